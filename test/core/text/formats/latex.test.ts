import assert from 'node:assert/strict';
import { readDraft } from '../../../../server/src/core/text/read-draft.js';

const read = (text: string) => readDraft(text, 'latex');
const blocks = (text: string): readonly (readonly [string, string])[] =>
  read(text).blocks.map(({ kind, prose }) => [kind, prose.replaceAll('\u2060', '')]);
const seen = (text: string): readonly string[] => blocks(text).map(([, prose]) => prose.replace(/ +/g, ' '));

describe('readLatex', () => {
  it('reads the title and the date before the document, and nothing else there', () => {
    const draft = read('\\documentclass{article}\n\\usepackage{graphicx}\n\\title{Talks resume}\n\\date{2022-02-15}\n\\begin{document}\n\\maketitle\nEnvoys met.\n\\end{document}\n');
    assert.deepEqual(draft.blocks.map(({ kind, prose }) => [kind, prose]), [['heading', 'Talks resume'], ['paragraph', 'Envoys met.']]);
    assert.deepEqual(draft.frontMatter.map(({ key, value }) => [key, value]), [['date', '2022-02-15']]);
  });

  it('reads sections, items, quotations and table cells as blocks of their kind', () => {
    assert.deepEqual(blocks('\\section{Reactions}\nMoscow was silent.\n\n\\begin{itemize}\n\\item Norway\n\\item[No] Sweden\n\\end{itemize}\n'
      + '\\begin{quote}We agreed.\\end{quote}\n\\begin{tabular}{ll}Oslo & Norway \\\\ Kyiv & Ukraine\\end{tabular}'), [
      ['heading', 'Reactions'], ['paragraph', 'Moscow was silent.'], ['list-item', 'Norway'], ['heading', 'No'], ['list-item', 'Sweden'], ['quote', 'We agreed.'],
      ['table-cell', 'Oslo'], ['table-cell', 'Norway'], ['table-cell', 'Kyiv'], ['table-cell', 'Ukraine'],
    ]);
  });

  it('shows what the reader sees of formatting, accents and ligatures', () => {
    assert.deepEqual(seen('The \\emph{foreign} minister, Andr\\\'e Mu\\~{n}oz of \\L{}\\\'od\\\'z, said ``never\'\'---\\textbf{Ko\\textit{z}ak}~left; it cost \\$5 or 3\\%.'),
      ['The foreign minister, André Muñoz of Łódź, said “never”—Kozak left; it cost $5 or 3%.']);
    assert.deepEqual(seen('\\enquote{We agreed}, said \\href{https://example.org}{Jane Roe}.'), ['“We agreed”, said Jane Roe.']);
  });

  it('leaves out formulas, listings, references, footnotes and unknown commands', () => {
    assert.deepEqual(seen('Text\\footnote{Koazk.} here \\cite[p.~3]{koazk} with $k = 1$ and \\verb|Koazk|.\n\n\\begin{lstlisting}\nKoazk\n\\end{lstlisting}\n\\unknown{Koazk} End. It costs $5.'),
      ['Text here with and .', 'End. It costs $5.']);
  });

  it('keeps comments for stets, but not an escaped percent sign', () => {
    const draft = read('Some 30\\% agreed. % stet: so spelt\n\nThey left.');
    assert.deepEqual(draft.comments.map(({ text }) => text.trim()), ['stet: so spelt']);
    assert.equal(draft.blocks.length, 2);
  });
});
