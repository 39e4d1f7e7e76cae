import { civilDate } from '../values/calendar.js';
import {
  partOfMonthOf, partOfMonthValue, partOfYearOf, partOfYearValue, type DateValue, type DayNumber,
} from '../values/date.js';
import { fill } from './fill.js';
import type { DateWords, Words, WrittenForm } from './types.js';

/** Writes dates as `formatDate` does in English: the same units and parts, in the words of another language. */
export const dateWriter = (words: DateWords): Words['date'] => (value, asked = 'alone') => {
  const form = asked === 'since' ? 'after' : asked;
  if (asked === 'since' && words.since !== undefined && value.precision === 'day' && value.approximate !== true) return fill(words.since, { day: exactly(value, form, words) });
  const about = value.approximate === true && value.precision !== 'season';
  return about ? fill(words.about, { date: exactly(value, form === 'on' ? form : 'after', words) }) : exactly(value, form, words);
};

function exactly(value: DateValue, form: WrittenForm, words: DateWords): string {
  const from = civilDate(value.first);
  if (value.impossible && value.day !== undefined) return fill(words.day, { day: value.day, month: words.months[from.month - 1]!, year: from.year });
  switch (value.precision) {
    case 'day': return form === 'on' ? fill(words.on.day, { day: day(value.first, words) }) : day(value.first, words);
    case 'month': return month(value.first, form, words);
    case 'year': return fill(words.year[form], { year: from.year });
    case 'decade':
      return from.year % 10 === 0 && civilDate(value.last).year === from.year + 9 ? fill(words.decade[form], { year: from.year }) : interval(value, form, words);
    case 'part': return part(value, form, words);
    case 'season': case 'week': case 'interval': return interval(value, form, words);
  }
}

function day(number: DayNumber, words: DateWords): string {
  const date = civilDate(number);
  return fill(words.day, { day: date.day, month: words.months[date.month - 1]!, year: date.year });
}

function month(number: DayNumber, form: WrittenForm, words: DateWords): string {
  const date = civilDate(number);
  if (form === 'on') return fill(words.on.month, { month: words.on.months[date.month - 1]!, year: date.year });
  return fill(words.month, { month: monthName(date.month, form, words), year: date.year });
}

const monthName = (of: number, form: WrittenForm, words: DateWords): string => (form === 'alone' ? words.monthsAlone : words.months)[of - 1]!;

function part(value: DateValue, form: WrittenForm, words: DateWords): string {
  const from = civilDate(value.first);
  const ofYear = value.month === undefined;
  const which = ofYear ? partOfYearOf(from.month) : partOfMonthOf(from.day);
  const whole = ofYear ? partOfYearValue(from.year, which) : partOfMonthValue(from.year, from.month, which);
  if (whole.first !== value.first || whole.last !== value.last) return interval(value, form, words);
  return fill(words.parts[which][form], { unit: ofYear ? fill(words.year.after, { year: from.year }) : month(value.first, 'after', words) });
}

function interval({ first, last }: Pick<DateValue, 'first' | 'last'>, form: WrittenForm, words: DateWords): string {
  if (first === last) return day(first, words);
  if (form === 'on') return fill(words.on.interval, { dates: interval({ first, last }, 'alone', words) });
  const [from, to] = [civilDate(first), civilDate(last)];
  if (from.day === 1 && civilDate(last + 1).day === 1) {
    if (from.month === 1 && to.month === 12) return fill(words.years[form], { from: from.year, to: to.year });
    const begin = from.year === to.year ? monthName(from.month, form, words) : month(first, form, words);
    return fill(words.interval, { from: begin, to: month(last, form, words) });
  }
  if (from.year !== to.year) return fill(words.interval, { from: day(first, words), to: day(last, words) });
  if (from.month !== to.month) {
    return fill(words.interval, { from: fill(words.dayOfYear, { day: from.day, month: words.months[from.month - 1]! }), to: day(last, words) });
  }
  return fill(words.days, { from: from.day, day: to.day, month: words.months[to.month - 1]!, year: to.year });
}
