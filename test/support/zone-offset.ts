import { civilDate } from '../../server/src/core/values/calendar.js';
import { changeDay, type ZoneRule } from '../../server/src/core/values/zone-rule.js';

/**
 * The offset on a day, in minutes east of UTC. Undefined where the days of change are not stated, and on those days and the ones beside
 * them, because the rule holds no hour.
 */
export function zoneOffsetOn({ standard, summer }: ZoneRule, day: number): number | undefined {
  if (!summer) return standard;
  if (!summer.from || !summer.to) return undefined;
  const { year } = civilDate(day);
  const [from, to] = [changeDay(summer.from, year), changeDay(summer.to, year)];
  if (Math.abs(day - from) <= 1 || Math.abs(day - to) <= 1) return undefined;
  const inSummer = from < to ? from < day && day < to : day > from || day < to;
  return inSummer ? summer.offset : standard;
}
