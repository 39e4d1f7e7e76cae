import { FAMILY_CROWD } from '../index/crowds.js';
import { signOf } from '../index/beside.js';
import { compareSalience, compareWords, type Salience } from '../index/near.js';
import { joinSections, type SectionParts } from './container-writer.js';
import { writePools } from './crowd-pools.js';
import { GrowingBytes, GrowingList } from './growing.js';
import { named } from './keyed.js';
import { writeNear } from './near-words.js';
import { signed, writePostings, type PostingArrays } from './postings.js';
import type { SegmentMeta } from './segment-meta.js';
import type { Standing } from './standing.js';
import { writeStrings } from './string-table.js';

/** Which words call a person. */
export type Calling = 'family' | 'given' | 'token';

interface Pairs {
  readonly words: GrowingList;
  readonly persons: GrowingList;
  /** The signs of what the persons bear beside the words. */
  readonly signs: GrowingBytes;
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

  /** Says that a word calls a person, who bears these words in all. */
  call(calling: Calling, word: string, person: number, borne: ReadonlySet<string>): void {
    const { words, persons, signs } = this.#pairs[calling];
    words.push(this.number(word));
    persons.push(person);
    const own = word.split(' ');
    signs.push(signOf([...borne].filter((one) => !own.includes(one))));
  }

  /** The sections, and the final number of each preliminary one. With `areSigned` persons have their signs beside them. */
  finish(standing: Standing, areSigned: boolean): { readonly sections: SectionParts; readonly finalWord: Uint32Array } & Pick<SegmentMeta, 'heldWords' | 'borneWords'> {
    const known = this.#saliences(standing);
    const words = [...this.#numbers].map(([word, number]) => ({ word, number, ...known[number]! }))
      .sort((a, b) => compareSalience(a, b) || compareWords(a.word, b.word));
    const finalWord = new Uint32Array(words.length);
    for (const [index, { number }] of words.entries()) finalWord[number] = index;
    const borneWords = words.filter(({ bearers }) => bearers > 0).length;
    const texts = words.map(({ word }) => word);
    const postings = (calling: Calling, withSigns: boolean): PostingArrays => {
      const { words: keys, persons, signs } = this.#pairs[calling];
      const values = withSigns ? persons.items.map((person, at) => signed(person, signs.items[at]!)) : persons.items;
      return writePostings(keys.items.map((word) => finalWord[word]!), values, words.length);
    };
    return {
      finalWord,
      heldWords: words.filter(({ held }) => held).length,
      borneWords,
      sections: joinSections([
        { held: named('word', { ...writeStrings(texts) }), paged: {} },
        writeNear(texts, borneWords),
        ...(['family', 'given', 'token'] as const).map((calling) => called(calling, postings(calling, areSigned))),
        writePools('family.crowd', postings('family', false), FAMILY_CROWD, standing),
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

const pairs = (): Pairs => ({ words: new GrowingList(), persons: new GrowingList(), signs: new GrowingBytes() });
