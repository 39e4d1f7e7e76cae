import assert from 'node:assert/strict';
import { readDraft } from '../../../../server/src/core/text/read-draft.js';
import { tokenise } from '../../../../server/src/core/text/tokens.js';

/** Blocks as kind and words; what the tokeniser reads through is left out. */
const blocks = (text: string): readonly string[] => readDraft(text, 'markdown').blocks.map(({ kind, prose }) =>
  `${kind}: ${prose.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()}`);
const prose = (text: string): readonly string[] => readDraft(text, 'markdown').blocks.map((block) => block.prose.replaceAll('\u2060', '~'));
const words = (text: string): readonly string[] =>
  readDraft(text, 'markdown').blocks.flatMap((block) => tokenise(block.prose).map((token) => token.text + token.possessive.replaceAll('\u2060', '')));

describe('readMarkdown', () => {
  it('reads paragraphs and headings', () => {
    assert.deepEqual(blocks('# Talks in Oslo #\n\nThey began\non Monday.\n\nAgain\n=====\n\n### Later\nMore.'), [
      'heading: Talks in Oslo', 'paragraph: They began on Monday.', 'heading: Again', 'heading: Later', 'paragraph: More.',
    ]);
  });

  it('keeps every character in its place, line breaks as they are', () => {
    assert.deepEqual(prose('The *minister*\r\nleft **Oslo**.'), ['The  minister \n'.replace(' \n', '  \n') + 'left   Oslo~~.']);
  });

  it('reads lists, tasks and quotations', () => {
    assert.deepEqual(blocks('- One\n- Two\n  goes on\n\n  Two again\n\n1. Three\n\n- [x] Four\n\n> Five\n> goes on\n>\n> - Six'), [
      'list-item: One', 'list-item: Two goes on', 'list-item: Two again', 'list-item: Three', 'list-item: Four',
      'quote: Five goes on', 'list-item: Six',
    ]);
  });

  it('reads the cells of a table', () => {
    assert.deepEqual(blocks('| Name | Office |\n|---|:-:|\n| Jane *Roe* | minister \\| chair |'),
      ['table-cell: Name', 'table-cell: Office', 'table-cell: Jane Roe', 'table-cell: minister | chair']);
  });

  it('passes over code and rules', () => {
    assert.deepEqual(blocks('Use `Koazk` here.\n\n```\nKoazk\n```\n\n    Koazk\n\n---\n\nEnd.'), ['paragraph: Use here.', 'paragraph: End.']);
  });

  it('does not let emphasis tear words, possessives or punctuation apart', () => {
    assert.deepEqual(words("**Ko**zak, *Russia*'s ~~old~~ man, met “__Roe__”."),
      ['Kozak', ',', "Russia's", 'old', 'man', ',', 'met', '“', 'Roe', '”', '.']);
    assert.deepEqual(words('The [Kremlin](https://example.org "seat")’s **US**-led'), ['The', 'Kremlin’s', 'US', 'led']);
  });

  it('reads the text of links and images, not their targets and titles', () => {
    assert.deepEqual(blocks('See [the report](https://example.org/Koazk "Koazk") and ![Roe in Oslo](koazk.jpg \'Koazk\').'),
      ['paragraph: See the report and Roe in Oslo.']);
    assert.deepEqual(blocks('[![Roe](a.jpg)](https://example.org) left.'), ['paragraph: Roe left.']);
  });

  it('masks addresses', () => {
    assert.deepEqual(blocks('See <https://example.org/Koazk>, https://example.org/Koazk, www.example.org and a@example.org now.'),
      ['paragraph: See , , and now.']);
  });

  it('reads references that are defined as links and leaves others alone', () => {
    assert.deepEqual(blocks('The [report][1], the [Plan], the [Deal][] and [no][2] and [sic].\n\n[1]: https://example.org "Koazk"\n[plan]: /a\n[DEAL]: <b>'),
      ['paragraph: The report, the Plan, the Deal and [no][2] and [sic].']);
  });

  it('takes a bracket and a colon for text where no address follows', () => {
    assert.deepEqual(blocks('[Reporter]: Why?\n\n[Roe]: Nothing'), ['paragraph: [Reporter]: Why?', 'paragraph: [Roe]: Nothing']);
  });

  it('reads footnotes as paragraphs, and their marks as nothing', () => {
    assert.deepEqual(words('Kozak[^1]’s plan.[^long-name]'), ['Kozak’s', 'plan', '.']);
    assert.deepEqual(blocks('Text.[^1]\n\n[^1]: The Kremlin,\n    Dec. 15.\n\n    Second paragraph.\n[^2]: https://example.org\n[^3]: Reuters.\n\nEnd.'), [
      'paragraph: Text.', 'paragraph: The Kremlin, Dec. 15.', 'paragraph: Second paragraph.', 'paragraph: Reuters.', 'paragraph: End.',
    ]);
  });

  it('collects comments and masks them', () => {
    const text = 'Roe <!-- stet: name --> left.\n\n<!-- stet: all -->\n\n- <!-- one --> Item<!-- two -->.\n';
    const draft = readDraft(text, 'markdown');
    assert.deepEqual(draft.comments.map((comment) => comment.text), [' stet: name ', ' stet: all ', ' one ', ' two ']);
    assert.deepEqual(draft.comments.map(({ span }) => text.slice(span.start, span.end)),
      ['<!-- stet: name -->', '<!-- stet: all -->', '<!-- one -->', '<!-- two -->']);
    assert.deepEqual(blocks(text), ['paragraph: Roe left.', 'list-item: Item.']);
  });

  it('reads what follows a comment on its line', () => {
    assert.deepEqual(blocks('<!-- stet: name --> Roe left.\nShe flew home.'), ['paragraph: Roe left.', 'paragraph: She flew home.']);
  });

  it('reads HTML without its tags', () => {
    assert.deepEqual(blocks('<p>Roe <b>left</b>.</p>\n<p>Poe stayed.</p>\n\nA <span class="Koazk">b</span>c<br>d.'),
      ['paragraph: Roe left.', 'paragraph: Poe stayed.', 'paragraph: A bc d.']);
  });

  it('reads escapes and entities as the reader sees them', () => {
    assert.deepEqual(words("O\\'Brien &amp; Bront&euml;&nbsp;of Russia&rsquo;s 5\\% &#8220;now&#8221;"),
      ["O'Brien", '&', 'Brontë', 'of', 'Russia’s', '5', '%', '“', 'now', '”']);
  });

  it('reads marks that mark nothing as text', () => {
    assert.deepEqual(blocks('5 * 3 is 15, a_b_c, 2 < 3 and [open, **bold'), ['paragraph: 5 * 3 is 15, a_b_c, 2 < 3 and [open, **bold']);
  });

  it('accepts front matter, of which only the headline is prose', () => {
    const draft = readDraft('---\ntitle: "Talks"\ndate: 2022-02-15\n---\nThe talks began.', 'markdown');
    assert.deepEqual(draft.frontMatter.map(({ key, value }) => [key, value]), [['title', 'Talks'], ['date', '2022-02-15']]);
    assert.deepEqual(draft.blocks.map((block) => [block.kind, block.prose]), [['heading', 'Talks'], ['paragraph', 'The talks began.']]);
  });

  it('loses no text where front matter never ends', () => {
    assert.deepEqual(blocks('---\ndate: 2022\n\nThe talks began.').at(-1), 'paragraph: The talks began.');
    assert.ok(blocks('---\ndate: 2022\n\nThe talks began.').some((block) => block.includes('date: 2022')));
  });

  it('reads Windows and old Mac line breaks', () => {
    for (const end of ['\r\n', '\r']) {
      assert.deepEqual(blocks(['# Talks', '', 'They', 'began.', '', '| a | b |', '|---|---|', '| c | d |', '', '- One', '- Two'].join(end)), [
        'heading: Talks', 'paragraph: They began.', 'table-cell: a', 'table-cell: b', 'table-cell: c', 'table-cell: d', 'list-item: One', 'list-item: Two',
      ]);
    }
  });

  it('reads lists nested without end as text, and keeps the text', () => {
    const text = `${'- '.repeat(500)}The minister left.\n${'> '.repeat(500)}She flew home.`;
    assert.deepEqual(blocks(text).map((block) => block.replace(/[->] /g, '').replace(/.*: /, '')), ['The minister left.', 'She flew home.']);
  });

  it('reads a paragraph with more marks than anybody writes as text without markup', () => {
    const dense = '*a* '.repeat(2000).trim();
    assert.deepEqual(prose(dense), [dense]);
    assert.deepEqual(prose('*a* '.repeat(100).trim()), [' a  '.repeat(100).trim()].map((line) => line));
  });
});
