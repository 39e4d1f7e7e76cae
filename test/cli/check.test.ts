import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { callCopydesk } from '../support/call-copydesk.js';

const KOAZK = 'The envoy was to see Deputy Kremlin Chief of Staff Dmitry Koazk on Wednesday.';

describe('copydesk check', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-check-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const call = (...args: readonly string[]) => callCopydesk(['check', ...args], { folder });

  it('prints finding, reason, fix and sources, and exits with 1', async () => {
    write('a.md', `---\ndate: 2021-12-15\n---\n\n${KOAZK}\n`);
    const { out, err, code } = await call('a.md');
    assert.equal(err, '');
    assert.equal(code, 1);
    assert.match(out, /^a\.md {2}\(story date 15 December 2021, front matter\)\n {2}5:59 {2}error {2}“Koazk” looks like a misspelling of Kozak\. {2}\[name-misspelled\]\n/);
    assert.match(out, /\n {6}why: .*swapped/);
    assert.match(out, /\n {6}fix: Replace with "Kozak"\n {6}source: /);
    assert.match(out, /\n1 error, 0 warnings, 0 notes in 1 draft\.\n$/);
  });

  it('prints the documented JSON, offsets in UTF-16 units', async () => {
    write('a.md', `---\ndate: 2021-12-15\n---\n\n🗞️ ${KOAZK}\n`);
    const { out, code } = await call('--format', 'json', 'a.md');
    assert.equal(code, 1);
    const report = JSON.parse(out);
    const text = readFileSync(path.join(folder, 'a.md'), 'utf8');
    assert.match(report.copydesk, /^\d+\.\d+\.\d+$/);
    assert.deepEqual(Object.keys(report.packs[0]), ['id', 'version', 'hash']);
    const [draft] = report.drafts;
    assert.equal(draft.path, 'a.md');
    assert.equal(draft.storyDate, '2021-12-15');
    const [finding] = draft.findings;
    assert.equal(finding.check, 'name-misspelled');
    assert.equal(finding.severity, 'error');
    assert.equal(text.slice(finding.span.start, finding.span.end), 'Koazk');
    assert.equal(finding.text, 'Koazk');
    assert.deepEqual([finding.line, finding.column], [5, text.split('\n')[4]!.indexOf('Koazk') + 1]);
    assert.ok(finding.message && finding.because);
    assert.ok(finding.evidence.length > 0);
    for (const { statement, source, pack } of finding.evidence) assert.ok(statement && source.id && source.title && pack);
    assert.deepEqual(finding.fixes[0], { title: 'Replace with "Kozak"', edits: [{ span: finding.span, text: 'Kozak' }] });
  });

  it('takes the story date from --date where the draft states none, and refuses a day that does not exist', async () => {
    write('a.md', 'German Chancellor Angela Merkel spoke to reporters.');
    assert.equal((await call('--date', '2019-03-01', 'a.md')).code, 0);
    assert.equal((await call('--date', '2022-02-15', 'a.md')).code, 1);
    const refused = await call('--date', '2022-02-30', 'a.md');
    assert.deepEqual(refused, { out: '', err: 'copydesk: --date takes a day such as 2022-02-15, not “2022-02-30”\n', code: 2 });
  });

  it('fails on the severity that --fail-on names', async () => {
    write('a.md', 'In February 2022 the road from Kiev to Lviv was full.');
    assert.equal((await call('a.md')).code, 0);
    assert.equal((await call('--fail-on', 'information', 'a.md')).code, 1);
    assert.match((await call('--fail-on', 'never', 'a.md')).err, /--fail-on takes error, warning, information or hint, not “never”/);
  });

  it('mends safe findings with --fix and leaves the rest of the file alone', async () => {
    const holder = 'German Chancellor Angela Merkel spoke to reporters.';
    write('a.txt', `\ufeffPledges against Natos expansion.\r\n${holder}\r\n`);
    const { out } = await call('--fix', 'a.txt');
    assert.match(out, /1 finding mended/);
    assert.equal(readFileSync(path.join(folder, 'a.txt'), 'utf8'), `\ufeffPledges against Nato's expansion.\r\n${holder}\r\n`);
    assert.match(out, /Angela Merkel/, 'what is not safe is still reported');
  });

  it('leaves the words of a quotation to the writer, as the editor does', async () => {
    const quoted = 'An aide said: “Pledges against Natos expansion were never written down.”\n';
    write('a.md', quoted);
    const { out } = await call('--fix', 'a.md');
    assert.equal(readFileSync(path.join(folder, 'a.md'), 'utf8'), quoted);
    assert.match(out, /Natos expansion/);
  });

  it('reads standard input', async () => {
    const { out, code } = await callCopydesk(['check', '-'], { folder, input: KOAZK });
    assert.match(out, /^- {2}\(story date 15 February 2022, today/);
    assert.equal(code, 1);
  });

  it('says one clear line for each draft that it cannot read, and checks the others', async () => {
    write('good.md', `---\ndate: 2021-12-15\n---\n\n${KOAZK}\n`);
    write('binary.md', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]));
    write('latin1.md', Buffer.from('Präsident', 'latin1'));
    write('utf16.md', Buffer.from('\ufeffText', 'utf16le'));
    mkdirSync(path.join(folder, 'desk'));
    const { out, err, code } = await call('missing.md', 'binary.md', 'latin1.md', 'utf16.md', 'desk', 'good.md');
    assert.equal(code, 2);
    assert.deepEqual(err.trimEnd().split('\n'), [
      'copydesk: missing.md does not exist',
      'copydesk: binary.md is a binary file, not text',
      'copydesk: latin1.md is not valid UTF-8 (byte 2); save it as UTF-8',
      'copydesk: utf16.md is written in UTF-16; save it as UTF-8',
      'copydesk: desk is a folder; --recursive checks all drafts in it, a pattern such as *.md those that it names',
    ]);
    assert.match(out, /Koazk/);
  });

  it('obeys .copydesk.yaml, and says where it is wrong', async () => {
    write('.copydesk.yaml', 'checks:\n  name-misspelled: off\n');
    write('a.md', KOAZK);
    assert.equal((await call('a.md')).code, 0);
    write('.copydesk.yaml', 'checks:\n  name-mispelled: off\n');
    const { err, code, out } = await call('a.md');
    assert.match(err, /^copydesk: \.copydesk\.yaml:2:3: error: There is no check `name-mispelled`\. Did you mean `name-misspelled`\?\n$/);
    assert.equal(code, 2);
    assert.match(out, /Koazk/, 'the draft is checked all the same');
  });

  it('says where a pack is broken, and checks with what is left', async () => {
    write('facts/pack.yaml', 'id: desk\nname: Desk\nversion: 1\nas_of: 2022-02-01\n');
    write('facts/sources.yaml', '- {id: note, type: webpage, title: A note}\n');
    write('facts/persons.yaml', '- id: nomen-nescio\n  name: Nomen Nescio\n  given_name: Nomen\n  family_name: Nescio\n  sources: [{source: nowhere}]\n');
    write('a.md', KOAZK);
    const { err, code, out } = await call('--facts', 'facts', 'a.md');
    assert.equal(code, 2);
    assert.match(err, /^copydesk: facts\/persons\.yaml:5:\d+: error: .*nowhere/m);
    assert.match(out, /Koazk/);
    assert.match((await call('a.md')).err, /persons\.yaml:5/, 'the folder facts/ counts without being named');
    assert.match((await call('--facts', 'nothing-here', 'a.md')).err, /nothing-here/);
  });

  it('refuses what it does not understand', async () => {
    assert.match((await call()).err, /check needs at least one draft/);
    assert.match((await call('--colour', 'a.md')).err, /there is no option --colour here; copydesk help lists them/);
    assert.match((await call('--formt', 'json', 'a.md')).err, /there is no option --formt here; did you mean --format\?/);
    assert.match((await call('--format', 'xml', 'a.md')).err, /--format takes text, json, sarif, junit, github or jsonl, not “xml”/);
  });
});
