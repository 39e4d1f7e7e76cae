import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isLastKnown, lastConfirmed, lastKnownHolders } from '../../../server/src/core/facts/last-known.js';
import { parseEdtf } from '../../../server/src/core/values/edtf.js';
import { factsFrom } from '../../support/facts.js';

const facts = factsFrom(`
  as_of: 2022-03-01
  posts: [{id: norway-prime-minister, area: norway}, {id: norway-foreign-minister, area: norway}, {id: norway-finance-minister, area: norway}]
  persons:
    - {name: Erna Halvorsen, memberships: [norway-prime-minister 2013-10-16/2021-10-14]}
    - {name: Jonas Vik, memberships: [norway-prime-minister 2021-10-14/]}
    - {name: Ann Berg, memberships: [{post: norway-foreign-minister, start: 2019-01-01, as_of: 2021-06}]}
    - {name: Odd Brekke, memberships: [{post: norway-finance-minister, start: 2019-01-01, as_of: 2020-06-01}]}
    - {name: Kari Moe, memberships: [norway-finance-minister 2020-10-01/2021-12-31]}
`);
const names = (post: string, date: string, within = 365): readonly string[] => lastKnownHolders(facts.post(post)!, parseEdtf(date)!, facts, within).map(({ person }) => person.name.value);

describe('the last known holders of an office', () => {
  it('are those who held it on the last day known', () => {
    assert.deepEqual(names('norway-prime-minister', '2022-04-04'), ['Jonas Vik']);
    assert.deepEqual(names('norway-foreign-minister', '2022-02-15'), ['Ann Berg']);
  });
  it('are nobody where the day itself is known, and where the last one is too long ago', () => {
    assert.deepEqual(names('norway-prime-minister', '2022-02-15'), []);
    assert.deepEqual(names('norway-prime-minister', '2023-06-15'), []);
  });
  it('are nobody where somebody else is known to have come and gone since', () => {
    assert.deepEqual(names('norway-finance-minister', '2021-05-01'), [], 'Kari Moe is sure then');
    assert.deepEqual(names('norway-finance-minister', '2022-01-15', 9999), []);
  });
  it('are told with the time for which they were confirmed', () => {
    const at = parseEdtf('2022-04-04')!;
    const [held] = facts.postsHeldBy('ann-berg', at);
    assert.ok(held && isLastKnown(held, at, facts));
    assert.deepEqual(lastConfirmed(held.term, facts), parseEdtf('2021-06'));
    assert.equal(isLastKnown(held, at, facts, 30), false);
  });
});
