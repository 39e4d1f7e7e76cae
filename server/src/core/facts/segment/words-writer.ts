import { FAMILY_CROWD } from '../index/crowds.js';
import { compareSalience, compareWords, type Salience } from '../index/near.js';
import { joinSections, type SectionParts } from './container-writer.js';
import { writePools } from './crowd-pools.js';
import { GrowingList } from './growing.js';
import { named } from './keyed.js';
import { writeNear } from './near-words.js';
import { writePostings, type PostingArrays } from './postings.js';
import type { SegmentMeta } from './segment-meta.js';
import type { Standing } from './standing.js';
import { writeStrings } from './string-table.js';

/** Which words call a person. */
export type Calling = 'family' | 'given' | 'token';

interface Pairs {
  readonly words: GrowingList;
  readonly persons: GrowingList;
}

/**
 * Collects the vocabulary of names: single folded words, and family and given names of several words joined by a space. Words
 * are numbered as they come, and at the end the best known first (see `Salience`), then by length and alphabet.
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
  finish(standing: Standing): { readonly sections: SectionParts; readonly finalWord: Uint32Array } & Pick<SegmentMeta, 'heldWords' | 'borneWords'> {
    const known = this.#saliences(standing);
    const words = [...this.#numbers].map(([word, number]) => ({ word, number, ...known[number]! }))
      .sort((a, b) => compareSalience(a, b) || compareWords(a.word, b.word));
    const finalWord = new Uint32Array(words.length);
    for (const [index, { number }] of words.entries()) finalWord[number] = index;
    const borneWords = words.filter(({ bearers }) => bearers > 0).length;
    const texts = words.map(({ word }) => word);
    const postings = (calling: Calling): PostingArrays => {
      const { words: keys, persons } = this.#pairs[calling];
      return writePostings(keys.items.map((word) => finalWord[word]!), persons.items, words.length);
    };
    const [family, given, token] = [postings('family'), postings('given'), postings('token')];
    return {
      finalWord,
      heldWords: words.filter(({ held }) => held).length,
      borneWords,
      sections: joinSections([
        { held: named('word', { ...writeStrings(texts) }), paged: {} },
        writeNear(texts, borneWords),
        called('family', family), called('given', given), called('token', token),
        writePools('family.crowd', family, FAMILY_CROWD, standing),
      ]),
    };
  }

  /** How well known each word is, by its preliminary number. */
  #saliences(standing: Standing): readonly Salience[] {
    const known = Array.from({ length: this.#numbers.size }, () => ({ held: false, bearers: 0 }));
    const { words, persons } = this.#pairs.token;
    const { items } = persons;
    for (const [at, word] of words.items.entries()) {
      const one = known[word]!;
      one.bearers += 1;
      one.held ||= standing.holdsOffice(items[at]!);
    }
    return known;
  }
}

/** Where each word's bearers begin stays in memory, so that they are counted without reading them. */
const called = (calling: Calling, { starts, values }: PostingArrays): SectionParts =>
  ({ held: { [`${calling}.starts`]: starts }, paged: { [`${calling}.values`]: values } });

const pairs = (): Pairs => ({ words: new GrowingList(), persons: new GrowingList() });
