import type { FactLookUp } from '../facts/look-up.js';
import type { BlockReading } from '../mentions/types.js';

/**
 * A memo of a pure function of a block's reading and the fact base: what it found is remembered as long as both live, so that an
 * edit asks it about the edited block only.
 */
export function perReading<T>(find: (reading: BlockReading, facts: FactLookUp) => T): (reading: BlockReading, facts: FactLookUp) => T {
  const remembered = new WeakMap<FactLookUp, WeakMap<BlockReading, { readonly found: T }>>();
  return (reading, facts) => {
    let ofFacts = remembered.get(facts);
    if (!ofFacts) remembered.set(facts, (ofFacts = new WeakMap()));
    let known = ofFacts.get(reading);
    if (!known) ofFacts.set(reading, (known = { found: find(reading, facts) }));
    return known.found;
  };
}
