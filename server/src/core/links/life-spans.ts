import type { LifeDateFound } from './life-date-claims.js';
import type { Links } from './types.js';

/** Nobody's time in office lasts as long as a life, and hardly a life as short as a time in office. */
const LEAST_YEARS = 30;

/**
 * "Mikhail Gorbachev (1931-2022)": of two years in brackets right behind a name the one is looked at if the other is right, as then a life is meant and
 * this person's.
 */
export function lifeSpans({ persons, dates }: Links): readonly LifeDateFound[] {
  const spans = dates.flatMap(({ quoted, mention, block }, date) => {
    const { stated: { year: from, month }, until, range } = mention;
    const to = until?.year;
    const { tokens } = block.reading;
    return !quoted && range && from !== undefined && to !== undefined && month === undefined && until?.month === undefined && to - from >= LEAST_YEARS
      && tokens[mention.from - 1]?.text === '(' && tokens[mention.to]?.text === ')' ? [{ block, at: mention.from - 1, date, from, to }] : [];
  });
  if (spans.length === 0) return [];
  const nameUpTo = new Map(persons.map(({ block, to }, name) => [`${block.index} ${to}`, name]));
  return spans.flatMap(({ block, at, date, from, to }): readonly LifeDateFound[] => {
    const name = nameUpTo.get(`${block.index} ${at}`) ?? -1;
    const { person, outcome, quoted } = persons[name] ?? {};
    const [born, died] = [person?.birthDate?.value.year, person?.deathDate?.value.year];
    if (outcome !== 'linked' || quoted === true || (born === from) === (died === to)) return [];
    return [born === from ? { at: name, kind: 'death', date, year: to } : { at: name, kind: 'birth', date, year: from }];
  });
}
