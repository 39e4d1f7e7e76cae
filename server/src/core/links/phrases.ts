import type { Token } from '../text/tokens.js';

/** A wording: runs of folded words, between which up to `MAXIMUM_GAP` other words may stand. Its subject may be read only when it is asked for. */
interface Phrase<S> {
  readonly subject: S;
  readonly segments: readonly (readonly string[])[];
}

/** Where in which phrase a word stands. */
interface Anchor<S> {
  readonly phrase: Phrase<S>;
  readonly segment: number;
  readonly position: number;
}

/** Phrases by their rarest word: a draft's words that are nobody's rarest cost one look-up each. */
export type PhraseIndex<S> = ReadonlyMap<string, readonly Anchor<S>[]>;

/** A phrase in a block, as a range of tokens. */
export interface PhraseHit<S> {
  readonly subject: S;
  readonly from: number;
  readonly to: number;
}

const MAXIMUM_GAP = 5;
/** A sentence that names more events than this is a list; the bound keeps the comparison of hits with one another linear. */
const MAXIMUM_HITS = 24;
/** Marks that end a clause for good: no phrase reaches over them. */
const WALLS = new Set(['.', ';', ':', '!', '?', '—', '–', '--', '…', '...']);

/** The index of all wordings of some events, figures … */
export function indexPhrases<S>(phrases: readonly Phrase<S>[]): PhraseIndex<S> {
  const frequency = new Map<string, number>();
  for (const { segments } of phrases) for (const words of segments) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const index = new Map<string, Anchor<S>[]>();
  for (const phrase of phrases) {
    const anchor = rarest(phrase, frequency);
    const word = phrase.segments[anchor.segment]![anchor.position]!;
    const anchors = index.get(word);
    if (anchors) anchors.push(anchor);
    else index.set(word, [anchor]);
  }
  return index;
}

/** Words of the language itself, which every draft is full of; they never lead a phrase that has another word. */
const COMMON = new Set(['the', 'of', 'in', 'a', 'an', 'to', 'and', 'on', 'by', 'with', 'for', 'at', 'from', 'between', 'was', 'were', 's', '/']);

function rarest<S>(phrase: Phrase<S>, frequency: ReadonlyMap<string, number>): Anchor<S> {
  let [least, segment, position] = [Infinity, 0, 0];
  for (const [run, words] of phrase.segments.entries()) {
    for (const [at, word] of words.entries()) {
      const cost = frequency.get(word)! + (COMMON.has(word) ? 1_000_000 : 0);
      if (cost < least) [least, segment, position] = [cost, run, at];
    }
  }
  return { phrase, segment, position };
}

/** The phrases among tokens `from` to `to` (one sentence), the longest of each subject at a place. */
export function findPhraseHits<S>(
  tokens: readonly Token[], from: number, to: number, index: PhraseIndex<S>,
): readonly PhraseHit<S>[] {
  const hits: PhraseHit<S>[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'punctuation') continue;
    const anchors = index.get(token.fold);
    if (anchors === undefined) continue;
    for (const anchor of anchors) {
      const hit = matchAround(tokens, from, to, at, anchor);
      if (hit) hits.push(hit);
    }
    if (hits.length > MAXIMUM_HITS) return [];
  }
  return hits.length < 2 ? hits : hits.filter((hit) => !hits.some((other) => other !== hit && covers(other, hit)));
}

/** True where `other` makes `hit` superfluous: the same subject or another, told with more words around the same ones. */
const covers = (other: PhraseHit<unknown>, hit: PhraseHit<unknown>): boolean =>
  other.from <= hit.from && hit.to <= other.to
  && (other.to - other.from > hit.to - hit.from);

function matchAround<S>(
  tokens: readonly Token[], from: number, to: number, at: number, { phrase, segment, position }: Anchor<S>,
): PhraseHit<S> | undefined {
  const { subject, segments } = phrase;
  const own = segments[segment] ?? [];
  let first = at - position;
  let last = first + own.length;
  if (first < from || last > to || !matches(tokens, first, own)) return undefined;
  for (let left = segment - 1; left >= 0; left -= 1) {
    const start = matchBefore(tokens, from, first, segments[left] ?? []);
    if (start === undefined) return undefined;
    first = start;
  }
  for (let right = segment + 1; right < segments.length; right += 1) {
    const start = matchAfter(tokens, to, last, segments[right] ?? []);
    if (start === undefined) return undefined;
    last = start + (segments[right]?.length ?? 0);
  }
  return { subject, from: first, to: last };
}

const matches = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, index) => tokens[at + index]?.fold === word && (tokens[at + index]?.kind !== 'punctuation' || word === '/'));

function matchAfter(tokens: readonly Token[], to: number, at: number, words: readonly string[]): number | undefined {
  let gap = 0;
  for (let start = at; start + words.length <= to && gap <= MAXIMUM_GAP; start += 1) {
    const token = tokens[start];
    if (!token || WALLS.has(token.text)) return undefined;
    if (matches(tokens, start, words)) return start;
    if (token.kind !== 'punctuation') gap += 1;
  }
  return undefined;
}

function matchBefore(tokens: readonly Token[], from: number, before: number, words: readonly string[]): number | undefined {
  let gap = 0;
  for (let end = before; end - words.length >= from && gap <= MAXIMUM_GAP; end -= 1) {
    if (matches(tokens, end - words.length, words)) return end - words.length;
    const token = tokens[end - 1];
    if (!token || WALLS.has(token.text)) return undefined;
    if (token.kind !== 'punctuation') gap += 1;
  }
  return undefined;
}
