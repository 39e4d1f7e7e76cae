import type { Sentence } from './sentences.js';

/** The sentence that holds token `at`: a binary search, since sentences cover all tokens of a block in order. */
export function sentenceAt(sentences: readonly Sentence[], at: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.from <= at) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found && found.from <= at && at < found.to ? found : undefined;
}
