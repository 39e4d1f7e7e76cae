import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../server/src/core/text/front-matter.js';

const entries = (text: string): readonly (readonly [string, string])[] => readFrontMatter(text).entries.map(({ key, value }) => [key, value]);
const body = (text: string): string => text.slice(readFrontMatter(text).end);

describe('readFrontMatter', () => {
  it('reads keys and values up to the second rule', () => {
    const text = '---\ntitle: Talks in Geneva\ndate: 2022-02-15\n---\nThe talks began.';
    assert.deepEqual(entries(text), [['title', 'Talks in Geneva'], ['date', '2022-02-15']]);
    assert.equal(body(text), 'The talks began.');
  });

  it('tells where the values stand, without their quotation marks', () => {
    const text = "---\ntitle: \"Talks\"\nby: 'Jane Roe'  \n---\n";
    const { entries: read } = readFrontMatter(text);
    assert.deepEqual(read.map(({ span }) => text.slice(span.start, span.end)), ['Talks', 'Jane Roe']);
    assert.deepEqual(read.map(({ value }) => value), ['Talks', 'Jane Roe']);
  });

  it('keeps marks that are not around the whole value', () => {
    assert.deepEqual(entries('---\ntitle: "Never," says Roe: "not now"\nnote: \'\n---\n'), [['title', 'Never," says Roe: "not now'], ['note', "'"]]);
  });

  it('passes over lists, nested values, comments and blank lines', () => {
    assert.deepEqual(entries('---\ntags:\n  - war\n- peace\n# a note\n\nplace: {city: Kyiv,\n  land: Ukraine}\n---\nText'),
      [['tags', ''], ['place', '{city: Kyiv,']]);
  });

  it('reads Windows and old Mac line breaks, and a byte order mark', () => {
    const text = '\ufeff---\r\ndate: 2022-02-15\r\n---\r\nText';
    assert.deepEqual(entries(text), [['date', '2022-02-15']]);
    assert.equal(body(text), 'Text');
    assert.equal(body('---\rdate: 2022\r...\rText'), 'Text');
  });

  it('takes text between two rules for text', () => {
    const text = '---\nThe minister left: nobody knows why.\n---\n';
    assert.equal(body(text), text);
    assert.deepEqual(entries('---\ndate: 2022\nThe minister left.\n---\n'), []);
  });

  it('loses nothing where the second rule is missing', () => {
    const text = '---\ndate: 2022-02-15\n\nThe minister left.';
    assert.equal(body(text), text);
  });

  it('reads nothing where the text does not begin with a rule', () => {
    assert.equal(body('Text\n---\na: b\n---\n'), 'Text\n---\na: b\n---\n');
    assert.equal(body('----\na: b\n----\n'), '----\na: b\n----\n');
    assert.equal(body('---\n---\nText'), '---\n---\nText');
    assert.equal(body(''), '');
  });
});

describe('what front matter has printed', () => {
  const blocks = (text: string): readonly (readonly [kind: string, prose: string, words: string])[] =>
    readFrontMatter(text).blocks.map(({ kind, prose, span }) => [kind, prose, text.slice(span.start, span.end)]);

  it('is headline and standfirst, as headings at their places', () => {
    assert.deepEqual(blocks('---\ntitle: Minister quits\ndate: 2022-02-15\nlayout: story\nDescription: He had said he would stay. # 60 characters\n---\n'), [
      ['heading', 'Minister quits', 'Minister quits'], ['heading', 'He had said he would stay.', 'He had said he would stay.'],
    ]);
  });
  it('reads through the escapes of quoted values, and moves nothing', () => {
    const [double, single] = blocks('---\ntitle: "A \\"new\\" start"\nsubtitle: \'Kyiv\'\'s plan\'\n---\n');
    assert.deepEqual(double, ['heading', 'A \u2060"new\u2060" start', 'A \\"new\\" start']);
    assert.deepEqual(single, ['heading', 'Kyiv\u2060\'s plan', 'Kyiv\'\'s plan']);
  });
  it('is nothing where the value goes on over lines, or is a list, or empty', () => {
    assert.deepEqual(blocks('---\ntitle: >-\n  Minister quits\nsummary: [a, b]\nexcerpt:\ndeck: "a\n---\n'), [['heading', '"a', '"a']]);
  });
  it('has comments, for stets', () => {
    const text = '---\ntitle: Talks\n# stet name-style\n---\n';
    assert.deepEqual(readFrontMatter(text).comments.map(({ text: words, span }) => [words, text.slice(span.start, span.end)]), [[' stet name-style', '# stet name-style']]);
  });
});
