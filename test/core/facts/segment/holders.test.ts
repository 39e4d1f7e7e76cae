import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Person } from '../../../../server/src/core/facts/types.js';
import { readPack } from '../../../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../../../server/src/core/facts/segment/build.js';
import { openSegment } from '../../../../server/src/core/facts/segment/open.js';
import { overlay } from '../../../../server/src/core/facts/segment/overlay.js';
import type { Segment } from '../../../../server/src/core/facts/segment/segment.js';
import { parseEdtf } from '../../../../server/src/core/values/edtf.js';
import { factsFrom, packFiles } from '../../../support/facts.js';

/** Every third of a thousand Smiths was mayor, in a year of his own or, every ninth, from then on; one is of before any calendar. */
const terms = (index: number): string => (index === 0 ? '/' : index % 9 === 0 ? `${1000 + index}/` : `${1000 + index}/${1001 + index}`);
const persons = Array.from({ length: 1000 }, (_, index) => `    - {name: "Given${index} Smith${index % 50}", memberships: [${index % 3 === 0 ? `bath-mayor ${terms(index)}` : ''}]}`);
const text = `
  areas: [Bath]
  posts: [{id: bath-mayor, label: Mayor of Bath, area: bath, holders: many}]
  persons:
${persons.join('\n')}
`;
const opened = (): Segment => openSegment(buildSegment([readPack(packFiles(text)).pack])).segment!;
const on = (day: string): NonNullable<ReturnType<typeof parseEdtf>> => parseEdtf(day)!;

describe('Holders', () => {
  const facts = factsFrom(text);

  it('leave out nobody who may have been in office on a day', () => {
    const { holders, range } = { holders: opened().holders, range: opened().range('person') };
    const all = [...facts.base.persons.values()];
    assert.equal(all.length, range.to);
    for (const day of ['0900', '1300-05-04', '1500', '1999-12-31', '2020-02']) {
      const date = on(day);
      for (const [number, { id, terms: held }] of all.entries()) {
        assert.equal(holders.has(number), held.length > 0);
        if (facts.postsHeldBy(id, date).length > 0) assert.ok(holders.mayHoldOn(number, date), `${id} on ${day}`);
        if (held.length === 0) assert.ok(!holders.mayHoldOn(number, date), id);
      }
    }
  });

  it('are read only where they may have been in office on the day', () => {
    const segment = opened();
    const list = overlay(segment, []).facts.familyNamed('smith0');
    assert.ok(list.hasHolders());
    assert.equal(segment.records.read, 0);
    const serving = ({ id }: Person): boolean => facts.postsHeldBy(id, on('1600-06-01')).length > 0;
    const read = list.holders(on('1600-06-01'));
    assert.deepEqual(read.filter(serving).map(({ id }) => id), facts.familyNamed('smith0').holders().filter(serving).map(({ id }) => id));
    assert.ok(segment.records.read < list.holders().length, `${segment.records.read}`);
  });
});
