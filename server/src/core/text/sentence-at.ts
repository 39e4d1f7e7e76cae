import { firstWhere } from './first-where.js';
import type { Sentence } from './sentences.js';

/** The sentence that holds token `at`: sentences cover all tokens of a block in order. */
export function sentenceAt(sentences: readonly Sentence[], at: number): Sentence | undefined {
  const found = sentences[firstWhere(sentences, ({ to }) => at < to)];
  return found && found.from <= at ? found : undefined;
}
