import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import {
  familyNameClass, frequencyClass, givenNameClass, isGivenName, isSurname, isWord, spellingProbability,
} from '../../../server/src/core/links/name-lexicon.js';
import { FLOOR } from '../../../server/src/core/links/name-ngrams.js';

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
    const { byInitial } = JSON.parse(readFileSync(path.join(__dirname, '../../../server/data/name-lexicon.json'), 'utf8')) as
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
    assert.equal(spellingProbability('xqzkvwxqzkvw'), FLOOR);
  });

  it('stays small enough to be bundled', () => {
    const { length } = readFileSync(path.join(__dirname, '../../../server/data/name-lexicon.json'));
    assert.ok(length < 600_000, String(length));
  });
});
