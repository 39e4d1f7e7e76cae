import { given } from '../given.js';
import { readDate } from './dates.js';
import { isLatin } from './other-names.js';
import { listOf, rawOf, textOf, type Raw } from './raw-values.js';
import { leftOut, type ImportedName, type ImportProblem } from './records.js';

/** What a Popolo document's names add up to, told once for the whole file. */
export interface NameCounts {
  /** Labels in other languages than English that a producer took from Wikidata: nobody's own name. */
  labels: number;
  /** Names in capitals, as written. */
  readonly capitals: string[];
}

/**
 * The name that English-language news would use: the English one where the main one is in another script, and no capitals. What
 * stood there instead comes back as `native`.
 */
export function usualName(raw: Raw, counts: NameCounts): { readonly name: string; readonly native?: string } | undefined {
  const main = textOf(raw['name']);
  if (main === undefined) return undefined;
  if (!isLatin(main) && /\p{L}/u.test(main)) {
    const english = listOf(raw['other_names']).map(rawOf).find(({ lang, name }) => lang === 'en' && isLatin(textOf(name) ?? '1'));
    const name = textOf(english?.['name']);
    if (name !== undefined) return { name, native: main };
  }
  if (/\p{Ll}/u.test(main) || !/\p{Lu}{2}/u.test(main) || !main.includes(' ')) return { name: main };
  counts.capitals.push(main);
  return { name: main.toLowerCase().replace(/(^|[\s\-'’.])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()) };
}

/** The other names of an entity, each once. */
export function otherNamesOf(raw: Raw, usual: string, place: string, problems: ImportProblem[], counts: NameCounts): readonly ImportedName[] {
  const names = listOf(raw['other_names']).map(rawOf).flatMap((one, index): readonly ImportedName[] => {
    const name = textOf(one['name']);
    const at = `${place}.other_names[${String(index)}]`;
    if (name === usual) return [];
    if (name === undefined) {
      problems.push(leftOut(at, 'It has no name.'));
      return [];
    }
    const note = textOf(one['note'])?.toLowerCase() ?? '';
    const lang = textOf(one['lang']);
    if (note === 'multilingual' && lang !== 'en') {
      counts.labels += 1;
      return [];
    }
    const [start, end] = [dateAt(one, 'start_date', at, problems), dateAt(one, 'end_date', at, problems)];
    const kind = end !== undefined || /former|maiden|birth/.test(note) ? 'former' : /nick/.test(note) ? 'nickname' : /acronym|abbrev/.test(note) ? 'acronym'
      : /formal|full|legal/.test(note) ? 'formal' : lang !== undefined && lang !== 'en' ? 'native' : 'romanisation';
    return [{ name, kind, ...given({ lang, start, end }) }];
  });
  return [...new Map([...names].reverse().map((one) => [one.name, one])).values()].reverse();
}

/** A date as EDTF; a problem where it is none. */
export function dateAt(raw: Raw, property: string, place: string, problems: ImportProblem[]): string | undefined {
  const text = textOf(raw[property]);
  if (text === undefined) return undefined;
  // Some producers fill unknown parts with zeros: 1962-00-00.
  const date = readDate(text.replace(/(?:-00)+$/, ''), []);
  if (date === undefined) problems.push(leftOut(`${place}.${property}`, `“${text}” is no date: write 2021-12-15, 2021-12 or 2021.`));
  return date;
}
