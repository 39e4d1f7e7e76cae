import type { Statement } from './types.js';

/**
 * What a value of a list speaks of, without what it says of it: the code of "Euro (EUR)", the zone of "Europe/Kyiv: UTC+02:00 …", the
 * holiday of "Independence Day: 24 August". The same thing said otherwise is a correction, not a second one. Elsewhere the whole value.
 */
export function saidThing(property: string, value: string): string {
  switch (property) {
    case 'currencies': return /\(([A-Z]{3})\)$/.exec(value)?.[1] ?? value;
    case 'time_zones': case 'holidays': {
      const colon = value.indexOf(': ');
      return colon > 0 ? value.slice(0, colon) : value;
    }
    default: return value;
  }
}

/** True where two statements of one property speak of the same thing; a holiday is the same by its day as well, since it has several names. */
export function saySameThing(a: Pick<Statement<string>, 'property' | 'value'>, b: Pick<Statement<string>, 'property' | 'value'>): boolean {
  if (a.value === b.value) return true;
  if (saidThing(a.property, a.value) === saidThing(b.property, b.value)) return true;
  const [day, other] = [fixedDay(a), fixedDay(b)];
  return day !== undefined && day === other;
}

const fixedDay = ({ property, value }: Pick<Statement<string>, 'property' | 'value'>): string | undefined =>
  (property === 'holidays' ? /: (\d{1,2} [A-Z][a-z]+)$/.exec(value)?.[1] : undefined);
