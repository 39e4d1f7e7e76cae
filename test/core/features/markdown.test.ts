import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { escapeMarkdown, link } from '../../../server/src/core/features/markdown.js';

describe('text of a pack as Markdown', () => {
  it('stays the text it is', () => {
    assert.equal(escapeMarkdown('*bold*, `code`, <b>, &amp;, #1, $x$'), '\\*bold\\*, \\`code\\`, \\<b\\>, \\&amp;, \\#1, \\$x\\$');
  });

  it('stays on one line, so that nothing in it begins a list or a heading', () => {
    assert.equal(escapeMarkdown('a fact\n\n- not a list\n'), 'a fact - not a list ');
  });

  it('makes no address into a link by itself', () => {
    assert.equal(escapeMarkdown('see http://rogue.example or www.rogue.example'), 'see http\\://rogue.example or www\\.rogue.example');
  });

  it('keeps ordinary names and figures readable', () => {
    assert.equal(escapeMarkdown('Jean-Yves Le Drian (b. 1947), 3.5 per cent: so be it!'), 'Jean-Yves Le Drian (b. 1947), 3.5 per cent: so be it\\!');
  });

  it('links to the web and to nothing else', () => {
    assert.equal(link('A page', 'https://example.org/a b?c=(d)'), '[A page](https://example.org/a%20b?c=%28d%29)');
    for (const address of ['command:quit', 'javascript:alert(1)', 'file:///etc/passwd', 'https://', '//example.org', undefined]) {
      assert.equal(link('A page', address), 'A page');
    }
  });
});
