import type { EntityName, Person } from '../types.js';
import { nameFolds } from './name-tokens.js';

/** A way to write a person's name, and the name of the fact base that it is a form of. */
export interface PersonForm {
  readonly form: string;
  readonly name: EntityName;
}

/** The words by which a person may be called, folded. */
export interface PersonWords {
  /** Whole names as news writes them. */
  readonly forms: readonly PersonForm[];
  /** Family names, and the only name of somebody who has one: tokens joined by a space. */
  readonly family: ReadonlySet<string>;
  /** Given names and nicknames, whole and their first part. */
  readonly given: ReadonlySet<string>;
  /** Every token of a whole name. */
  readonly tokens: ReadonlySet<string>;
}

/** Arabic articles that news drops: "al-Assad" is "Assad" at the second mention. */
const articles: ReadonlySet<string> = new Set(['al', 'el']);

/** Words that stand before a name and are none. */
const honorifics: ReadonlySet<string> = new Set([
  'sir', 'dame', 'lord', 'lady', 'baron', 'baroness', 'dr', 'king', 'queen', 'pope', 'prince', 'princess', 'emperor', 'emir',
  'sheikh', 'sultan', 'the',
]);

/** Kinds of names that write the same name in another way, part for part; "the Iron Lady" has no family name in it. */
const respellings: ReadonlySet<EntityName['kind']> = new Set(['usual', 'romanisation', 'native', 'translation', 'former']);

const otherScript = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** All ways in which a draft may name this person. Misspellings are none, and other scripts are left to the eye. */
export function personWords(person: Person): PersonWords {
  const forms = new Map<string, PersonForm>();
  const family = new Set<string>();
  const given = new Set<string>();
  const tokens = new Set<string>();
  const usual: Parts = { given: nameFolds(person.givenName), family: nameFolds(person.familyName), familyFirst: person.familyNameFirst };
  const addForm = (form: string, name: EntityName): void => {
    if (!forms.has(form)) forms.set(form, { form, name });
  };

  for (const name of person.names) {
    if (name.kind === 'misspelling' || otherScript.test(name.name)) continue;
    const folds = nameFolds(name.name);
    for (const fold of folds) tokens.add(fold);
    if (folds.length > 1) {
      addForm(name.name, name);
      if (!respellings.has(name.kind) && !holds(folds, usual.family)) continue;
      const other = familyIn(folds, usual);
      if (other !== undefined) family.add(other);
      const called = givenIn(folds, usual);
      if (called !== undefined) given.add(called);
    } else if (name.kind === 'nickname') {
      // "Joe" alone names too many people to be the name of one.
      given.add(folds.join(' '));
    } else {
      // A single word is a whole name of somebody who has no other, or has made it an acronym (AMLO); else it calls people
      // as a family name does, and only the draft around it can tell whom.
      if (name.kind === 'usual' || name.kind === 'acronym') addForm(name.name, name);
      family.add(folds.join(' '));
    }
  }
  addFamily(usual.family, family);
  for (const one of derivedForms(person)) addForm(one, { name: one, kind: 'short' });
  if (usual.given.length > 0) {
    given.add(usual.given.join(' '));
    const first = firstPart(person.givenName);
    if (first !== '') given.add(nameFolds(first).join(' '));
  }
  for (const fold of [...usual.given, ...usual.family]) tokens.add(fold);
  return { forms: [...forms.values()], family, given, tokens };
}

/** Given and family name without what stands between them; both orders where the family name comes first. */
export function derivedForms(person: Person): readonly string[] {
  const { givenName, familyName } = person;
  if (givenName === '' || familyName === '') return [];
  if (person.familyNameFirst) return [`${familyName} ${givenName}`, `${givenName} ${familyName}`];
  const first = firstPart(givenName);
  return first === '' ? [`${givenName} ${familyName}`] : [`${givenName} ${familyName}`, `${first} ${familyName}`];
}

/** "George W." → "George", "J. Robert" → "Robert": the first part that is no initial. Hyphens hold a name together. */
const firstPart = (givenName: string): string =>
  givenName.split(/\s+/).find((part) => part.replaceAll('.', '').length > 1) ?? '';

/** The parts of the usual name, folded. */
interface Parts {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly familyFirst: boolean;
}

/**
 * The family name in another form of the name: "Zelenskyy" in "Volodymyr Zelenskyy". It stands where the usual one stands:
 * at the end, or at the beginning where the family name comes first, and has as many words. `undefined` where the form
 * keeps the usual one.
 */
function familyIn(folds: readonly string[], { given, family, familyFirst }: Parts): string | undefined {
  if (family.length === 0 || given.length === 0 || holds(folds, family)) return undefined;
  const length = Math.min(family.length, folds.length - 1);
  return (familyFirst ? folds.slice(0, length) : folds.slice(folds.length - length)).join(' ');
}

/** The given name in another form of the name: "Joe" in "Joe Biden". */
function givenIn(folds: readonly string[], { given, family, familyFirst }: Parts): string | undefined {
  if (given.length === 0) return undefined;
  const one = familyFirst ? folds.at(-1) : folds[0];
  return one !== undefined && one.length > 1 && !family.includes(one) && !honorifics.has(one) ? one : undefined;
}

function addFamily(folds: readonly string[], family: Set<string>): void {
  if (folds.length === 0) return;
  family.add(folds.join(' '));
  if (folds.length > 1 && articles.has(folds[0] ?? '')) family.add(folds.slice(1).join(' '));
}

const holds = (folds: readonly string[], part: readonly string[]): boolean =>
  part.length === 0 ? false : part.length === 1 ? folds.includes(part[0] ?? '') : ` ${folds.join(' ')} `.includes(` ${part.join(' ')} `);
