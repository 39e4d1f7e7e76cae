import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { editDistance } from '../../../../server/src/core/facts/edit-distance.js';
import { MOST_NEAR, SHORTEST_NEAR } from '../../../../server/src/core/facts/index/near.js';
import { addToFilter, emptyFilter, mayHold } from '../../../../server/src/core/facts/segment/hash-filter.js';
import { NearWords, writeNear } from '../../../../server/src/core/facts/segment/near-words.js';
import { HeldNumbers, inSteps, PagedNumbers, pagedBytes, SteppedNumbers } from '../../../../server/src/core/facts/segment/numbers.js';
import { Pages } from '../../../../server/src/core/facts/segment/pages.js';
import { Standing } from '../../../../server/src/core/facts/segment/standing.js';
import { StringTable, writeStrings } from '../../../../server/src/core/facts/segment/string-table.js';
import { mix } from '../../../../server/src/core/facts/segment/word-hash.js';

/** A vocabulary, the best known words first. */
const nearWords = (words: readonly string[]): NearWords => {
  const { held } = writeNear(words, words.length);
  return new NearWords(
    new StringTable(writeStrings(words)),
    { alphabet: held['near.alphabet'] as Uint16Array, filter: held['near.filter'] as Uint32Array, held: 0, borne: words.length }, () => 1,
  );
};

describe('near words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 7 });

  it('are all words one edit away and no others, as long as they are few', () => {
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (words, typed) => {
      const expected = typed.length < SHORTEST_NEAR ? [] : words.filter((one) => one.length >= SHORTEST_NEAR && editDistance(typed, one, 1) === 1);
      const found = nearWords(words).near(typed);
      assert.deepEqual(found, expected.slice(0, MOST_NEAR).sort());
    }), { seed: 3, numRuns: 400 });
  });

  it('are sought at the same number of spellings however many words there are', () => {
    const looksFor = (words: readonly string[]): number => {
      const near = nearWords(words);
      near.near('aaabcd');
      return near.counts.looks;
    };
    const many = Array.from({ length: 5000 }, (_, index) => `${index.toString(4).replace(/\d/g, (digit) => 'abcd'.charAt(Number(digit)))}abcd`);
    assert.equal(looksFor(many), looksFor(['abcd', 'dcba']));
  });
});

describe('numbers in a file', () => {
  const numbers = Uint32Array.from({ length: 5000 }, (_, index) => index * 3 + (index % 7));
  const bytes = new Uint8Array(numbers.buffer);
  const paged = (reads: number[] = []): Pages => new Pages({
    length: bytes.length, resident: false,
    read: (offset, length) => {
      reads.push(length);
      return bytes.slice(offset, offset + length);
    },
  }, 0, numbers.length);

  it('are read a page at a time, and a page once', () => {
    const reads: number[] = [];
    const list = new PagedNumbers(paged(reads), 0, numbers.length);
    for (const index of [0, 5, 1023, 1024, 4999, 7]) assert.equal(list.at(index), numbers[index]);
    assert.deepEqual(reads, [4096, 4096, (5000 - 4096) * 4]);
    assert.deepEqual(list.slice(1000, 1050), numbers.slice(1000, 1050));
    assert.equal(reads.length, 3);
  });

  it('are bytes where a section is of bytes', () => {
    assert.deepEqual(pagedBytes(paged(), 2).slice(4087, 4103), bytes.slice(4095, 4111));
  });

  it('that ascend are found again among their steps', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (steps) => {
      let sum = 0;
      const sums = Uint32Array.from(steps, (step) => (sum += step));
      const words = inSteps(sums)!;
      const stepped = new SteppedNumbers(new HeldNumbers(words), sums.length);
      assert.deepEqual(Array.from(sums, (_, index) => stepped.at(index)), [...sums]);
    }), { seed: 5, numRuns: 200 });
    assert.equal(inSteps(Uint32Array.of(5, 4)), undefined);
    assert.equal(inSteps(Uint32Array.of(5, 5 + 0x1_0000)), undefined);
  });

  it('of a file that has become shorter are an error and no wrong answer', () => {
    assert.throws(() => new Pages({ length: 8, resident: false, read: () => new Uint8Array(2) }, 0, 2).at(0), /has become shorter/);
  });
});

describe('the filter of rare names', () => {
  it('lets all pass that are there, and few others', () => {
    const filter = emptyFilter(1000);
    for (let key = 0; key < 1000; key += 1) addToFilter(filter, mix(key) >>> 0);
    const passed = (from: number): number => Array.from({ length: 1000 }, (_, index) => mix(from + index) >>> 0).filter((hash) => mayHold(filter, hash)).length;
    assert.equal(passed(0), 1000);
    assert.ok(passed(1_000_000) < 150, String(passed(1_000_000)));
    assert.equal(mayHold(emptyFilter(0), 7), false);
  });
});

describe('who is known best', () => {
  // Person 0 has held two offices, person 1 one, persons 2 and 3 none; entity 4 is a body.
  const standing = (most: number): readonly boolean[] => {
    const one = new Standing(Uint32Array.of(0, 1, 0), 4, 5, most);
    return [0, 1, 2, 3, 4].map((entity) => one.isSalient(entity));
  };

  it('are all where there is room for all', () => {
    assert.deepEqual(standing(5), [true, true, true, true, true]);
  });
  it('are those who have held the most offices where there is not, and bodies always', () => {
    assert.deepEqual(standing(4), [true, true, false, false, true]);
    assert.deepEqual(standing(2), [true, false, false, false, true]);
    assert.deepEqual(standing(0), [false, false, false, false, true]);
  });
});
