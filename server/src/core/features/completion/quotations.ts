import { linkQuotations } from '../../links/quotations/link-quotations.js';
import { speakerOf } from '../../links/quotations/source-speakers.js';
import type { Links, PlacedBlock, QuotationLink } from '../../links/types.js';
import { readBlock } from '../../mentions/read-block.js';
import type { DraftFormat } from '../../text/draft.js';
import { fold } from '../../text/fold.js';
import { tokenise, type Token } from '../../text/tokens.js';
import type { Words } from '../../words/words.js';
import { escapeMarkdown } from '../markdown.js';
import { foundInPacks, foundInSources, isUntouched, type Asked, type Found } from './found-quotations.js';
import { wordTokens } from './phrase-text.js';
import type { Completion } from './proposal.js';
import { quotationCursor, typedSpan } from './quotation-cursor.js';

/** A shorter word may become anything. */
const SHORTEST_TYPED = 2;
/** A menu of more is not read. */
const SHOWN = 20;
/** A proposal is shown by so many characters, so that there is room for the speaker beside it; the whole of it is told apart. */
const LONGEST_LABEL = 40;

/** What a draft's markup would read as something else than a character; sentences with it cannot be put in as they are. */
const MARKUP: Readonly<Record<DraftFormat, RegExp | undefined>> = {
  plain: undefined, markdown: /[*`<\\]|\]\(/, html: /[<&]/, asciidoc: /[*_`#^~+{<|\\]/, rst: /[*`|\\]|_\b/, latex: /[\\{}$&#^_~%]/,
};

/**
 * How the words between quotation marks before `offset` may go on: the sentences of the story's own sources and the quotations
 * of the fact packs that begin so, or have two words or more of it in a row. What stands in the draft is left as it is; only
 * the source's words behind it are added, without its last full stop or comma. Behind a space or the mark itself, where
 * an editor asks only when the writer does, whatever the speaker said is offered. `continued`: the editor had a menu open and asks again.
 */
export function quotationsAt(links: Links, offset: number, words: Words, continued: boolean): readonly Completion[] {
  const block = blockBefore(links, offset);
  const cursor = block && quotationCursor(block, offset);
  if (!cursor || (cursor.typed.length > 0 && cursor.typed.length < SHORTEST_TYPED && !continued)) return [];
  const link = links.quotations.find(({ span }) => span.start < offset && offset <= span.end) ?? justOpened(block, offset, links);
  const asked: Asked = { links, cursor, words, speaker: link && speakerOf(link, links), span: typedSpan(cursor, offset) };
  const all = [...foundInSources(asked), ...foundInPacks(asked)];
  // Before the first word nothing but the speaker tells what is meant.
  const theirs = isUntouched(cursor) ? all.filter(({ compared }) => compared === 'same') : [];
  const found = (theirs.length > 0 ? theirs : all).sort((a, b) => a.rank - b.rank);
  const texts = new Map<string, Completion>();
  for (const one of found) {
    const completion = texts.size < SHOWN ? completionOf(one, asked) : undefined;
    if (completion && !texts.has(completion.text)) texts.set(completion.text, completion);
  }
  return [...texts.values()];
}

/** The block that holds the offset, or ends before it with nothing but spaces between. */
function blockBefore({ blocks, draft: { text } }: Links, offset: number): PlacedBlock | undefined {
  const index = blocks.findLastIndex((one) => one.offset < offset);
  const block = blocks[index];
  if (!block) return undefined;
  return /^[^\S\r\n]*$/.test(text.slice(block.offset + block.reading.prose.length, offset)) ? block : undefined;
}

/** The quotation that a straight mark at the end of the words opens, as it will be read with its first letter. */
function justOpened(block: PlacedBlock, offset: number, { persons }: Links): QuotationLink | undefined {
  const { kind, prose } = block.reading;
  return linkQuotations({ ...block, reading: readBlock(kind, `${prose.slice(0, offset - block.offset)}x`) },
    persons.filter((person) => person.block.index === block.index)).at(-1);
}

/** Marks at the end of a sentence that are the draft's own: it may go on with a comma and the speaker. */
const DROPPED = new Set(['.', ',', ';', ':', '–', '—', '-', '--']);

/** A proposal, unless nothing follows the words typed or the draft's markup would change it. */
function completionOf({ text, word, aside, detail, source }: Found, { links: { draft }, cursor, span }: Asked): Completion | undefined {
  const tokens = tokenise(text);
  const answering = wordTokens(tokens);
  const at = word + cursor.words.length;
  const next = answering[at];
  if (!next) return undefined;
  let last = tokens.length - 1;
  while (last > 0 && tokens[last]!.kind === 'punctuation' && DROPPED.has(tokens[last]!.text)) last--;
  const end = tokens[last]!.end + tokens[last]!.possessive.length;
  const from = next.start + lettersTyped(next, cursor.typed);
  const rest = text.slice(from, end);
  if (rest.trim() === '' || MARKUP[draft.format]?.test(rest)) return undefined;
  const typed = draft.text.slice(span.start, span.end);
  // What stands in the draft already is not said again.
  const label = (typed + rest).trimStart();
  return {
    kind: 'quotation', text: typed + rest, label: label.length <= LONGEST_LABEL ? label : `${label.slice(0, label.lastIndexOf(' ', LONGEST_LABEL))} …`,
    aside, filter: typed + rest, span, detail,
    documentation: `${source}\n\n“${escapeMarkdown(text.slice(0, from))}**${escapeMarkdown(rest)}**${escapeMarkdown(text.slice(end))}”`,
  };
}

/** How many of the source's letters answer those typed, which may be written without accents or in other case. */
function lettersTyped({ text, possessive }: Token, typed: string): number {
  const [whole, folded] = [text + possessive, fold(typed)];
  if (typed === '') return 0;
  for (let letters = 1; letters < whole.length; letters++) if (fold(whole.slice(0, letters)) === folded) return letters;
  return whole.length;
}
