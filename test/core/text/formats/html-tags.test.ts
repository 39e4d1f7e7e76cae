import assert from 'node:assert/strict';
import { maskedProse } from '../../../../server/src/core/text/mask.js';
import { readHtml } from '../../../../server/src/core/text/formats/html-tags.js';

/** The parts with something to read, each with what it is. */
const parts = (html: string): readonly string[] =>
  readHtml(html, 0, html.length).parts
    .map(({ kind, span, masks }) => `${kind ?? '-'}: ${maskedProse(html, span, masks).replaceAll('\u2060', '').trim().replace(/ +/g, ' ')}`)
    .filter((part) => !part.endsWith(': '));

describe('readHtml', () => {
  it('parts text where a browser parts it', () => {
    assert.deepEqual(parts('<h2>Talks</h2><p>The minister left.</p><ul><li>One</li></ul><td>Oslo</td>'),
      ['heading: Talks', '-: The minister left.', 'list-item: One', 'table-cell: Oslo']);
  });

  it('keeps words together over tags that only change their looks', () => {
    assert.deepEqual(parts('<p>The <b>Kre</b>mlin<br>said</p>'), ['-: The Kremlin said']);
  });

  it('reads entities', () => {
    assert.deepEqual(parts('<p>Russia&rsquo;s Roe &amp; Co.&nbsp;left &unknown;</p>'), ['-: Russia’s Roe & Co. left']);
  });

  it('passes over scripts and styles', () => {
    assert.deepEqual(parts('<script>let a = "<p>no</p>";</script><p>Yes</p><style>p {}</style>'), ['-: Yes']);
  });

  it('reads an unclosed tag as a less-than sign, and a script that never ends as text', () => {
    assert.deepEqual(parts('Growth < 3 percent <and falling'), ['-: Growth < 3 percent <and falling']);
    assert.deepEqual(parts('<script>The minister left'), ['-: The minister left']);
  });

  it('collects comments', () => {
    const html = 'One <!-- first --> two <!-- second -->';
    const { comments } = readHtml(html, 0, html.length);
    assert.deepEqual(comments.map(({ text, span }) => [text, html.slice(span.start, span.end)]),
      [[' first ', '<!-- first -->'], [' second ', '<!-- second -->']]);
    assert.deepEqual(parts(html), ['-: One two']);
  });
});
