import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { coverageOf } from '../../eval/coverage.js';
import { factsFrom } from '../support/facts.js';
import { analyzeText } from '../support/test-check.js';
import { winter2022 } from '../support/winter-2022.js';

const facts = factsFrom(winter2022);
const persons = (text: string): readonly [named: number, linked: number] => {
  const { persons: named, personsLinked } = coverageOf(analyzeText(text, facts).links);
  return [named, personsLinked];
};

describe('how many of the persons named link', () => {
  it('counts persons whom the facts know and persons whom they do not', () => {
    assert.deepEqual(persons('Sergei Lavrov met Karin Halvorsen and Mr Vik. Governor Brandvold stayed at home.'), [4, 1]);
  });
  it('does not take every run of capitals for a person', () => {
    assert.deepEqual(persons('Sergei Lavrov spoke of Nord Stream at the Happy New Year ball on the South Lawn.'), [1, 1]);
    assert.deepEqual(persons('Q Thank you. The New Charter stands. Grace Period ended.'), [0, 0]);
  });
});
