import type { PlacedBlock } from '../../links/types.js';
import { characterAt, isDigit, isLetter } from '../../text/characters.js';
import { fold } from '../../text/fold.js';
import { isUndirected, opensAfter } from '../../text/quotation-marks.js';
import type { Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { foldedWords } from './phrase-text.js';

/** What stands before a cursor between quotation marks. */
export interface QuotationCursor {
  /** The whole words of the sentence before the cursor, folded; of a long one the last. */
  readonly words: readonly string[];
  /** The word being typed, as it stands; empty behind a space or the mark. */
  readonly typed: string;
  /** The last words of the sentence before, where the cursor begins the next one. */
  readonly before: readonly string[];
}

/** So many words find a place; more are not compared. */
const MOST_WORDS = 12;
/** Token texts that end a sentence, or what was quoted of it. */
const ENDS = /^(?:[.!?…‼⁇⁉]|\.{2,}|[[\]])$/;

/** The words at an offset of the draft, where a quotation is open there; undefined elsewhere, inside a word, and before words of the same quotation. */
export function quotationCursor({ offset: start, reading: { prose, tokens, quoted } }: PlacedBlock, offset: number): QuotationCursor | undefined {
  const at = offset - start;
  const around = quoted.filter(({ inner, closed }) => inner.start <= at && (closed ? at <= inner.end : at >= inner.start)).at(-1);
  const opened = around?.inner.start ?? openedJustBefore(tokens, at);
  if (opened === undefined || inWord(characterAt(prose, at))) return undefined;
  if (around?.closed && tokens.some(({ kind, start: from }) => kind !== 'punctuation' && from >= at && from < around.inner.end)) return undefined;
  const inside = tokens.filter((token) => token.start >= opened && token.start < at);
  const last = inside.at(-1);
  const typing = last && last.kind !== 'punctuation' && last.end + last.possessive.length >= at ? last : undefined;
  const whole = typing ? inside.slice(0, -1) : inside;
  const end = lastEnd(whole);
  const words = foldedWords(whole.slice(end + 1)).slice(-MOST_WORDS);
  const begins = words.length === 0 && !typing;
  return {
    words, typed: typing ? prose.slice(typing.start, at) : '',
    before: begins && end >= 0 ? foldedWords(whole.slice(lastEnd(whole.slice(0, end)) + 1, end)).slice(-MOST_WORDS) : [],
  };
}

/** A straight mark that nothing follows yet is not read as one that opens, because it may as well close. */
function openedJustBefore(tokens: readonly Token[], at: number): number | undefined {
  const index = tokens.findIndex(({ end }) => end === at);
  const mark = tokens[index];
  if (mark?.kind !== 'punctuation' || !isUndirected(mark.text) || fold(mark.text) === "'") return undefined;
  return opensAfter(mark.gap === 'none' ? tokens[index - 1]?.text ?? '' : '') ? at : undefined;
}

function lastEnd(tokens: readonly Token[]): number {
  for (let at = tokens.length - 1; at >= 0; at--) if (tokens[at]!.kind === 'punctuation' && ENDS.test(tokens[at]!.text)) return at;
  return -1;
}

const inWord = (character: string): boolean => character !== '' && (isLetter(character) || isDigit(character));

/** The span of what is being typed, for an edit that puts the same letters there again. */
export const typedSpan = ({ typed }: QuotationCursor, offset: number): Span => ({ start: offset - typed.length, end: offset });
