import { fold } from '../../text/fold.js';

/** A name as an id: lower-case words of ASCII letters and digits joined by hyphens; empty where it has none (Кира). */
export const slug = (name: string): string => fold(name).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Countries (Wikidata items) whose people put the family name first in English-language news too. */
const familyNameFirst: ReadonlySet<string> = new Set([
  'Q148', // China
  'Q865', // Taiwan
  'Q884', // South Korea
  'Q423', // North Korea
  'Q881', // Vietnam
  'Q424', // Cambodia
]);

const byName: ReadonlySet<string> = new Set(['china', "people's republic of china", 'taiwan', 'south korea', 'north korea', 'vietnam', 'viet nam', 'cambodia']);

/** Whether people of this country, given as a Wikidata item or an English name, put the family name first. */
export const putsFamilyNameFirst = (country: string): boolean => familyNameFirst.has(country) || byName.has(country.toLowerCase());

/** Words in lower case that belong to the family name behind them, as in Ursula von der Leyen. */
const particles: ReadonlySet<string> = new Set([
  'von', 'van', 'de', 'der', 'den', 'del', 'della', 'di', 'da', 'dos', 'das', 'do', 'du', 'la', 'le', 'ter', 'ten', 'zu', 'al', 'el', 'bin', 'ibn', 'af', 'av',
]);

/** Additions behind a name that are no family name. */
const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

export interface NameParts {
  readonly given_name?: string;
  readonly family_name?: string;
  readonly family_name_first?: true;
}

/** Given and family name as a name is usually built; nothing where it is a single word. A guess: an input that states them is better. */
export function splitName(name: string, familyFirst: boolean): NameParts {
  const words = name.split(/\s+/);
  while (words.length > 2 && suffixes.has(fold(words.at(-1) ?? '').replace(',', ''))) words.pop();
  const [first = ''] = words;
  if (words.length < 2) return {};
  // Regnal names are no family names: Charles III.
  if (suffixes.has(fold(words.at(-1) ?? '')) || /^[IVX]+$/.test(words.at(-1) ?? '')) return {};
  // Nor is the country of Margrethe II of Denmark, or of Albert II, Prince of Monaco.
  if (words.includes('of')) return {};
  if (familyFirst) return { given_name: words.slice(1).join(' '), family_name: first, family_name_first: true };
  const particle = words.findIndex((word, index) => index > 0 && index < words.length - 1 && particles.has(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return { given_name: words.slice(0, cut).join(' '), family_name: words.slice(cut).join(' ') };
}
