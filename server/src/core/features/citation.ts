import type { TextEdit } from '../checks/define-check.js';
import type { Analysis } from '../engine/types.js';
import type { Citation, Source } from '../facts/types.js';
import type { DraftFormat } from '../text/draft.js';
import { isFrontMatter } from '../text/front-matter.js';
import { insideQuotations } from '../text/inside-quotations.js';
import { outsideMarkup } from '../text/outside-markup.js';
import type { Span } from '../text/span.js';
import { entityCard } from './entity-card.js';
import { mentionAt } from './hover.js';
import type { CitationWords } from './citation/csl.js';
import { footnoteFor } from './citation/footnotes.js';
import { worksheetSources } from './worksheet.js';

/** What can be cited for the words at a place. */
export interface Citable {
  /** The words that the citation is for. */
  readonly span: Span;
  /** The most telling first, each passage once. */
  readonly citations: readonly Citation[];
}

/**
 * The sources for what is said at `offset`: those of the statement that the item there rests on (a finding's evidence where one
 * contradicts it), else those of what is known about the person, body or place named there. Undefined where nothing is known.
 */
export function citableAt(analysis: Analysis, offset: number): Citable | undefined {
  const touching = worksheetSources(analysis)
    .filter(({ span, citations }) => citations.length > 0 && span.start <= offset && offset <= span.end)
    .sort((a, b) => (a.span.end - a.span.start) - (b.span.end - b.span.start));
  const [best] = touching;
  if (best) return { span: best.span, citations: distinct(best.citations) };
  const mention = mentionAt(analysis.links, offset);
  if (!mention) return undefined;
  const { sources } = entityCard(mention.entity, analysis.links);
  return sources.length === 0 ? undefined : { span: mention.span, citations: distinct(sources) };
}

const distinct = (citations: readonly Citation[]): readonly Citation[] =>
  [...new Map(citations.map((citation) => [`${citation.source.pack}\n${citation.source.id}\n${citation.locator ?? ''}`, citation])).values()];

/**
 * The edits that put the citation `words` behind the words around `offset`: in Markdown a footnote behind them with its definition at the
 * draft's end, elsewhere the source in brackets. Undefined where no citation may stand: front matter, code, a comment.
 */
export function citationEdits(analysis: Analysis, offset: number, words: CitationWords): readonly TextEdit[] | undefined {
  const { draft } = analysis.links;
  const at = placeFor(analysis, citableAt(analysis, offset)?.span.end ?? endOfSaid(analysis, offset));
  if (at === undefined) return undefined;
  if (draft.format !== 'markdown') {
    return [{ span: { start: at, end: at }, text: ` [${escapedFor(draft.format, words.bracket)}]` }];
  }
  const behind = pastPunctuation(draft.text, at);
  const { reference, definition } = footnoteFor(draft.text, words.note);
  // Two insertions at one place would leave their order to the editor.
  if (definition?.span.start === behind) return [{ span: definition.span, text: reference + definition.text }];
  return [{ span: { start: behind, end: behind }, text: reference }, ...(definition ? [definition] : [])];
}

/** Nothing in a source may become markup of the draft. */
function escapedFor(format: DraftFormat, text: string): string {
  switch (format) {
    case 'html': return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    case 'latex': return text.replace(/[\\{}$&#%_^~]/g, (mark) => LATEX[mark] ?? `\\${mark}`);
    default: return text;
  }
}

const LATEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}' };

/** Where nothing is known, the sentence at `offset` is what is cited: the end of its last word. */
function endOfSaid({ links: { blocks } }: Analysis, offset: number): number {
  const block = blocks.find((one) => one.offset <= offset && offset <= one.offset + one.reading.prose.length);
  if (!block) return offset;
  const { tokens, sentences } = block.reading;
  const endsBehind = ({ to }: { readonly to: number }): boolean => (tokens[to - 1]?.end ?? 0) + block.offset >= offset;
  const sentence = sentences.find(endsBehind) ?? sentences.at(-1);
  const last = sentence && tokens.slice(sentence.from, sentence.to).findLast(({ kind }) => kind !== 'punctuation');
  return last ? block.offset + last.end + last.possessive.length : offset;
}

/** Behind the word that ends at or around `end`, outside quotations and markup; undefined outside every block. */
function placeFor({ links: { draft, blocks } }: Analysis, end: number): number | undefined {
  const block = blocks.find(({ offset, reading }) => offset <= end && end <= offset + reading.prose.length);
  // A headline in front matter has no footnotes.
  if (!block || isFrontMatter(draft, block.offset)) return undefined;
  // Where the ends of markup are not known, no place inside a block is safe: the source stands at the paragraph's end.
  if (draft.format !== 'markdown' && draft.format !== 'plain') return block.offset + block.reading.prose.trimEnd().length;
  let at = end;
  // Two passes are enough for a quotation in a link and a link in a quotation; a third would find nothing new.
  for (let pass = 0; pass < 2; pass++) {
    while (at < draft.text.length && WORD.test(draft.text[at] ?? '') && WORD.test(draft.text[at - 1] ?? '')) at++;
    const outer = block.reading.quoted.filter(({ span, closed }) => closed && span.start + block.offset < at && at < span.end + block.offset);
    if (outer.length > 0) at = Math.max(...outer.map(({ span }) => span.end)) + block.offset;
    const outside = outsideMarkup(draft, at);
    if (outside === undefined) return undefined;
    at = outside;
  }
  // A quotation that is never closed reaches to the end of its block, and so does whatever is said in it.
  return insideQuotations(block.reading.quoted)(at - block.offset) ? block.offset + block.reading.prose.trimEnd().length : at;
}

const WORD = /[\p{L}\p{N}'’_-]/u;

/** A number of a note stands behind the mark that ends the clause. */
function pastPunctuation(text: string, at: number): number {
  let end = at;
  while (/[.,;:!?)”’»]/.test(text[end] ?? '')) end++;
  // "in 2014.5": a mark inside a number ends nothing.
  if (/[\p{L}\p{N}]/u.test(text[end] ?? '')) return at;
  // Notes that stand there already come first.
  return end + (/^(?:\[\^[^\s\]]{1,200}\])+/.exec(text.slice(end, end + NOTES_READ))?.[0].length ?? 0);
}

const NOTES_READ = 1000;

/** Which source is meant by what a caller named: an id of a pack that is in use. */
export const sourceNamed = (id: string, packs: readonly { readonly sources: ReadonlyMap<string, Source> }[]): Source | undefined =>
  packs.map(({ sources }) => sources.get(id)).findLast((source) => source !== undefined);
