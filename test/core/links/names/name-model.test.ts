import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { knownPerson } from '../../../../server/src/core/links/names/known-names.js';
import type { SlipContext } from '../../../../server/src/core/links/names/name-context.js';
import { scoreSlip, type ScoredReading } from '../../../../server/src/core/links/names/name-model.js';
import { NAME_WEIGHTS } from '../../../../server/src/core/links/names/name-weights.js';
import { fold } from '../../../../server/src/core/text/fold.js';
import { compareNames } from '../../../../server/src/core/values/name.js';
import type { DateValue } from '../../../../server/src/core/values/date.js';
import { inEnglish } from '../../../../server/src/core/values/said.js';
import { factsFrom } from '../../../support/facts.js';

const facts = factsFrom(`
  posts:
    - {id: russia-deputy-chief-of-staff, label: Deputy Kremlin Chief of Staff, role: deputy-chief-of-staff, area: russia, holders: many}
  persons:
    - {name: Dmitry Kozak, memberships: [russia-deputy-chief-of-staff 2020-01-24/]}
    - {name: Sergei Ryabkov}
    - {name: Antony Blinken}
    - {name: Jake Sullivan}
    - {name: John Kirby}
    - {name: Jens Stoltenberg}
`);
const at = { first: 19000, last: 19000, precision: 'day', year: 2022, month: 1, day: 8 } as const;

/** A context that says nothing. */
const NO_CONTEXT: SlipContext = {
  namedInDraft: false, inOffice: true, organization: false, country: false, kin: false, otherAge: false, honorific: false, occurrences: 1, quoted: false,
};

function score(typed: string, known: string, context: SlipContext = NO_CONTEXT, day: DateValue = at): ScoredReading {
  const person = [...facts.base.persons.values()].find(({ name }) => name.value === known)!;
  const name = knownPerson(person, facts).names[0]!;
  const words = typed.split(' ');
  const difference = compareNames(words.map(fold), name, { romanised: false });
  assert.equal(difference.verdict, 'differs');
  const { edits } = difference;
  assert.ok(edits);
  return scoreSlip(
    { typed: words.map(fold), written: words[difference.typedIndex]!, person, name, difference: { ...difference, edits } }, context, { facts, at: day });
}

/** The score of one slip in a context that says no more than this. */
const rybakov = (said: Partial<SlipContext>): number => score('Sergei Rybakov', 'Sergei Ryabkov', { ...NO_CONTEXT, ...said }).score;

const { alarm } = NAME_WEIGHTS;

describe('the odds of a slip', () => {
  for (const [typed, known] of [
    ['Dmitry Koazk', 'Dmitry Kozak'], ['Anthony Blinken', 'Antony Blinken'], ['Jens Stoltenburg', 'Jens Stoltenberg'],
  ] as const) it(`${typed} is rather ${known} than anybody else`, () => assert.ok(score(typed, known).score > alarm));

  for (const [typed, known] of [['John Kerry', 'John Kirby'], ['Jack Sullivan', 'Jake Sullivan']] as const) {
    it(`${typed} is rather not ${known}`, () => assert.ok(score(typed, known).score < alarm));
  }

  it('a listed surname is likelier somebody else’s than one that nobody bears', () => {
    assert.ok(score('Sergei Rybakov', 'Sergei Ryabkov').score < score('Sergei Ryakbov', 'Sergei Ryabkov').score - 2);
  });

  it('an office speaks for the person, another calling against', () => {
    const plain = rybakov({});
    assert.ok(rybakov({ namedInDraft: true }) > plain);
    assert.ok(rybakov({ contradictingTitle: 'pianist' }) < plain);
    assert.ok(rybakov({ kin: true }) < plain);
    assert.ok(rybakov({ inOffice: false }) < plain);
  });

  it('counts a body and its country once', () => {
    assert.ok(rybakov({ organization: true }) > rybakov({}));
    assert.equal(rybakov({ organization: true, country: true }), rybakov({ organization: true }));
  });

  it('gives its reasons', () => {
    assert.deepEqual(score('Dmitry Koazk', 'Dmitry Kozak', { ...NO_CONTEXT, namedInDraft: true }).reasons.map(inEnglish), [
      'Two neighbouring letters are swapped',
      'no name list knows “Koazk”',
      'Dmitry Kozak was Deputy Kremlin Chief of Staff on 8 January 2022',
      'the draft names Dmitry Kozak elsewhere',
    ]);
  });

  it('says of an office only what is known: the facts end before the story', () => {
    const later = { ...at, first: 20800, last: 20800, year: 2026, month: 12, day: 13 };
    const { reasons } = score('Dmitry Koazk', 'Dmitry Kozak', NO_CONTEXT, later);
    assert.deepEqual(reasons.map(inEnglish).at(-1), 'Dmitry Kozak was Deputy Kremlin Chief of Staff on 1 January 2026, as far as is known');
  });

  it('an extra word makes it likelier to be somebody else', () => {
    assert.ok(score('Dmitry Pavel Koazk', 'Dmitry Kozak').score < score('Dmitry Koazk', 'Dmitry Kozak').score);
  });
});
