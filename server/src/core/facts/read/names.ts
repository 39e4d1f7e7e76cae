import { given } from '../given.js';
import type { EntityName, NameKind, Statement } from '../types.js';
import { dateOf } from './statements.js';

interface RawName {
  readonly name: string;
  readonly kind: NameKind;
  readonly lang?: string | undefined;
  readonly discouraged?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** The names of an entity, the usual one first; words of the lists in `plain` become names of that kind. */
export function namesOf(
  usual: Statement<string> | undefined, other: readonly (RawName | undefined)[] | undefined,
  plain: Partial<Record<NameKind, readonly (string | undefined)[] | undefined>> = {},
): readonly EntityName[] {
  const names: EntityName[] = usual === undefined ? [] : [{ name: usual.value, kind: 'usual' }];
  for (const raw of other ?? []) {
    if (raw === undefined) continue;
    names.push({
      name: raw.name,
      kind: raw.kind,
      ...given({ discouraged: raw.discouraged, lang: raw.lang, start: dateOf(raw.start), end: dateOf(raw.end) }),
    });
  }
  for (const [kind, words] of Object.entries(plain)) {
    for (const name of words ?? []) {
      if (name !== undefined) names.push({ name, kind: kind as NameKind });
    }
  }
  return names;
}

/** The items of a list that were valid. */
export const present = <T>(list: readonly (T | undefined)[] | undefined): readonly T[] | undefined =>
  list?.filter((item): item is T => item !== undefined);
