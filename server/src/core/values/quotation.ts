import { recentlyUsed } from '../text/recently-used.js';
import type { Span } from '../text/span.js';
import type { Token } from '../text/tokens.js';
import { EXPANSIONS, NUMBER_WORDS, PRONOUN_HOSTS, SPELLINGS, STOP_WORDS } from './quotation-words.js';
import { sameRomanised } from './romanisation.js';

/** One word of a quotation under the form in which it is compared. A contraction is two words of one token. */
export interface QuoteWord {
  readonly key: string;
  /** Indices of its first and last token among those given. */
  readonly token: number;
  readonly last: number;
}

/** Words that stood together: what lies between an ellipsis or a bracket and the next. */
export type QuoteSegment = readonly QuoteWord[];

/**
 * The words of a quotation for comparison, from the tokens between its marks. Case, accents and punctuation count for nothing;
 * contractions are written out, British and American spelling are one, and a compound is one word with hyphen or without. An
 * ellipsis and whatever stands in brackets is an editor's: it parts segments, and "[W]e" is "we".
 */
export function quoteSegments(tokens: readonly Token[]): readonly QuoteSegment[] {
  const segments: QuoteWord[][] = [[]];
  const part = (): void => {
    if (segments.at(-1)!.length > 0) segments.push([]);
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'punctuation') {
      addWords(segments.at(-1)!, token, at, token.fold);
    } else if (token.text === '…' || /^\.{3,}$/.test(token.text)) {
      part();
    } else if (token.text === '[' || token.text === '(') {
      const end = closingOf(tokens, at);
      if (end === undefined) continue;
      const rest = tokens[end + 1];
      if (end === at + 2 && rest?.kind === 'word' && rest.gap === 'none' && tokens[at + 1]!.text.length <= 2) {
        addWords(segments.at(-1)!, rest, end + 1, tokens[at + 1]!.fold + rest.fold);
        at = end + 1;
        continue;
      }
      part();
      at = end;
    }
  }
  return segments.filter((segment) => segment.length > 0);
}

/** A longer bracket was never closed. */
const LONGEST_BRACKET = 40;

function closingOf(tokens: readonly Token[], at: number): number | undefined {
  const mark = tokens[at]!.text === '[' ? ']' : ')';
  for (let end = at + 1; end < tokens.length && end <= at + LONGEST_BRACKET; end++) if (tokens[end]!.text === mark) return end;
  return undefined;
}

function addWords(words: QuoteWord[], token: Token, at: number, fold: string): void {
  const before = words.at(-1);
  if (token.gap === 'hyphen' && before && before.last === at - 1) {
    words.splice(-1, 1, { key: before.key + fold, token: before.token, last: at });
    return;
  }
  const joined = fold.includes("'");
  const contracted = joined ? /^(.+)'(re|ve|ll|d|m)$/.exec(fold) : null;
  const host = contracted?.[1] ?? fold;
  const not = joined ? /^(.+)n't$/.exec(fold)?.[1] : undefined;
  const plain = not === undefined ? host : (EXPANSIONS.get(`${not}n't`) ?? not);
  words.push({ key: spelling(plain), token: at, last: at });
  if (not !== undefined) words.push({ key: 'not', token: at, last: at });
  else if (contracted) words.push({ key: EXPANSIONS.get(`'${contracted[2]!}`)!, token: at, last: at });
  else if (token.possessive.length > 1) {
    if (PRONOUN_HOSTS.has(plain)) words.push({ key: IS_OR_HAS, token: at, last: at });
    else words.splice(-1, 1, { key: `${spelling(plain)}'s`, token: at, last: at });
  }
}

/** What "it's" may stand for. */
const IS_OR_HAS = "'s";
const WOULD_OR_HAD = EXPANSIONS.get("'d")!;

/** So many words, and up to twice as many, keep the spelling by which they are compared. */
const KEPT_SPELLINGS = 1000;
const respelt = recentlyUsed(KEPT_SPELLINGS, respell);

function spelling(fold: string): string {
  const known = NUMBER_WORDS.get(fold) ?? SPELLINGS.get(fold);
  if (known !== undefined) return known;
  return fold.length < 6 ? fold : respelt.of(fold);
}

function respell(fold: string): string {
  return fold.replace(/is(e|es|ed|ing|ation|ations|er|ers)$/, 'iz$1').replace(/our(s|ed|ing|able|ably|ite|ites|ful|hood)?$/, 'or$1').replace(/ll(ed|ing|er|ers)$/, 'l$1');
}

const sameKey = (a: string, b: string): boolean =>
  a === b || (a === IS_OR_HAS && (b === 'is' || b === 'has')) || (b === IS_OR_HAS && (a === 'is' || a === 'has'))
  || (a === WOULD_OR_HAD && (b === 'would' || b === 'had')) || (b === WOULD_OR_HAD && (a === 'would' || a === 'had'));

/** Words that carry meaning, rather than hold a sentence together. */
export const isContentKey = (key: string): boolean => key.length > 2 && !STOP_WORDS.has(key);

/** One place where two wordings differ: ranges of word indices, either of which may be empty. */
export interface QuoteChange {
  readonly known: Span;
  readonly typed: Span;
}

/** How a stretch of one wording answers a stretch of the other. Ranges are of word indices, end exclusive. */
export interface QuoteAlignment {
  readonly known: Span;
  readonly typed: Span;
  /** Words that agree. */
  readonly matched: number;
  readonly contentMatched: number;
  readonly changes: readonly QuoteChange[];
  /** Words that differ: of each change the longer side. */
  readonly changedWords: number;
}

/** Longer segments are cut: the cost is the product of both lengths. */
const LONGEST_TYPED = 400;
const LONGEST_KNOWN = 60;

/**
 * The best alignment of two segments whose ends may hang over: a partial quotation, or one that says more. In between every
 * word counts: plus one if it agrees, minus one if it is changed, left out or added (the overlap alignment of Needleman and
 * Wunsch's scheme). Undefined where nothing agrees.
 */
export function alignSegments(known: QuoteSegment, typed: QuoteSegment, longestKnown = LONGEST_KNOWN): QuoteAlignment | undefined {
  const [k, t] = [known.slice(0, longestKnown), typed.slice(0, LONGEST_TYPED)];
  const width = t.length + 1;
  const score = new Int16Array((k.length + 1) * width);
  let best = 0;
  let end: readonly [number, number] | undefined;
  for (let row = 1; row <= k.length; row++) {
    for (let column = 1; column <= t.length; column++) {
      const agree = sameKey(k[row - 1]!.key, t[column - 1]!.key);
      const value = Math.max(score[(row - 1) * width + column - 1]! + (agree ? 1 : -1), score[(row - 1) * width + column]! - 1, score[row * width + column - 1]! - 1);
      score[row * width + column] = value;
      if (row !== k.length && column !== t.length) continue;
      // Of equals the one that takes in more: a last word that differs is changed, rather than left out on one side and added on the other.
      if (value > best || (end && value === best && row + column > end[0] + end[1])) {
        best = value;
        end = [row, column];
      }
    }
  }
  return end && traced(k, t, score, end);
}

function traced(k: QuoteSegment, t: QuoteSegment, score: Int16Array, [lastRow, lastColumn]: readonly [number, number]): QuoteAlignment {
  const width = t.length + 1;
  const changes: QuoteChange[] = [];
  let [row, column, matched, contentMatched] = [lastRow, lastColumn, 0, 0];
  const change = (rows: 0 | 1, columns: 0 | 1): void => {
    const after = changes[0];
    const touches = after && after.known.start === row && after.typed.start === column;
    const known = { start: row - rows, end: touches ? after.known.end : row };
    const typed = { start: column - columns, end: touches ? after.typed.end : column };
    if (touches) changes.shift();
    changes.unshift({ known, typed });
    row -= rows;
    column -= columns;
  };
  while (row > 0 && column > 0) {
    const here = score[row * width + column]!;
    const agree = sameKey(k[row - 1]!.key, t[column - 1]!.key);
    if (agree && score[(row - 1) * width + column - 1]! === here - 1) {
      row--;
      column--;
      matched++;
      if (isContentKey(k[row]!.key)) contentMatched++;
    } else if (!agree && score[(row - 1) * width + column - 1]! === here + 1) change(1, 1);
    else if (score[(row - 1) * width + column]! === here + 1) change(1, 0);
    else change(0, 1);
  }
  const real = changes.filter((one) => !isSameInOtherLetters(k, t, one));
  return {
    known: { start: row, end: lastRow }, typed: { start: column, end: lastColumn }, matched, contentMatched, changes: real,
    changedWords: real.reduce((sum, { known, typed }) => sum + Math.max(known.end - known.start, typed.end - typed.start), 0),
  };
}

/** "long term" and "longterm", "Zelensky" and "Zelenskyy": the words are the same. */
function isSameInOtherLetters(k: QuoteSegment, t: QuoteSegment, { known, typed }: QuoteChange): boolean {
  const keys = (words: QuoteSegment, { start, end }: Span): string => words.slice(start, end).map(({ key }) => key).join('');
  const [a, b] = [keys(k, known), keys(t, typed)];
  return a !== '' && b !== '' && sameRomanised(a, b);
}
