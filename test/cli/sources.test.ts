import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { openSources } from '../../server/src/cli/open-sources.js';
import { callCopydesk } from '../support/call-copydesk.js';
import { bergen, docxOf, pdfOf } from '../support/sources.js';

const DRAFT = '---\ndate: 2022-02-15\n---\n\n“The harbour closes when the last boat has left, and not a single day before that,” Anders Vik said.\n';
const REPORT = 'draft.md:5:35: open: Anders Vik said “… closes when the last ferry has left, and not …” (conference.md, para. 4); the draft has “boat” instead of “ferry”. [quote-altered]\n';

describe('the story’s own sources on the command line', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-story-'));
    write('draft.md', DRAFT);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const call = (...args: readonly string[]) => callCopydesk(args, { folder });

  it('reads the folder sources beside the draft without being told', async () => {
    assert.equal((await call('gate', 'draft.md')).code, 0);
    write('sources/conference.md', bergen['conference.md']);
    assert.deepEqual(await call('gate', 'draft.md'), { out: REPORT, err: '', code: 1 });
  });

  it('reads the folders that --sources names, in place of others, and the PDF and Word files in them', async () => {
    write('sources/conference.md', bergen['conference.md']);
    write('papers/minutes.pdf', pdfOf([['Mr Vik: “The harbour closes when the last boat has left,', 'and not a single day before that.”']]));
    write('papers/letter.docx', docxOf(['Nothing about it here.']));
    assert.deepEqual(await call('gate', '--sources', 'papers', 'draft.md'), { out: 'draft.md: nothing stands in the way\n', err: '', code: 0 });
    const both = await call('check', '--format', 'json', '--sources', 'papers', '--sources', 'sources', 'draft.md');
    assert.equal((JSON.parse(both.out) as { drafts: { findings: unknown[] }[] }).drafts[0]?.findings.length, 0);
  });

  it('reads the folders that .copydesk.yaml names, relative to it', async () => {
    write('interviews/conference.md', bergen['conference.md']);
    write('.copydesk.yaml', 'sources: [interviews]\n');
    assert.deepEqual(await call('gate', 'draft.md'), { out: REPORT, err: '', code: 1 });
    write('.copydesk.yaml', 'sources: [3]\n');
    assert.match((await call('gate', 'draft.md')).err, /`sources` must list folders of transcripts, releases and reports/);
  });

  it('puts the source’s words back with --fix only where nobody need look, and shows them in the report', async () => {
    write('sources/conference.md', bergen['conference.md']);
    const { out, code } = await call('check', 'draft.md');
    assert.equal(code, 1);
    assert.match(out, /fix: Restore the source’s words\n +source: Bergen City Council, “News conference on the fjord bridge”, 14 February 2022, para\. 4/);
  });

  it('ends with 2 where a folder is missing or a file cannot be read, and checks with the rest', async () => {
    const missing = await call('gate', '--sources', 'nowhere', 'draft.md');
    assert.deepEqual([missing.code, missing.err], [2, 'copydesk: nowhere: error: This folder of sources does not exist.\n']);
    write('sources/conference.md', bergen['conference.md']);
    write('sources/scan.pdf', pdfOf([[]]));
    const broken = await call('gate', 'draft.md');
    assert.deepEqual([broken.code, broken.out], [2, REPORT]);
    assert.match(broken.err, /^copydesk: sources\/scan\.pdf: error: This source has pages but no text: it is a scan\./);
  });

  it('writes the verdict on each quotation into the worksheet', async () => {
    write('sources/conference.md', bergen['conference.md']);
    const { out } = await call('worksheet', '--format', 'json', 'draft.md');
    const { items } = JSON.parse(out) as { items: { kind: string; verdict: string; sources: { publisher: string; locator: string }[] }[] };
    const [item] = items.filter(({ kind }) => kind === 'quotation');
    assert.deepEqual([item?.verdict, item?.sources[0]?.publisher, item?.sources[0]?.locator], ['contradicts', 'Bergen City Council', 'para. 4']);
  });

  it('finds support for a sentence, by its line or as it is given', async () => {
    write('sources/conference.md', bergen['conference.md']);
    const byLine = await call('support', 'draft.md', '--line', '5');
    assert.match(byLine.out, /^“The harbour closes .*\n {2}conference\.md, para\. 4, Anders Vik: The harbour closes when the last ferry has left/);
    assert.equal(byLine.code, 0);
    const given = await call('support', 'The city asked the state for three million crowns', '--format', 'json');
    const [answer] = JSON.parse(given.out) as { passages: { name: string; locator: string; speaker: string }[] }[];
    assert.deepEqual([answer?.passages[0]?.name, answer?.passages[0]?.locator, answer?.passages[0]?.speaker], ['conference.md', 'para. 5', 'Rosa Halvorsen']);
    const nothing = await call('support', 'Penguins juggle umbrellas.');
    assert.deepEqual([nothing.code, nothing.out], [1, 'Penguins juggle umbrellas.\n  nothing known has to do with it\n']);
  });

  it('says what to write instead of a call that it cannot understand', async () => {
    for (const [args, message] of [
      [['support'], /support takes a draft with --line N, or one sentence/], [['support', 'draft.md'], /is a file: say which line with --line N/],
      [['support', 'draft.md', '--line', '99'], /--line takes a line of the draft, 1 to 6, not “99”/], [['support', 'draft.md', '--line', '4'], /there is no sentence on line 4/],
      [['support', 'gone.md', '--line', '1'], /gone\.md does not exist/],
    ] as const) {
      const { code, err } = await call(...args);
      assert.equal(code, 2);
      assert.match(err, message);
    }
  });

  it('shows somebody who watches how far it is, and takes the line away at the end', async () => {
    for (let index = 0; index < 20; index++) write(`sources/${index}.txt`, 'The ferry leaves at nine.');
    const lines: string[] = [];
    const { evidence } = await openSources([path.join(folder, 'sources')], { progress: (line) => void lines.push(line) });
    assert.equal(evidence.size, 20);
    assert.deepEqual([lines[0], lines.length, lines.at(-1)], ['Reading sources: 1 of 20, 0.txt', 21, '']);
  });
});
