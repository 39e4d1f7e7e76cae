import assert from 'node:assert/strict';
import { formatAmount, formatLike, formatStated } from '../../../server/src/core/values/quantity-format.js';

describe('formatAmount', () => {
  it('writes amounts as news does', () => {
    assert.deepEqual([351, 14000, 1_200_000, 1_000_000_000, 1_234_567, 0.5, -10, 33.333333].map(formatAmount),
      ['351', '14,000', '1.2 million', '1 billion', '1,234,567', '0.5', '-10', '33.333']);
  });

  it('puts the comparator before it', () => assert.equal(formatStated(14000, 'more'), 'more than 14,000'));
});

describe('formatLike', () => {
  const like = (written: string, amount: number, expected: string): void => {
    it(`writes ${amount} as "${expected}" where "${written}" stood`, () => assert.equal(formatLike(written, amount), expected));
  };
  like('40,000', 14000, '14,000');
  like('40000', 14000, '14000');
  like('300', 14000, '14,000');
  like('1.2 million', 1_400_000, '1.4 million');
  like('1 million', 1_000_000_000, '1 billion');
  like('1 billion', 500_000, '500,000');
  like('1.2bn', 1_400_000_000, '1.4bn');
  like('forty', 14, 'fourteen');
  like('Forty', 14, 'Fourteen');
  like('forty thousand', 14000, 'fourteen thousand');
  like('nine', 351, '351');
  like('780,000', 7_800_000, '7.8 million');
  like('7,000,000', 7_812_345, '7,812,345');
});
