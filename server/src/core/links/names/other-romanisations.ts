import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import type { EditStep } from '../../values/edits.js';
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

/** Countries of Korean names, whose vowel behind a y is written in four ways: Suk-yeol, Seok-youl, Seok-yol. */
const KOREAN: ReadonlySet<string> = new Set(['KR', 'KP']);

/** Countries whose names in -n are written with -nh as well. */
const NH_ENDINGS: ReadonlySet<string> = new Set(['LA', 'KH']);

const sameKorean = (a: string, b: string): boolean => a !== b && /y[eou]/.test(a) && a.replace(/y(?:eo|ou|u)/g, 'yo') === b.replace(/y(?:eo|ou|u)/g, 'yo');

/**
 * True where one letter's difference is what two romanisations make of the same name: a vowel in such a country, an "h" that marks a
 * breath (Prayut, Prayuth), a "y" between two vowels (Akaev, Akayev). A fact base that knows one of them says nothing against the other.
 */
export function isOtherRomanisation(edits: readonly EditStep[], typed: string, known: string, person: Person, facts: FactLookUp): boolean {
  const [edit, ...more] = edits;
  const areas = [...areasOf(person, facts)];
  if (areas.some((id) => KOREAN.has(facts.area(id)?.code ?? '')) && sameKorean(typed, known)) return true;
  if (!edit || more.length > 0) return false;
  const longer = typed.length > known.length ? typed : known;
  if (typed.length !== known.length && longer.charAt(edit.at) === 'y') return isGlide(longer.charAt(edit.at - 1), longer.charAt(edit.at + 1));
  const open = areas.some((id) => OPEN_VOWELS.has(facts.area(id)?.code ?? '')) || (areas.length === 0 && ARABIC.test(person.name.value));
  if (!open) return false;
  if (isDiphthong(typed, known, edit.at)) return true;
  if (edit.kind === 'vowel') return !isNoVowel(edit.known, edit.typed);
  if (typed.length === known.length || longer.charAt(edit.at) !== 'h') return false;
  // Phankham Viphavan, Viphavanh: Lao and Khmer names end so or so.
  const ends = edit.at === longer.length - 1 && areas.some((id) => NH_ENDINGS.has(facts.area(id)?.code ?? ''));
  return (ends ? /[bdgknpt]/ : /[bdgkpt]/).test(longer.charAt(edit.at - 1));
}

/** Rawhi, Rauhi; Fawzi, Fauzi. */
const isDiphthong = (a: string, b: string, at: number): boolean => a.length === b.length && 'ao'.includes(a.charAt(at - 1) || '-') && [a.charAt(at), b.charAt(at)].sort().join('') === 'uw';

/** Akaev, Akayev; Viktoria, Viktoriya: Hayashi is no Haashi. */
const isGlide = (before: string, after: string): boolean => isVowel(before) && isVowel(after) && (after === 'e' || before === 'i');

/** A "y" stands for no vowel but an "i": Mansour is no Mansoyr. */
const isNoVowel = (a: string, b: string): boolean => (a === 'y' && !'i'.includes(b)) || (b === 'y' && !'i'.includes(a));

const isVowel = (letter: string): boolean => letter !== '' && 'aeiou'.includes(letter);
