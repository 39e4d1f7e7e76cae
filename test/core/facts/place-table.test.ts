import assert from 'node:assert/strict';
import type { Place } from '../../../server/src/core/facts/pack-data.js';
import { PlaceTable } from '../../../server/src/core/facts/read/place-table.js';

const at = (start: number, path = 'persons.yaml'): Place => ({ path, start, end: start + 3, line: start + 1, column: 7 });

describe('the places of a pack', () => {
  it('answer as a map of objects does', () => {
    const table = new PlaceTable();
    const map = new Map<string, Place>();
    const keys = ['source/list', 'person/a', 'person/a#name', 'person/b', 'person/b#name', 'person/a#birth_date', 'person/b#membership/post@2012', 'source/other'];
    for (const [index, key] of keys.entries()) {
      assert.equal(table.has(key), false);
      const place = at(index, index % 2 === 0 ? 'persons.yaml' : 'more.yaml');
      table.set(key, place);
      map.set(key, place);
    }
    table.set('person/a#name', at(900));
    map.set('person/a#name', at(900));
    assert.equal(table.size, map.size);
    assert.deepEqual([...table], [...map]);
    assert.deepEqual([...table.keys()], [...map.keys()]);
    assert.deepEqual([...table.values()], [...map.values()]);
    for (const key of [...keys, 'person/c', 'person/c#name', 'person/a#note', '']) assert.deepEqual(table.get(key), map.get(key), key);
  });

  it('are found among the thousands of one entity and of many', () => {
    const table = new PlaceTable();
    for (let index = 0; index < 3000; index++) table.set(`person/a#membership/post-${String(index)}`, at(index)).set(`person/p${String(index)}`, at(index));
    assert.equal(table.size, 6000);
    assert.equal(table.get('person/a#membership/post-2999')?.start, 2999);
    assert.equal(table.get('person/p17')?.start, 17);
    assert.equal(table.get('person/a#membership/post-3000'), undefined);
  });
});
