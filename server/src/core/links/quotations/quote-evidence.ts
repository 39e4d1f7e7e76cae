import { passageOf, type EvidenceIndex, type SourcePassage, type WordRange } from '../../evidence/evidence-index.js';
import { firstWhere } from '../../text/first-where.js';
import { gathered } from '../../text/gathered.js';
import { tokenise } from '../../text/tokens.js';
import { whereWords } from '../../text/where-words.js';
import { alignSegments, isContentKey, quoteSegments, type QuoteAlignment, type QuoteSegment, type QuoteWord } from '../../values/quotation.js';
import { perState } from '../per-state.js';
import { attributionIn, compareSpeakers, speakerOf, type Speaker, type SpeakerComparison } from './source-speakers.js';
import type { Links, QuotationLink } from '../types.js';

/** A place of a source that has the words of a quotation, or nearly. */
export interface FoundPassage extends SourcePassage {
  readonly speaker?: Speaker;
  readonly compared: SpeakerComparison;
  /** Inside quotation marks or in a turn of a transcript, not in the source's own words. */
  readonly quoted: boolean;
}

/** A sentence of a quotation beside the words of a source that it alters; token indices of `typed` are those of the link. */
export interface AlteredPassage extends FoundPassage {
  readonly known: QuoteSegment;
  readonly typed: QuoteSegment;
  readonly alignment: QuoteAlignment;
}

/**
 * What the story's sources say of a quotation. `edited`: with an ellipsis, brackets or capitals that an editor may set; `mixed`:
 * each word stands in a source, but in no one source all together; `partly`: some sentences stand there, of others nobody
 * can tell; `other-speaker`: the words are there, and each source gives them to somebody else.
 */
export interface QuotationEvidence {
  readonly verdict: 'verbatim' | 'edited' | 'mixed' | 'altered' | 'other-speaker' | 'partly' | 'not-found';
  /** Where the words stand, the best place first. */
  readonly found: readonly FoundPassage[];
  readonly altered: readonly AlteredPassage[];
  readonly draftSpeaker?: Speaker;
}

/** A sentence of fewer words is nobody's in particular. */
const LEAST_WORDS = 3;
/** Words that stand in more places are a common phrase. */
const MOST_PLACES = 12;
/** The verdicts of a state of the draft: several checks and the editor's side ask for them. */
const verdictsOf = perState(() => new Map<QuotationLink, QuotationEvidence | undefined>());

/** The verdict on one quotation; undefined without sources, and for words in inverted commas and shreds of a sentence. */
export function quotationEvidence(link: QuotationLink, links: Links): QuotationEvidence | undefined {
  if (!links.evidence || links.evidence.size === 0 || link.mention.scare) return undefined;
  const verdicts = verdictsOf(links);
  if (!verdicts.has(link)) verdicts.set(link, judge(link, links, links.evidence));
  return verdicts.get(link);
}

/** What the sentences of one quotation are judged with. */
interface Context {
  readonly links: Links;
  readonly evidence: EvidenceIndex;
  readonly speaker: Speaker | undefined;
  readonly translated: boolean;
  /** Paragraphs that have other sentences of the quotation: fewer words are enough there. */
  readonly anchors: ReadonlySet<unknown>;
}

function judge(link: QuotationLink, links: Links, evidence: EvidenceIndex): QuotationEvidence | undefined {
  const units = sentencesOf(link).filter((unit) => unit.length >= LEAST_WORDS);
  if (units.length === 0) return undefined;
  const speaker = speakerOf(link, links);
  const exact = units.map((unit) => gathered(evidence.exact(unit).slice(0, MOST_PLACES), (range) => foundAt(range, speaker, links) ?? []));
  const inexact = units.filter((_, index) => exact[index]!.length === 0);
  const found = ordered(exact.flat());
  const context: Context = { links, evidence, speaker, translated: speaksOfTranslation(link), anchors: new Set(found.map(({ passage }) => passage)) };
  const judged = inexact.map((unit) => nearest(unit, context));
  const missing = inexact.filter((_, index) => !judged[index]!.permitted);
  const altered = gathered(judged, ({ altered: one }) => one ?? []);
  const all = ordered([...found, ...gathered(judged, ({ seen }) => seen)]);
  const base = { found: inexact.length > missing.length ? all : found, altered, ...(speaker && { draftSpeaker: speaker }) };
  if (altered.length > 0) return { ...base, verdict: 'altered' };
  if (judged.some(({ mixed }) => mixed)) return { ...base, found: all, verdict: 'mixed' };
  if (missing.length === units.length) return { ...base, verdict: 'not-found' };
  if (isOthers(units, exact)) return { ...base, verdict: 'other-speaker' };
  if (missing.length > 0) return { ...base, verdict: 'partly' };
  return { ...base, verdict: inexact.length === 0 && isVerbatim(link, units, found) ? 'verbatim' : 'edited' };
}

/** The sentences of a quotation, parted at ellipses and brackets as well. */
function sentencesOf({ tokens, block, mention }: QuotationLink): readonly QuoteSegment[] {
  const { sentences } = block.reading;
  const endBehind = (token: number): number => {
    const behind = sentences[firstWhere(sentences, ({ to }) => to > token + mention.from + 1)];
    return behind ? behind.to - (mention.from + 1) : Infinity;
  };
  return gathered(quoteSegments(tokens), (segment) => {
    const parts: QuoteWord[][] = [];
    let end = -1;
    for (const word of segment) {
      if (word.token >= end || parts.length === 0) {
        end = endBehind(word.token);
        parts.push([]);
      }
      parts.at(-1)!.push(word);
    }
    return parts;
  });
}

function foundAt(range: WordRange, speaker: Speaker | undefined, links: Links): FoundPassage | undefined {
  const passage = passageOf(range);
  if (!passage) return undefined;
  const attribution = attributionIn(passage.document, passage.passage, passage.span, links);
  return { ...passage, ...attribution, compared: compareSpeakers(speaker, attribution.speaker) };
}

/** Those of the same speaker first, then quoted ones; each paragraph once. */
function ordered(found: readonly FoundPassage[]): readonly FoundPassage[] {
  const rank = ({ compared, quoted }: FoundPassage): number => (compared === 'same' ? 0 : compared === 'unknown' ? 2 : 4) + (quoted ? 0 : 1);
  const seen = new Set<unknown>();
  return [...found].sort((a, b) => rank(a) - rank(b)).filter(({ passage }) => !seen.has(passage) && seen.add(passage));
}

/** So many words in a row, and so many of them with a meaning, are one speaker's. */
const TELLING = { words: 5, content: 2 };

/** True where every place of the longest sentence belongs to somebody else. */
function isOthers(units: readonly QuoteSegment[], exact: readonly (readonly FoundPassage[])[]): boolean {
  const longest = units.reduce((best, unit, index) => (unit.length > units[best]!.length ? index : best), 0);
  const unit = units[longest]!;
  if (unit.length < TELLING.words || contentOf(unit) < TELLING.content || exact[longest]!.length === 0) return false;
  return exact.flat().every(({ compared }) => compared === 'other');
}

const contentOf = (words: QuoteSegment): number => words.filter(({ key }) => isContentKey(key)).length;

/** Only the words and marks that the source has, but for the last mark. */
function isVerbatim({ block, mention }: QuotationLink, units: readonly QuoteSegment[], found: readonly FoundPassage[]): boolean {
  const inner = plain(block.reading.prose.slice(mention.inner.start, mention.inner.end));
  if (/…|\.{3}|\[/.test(inner)) return false;
  // Sentences that the source interrupts ("…," he said, "…") are compared one by one.
  return units.length > 1 ? inner !== '' : found.some(({ text }) => plain(text) === inner);
}

/** Text whose quotation marks, dashes, spaces and outer marks count for nothing. Each step is linear: spaces are single before dashes are looked at. */
function plain(text: string): string {
  const even = text.replace(/\u2060/g, '').replace(/[‘’ʼ`´]/g, "'").replace(/[“”„«»]/g, '"').replace(/\s+/g, ' ').replace(/ ?[‐‑–—-] ?/g, '-');
  let [start, end] = [0, even.length];
  while (start < end && ' "\''.includes(even.charAt(start))) start++;
  while (end > start && ' .,;:!?"\''.includes(even.charAt(end - 1))) end--;
  return even.slice(start, end);
}

interface Nearest {
  readonly altered?: AlteredPassage;
  /** Nothing differs but what a desk may leave out. */
  readonly permitted?: boolean;
  readonly mixed: boolean;
  readonly seen: readonly FoundPassage[];
}

/** What comes nearest to a sentence that stands nowhere as it is. */
function nearest(unit: QuoteSegment, { links, evidence, speaker, translated, anchors }: Context): Nearest {
  const candidates = alignedWith(unit, evidence, speaker, links).filter(({ compared }) => compared !== 'other');
  const [best] = candidates.filter((one) => isAltered(one, anchors)).sort((a, b) => worth(b) - worth(a));
  if (!best) {
    const edited = candidates.find(({ alignment, quoted, compared }) => quoted && alignment.changes.length === 0 && alignment.matched >= LEAST_MATCHED[compared]);
    return edited ? { mixed: false, permitted: true, seen: [edited] } : { mixed: false, seen: [] };
  }
  // Nothing is altered that another source has so: then the sources have two wordings, and the draft took from both.
  if (best.alignment.changes.every((change) => standsElsewhere(unit, change.typed, evidence))) return { mixed: true, seen: [best] };
  return translated || !best.document.comparable ? { mixed: false, seen: [best] } : { altered: best, mixed: false, seen: [] };
}

/** The places near a sentence, aligned with it word by word. */
function alignedWith(unit: QuoteSegment, evidence: EvidenceIndex, speaker: Speaker | undefined, links: Links): readonly AlteredPassage[] {
  return gathered(evidence.near(unit), (range) => {
    const around = alignmentIn(range, unit)?.alignment;
    // Once more with the words alone that answer the sentence: what stands around them is nobody's business.
    const answer = around && { ...range, from: range.from + around.known.start, to: range.from + around.known.end };
    const aligned = answer && alignmentIn(answer, unit);
    const found = aligned && aligned.alignment.changes.length > 0 ? foundAt(answer, speaker, links) : undefined;
    return aligned && found ? [{ ...found, ...aligned, alignment: withoutPermitted(aligned.alignment, aligned.known, unit), typed: unit }] : [];
  });
}

/** What a desk may leave out or put before a sentence is no change. */
function withoutPermitted(alignment: QuoteAlignment, known: QuoteSegment, typed: QuoteSegment): QuoteAlignment {
  const changes = alignment.changes.filter((change) => {
    const [left, right] = [known.slice(change.known.start, change.known.end), typed.slice(change.typed.start, change.typed.end)];
    if (right.length === 0 && left.length > 0 && left.every(({ key }) => HESITATIONS.has(key))) return false;
    // "And we will go": a quotation may begin behind the word that joins it to another sentence, or with it.
    const begins = change.typed.start === 0 && left.length <= 1 && right.length <= 1;
    const joins = right[0] ?? left[0];
    return !(begins && joins && CONNECTIVES.has(joins.key));
  });
  return { ...alignment, changes, changedWords: changes.reduce((sum, { known: k, typed: t }) => sum + Math.max(k.end - k.start, t.end - t.start), 0) };
}

function alignmentIn(range: WordRange, typed: QuoteSegment): { readonly known: QuoteSegment; readonly alignment: QuoteAlignment } | undefined {
  const passage = passageOf(range);
  const known = passage ? quoteSegments(tokenise(passage.text)).flat() : [];
  const alignment = alignSegments(known, typed, LONGEST_WINDOW);
  return alignment && { known, alignment };
}

const LONGEST_WINDOW = 200;
const worth = ({ alignment: { matched, changedWords }, compared }: AlteredPassage): number => matched - 2 * changedWords + (compared === 'same' ? 1 : 0);

/** So many agreeing words for one that differs; fewer agreeing words are another sentence. */
const MATCHED_PER_CHANGE = 3;
const LEAST_MATCHED = { same: 5, unknown: 8, other: Infinity } as const;
/** Beside another sentence of the same quotation that stands there word for word. */
const LEAST_ANCHORED = 4;
const LEAST_AT_EDGE = 7;

function isAltered({ alignment, compared, quoted, typed, passage }: AlteredPassage, anchors: ReadonlySet<unknown>): boolean {
  const { matched, contentMatched, changes, changedWords } = alignment;
  const anchored = anchors.has(passage);
  if (!quoted || changes.length === 0 || contentMatched < (anchored ? 1 : 2) || changedWords * MATCHED_PER_CHANGE > matched || matched < (anchored ? LEAST_ANCHORED : LEAST_MATCHED[compared])) return false;
  const atEdge = changes.some((change) => change.typed.start === 0 || change.typed.end === typed.length);
  return !atEdge || matched >= LEAST_AT_EDGE;
}

/** Sounds that a desk may leave out of what was said. */
const HESITATIONS = new Set(['er', 'erm', 'uh', 'um', 'ah', 'eh', 'hm', 'mm', 'oh', 'well']);
/** Words that join a sentence to the one before. */
const CONNECTIVES = new Set(['and', 'but', 'so', 'because', 'that', 'now', 'then', 'well', 'or']);

/** Words around a change by which it is known again. */
const CONTEXT = 2;

function standsElsewhere(unit: QuoteSegment, { start, end }: { readonly start: number; readonly end: number }, evidence: EvidenceIndex): boolean {
  return evidence.exact(unit.slice(Math.max(0, start - CONTEXT), end + CONTEXT)).length > 0;
}

const TRANSLATION = /^(?:translat|interpret)/;

/** "…," he said through an interpreter: no two translations have the same words. */
const speaksOfTranslation = ({ block, mention }: QuotationLink): boolean =>
  tellsOfTranslation(block.reading.tokens, 0, mention.from) || tellsOfTranslation(block.reading.tokens, mention.to, block.reading.tokens.length);

const tellsOfTranslation = whereWords(({ fold }) => TRANSLATION.test(fold));

/** The sources' other wordings of a quotation: near enough to be the same statement, none of them wrong. */
export function otherWordings(link: QuotationLink, links: Links): readonly AlteredPassage[] {
  const verdict = quotationEvidence(link, links);
  if (!verdict || !links.evidence) return [];
  const { evidence } = links;
  const shown = new Set([...verdict.found, ...verdict.altered].map(({ document }) => document.path));
  const wordings = gathered(sentencesOf(link).filter((unit) => unit.length >= LEAST_WORDS), (unit) => alignedWith(unit, evidence, verdict.draftSpeaker, links))
    .filter(({ document, compared, alignment }) => !shown.has(document.path) && compared !== 'other' && alignment.contentMatched >= 2
      && alignment.matched >= 4 && alignment.matched > alignment.changedWords)
    .sort((a, b) => worth(b) - worth(a));
  return wordings.filter(({ document }, index) => wordings.findIndex((one) => one.document === document) === index);
}
