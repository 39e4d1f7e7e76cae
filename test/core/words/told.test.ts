import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';
import {
  allOf, anyOf, bare, capital, inEnglish, joined, month, oneOf, ordinal, quoted, say, sayOf, sentences, templateOf, weekday, when,
} from '../../../server/src/core/values/said.js';
import { teller, type ValueWriter } from '../../../server/src/core/words/told.js';

const dateOf = (edtf: string) => parseEdtf(edtf) ?? assert.fail(`${edtf} is no date`);

/** A language that shows what it was asked for. */
const writer: ValueWriter = {
  date: ({ year }, form = 'alone') => `year ${year} ${form}`, weekday: (day) => `day ${day}`, month: (number) => `month ${number}`,
  quote: (words) => `‹${words}›`, form: (count, forms) => (count === 1 ? forms[0] : forms[1]) ?? '',
};
const tell = teller({
  'The capital of {0} is {1}, not {2}.': '{1}, not {2}, heads {0}.', '{0} words': '{0} {0#Wort|Wörter}', 'once': 'einmal', 'in {0}': 'seit {0:after}', '{0} and {1}': '{0} und {1}',
  '{0} was {1}.': '{0} war {1}.', '{0} was {1}. [age]': '{0} war {1} Jahre alt.', 'It was {0}.': '{0}: so war es.',
}, writer);

describe('a sentence', () => {
  const year = dateOf('2021');

  it('is in English what its template literal gives', () => {
    assert.equal(inEnglish(say`The capital of ${'Australia'} is ${'Canberra'}, not ${'Sydney'}.`), 'The capital of Australia is Canberra, not Sydney.');
    assert.equal(inEnglish(say`${year}, ${when(dateOf('2022-02-15'))}, a ${weekday(2)} in ${month(2)}: the ${ordinal(3)}`), '2021, on 15 February 2022, a Tuesday in February: the 3rd');
    assert.equal(inEnglish(say`${capital(bare('the Netherlands', 'Netherlands'))}, ${quoted('more than 3')}`), 'The Netherlands, more than 3');
    assert.equal(inEnglish(say`nothing`), 'nothing');
  });

  it('lists values with commas and words between them', () => {
    const letters = ['a', 'b', 'c'];
    assert.deepEqual([allOf, oneOf, anyOf].map((list) => inEnglish(list(letters))), ['a, b and c', 'a, b or c', 'a or b or c']);
    assert.deepEqual([allOf, oneOf, anyOf].map((list) => inEnglish(list(['a']))), ['a', 'a', 'a']);
    assert.equal(inEnglish(sentences(say`One.`, undefined, say`Two.`)), 'One. Two.');
    assert.equal(inEnglish(joined([], ', ')), '');
  });

  it('is told by its catalogue, its values in the order of the language', () => {
    const capitalOf = say`The capital of ${'Australia'} is ${'Canberra'}, not ${'Sydney'}.`;
    assert.equal(templateOf(capitalOf), 'The capital of {0} is {1}, not {2}.');
    assert.equal(tell(capitalOf), 'Canberra, not Sydney, heads Australia.');
  });

  it('is told with the sentences that stand in it, and in English where nobody has translated it', () => {
    assert.equal(tell(say`${say`once`} and ${say`not yet translated`}`), 'einmal und not yet translated');
    assert.equal(tell(say`Untranslated ${say`once`}`), 'Untranslated einmal');
    assert.equal(tell('mere words'), 'mere words');
  });

  it('puts dates, numbers and quotations into the form of the language', () => {
    assert.equal(tell(say`in ${year}`), 'seit year 2021 after');
    assert.equal(tell(say`a ${when(year)}`), 'a year 2021 on');
    assert.deepEqual([1, 2].map((count) => tell(say`${count} words`)), ['1 Wort', '2 Wörter']);
    assert.equal(tell(say`the ${ordinal(3)}: ${quoted('three')}, ${bare('the Hague', 'Hague')}`), 'the 3: ‹three›, ‹Hague›');
  });

  it('begins with a capital, also behind another one, and nowhere else', () => {
    assert.equal(tell(say`It was ${year}.`), 'Year 2021 alone: so war es.');
    assert.equal(tell(sentences(say`Yes.`, say`It was ${year}.`)), 'Yes. Year 2021 alone: so war es.');
    assert.equal(tell(say`a ${capital('small')} one`), 'a small one');
  });

  it('is told by its sense where English has the same words for two things', () => {
    assert.equal(tell(say`${'She'} was ${'president'}.`), 'She war president.');
    assert.equal(tell(sayOf('age')`${'She'} was ${44}.`), 'She war 44 Jahre alt.');
    assert.equal(inEnglish(sayOf('age')`${'She'} was ${44}.`), 'She was 44.');
  });

  it('never reads the words of a draft as places or as keys', () => {
    assert.equal(tell(say`${'{1}'} and ${'$& {0} once'}`), '{1} und $& {0} once');
    assert.equal(tell('once'), 'once');
    assert.equal(tell(say`constructor`), 'constructor');
  });
});
