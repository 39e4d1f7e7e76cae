import type { FactLookUp } from '../../facts/look-up.js';
import { gathered } from '../../text/gathered.js';
import type { Quoted } from '../../text/quoted.js';
import { contains, shift, type Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import {
  AFTER_DATE, AFTER_NAME, COMMEMORATIONS, DETERMINER_WORDS, FRONT_WORDS, HARMLESS_GOVERNORS, isCopula, isPastVerb, isVerbLike, MODALS, NO_STATEMENT, OF_NOUN,
  RECKONING_UNITS, RECKONING_WORDS, startsClause, TOOK_PLACE, WHEN,
} from './event-claim-words.js';
import { eventPhraseIndex, findEventHits, type EventHit } from './event-phrases.js';
import { findSpanClaims } from './event-span-claims.js';
import type { DateLink, EventClaim, PlacedBlock } from '../types.js';

/** How many words may stand between an event told with a verb and its date, and before a phrase that a date opens. */
const WORDS_BEFORE_DATE = 16;
const WORDS_AFTER_FRONT = 6;
/** A noun takes its date at once: "the annexation of Crimea in 2014". */
const WORDS_AFTER_NOUN = 1;
/** A "sentence" with more dates than this is a table or a list, and has no grammar to read. */
const MAXIMUM_DATES = 12;
/** How far before the phrase a negation or a doubt is looked for. */
const DOUBT_WINDOW = 8;
const MODAL_WINDOW = 3;

/**
 * The dates that sentences give to events of the fact base. A claim is made only where grammar leaves one reading: the
 * sentence holds the phrase, the date stands in the same clause at a place where it can date nothing else, and no word near it
 * denies, doubts, compares or reckons from another date. `dates` are all dates of `blocks`, in order.
 */
export function findEventClaims(
  blocks: readonly PlacedBlock[], dates: readonly DateLink[], facts: FactLookUp,
): readonly EventClaim[] {
  if (dates.length === 0) return [];
  const index = eventPhraseIndex(facts);
  if (index.size === 0) return [];
  const byBlock = new Map<number, DateLink[]>();
  for (const date of dates) {
    const list = byBlock.get(date.block.index);
    if (list) list.push(date);
    else byBlock.set(date.block.index, [date]);
  }
  return gathered(blocks, (block) => {
    const own = byBlock.get(block.index) ?? [];
    const { tokens, sentences } = block.reading;
    let next = 0;
    return gathered(sentences, ({ from, to }) => {
      const first = next;
      while (next < own.length && (own[next]?.mention.from ?? to) < to) next += 1;
      if (next === first || next - first > MAXIMUM_DATES) return [];
      const hits = findEventHits(tokens, from, to, index);
      const dates = own.slice(first, next);
      return [...(hits.length === 0 ? [] : claimsOf({ block, tokens, from, to, dates }, hits)), ...findSpanClaims(block, from, dates, index)];
    });
  });
}

/** A sentence with its dates. */
interface Clause {
  readonly block: PlacedBlock;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
  readonly dates: readonly DateLink[];
}

function claimsOf(clause: Clause, hits: readonly EventHit[]): readonly EventClaim[] {
  const claims: EventClaim[] = [];
  for (const hit of hits) {
    // The same words for two events, or one event told twice in a sentence, leave the reading open.
    if (hits.some((other) => other !== hit && (other.event === hit.event ? claims.some(({ event }) => event === hit.event) : sameWords(other, hit)))) continue;
    const date = dateOf(clause, hit);
    if (!date) continue;
    const span = spanOfTokens(clause, hit.from, hit.to);
    claims.push({
      event: hit.event, phraseSpan: shift(span, clause.block.offset),
      phraseText: clause.block.reading.prose.slice(span.start, span.end), date,
    });
  }
  return claims;
}

const sameWords = (a: EventHit, b: EventHit): boolean => a.from < b.to && b.from < a.to;

const spanOfTokens = ({ tokens }: Clause, from: number, to: number): Span =>
  ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });

/** The one date that the sentence gives to the event. */
function dateOf(clause: Clause, hit: EventHit): DateLink | undefined {
  const inner = clause.dates.filter(({ mention }) => mention.from >= hit.from && mention.to <= hit.to);
  const before = clause.dates.filter(({ mention }) => mention.to <= hit.from).at(-1);
  const after = clause.dates.find(({ mention }) => mention.from >= hit.to);
  // "The October 7 attack in 2022": the day is part of the name where a year stands behind it.
  const named = after?.mention.stated.year !== undefined && !PLACES_NEXT.has(foldOf(clause, after.mention.to));
  const found = [
    ...inner.filter((date) => (!named || date.mention.stated.year !== undefined) && leads(clause, date, hit)),
    ...(before && (modifies(clause, before, hit) || fronts(clause, before, hit) || opensWhen(clause, before, hit)) ? [before] : []),
    ...(after && follows(clause, after, hit) ? [after] : []),
  ];
  const [date] = found;
  if (!date || found.length > 1 || date.mention.range) return undefined;
  // "The anniversary of the Yom Kippur War of 1973": "of" dates the war itself, whatever is said of it.
  const ofItself = date.mention.from === hit.to + 1 && foldOf(clause, hit.to) === OF_NOUN;
  if (doubted(clause, hit, date, ofItself ? COMMEMORATIONS : undefined) || (!ofItself && reckoned(clause, date)) || joined(clause, date) || !sameVoice(clause, hit, date)) return undefined;
  return date;
}

/** "The September 11 attack in 2012 on a consulate" is another one. */
const PLACES_NEXT: ReadonlySet<string> = new Set(['on', 'in', 'at', 'against', 'near']);

const foldOf = ({ tokens }: Clause, at: number): string => tokens[at]?.fold ?? '';

/** Token before the date and what belongs to it ("the 15th", "about 2014", "back in"): its preposition, if it has one. */
function prepositionAt(clause: Clause, { mention }: DateLink): number {
  let at = mention.from - 1;
  if (mention.approximate) at -= 1;
  if (foldOf(clause, at) === 'the' && (mention.stated.day !== undefined || mention.stated.part !== undefined || mention.stated.decade)) at -= 1;
  return at;
}

/** True where the words before the date let it say when: "in", "on", "at the end of", or nothing before "last year". */
function saysWhen(clause: Clause, date: DateLink, hit: EventHit): boolean {
  const at = prepositionAt(clause, date);
  const fold = foldOf(clause, at);
  if (WHEN.has(fold)) return true;
  if (fold === 'at') return date.mention.stated.part !== undefined;
  // "Annexed Crimea last year", "laid out Monday": told without preposition, so only at once or after the object.
  return date.mention.relation !== undefined && at >= hit.to - 1 && !startsClause(fold) && fold !== 'by' && fold !== 'from';
}

/** A date inside the phrase's gap: "Crimea's 2014 annexation", "annexed in 2014 Crimea". */
const leads = (clause: Clause, date: DateLink, hit: EventHit): boolean => {
  const fold = foldOf(clause, date.mention.from - 1);
  return WHEN.has(fold) || fold === 'the' || clause.tokens[date.mention.from - 1]?.possessive !== '' || date.mention.from === hit.from;
};

/** "The 2014 annexation", "Russia's March 2014 annexation", "Moscow in 2014 annexed". */
function modifies(clause: Clause, date: DateLink, hit: EventHit): boolean {
  if (date.mention.to !== hit.from) return false;
  const token = clause.tokens[date.mention.from - 1];
  const verbal = isPastVerb(foldOf(clause, hit.from));
  if (verbal) return WHEN.has(token?.fold ?? '') && date.mention.from - 1 > clause.from && foldOf(clause, hit.to) !== 'by';
  return token !== undefined && (token.possessive !== '' || DETERMINER_WORDS.has(token.fold)) && date.mention.stated.year !== undefined;
}

/** "In 2014, Russia annexed Crimea": the date opens the sentence and the phrase is its verb. */
function fronts(clause: Clause, date: DateLink, hit: EventHit): boolean {
  const { tokens, from } = clause;
  for (let at = from; at < date.mention.from; at += 1) if (!FRONT_WORDS.has(foldOf(clause, at))) return false;
  if (date.mention.from - from > 4) return false;
  const start = tokens[date.mention.to]?.text === ',' ? date.mention.to + 1 : date.mention.to;
  const words = tokens.slice(start, hit.from);
  if (words.length > WORDS_AFTER_FRONT || words.some((token) => token.kind === 'punctuation' || blocks(token.fold))) return false;
  const phrase = tokens.slice(hit.from, hit.to);
  // "In 2016, the peninsula annexed by Russia …" dates another verb; "Crimea was annexed by Russia" does not.
  if (phrase.some(({ fold }) => isCopula(fold))) return true;
  // The phrase is the verb after its subject, or begins with a named subject and goes on with the verb.
  const named = phrase[0]?.case !== 'lower' && phrase.slice(1, 3).some(({ fold }) => isPastVerb(fold));
  const verb = words.length > 0 && isPastVerb(foldOf(clause, hit.from));
  if (foldOf(clause, hit.to) === 'by' || goesOn(clause, hit, tokens.slice(hit.to, clause.to))) return false;
  return (verb || (named && words.length === 0)) && !hasVerbAfter(clause, hit);
}

/** "In February 1986, when Prime Minister Olof Palme was shot dead": right behind "when" stand the subject and the phrase. */
function opensWhen(clause: Clause, { mention: { to, stated } }: DateLink, hit: EventHit): boolean {
  const { tokens } = clause;
  if (stated.year === undefined || tokens[to]?.text !== ',' || foldOf(clause, to + 1) !== 'when') return false;
  const words = tokens.slice(to + 2, hit.from);
  const phrase = tokens.slice(hit.from, hit.to);
  return words.length <= WORDS_AFTER_FRONT && words.every((token) => token.kind === 'word' && !blocks(token.fold) && token.possessive === '')
    && phrase.some(({ fold }) => isPastVerb(fold)) && foldOf(clause, hit.to) !== 'by' && !goesOn(clause, hit, tokens.slice(hit.to, clause.to));
}

/** "In 2016, the troops sent to Syria were …": another finite verb follows, so the phrase may be a participle. */
const hasVerbAfter = (clause: Clause, hit: EventHit): boolean => {
  for (let at = hit.to; at < clause.to; at += 1) {
    const token = clause.tokens[at];
    if (!token || token.kind === 'punctuation' || startsClause(token.fold) || token.fold === 'and') return false;
    if (isCopula(token.fold) || token.fold === 'had' || token.fold === 'has') return true;
  }
  return false;
};

const blocks = (fold: string): boolean => startsClause(fold) || isVerbLike(fold);

/** The date stands behind the phrase in the same clause. */
function follows(clause: Clause, date: DateLink, hit: EventHit): boolean {
  const phrase = clause.tokens.slice(hit.from, hit.to);
  const verbal = phrase.some(({ fold }) => isPastVerb(fold));
  if (clause.tokens[date.mention.from - 1]?.text === '(') return date.mention.from - 1 === hit.to && !closesEntry(clause, date, hit);
  const preposition = prepositionAt(clause, date);
  const noun = !verbal && foldOf(clause, preposition) === OF_NOUN;
  if (!noun && !saysWhen(clause, date, hit)) return false;
  const end = WHEN.has(foldOf(clause, preposition)) || noun || foldOf(clause, preposition) === 'at' ? preposition : date.mention.from;
  const next = clause.tokens[date.mention.to];
  if (next?.kind === 'word' && date.mention.to < clause.to && !AFTER_DATE.has(next.fold) && !isVerbLike(next.fold)) return false;
  const words = clause.tokens.slice(hit.to, end);
  if (verbal) {
    return words.filter(({ kind }) => kind !== 'punctuation').length <= WORDS_BEFORE_DATE && clear(clause, hit.to, end) && !goesOn(clause, hit, words);
  }
  // "He recalled the Yom Kippur War of 1973": "of" right behind the event can date nothing else.
  return endsNoun(words) && ((noun && words.length === 0) || standsAlone(clause, hit));
}

/** "Senators convicted over the Watergate break-in (1975)": the year that closes an entry of a list is that of what the entry tells. */
const closesEntry = ({ block: { reading: { kind } }, from, tokens }: Clause, { mention }: DateLink, hit: EventHit): boolean =>
  kind === 'list-item' && tokens.length - mention.to <= ENTRY_ENDS && hit.from - from > ENTRY_OPENS;

/** A bracket and a full stop behind the year; an article and a day before the event. */
const ENTRY_ENDS = 2;
const ENTRY_OPENS = 4;

/** "Finland joined NATO exercises": the name that ends the phrase is only the first half of another noun. */
function goesOn({ tokens }: Clause, hit: EventHit, [next]: readonly Token[]): boolean {
  if (tokens[hit.to - 1]?.case === 'lower' || next?.kind !== 'word') return false;
  return !AFTER_DATE.has(next.fold) && !AFTER_NAME.has(next.fold) && !next.fold.endsWith('ly');
}

/** What may stand between a noun and its date: nothing, a word ("peninsula"), "by Russia", or "took place". */
function endsNoun(words: readonly Token[]): boolean {
  const folds = words.map(({ fold }) => fold);
  if (TOOK_PLACE.has(folds.join(' '))) return true;
  const [first, ...rest] = words;
  if (first?.fold === 'by') return rest.length <= 2 && rest.every(({ kind, case: written }) => kind === 'word' && written !== 'lower');
  return words.length <= WORDS_AFTER_NOUN && words.every(({ kind, fold }) => kind !== 'punctuation' && !blocks(fold));
}

/** True where nothing between two tokens opens another clause or brings another verb. */
function clear(clause: Clause, from: number, to: number): boolean {
  // A comma right before the date's preposition only sets it off.
  if (to - from === 1 && clause.tokens[from]?.text === ',') return true;
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const token = clause.tokens[at];
    if (!token) return false;
    if (token.text === '(' || token.text === ')') {
      depth += token.text === '(' ? 1 : -1;
      continue;
    }
    if (depth > 0) continue;
    if (token.kind === 'punctuation' || blocks(token.fold)) return false;
    // "And", "to" and "by" go on with a noun; before anything else they may begin a verb.
    if ((token.fold === 'and' || token.fold === 'to') && !nominal(clause.tokens[at + 1])) return false;
  }
  return depth === 0;
}

const nominal = (token: Token | undefined): boolean =>
  token !== undefined && (token.case !== 'lower' || DETERMINER_WORDS.has(token.fold) || token.kind === 'number');

/** A noun phrase with a date behind it: the subject of its clause, or governed by a preposition of time. */
function standsAlone(clause: Clause, hit: EventHit): boolean {
  for (let at = hit.from - 1; at >= Math.max(clause.from, hit.from - 4); at -= 1) {
    const token = clause.tokens[at];
    if (!token || HARMLESS_GOVERNORS.has(token.fold)) return true;
    if (token.kind === 'punctuation') return token.text === ',' || token.text === ';' || token.text === ':';
    const part = DETERMINER_WORDS.has(token.fold) || token.possessive !== '' || /(?:al|an|ic|ive|ish)$/.test(token.fold);
    if (!part) return false;
  }
  return hit.from - clause.from <= 4;
}

/** Negation, doubt, plans or comparison from shortly before the phrase to the end of what is claimed. */
function doubted(clause: Clause, hit: EventHit, { mention }: DateLink, allowed?: ReadonlySet<string>): boolean {
  const earliest = Math.max(clause.from, Math.min(hit.from, mention.from) - DOUBT_WINDOW);
  // "Has not changed its view since Russia annexed Crimea": the negation is another clause's.
  let from = earliest;
  for (let at = earliest; at < hit.from; at += 1) if (foldOf(clause, at) === 'since' || foldOf(clause, at) === 'after') from = at + 1;
  const to = Math.min(clause.to, Math.max(hit.to, mention.to) + 1);
  for (let at = from; at < to; at += 1) {
    const token = clause.tokens[at];
    if (!token || (at >= mention.from && at < mention.to) || (at >= hit.from && at < hit.to) || allowed?.has(token.fold)) continue;
    if (MODALS.has(token.fold) && at >= hit.from - MODAL_WINDOW) return true;
    if (NO_STATEMENT.has(token.fold) || token.fold.endsWith("n't")) return !(at < hit.from && HARMLESS_GOVERNORS.has(token.fold));
  }
  return false;
}

/** "In 2013, a year before", "two years later": somewhere in the sentence a date is reckoned from another. */
function reckoned(clause: Clause, { mention }: DateLink): boolean {
  for (let at = clause.from; at < clause.to - 1; at += 1) {
    if (at >= mention.from && at < mention.to) continue;
    if (RECKONING_UNITS.has(foldOf(clause, at)) && RECKONING_WORDS.has(foldOf(clause, at + 1))) return true;
  }
  return false;
}

/** "In 2013 or 2014", "in 2013, 2014 and 2015": one of several dates. */
function joined(clause: Clause, date: DateLink): boolean {
  return clause.dates.some((other) => other !== date && other.mention.from >= date.mention.to && other.mention.from - date.mention.to <= 3
    && clause.tokens.slice(date.mention.to, other.mention.from).every(({ fold }) => [',', 'and', 'or', 'in', 'on', '/', '-', '–', 'to'].includes(fold)));
}

/** True where phrase and date stand in the same quotation, or both outside of any. */
function sameVoice(clause: Clause, hit: EventHit, { mention }: DateLink): boolean {
  const speech = clause.block.reading.quoted.filter(({ scare }) => !scare);
  const around = (span: Span): Quoted | undefined => speech.find((quoted) => contains(quoted.span, span));
  return around(spanOfTokens(clause, hit.from, hit.to)) === around(mention.span);
}
