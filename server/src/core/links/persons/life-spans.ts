import type { Person } from '../../facts/types.js';
import { titlesUpTo } from '../../mentions/titles-at.js';
import { gathered } from '../../text/gathered.js';
import type { LifeDateFound } from './life-date-claims.js';
import type { Links, PersonLink } from '../types.js';

/** Nobody's time in office lasts as long as a life, and hardly a life as short as a time in office. */
const LEAST_YEARS = 30;

/**
 * "Mikhail Gorbachev (1931-2022)": of two years in brackets right behind a name the one is looked at if the other is right, as then a life is meant and
 * this person's.
 */
export function lifeSpans({ persons, dates }: Links): readonly LifeDateFound[] {
  const spans = gathered(dates, ({ quoted, mention, block }, date) => {
    const { stated: { year: from, month }, until, range } = mention;
    const to = until?.year;
    const { tokens } = block.reading;
    return !quoted && range && from !== undefined && to !== undefined && month === undefined && until?.month === undefined && to - from >= LEAST_YEARS
      && tokens[mention.from - 1]?.text === '(' && tokens[mention.to]?.text === ')' ? [{ block, at: mention.from - 1, date, from, to }] : [];
  });
  if (spans.length === 0) return [];
  const nameUpTo = new Map(persons.map(({ block, to }, name) => [`${block.index} ${to}`, name]));
  return gathered(spans, ({ block, at, date, from, to }): readonly LifeDateFound[] => {
    const name = nameUpTo.get(`${block.index} ${at}`) ?? -1;
    const { person, outcome, quoted } = persons[name] ?? {};
    const [born, died] = [person?.birthDate?.value.year, person?.deathDate?.value.year];
    if (person !== undefined && isReign(person, from, to)) return [];
    if (outcome !== 'linked' || quoted === true || isOfAnother(persons[name]!, dates[date]!.mention.to) || (born === from) === (died === to)) return [];
    return [born === from ? { at: name, kind: 'death', date, year: to } : { at: name, kind: 'birth', date, year: from }];
  });
}

/** "King Hussein (1953-99)": years that are those of an office, as near as sources agree, which death ended. */
const isReign = ({ terms }: Person, from: number, to: number): boolean =>
  terms.some(({ start, end }) => end?.year === to && start?.year !== undefined && Math.abs(start.year - from) <= REIGN_YEARS);

const REIGN_YEARS = 2;

/**
 * "Clara Petacci: mistress of Benito Mussolini (1912-1945)": what closes an entry of a list is said of whom the entry is about, and the name before
 * it hangs on a preposition.
 */
export function isOfAnother({ block: { reading: { kind, tokens, titles } }, from, honorific }: PersonLink, end: number): boolean {
  if (kind !== 'list-item' || tokens[end]?.text !== ')' || tokens.length - end > ENTRY_ENDS) return false;
  let at = honorific === undefined ? from : from - 1;
  for (const title of titlesUpTo(titles, at)) at = Math.min(at, title.from);
  return GOVERNS.has(tokens[at - 1]?.fold ?? '');
}

/** A bracket and a full stop. */
const ENTRY_ENDS = 2;
const GOVERNS: ReadonlySet<string> = new Set(['of', 'under', 'with', 'to', 'by', 'for', 'against']);
