import assert from 'node:assert/strict';
import { dateCandidates, resolveDate } from '../../../../server/src/core/links/dates/resolve-date.js';
import { findDates } from '../../../../server/src/core/mentions/dates.js';
import type { DateMention } from '../../../../server/src/core/mentions/types.js';
import { splitSentences } from '../../../../server/src/core/text/sentences.js';
import { tokenise } from '../../../../server/src/core/text/tokens.js';
import { formatDate } from '../../../../server/src/core/values/date-format.js';
import { parseEdtf } from '../../../../server/src/core/values/edtf.js';

function mentionIn(text: string): DateMention {
  const tokens = tokenise(text);
  const [mention] = findDates(tokens, splitSentences(tokens, text));
  assert.ok(mention, `no date in "${text}"`);
  return mention;
}

const story = (iso: string) => {
  const value = parseEdtf(iso);
  assert.ok(value);
  return value;
};

const resolves = (text: string, iso: string, expected: string): void => {
  it(`takes "${text}" in a story of ${iso} for ${expected}`, () => {
    const value = resolveDate(mentionIn(text), story(iso));
    assert.equal(value && formatDate(value), expected);
  });
};

describe('resolveDate', () => {
  resolves('in late December', '2022-02-15', 'late December 2021');
  resolves('in late December', '2022-11-15', 'late December 2022');
  resolves('on February 16', '2022-02-15', '16 February 2022');
  resolves('on December 30', '2022-01-02', '30 December 2021');
  resolves('on January 2', '2021-12-30', '2 January 2022');
  resolves('in July', '2022-02-15', 'July 2022');
  resolves('in September', '2022-02-15', 'September 2021');
  resolves('on 29 February', '2023-01-10', '29 February 2024');
  resolves('on Tuesday', '2022-02-15', '15 February 2022');
  resolves('on Wednesday', '2022-02-15', '9 February 2022');
  resolves('last Tuesday', '2022-02-15', '8 February 2022');
  resolves('this Friday', '2022-02-15', '18 February 2022');
  resolves('last January', '2022-02-15', 'January 2022');
  resolves('next February', '2021-12-15', 'February 2022');
  resolves('this March', '2022-02-15', 'March 2022');
  resolves('last spring', '2022-01-14', 'March to May 2021');
  resolves('next week', '2022-02-20', '20–27 February 2022');
  resolves('late last month', '2022-01-05', 'late December 2021');
  resolves('last night', '2022-01-01', '31 December 2021');

  it('offers the coming weekday beside the last one', () => {
    assert.deepEqual(dateCandidates(mentionIn('on Wednesday'), story('2022-02-15')).map(formatDate), ['9 February 2022', '16 February 2022']);
  });

  it('offers a month of the years around the story', () => {
    assert.deepEqual(dateCandidates(mentionIn('in August'), story('2022-02-15')).map(formatDate), ['August 2021', 'August 2022', 'August 2023']);
  });

  it('resolves no day that does not exist', () => {
    assert.deepEqual(dateCandidates(mentionIn('on 31 June'), story('2022-02-15')), []);
    assert.equal(resolveDate(mentionIn('on 29 February 2023'), story('2022-02-15')), undefined);
  });
});
