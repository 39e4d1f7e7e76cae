import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readSource } from '../../../server/src/core/evidence/read-source.js';
import { bergen, sourceFrom } from '../../support/sources.js';

describe('reading a source', () => {
  it('takes the CSL header of a transcript, its turns and whose they are', () => {
    const { source, passages, spokenOn, problems } = sourceFrom('conference.md', bergen['conference.md']);
    assert.deepEqual(problems, []);
    assert.deepEqual([source.title, source.publisher, source.issued], ['News conference on the fjord bridge', 'Bergen City Council', '2022-02-14']);
    assert.deepEqual([spokenOn?.on.day, spokenOn?.orDaysBefore], [14, 2]);
    assert.deepEqual(passages.map(({ speaker, locator, line }) => [speaker?.name, locator, line]), [
      ['Rosa Halvorsen', 'para. 1', 10], ['Rosa Halvorsen', 'para. 2', 12], ['a questioner', 'para. 3', 14], ['Anders Vik', 'para. 4', 16], ['Rosa Halvorsen', 'para. 5', 18],
    ]);
    assert.match(passages[0]!.prose, /^Good morning\./);
  });

  it('maps each passage back to its place in the file', () => {
    const text = bergen['conference.md'];
    for (const { span, prose } of sourceFrom('conference.md', text).passages) assert.equal(text.slice(span.start, span.end), prose);
  });

  it('parts turns on lines that follow one another, and names speakers whom no header names', () => {
    const { passages } = sourceFrom('talk.txt', 'MR VIK: We are late.\nQ: How late are you?\nMR VIK: Two hours, no more than that.\n');
    assert.deepEqual(passages.map(({ speaker, prose }) => [speaker?.name, prose.trim()]), [
      ['Mr Vik', 'We are late.'], ['a questioner', 'How late are you?'], ['Mr Vik', 'Two hours, no more than that.'],
    ]);
  });

  it('takes no colon in running text for a turn', () => {
    const { passages } = sourceFrom('report.txt', 'Note: the ferry is late.\n\nHalvorsen was clear: nobody drives.\n\nBERGEN: The road is closed.\n');
    assert.deepEqual(passages.filter(({ speaker }) => speaker), []);
  });

  it('reads the text of a page with the places of its markup, and its title', () => {
    const html = '<html><head><title>Bridge &amp; harbour</title></head><body><p>The bridge <b>stays</b> open.</p><p>“We wait,” said Vik.</p></body></html>';
    const { source, passages } = sourceFrom('page.html', html);
    assert.equal(source.title, 'Bridge & harbour');
    assert.deepEqual(passages.map(({ span }) => html.slice(span.start, span.end).replace(/<[^>]*>/g, '')), ['The bridge stays open.', '“We wait,” said Vik.']);
  });

  it('counts paragraphs anew on each page', () => {
    const { passages } = readSource({ path: 'a.pdf', name: 'a.pdf', format: 'pdf', text: 'One here.\n\nTwo here.\n\nThree here.\n', pages: [0, 22] });
    assert.deepEqual(passages.map(({ locator }) => locator), ['page 1, para. 1', 'page 1, para. 2', 'page 2, para. 1']);
  });

  it('says what is wrong with a header and keeps the rest', () => {
    const { source, problems } = sourceFrom('a.md', '---\ntitle: A release\nissued: last Tuesday\n---\n\nThe text.\n');
    assert.equal(source.title, 'A release');
    assert.equal(source.issued, undefined);
    assert.deepEqual(problems.map(({ message }) => message), ['`issued` must be a day such as 2022-02-15; it is passed over.']);
  });

  it('compares nothing with a translation', () => {
    assert.equal(sourceFrom('a.md', '---\ntitle: A\ntranslation: true\n---\n\nThe text.\n').comparable, false);
    assert.equal(sourceFrom('a.md', '---\ntitle: A\nlanguage: ru\n---\n\nThe text.\n').comparable, false);
    assert.equal(sourceFrom('a.md', '---\ntitle: A\nlanguage: en-GB\n---\n\nThe text.\n').comparable, true);
  });

  it('survives any text', () => {
    for (const text of ['', '---', '---\n---\n', '---\n: [\n---\nText.', 'Q:', 'Q: \n\nQ:', '\u0000\ud800', ':::::\n'.repeat(2000)]) {
      assert.ok(sourceFrom('a.md', text).passages.length >= 0);
      assert.ok(sourceFrom('a.txt', text).passages.length >= 0);
    }
  });
});
