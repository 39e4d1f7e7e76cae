import assert from 'node:assert/strict';
import path from 'node:path';
import { factsStated, statedKinds } from '../../eval/stated/index.js';
import { measureStated } from '../../eval/stated/measure.js';
import { checks } from '../../server/src/core/checks/index.js';
import { loadFacts } from '../../server/src/core/facts/load-facts.js';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import { diskPackFiles } from '../../server/src/host/facts/disk-pack-files.js';
import { injectors } from '../../eval/inject/index.js';

const SENTENCES = 25;
/** Below this share of wrong statements found, something broke; `npm run eval` prints the real shares. */
const LEAST_FOUND = 0.6;
/** A former office is doubted only where much is known of the person and of the office: half of what is planted is meant to pass. */
const LEAST_FORMER_FOUND = 0.4;

describe('stated facts', () => {
  let facts: FactLookUp;
  before(async () => {
    ({ facts } = await loadFacts([], [path.join(__dirname, '../../server/facts')], diskPackFiles));
  });

  for (const kind of statedKinds) {
    it(`${kind.name}: has sentences with nothing left to fill, right and wrong`, () => {
      const stated = factsStated(kind, facts, SENTENCES);
      assert.notEqual(stated.length, 0);
      for (const { right, wrong } of stated) {
        assert.notEqual(right.text, wrong);
        assert.doesNotMatch(right.text + wrong, /[{}]|undefined/);
      }
    });
  }

  it('are the same in every run', () => {
    const kind = statedKinds[0]!;
    assert.deepEqual(factsStated(kind, facts, SENTENCES).map(({ wrong }) => wrong), factsStated(kind, facts, SENTENCES).map(({ wrong }) => wrong));
  });

  it('are silent when right, and mostly reported when wrong', () => {
    const outcomes = measureStated(facts, SENTENCES);
    assert.deepEqual(outcomes.flatMap(({ alarms, fact }) => alarms.map(({ message }) => `${fact.right.text}: ${message}`)), []);
    for (const { name } of statedKinds) {
      const own = outcomes.filter(({ kind }) => kind === name);
      assert.ok(own.filter(({ found }) => found).length >= own.length * (name === 'former-stated' ? LEAST_FORMER_FOUND : LEAST_FOUND), name);
    }
  });

  it('and planted errors exercise every check', () => {
    const exercised = new Set([...statedKinds, ...injectors].flatMap((kind) => kind.checks));
    assert.deepEqual(checks.map(({ id }) => id).filter((id) => !exercised.has(id)), []);
  });
});
