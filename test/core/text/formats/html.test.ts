import assert from 'node:assert/strict';
import { readDraft } from '../../../../server/src/core/text/read-draft.js';

const read = (text: string) => readDraft(text, 'html');
const prose = (text: string): readonly string[] => read(text).blocks.map((block) => block.prose.replaceAll('\u2060', ''));

describe('readHtmlPage', () => {
  it('reads headline, paragraphs, list and quotation as blocks of their kind', () => {
    const { blocks } = read('<h1>Talks resume</h1><p>Envoys met in Oslo.</p><ul><li>Norway<li>Sweden</ul><blockquote><p>We agreed.</p></blockquote>'
      + '<table><tr><td>Oslo</td></tr></table>');
    assert.deepEqual(blocks.map((block) => [block.kind, block.prose]), [
      ['heading', 'Talks resume'], ['paragraph', 'Envoys met in Oslo.'], ['list-item', 'Norway'], ['list-item', 'Sweden'], ['quote', 'We agreed.'],
      ['table-cell', 'Oslo'],
    ]);
  });

  it('ties what a tag inside a word parts, and parts what a line break parts', () => {
    assert.deepEqual(prose('<p>Ko<b>z</b>ak met<br>Lavrov</p>'), ['Kozak met    Lavrov']);
  });

  it('leaves out head, scripts, navigation and code', () => {
    assert.deepEqual(prose('<html><head><title>Site</title><style>p{}</style></head><body><nav><a href="/">Home</a></nav><p>Text <code>x = 1</code> here.</p>'
      + '<script>document.write("<p>no</p>")</script></body></html>').map((one) => one.replace(/ +/g, ' ')), ['Text here.']);
  });

  it('shows characters for entities and quotation marks for q', () => {
    const [block] = prose('<p>NATO&rsquo;s chief said <q>never</q>&nbsp;again.</p>');
    assert.match(block ?? '', /^NATO’s chief said “never” +again\.$/);
  });

  it('takes the date of a meta element as the draft’s date', () => {
    const text = '<head><meta property="article:published_time" content="2022-02-15T09:00:00Z"></head><p>News.</p>';
    const [entry] = read(text).frontMatter;
    assert.equal(entry?.key, 'date');
    assert.equal(text.slice(entry?.span.start, entry?.span.end), '2022-02-15T09:00:00Z');
  });

  it('keeps comments for stets, and reads on behind a tag that was never closed', () => {
    const draft = read('<p>Koazk <!-- stet name-misspelled "Koazk": a surname --> spoke.<p><em>Lavrov left.');
    assert.deepEqual(draft.comments.map(({ text }) => text.trim()), ['stet name-misspelled "Koazk": a surname']);
    assert.equal(draft.blocks.length, 2);
    assert.equal(draft.blocks[1]?.prose, 'Lavrov left.');
  });
});
