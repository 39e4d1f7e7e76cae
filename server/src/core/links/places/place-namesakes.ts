import data from '../../../../data/place-namesakes.json' with { type: 'json' };
import type { Area } from '../../facts/types.js';
import { tokenise } from '../../text/tokens.js';

let byName: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The countries by name, made when it is first asked; it never changes afterwards. */
const namesakes = (): ReadonlyMap<string, ReadonlySet<string>> =>
  (byName ??= new Map(data.names.map((line) => {
    // A name may hold spaces; the codes are in capitals.
    const codes = line.split(' ').filter((word) => /^[A-Z]{2}$/.test(word));
    return [line.slice(0, line.indexOf(` ${codes[0]}`)), new Set(codes)];
  })));

/**
 * True where the country (ISO 3166 code) has a place of 1,000 inhabitants or more of one of the area's names: "Hyderabad,
 * Pakistan" need not be the Hyderabad that the fact base knows.
 */
export const hasNamesakeIn = (area: Area, code: string): boolean =>
  area.names.some(({ name }) => namesakes().get(tokenise(name).map(({ fold }) => fold).join(' '))?.has(code) === true);
