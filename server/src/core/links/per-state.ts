import type { Links } from './types.js';

/**
 * Found once for each state of a draft, of which several checks ask. Kept with the draft's parts and not in a WeakMap of the module: of one
 * that has grown old, the collector of young garbage takes all values for alive, and with a value that speaks of its own key a
 * whole draft would stay until everything is swept.
 */
export function perState<T>(find: (links: Links) => T): (links: Links) => T {
  const question = {};
  return (links) => {
    if (links.parts === undefined) return find(links);
    const last = links.parts.memory<{ links?: Links; found?: T }>(question, () => ({}));
    if (last.links !== links) {
      last.found = find(links);
      last.links = links;
    }
    return last.found as T;
  };
}
