import type { BlockKind } from '../draft.js';

/** Commands whose argument is shown as running text; the command and its braces are not. */
export const SHOWS_ARGUMENT = new Set(['emph', 'textbf', 'textit', 'textsc', 'textrm', 'textsf', 'texttt', 'textsl', 'textup', 'textmd', 'textnormal', 'underline',
  'uline', 'text', 'mbox', 'hbox', 'fbox', 'uppercase', 'lowercase', 'MakeUppercase', 'MakeLowercase', 'textsuperscript', 'textsubscript', 'enquote', 'hl', 'st',
  'sout', 'so', 'lettrine', 'textcolor', 'foreignlanguage', 'href', 'nolinkurl']);
/** Of these the first argument is a setting and the second is shown. */
export const SHOWS_SECOND = new Set(['textcolor', 'foreignlanguage', 'href', 'colorbox', 'parbox', 'raisebox']);
/** Commands that stand for a block of their own, and what it is. */
export const BLOCKS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...['title', 'subtitle', 'part', 'chapter', 'section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph', 'caption', 'headline', 'deck', 'kicker']
    .map((name) => [name, 'heading'] as const),
]);
/** Commands that end a paragraph. */
export const ENDS = new Set(['par', 'maketitle', 'newpage', 'clearpage', 'pagebreak', 'bigskip', 'medskip', 'smallskip', 'hline', 'toprule', 'midrule', 'bottomrule']);
/** Environments whose content is no prose. */
export const SILENT_ENVIRONMENTS = new Set(['equation', 'equation*', 'align', 'align*', 'gather', 'gather*', 'multline', 'multline*', 'eqnarray', 'eqnarray*', 'math',
  'displaymath', 'verbatim', 'verbatim*', 'Verbatim', 'lstlisting', 'minted', 'tikzpicture', 'thebibliography', 'filecontents', 'filecontents*', 'comment', 'alltt']);
/** What the text in an environment is. */
export const ENVIRONMENTS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['quote', 'quote'], ['quotation', 'quote'], ['displayquote', 'quote'], ['itemize', 'list-item'], ['enumerate', 'list-item'], ['description', 'list-item'],
  ['tabular', 'table-cell'], ['tabular*', 'table-cell'], ['tabularx', 'table-cell'], ['longtable', 'table-cell'], ['array', 'table-cell'],
]);
/** Environments with an argument after the name that is no prose (columns of a table). */
export const TAKES_SETTINGS = new Set(['tabular', 'tabular*', 'tabularx', 'longtable', 'array', 'minipage', 'multicols', 'wrapfigure']);

/** Accents written before their letter (`\'e`, `\v{s}`), as combining marks. */
export const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["'", '\u0301'], ['`', '\u0300'], ['^', '\u0302'], ['"', '\u0308'], ['~', '\u0303'], ['=', '\u0304'], ['.', '\u0307'],
  ['u', '\u0306'], ['v', '\u030c'], ['H', '\u030b'], ['c', '\u0327'], ['k', '\u0328'], ['r', '\u030a'], ['d', '\u0323'], ['b', '\u0331'],
]);
/** Commands that are one letter or sign. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['l', 'ł'], ['L', 'Ł'], ['o', 'ø'], ['O', 'Ø'], ['aa', 'å'], ['AA', 'Å'], ['ae', 'æ'], ['AE', 'Æ'], ['oe', 'œ'], ['OE', 'Œ'], ['ss', 'ß'], ['i', 'ı'], ['j', 'ȷ'],
  ['dh', 'ð'], ['DH', 'Ð'], ['th', 'þ'], ['TH', 'Þ'], ['dj', 'đ'], ['DJ', 'Đ'], ['textendash', '–'], ['textemdash', '—'], ['ldots', '…'], ['dots', '…'],
  ['textellipsis', '…'], ['textquoteleft', '‘'], ['textquoteright', '’'], ['textquotedblleft', '“'], ['textquotedblright', '”'], ['guillemotleft', '«'],
  ['guillemotright', '»'], ['euro', '€'], ['texteuro', '€'], ['pounds', '£'], ['textsterling', '£'], ['textdollar', '$'], ['textdegree', '°'], ['S', '§'],
  ['textpercent', '%'], ['textregistered', '®'], ['texttrademark', '™'],
]);
