import type { EntityName } from '../types.js';

/** Letters that are written with two where a keyboard or a style has no accents: Löfven → Loefven, Støre → Stoere, Gärtner → Gaertner. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', Ø: 'Oe', Å: 'Aa',
};
const LETTERS = /[äöüøåÄÖÜØÅ]/g;

/** A person's names with the spellings that German and Scandinavian names have without their accents. Those with the bare letter need none: all names are compared without accents. */
export function withSpelledOut(names: readonly EntityName[]): readonly EntityName[] {
  const known = new Set(names.map(({ name }) => name));
  const added = names.flatMap(({ name, kind }): readonly EntityName[] => {
    const written = kind === 'misspelling' ? name : name.normalize('NFC').replace(LETTERS, (letter) => SPELLED_OUT[letter] ?? letter);
    if (known.has(written)) return [];
    known.add(written);
    return [{ name: written, kind: 'romanisation' }];
  });
  return added.length === 0 ? names : [...names, ...added];
}
