import { civilDate } from './calendar.js';
import { monthName } from './calendar-names.js';
import type { DatePart, DateValue } from './date.js';
import { partOfMonthOf, partOfMonthValue, partOfYearOf, partOfYearValue } from './date.js';

/**
 * A date in words, the day first: "15 December 2021", "December 2021", "late December 2021", "15–17 December 2021",
 * "the 1990s", "about October 1962".
 */
export function formatDate(value: DateValue): string {
  return (value.approximate && value.precision !== 'season' ? 'about ' : '') + formatExactly(value);
}

/** With the preposition that answers "when?": "on 15 December 2021", "in December 2021", "in 2021". */
export function formatWhen(value: DateValue): string {
  const text = formatDate(value);
  // "On 16–28 October 1962": days take "on" as one day does.
  return `${value.precision === 'day' || /^\d{1,2}(?:–| \p{Lu})/u.test(text) ? 'on' : 'in'} ${text}`;
}

/** As `formatDate`, without "about". */
export function formatExactly(value: DateValue): string {
  const from = civilDate(value.first);
  if (value.impossible && value.day !== undefined) return `${value.day} ${monthName(from.month)} ${from.year}`;
  switch (value.precision) {
    case 'day': return formatDay(value.first);
    case 'month': return `${monthName(from.month)} ${from.year}`;
    case 'year': return String(from.year);
    case 'decade': return from.year % 10 === 0 && civilDate(value.last).year === from.year + 9 ? `the ${from.year}s` : formatInterval(value);
    case 'part': return formatPart(value);
    case 'season': case 'week': case 'interval': return formatInterval(value);
  }
}

/** "15 December 2021". */
export function formatDay(day: number): string {
  const { year, month, day: dayOfMonth } = civilDate(day);
  return `${dayOfMonth} ${monthName(month)} ${year}`;
}

/** Which part of its month or year the value covers. */
function partOf(value: DateValue): DatePart {
  const from = civilDate(value.first);
  return value.month === undefined ? partOfYearOf(from.month) : partOfMonthOf(from.day);
}

function formatPart(value: DateValue): string {
  const from = civilDate(value.first);
  const part = partOf(value);
  const expected = value.month === undefined
    ? partOfYearValue(from.year, part)
    : partOfMonthValue(from.year, from.month, part);
  if (expected.first !== value.first || expected.last !== value.last) return formatInterval(value);
  const unit = value.month === undefined ? String(from.year) : `${monthName(from.month)} ${from.year}`;
  return part === 'mid' ? `mid-${unit}` : `${part} ${unit}`;
}

function formatInterval({ first, last }: DateValue): string {
  if (first === last) return formatDay(first);
  const from = civilDate(first);
  const to = civilDate(last);
  if (from.day === 1 && civilDate(last + 1).day === 1) {
    if (from.month === 1 && to.month === 12) return `${from.year} to ${to.year}`;
    const fromYear = from.year === to.year ? '' : ` ${from.year}`;
    return `${monthName(from.month)}${fromYear} to ${monthName(to.month)} ${to.year}`;
  }
  if (from.year !== to.year) return `${formatDay(first)} to ${formatDay(last)}`;
  if (from.month !== to.month) return `${from.day} ${monthName(from.month)} to ${formatDay(last)}`;
  return `${from.day}–${formatDay(last)}`;
}
