import { given } from '../given.js';
import { splitName } from './names.js';
import { listOf, rawOf, textOf, type Raw } from './raw-values.js';
import type { ImportedName } from './records.js';
import { mainSnak, statementsOf, wordsIn } from './wikidata-claims.js';

/** Letters of the Latin script only: a name that can stand in an English draft. */
export const isLatin = (name: string): boolean => /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u.test(name);

/** "President Lincoln" and "Dr. Jane Doe" are a form of address, no name. Sir and Sheikh are left: they grow part of a name. */
const addressed = /^(?:President|Vice|Prime|Minister|Chancellor|Senator|Governor|Mayor|Pope|King|Queen|Mr|Mrs|Ms|Dr|Prof|Professor)\.? /u;

export interface Aliases {
  readonly names: readonly ImportedName[];
  /** Aliases that are in no form of a name. */
  readonly passed: number;
}

/** The aliases of an item in a language and in the label for all languages, and its names in native languages. */
export function namesOf(item: Raw, usual: string, language: string): Aliases {
  const names: ImportedName[] = [];
  const family = splitName(usual, false).family_name ?? usual;
  const words = new Set(usual.split(' '));
  let passed = 0;
  const written = [language, 'mul'].flatMap((one) => listOf(rawOf(item['aliases'])[one])).map((one) => textOf(rawOf(one)['value']));
  for (const alias of new Set(written.filter((one) => one !== undefined))) {
    // A part of the name calls the person anyway. "Doe, John" is a catalogue's form, and lower-case words are descriptions.
    if (alias === usual || words.has(alias)) continue;
    if (alias.includes(',') || !/^\p{Lu}/u.test(alias) || !isLatin(alias) || addressed.test(alias)) passed += 1;
    else if (!alias.includes(' ')) names.push({ name: alias, kind: 'nickname' });
    else names.push({ name: alias, kind: alias.endsWith(family) && alias.split(' ').length > usual.split(' ').length ? 'formal' : 'romanisation' });
  }
  for (const statement of statementsOf(item, 'P1559')) {
    const snak = mainSnak(statement);
    const native = wordsIn(snak);
    const lang = snak.type === 'value' ? textOf(rawOf(snak.value)['language']) : undefined;
    if (native !== undefined && native !== usual) names.push({ name: native, kind: 'native', ...given({ lang }) });
  }
  return { names: [...new Map(names.map((one) => [one.name, one])).values()], passed };
}
