import assert from 'node:assert/strict';
import { compareDates, type DateTolerance } from '../../../server/src/core/values/compare-dates.js';
import { partOfMonthValue, partOfYearValue, type DateValue } from '../../../server/src/core/values/date.js';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';
import { inEnglish } from '../../../server/src/core/values/said.js';

const read = (date: string | DateValue): DateValue => {
  const value = typeof date === 'string' ? parseEdtf(date) : date;
  assert.ok(value);
  return value;
};
const verdict = (stated: string | DateValue, known: string, tolerance?: DateTolerance) =>
  compareDates(read(stated), read(known), tolerance ? { tolerance } : {}).verdict;

describe('compareDates', () => {
  it('lets a coarser date agree with every day it contains', () => {
    assert.equal(verdict('2014', '2014-03-18'), 'agrees');
    assert.equal(verdict('2014-03', '2014-03-18'), 'agrees');
    assert.equal(verdict('2014-03-18', '2014-03-18'), 'agrees');
  });

  it('contradicts where the two share no day', () => {
    assert.equal(verdict('2013', '2014-03-18'), 'contradicts');
    assert.equal(verdict('2014-04', '2014-03-18'), 'contradicts');
    assert.equal(verdict('2014-03-17', '2014-03-18'), 'contradicts');
  });

  it('cannot tell where the draft is more precise than the fact base', () => {
    assert.equal(verdict('2014-03-18', '2014'), 'cannot-tell');
    assert.equal(verdict('2021-12-14/2021-12-16', '2021-12-15/2021-12-17'), 'cannot-tell');
  });

  it('does not contradict inside the fact\'s tolerance', () => {
    assert.equal(verdict('2014-02-27', '2014-03-18', 'year'), 'cannot-tell');
    assert.equal(verdict('2014-03-16', '2014-03-18', 'month'), 'cannot-tell');
    assert.equal(verdict('2013', '2014-03-18', 'year'), 'contradicts');
    assert.equal(verdict('2014-02-27', '2014-03-18', 'month'), 'contradicts');
  });

  it('gives a part of a month three days\' grace, and a part of a year a month', () => {
    const late = partOfMonthValue(2021, 12, 'late');
    assert.equal(verdict(late, '2021-12-21'), 'agrees');
    assert.equal(verdict(late, '2021-12-18'), 'cannot-tell');
    assert.equal(verdict(late, '2021-12-17'), 'contradicts');
    assert.equal(verdict(partOfMonthValue(2021, 12, 'early'), '2021-12-13'), 'cannot-tell');
    assert.equal(verdict(partOfYearValue(2020, 'early'), '2020-05-20'), 'cannot-tell');
    assert.equal(verdict(partOfYearValue(2020, 'early'), '2020-09-20'), 'contradicts');
  });

  it('never contradicts an approximate date within its unit', () => {
    assert.equal(verdict('1962~', '1963-04-01'), 'cannot-tell');
    assert.equal(verdict('1962~', '1965-04-01'), 'contradicts');
    assert.equal(verdict('1962-09', '1962-10~'), 'cannot-tell');
    assert.equal(verdict('2021-12-15~', '2021-12-20'), 'cannot-tell');
  });

  it('says nothing of a day that does not exist', () => {
    assert.equal(verdict({ ...read('2021-02'), day: 30, precision: 'day', impossible: true }, '2021-03-02'), 'cannot-tell');
  });

  it('gives a reason that names both dates', () => {
    assert.equal(
      inEnglish(compareDates(partOfMonthValue(2021, 12, 'late'), read('2021-12-15')).reason),
      'The draft says late December 2021, the fact base 15 December 2021.',
    );
    assert.equal(inEnglish(compareDates(read('2014'), read('2014-03-18')).reason), '18 March 2014 falls in 2014.');
  });
});
