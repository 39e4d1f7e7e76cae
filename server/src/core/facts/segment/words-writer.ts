import type { SectionArray } from './container.js';
import { GrowingList } from './growing.js';
import { named } from './keyed.js';
import { writeNear } from './near-words.js';
import { writePostings } from './postings.js';
import { writeStrings } from './string-table.js';

/** Which words call a person. */
export type Calling = 'family' | 'given' | 'token';

interface Pairs {
  readonly words: GrowingList;
  readonly persons: GrowingList;
}

/**
 * Collects the vocabulary of names: single folded words, and family and given names of several words joined by a space. Words
 * are numbered as they come, and at the end by length and alphabet.
 */
export class WordsWriter {
  readonly #numbers = new Map<string, number>();
  readonly #pairs: Readonly<Record<Calling, Pairs>> = { family: pairs(), given: pairs(), token: pairs() };

  /** The preliminary number of a word. */
  number(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) this.#numbers.set(word, number = this.#numbers.size);
    return number;
  }

  /** Says that a word calls a person. */
  call(calling: Calling, word: string, person: number): void {
    const { words, persons } = this.#pairs[calling];
    words.push(this.number(word));
    persons.push(person);
  }

  /** The sections, and the final number of each preliminary one. */
  finish(): { readonly sections: Readonly<Record<string, SectionArray>>; readonly finalWord: Uint32Array } {
    const words = [...this.#numbers.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    const finalWord = new Uint32Array(words.length);
    for (const [index, word] of words.entries()) finalWord[this.#numbers.get(word)!] = index;
    const postings = (calling: Calling) => {
      const { words: keys, persons } = this.#pairs[calling];
      return writePostings(keys.items.map((word) => finalWord[word]!), persons.items, words.length);
    };
    const [family, given, token] = [postings('family'), postings('given'), postings('token')];
    const near = writeNear(words, (index) => token.starts[index + 1]! > token.starts[index]!);
    return {
      finalWord,
      sections: {
        ...named('word', { ...writeStrings(words) }), ...named('near', { ...near }),
        ...named('family', { ...family }), ...named('given', { ...given }), ...named('token', { ...token }),
      },
    };
  }
}

const pairs = (): Pairs => ({ words: new GrowingList(), persons: new GrowingList() });
