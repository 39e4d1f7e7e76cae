/** Names shorter than this are near too many words to say anything. */
export const SHORTEST_NEAR = 3;

/** No more near words are given than this: in a large base a common name has dozens of neighbours. */
export const MOST_NEAR = 8;

/** How well known a word is: whether somebody bears it who has held an office, and how many bear it. */
export interface Salience {
  readonly held: boolean;
  readonly bearers: number;
}

/** Near words in alphabetical order; of very many those that are the likeliest to be meant, borne by office-holders and by the most people. */
export function mostSalient(words: readonly string[], salienceOf: (word: string) => Salience): readonly string[] {
  if (words.length <= MOST_NEAR) return [...words].sort();
  return words.map((word) => ({ word, ...salienceOf(word) }))
    .sort((a, b) => compareSalience(a, b) || compareWords(a.word, b.word))
    .slice(0, MOST_NEAR).map(({ word }) => word).sort();
}

/** Shorter words first, then by alphabet. */
export const compareWords = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);

/** The better known first. */
export const compareSalience = (a: Salience, b: Salience): number => Number(b.held) - Number(a.held) || b.bearers - a.bearers;
