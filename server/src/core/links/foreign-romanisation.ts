import type { FactLookUp } from '../facts/look-up.js';
import type { Person } from '../facts/types.js';
import { addsDoubledLetter, sameRomanised } from '../values/romanisation.js';
import { areasOf } from './known-names.js';

/** A language that writes Cyrillic names in letters of its own; `other`: one more romanisation that English knows. */
export type ForeignRomanisation = 'German' | 'French' | 'other';

/** How German and French write what English writes otherwise, in the order in which it is undone: Lukaschenko, Porochenko, Serguei. */
const UNDONE: Readonly<Record<'German' | 'French', readonly (readonly [written: RegExp, english: string])[]>> = {
  German: [[/schtsch/g, 'shch'], [/tsch/g, 'ch'], [/sch/g, 'sh'], [/w/g, 'v'], [/j(?=[aeiou]|$)/g, 'y'], [/z(?=[ei])/g, 'ts']],
  French: [[/tch/g, '*'], [/ch/g, 'sh'], [/\*/g, 'ch'], [/ou/g, 'u'], [/gu(?=[ei])/g, 'g'], [/ine$/, 'in']],
};

/** Countries with names in Cyrillic letters, by ISO 3166 code and, for packs that give none, by id. */
const CYRILLIC: ReadonlySet<string> = new Set(`
  RU UA BY BG RS MK ME KZ KG TJ MN russia ukraine belarus bulgaria serbia north-macedonia montenegro kazakhstan kyrgyzstan tajikistan mongolia
  soviet-union
`.split(/\s+/).filter(Boolean));

/** True where the person's country writes names in Cyrillic letters. */
export const isCyrillic = (person: Person, facts: FactLookUp): boolean =>
  [...areasOf(person, facts)].some((id) => CYRILLIC.has(facts.area(id)?.code ?? id));

/**
 * What a spelling of a Cyrillic name is, where it is no slip but another language's or another system's: the German of Lukashenko is
 * Lukaschenko. Both words are folded, and not the same by `sameRomanised`.
 */
export function foreignRomanisation(typed: string, known: string, person: Person, facts: FactLookUp): ForeignRomanisation | undefined {
  if (!isCyrillic(person, facts)) return undefined;
  for (const language of ['German', 'French'] as const) {
    const undone = UNDONE[language].reduce((word, [written, english]) => word.replace(written, english), typed);
    if (undone !== typed && sameRomanised(undone, known)) return language;
  }
  // Volodimir and Volodymyr, Medvedyev and Medvedev: one letter, written by two systems.
  const alike = (fold: string): string => fold.replace(/(?<=[^aeiou])y(?=[^aeiou])/g, 'i').replace(/(?<=[^aeiou])ye/g, 'e');
  const differ = alike(typed) !== typed || alike(known) !== known;
  return differ && !addsDoubledLetter(typed, known) && sameRomanised(alike(typed), alike(known)) ? 'other' : undefined;
}
