import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { citableAt, citationEdits } from '../../../server/src/core/features/citation.js';
import type { CitationWords } from '../../../server/src/core/features/citation/csl.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText, type DraftOptions } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = factsFrom(winter2022);
const words: CitationWords = {
  note: '“Talks”, Reuters, 15 December 2021, para. 6, <https://example.org/talks>.', bracket: 'Reuters, 15 December 2021, para. 6, https://example.org/talks',
};

/** The draft with `given` cited at `<|>`; the draft itself where no citation may stand. */
function cited(marked: string, options: DraftOptions = {}, given: CitationWords = words): string {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const edits = citationEdits(analyzeText(text, facts, options), offset, given);
  return [...(edits ?? [])].sort((a, b) => b.span.start - a.span.start)
    .reduce((draft, edit) => draft.slice(0, edit.span.start) + edit.text + draft.slice(edit.span.end), text);
}

const NOTE = words.note;

describe('a citation in Markdown', () => {
  it('is a footnote behind the words and the mark that follows them, defined at the end', () => {
    assert.equal(cited('Sergei Lav<|>rov, the foreign minister, spoke.\n'), `Sergei Lavrov,[^1] the foreign minister, spoke.\n\n[^1]: ${NOTE}\n`);
    assert.equal(cited('They spoke to Sergei<|> Lavrov.'), `They spoke to Sergei Lavrov.[^1]\n\n[^1]: ${NOTE}\n`);
  });
  it('goes on with the numbers of the draft and stands below its notes', () => {
    const text = 'He left.[^2] Sergei Lav<|>rov stayed.\n\n[^2]: The desk.\n';
    assert.equal(cited(text), `He left.[^2] Sergei Lavrov[^3] stayed.\n\n[^2]: The desk.\n[^3]: ${NOTE}\n`);
  });
  it('uses the note that the draft already has for the same passage', () => {
    const once = cited('Sergei Lav<|>rov spoke. Olaf Scholz spoke.\n');
    assert.equal(cited(once.replace('Scholz', 'Sch<|>olz')), `Sergei Lavrov[^1] spoke. Olaf Scholz[^1] spoke.\n\n[^1]: ${NOTE}\n`);
  });
  it('does not take a number inside words for a note of its own, nor mix line ends', () => {
    assert.equal(cited('Sergei Lav<|>rov spoke.\r\n'), `Sergei Lavrov[^1] spoke.\r\n\r\n[^1]: ${NOTE}\r\n`);
  });
  it('never stands inside a quotation, a link, emphasis or code', () => {
    assert.match(cited('“We met Sergei Lav<|>rov today,” she said.'), /^“We met Sergei Lavrov today,”\[\^1\] she said\./);
    assert.match(cited('They met [Sergei Lav<|>rov today](https://example.org/a), she said.'), /^They met \[Sergei Lavrov today\]\(https:\/\/example\.org\/a\),\[\^1\] she/);
    assert.match(cited('They met **Sergei Lav<|>rov** again.'), /^They met \*\*Sergei Lavrov\*\*\[\^1\] again\./);
    assert.match(cited('They met *“Sergei Lav<|>rov, in [Rome](x)”* again.'), /^They met \*“Sergei Lavrov, in \[Rome\]\(x\)”\*\[\^1\] again\./);
    assert.match(cited('They ran `copy<|>desk` again.'), /^They ran `copydesk` again\.\[\^1\]\n/);
  });
  it('does not split a word from its ending', () => {
    assert.match(cited('Sergei Lav<|>rov’s plane left.'), /^Sergei Lavrov’s\[\^1\] plane/);
  });
  it('stands behind the sentence where nothing is known of its words', () => {
    assert.match(cited('A boat sa<|>nk. Nobody saw it.\n'), /^A boat sank\.\[\^1\] Nobody saw it\.\n/);
  });
  it('has no place in front matter or in a block of code', () => {
    for (const text of ['---\ntitle: Ta<|>lks\n---\n\nSergei Lavrov spoke.\n', '```\nSergei Lav<|>rov\n```\n']) assert.equal(cited(text), text.replace('<|>', ''));
  });
  it('adds no finding', () => {
    const before = 'Sergei Lav<|>rov, the Russian foreign minister, spoke.\n';
    assert.deepEqual(analyzeText(cited(before), facts).findings, []);
    assert.deepEqual(analyzeText(cited(before, { format: 'plain' }), facts, { format: 'plain' }).findings, []);
  });
});

describe('a citation in plain text', () => {
  it('is the source in brackets before the mark that ends the clause', () => {
    assert.equal(cited('They spoke to Sergei Lav<|>rov.\n', { format: 'plain' }), 'They spoke to Sergei Lavrov [Reuters, 15 December 2021, para. 6, https://example.org/talks].\n');
  });
  it('never stands inside a quotation', () => {
    assert.match(cited('"We met Sergei Lav<|>rov today," she said.\n', { format: 'plain' }), /^"We met Sergei Lavrov today," \[Reuters/);
  });
});

describe('a citation in other formats', () => {
  const odd: CitationWords = { ...words, bracket: 'R&D <News>, https://example.org/a_b?x=1&y=50%25' };
  it('stands at the end of its paragraph, and writes no markup', () => {
    assert.equal(cited('<p>They met <a href="x">Sergei Lav<|>rov</a> today. He left.</p>', { format: 'html' }, odd),
      '<p>They met <a href="x">Sergei Lavrov</a> today. He left. [R&amp;D &lt;News&gt;, https://example.org/a_b?x=1&amp;y=50%25]</p>');
    assert.match(cited('They met \\emph{Sergei Lav<|>rov} today.\n', { format: 'latex' }, odd), /today\. \[R\\&D <News>, .*a\\_b\?x=1\\&y=50\\%25\]\n$/);
  });
});

describe('what can be cited', () => {
  const titles = (text: string): readonly string[] | undefined => {
    const offset = text.indexOf('<|>');
    return citableAt(analyzeText(text.replace('<|>', ''), facts), offset)?.citations.map(({ source: { title } }) => title);
  };
  it('is the source of the statement at the cursor', () => {
    assert.deepEqual(titles('Russian Foreign Min<|>ister Sergei Lavrov spoke.'), ['Source of the test']);
  });
  it('is the evidence of the finding where one stands', () => {
    assert.deepEqual(titles('Russian Defence Min<|>ister Sergei Lavrov spoke.'), ['Source of the test']);
  });
  it('is nothing where nothing is known', () => {
    assert.equal(titles('A boat sa<|>nk.'), undefined);
  });
});
