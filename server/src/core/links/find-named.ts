import type { FactLookUp, NameHit } from '../facts/look-up.js';
import type { BlockReading } from '../mentions/types.js';
import { tokenise } from '../text/tokens.js';
import { perReading } from './per-reading.js';

/** A name of the fact base in a block: token range and all entities that bear it. */
export interface BlockHit {
  readonly from: number;
  readonly to: number;
  readonly hits: readonly NameHit[];
}

/**
 * Finds the names of the fact base in one block, longest first, without overlaps. Linear: each token is looked up once, and a
 * name is at most a dozen words long. A pure function of the reading and the fact base.
 */
export const findNamed: (reading: BlockReading, facts: FactLookUp) => readonly BlockHit[] = perReading(search);

function search(reading: BlockReading, facts: FactLookUp): readonly BlockHit[] {
  const { tokens } = reading;
  const folds = tokens.map(({ fold }) => fold);
  const cases = tokens.map((token) => token.case);
  const inDate = new Uint8Array(tokens.length);
  for (const { from, to } of reading.dates) inDate.fill(1, from, to);
  const hitsFound: BlockHit[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    const mayStart = token.kind === 'word' && token.case !== 'lower' && !inDate[at];
    const hits = mayStart ? facts.namesAt(folds, cases, at) : [];
    const length = hits[0]?.length ?? 0;
    if (length === 0 || !isUnbroken(reading, at, at + length, hits)) {
      at++;
      continue;
    }
    hitsFound.push({ from: at, to: at + length, hits });
    at += length;
  }
  return hitsFound;
}

/**
 * A name does not run over a possessive ("Russia's Security Council") or over glued punctuation, unless it is written with that
 * possessive itself ("Cox's Bazar", "the National People's Congress").
 */
function isUnbroken({ tokens }: BlockReading, from: number, to: number, hits: readonly NameHit[]): boolean {
  for (let index = from; index < to; index++) {
    const token = tokens[index]!;
    if (index < to - 1 && token.possessive && !hits.some((hit) => hit.length === to - from && hasPossessiveAt(hit, index - from))) return false;
    if (index > from && token.kind === 'word' && token.gap === 'none' && tokens[index - 1]!.kind === 'word') return false;
  }
  return true;
}

const hasPossessiveAt = ({ name }: NameHit, index: number): boolean =>
  /['’]/.test(name.name) && (tokenise(name.name)[index]?.possessive ?? '') !== '';
