import type { FactLookUp, NameHit } from '../facts/look-up.js';
import type { BlockReading } from '../mentions/types.js';
import { tokenise } from '../text/tokens.js';

/** A name of the fact base in a block: token range and all entities that bear it. */
export interface BlockHit {
  readonly from: number;
  readonly to: number;
  readonly hits: readonly NameHit[];
}

/**
 * Finds the names of the fact base in one block, longest first, without overlaps. Linear: each capitalised word is looked up once, and a
 * name is at most a dozen words long. A pure function of the reading and the fact base, remembered with the links of the block.
 */
export function findNamed(reading: BlockReading, facts: FactLookUp): readonly BlockHit[] {
  const { tokens, dates, capitals } = reading;
  const found: BlockHit[] = [];
  let words: Words | undefined;
  let date = 0;
  let free = 0;
  for (const at of capitals) {
    if (at < free || !facts.mayBeginName(tokens[at]!.fold)) continue;
    while (date < dates.length && dates[date]!.to <= at) date++;
    if (date < dates.length && dates[date]!.from <= at) continue;
    words ??= wordsOf(reading);
    const hits = facts.namesAt(words.folds, words.cases, at);
    const length = hits[0]?.length ?? 0;
    if (length === 0 || !isUnbroken(reading, at, at + length, hits)) continue;
    if (length > 1 && goesOn(words, at + length - 1, hits, facts)) continue;
    found.push({ from: at, to: at + length, hits });
    free = at + length;
  }
  return found;
}

/** "Crown Prince Mohammed bin Salman": the last word of a short name begins a longer one of the same bearer. */
function goesOn({ folds, cases }: Words, last: number, hits: readonly NameHit[], facts: FactLookUp): boolean {
  if (!facts.mayBeginName(folds[last]!)) return false;
  return facts.namesAt(folds, cases, last).some(({ length, entity }) => length > hits[0]!.length && hits.some((hit) => hit.entity === entity));
}

interface Words {
  readonly folds: readonly string[];
  readonly cases: readonly string[];
}

const wordsOf = ({ tokens }: BlockReading): Words => ({ folds: tokens.map(({ fold }) => fold), cases: tokens.map((token) => token.case) });

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
