import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { diskSourceFiles } from '../../../server/src/host/sources/disk-source-files.js';
import { nodeReaders } from '../../../server/src/host/sources/load-readers.js';
import { loadSources } from '../../../server/src/host/sources/load-sources.js';
import { LARGEST_SOURCE, type SourceFiles } from '../../../server/src/host/sources/source-files.js';
import { docxOf, pdfOf, wordsOf } from '../../support/sources.js';

describe('reading the files of a sources folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-sources-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  };
  const load = () => loadSources([folder], { files: diskSourceFiles, readers: nodeReaders });
  const problems = async () => (await load()).problems.map(({ path: file, severity, message }) => `${path.relative(folder, file)}: ${severity}: ${message}`);
  const WORDS = 'The ferry to Askoy leaves at nine in the evening';

  it('reads text, Markdown, HTML, PDF and Word, each with its locator', async () => {
    write('a.txt', `One.\n\n“${WORDS},” he said.\n`);
    write('deep/b.md', `---\ntitle: A release\nissued: 2022-02-14\n---\n\n**${WORDS}.**\n`);
    write('c.html', `<html><head><title>Page</title></head><body><p>One.</p><p>The <i>ferry</i> to Ask&oslash;y leaves at nine in the evening.</p></body></html>`);
    write('d.pdf', pdfOf([['A first page.'], ['The ferry to Askoy leaves at', 'nine in the eve-', 'ning, they say.']]));
    write('e.docx', docxOf(['One.', 'Two.', `${WORDS}.`]));
    write('ignored.csv', WORDS);
    const { evidence, problems: found } = await load();
    assert.deepEqual(found, []);
    assert.deepEqual(evidence.exact(wordsOf(WORDS)).map(({ indexed: { document } }) => document.name).sort(), ['a.txt', 'c.html', 'd.pdf', 'deep/b.md', 'e.docx']);
    const locators = Object.fromEntries(evidence.documents.map(({ name, passages }) => [name, passages.find(({ prose }) => prose.includes('ferry'))?.locator]));
    assert.deepEqual(locators, { 'a.txt': 'para. 2', 'c.html': 'para. 2', 'd.pdf': 'page 2, para. 1', 'deep/b.md': 'para. 1', 'e.docx': 'para. 3' });
  });

  it('takes a header from a file beside it', async () => {
    write('d.pdf', pdfOf([['Some words on a page.']]));
    write('d.pdf.yaml', 'title: The report\npublisher: Harbour Board\nissued: 2022-01-05\nURL: https://example.org/report\n');
    write('e.docx', docxOf(['Some words.']));
    write('e.yaml', 'title: The letter\nissued: nonsense\n');
    const { evidence, problems: found } = await load();
    assert.deepEqual(evidence.documents.map(({ source: { title, publisher, URL } }) => [title, publisher, URL]), [['The report', 'Harbour Board', 'https://example.org/report'], ['The letter', undefined, undefined]]);
    assert.deepEqual(found.map(({ path: file, message }) => [path.basename(file), message]), [['e.yaml', '`issued` must be a day such as 2022-02-15; it is passed over.']]);
  });

  it('says of broken files what is wrong and what to do, and reads the rest', async () => {
    write('a.txt', WORDS);
    write('broken.pdf', '%PDF-1.4\nnothing that a reader could use');
    write('empty.txt', '');
    write('named.pdf', 'only text');
    write('scan.pdf', pdfOf([[], []]));
    write('torn.docx', docxOf(['Words.']).subarray(0, 200));
    write('zeros.txt', new Uint8Array([84, 0, 0, 0, 1]));
    assert.equal((await load()).evidence.exact(wordsOf(WORDS)).length, 1);
    assert.deepEqual((await problems()).map((line) => line.replace(/ \([^()]*\)(?=: open)/, '')), [
      'broken.pdf: error: This source is a damaged PDF that cannot be read: open it and save it anew.',
      'empty.txt: warning: This source holds no text.',
      'named.pdf: error: This source is no PDF, whatever its name says: open it and save it anew.',
      'scan.pdf: error: This source has pages but no text: it is a scan. Recognise its text (OCR) and save it anew, or put the text beside it in a .txt file.',
      'torn.docx: error: This source is no Word document that can be read: open it and save it anew as .docx.',
      'zeros.txt: error: This source is a binary file, not text.',
    ]);
  });

  it('reads UTF-16 by its byte order mark, and takes what is not UTF-8 for Windows-1252, with a warning', async () => {
    write('a.txt', Buffer.from(`\ufeff${WORDS}`, 'utf16le'));
    write('b.txt', Buffer.concat([Buffer.from(`${WORDS}, the caf`), Buffer.from([0xe9]), Buffer.from(' says.')]));
    const { evidence } = await load();
    assert.equal(evidence.exact(wordsOf(WORDS)).length, 2);
    assert.equal(evidence.exact(wordsOf('evening, the café says')).length, 1);
    assert.deepEqual(await problems(), ['b.txt: warning: This source is not UTF-8; it was read as Windows-1252 (Western European). If letters look wrong, save it as UTF-8.']);
  });

  it('refuses a huge file, follows no circle of links, and tells of a broken one', async () => {
    write('huge.txt', new Uint8Array(LARGEST_SOURCE + 1).fill(32));
    write('in/a.txt', WORDS);
    symlinkSync(folder, path.join(folder, 'in', 'up'));
    symlinkSync('loop.txt', path.join(folder, 'loop.txt'));
    symlinkSync('gone.txt', path.join(folder, 'lost.txt'));
    assert.equal((await load()).evidence.size, 1);
    assert.deepEqual(await problems(), [
      'huge.txt: error: This source is larger than 20 MB: put the part that the story rests on into a file of its own.',
      'loop.txt: error: This source is a link that leads back to itself.',
      'lost.txt: error: This source does not exist.',
    ]);
  });

  it('says where a named folder is missing or no folder', async () => {
    write('a.txt', WORDS);
    for (const [name, message] of [['gone', 'This folder of sources does not exist.'], ['a.txt', 'This folder of sources is a file: name the folder that holds it.']] as const) {
      const { problems: found } = await loadSources([path.join(folder, name)], { files: diskSourceFiles, readers: nodeReaders });
      assert.deepEqual(found.map((problem) => problem.message), [message]);
    }
  });

  it('says of PDF and Word files in a browser that it cannot read them, and reads text', async () => {
    const files: SourceFiles = {
      list: () => Promise.resolve(['a.txt', 'b.pdf', 'c.docx'].map((name) => ({ name, path: `memfs:/${name}`, kind: 'file' as const }))),
      read: () => Promise.resolve(WORDS),
    };
    const { evidence, problems: found } = await loadSources(['memfs:/'], { files });
    assert.equal(evidence.size, 1);
    assert.deepEqual(found.map(({ path: file, message }) => [file, message.slice(0, 69)]), [
      ['memfs:/b.pdf', 'This source is a PDF file, which Copydesk cannot read in a browser: o'], ['memfs:/c.docx', 'This source is a Word file, which Copydesk cannot read in a browser: '],
    ]);
  });

  it('tells how far it is, lets others run after each file, and stops where nobody waits', async () => {
    for (const name of ['a', 'b', 'c']) write(`${name}.txt`, WORDS);
    const told: string[] = [];
    let pauses = 0;
    await loadSources([folder], {
      files: diskSourceFiles, progress: ({ done, total, name }) => told.push(`${done}/${total} ${name}`),
      pause: () => Promise.resolve(void pauses++),
    });
    assert.deepEqual([told, pauses], [['0/3 a.txt', '1/3 b.txt', '2/3 c.txt', '3/3 '], 3]);
    const stopped = await loadSources([folder], { files: diskSourceFiles, cancelled: () => true });
    assert.equal(stopped.evidence.size, 0);
  });
});
