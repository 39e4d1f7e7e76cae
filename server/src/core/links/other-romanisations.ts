import type { FactLookUp } from '../facts/look-up.js';
import type { Person } from '../facts/types.js';
import type { EditStep } from '../values/edits.js';
import { areasOf } from './known-names.js';

/**
 * Countries whose scripts write no short vowels, or whose vowels English hears in several ways: bin Laden and bin Ladin, Afwerki and
 * Afworki, Mohammed and Muhammad. ISO 3166 codes.
 */
const OPEN_VOWELS: ReadonlySet<string> = new Set(`
  AE AF BH DJ DZ EG ER ET IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SY TN YE TH LA KH MM BD IN LK NP
`.split(/\s+/).filter(Boolean));

/**
 * True where one letter's difference is what two romanisations make of the same name: a vowel in such a country, an "h" that marks a
 * breath (Prayut, Prayuth), a "y" between two vowels (Akaev, Akayev). A fact base that knows one of them says nothing against the other.
 */
export function isOtherRomanisation(edits: readonly EditStep[], typed: string, known: string, person: Person, facts: FactLookUp): boolean {
  const [edit, ...more] = edits;
  if (!edit || more.length > 0) return false;
  const longer = typed.length > known.length ? typed : known;
  if (typed.length !== known.length && longer.charAt(edit.at) === 'y') return isVowel(longer.charAt(edit.at - 1)) && isVowel(longer.charAt(edit.at + 1));
  const open = [...areasOf(person, facts)].some((id) => OPEN_VOWELS.has(facts.area(id)?.code ?? ''));
  if (!open) return false;
  if (edit.kind === 'vowel') return true;
  return typed.length !== known.length && longer.charAt(edit.at) === 'h' && /[bdgkpt]/.test(longer.charAt(edit.at - 1));
}

const isVowel = (letter: string): boolean => letter !== '' && 'aeiou'.includes(letter);
