import { gathered } from '../text/gathered.js';
import { changesIn } from './sum-changes.js';
import { contestsIn, partsIn } from './sum-contests.js';
import { differencesIn } from './sum-differences.js';
import type { StatedSum } from './sum-sentence.js';
import { marginsIn, sharesIn, totalsIn } from './sum-totals.js';
import type { BlockReading, DateMention } from './types.js';

export type { StatedSum };

/** A sentence with more numbers than this is a table, and has no grammar to read. */
const MOST_NUMBERS = 8;

/** The sums that one block states, in order of their sentences. Linear, since a sentence has few numbers or is not read at all. */
export function findSums({ tokens, sentences, quantities, dates }: BlockReading): readonly StatedSum[] {
  const inDate = inside(dates, tokens.length);
  let next = 0;
  return gathered(sentences, ({ from, to }) => {
    const first = next;
    while (next < quantities.length && quantities[next]!.from < to) next += 1;
    const numbers = quantities.slice(first, next);
    if (numbers.length < 2 || numbers.length > MOST_NUMBERS) return [];
    const sentence = { tokens, from, to, numbers: numbers.filter(({ label }) => !label), inDate };
    return [...changesIn(sentence), ...totalsIn(sentence), ...marginsIn(sentence), ...differencesIn(sentence), ...sharesIn(sentence), ...partsIn(sentence), ...contestsIn(sentence)];
  });
}

function inside(dates: readonly DateMention[], length: number): (at: number) => boolean {
  const covered = new Uint8Array(length);
  for (const { from, to } of dates) covered.fill(1, from, to);
  return (at) => covered[at] === 1;
}
