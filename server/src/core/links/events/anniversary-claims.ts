import type { Statement } from '../../facts/types.js';
import type { QuantityMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import { sentenceAt } from '../../text/sentence-at.js';
import { shift, type Span } from '../../text/span.js';
import { tokenRanges } from '../../text/token-ranges.js';
import type { Token } from '../../text/tokens.js';
import { civilDate } from '../../values/calendar.js';
import type { DateValue } from '../../values/date.js';
import { readOrdinal } from '../../values/read-ordinal.js';
import { whereWords } from '../../text/where-words.js';
import { wordClass } from '../../text/word-classes.js';
import { findEventClaims } from './event-claims.js';
import { eventPhraseIndex, findEventHits } from './event-phrases.js';
import { byBlock, isQuoted } from '../named-block.js';
import type { DateLink, Links, PlacedBlock } from '../types.js';

/** So many years are said to lie between an event (or the founding of a body) and the story. */
export interface AnniversaryClaim {
  /** What is counted from, in words. */
  readonly subject: string;
  readonly date: Statement<DateValue>;
  readonly years: number;
  /** How many years the writer may be off, beside the year that every count leaves open. */
  readonly slack: number;
  /** `ago`: "60 years ago", "60 years since"; `ordinal`: "the 60th anniversary". */
  readonly form: 'ago' | 'ordinal';
  readonly block: PlacedBlock;
  /** A token of the count. */
  readonly at: number;
  /** The number, relative to the block; `unit` is what one of it is in years (10 for decades). */
  readonly span: Span;
  readonly unit: number;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['year', 1], ['years', 1], ['decade', 10], ['decades', 10], ['century', 100], ['centuries', 100],
]);
/** Words of a title or a possessive between "anniversary of" and the event: "of Russia's annexation of Crimea". */
const WORDS_BEFORE_EVENT = 3;
/** These make it the anniversary of a part of the event, or of what followed from it. */
const OTHER_EVENT = new Set(['end', 'beginning', 'start', 'eve', 'outbreak', 'arrival', 'departure', 'death', 'deaths', 'birth', 'victims', 'aftermath', 'close']);
const ANNIVERSARY = 'anniversary';
/** A paragraph without such a word counts no years from anything. */
export const YEARS_WORDS = wordClass([...UNITS.keys(), ANNIVERSARY]);
const FOUNDING = new Set(['founding', 'foundation', 'creation', 'establishment', 'formation', 'birth', 'launch']);

/**
 * The counts of years that the draft gives to events and bodies of the fact base, in no order. Silent where the sentence holds a
 * date of another time than the story's: then the years may be counted from there.
 */
export function findAnniversaryClaims(links: Links): readonly AnniversaryClaim[] {
  const claims = [...yearsAgo(links), ...ordinals(links)];
  if (claims.length === 0) return [];
  const dates = byBlock(links.dates);
  return claims.filter((claim) =>
    !isQuoted(claim.block, claim.span) && !elsewhen(claim, dates.get(claim.block.index) ?? [], links.storyDate.value));
}

/** Up to how many days before the story, and after it, a date in the sentence is of the story's time: anniversaries lie ahead. */
const DAYS_BACK = 45;
const DAYS_AHEAD = 366;
/** A date as near as this to the event's is the event's own, and another check's business. */
const OWN_DAYS = 366;

/** True where the sentence names another time than the story's, the event's own aside. */
function elsewhen({ block, at, date: known }: AnniversaryClaim, dates: readonly DateLink[], story: DateValue): boolean {
  const sentence = sentenceAt(block.reading.sentences, at);
  return !sentence || dates.some(({ mention, value }) => {
    if (mention.from < sentence.from || mention.to > sentence.to) return false;
    if (isPartOfName(mention, known.value)) return false;
    if (!value) return true;
    const ofStory = value.first <= story.last + DAYS_AHEAD && value.last >= story.first - DAYS_BACK;
    const ofEvent = value.first <= known.value.last + OWN_DAYS && value.last >= known.value.first - OWN_DAYS;
    return !ofStory && !ofEvent;
  });
}

/** "The September 11 attacks": a day without a year that is the event's own. */
function isPartOfName({ stated, anchoring }: DateLink['mention'], known: DateValue): boolean {
  const { month, day } = civilDate(known.first);
  return anchoring === 'partial' && stated.month === month && stated.day === day;
}

/** "Eight years ago" as a date of its own, so that the grammar of dated events decides whose it is. */
function yearsAgo({ blocks, facts }: Links): readonly AnniversaryClaim[] {
  const counts = new Map<DateLink, { readonly quantity: QuantityMention; readonly unit: number; readonly years: number }>();
  const dates = gathered(blocks, (block) => gathered(block.reading.quantities, (quantity) => {
    const { tokens } = block.reading;
    const unit = UNITS.get(tokens[quantity.to]?.fold ?? '');
    // "The fall of Saigon 47 years ago": what stands before the number does not make a label of it, as in "Flight 47".
    if (!unit || tokens[quantity.to + 1]?.fold !== 'ago' || quantity.unit || quantity.value.upTo !== undefined) return [];
    const span = { start: tokens[quantity.outerFrom]!.start, end: tokens[quantity.to + 1]!.end };
    const link: DateLink = {
      span: shift(span, block.offset),
      text: block.reading.prose.slice(span.start, span.end),
      block,
      mention: { kind: 'date', span, from: quantity.outerFrom, to: quantity.to + 2, anchoring: 'relative', stated: {}, relation: 'years-ago', range: false },
      quoted: isQuoted(block, span),
    };
    counts.set(link, { quantity, unit, years: quantity.value.amount * unit });
    return [link];
  }));
  return gathered(findEventClaims(blocks, dates, facts), ({ event, date }) => {
    const count = counts.get(date);
    return count ? [claim(event.name.value, event.date, count.quantity, count.unit, date.block)] : [];
  });
}

function claim(subject: string, date: Statement<DateValue>, quantity: QuantityMention, unit: number, block: PlacedBlock): AnniversaryClaim {
  const years = quantity.value.amount * unit;
  return { subject, date, years, slack: slackOf(years, unit, quantity), form: 'ago', block, at: quantity.from, span: quantity.numberSpan, unit };
}

/** Round numbers of years are round: "30 years ago" may be 32, "two decades ago" 25, "some 60 years ago" 54. */
function slackOf(years: number, unit: number, { comparator }: QuantityMention): number {
  const round = years >= 20 && years % 10 === 0 ? 2 : years >= 15 && years % 5 === 0 ? 1 : 0;
  return Math.max(unit === 1 ? round : unit * 0.6, comparator ? years * 0.15 : 0);
}

/** "The 60th anniversary of the Cuban Missile Crisis", "NATO's 75th anniversary", "60 years since the Cuban Missile Crisis". */
function ordinals(links: Links): readonly AnniversaryClaim[] {
  const bodies = byBlock(links.organizations);
  return gathered(links.blocks, (block) => {
    const { tokens, sentences, quantities } = block.reading;
    if (quantities.length === 0 && !tokens.some(({ fold }) => fold === ANNIVERSARY)) return [];
    let next = 0;
    return gathered(sentences, ({ from, to }) => {
      const first = next;
      while (next < quantities.length && quantities[next]!.from < to) next += 1;
      const own = quantities.slice(first, next);
      const marks: readonly Mark[] = [...anniversaries(tokens, from, to), ...since(tokens, from, to, own), ...after(tokens, from, to, own)];
      if (marks.length === 0) return [];
      const hits = findEventHits(tokens, from, to, eventPhraseIndex(links.facts));
      return gathered(marks, (mark) => {
        const subject = eventOf(tokens, mark, hits) ?? bodyOf(tokens, mark, to, bodies.get(block.index) ?? []);
        if (!subject) return [];
        return mark.quantity ? [claim(subject.name, subject.date, mark.quantity, 1, block)]
          : [{ subject: subject.name, date: subject.date, years: mark.years, slack: 0, form: 'ordinal' as const, block, at: mark.at, span: mark.span, unit: 1 }];
      });
    });
  });
}

/** A count of years at some tokens; its subject ends at `before`, or begins at `after`. */
interface Mark {
  readonly years: number;
  readonly at: number;
  readonly span: Span;
  readonly before: number;
  readonly after: number | undefined;
  readonly quantity?: QuantityMention;
}

function anniversaries(tokens: readonly Token[], from: number, to: number): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = from; at < to; at += 1) {
    if (tokens[at]!.fold !== ANNIVERSARY) continue;
    // The ordinal stands right before, in one word or two.
    const two = at - 2 >= from ? readOrdinal(tokens, at - 2, to) : undefined;
    const start = two?.to === at ? at - 2 : at - 1;
    const ordinal = two?.to === at ? two : start >= from ? readOrdinal(tokens, start, to) : undefined;
    if (ordinal?.to !== at) continue;
    const span = { start: tokens[start]!.start, end: tokens[at - 1]!.end };
    marks.push({ years: ordinal.value, at, span, before: start, after: tokens[at + 1]?.fold === 'of' ? at + 2 : undefined });
  }
  return marks;
}

const isOfThePast = whereWords(({ fold }) => fold === 'had' || fold === 'would' || fold === 'was');

/** "It is 60 years since": from then to the story. "It had been" counts to another day. */
function since(tokens: readonly Token[], from: number, to: number, quantities: readonly QuantityMention[]): readonly Mark[] {
  return gathered(quantities, (quantity) => {
    if (quantity.unit || quantity.value.upTo !== undefined) return [];
    const counted = tokens[quantity.to]?.fold === 'years' && tokens[quantity.to + 1]?.fold === 'since';
    if (!counted || isOfThePast(tokens, from, to)) return [];
    return [{ years: quantity.value.amount, at: quantity.from, span: quantity.numberSpan, before: from, after: quantity.to + 2, quantity }];
  });
}

/**
 * "Sixty years after the Cuban Missile Crisis, the debate goes on": counted to the story where the sentence opens with the count and
 * goes on in the present. In the past tense it may be counted to any other day.
 */
function after(tokens: readonly Token[], from: number, to: number, quantities: readonly QuantityMention[]): readonly Mark[] {
  const [quantity] = quantities;
  if (!quantity || quantity.outerFrom !== from || quantity.unit || quantity.value.upTo !== undefined) return [];
  const link = tokens[quantity.to + 1]?.fold;
  if (tokens[quantity.to]?.fold !== 'years' || (link !== 'after' && link !== 'on')) return [];
  const start = link === 'on' && tokens[quantity.to + 2]?.fold === 'from' ? quantity.to + 3 : quantity.to + 2;
  if (link === 'on' && start === quantity.to + 2) return [];
  const comma = tokens.slice(start, to).findIndex(({ text }) => text === ',');
  if (comma < 0 || !isPresentTense(tokens.slice(start + comma + 1, to))) return [];
  return [{ years: quantity.value.amount, at: quantity.from, span: quantity.numberSpan, before: from, after: start, quantity }];
}

const PRESENT = new Set(['is', 'are', 'has', 'have', 'remains', 'remain', 'goes', 'go', 'continues', 'continue', 'still', 'does', 'do', 'lives', 'live', 'says', 'say']);
/** Words of a subject before its verb. */
const LONGEST_SUBJECT = 7;

/** The first verb of the main clause is one of the present, and no verb of it is of the past. */
function isPresentTense(clause: readonly Token[]): boolean {
  const verb = clause.findIndex(({ fold }) => PRESENT.has(fold));
  return verb > 0 && verb <= LONGEST_SUBJECT && !clause.some(({ fold }) => fold === 'was' || fold === 'were' || fold === 'had' || fold === 'would');
}

interface Subject {
  readonly name: string;
  readonly date: Statement<DateValue>;
}

function eventOf(tokens: readonly Token[], { before, after }: Mark, hits: ReturnType<typeof findEventHits>): Subject | undefined {
  const hit = hits.find(({ from, to }) => (after !== undefined
    ? from >= after && from - after <= WORDS_BEFORE_EVENT && tokens.slice(after, from).every(({ kind, fold }) => kind === 'word' && !OTHER_EVENT.has(fold))
    : to === before && tokens[to - 1]!.possessive !== ''));
  return hit && { name: hit.event.name.value, date: hit.event.date };
}

const bodyRanges = tokenRanges((link: Links['organizations'][number]) => link);

/** The founding of a body that stands alone: "of NATO", "of the founding of NATO", "NATO's". */
function bodyOf(tokens: readonly Token[], { before, after, quantity }: Mark, limit: number, bodies: Links['organizations']): Subject | undefined {
  const near = after === undefined ? bodyRanges(bodies).touching(before - 1, before) : bodyRanges(bodies).beginningIn(after, after + WORDS_BEFORE_EVENT + 2);
  const body = near.find(({ from, to }) => {
    if (after === undefined) return to === before && tokens[to - 1]!.possessive !== '';
    const lead = tokens.slice(after, from).map(({ fold }) => fold).filter((fold) => fold !== 'the');
    const founded = lead.length === 2 && FOUNDING.has(lead[0]!) && lead[1] === 'of';
    return (founded || (lead.length === 0 && !quantity)) && standsAlone(tokens, to, limit);
  });
  const date = body?.name.kind === 'metonym' ? undefined : body?.entity.foundingDate;
  return body && date && { name: `founding of ${body.entity.name.value}`, date };
}

/** Nothing follows that would make the name a part of another: "of NATO's intervention", "of the UN Charter". */
function standsAlone(tokens: readonly Token[], to: number, limit: number): boolean {
  const next = to < limit ? tokens[to] : undefined;
  return tokens[to - 1]!.possessive === '' && (!next || next.kind === 'punctuation' || ENDS.has(next.fold));
}
const ENDS = new Set(['in', 'on', 'at', 'and', 'this', 'next', 'last', 'with', 'by', 'was', 'is', 'will', 'to', 'today', 'as', 'when']);
