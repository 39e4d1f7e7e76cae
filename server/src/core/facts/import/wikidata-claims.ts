import { edtfOfTime } from './dates.js';
import { isWebAddress, listOf, rawOf, textOf, type Raw } from './raw-values.js';
import type { Cited } from './records.js';

/** The parts of a Wikidata statement (https://www.wikidata.org/wiki/Wikidata:Data_model). */

/** A snak's value: what it says, that it exists without being known, or that there is none. */
export type Snak = { readonly type: 'value'; readonly value: unknown } | { readonly type: 'unknown' | 'none' };

/** The statements of a property that count: those of deprecated rank are wrong by Wikidata's own word. */
export const statementsOf = (item: Raw, property: string): readonly Raw[] =>
  listOf(rawOf(item['claims'])[property]).map(rawOf).filter(({ rank }) => rank !== 'deprecated');

export const deprecatedOf = (item: Raw, property: string): number =>
  listOf(rawOf(item['claims'])[property]).map(rawOf).filter(({ rank }) => rank === 'deprecated').length;

/** Those of the best rank first, in two groups: what the item says, and what it says besides. */
export function byRank(statements: readonly Raw[]): { readonly best: readonly Raw[]; readonly others: readonly Raw[] } {
  const preferred = statements.filter(({ rank }) => rank === 'preferred');
  return preferred.length === 0 ? { best: statements, others: [] } : { best: preferred, others: statements.filter(({ rank }) => rank !== 'preferred') };
}

export const mainSnak = (statement: Raw): Snak => snakOf(rawOf(statement['mainsnak']));

/** The first snak of a qualifier. */
export function qualifier(statement: Raw, property: string): Snak | undefined {
  const [first] = listOf(rawOf(statement['qualifiers'])[property]);
  return first === undefined ? undefined : snakOf(rawOf(first));
}

export const qualifierCount = (statement: Raw, property: string): number => listOf(rawOf(statement['qualifiers'])[property]).length;

function snakOf(snak: Raw): Snak {
  if (snak['snaktype'] === 'somevalue') return { type: 'unknown' };
  if (snak['snaktype'] !== 'value') return { type: 'none' };
  return { type: 'value', value: rawOf(snak['datavalue'])['value'] };
}

/** The item that a snak names. */
export function itemIn(snak: Snak | undefined): string | undefined {
  if (snak?.type !== 'value') return undefined;
  const value = rawOf(snak.value);
  return textOf(value['id']) ?? (typeof value['numeric-id'] === 'number' ? `Q${String(value['numeric-id'])}` : undefined);
}

export const wordsIn = (snak: Snak | undefined): string | undefined =>
  (snak?.type === 'value' ? textOf(snak.value) ?? textOf(rawOf(snak.value)['text']) : undefined);

/** A time as EDTF, or why it is none. */
export function timeIn(snak: Snak, circa: boolean): ReturnType<typeof edtfOfTime> {
  const value = snak.type === 'value' ? rawOf(snak.value) : {};
  return edtfOfTime(textOf(value['time']) ?? '', Number(value['precision'] ?? 11), textOf(value['calendarmodel'])?.endsWith('Q1985786') === true, circa);
}

/** References with a web address, as sources: address, title, publication and retrieval date where they are given. */
export function referencesOf(statement: Raw): readonly Cited[] {
  return listOf(statement['references']).map(rawOf).flatMap((reference): readonly Cited[] => {
    const snaks = rawOf(reference['snaks']);
    const first = (property: string): Snak | undefined => {
      const [one] = listOf(snaks[property]);
      return one === undefined ? undefined : snakOf(rawOf(one));
    };
    const URL = wordsIn(first('P854'));
    if (!isWebAddress(URL)) return [];
    const dated = (property: string): string | undefined => {
      const snak = first(property);
      const read = snak === undefined ? undefined : timeIn(snak, false);
      return read !== undefined && 'edtf' in read ? read.edtf : undefined;
    };
    const [issued, accessed] = [dated('P577'), dated('P813')];
    return [{
      source: { type: 'webpage', title: wordsIn(first('P1476')) ?? URL, URL, ...(issued === undefined ? {} : { issued }), ...(accessed === undefined ? {} : { accessed }) },
    }];
  });
}
