import assert from 'node:assert/strict';
import { readBlock } from '../../../server/src/core/mentions/read-block.js';
import type { QuantityMention } from '../../../server/src/core/mentions/types.js';

const unitOf = ({ unit }: QuantityMention): string => {
  if (!unit) return '';
  return unit.kind === 'money' ? unit.currency : unit.kind === 'measure' ? unit.unit.id : unit.kind;
};

/** Each quantity as "comparator amount unit [number]", the digits as they stand in the brackets. */
function found(text: string): readonly string[] {
  const { quantities, prose } = readBlock('paragraph', text);
  return quantities.filter(({ label }) => !label).map((mention) => {
    const { value, comparator, numberSpan } = mention;
    return [comparator, value.amount, value.upTo && `to ${value.upTo}`, unitOf(mention), `[${prose.slice(numberSpan.start, numberSpan.end)}]`]
      .filter((part) => part !== undefined && part !== '').join(' ');
  });
}

const reads = (text: string, ...expected: readonly string[]): void => {
  it(`finds ${expected.length === 0 ? 'nothing' : expected.join(', ')} in "${text}"`, () => assert.deepEqual(found(text), expected));
};

describe('findQuantities', () => {
  reads('It has killed more than 14,000 people.', 'more 14000 [14,000]');
  reads('Nearly twenty-three thousand fled.', 'nearly 23000 [twenty-three thousand]');
  reads('up to 500 troops, 300 or more tanks and 60-odd ships', 'at-most 500 [500]', 'at-least 300 [300]', 'about 60 [60]');
  reads('a $1.2bn loan and US$5 million in aid', '1200000000 dollar [1.2bn]', '5000000 USD [5 million]');
  reads('about €3.5 billion, 200 million roubles, 5 US dollars', 'about 3500000000 EUR [3.5 billion]', '200000000 RUB [200 million]', '5 USD [5]');
  reads('It rose 26%, or 26 per cent, or three percentage points.', '26 percent [26]', '26 percent [26]', '3 points [three]');
  reads('a 5-mile (8km) walk at 60km/h in 20 °C', '5 mi [5]', '8 km [8]', '60 km/h [60]', '20 °C [20]');
  reads('300 square miles, 10 sq km, 50 kilometres an hour', '300 mi2 [300]', '10 km2 [10]', '50 km/h [50]');
  reads('It was -10C, or minus 12 °C.', '-10 °C [-10]', '-12 °C [minus 12]');
  reads('between 10-12 planes', '10 to 12 [10-12]');
  reads('He spoke on 14 February 2022 at 12:57 in the 1990s.');
  reads('the 15th B-52, COVID-19, a 3-2 win and 9/11');
  reads('No one but one of them knew. One woman did.', '1 [One]');
  reads('a 5G network and 5 m beyond', '5 [5]');

  it('knows numbers that are names', () => {
    const { quantities } = readBlock('paragraph', 'The attack on Flight 93 broke Article 5, he said of Nord Stream 2.');
    assert.deepEqual(quantities.map(({ label }) => label), [true, true, true]);
  });

  it('sees a plain year for what it may be', () => {
    const { quantities } = readBlock('paragraph', 'They were 2022 strong, or 2,022.');
    assert.deepEqual(quantities.map(({ value }) => value.yearLike), [true, undefined]);
  });
});
