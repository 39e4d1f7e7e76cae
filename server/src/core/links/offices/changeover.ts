import type { BlockReading } from '../../mentions/types.js';
import { firstWhere } from '../../text/first-where.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Token } from '../../text/tokens.js';
import type { DateValue, DayNumber } from '../../values/date.js';
import { isToldAsPast } from './told-past.js';
import { ACTS, DEEDS } from '../persons/life-words.js';
import { isSubject } from '../subject-verbs.js';
import type { DateLink, OfficeClaim, PersonLink } from '../types.js';

/**
 * The days round the story that the words of an office claim may speak of. On the day after a change of government a true story still gives
 * the old office to whoever is just leaving it ("Foreign Secretary Boris Johnson resigned"), and the day on which something happened,
 * not the story's, decides who held it then.
 */

/** Words that tell of a change of office; folded. */
const CHANGE: ReadonlySet<string> = new Set(`
  resign resigns resigned resigning resignation resignations quit quits quitting sack sacks sacked sacking fire fires fired dismiss dismisses dismissed
  dismissal oust ousts ousted topple toppled depose deposed remove removes removed replace replaces replaced replacing replacement succeed succeeds
  succeeded succeeding successor predecessor appoint appoints appointed appointing appointment name names named naming nominate nominates nominated
  become becomes became becoming promote promotes promoted promotion demote demotes demoted reshuffle reshuffles reshuffled reshuffling swore sworn
  inaugurated inauguration elected election defeat defeats defeated beat beats lost loses concede concedes conceded leave leaves left leaving
  depart departs departed departing departure retire retires retired retiring retirement hand hands handed handover move moves moved moving
  shift shifted switch switched step steps stepped stepping stand stands stood down takes took taking tendered vacate vacated vacates
  last final farewell interim outgoing former assume assumes assumed assuming
`.split(/\s+/).filter(Boolean));

/** So many days after a change its story still calls people by the office that they held when it began. */
const CHANGE_DAYS = 7;

/** So many words to either side of a title belong to what is told of its holder. */
const REACH = 30;

/** Words behind "had" that make it a verb of its own: "had a cold", "had to go". */
const OWN_HAD: ReadonlySet<string> = new Set(['a', 'an', 'the', 'no', 'to', 'his', 'her', 'its', 'their', 'some', 'any', 'little', 'much', 'nothing', 'better']);

/** The days that a paragraph's dates up to one of them span with the story's own. */
export interface SpokenDays {
  /** The first token of the last of those dates. */
  readonly from: number;
  /** The first day of that date. */
  readonly own: DayNumber;
  /** Some date up to here has a year or is reckoned from the story's: a mere month may be that of the year of a paragraph before. */
  readonly anchored: boolean;
  readonly since: DayNumber;
  readonly until: DayNumber;
}

/** A sentence whose dates are so many days old at most tells of what its subject did in office, unless its paragraph goes back farther than that. */
const SOME_MONTHS = 400;
const SOME_YEARS = 3 * 365;

/** "Czech President Vaclav Klaus was the last to sign, in November": the first day that is spoken of up to the end of such a sentence. */
export function toldSince(person: PersonLink, days: readonly SpokenDays[], { sentences, tokens }: BlockReading, story: DayNumber): DayNumber | undefined {
  const last = days.at(-1)!;
  if (last.from < person.from) return undefined;
  const sentence = sentenceAt(sentences, person.from);
  if (!sentence || !isSubject(tokens, person, sentence) || tokens[person.to - 1]!.possessive !== '' || !acts(tokens, person.to)) return undefined;
  const spoken = spokenBefore(days, sentence.to);
  return spoken.from > person.from && spoken.anchored && spoken.own >= story - SOME_MONTHS && spoken.since >= story - SOME_YEARS ? spoken.since : undefined;
}

/** "Signed", "was the last to sign": nobody does so in a statue of bronze. */
const acts = (tokens: readonly Token[], at: number): boolean => {
  const fold = tokens[at]?.fold ?? '';
  return ACTS.has(fold) || DEEDS.has(fold) || (fold === 'was' && WAS.has(tokens[at + 1]?.fold ?? ''));
};

const WAS: ReadonlySet<string> = new Set(['the', 'among', 'not', 'one']);

/** What each further date of a paragraph adds; dates stand in the order of their paragraph. */
export function spokenDays(dates: readonly DateLink[], { first, last }: DateValue): readonly SpokenDays[] {
  const found: SpokenDays[] = [{ from: -1, own: first, anchored: false, since: first, until: last }];
  for (const date of dates) {
    const { mention: { from, anchoring }, value } = date;
    const { anchored, since, until } = found.at(-1)!;
    if (value === undefined) continue;
    // "Jan 16: …" at the year's end: the entry may be of the year that is over, which the nearest January is not.
    const earlier = value.first > last && opensEntry(date) ? value.first - YEAR_DAYS : value.first;
    found.push({ from, own: earlier, anchored: anchored || (anchoring !== 'partial' && value.first >= first - SOME_MONTHS), since: Math.min(since, earlier), until: Math.max(until, value.last) });
  }
  return found;
}

const YEAR_DAYS = 366;

/** A day without a year at the head of an entry of a list of days: "Jan 16: …", "* 16 January – …". Nothing in it is still to come. */
function opensEntry({ mention: { anchoring, from, to, stated }, block: { reading: { tokens } } }: DateLink): boolean {
  // Its weekday says of which year a day is.
  if (anchoring !== 'partial' || stated.weekday !== undefined || from > 0 || !/^[:–—-]$/.test(tokens[to]?.text ?? '')) return false;
  return !tokens.slice(to, to + REACH).some(({ fold }) => fold === 'will' || fold === 'due' || fold === 'expected');
}

/** The days that are spoken of before token `end`. */
export const spokenBefore = (days: readonly SpokenDays[], end: number): SpokenDays => days[Math.max(0, firstWhere(days, ({ from }) => from >= end) - 1)]!;

/** The end of the sentence of a claim; where it is nothing but the title and the name, as in a list of people, what follows tells of them, too. */
export function toldUpTo(from: number, to: number, { sentences, tokens }: BlockReading): number {
  const sentence = sentenceAt(sentences, from);
  return sentence && (sentence.from !== from || sentence.to - to > 1) ? sentence.to : tokens.length;
}

/** True where a term that ended on `end` is none too old for the claim: it covers a day that the words speak of, they tell of the change itself, or of what
 * had been before. */
export function coversWhatIsTold({ end, claim }: { readonly end: DayNumber; readonly claim: OfficeClaim }): boolean {
  if (end >= claim.since || isToldAsPast(claim)) return true;
  const days = claim.at.first - end;
  return (days <= CHANGE_DAYS && tellsOfChange(claim)) || (days <= YEAR_DAYS && isBeforeThePast(claim));
}

/** The same of a term that has yet to begin. */
export function comesAsTold({ start, claim }: { readonly start: DayNumber; readonly claim: OfficeClaim }): boolean {
  if (start <= claim.until) return true;
  return start - claim.at.last <= CHANGE_DAYS && tellsOfChange(claim);
}

function tellsOfChange({ person: { block: { reading: { tokens } }, from, to }, title }: OfficeClaim): boolean {
  const end = Math.min(tokens.length, Math.max(to, title.to) + REACH);
  for (let at = Math.max(0, Math.min(from, title.from) - REACH); at < end; at++) if (CHANGE.has(tokens[at]!.fold)) return true;
  return false;
}

/** Behind an apposition that says of what an office is ("the chancellor of Germany,") so many words may stand before the verb. */
const LONGEST_SCOPE = 6;

/** "Chancellor Merkel had asked him", "Angela Merkel, the chancellor, had asked him": what was before the story's own time. */
function isBeforeThePast({ person: { block: { reading: { tokens } }, to }, title, position }: OfficeClaim): boolean {
  let at = Math.max(to, title.to);
  if (position === 'after') for (let words = 0; words < LONGEST_SCOPE && tokens[at]?.kind === 'word'; words++) at++;
  if (tokens[at]?.text === ',') at++;
  const next = tokens[at + 1];
  return tokens[at]?.fold === 'had' && next?.kind === 'word' && next.case === 'lower' && !OWN_HAD.has(next.fold);
}
