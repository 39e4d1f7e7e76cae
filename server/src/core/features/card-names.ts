import { fold } from '../text/fold.js';

/** Other names shown: enough to recognise somebody or something by. */
const NAMES_SHOWN = 4;

/**
 * The names worth showing beside `main`, in their order: none that is `main` or one shown already in British or American spelling,
 * with or without hyphens and full stops, since a reader learns nothing from it.
 */
export function namesBeside(main: string, names: readonly string[], most = NAMES_SHOWN): readonly string[] {
  const met = new Set([sameSpelling(main)]);
  const shown: string[] = [];
  for (const name of names) {
    if (shown.length === most) break;
    const key = sameSpelling(name);
    if (met.has(key)) continue;
    met.add(key);
    shown.push(name);
  }
  return shown;
}

/** "NATO", "EU" of "EU" and "E.U.": each acronym once, as it comes first. */
export const distinctAcronyms = (acronyms: readonly string[]): readonly string[] =>
  acronyms.filter((one, index) => acronyms.findIndex((other) => letters(other) === letters(one)) === index);

/** Letters only, with "organization" as "organisation". Names of other scripts keep their letters. */
const sameSpelling = (name: string): string => letters(name).replace(/iz(?=ation|e|ing)/g, 'is');

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
