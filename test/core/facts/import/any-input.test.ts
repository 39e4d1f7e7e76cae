import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readMapping } from '../../../../server/src/core/facts/import/mapping.js';
import { readPopolo } from '../../../../server/src/core/facts/import/popolo.js';
import { rawOf } from '../../../../server/src/core/facts/import/raw-values.js';
import { readSparqlRow } from '../../../../server/src/core/facts/import/sparql.js';
import { isWanted, readWikidataPerson, readWikidataThing, type WikidataWish } from '../../../../server/src/core/facts/import/wikidata-item.js';
import { importOver, nothing } from '../../../support/import.js';

const wish: WikidataWish = { only: new Set(), countries: new Set(), language: 'en', asOf: '2026-01-01' };
const record = (...keys: readonly string[]) => fc.record(Object.fromEntries(keys.map((key) => [key, fc.jsonValue({ maxDepth: 3 })])), { requiredKeys: [] });

describe('an import of whatever JSON there is', () => {
  it('never throws on a Popolo document, and gives every entity an id', () => {
    const entry = record('id', 'name', 'label', 'birth_date', 'other_names', 'memberships', 'sources', 'identifiers', 'post_id', 'person_id', 'start_date');
    fc.assert(fc.property(fc.record({ persons: fc.array(entry, { maxLength: 3 }), posts: fc.array(entry, { maxLength: 3 }), memberships: fc.array(entry, { maxLength: 3 }), events: fc.array(entry, { maxLength: 2 }) }), (document) => {
      const { files } = importOver(nothing, readPopolo(document));
      for (const { text } of files) assert.doesNotMatch(text, /^- id: ?(?:""|)$/m);
    }), { numRuns: 100 });
  });

  it('never throws on an item, a row or a mapping', () => {
    fc.assert(fc.property(record('id', 'labels', 'aliases', 'claims', 'descriptions'), record('P31', 'P39', 'P569', 'P27', 'P1559'), (raw, claims) => {
      const item = { ...raw, id: 'Q1', labels: { en: { value: 'Anna Stein' } }, claims };
      assert.equal(typeof isWanted(rawOf(raw), wish), 'boolean');
      assert.equal(readWikidataPerson(item, wish).entities.length, 1);
      assert.equal(readWikidataThing(item, 'post', wish)?.name, 'Anna Stein');
      assert.ok(Array.isArray(readSparqlRow(rawOf(raw), 1, wish, [])));
    }), { numRuns: 200 });
    fc.assert(fc.property(fc.json(), (text) => {
      const read = readMapping(text);
      assert.ok('mapping' in read || read.problems.length > 0);
    }), { numRuns: 200 });
  });

  it('says in which line a mapping is no YAML, and refuses one that aliases blow up', () => {
    const problemsOf = (yaml: string) => {
      const read = readMapping(yaml);
      return 'problems' in read ? read.problems : [];
    };
    assert.match(problemsOf('date_format: DD/MM/YYYY\nperson: [\n')[0] ?? '', /^line 3: This is not YAML: a bracket is opened and not closed/);
    const levels = Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${`*a${level}, `.repeat(9)}]`);
    assert.deepEqual(problemsOf(['a0: &a0 [x]', ...levels].join('\n')), ['line 1: Aliases repeat too much of this file: write the values out']);
  });
});
