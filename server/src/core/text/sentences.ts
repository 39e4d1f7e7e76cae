import { abbreviationUse } from './abbreviations.js';
import { characterAt, isLowerCase } from './characters.js';
import { NAME_LIKE_STARTERS, NEVER_A_NAME, SENTENCE_STARTERS, SPEECH_VERBS } from './sentence-words.js';
import type { BlockKind } from './draft.js';
import type { Token } from './tokens.js';

/** A sentence as a range of token indices of its block: `from` inclusive, `to` exclusive. */
export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/**
 * Splits a block's tokens into sentences that cover all of them, in order. A sentence keeps the quotation marks and brackets
 * that close after its full stop. In doubt nothing is split: two sentences read as one lose a context, one read as two
 * invents a beginning. A heading is always one sentence.
 */
export function splitSentences(tokens: readonly Token[], prose: string, kind: BlockKind = 'paragraph'): readonly Sentence[] {
  if (tokens.length === 0) return [];
  if (kind === 'heading') return [{ from: 0, to: tokens.length }];
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!mayEnd(tokens, at)) continue;
    const to = afterClosers(tokens, at + 1);
    if (to >= tokens.length) break;
    if (!endsHere({ tokens, prose, from, at, to })) continue;
    sentences.push({ from, to });
    from = to;
    at = to - 1;
  }
  sentences.push({ from, to: tokens.length });
  return sentences;
}

/** A full stop (or the like) at token `at`, the closing marks after it up to `to`, in a sentence that began at `from`. */
interface Place {
  readonly tokens: readonly Token[];
  readonly prose: string;
  readonly from: number;
  readonly at: number;
  readonly to: number;
}

const STOPS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '‼', '⁇', '⁉']);
/** Marks that close after a full stop, and the stars of footnotes and unfinished emphasis. */
const CLOSERS = new Set(['*', '†', '"', '”', '“', '’', "'", '»', '›', ')', ']', '}', '」', '』', '）']);
const OPENERS = new Set(['"', '“', '„', '‘', "'", '«', '‹', '(', '[', '—', '–', '-', '--', '…', '...', '•', '·']);

const FULL_STOP = 0x2e;

const isStop = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'punctuation' && (STOPS.has(token.text) || token.text.startsWith('..'));

const isAbbreviation = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.text.charCodeAt(token.text.length - 1) === FULL_STOP && token.possessive === '';

function mayEnd(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  // Of several stops in a row ("?!") only the last decides.
  return (isStop(token) || isAbbreviation(token)) && !(isStop(tokens[at + 1]) && tokens[at + 1]?.gap === 'none');
}

/** Past the marks that close after a full stop, and a reference such as "[1]". */
function afterClosers(tokens: readonly Token[], at: number): number {
  let to = at;
  for (let token = tokens[to]; token !== undefined && token.gap === 'none'; token = tokens[to]) {
    if (CLOSERS.has(token.text)) to += 1;
    else if (token.text === '[' && tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === ']') to += 3;
    else break;
  }
  return to;
}

function endsHere(place: Place): boolean {
  const { tokens, at, to } = place;
  const stop = tokens[at];
  const next = tokens[to];
  if (stop === undefined || next === undefined) return false;
  if (next.gap === 'none' || next.gap === 'hyphen') return splitsWithoutSpace(place, stop, next);
  const opening = firstWord(tokens, to);
  if (opening === undefined) return true;
  if (isLowerCase(characterAt(opening.text, 0)) && opening.case === 'lower') return false;
  if (isAbbreviation(stop)) return abbreviationEnds(stop, opening, to - at > 1);
  if (stop.text === '.' && numbersAnItem(place)) return false;
  // "Are you ready?" Biden asked reporters.
  if (to - at > 1 && stop.text !== '.' && speaks(tokens, to)) return false;
  return true;
}

/** A missing space: "held talks.The ministers". Host names ("Booking.com") and forms like "ASP.NET" do not look like it. */
function splitsWithoutSpace({ tokens, at, to }: Place, stop: Token, next: Token): boolean {
  if ('。！？'.includes(stop.text)) return true;
  const before = tokens[at - 1];
  if (stop.text !== '.' || to - at > 1 || before === undefined) return false;
  return before.kind === 'word' && before.case === 'lower' && before.text.length > 2 && next.case === 'title'
    && SENTENCE_STARTERS.has(next.fold);
}

/** The first word or number from token `at` on, past marks that may open a sentence; undefined if other marks come first. */
function firstWord(tokens: readonly Token[], at: number): Token | undefined {
  for (let i = at; i < Math.min(tokens.length, at + 6); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'punctuation') return token;
    if (!OPENERS.has(token.text)) return undefined;
  }
  return undefined;
}

/** After an abbreviation a capital proves nothing, so only words that begin sentences show that one ended. */
function abbreviationEnds(stop: Token, opening: Token, closed: boolean): boolean {
  if (closed) return true;
  if (opening.kind !== 'word' || opening.text.endsWith('.') || !SENTENCE_STARTERS.has(opening.fold)) return false;
  const word = stop.text.slice(0, -1);
  if (abbreviationUse(word) === 'before-name') return NEVER_A_NAME.has(opening.fold);
  return word.length > 1 || !NAME_LIKE_STARTERS.has(opening.fold);
}

/** "1. The ministers …": the number at the very beginning counts an item. */
function numbersAnItem({ tokens, from, at }: Place): boolean {
  const number = tokens[at - 1];
  return at - 1 === from && number?.kind === 'number' && number.text.length <= 3;
}

function speaks(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < Math.min(tokens.length, at + 5); i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'punctuation') return false;
    if (SPEECH_VERBS.has(token.fold)) return true;
  }
  return false;
}
