import data from '../../../../data/us-towns.json' with { type: 'json' };
import { gathered } from '../../text/gathered.js';
import { editsBetween } from '../../values/edits.js';
import { areLikely, isInflection, isSlipOfConsonant, SHORTEST_REPLACED } from './area-edits.js';

/**
 * Towns of the United States that have 10,000 inhabitants and more, by the letters of states (`WI`). Names are keys as `townKey` makes them.
 */
interface Towns {
  /** All states with a place of the name, where they are few. */
  readonly all: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names by the state in which a listed town of that name lies, and by their first letter. */
  readonly large: ReadonlyMap<string, readonly string[]>;
  /** "name:XX" of listed towns, and of other places that are one slip from one. */
  readonly known: ReadonlySet<string>;
}

let towns: Towns | undefined;

/** Read when a draft first names a state behind a comma; it never changes afterwards. */
function known(): Towns {
  if (towns) return towns;
  const read = (lines: string): readonly (readonly [string, readonly string[]])[] =>
    (lines === '' ? [] : lines.split('|').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).match(/../g) ?? []] as const;
    }));
  const few = read(data.towns);
  const rest = [...few, ...read(data.usual)];
  const large = new Map<string, string[]>();
  for (const [name, states] of rest) for (const state of states) large.set(state + name.charAt(0), [...large.get(state + name.charAt(0)) ?? [], name]);
  const pairs = gathered([...rest, ...read(data.near)], ([name, states]) => states.map((state) => `${name}:${state}`));
  return (towns = { all: new Map(few.map(([name, states]) => [name, new Set(states)])), large, known: new Set(pairs) });
}

/** The folded words of a town's name as a key: "saint paul" and "st paul" are one, hyphens are spaces. */
export const townKey = (folds: readonly string[]): string => folds.map((fold) => (fold === 'saint' ? 'st' : fold === 'fort' ? 'ft' : fold === 'mount' ? 'mt' : fold)).join(' ');

/** All states (letters of the post office) in which a place of the name is known, that of the largest first; undefined for names that are not known, or usual. */
export const statesOfTown = (key: string): ReadonlySet<string> | undefined => known().all.get(key);

/** The one listed town of the state of whose name the key is a slip; undefined where a place there is called so. */
export function townMeant(key: string, state: string): string | undefined {
  const { large, known: pairs } = known();
  if (pairs.has(`${key}:${state}`)) return undefined;
  const found = (large.get(state + key.charAt(0)) ?? []).filter((name) => Math.abs(name.length - key.length) < 2 && isTownSlip(key, name));
  return found.length === 1 ? found[0] : undefined;
}

/** Shorter names are too near to each other. */
const SHORTEST = 6;

/** One plain slip within a name: "pittsburg" for "pittsburgh", "chatanooga". */
export function isTownSlip(typed: string, name: string): boolean {
  if (name.length < SHORTEST || typed.length < SHORTEST || Math.abs(name.length - typed.length) > 1) return false;
  const edits = editsBetween(name, typed, 1);
  const [edit] = edits ?? [];
  if (!edit || edit.at === 0 || / /.test(edit.known + edit.typed)) return false;
  if (`${typed}h` === name) return true;
  return !isInflection(typed, name) && (areLikely([edit], typed, name) || (typed.length >= SHORTEST_REPLACED && isSlipOfConsonant(edit, name)));
}
