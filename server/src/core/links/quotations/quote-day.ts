import type { DateValue } from '../../values/date.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { FoundPassage, QuotationEvidence } from './quote-evidence.js';
import type { DateLink, Links, QuotationLink } from '../types.js';

/** The draft lets words be said on another day than the source's. */
export interface OtherDay {
  readonly passage: FoundPassage;
  readonly date: DateLink;
  readonly spokenOn: DateValue;
}

/** So many words between quotation marks are no phrase that somebody says every day. */
const LEAST_WORDS = 5;

/**
 * The one day that the sentence of a quotation gives, where no source that has the words is of that day. Only sources count
 * that say on which day the words were spoken, and a day in the sentence outside the quotation, alone and right beside a verb of
 * saying or its speaker; anything else may date something else.
 */
export function otherDay(link: QuotationLink, { verdict, found }: QuotationEvidence, { dates }: Links): OtherDay | undefined {
  if (verdict !== 'verbatim' && verdict !== 'edited') return undefined;
  const [passage] = found;
  const days = found.map(({ document }) => document.spokenOn);
  if (!passage || passage.compared === 'other' || link.tokens.length < LEAST_WORDS || !link.mention.speaker) return undefined;
  const date = soleDate(link, dates);
  const stated = date?.value;
  if (!date || !stated || stated.precision !== 'day') return undefined;
  // A source without a day may be of any.
  if (!days.every((day) => day?.on.precision === 'day' && (day.on.last < stated.first || stated.last < day.on.first - day.orDaysBefore))) return undefined;
  return { passage, date, spokenOn: days[0]!.on };
}

/** Words between the one who speaks and the day. */
const NEAR = 3;

function soleDate({ block, mention }: QuotationLink, dates: readonly DateLink[]): DateLink | undefined {
  const { speaker } = mention;
  const sentence = sentenceAt(block.reading.sentences, mention.to < block.reading.tokens.length ? mention.to - 1 : mention.from);
  if (!sentence || !speaker) return undefined;
  const here = dates.filter(({ block: other, mention: date, quoted }) => other.index === block.index && !quoted && date.from >= sentence.from && date.to <= sentence.to);
  const [date] = here;
  if (!date || here.length > 1) return undefined;
  const { from, to } = date.mention;
  return (from >= speaker.to && from - speaker.to <= NEAR) || (to <= speaker.from && speaker.from - to <= 1) ? date : undefined;
}
