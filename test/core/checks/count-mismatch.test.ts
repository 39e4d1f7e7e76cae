import assert from 'node:assert/strict';
import countMismatch from '../../../server/src/core/checks/count-mismatch.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(countMismatch);

const facts = `
  areas:
    - {name: France, classification: country}
    - {name: Germany, classification: country}
    - {name: Italy, classification: country}
    - {name: United Kingdom, classification: country, other_names: [{name: England, kind: short}]}
    - {name: London, classification: city, within: [united-kingdom]}
    - {name: Bosnia and Herzegovina, classification: country}
`;

describe('count-mismatch', () => {
  finds('one name too many behind a dash', facts, `
    He named two countries – France, Germany and Italy – as guarantors.
             ^^^ warning count-mismatch: The list names three, not two: France, Germany and Italy.
  `);
  finds('one name too few behind a colon', facts, `
    Three ministers of the cabinet resigned on Monday, and then three ministers: Sergei Ivanov and Anna Petrova.
                                                                ^^^^^ warning count-mismatch: The list names two, not three: Sergei Ivanov and Anna Petrova.
  `);
  finds('a name with a title', facts, `
    She met 2 former ministers: Defence Minister Ivan Sidorov, Pavel Orlov, and Maria Kuznetsova.
            ^ warning count-mismatch: The list names three, not 2: Defence Minister Ivan Sidorov, Pavel Orlov, and Maria Kuznetsova.
  `);
  finds('a known name with an “and” of its own', facts, `
    Two countries in the region: Bosnia and Herzegovina, Italy and Germany.
    ^^^ warning count-mismatch: The list names three, not two: Bosnia and Herzegovina, Italy and Germany.
  `);
  finds('years in which there were more elections or fewer', facts, `
    He led the party to four election victories, in 1997, 2001 and 2005, and left. The two fought two wars (1947, 1965, and 1971).
                        ^^^^ warning count-mismatch: The list names three, not four: 1997, 2001 and 2005.
                                                                                                  ^^^ warning count-mismatch: The list names three, not two: 1947, 1965, and 1971.
  `);
  accepts('as many years as announced, years with several, and what a year has many of', facts, `
    He won three elections, in 1997, 2001 and 2005. He lost two of the three elections, in 2001 and 2005. She won four gold medals, in 2004 and 2008.
    He won four elections, in 1966, 1970, twice in 1974. Four elections in 1997 and 2001 went badly. "He won four elections, in 1997 and 2001," she said.
    It held three elections, in 1997, 2001-02 and 2005.
  `);

  accepts('lists of the number announced', facts, `
    He named three countries – France, Germany and Italy – as guarantors. Two ministers: Sergei Ivanov and Anna Petrova.
    Two countries: France and Bosnia and Herzegovina. Two men: Simon and Garfunkel.
  `);
  accepts('names that may hold an “and” of their own', facts, 'Two companies: Acme, Marks and Spencer. Two firms – Widgets, Smith and Sons.');
  accepts('cities with their countries', facts, 'Two cities: Springfield, Illinois, Portland, and Oregon. Three cities: Rome, London, England and Oslo.');
  accepts('a part of the number', facts, 'One of the three ministers – Sergei Ivanov and Anna Petrova – spoke. The leaders of two countries – Ivanov, Petrov and Sidorov – met.');
  finds('the countries of somebody', facts, `
    The leaders of two countries – France, Germany and Italy – met.
                   ^^^ warning count-mismatch: The list names three, not two: France, Germany and Italy.
  `);
  accepts('vague numbers and other nouns', facts, `
    At least two countries: France, Germany and Italy. It took two days: Paris, Rome and Berlin. The two-country pact: France, Germany and Italy.
  `);
  accepts('lists with anything but names', facts, `
    Two ministers: Sergei Ivanov, his deputy and Anna Petrova. Two countries: France, Germany, which left, and Italy.
    Two countries – France, Germany and "Ruritania". Four countries: France, Germany, Italy and others. Two countries: France, Germany, Italy.
  `);

  fixes('the number in words', facts, 'He named <|>two countries: France, Germany and Italy.', 'He named three countries: France, Germany and Italy.');
  fixes('the number in figures', facts, '<|>2 countries: France, Germany and Italy.', '3 countries: France, Germany and Italy.');

  it('quotes the announcement', () => {
    const [finding] = analyzeText('He named two countries: France, Germany and Italy.', facts, {}, [countMismatch]).findings;
    assert.equal(finding?.because, '“two countries” announces 2.');
  });
});
