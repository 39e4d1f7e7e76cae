import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { addsDoubledLetter, romanised, sameRomanised } from '../../../server/src/core/values/romanisation.js';

describe('romanisation', () => {
  for (const [a, b] of [
    ['sergei', 'sergey'], ['zelensky', 'zelenskyy'], ['zelensky', 'zelenskiy'], ['dmitry', 'dmitri'], ['dmitry', 'dmitriy'],
    ['yulia', 'yuliya'], ['tatiana', 'tatyana'], ['maria', 'marija'], ['khabarov', 'habarov'], ['shcherbakov', 'scherbakov'],
    ['alexei', 'aleksey'], ['yatsenyuk', 'yacenyuk'], ['mikhail', 'mihail'], ['moussa', 'musa'], ['nasrullah', 'nasrulah'],
    ['yermak', 'iermak'], ['wladimir', 'vladimir'], ['joseph', 'josef'], ['yuri', 'yury'], ['bayramov', 'bairamov'],
    ['abdelmadjid', 'abdelmajid'], ['hussein', 'husein'], ['mohammed', 'mohamed'], ['khamenei', 'hamenei'], ['raisi', 'raissi'], ['sayyed', 'sayed'],
    ['kasymov', 'kassymov'],
  ] as const) {
    it(`${a} and ${b} are one name`, () => assert.ok(sameRomanised(a, b), `${romanised(a)} ≠ ${romanised(b)}`));
  }

  for (const [a, b] of [
    ['riabkov', 'ribakov'], ['ryabkov', 'rybakov'], ['kozak', 'koazk'], ['peskov', 'peksov'], ['guterres', 'gutierrez'],
    ['kirby', 'kerry'], ['zelensky', 'zelinsky'], ['volodymyr', 'vladimir'], ['sergei', 'serggei'],
    ['reznikov', 'reznikovv'], ['kokhir', 'kkokhir'], ['assad', 'asssad'],
  ] as const) {
    it(`${a} and ${b} stay apart`, () => assert.ok(!sameRomanised(a, b), romanised(a)));
  }

  for (const [typed, known] of [['shoiigu', 'shoigu'], ['putinn', 'putin'], ['puutin', 'putin'], ['yoonn', 'yoon'], ['vladimmir', 'vladimir']] as const) {
    it(`${typed} is ${known} with a letter too many`, () => assert.ok(addsDoubledLetter(typed, known)));
  }
  for (const [typed, known] of [
    ['dmitrii', 'dmitry'], ['yuliia', 'yulia'], ['zelenskyy', 'zelensky'], ['kassym', 'kasym'], ['kiril', 'kirill'], ['gennady', 'gennadi'],
  ] as const) it(`${typed} is a spelling of ${known}`, () => assert.ok(!addsDoubledLetter(typed, known)));

  it('leaves a lone letter alone', () => assert.equal(romanised('y'), 'y'));
});
