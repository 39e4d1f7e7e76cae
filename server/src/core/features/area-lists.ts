import type { Area, Statement } from '../facts/types.js';
import { civilDate, dayNumber } from '../values/calendar.js';
import { monthOfName } from '../values/calendar-names.js';
import type { DateValue } from '../values/date.js';
import { readZoneRule, shortOffset } from '../values/zone-rule.js';
import type { Words } from '../words/words.js';
import { escapeMarkdown } from './markdown.js';

/** Currencies or time zones shown of one country. */
const LISTED = 3;

/** A holiday is told a reporter who writes within so many days of it: to others it is noise. */
const NEAR = 7;

/** What a card says of an area's currencies, time zones and holidays as of the story date, and the statements that say it. */
export interface AreaLists {
  readonly lines: readonly string[];
  readonly statements: readonly Statement<string>[];
}

/**
 * "Currency: Euro (EUR).", "Time: UTC+1, in summer UTC+2 (Europe/Berlin).", and near the day "National holiday: Unity Day: 3 October.".
 * A country of many time zones says how many more there are.
 */
export function areaLists({ currencies, timeZones, holidays }: Area, story: DateValue, words: Words): AreaLists {
  const parts = [
    listed('card.currency', currencies, story, words, ({ value }) => value), listed('card.time', timeZones, story, words, zoneInWords),
    listed('card.holiday', holidays.filter(({ value }) => isNear(value, story)), story, words, ({ value }) => value),
  ];
  return { lines: parts.flatMap(({ lines }) => lines), statements: parts.flatMap(({ statements }) => statements) };
}

function listed(
  label: 'card.currency' | 'card.time' | 'card.holiday', statements: readonly Statement<string>[], story: DateValue, words: Words,
  inWords: (statement: Statement<string>, words: Words) => string,
): AreaLists {
  const held = statements.filter(({ start, end }) => (!start || start.first <= story.first) && (!end || story.last <= end.last));
  if (held.length === 0) return { lines: [], statements: [] };
  const shown = held.slice(0, LISTED);
  const values = shown.map((one) => escapeMarkdown(inWords(one, words))).join('; ');
  const all = held.length > LISTED ? words.say('card.andMore', { values, number: held.length - LISTED }) : values;
  return { lines: [words.say(label, { values: all })], statements: shown };
}

/** "UTC+1, in summer UTC+2 (Europe/Berlin)"; a zone that a desk has described in other words is shown in them. */
function zoneInWords({ value }: Statement<string>, { say }: Words): string {
  const rule = readZoneRule(value);
  if (!rule) return value;
  const standard = shortOffset(rule.standard);
  return `${rule.summer ? say('card.summer', { standard, summer: shortOffset(rule.summer.offset) }) : standard} (${rule.zone})`;
}

/** True of a holiday with a fixed day that lies near the story date, where that is known to the week. */
function isNear(value: string, { first, last }: DateValue): boolean {
  const [, day, month] = /: (\d{1,2}) ([A-Z][a-z]+)$/.exec(value) ?? [];
  const number = monthOfName(month?.toLowerCase() ?? '');
  if (number === undefined || last - first > NEAR) return false;
  const { year } = civilDate(first);
  return [year - 1, year, year + 1].map((one) => dayNumber(one, number, Number(day))).some((date) => first - NEAR <= date && date <= last + NEAR);
}
