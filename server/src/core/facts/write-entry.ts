import { stringify } from 'yaml';
import { slug } from './import/names.js';

/** Where a statement was read, as a person tells it. */
export interface NewSource {
  readonly title: string;
  readonly publisher?: string;
  /** An absolute address, where it has one. */
  readonly URL?: string;
  /** ISO date of publication. */
  readonly issued?: string;
}

/** A person to be added to a pack, with the office in which the draft shows them. */
export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly familyNameFirst?: boolean;
  /** The office as the draft words it, or the post that it names. */
  readonly role?: string;
  readonly post?: string;
  /** ISO date on which the person is known to hold it. */
  readonly seen: string;
}

/**
 * An entry of persons.yaml. The term says only what the draft shows: in office on that day, since when is not known. An office that no
 * pack has as a post cannot be stated yet: it stands in a comment, to be completed, and nothing is wrong with the file until then.
 */
export function personEntry(person: NewPerson, source: string): string {
  const sources = [{ source }];
  const term = { start: person.seen, start_known: false, as_of: person.seen, sources };
  const role = person.post === undefined ? person.role?.replace(/\s+/g, ' ') : undefined;
  return entry({
    id: person.id,
    name: person.name,
    ...(person.givenName !== undefined && { given_name: person.givenName }),
    ...(person.familyName !== undefined && { family_name: person.familyName }),
    ...(person.familyNameFirst === true && { family_name_first: true }),
    sources,
    ...(person.post !== undefined && { memberships: [{ post: person.post, ...term }] }),
  }) + (role === undefined ? '' : commented([
    `The draft has the office “${role}”. To state it too, write the id of a post and uncomment these lines:`,
    ...stringify({ memberships: [{ post: null, ...term }] }, options).replace(' null\n', '\n').trimEnd().split('\n'),
  ]));
}

const commented = (lines: readonly string[]): string => lines.map((line) => `  # ${line}\n`).join('');

/** An entry of sources.yaml; `accessed` is the ISO date of today. */
export const sourceEntry = (id: string, { title, publisher, URL, issued }: NewSource, accessed: string): string => entry({
  id, type: URL === undefined ? 'document' : 'webpage', title,
  ...(publisher && { publisher }), ...(issued && { issued }), accessed, ...(URL && { URL }),
});

/** The pack.yaml of a newsroom's first pack. */
export const manifestText = (id: string, name: string, asOf: string): string => stringify({ id, name, version: '1', as_of: asOf }, options);

/** An id that is not `taken`: the slug of the first of `names` that has one, with a number behind it where needed. */
export function freeId(names: readonly string[], taken: (id: string) => boolean): string {
  const base = names.map((name) => slug(name)).find((id) => id !== '') ?? 'entry';
  if (!taken(base)) return base;
  let number = 2;
  while (taken(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}

const entry = (fields: Readonly<Record<string, unknown>>): string => stringify([fields], options);

/** Written out: an anchor and its alias (`&a1`, `*a1`) mean nothing to a newsroom. */
const options = { lineWidth: 0, aliasDuplicateObjects: false };
