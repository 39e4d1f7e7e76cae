import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { compareNames, nameWords, parseName, type NameComparison } from '../../../server/src/core/values/name.js';
import { fold } from '../../../server/src/core/text/fold.js';

describe('the parts of a written name', () => {
  const family = (written: string, ...rest: [string?, boolean?]): string => {
    const { words, family: { from, to } } = parseName(written, ...rest);
    return words.slice(from, to).join(' ');
  };
  for (const [written, expected] of [
    ['Dmitry Kozak', 'Kozak'], ['Ursula von der Leyen', 'von der Leyen'], ['Mohammed bin Salman', 'bin Salman'],
    ['Bashar al-Assad', 'al Assad'], ['Karine Jean-Pierre', 'Pierre'], ['Joseph R. Biden Jr.', 'Biden'], ['Lula', 'Lula'],
  ] as const) it(`${written}: ${expected}`, () => assert.equal(family(written), expected));

  it('the fact base knows better where a family name begins', () => {
    assert.equal(family('Karine Jean-Pierre', 'Jean-Pierre'), 'Jean Pierre');
    assert.equal(family('Xi Jinping', 'Xi', true), 'Xi');
    assert.equal(family('Moon Jae-in', undefined, true), 'Moon');
  });

  it('keeps the suffix apart', () => {
    assert.equal(parseName('Joseph R. Biden Jr.').suffix, 'jr');
    assert.deepEqual(parseName('Joseph R. Biden, Jr.').folds, ['joseph', 'r', 'biden']);
  });

  it('never fails, whatever is written', () => {
    fc.assert(fc.property(fc.string(), fc.option(fc.string(), { nil: undefined }), fc.boolean(), (written, known, first) => {
      const { words, family: { from, to }, given } = parseName(written, known, first);
      assert.ok(from <= to && to <= words.length && given < words.length);
    }));
  });
});

describe('a typed name beside a known one', () => {
  const compare = (typed: string, known: string, options: { family?: string; first?: boolean; romanised?: boolean } = {}): NameComparison =>
    compareNames(nameWords(typed).map(fold), parseName(known, options.family, options.first), { romanised: options.romanised ?? false });

  for (const [typed, known] of [
    ['Dmitry Kozak', 'Dmitry Kozak'], ['Kozak', 'Dmitry Kozak'], ['António Guterres', 'Antonio Guterres'], ['Joe Biden', 'Joe Biden Jr.'],
  ] as const) it(`${typed} agrees with ${known}`, () => assert.equal(compare(typed, known).verdict, 'agrees'));

  for (const [typed, known, how, romanised] of [
    ['Sergey Lavrov', 'Sergei Lavrov', 'romanisation', true],
    ['Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'romanisation', true],
    ['Tony Blinken', 'Antony Blinken', 'short form', false],
    ['Vladimir Zelensky', 'Volodymyr Zelensky', 'short form', true],
    ['J. Sullivan', 'Jake Sullivan', 'initial', false],
    ['George W. Bush', 'George Bush', 'middle name', false],
    ['Joseph Biden', 'Joseph Robinette Biden', 'middle name', false],
    ['Vladimir Vladimirovich Putin', 'Vladimir Putin', 'middle name', true],
    ['Bashar Assad', 'Bashar al-Assad', 'article', true],
    ['Bashar al-Assad', 'Bashar Assad', 'article', true],
  ] as const) {
    it(`${typed} is a variant of ${known}: ${how}`, () =>
      assert.deepEqual(compare(typed, known, { romanised }), { verdict: 'variant', how: [how] }));
  }

  for (const [typed, known, part, edits, options] of [
    ['Dmitry Koazk', 'Dmitry Kozak', 'family', 1, { romanised: true }],
    ['Dmitri Koazk', 'Dmitry Kozak', 'family', 1, { romanised: true }],
    ['Koazk', 'Dmitry Kozak', 'family', 1, {}],
    ['Sergie Lavrov', 'Sergei Lavrov', 'given', 1, { romanised: true }],
    ['Anthony Blinken', 'Antony Blinken', 'given', 1, {}],
    ['Mitch McConnel', 'Mitch McConnell', 'family', 1, {}],
    ['Xi Jingping', 'Xi Jinping', 'given', 1, { first: true, romanised: true }],
    ['Ursula von der Lyen', 'Ursula von der Leyen', 'family', 1, {}],
    ['Jack Sullivan', 'Jake Sullivan', 'given', 2, {}],
    ['Sergei Rybakov', 'Sergei Ryabkov', 'family', 1, { romanised: true }],
    ['John Kerry', 'John Kirby', 'family', 2, {}],
    ['Robert Sullivan', 'Jake Sullivan', 'given', undefined, {}],
  ] as const) {
    it(`${typed} differs from ${known} in the ${part} name`, () => {
      const found = compare(typed, known, options);
      assert.equal(found.verdict, 'differs');
      assert.equal(found.part, part);
      assert.equal(found.edits?.length, edits);
    });
  }

  for (const [typed, known] of [
    ['Friedrich Hans', 'Hans Friedrich'],
    ['Salman bin Mohammed', 'Mohammed bin Salman'],
    ['Joe Biden Jr.', 'Joe Biden'],
    ['George H. Bush', 'George W. Bush'],
    ['Viktor Orban', 'Dmitry Kozak'],
    ['', 'Dmitry Kozak'],
  ] as const) it(`${typed || 'nothing'} is not ${known}`, () => assert.equal(compare(typed, known).verdict, 'other'));

  it('does not take half of an East Asian given name for the whole', () => {
    assert.equal(compare('Kim Yang', 'Kim Yong-hyun', { first: true, romanised: true }).verdict, 'other');
    assert.equal(compare('Kim Yong Hyun', 'Kim Yong-hyun', { first: true, romanised: true }).verdict, 'agrees');
  });

  it('does not take a doubled letter for romanisation in a name that was never romanised', () => {
    assert.equal(compare('Mitch McConnel', 'Mitch McConnell', { romanised: true }).verdict, 'variant');
    assert.equal(compare('Mitch McConnel', 'Mitch McConnell').verdict, 'differs');
  });
});
