import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { formatDate } from '../../../../server/src/core/values/date-format.js';
import { factsFrom } from '../../../support/facts.js';
import { analyzeText } from '../../../support/test-check.js';

const facts = factsFrom('areas: [Norway]');

/** The days that the dates of the text mean in a story of Tuesday 15 February 2022. */
const days = (text: string): readonly string[] => analyzeText(text, facts, {}, []).links.dates.map(({ value }) => (value ? formatDate(value) : '?'));

describe('weekdays of what will be', () => {
  for (const [text, expected] of [
    ['The council will vote on Friday.', ['18 February 2022']],
    ['On Friday the council will vote.', ['18 February 2022']],
    ['The ministers are due to meet in Oslo on Wednesday.', ['16 February 2022']],
    ['She said on Friday that the council will vote.', ['11 February 2022']],
    ['The council will vote, the mayor said on Friday.', ['11 February 2022']],
    ['The council will vote after talks failed on Friday.', ['11 February 2022']],
    ['The council voted on Friday. It will meet again.', ['11 February 2022']],
    ['On Friday the council voted and it will meet again.', ['11 February 2022']],
    ['The council will vote on Tuesday.', ['15 February 2022']],
    ['The council will vote last Friday’s bill down.', ['11 February 2022']],
  ] as const) {
    it(`${text} → ${expected.join(', ')}`, () => assert.deepEqual(days(text), expected));
  }
});
