import type { Raw } from '../../server/src/core/facts/import/raw-values.js';

/** Items in the shape of Wikidata's JSON, about invented persons. */

/** A snak: an item (`Q5`), other words, any value, or `somevalue` for what exists and is not known. */
const snak = (value: unknown): Raw => {
  if (value === 'somevalue') return { snaktype: 'somevalue' };
  return { snaktype: 'value', datavalue: { value: typeof value === 'string' && /^Q\d+$/.test(value) ? { id: value } : value } };
};

/** A statement with qualifiers. */
export const claim = (value: unknown, qualifiers: Readonly<Record<string, unknown>> = {}, rest: Raw = {}): Raw => ({
  mainsnak: snak(value), rank: 'normal', qualifiers: Object.fromEntries(Object.entries(qualifiers).map(([key, one]) => [key, [snak(one)]])), ...rest,
});

/** A time with its precision: 11 a day, 10 a month, 9 a year, 8 a decade. */
export const time = (day: string, precision = 11, julian = false): Raw =>
  ({ time: `+${day}T00:00:00Z`, precision, calendarmodel: `http://www.wikidata.org/entity/${julian ? 'Q1985786' : 'Q1985727'}` });

export const item = (id: string, label: string, claims: Raw): Raw => ({ type: 'item', id, labels: { en: { language: 'en', value: label } }, claims });

export const human = (id: string, label: string, claims: Raw): Raw => item(id, label, { P31: [claim('Q5')], ...claims });
