import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { editDistance } from '../../../server/src/core/facts/edit-distance.js';
import { edtfText } from '../../../server/src/core/facts/edtf-text.js';
import { nameFolds, nameTokens } from '../../../server/src/core/facts/index/name-tokens.js';
import { NearTokens } from '../../../server/src/core/facts/index/near-tokens.js';
import { lastDayKnown, termBounds } from '../../../server/src/core/facts/index/term-bounds.js';
import type { Term } from '../../../server/src/core/facts/types.js';
import { tokenise } from '../../../server/src/core/text/tokens.js';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';
import { factsFrom } from '../../support/facts.js';

describe('near tokens', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 3, maxLength: 7 });
  it('are all words within the distance and no others', () => {
    fc.assert(fc.property(fc.uniqueArray(word, { maxLength: 40 }), word, (words, typed) => {
      assert.deepEqual([...new NearTokens(words).near(typed)].sort(), words.filter((token) => editDistance(typed, token, 1) === 1).sort());
    }));
  });
  it('are none where the base is empty, or the word too short', () => {
    assert.deepEqual(new NearTokens([]).near('kozak'), []);
    assert.deepEqual(new NearTokens(['al', 'ali']).near('al'), []);
  });
});

describe('tokens of a name', () => {
  it('are those that the tokeniser makes of a draft', () => {
    const name = fc.string({ unit: fc.constantFrom('A', 'b', 'C', 'd', ' ', '-', "'", '.', 'é', 'St', 'Mr', '1'), maxLength: 12 });
    fc.assert(fc.property(name, (text) => {
      const tokens = tokenise(text);
      assert.deepEqual(nameTokens(text).map(({ fold, case: written }) => [fold, written]), tokens.map(({ fold, case: written }) => [fold, written]));
      assert.deepEqual(nameFolds(text), tokens.filter(({ kind }) => kind !== 'punctuation').map(({ fold }) => fold));
    }), { numRuns: 500 });
  });
});

describe('EDTF text', () => {
  it('comes back as it was', () => {
    for (const text of ['2021-12-15', '2021-12', '2021', '1962-10~', '1962~', '199X', '2021-21', '2021-12-15/2021-12-17', '0044-03-15']) {
      const date = parseEdtf(text);
      assert.equal(date && edtfText(date), text);
    }
    const uncertain = parseEdtf('2020-01?');
    assert.equal(uncertain && edtfText(uncertain), '2020-01~');
  });
});

describe('the bounds of a term', () => {
  const day = (text: string): number => parseEdtf(text)?.first ?? NaN;
  const bounds = (fields: object) => termBounds({ endUnknown: false, ...fields } as unknown as Term, day('2022-01-01'));
  const date = parseEdtf;

  it('are sure from the last day of an imprecise start to the first of an imprecise end', () => {
    assert.deepEqual(bounds({ start: date('2020-01'), end: date('2021') }), {
      possibleFrom: day('2020-01-01'), sureFrom: day('2020-01-31'), sureTo: day('2021-01-01'), possibleTo: day('2021-12-31'),
    });
  });
  it('are sure up to what the pack knows while the term lasts', () => {
    assert.deepEqual(bounds({ start: date('2020-01-24') }), {
      possibleFrom: day('2020-01-24'), sureFrom: day('2020-01-24'), sureTo: day('2022-01-01'), possibleTo: Infinity,
    });
  });
  it('are sure on the first day only when the end is unknown, or up to the day of the statement', () => {
    assert.equal(bounds({ start: date('2020-01-24'), endUnknown: true }).sureTo, day('2020-01-24'));
    assert.equal(bounds({ start: date('2020-01-24'), endUnknown: true, asOf: date('2021-05-05') }).sureTo, day('2021-05-05'));
  });
  it('reach to the day of the statement itself, and where that is a month or a year not beyond the pack’s day', () => {
    const known = (asOf?: string): number => lastDayKnown({ asOf: asOf === undefined ? undefined : date(asOf) } as unknown as Term, day('2026-10-06'));
    assert.equal(known(), day('2026-10-06'));
    assert.equal(known('2025-07-18'), day('2025-07-18'));
    assert.equal(known('2026-09'), day('2026-09-30'));
    assert.equal(known('2026'), day('2026-10-06'), 'of the rest of the year nobody can know');
    assert.equal(known('2026-10-09'), day('2026-10-09'), 'checked later than the rest of the pack');
  });
  it('reach back without limit where the term began at its start or before', () => {
    const { possibleFrom, sureFrom } = bounds({ start: date('2020-01-24'), startOrBefore: true });
    assert.deepEqual([possibleFrom, sureFrom], [-Infinity, day('2020-01-24')]);
  });
  it('are never sure where nothing is stated', () => {
    const { sureFrom, sureTo } = bounds({});
    assert.equal(sureFrom > sureTo, true);
  });
  it('are wider where a date is approximate', () => {
    assert.deepEqual(bounds({ start: date('2020-06~'), end: date('2021-06-10~') }), {
      possibleFrom: day('2020-05-02'), sureFrom: day('2020-07-30'), sureTo: day('2021-06-07'), possibleTo: day('2021-06-13'),
    });
  });
});

describe('many names that begin alike', () => {
  const names = Array.from({ length: 30 }, (_, index) => `John ${'abcdefghijklmnopqrstuvwxyz'.charAt(index % 26).toUpperCase()}${'x'.repeat(3 + index / 26)}`);
  const facts = factsFrom({ persons: [...names, 'John Axxx Bxxx'], organizations: ['John'] });
  const found = (text: string): readonly string[] => {
    const tokens = tokenise(text);
    return facts.namesAt(tokens.map(({ fold }) => fold), tokens.map((token) => token.case), 0).map(({ entity }) => entity.name.value);
  };
  it('are found by their second word, the longest first', () => {
    assert.deepEqual(found('John Zxxx'), ['John Zxxx']);
    assert.deepEqual(found('John Axxx Bxxx said'), ['John Axxx Bxxx']);
    assert.deepEqual(found('John Axxx said'), ['John Axxx']);
    assert.deepEqual(found('John said'), ['John']);
    assert.deepEqual(found('John'), ['John']);
  });
});
