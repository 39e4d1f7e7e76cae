import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenise } from '../../../server/src/core/text/tokens.js';
import { formatAmount } from '../../../server/src/core/values/quantity-format.js';
import { inWords } from '../../../server/src/core/values/number-words.js';
import { readNumber } from '../../../server/src/core/values/read-number.js';

/** "amount ±step" of the number that opens the text, a range with both ends; and what is left of the text. */
function read(text: string, money = false): string {
  const tokens = tokenise(text);
  const reading = readNumber(tokens, 0, tokens.length, money);
  if (!reading) return 'none';
  const { amount, upTo, step } = reading.value;
  const rest = text.slice(reading.end).trim();
  return `${Number(amount.toPrecision(12))}${upTo === undefined ? '' : ` to ${upTo}`} ±${Number(step.toPrecision(6))}${rest === '' ? '' : ` | ${rest}`}`;
}

const reads = (text: string, expected: string, money = false): void => {
  it(`reads "${text}" as ${expected}`, () => assert.equal(read(text, money), expected));
};

describe('readNumber', () => {
  reads('27 people', '27 ±1 | people');
  reads('14,000 people', '14000 ±1000 | people');
  reads('1,250', '1250 ±10');
  reads('2.50 per cent', '2.5 ±0.01 | per cent');
  reads('1.2 million', '1200000 ±100000');
  reads('1.20 million', '1200000 ±10000');
  reads('5 hundred thousand', '500000 ±100000');
  reads('70k', '70000 ±10000');
  reads('1bn', '1000000000 ±1000000000');
  reads('3.5m', '3500000 ±100000', true);
  reads('3.5m', '3.5 ±0.1 | m');
  reads('5km', '5 ±1 | km');
  reads('2½ miles', '2.5 ±0.25 | miles');
  reads('1/2 mile', '0.5 ±0.5 | mile');
  reads('10-12 people', '10 to 12 ±1 | people');
  reads('10–12 million', '10000000 to 12000000 ±1000000');
  reads('2 crore', '20000000 ±10000000');

  reads('twenty-three thousand dead', '23000 ±1000 | dead');
  reads('one hundred and five', '105 ±1');
  reads('a hundred men', '100 ±100 | men');
  reads('two million three hundred thousand', '2300000 ±100000');
  reads('two and a half million', '2500000 ±500000');
  reads('half a million people', '500000 ±100000 | people');
  reads('two-thirds of it', '0.666666666667 ±0.333333 | of it');
  reads('a third of them', '0.333333333333 ±0.333333 | of them');
  reads('two dozen', '24 ±12');
  reads('a dozen ships', '12 ±12 | ships');
  reads('one hundred and two hundred', '100 ±100 | and two hundred');
  reads('seventy-nine', '79 ±1');

  for (const text of ['15th', '1990s', '15.02.2022', '3-2', '12:57', '9/11', '24/7', 'a man', 'dozens', 'twenty twenty-two', 'nineteen eighty-four', '1,2', 'half past nine']) {
    reads(text, 'none');
  }

  it('reads its own figures and words', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => read(formatAmount(value)).startsWith(`${value} `)));
    for (let value = 0; value < 100; value += 1) assert.ok(read(inWords(value)!).startsWith(`${value} `), inWords(value));
  });

  it('never throws', () => {
    const pieces = fc.constantFrom('1', ',', '000', '.', '-', '–', '/', ':', 'two', 'hundred', 'and', 'a', 'half', 'million', 'third', 'dozen', ' ', '½', 'bn');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const tokens = tokenise(parts.join(''));
      for (const at of tokens.keys()) {
        const reading = readNumber(tokens, at, tokens.length);
        assert.ok(!reading || (reading.to > at && reading.to <= tokens.length && Number.isFinite(reading.value.amount)));
      }
    }));
  });
});
