import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { describeEdits, editsBetween } from '../../../server/src/core/values/edits.js';
import { inEnglish } from '../../../server/src/core/values/said.js';

const kinds = (known: string, typed: string): readonly string[] | undefined =>
  editsBetween(known, typed, 2)?.map(({ kind }) => kind);

describe('edits between two spellings', () => {
  it('takes a letter that is doubled for another for two slips of one kind', () => {
    assert.deepEqual(kinds('guterres', 'gutteres'), ['doubled', 'doubled']);
    assert.deepEqual(kinds('caribbean', 'carribean'), ['doubled', 'doubled']);
    assert.deepEqual(kinds('mitterrand', 'miterrrand'), ['doubled', 'doubled']);
    assert.deepEqual(kinds('kozak', 'kazok'), ['vowel', 'vowel']);
  });

  for (const [known, typed, kind] of [
    ['kozak', 'koazk', 'transposition'],
    ['peskov', 'peksov', 'transposition'],
    ['mcconnell', 'mcconnel', 'doubled'],
    ['biden', 'bidden', 'doubled'],
    ['emmanuel', 'emmanual', 'vowel'],
    ['leyen', 'lyen', 'vowel'],
    ['psaki', 'psacki', 'confusable'],
    ['antony', 'anthony', 'confusable'],
    ['guterres', 'guterrez', 'confusable'],
    ['lavrov', 'lavrob', 'confusable'],
    ['peskov', 'peskoc', 'keyboard'],
    ['kortunov', 'korgunov', 'keyboard'],
    ['kortunov', 'kormunov', 'other'],
    ['donfried', 'donfrjed', 'confusable'],
    ['sullivan', 'sullibvan', 'keyboard'],
    ['stoltenberg', 'stolenberg', 'omission'],
    ['scholz', 'echolz', 'first-letter'],
    ['scholz', 'cholz', 'first-letter'],
    ['kozak', 'kkozak', 'doubled'],
    ['jinping', 'jingping', 'other'],
  ] as const) {
    it(`${known} → ${typed}: ${kind}`, () => assert.deepEqual(kinds(known, typed), [kind]));
  }

  it('finds nothing between equal spellings', () => assert.deepEqual(kinds('macron', 'macron'), []));

  it('gives up beyond the limit', () => {
    assert.equal(editsBetween('kerry', 'kirby', 1), undefined);
    assert.equal(editsBetween('kozak', 'putin', 2), undefined);
  });

  it('counts two edits in order', () => {
    assert.deepEqual(editsBetween('stoltenberg', 'stotlenburg', 2)?.map(({ operation, at }) => [operation, at]), [['swap', 3], ['replace', 8]]);
  });

  it('says in words what happened', () => {
    const words = (known: string, typed: string): string => inEnglish(describeEdits(editsBetween(known, typed, 2)!));
    assert.equal(words('kozak', 'koazk'), 'Two neighbouring letters are swapped');
    assert.equal(words('macron', 'maccron'), 'The letter “c” is doubled');
    assert.equal(words('mcconnell', 'mcconnel'), 'The double “l” is written once');
    assert.equal(words('jinping', 'jingping'), 'There is a letter too many, “g”');
    assert.equal(words('leyen', 'lyen'), 'The letter “e” is missing');
    assert.equal(words('stoltenberg', 'stoltenburg'), 'It has “u” where the name has “e”');
    assert.equal(words('stoltenberg', 'stotlenburg'), 'Two letters differ');
  });

  it('finds at least one and at most as many edits as were made', () => {
    const token = fc.string({ unit: fc.constantFrom(...'abcdekno'), minLength: 3, maxLength: 10 });
    fc.assert(fc.property(token, fc.nat(9), fc.constantFrom(...'xyz'), (known, place, letter) => {
      const at = place % known.length;
      const typed = known.slice(0, at) + letter + known.slice(at + 1);
      assert.equal(editsBetween(known, typed, 2)?.length, 1);
      assert.equal(editsBetween(typed, known, 2)?.length, 1);
    }));
  });
});
