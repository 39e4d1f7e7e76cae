import { fold } from '../../text/fold.js';
import type { FactBase } from '../types.js';
import type { Written } from './entries.js';
import { noted, type ImportProblem } from './records.js';

/**
 * Two persons with one full name need a note each that tells them apart. New persons have the description of the input, or get their
 * date of birth.
 */
export function distinguish(written: readonly Written[], base: FactBase, problems: ImportProblem[]): readonly Written[] {
  const bearers = new Map<string, string[]>();
  const bear = (names: readonly string[], id: string): void => {
    for (const name of new Set(names.filter((one) => one.includes(' ')).map(plain))) bearers.set(name, [...new Set([...bearers.get(name) ?? [], id])]);
  };
  for (const person of base.persons.values()) bear(person.names.filter(({ kind }) => kind !== 'misspelling').map(({ name }) => name), person.id);
  for (const { kind, entry } of written) if (kind === 'person') bear(namesIn(entry), entry.id);
  const shared = new Map<string, readonly string[]>();
  for (const ids of bearers.values()) if (ids.length > 1) for (const id of ids) shared.set(id, ids.filter((one) => one !== id));

  return written.map((one) => {
    const others = one.kind === 'person' ? shared.get(one.entry.id) : undefined;
    if (others === undefined) return one;
    problems.push(noted(one.place, `\`${one.entry.id}\` shares a name with ${others.map((id) => `\`${id}\``).join(', ')}: join them if they are one person.`));
    if (one.entry['note'] !== undefined || base.persons.get(one.entry.id)?.note !== undefined) return one;
    return { ...one, entry: { ...one.entry, note: born(one.entry['birth_date']) ?? `the person in ${one.place}` } };
  });
}

const plain = (name: string): string => fold(name).replaceAll('-', ' ');

/** The names that an entry of a person writes. */
export const namesIn = (entry: Written['entry']): readonly string[] =>
  [entry['name'], ...((entry['other_names'] ?? []) as readonly { readonly name: string }[]).map(({ name }) => name)].filter((one) => typeof one === 'string');

function born(date: unknown): string | undefined {
  const value = typeof date === 'object' && date !== null && 'value' in date ? date.value : date;
  return typeof value === 'string' ? `born ${value}` : undefined;
}
