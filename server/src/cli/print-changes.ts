import type { FactChange } from '../core/facts/diff.js';

/**
 * Changes of facts for people: an entity with one change in one line, one with several under its name, and a count at the end.
 *
 *     Dmitry Kozak (person dmitry-kozak): Deputy Kremlin Chief of Staff now ends 18 September 2025 (tass-2025-09-18); was open.
 */
export function printChanges(changes: readonly FactChange[]): string {
  const groups = new Map<string, FactChange[]>();
  for (const change of changes) {
    const key = `${change.kind}/${change.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  const lines = [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    const name = `${first.name} (${first.kind} ${first.id})`;
    return others.length === 0 ? [`${name}: ${first.text}.`] : [`${name}:`, ...group.map(({ text }) => `  ${text}.`)];
  });
  const count = (what: FactChange['change']): string => String(changes.filter(({ change }) => change === what).length);
  return changes.length === 0 ? 'No difference.\n' : `${[...lines, `${count('added')} added, ${count('changed')} changed, ${count('removed')} removed.`].join('\n')}\n`;
}
