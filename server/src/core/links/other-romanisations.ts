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

/** An article or a word of kinship of Arabic names, where nothing is known of the country: Osama bin Laden. */
const ARABIC = /(?:^|[ -])(?:al|el|bin|ibn|abu|abd|ould)[ -]/i;

/**
 * True where one letter's difference is what two romanisations make of the same name: a vowel in such a country, an "h" that marks a
 * breath (Prayut, Prayuth), a "y" between two vowels (Akaev, Akayev). A fact base that knows one of them says nothing against the other.
 */
export function isOtherRomanisation(edits: readonly EditStep[], typed: string, known: string, person: Person, facts: FactLookUp): boolean {
  const [edit, ...more] = edits;
  if (!edit || more.length > 0) return false;
  const longer = typed.length > known.length ? typed : known;
  if (typed.length !== known.length && longer.charAt(edit.at) === 'y') return isGlide(longer.charAt(edit.at - 1), longer.charAt(edit.at + 1));
  const areas = [...areasOf(person, facts)];
  const open = areas.some((id) => OPEN_VOWELS.has(facts.area(id)?.code ?? '')) || (areas.length === 0 && ARABIC.test(person.name.value));
  if (!open) return false;
  if (edit.kind === 'vowel') return !isNoVowel(edit.known, edit.typed);
  return typed.length !== known.length && longer.charAt(edit.at) === 'h' && /[bdgkpt]/.test(longer.charAt(edit.at - 1));
}

/** Akaev, Akayev; Viktoria, Viktoriya: Hayashi is no Haashi. */
const isGlide = (before: string, after: string): boolean => isVowel(before) && isVowel(after) && (after === 'e' || before === 'i');

/** A "y" stands for no vowel but an "i": Mansour is no Mansoyr. */
const isNoVowel = (a: string, b: string): boolean => (a === 'y' && !'i'.includes(b)) || (b === 'y' && !'i'.includes(a));

const isVowel = (letter: string): boolean => letter !== '' && 'aeiou'.includes(letter);
