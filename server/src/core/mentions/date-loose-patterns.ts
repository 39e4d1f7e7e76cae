import { monthOfAbbreviation } from '../values/calendar-names.js';
import {
  afterMonth, afterRange, countsAt, foldAt, fullMonthAt, isMark, monthAt, tokenAt, weekdayAt, yearAt,
  type DateMatch, type DatePattern, type DateReader,
} from './date-atoms.js';
import {
  AFTER_NO_MONTH, AFTER_NO_WEEKDAY, AFTER_YEAR, AMBIGUOUS_MONTHS, BEFORE_NO_MONTH, BEFORE_NO_WEEKDAY, CHANGE_WORDS,
  DATE_PREPOSITIONS, DETERMINERS, EVENT_NOUNS, isCounted, PART_NOUNS, RELATIVE_DAYS, RELATIVE_UNITS, RELATIVE_WORDS, SEASONS,
} from './date-words.js';

/** Dates coarser than a day, and dates told from the story's own: months, parts, years, seasons, weekdays, "last year". */

type Part = 'early' | 'mid' | 'late';

const before = (reader: DateReader, at: number): string => (at > 0 ? reader.tokens[at - 1]?.fold ?? '' : '');

/** "December 2021", "Dec. of 2021", "January-March 2022", "January to March 2022". */
const monthAndYear: DatePattern = (reader, at) => {
  const month = monthAt(reader, at);
  if (month === undefined) return undefined;
  const next = afterMonth(reader, at);
  const ranged = afterRange(reader, next);
  const second = ranged === undefined ? undefined : monthAt(reader, ranged);
  if (ranged !== undefined && second !== undefined) {
    const end = plainYear(reader, afterMonth(reader, ranged));
    return end && { to: end.to, stated: { year: second < month ? end.year - 1 : end.year, month }, until: { month: second, year: end.year } };
  }
  const year = plainYear(reader, next);
  return year && { to: year.to, stated: { month, year: year.year } };
};

function plainYear(reader: DateReader, at: number): { readonly year: number; readonly to: number } | undefined {
  const index = foldAt(reader, at) === 'of' || isMark(reader, at, ',') ? at + 1 : at;
  const year = yearAt(reader, index);
  return year === undefined || year > 2199 || countsAt(reader, index + 1) ? undefined : { year, to: index + 1 };
}

/** A month without year: "in December", "the December summit"; never a name ("April", "May") or a verb. */
const monthAlone: DatePattern = (reader, at) => {
  const token = tokenAt(reader, at);
  const month = monthAt(reader, at);
  if (!token || month === undefined || token.gap === 'hyphen') return undefined;
  const next = tokenAt(reader, at + 1);
  if (BEFORE_NO_MONTH.has(before(reader, at)) || AFTER_NO_MONTH.has(next?.fold ?? '')) return undefined;
  const prepositions = AMBIGUOUS_MONTHS.get(token.fold);
  if (prepositions) {
    if (!prepositions.has(before(reader, at))) return undefined;
    // "In August Wilson's play": a capitalised word after a name that is also a month.
    if (next?.kind === 'word' && next.case !== 'lower' && next.gap === 'space') return undefined;
  } else if (monthOfAbbreviation(token.fold) !== undefined && !DATE_PREPOSITIONS.has(before(reader, at))) return undefined;
  // "From January to November this year".
  const ranged = afterRange(reader, at + 1);
  const second = ranged === undefined ? undefined : fullMonthAt(reader, ranged);
  if (ranged !== undefined && second !== undefined) return { to: ranged + 1, stated: { month }, until: { month: second } };
  return { to: at + 1, stated: { month } };
};

/** "Last year" and the like after a month or day without year: "December last year", "14 February of last year". */
export function withRelativeYear(reader: DateReader, match: DateMatch): DateMatch {
  if (match.stated.year !== undefined || match.stated.month === undefined || match.relation) return match;
  const at = foldAt(reader, match.to) === 'of' ? match.to + 1 : match.to;
  return RELATIVE_WORDS.has(foldAt(reader, at)) && foldAt(reader, at + 1) === 'year' && tokenAt(reader, at + 1)?.possessive === ''
    ? { ...match, to: at + 2, relation: `${foldAt(reader, at)}-year` } : match;
}

/** The part at `at`, with the token after it: "early", "mid-", "late in", "the end of". */
function partAt(reader: DateReader, at: number): { readonly part: Part; readonly to: number } | undefined {
  const fold = foldAt(reader, at);
  const noun = PART_NOUNS.get(fold);
  if (noun) return foldAt(reader, at + 1) === 'of' ? { part: noun, to: at + 2 } : undefined;
  if (fold !== 'early' && fold !== 'mid' && fold !== 'late') return undefined;
  const next = foldAt(reader, at + 1);
  return { part: fold, to: fold !== 'mid' && (next === 'in' || next === 'on') ? at + 2 : at + 1 };
}

/** "Late December", "mid-2019", "early in 2020", "the end of 2021", "late last year", "the late 1980s". */
const partOf: DatePattern = (reader, at) => {
  const read = partAt(reader, at);
  if (!read) return undefined;
  const { part, to } = read;
  const index = foldAt(reader, to) === 'the' ? to + 1 : to;
  const decade = decadeAt(reader, index);
  if (decade) return { ...decade, stated: { ...decade.stated, part } };
  const month = monthAndYear(reader, to) ?? monthWithPart(reader, to);
  if (month) return month.until ? undefined : withRelativeYear(reader, { ...month, stated: { ...month.stated, part } });
  const year = yearAt(reader, to);
  if (year !== undefined && year > 1400 && year < 2200 && !countsAt(reader, to + 1)) return { to: to + 1, stated: { year, part } };
  const relative = relativeUnit(reader, to);
  return relative && /-(year|month)$/.test(relative.relation ?? '') ? { ...relative, stated: { part } } : undefined;
};

/** After a part even "May" and "March" are months: "late May", unless a name follows ("late April Jones"). */
const monthWithPart: DatePattern = (reader, at) => {
  const month = monthAt(reader, at);
  if (month === undefined || AFTER_NO_MONTH.has(foldAt(reader, at + 1))) return undefined;
  const next = tokenAt(reader, at + 1);
  const named = AMBIGUOUS_MONTHS.has(foldAt(reader, at)) && next?.kind === 'word' && next.case !== 'lower' && next.gap === 'space';
  return named ? undefined : { to: at + 1, stated: { month } };
};

/** "1990s", "1990's". */
const decadeAt: DatePattern = (reader, at) => {
  const token = tokenAt(reader, at);
  const digits = token?.kind === 'number' ? /^([12]\d\d0)(s?)$/.exec(token.fold) : null;
  if (!token || !digits) return undefined;
  if (digits[2] === '' && !(/^.s$/.test(token.possessive) && before(reader, at) === 'the')) return undefined;
  return { to: at + 1, stated: { year: Number(digits[1]), decade: true } };
};

/** "Last year", "earlier this month", "next week"; "the last year" is a length of time and no date. */
const relativeUnit: DatePattern = (reader, at) => {
  const word = foldAt(reader, at);
  const unit = foldAt(reader, at + 1);
  if (!RELATIVE_WORDS.has(word) || !RELATIVE_UNITS.has(unit) || DETERMINERS.has(before(reader, at))) return undefined;
  if (tokenAt(reader, at + 1)?.gap === 'hyphen') return undefined;
  if (unit === 'night') return word === 'last' ? { to: at + 2, stated: {}, relation: 'last-night' } : undefined;
  return { to: at + 2, stated: {}, relation: `${word}-${unit}` };
};

/** "Last Monday", "next December", "this spring". */
const relativeName: DatePattern = (reader, at) => {
  const word = foldAt(reader, at);
  if (!RELATIVE_WORDS.has(word)) return undefined;
  const weekday = weekdayAt(reader, at + 1);
  if (weekday !== undefined) return { to: at + 2, stated: { weekday }, relation: word };
  const month = fullMonthAt(reader, at + 1);
  if (month !== undefined) return { to: at + 2, stated: { month }, relation: word };
  const season = SEASONS.get(foldAt(reader, at + 1));
  // "This fall" and "last fall" are verbs and nouns too: only where nothing is the object.
  return season && foldAt(reader, at + 1) !== 'fall' ? { to: at + 2, stated: { season }, relation: word } : undefined;
};

/** "Last year in December", "last year, in December". */
const unitThenMonth: DatePattern = (reader, at) => {
  const unit = relativeUnit(reader, at);
  if (!unit?.relation?.endsWith('-year')) return undefined;
  const index = isMark(reader, unit.to, ',') ? unit.to + 1 : unit.to;
  if (foldAt(reader, index) !== 'in') return undefined;
  const month = fullMonthAt(reader, index + 1);
  return month === undefined || monthAndYear(reader, index + 1) ? undefined : { ...unit, to: index + 2, stated: { month } };
};

const relativeDay: DatePattern = (reader, at) => {
  const relation = RELATIVE_DAYS.get(foldAt(reader, at));
  const token = tokenAt(reader, at);
  // "USA Today", "today's world": a name, and no day.
  if (!relation || !token || token.possessive !== '') return undefined;
  return token.case === 'title' && reader.tokens[at - 1]?.case !== undefined && reader.tokens[at - 1]?.kind === 'word'
    ? undefined : { to: at + 1, stated: {}, relation };
};

/** "Spring 2021", "the summer of 2014". */
const seasonAndYear: DatePattern = (reader, at) => {
  const season = SEASONS.get(foldAt(reader, at));
  const year = season && plainYear(reader, at + 1);
  return season && year && year.year > 1400 ? { to: year.to, stated: { year: year.year, season } } : undefined;
};

/** "On Monday", "Monday": relative to the story date. */
const weekdayAlone: DatePattern = (reader, at) => {
  const token = tokenAt(reader, at);
  const weekday = weekdayAt(reader, at);
  if (!token || weekday === undefined || token.gap === 'hyphen' || token.case === 'upper') return undefined;
  const next = tokenAt(reader, at + 1);
  if (BEFORE_NO_WEEKDAY.has(before(reader, at)) || next?.gap === 'hyphen') return undefined;
  if (next?.case === 'title' && AFTER_NO_WEEKDAY.has(next.fold)) return undefined;
  return { to: at + 1, stated: { weekday }, relation: 'on' };
};

/** "2014-2016", "2014–16", "2014 to 2016". */
function yearRange(reader: DateReader, at: number, year: number): DateMatch | undefined {
  const index = afterRange(reader, at + 1) ?? (foldAt(reader, at + 1) === 'and' && before(reader, at) === 'between' ? at + 2 : undefined);
  if (index === undefined) return undefined;
  const short = /^\d{2}$/.test(foldAt(reader, index)) ? Math.floor(year / 100) * 100 + Number(foldAt(reader, index)) : undefined;
  const end = short ?? yearAt(reader, index);
  if (end === undefined || end <= year || end > 2199 || countsAt(reader, index + 1)) return undefined;
  return { to: index + 1, stated: { year }, until: { year: end } };
}

/** A bare year: "in 2014", "(2014)", "the crisis of 1962", "Russia's 2014 annexation". Silent wherever it may be a count. */
const yearAlone: DatePattern = (reader, at) => {
  const year = yearAt(reader, at);
  const token = tokenAt(reader, at);
  if (year === undefined || !token || year > 2199 || token.gap === 'hyphen' || countsAt(reader, at + 1)) return undefined;
  const word = before(reader, at);
  const recent = year >= 1850 && year < 2100;
  const range = recent ? yearRange(reader, at, year) : undefined;
  if (range) return changes(reader, at) ? undefined : range;
  const next = tokenAt(reader, at + 1);
  const match: DateMatch = { to: at + 1, stated: { year } };
  if (next?.gap === 'hyphen') return undefined;
  if (word === '(') return recent && next?.text === ')' ? match : undefined;
  if (word === 'born' && recent && next?.kind !== 'word') return match;
  if (DATE_PREPOSITIONS.has(word)) {
    const plural = next?.kind === 'word' && next.case === 'lower' && next.gap === 'space' && /[^s]s$/.test(next.fold) && !AFTER_YEAR.has(next.fold);
    if (word === 'from' || word === 'to' || word === 'by') return recent && !plural && !changes(reader, at) ? match : undefined;
    return recent || (!plural && year >= 1000) ? match : undefined;
  }
  if (!recent) return undefined;
  if (word === 'and' || word === 'or') return yearAt(reader, at - 2) !== undefined && DATE_PREPOSITIONS.has(before(reader, at - 2)) ? match : undefined;
  if (word === 'of') return endsPhrase(reader, at + 1) || followsEvent(reader, at) ? match : undefined;
  const owned = reader.tokens[at - 1]?.possessive !== '' && reader.tokens[at - 1]?.kind === 'word';
  if (!DETERMINERS.has(word) && !owned) return undefined;
  return next?.kind === 'word' && next.gap === 'space' && !/[^s]s$/.test(next.fold) && !isCounted(next.fold) ? match
    : next?.fold === 'crisis' ? match : undefined;
};

/** "The disaster of 1986 contaminated": what happens is dated, not counted. */
const followsEvent = (reader: DateReader, at: number): boolean => {
  const next = tokenAt(reader, at + 1);
  return EVENT_NOUNS.has(before(reader, at - 1)) && next?.kind === 'word' && next.case === 'lower' && !/[^s]s$/.test(next.fold);
};

const endsPhrase = (reader: DateReader, at: number): boolean => {
  const token = tokenAt(reader, at);
  return !token || token.gap === 'break' || token.kind === 'punctuation' || AFTER_YEAR.has(token.fold);
};

/** True where a word of change stands up to four tokens before: then "from 1950 to 2014" are amounts. */
const changes = (reader: DateReader, at: number): boolean =>
  before(reader, at) !== 'between' && [2, 3, 4].some((step) => CHANGE_WORDS.has(reader.tokens[at - step]?.fold ?? ''));

const PATTERNS: readonly DatePattern[] = [
  partOf, unitThenMonth, relativeUnit, relativeName, relativeDay, monthAndYear, monthAlone, seasonAndYear, decadeAt, weekdayAlone, yearAlone,
];

/** A date coarser than a day or told from the story date. */
export const looseDateAt: DatePattern = (reader, at) => {
  for (const pattern of PATTERNS) {
    const match = pattern(reader, at);
    if (match) return withRelativeYear(reader, match);
  }
  return undefined;
};
