import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Gathered } from '../../../server/src/core/facts/import/gather.js';
import type { WikidataWish } from '../../../server/src/core/facts/import/wikidata-item.js';
import { openInput } from '../../../server/src/host/import/input.js';
import { readWikidata } from '../../../server/src/host/import/read-wikidata.js';
import { claim, human, item, time } from '../../support/wikidata.js';

const wish: WikidataWish = { only: new Set(), countries: new Set(), language: 'en', asOf: '2026-01-01' };
const person = human('Q900000001', 'Anna Stein', { P39: [claim('Q900000010', { P580: time('2014-02-03') })] });
const post = item('Q900000010', 'Archery Minister', { P1001: [claim('Q900000020')] });

async function read(text: string | Uint8Array, wanted: WikidataWish = wish): Promise<Gathered> {
  const gathered = new Gathered();
  await readWikidata([await openInput('-', '-', async function* () {
    yield Buffer.from(text);
  })], wanted, gathered, () => undefined);
  return gathered;
}

const names = async (text: string): Promise<readonly string[]> => {
  const gathered = await read(text);
  assert.deepEqual(gathered.problems, []);
  return [...gathered.of('person').values(), ...gathered.of('post').values()].map(({ name }) => name);
};

const messages = async (...args: Parameters<typeof read>): Promise<readonly string[]> => (await read(...args)).problems.map(({ place, message }) => `${place}: ${message}`);

describe('a download from Wikidata', () => {
  const both = { Q900000001: person, Q900000010: post };

  it('is known in each of its forms', async () => {
    const expected = ['Anna Stein', 'Archery Minister'];
    assert.deepEqual(await names(`[\n${JSON.stringify(post)},\n${JSON.stringify(person)}\n]\n`), expected);
    assert.deepEqual(await names(`[${JSON.stringify([post, person], null, 2).slice(1)}`), expected);
    assert.deepEqual(await names(JSON.stringify({ entities: both })), expected);
    assert.deepEqual(await names(JSON.stringify({ entities: both, success: 1 }, null, 1)), expected);
    assert.deepEqual(await names(JSON.stringify({ success: 1, entities: both })), expected);
  });

  it('may be a single item over several lines', async () => {
    assert.deepEqual(await names(JSON.stringify(person, null, 2)), ['Anna Stein']);
  });

  it('names persons by the item that a redirect leads to', async () => {
    const gathered = await read(JSON.stringify({ entities: { Q900000009: { ...person, redirects: { from: 'Q900000009', to: 'Q900000001' } } } }));
    assert.deepEqual([...gathered.of('person').keys()], ['Q900000001']);
  });

  it('says which items do not exist', async () => {
    assert.deepEqual(await messages(JSON.stringify({ entities: { ...both, Q900000003: { id: 'Q900000003', missing: '' } } })), ['standard input, Q900000003: Wikidata has no such item.']);
  });

  it('says so where nobody in it is wanted', async () => {
    assert.deepEqual(await messages(JSON.stringify({ entities: both }), { ...wish, only: new Set(['Q11696']) }), [
      'the input: None of the 2 entries is a human being (P31: Q5) who held a position (P39) and is asked for by --only or --country (Q11696).',
    ]);
    assert.deepEqual(await messages(JSON.stringify({ entities: { Q900000010: post } })), ['the input: None of the 1 entries is a human being (P31: Q5) who held a position (P39).']);
  });

  it('in a form that cannot be read is refused with the one that can', async () => {
    const rest = { id: 'Q42', type: 'item', labels: { en: 'Jane Doe' }, descriptions: {}, statements: {} };
    await assert.rejects(read(JSON.stringify(rest)), /is an item of Wikidata’s REST interface.*Special:EntityData/);
    await assert.rejects(read(JSON.stringify(rest, null, 2)), /is an item of Wikidata’s REST interface/);
    await assert.rejects(read(new Uint8Array([0x42, 0x5a, 0x68, 0x39, 0x31])), /packed with bzip2.*bzcat/);
  });

  it('that the query service broke off is told with what to do', async () => {
    const broken = '{"head":{"vars":["person"]},"results":{"bindings":[{"person":{"type":"uSPARQL-QUERY: queryStr=SELECT ...\njava.util.concurrent.TimeoutException\n';
    await assert.rejects(read(broken), /is it cut off\? The query service breaks an answer off after a minute: ask for less/);
  });
});
