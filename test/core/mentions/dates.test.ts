import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveDate } from '../../../server/src/core/links/dates/resolve-date.js';
import { findDates } from '../../../server/src/core/mentions/dates.js';
import { splitSentences } from '../../../server/src/core/text/sentences.js';
import { tokenise } from '../../../server/src/core/text/tokens.js';
import { formatDate } from '../../../server/src/core/values/date-format.js';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';

/** Every date of the text as "words = meaning" in a story of 15 February 2022, a Tuesday. */
function datesOf(text: string): readonly string[] {
  const story = parseEdtf('2022-02-15');
  assert.ok(story);
  const tokens = tokenise(text);
  return findDates(tokens, splitSentences(tokens, text)).map((mention) => {
    const value = resolveDate(mention, story);
    return `${text.slice(mention.span.start, mention.span.end)} = ${value ? formatDate(value) : 'no day'}`;
  });
}

const finds = (text: string, ...expected: readonly string[]): void => {
  it(`reads "${text}"`, () => assert.deepEqual(datesOf(text), expected));
};
const passes = (text: string): void => {
  it(`leaves "${text}" alone`, () => assert.deepEqual(datesOf(text), []));
};

describe('findDates', () => {
  describe('days', () => {
    finds('The envoys met on February 14, 2022, in Geneva.', 'February 14, 2022 = 14 February 2022');
    finds('The envoys met on 14 February 2022 in Geneva.', '14 February 2022 = 14 February 2022');
    finds('The envoys met on the 15th of February.', '15th of February = 15 February 2022');
    finds('The envoys met on February the 15th.', 'February the 15th = 15 February 2022');
    finds('They met on Feb. 15 and parted.', 'Feb. 15 = 15 February 2022');
    finds('The Sept. 11 attacks changed aviation.', 'Sept. 11 = 11 September 2021');
    finds('Updated 12:57, 15-Feb-2022', '15-Feb-2022 = 15 February 2022');
    finds('The file is dated 2022-02-15.', '2022-02-15 = 15 February 2022');
    finds('The form says 15.02.2022 and 15/02/2022.', '15.02.2022 = 15 February 2022', '15/02/2022 = 15 February 2022');
    finds('Talks end\n20211216\non a sour note', '20211216 = 16 December 2021');
    finds('They met on December 30.', 'December 30 = 30 December 2021');
    finds('The treaty lapsed on 29 February.', '29 February = 29 February 2020');
    finds('It was signed on 30 February.', '30 February = no day');
    finds('It was signed on December 45, 2021.', 'December 45, 2021 = no day');
    finds('They met on February 14th last year.', 'February 14th last year = 14 February 2021');
  });

  describe('days with their weekday', () => {
    finds('It opens on Monday, February 14.', 'Monday, February 14 = 14 February 2022');
    finds('It opens on Monday (14 February).', 'Monday (14 February) = 14 February 2022');
    finds('It opens on Monday 14 February 2022.', 'Monday 14 February 2022 = 14 February 2022');
    finds('It opens on Mon., Feb. 14, in Kyiv.', 'Mon., Feb. 14 = 14 February 2022');
    finds('It opens on Monday the 14th of February.', 'Monday the 14th of February = 14 February 2022');
    finds('It opens on 14 February (Monday).', '14 February (Monday) = 14 February 2022');
    finds('It opens on February 14, a Monday, in Kyiv.', 'February 14, a Monday = 14 February 2022');
  });

  describe('ranges', () => {
    finds('The talks of February 14-16 failed.', 'February 14-16 = 14–16 February 2022');
    finds('The talks of 14–16 February 2022 failed.', '14–16 February 2022 = 14–16 February 2022');
    finds('They met on February 14 and 15.', 'February 14 and 15 = 14–15 February 2022');
    finds('They met on 14, 15 and 16 February.', '14, 15 and 16 February = 14–16 February 2022');
    finds('It ran from February 28 to March 2, 2022.', 'February 28 to March 2, 2022 = 28 February to 2 March 2022');
    finds('It ran from 30 December to 2 January 2022.', '30 December to 2 January 2022 = 30 December 2021 to 2 January 2022');
    finds('From January to November this year trade grew.', 'January to November this year = January to November 2022');
    finds('The plan for 2022–2024 stands.', '2022–2024 = 2022 to 2024');
    finds('The war of 2014-15 went on.', '2014-15 = 2014 to 2015');
    finds('Between 2014 and 2016 little moved.', '2014 and 2016 = 2014 to 2016');
  });

  describe('months, parts and years', () => {
    finds('In December 2021 the drafts were sent.', 'December 2021 = December 2021');
    finds('The drafts were sent in late December.', 'late December = late December 2021');
    finds('By mid-January nothing had moved.', 'mid-January = mid-January 2022');
    finds('They spoke at the end of January.', 'end of January = late January 2022');
    finds('It shut down in early 2020 and again in mid-2019.', 'early 2020 = early 2020', 'mid-2019 = mid-2019');
    finds('In 2014 the peninsula was annexed.', '2014 = 2014');
    finds('It grew in 2014 and 2015.', '2014 = 2014', '2015 = 2015');
    finds('The annexation (2014) was condemned.', '2014 = 2014');
    finds('It recalls the 1962 missile crisis.', '1962 = 1962');
    finds('Russia\'s 2014 annexation was condemned.', '2014 = 2014');
    finds('It recalls the crisis of 1962.', '1962 = 1962');
    finds('In the 1990s and the late 1980s borders opened.', '1990s = the 1990s', 'late 1980s = 1985 to 1989');
    finds('Drills were held in spring 2021.', 'spring 2021 = March to May 2021');
    finds('Around December 15 the drafts went out.', 'December 15 = about 15 December 2021');
  });

  describe('dates told from the story', () => {
    finds('He spoke on Monday and on Tuesday.', 'Monday = 14 February 2022', 'Tuesday = 15 February 2022');
    finds('Last Tuesday he flew; next Friday he returns.', 'Last Tuesday = 8 February 2022', 'next Friday = 18 February 2022');
    finds('He called yesterday.', 'yesterday = 14 February 2022');
    finds('Last year and this year differ.', 'Last year = 2021', 'this year = 2022');
    finds('It was sent earlier this month.', 'this month = February 2022');
    finds('It was sent last December.', 'last December = December 2021');
    finds('It was sent last year in December.', 'last year in December = December 2021');
    finds('It was sent in December last year.', 'December last year = December 2021');
    finds('An attack is feared early next year.', 'early next year = early 2023');
    finds('The ministers met last week.', 'last week = 6–13 February 2022');
  });

  describe('what is no date', () => {
    passes('The March on Washington drew 250,000 marchers.');
    passes('Theresa May may march to Brussels.');
    passes('May God bless you.');
    passes('April Jones, June Carter and August Wilson wrote it.');
    passes('In August Wilson\'s play the father fails.');
    passes('The force has 2022 people and cost $1962.');
    passes('About 1,000 came, then 2014 soldiers.');
    passes('Output rose from 1950 to 2014 tonnes.');
    passes('Resolution 2202 and Area 1991 are numbers.');
    passes('The Sunday Times and the Sun reported it on Good Friday.');
    passes('She leads the Monday meeting and every Tuesday class.');
    passes('The October Revolution and Black September are names.');
    passes('A 15-year-old scored 2:14.');
    passes('It costs $15 and 14% more.');
    passes('Over the last year and the next week little will change.');
    passes('They wed and sat down to mar the sun.');
    passes('Call 20211216 now.');
    finds('In March 14 people died.', 'March = March 2022');
    finds('In 2014 they came, 2014 people in all.', '2014 = 2014');
  });

  it('reads any jumble of date words in order, without overlap and inside the text', () => {
    const words = ['Monday', 'Feb.', 'February', 'May', '14', '31st', '2022', '1990s', '14-16', '2022-02-15', '(', ')', ',', '.', '–', 'of', 'in', 'the',
      'last', 'year', 'month', 'late', 'mid-', 'end', 'to', 'and', 'Tue', 'spring', 'said', '12:57', '\n', '20220215', '99', '0', '$', '%', '’s', '😀'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words), { maxLength: 25 }), (jumble) => {
      const text = jumble.join(' ');
      const tokens = tokenise(text);
      let end = 0;
      for (const { span, from, to } of findDates(tokens, splitSentences(tokens, text))) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= text.length, text);
        assert.ok(from < to && to <= tokens.length, text);
        end = span.end;
      }
    }));
  });
});
