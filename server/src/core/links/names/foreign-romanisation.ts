import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { addsDoubledLetter, sameRomanised } from '../../values/romanisation.js';
import { areasOf } from './known-names.js';

/** A language that writes Cyrillic names in letters of its own; `other`: one more romanisation that English knows. */
export type ForeignRomanisation = 'German' | 'French' | 'other';

/** How German and French write what English writes otherwise, in the order in which it is undone: Lukaschenko, Porochenko, Serguei. */
const UNDONE: Readonly<Record<'German' | 'French', readonly (readonly [written: RegExp, english: string])[]>> = {
  German: [[/schtsch/g, 'sh*'], [/tsch/g, '*'], [/sch/g, 'sh'], [/ch/g, 'kh'], [/\*/g, 'ch'], [/w/g, 'v'], [/j(?=[aeiou]|$)/g, 'y'], [/z(?=[ei])/g, 'ts']],
  French: [[/tch/g, '*'], [/ch/g, 'sh'], [/\*/g, 'ch'], [/ou/g, 'u'], [/gu(?=[ei])/g, 'g'], [/ine$/, 'in']],
};

/** Letters of the scholars' system, which Slavs with a Latin alphabet read as their own: Turčynov, Žukov. */
const SCHOLARLY: readonly (readonly [written: RegExp, english: string])[] = [[/č/g, 'ch'], [/š/g, 'sh'], [/ž/g, 'zh'], [/j/g, 'y']];

/** How French ends Arabic names: Hamdane, Slimane, Noureddine, Zeroual. */
const FRENCH_ARABIC: readonly (readonly [written: RegExp, english: string])[] = [[/ch/g, 'sh'], [/ou/g, 'u'], [/(?<=[aeiou])ne$/, 'n'], [/(?<=[aeiou])le$/, 'l']];

/** Countries with names in Arabic letters, of which French agencies write much. */
const ARABIC: ReadonlySet<string> = new Set(`
  SD TD MA DZ TN LY EG MR DJ KM LB SY JO IQ SA AE QA KW BH OM YE PS sudan chad morocco algeria tunisia libya egypt mauritania djibouti comoros lebanon
  syria jordan iraq saudi-arabia united-arab-emirates qatar kuwait bahrain oman yemen palestine
`.split(/\s+/).filter(Boolean));

/** Countries with names in Cyrillic letters, by ISO 3166 code and, for packs that give none, by id. */
const CYRILLIC: ReadonlySet<string> = new Set(`
  RU UA BY BG RS MK ME KZ KG TJ MN russia ukraine belarus bulgaria serbia north-macedonia montenegro kazakhstan kyrgyzstan tajikistan mongolia
  soviet-union
`.split(/\s+/).filter(Boolean));

/** True where the person's country writes names in Cyrillic letters. */
export const isCyrillic = (person: Person, facts: FactLookUp): boolean => isOf(CYRILLIC, person, facts);

const isOf = (countries: ReadonlySet<string>, person: Person, facts: FactLookUp): boolean =>
  [...areasOf(person, facts)].some((id) => countries.has(facts.area(id)?.code ?? id));

function isUndoneBy(rows: readonly (readonly [written: RegExp, english: string])[], typed: string, known: string): boolean {
  const undone = rows.reduce((word, [written, english]) => word.replace(written, english), typed);
  return undone !== typed && sameRomanised(undone, known);
}

/**
 * What a spelling of a Cyrillic or an Arabic name is, where it is no slip but another language's or another system's: the German of Lukashenko is
 * Lukaschenko. Both words are folded, and not the same by `sameRomanised`.
 */
export function foreignRomanisation(typed: string, known: string, person: Person, facts: FactLookUp): ForeignRomanisation | undefined {
  if (!isCyrillic(person, facts)) return isOf(ARABIC, person, facts) && isUndoneBy(FRENCH_ARABIC, typed, known) ? 'French' : undefined;
  for (const language of ['German', 'French'] as const) {
    if (isUndoneBy(UNDONE[language], typed, known)) return language;
  }
  if (/[čšž]/.test(typed) && isUndoneBy(SCHOLARLY, typed, known)) return 'other';
  // Volodimir and Volodymyr, Medvedyev and Medvedev: one letter, written by two systems.
  const alike = (fold: string): string => fold.replace(/(?<=[^aeiou])y(?=[^aeiou])/g, 'i').replace(/(?<=[^aeiou])ye/g, 'e');
  const differ = alike(typed) !== typed || alike(known) !== known;
  return differ && !addsDoubledLetter(typed, known) && sameRomanised(alike(typed), alike(known)) ? 'other' : undefined;
}
