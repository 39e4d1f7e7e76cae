import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import {
  familyNameClass, frequencyClass, givenNameClass, isGivenName, isSurname, isWord, spellingProbability,
} from '../../../../server/src/core/links/names/name-lexicon.js';

describe('the name lexicon', () => {
  it('tells given names, surnames and words apart', () => {
    for (const fold of ['anthony', 'sergei', 'john', 'maria']) assert.ok(isGivenName(fold), fold);
    for (const fold of ['smith', 'kozak', 'gutierrez', 'rybakov', "o'brien"]) assert.ok(isSurname(fold), fold);
    for (const fold of ['price', 'brook', 'the', 'meanwhile', 'ministers', 'hoping', 'talked', 'kindness']) assert.ok(isWord(fold), fold);
    for (const fold of ['sergei', 'koazk', 'ukraines']) assert.ok(!isWord(fold), fold);
  });

  it('does not know slips', () => {
    for (const fold of ['koazk', 'zelesnky', 'peksov', 'lavorv', 'sergie', 'emmanual', 'guterrez', 'psacki']) {
      assert.equal(frequencyClass(fold), 0, fold);
    }
  });

  it('knows the first and the last entry of every letter', () => {
    const { byInitial } = JSON.parse(readFileSync(path.join(__dirname, '../../../../server/data/name-lexicon.json'), 'utf8')) as
      { byInitial: Record<string, string> };
    for (const coded of Object.values(byInitial)) {
      const first = /^A([a-z]+)/.exec(coded)![1]!;
      assert.ok(isWord(first) || frequencyClass(first) > 0, first);
    }
    assert.equal(Object.keys(byInitial).length, 26);
  });

  it('is empty-handed for the empty word and for other scripts', () => {
    for (const fold of ['', 'Козак', '李', '2022']) assert.equal(frequencyClass(fold) + Number(isWord(fold)), 0, fold);
  });

  it('grades how common a name is', () => {
    assert.ok(givenNameClass('john') > givenNameClass('dmitry'));
    assert.ok(familyNameClass('smith') > familyNameClass('kozik'));
  });

  it('judges unlisted spellings by their letters', () => {
    assert.ok(spellingProbability('lavrov') > spellingProbability('lavorv'));
    assert.ok(spellingProbability('peskov') > spellingProbability('pskveo'));
    assert.equal(spellingProbability('xqzkvwxqzkvw'), spellingProbability('zqxkwvzqxkwv'), 'no spelling is less likely than unlikely');
  });

  it('judges by the letters of its own names', () => {
    const read = (file: string): unknown => JSON.parse(readFileSync(path.join(__dirname, '../../../../server/data', file), 'utf8'));
    const { byInitial } = read('name-lexicon.json') as { byInitial: Record<string, string> };
    let sightings = 0;
    for (const coded of Object.values(byInitial)) {
      let name = '';
      for (const [, shared, letters, code] of coded.matchAll(/(.)([a-z]+)(.)/g)) {
        name = name.slice(0, shared!.charCodeAt(0) - 65) + letters!;
        // The class of a name is in the lower four bits; an edge follows its last letter.
        if (((code!.charCodeAt(0) - 35) & 15) !== 0) sightings += name.length + 1;
      }
    }
    const { triples } = read('name-spelling.json') as { triples: string };
    const digits = [...triples].map((digit) => digit.charCodeAt(0) - 35 - (digit > '\\' ? 1 : 0));
    const numbers: number[] = [];
    for (let at = 0, number = 0, value = 1; at < digits.length; at++) {
      number += (digits[at]! % 45) * value;
      value *= 45;
      if (digits[at]! < 45) [number, value] = [0 * numbers.push(number), 1];
    }
    // Behind a zero stands how many there are.
    const counts = numbers.flatMap((number, at) => (number === 0 || numbers[at - 1] === 0 ? [] : [number]));
    const zeros = numbers.reduce((sum, number, at) => sum + (numbers[at - 1] === 0 ? number : 0), 0);
    assert.equal(counts.reduce((sum, count) => sum + count, 0), sightings);
    assert.equal(counts.length + zeros, 27 ** 3);
  });

  it('stays small enough to be bundled', () => {
    const { length } = readFileSync(path.join(__dirname, '../../../../server/data/name-lexicon.json'));
    assert.ok(length < 600_000, String(length));
  });
});
