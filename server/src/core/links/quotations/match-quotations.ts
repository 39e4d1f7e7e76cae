import { phraseAt, type KnownWording } from '../../facts/index/quotations.js';
import type { Quotation } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { alignSegments, isContentKey, quoteSegments, type QuoteAlignment, type QuoteSegment } from '../../values/quotation.js';
import type { QuotationWords } from './link-quotations.js';
import type { Links, StoryDate } from '../types.js';

/** A stretch of a quotation in the draft that answers a known quotation. */
export interface QuotationMatch {
  readonly wording: KnownWording;
  /** The segments that were aligned: of the known wording, and of the draft (token indices are those of the link's tokens). */
  readonly known: QuoteSegment;
  readonly typed: QuoteSegment;
  readonly alignment: QuoteAlignment;
}

/** A match of fewer words, with a change between them, says nothing. */
const LEAST_MATCHED = 3;
/** Where the first or the last word differs, it may be another sentence that only begins or ends alike, unless it is long. */
const LEAST_AT_EDGE = 7;
/** So many agreeing words for one that differs. */
const MATCHED_PER_CHANGE = 3;
/** Words of a day long past or unknown are compared only if so many of them agree. */
const LEAST_UNDATED = 8;
/** A story repeats words that were spoken at most so many days before it. */
const NEAR_DAYS = 30;

/**
 * The known quotations of the speaker that a quotation gives in other words, none overlapping another. A wording that any
 * source has is no other; translations are not compared word by word.
 */
export function alteredIn(link: QuotationWords, { facts, storyDate }: Links): readonly QuotationMatch[] {
  if (!link.speaker || link.mention.scare) return [];
  const wordings = facts.wordingsOf(link.speaker.id).filter(({ quotation }) => quotation.lang === 'en' && !quotation.translation);
  if (wordings.length === 0) return [];
  return gathered(quoteSegments(link.tokens), (typed) => {
    const present = new Set(typed.map(({ key }) => key));
    const matches = [...bestByQuotation(wordings, typed, present).values()];
    const taken = matches.filter(({ alignment }) => alignment.changes.length === 0 && alignment.matched >= LEAST_MATCHED).map(({ alignment }) => alignment.typed);
    const altered: QuotationMatch[] = [];
    for (const match of matches.filter((one) => isAltered(one, storyDate)).sort((a, b) => b.alignment.matched - a.alignment.matched)) {
      const { start, end } = match.alignment.typed;
      if (taken.some((other) => other.start < end && start < other.end)) continue;
      taken.push(match.alignment.typed);
      altered.push(match);
    }
    return altered;
  });
}

/** For each quotation the wording that comes nearest. */
function bestByQuotation(wordings: readonly KnownWording[], typed: QuoteSegment, present: ReadonlySet<string>): ReadonlyMap<Quotation, QuotationMatch> {
  const best = new Map<Quotation, QuotationMatch>();
  for (const wording of wordings) {
    for (const known of wording.segments) {
      // A cheap look before the costly one: too few words in common can never be enough.
      if (known.filter(({ key }) => present.has(key)).length < Math.min(LEAST_MATCHED, known.length)) continue;
      const alignment = alignSegments(known, typed);
      const other = best.get(wording.quotation)?.alignment;
      if (!alignment || (other && worth(other) >= worth(alignment))) continue;
      best.set(wording.quotation, { wording, known, typed, alignment });
    }
  }
  return best;
}

const worth = ({ matched, changedWords }: QuoteAlignment): number => matched - 2 * changedWords;

function isAltered({ wording: { quotation }, alignment, known: k, typed: t }: QuotationMatch, storyDate: StoryDate): boolean {
  const { matched, contentMatched, changes, changedWords, known, typed } = alignment;
  if (changes.length === 0 || contentMatched < 1 || changedWords * MATCHED_PER_CHANGE > matched) return false;
  const atEdge = changes.some((change) => change.typed.start === typed.start || change.typed.end === typed.end
    || change.known.start === known.start || change.known.end === known.end);
  if (matched < (atEdge ? LEAST_AT_EDGE : LEAST_MATCHED) && !isLastWord(alignment, { known: k, typed: t })) return false;
  return matched >= LEAST_UNDATED || isNear(quotation, storyDate);
}

/** So many words before the last one, and so many of them that carry meaning, make it the same sentence. */
const LEAST_BEFORE_LAST = 5;
const LEAST_CONTENT_BEFORE_LAST = 3;

/** True where both wordings are the same from the first word, and only their last word differs. */
function isLastWord({ matched, contentMatched, changes, known, typed }: QuoteAlignment, of: { readonly known: QuoteSegment; readonly typed: QuoteSegment }): boolean {
  const [change, ...others] = changes;
  return change !== undefined && others.length === 0 && matched >= LEAST_BEFORE_LAST && contentMatched >= LEAST_CONTENT_BEFORE_LAST
    && known.start === 0 && typed.start === 0 && change.known.end === of.known.length && change.typed.end === of.typed.length
    && change.known.end - change.known.start === 1 && change.typed.end - change.typed.start === 1;
}

/** True where the words were spoken shortly before the story. */
export function isNear({ date }: Quotation, { value }: StoryDate, days = NEAR_DAYS): boolean {
  return date !== undefined && value.last >= date.first && value.first - date.last <= days;
}

/** Shorter runs are anybody's. */
const LEAST_VERBATIM = 5;
/** The part of the known words, or of the draft's, that the run must cover. */
const LEAST_COVER = 0.8;

/** Known quotations of other persons that a quotation gives word for word; none where the speaker is known to have said it too. */
export function verbatimIn(link: QuotationWords, { facts, storyDate }: Links): readonly QuotationMatch[] {
  if (!link.speaker) return [];
  const found = new Map<Quotation, QuotationMatch>();
  for (const typed of quoteSegments(link.tokens)) {
    for (let at = 0; at < typed.length; at++) {
      const phrase = phraseAt(typed, at);
      for (const wording of phrase === '' ? [] : facts.wordingsWith(phrase)) {
        if (wording.quotation.speaker === link.speaker.id) return [];
        if (found.has(wording.quotation)) continue;
        const match = verbatim(wording, typed);
        if (match && isTelling(match, storyDate)) found.set(wording.quotation, match);
      }
    }
  }
  return [...found.values()];
}

function verbatim(wording: KnownWording, typed: QuoteSegment): QuotationMatch | undefined {
  for (const known of wording.segments) {
    const alignment = alignSegments(known, typed);
    if (!alignment || alignment.changes.length > 0 || alignment.matched < LEAST_VERBATIM) continue;
    if (alignment.matched >= LEAST_COVER * Math.min(known.length, typed.length)) return { wording, known, typed, alignment };
  }
  return undefined;
}

/** Few words, or words without much in them, may be anybody's once their day has passed. */
const isTelling = ({ wording: { quotation }, alignment: { matched, contentMatched } }: QuotationMatch, storyDate: StoryDate): boolean =>
  contentMatched > 0 && (isNear(quotation, storyDate) || (matched >= LEAST_UNDATED && contentMatched >= 4));

/** How many of the words of a range of a segment carry meaning. */
export const contentWords = (segment: QuoteSegment, { start, end }: { readonly start: number; readonly end: number }): number =>
  segment.slice(start, end).filter(({ key }) => isContentKey(key)).length;
