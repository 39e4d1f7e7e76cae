import { isoOf, type DateValue } from '../values/date.js';
import { parseEdtf } from '../values/edtf.js';

/**
 * A date as EDTF text: `2021-12-15`, `2021-12`, `2021`, `1962-10~`; a span of days as an interval. What was an uncertain
 * date (`?`) comes back as an approximate one, because a value does not tell them apart.
 */
export function edtfText(date: DateValue): string {
  const mark = date.approximate === true ? '~' : '';
  const day = isoOf(date.first);
  switch (date.precision) {
    case 'day': return day + mark;
    case 'month': return day.slice(0, -3) + mark;
    case 'year': return day.slice(0, -6) + mark;
    case 'decade': return `${day.slice(0, 3)}X`;
    case 'season': return seasonText(date) ?? `${day}/${isoOf(date.last)}`;
    case 'week': case 'part': case 'interval': return `${day}${mark}/${isoOf(date.last)}${mark}`;
  }
}

function seasonText(date: DateValue): string | undefined {
  const year = isoOf(date.first).slice(0, 4);
  return ['21', '22', '23', '24'].map((season) => `${year}-${season}`).find((text) => {
    const season = parseEdtf(text);
    return season?.first === date.first && season.last === date.last;
  });
}
