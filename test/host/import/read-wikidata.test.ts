import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Gathered } from '../../../server/src/core/facts/import/gather.js';
import type { WikidataWish } from '../../../server/src/core/facts/import/wikidata-item.js';
import { openInput, type Progress } from '../../../server/src/host/import/input.js';
import { readWikidata } from '../../../server/src/host/import/read-wikidata.js';
import { claim, human, item, time } from '../../support/wikidata.js';

const wish: WikidataWish = { only: new Set(['Q900000010']), countries: new Set(), language: 'en', asOf: '2026-01-01' };
const lines = 200_000;

describe('a dump larger than memory', () => {
  it('is read line by line: what lies between making a line and looking at it stays the same however long it is', async () => {
    const others = JSON.stringify(human('Q900000002', 'Karl Baum', { P39: [claim('Q900000011', { P580: time('2014-02-03') })] }));
    const wanted = JSON.stringify(human('Q900000001', 'Anna Stein', { P39: [claim('Q900000010', { P580: time('2014-02-03') })] }));
    const position = JSON.stringify(item('Q900000010', 'Archery Minister', { P1001: [claim('Q900000020')] }));
    let made = 0;
    let looked = 0;
    let most = 0;
    let mostKept = 0;
    async function* dump(): AsyncGenerator<string> {
      yield `[\n${position},\n`;
      for (made = 2; made <= lines; made += 1) {
        const line = made % 10_000 === 0 ? wanted.replace('Q900000001', `Q8${String(made)}`).replace('Anna Stein', `Anna Stein ${String(made)}`) : others;
        most = Math.max(most, made - looked);
        yield `${line},\n`;
      }
      yield `${others}\n]\n`;
    }
    const gathered = new Gathered();
    await readWikidata([await openInput('-', '-', dump)], wish, gathered, ({ seen, kept }: Progress) => {
      looked = seen;
      mostKept = Math.max(mostKept, kept);
    });
    assert.equal(looked, lines + 3);
    assert.equal(gathered.of('person').size, lines / 10_000);
    assert.equal(gathered.of('post').size, 1);
    assert.ok(most < 50, `at most ${String(most)} lines were held`);
    assert.ok(mostKept <= lines / 10_000, `${String(mostKept)} entities were held`);
    assert.deepEqual(gathered.problems, []);
  });

  it('gives rows of a query one by one as well', async () => {
    let made = 0;
    let looked = 0;
    let most = 0;
    const rows = 20_000;
    async function* results(): AsyncGenerator<string> {
      yield '{"head":{"vars":[]},"results":{"bindings":[';
      for (made = 1; made <= rows; made += 1) {
        most = Math.max(most, made - looked);
        yield `${made === 1 ? '' : ','}{"person":{"type":"uri","value":"http://www.wikidata.org/entity/Q${String(900_000_000 + made)}"},"personLabel":{"type":"literal","value":"Anna Stein"}}`;
      }
      yield ']}}';
    }
    const gathered = new Gathered();
    await readWikidata([await openInput('-', '-', results)], { ...wish, only: new Set(['Q1']) }, gathered, ({ seen }: Progress) => {
      looked = seen;
    });
    assert.equal(looked, rows);
    assert.equal(gathered.of('person').size, 0);
    assert.ok(most < 2000, `at most ${String(most)} rows were held`);
  });
});
