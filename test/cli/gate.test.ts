import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { callCopydesk } from '../support/call-copydesk.js';

const KOAZK = 'The envoy was to see Deputy Kremlin Chief of Staff Dmitry Koazk on Wednesday.';

describe('copydesk gate', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-gate-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const gate = (text: string, ...args: readonly string[]) => {
    writeFileSync(path.join(folder, 'a.md'), text);
    return callCopydesk(['gate', ...args, 'a.md'], { folder });
  };

  it('lets a draft without contradictions pass, also with warnings and notes', async () => {
    assert.deepEqual(await gate('The road from Kiev to Lviv was full. Pledges against Natos expansion.'), { out: 'a.md: nothing stands in the way\n', err: '', code: 0 });
  });

  it('is shut while a contradiction is open', async () => {
    assert.deepEqual(await gate(KOAZK), { out: 'a.md:1:59: open: “Koazk” looks like a misspelling of Kozak. [name-misspelled]\n', err: '', code: 1 });
  });

  it('opens for a signed stet', async () => {
    for (const signature of ['AB', 'AB, 2022-02-15', 'AB; until 2022-02-15']) {
      const { code, out } = await gate(`${KOAZK} <!-- stet name-misspelled "Koazk": so on the poster (${signature}) -->\n`);
      assert.equal(code, 0, out);
    }
  });

  it('is shut by a stet that nobody signed', async () => {
    assert.deepEqual(await gate(`${KOAZK} <!-- stet name-misspelled "Koazk": so on the poster -->\n`), {
      out: 'a.md:1:79: unsigned: stet name-misspelled "Koazk" has no initials\n', err: '', code: 1,
    });
    const dated = await gate(`${KOAZK}\n\n<!-- stet: so on the poster (2022-02-15) -->\n`);
    assert.equal(dated.out, 'a.md:3:1: unsigned: stet has no initials\n');
  });

  it('is shut by a stet that has expired, and by what it let stand', async () => {
    const { out, code } = await gate(`${KOAZK} <!-- stet name-misspelled "Koazk": so on the poster (AB; until 2022-02-14) -->\n`);
    assert.equal(code, 1);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'a.md:1:59: open: “Koazk” looks like a misspelling of Kozak. [name-misspelled]',
      'a.md:1:79: expired: stet name-misspelled "Koazk" stood until 2022-02-14',
    ]);
  });

  it('cannot be opened by a settings file', async () => {
    writeFileSync(path.join(folder, '.copydesk.yaml'), 'checks:\n  name-misspelled: off\n');
    assert.equal((await gate(KOAZK)).code, 1);
    writeFileSync(path.join(folder, '.copydesk.yaml'), 'checks:\n  name-misspelled: hint\n');
    assert.equal((await gate(KOAZK)).code, 1);
  });

  it('takes --date, reads standard input, and goes through all drafts', async () => {
    assert.equal((await gate('German Chancellor Angela Merkel spoke to reporters.', '--date', '2019-03-01')).code, 0);
    const { out, err, code } = await callCopydesk(['gate', 'missing.md', 'a.md', '-'], { folder, input: KOAZK });
    assert.equal(err, 'copydesk: missing.md does not exist\n');
    assert.match(out, /^a\.md:1:19: open: [^\n]*\n-:1:59: open: /);
    assert.equal(code, 2);
    assert.match((await callCopydesk(['gate'], { folder })).err, /gate needs at least one draft/);
  });

  it('lets plain text pass with a signed stet in the file beside it, and stops where the stet is unsigned', async () => {
    const draft = path.join(folder, 'note.txt');
    writeFileSync(draft, 'The talks are set for 30 February.\n');
    const beside = (signature: string): void => writeFileSync(`${draft}.copydesk.yaml`,
      `stets:\n  - check: date-impossible\n    words: 30 February\n    sentence: The talks are set for 30 February.\n    reason: so in the leaflet\n${signature}`);
    const gate = () => callCopydesk(['gate', '--date', '2022-02-15', draft]);
    assert.equal((await gate()).code, 1);
    beside('    by: AB\n    date: 2022-02-15\n');
    assert.deepEqual(await gate(), { out: `${draft}: nothing stands in the way\n`, err: '', code: 0 });
    beside('');
    assert.match((await gate()).out, /:1:23: unsigned: stet date-impossible "30 February" has no initials/);
  });
});
