import { formatDate } from '../../values/date-format.js';
import type { DateValue } from '../../values/date.js';
import type { Citation, EntityKind, FactBase } from '../types.js';
import { mapOf } from '../layer.js';

/** So many sources are named in one sentence; the others are counted. */
const mostNamed = 3;

/** " (tass-2025-09-18, kremlin-kozak and 2 more)", or nothing where there is none. */
export function cited(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  const more = ids.length - mostNamed;
  return ` (${ids.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''})`;
}

export const sourceIds = (sources: readonly Citation[]): readonly string[] => [...new Set(sources.map(({ source }) => source.id))];

/** What an id is called in the later base, else in the earlier one, else the id itself. */
export function nameOf(bases: readonly FactBase[], kinds: readonly EntityKind[], id: string): string {
  for (const base of bases) {
    for (const kind of kinds) {
      const entity = mapOf(base, kind).get(id);
      if (entity !== undefined) return entity.name.value;
    }
  }
  return id;
}

export const isDate = (value: unknown): value is DateValue => typeof value === 'object' && value !== null && 'precision' in value;

/** Any value of a statement or plain property in words. */
export function inWords(value: unknown): string {
  if (isDate(value)) return formatDate(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? `“${value}”` : String(value);
}

export const sameDate = (a: DateValue | undefined, b: DateValue | undefined): boolean =>
  a?.first === b?.first && a?.last === b?.last && (a?.approximate ?? false) === (b?.approximate ?? false) && a?.precision === b?.precision;
