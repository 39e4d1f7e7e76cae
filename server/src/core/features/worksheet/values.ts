import { citePassage, placeName } from '../../evidence/cite.js';
import type { KnownWording } from '../../facts/index/quotations.js';
import { phraseAt } from '../../facts/index/quotations.js';
import type { Event, Figure } from '../../facts/types.js';
import { findFigureClaims, type FigureClaim } from '../../links/figures/figure-claims.js';
import { judgeFigure } from '../../links/figures/judge-figure.js';
import { quotationEvidence } from '../../links/quotations/quote-evidence.js';
import type { DateLink, EventClaim, Links, QuotationLink } from '../../links/types.js';
import type { QuantityMention } from '../../mentions/types.js';
import { shift } from '../../text/span.js';
import { weekdayOf } from '../../values/calendar.js';
import { compareDates } from '../../values/compare-dates.js';
import { formatDate } from '../../values/date-format.js';
import { isSingleDay } from '../../values/date.js';
import { comparatorOfSign, formatStated } from '../../values/quantity-format.js';
import { alignSegments, quoteSegments, type QuoteSegment } from '../../values/quotation.js';
import { inEnglish, say, type Said, when } from '../../values/said.js';
import type { Words } from '../../words/words.js';
import { quotationVerdict as verdictInWords } from '../source-hover.js';
import { rests, union, type Candidate } from './items.js';

const DATE_CHECKS = ['date-impossible', 'weekday-mismatch'] as const;

/** Events with the dates that the draft gives them, and all other dates. */
export function dateItems({ dates, eventClaims }: Links, words: Words): readonly Candidate[] {
  const dated = new Set(eventClaims.map(({ date }) => date));
  return [...eventClaims.map(eventItem), ...dates.filter((date) => !dated.has(date)).map((date) => dateItem(date, words))];
}

function eventItem({ event, phraseSpan, date }: EventClaim): Candidate {
  const known = event.date.value;
  const compared = date.value && compareDates(date.value, known, { tolerance: event.tolerance });
  const agrees = compared?.verdict === 'agrees';
  return {
    span: union(phraseSpan, date.span), kind: 'event', verdict: agrees ? 'agrees' : 'cannot-tell', entity: event,
    checks: ['event-date-wrong', ...DATE_CHECKS], reach: date.span, ...rests(event.date, dateOf(event)),
    ...(compared && inEnglish(compared.reason) !== `Both say ${formatDate(known)}.` && compared.verdict !== 'contradicts' && { note: compared.reason }),
  };
}

const dateOf = ({ name, date }: Event): Said => say`The date of “${name.value}” is ${date.value}.`;

function dateItem({ span, value, mention }: DateLink, { say: tell, date }: Words): Candidate {
  const certain = value && !value.impossible ? value : undefined;
  const weekdayFits = certain && isSingleDay(certain) && mention.stated.weekday === weekdayOf(certain.first);
  const note = certain && mention.anchoring !== 'absolute' ? tell('note.thatDay', { date: date(certain) }) : weekdayFits ? tell('note.weekdayRight') : undefined;
  return { span, kind: 'date', verdict: 'cannot-tell', checks: DATE_CHECKS, reach: span, ...(note !== undefined && { note }) };
}

const FIGURE_CHECKS = ['figure-wrong', 'arithmetic-wrong', 'conversion-wrong', 'count-mismatch'] as const;

/** Figures that the fact base knows, and all other numbers with a unit. */
export function figureItems({ blocks, dates, facts, storyDate }: Links): readonly Candidate[] {
  const claims = new Map<QuantityMention, FigureClaim[]>();
  for (const claim of findFigureClaims(blocks, dates, facts)) {
    const others = claims.get(claim.quantity);
    if (others) others.push(claim);
    else claims.set(claim.quantity, [claim]);
  }
  return blocks.flatMap((block) => block.reading.quantities.flatMap((quantity): readonly Candidate[] => {
    const span = shift(quantity.span, block.offset);
    const common = { span, kind: 'figure', checks: FIGURE_CHECKS, reach: span } as const;
    const known = claims.get(quantity);
    if (!known) return quantity.unit && !quantity.label ? [{ ...common, verdict: 'cannot-tell' }] : [];
    // Of several figures that the words may mean, one that fits is enough.
    const judged = known.map((claim) => ({ claim, ...judgeFigure(claim, storyDate) }));
    const { claim, verdict, reason } = judged.find((one) => one.verdict === 'agrees') ?? judged[0]!;
    return [{
      ...common, entity: claim.figure, verdict: verdict === 'agrees' ? 'agrees' : 'cannot-tell', ...rests(claim.figure.value, figureText(claim.figure)),
      ...(verdict === 'cannot-tell' && { note: reason }),
    }];
  }));
}

function figureText({ name, value, comparator, unit }: Figure): Said {
  const known = `${formatStated(value.value, comparatorOfSign(comparator))} ${unit}`;
  return value.asOf ? say`The known figure for “${name.value}” is ${known} (as of ${value.asOf}).` : say`The known figure for “${name.value}” is ${known}.`;
}

/** The quotations of the draft; words in inverted commas are none. */
export const quotationItems = (links: Links, words: Words): readonly Candidate[] =>
  links.quotations.filter(({ mention }) => !mention.scare).map((link) => ({
    span: link.span, kind: 'quotation', checks: ['quote-altered', 'quote-misattributed'], reach: link.span,
    ...(sourceVerdict(link, links, words) ?? quotationVerdict(link, links, words)),
  }));

/**
 * What the story's own sources say of a quotation: it agrees where they have it from the very speaker. Undefined without sources
 * and for words that nobody looks for.
 */
function sourceVerdict(link: QuotationLink, links: Links, words: Words): Pick<Candidate, 'verdict' | 'entity' | 'statement' | 'sources' | 'note'> | undefined {
  const evidence = quotationEvidence(link, links);
  if (!evidence) return undefined;
  const { verdict, found, altered } = evidence;
  const entity = link.speaker && { entity: link.speaker };
  if (verdict === 'not-found') {
    const known = quotationVerdict(link, links, words);
    return known.statement === undefined ? { ...known, note: words.say('note.quotation', { verdict: verdictInWords(verdict, words) }) } : known;
  }
  const passages = [...found, ...altered];
  const [first] = passages;
  const says = first && (first.speaker ? say`${placeName(first)}, ${first.speaker.name}: “${first.text}”.` : say`${placeName(first)}: “${first.text}”.`);
  const stands = verdict === 'verbatim' || verdict === 'edited';
  const agrees = stands && found.some(({ compared }) => compared === 'same');
  return {
    verdict: agrees ? 'agrees' : 'cannot-tell', ...entity, note: words.say(stands && !agrees ? 'note.whoSaysIt' : 'note.quotation', { verdict: verdictInWords(verdict, words) }),
    ...(says !== undefined && { statement: says, sources: passages.map((passage) => citePassage(passage)) }),
  };
}

/** Agrees where every word stands so in the known quotation of the very speaker. */
function quotationVerdict({ tokens, speaker }: QuotationLink, { facts }: Links, { say: tell }: Words): Pick<Candidate, 'verdict' | 'entity' | 'statement' | 'sources' | 'note'> {
  const segments = quoteSegments(tokens);
  const known = new Set(segments.flatMap((segment) => facts.wordingsWith(phraseAt(segment, 0))));
  const wording = [...known].find((one) => one.own && segments.every((segment) => holds(one, segment)));
  if (!wording) return { verdict: 'cannot-tell', ...(speaker && { entity: speaker }) };
  const { quotation } = wording;
  const by = facts.person(quotation.speaker)?.name.value ?? quotation.speaker;
  const says = rests(quotation.text, quotation.date
    ? say`${by} said “${quotation.text.value}” ${when(quotation.date)}.` : say`${by} said “${quotation.text.value}”.`);
  return speaker?.id === quotation.speaker
    ? { verdict: 'agrees', entity: quotation, ...says }
    : { verdict: 'cannot-tell', entity: quotation, ...says, note: tell('note.whoSpeaks') };
}

function holds({ segments }: KnownWording, typed: QuoteSegment): boolean {
  return segments.some((known) => {
    const found = alignSegments(known, typed);
    return found !== undefined && found.changes.length === 0 && found.typed.start === 0 && found.typed.end === typed.length;
  });
}
