import assert from 'node:assert/strict';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { describe, it } from 'mocha';
import type { PackData } from '../../../../server/src/core/facts/pack-data.js';
import { readPack } from '../../../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../../../server/src/core/facts/segment/build.js';
import { HEADER_BYTES } from '../../../../server/src/core/facts/segment/container.js';
import { openSegment } from '../../../../server/src/core/facts/segment/open.js';
import { overlay } from '../../../../server/src/core/facts/segment/overlay.js';
import { packsOf } from '../../../../server/src/core/facts/segment/packs-of.js';
import type { Segment } from '../../../../server/src/core/facts/segment/segment.js';
import { packFiles } from '../../../support/facts.js';

const text = `
  areas: [Ukraine, {name: Kyiv, within: [ukraine]}, {name: Crimea, demonyms: [Crimean]}]
  organizations: [{id: nato, name: North Atlantic Treaty Organization, acronyms: [NATO]}]
  posts: [{id: ukraine-president, label: President of Ukraine, area: ukraine}]
  persons:
    - {name: Volodymyr Zelensky, memberships: [ukraine-president 2019-05-20/], other_names: [{name: Volodymyr Zelenskyy, kind: romanisation}]}
    - {name: Petro Poroshenko, memberships: [ukraine-president 2014-06-07/2019-05-20], birth_date: 1965-09-26}
    - {name: Ursula von der Leyen, given_name: Ursula, family_name: von der Leyen}
  quotations: [{text: I need ammunition and not a ride, speaker: volodymyr-zelensky}]
  events: [{name: annexation of Crimea, date: 2014-03-18, phrases: [annexed ~ Crimea]}]
`;
const { pack } = readPack(packFiles(text));

const opened = (packs: readonly PackData[] = [pack]): Segment => {
  const { segment, problems } = openSegment(buildSegment(packs));
  assert.deepEqual(problems, []);
  return segment!;
};
const draft = (text: string): readonly [string[], string[]] => [text.toLowerCase().split(' '), text.split(' ').map(() => 'title')];

describe('a compiled segment', () => {
  it('holds the packs as they were read, but for the places in their files', () => {
    const [back] = packsOf(opened());
    const parts = Object.fromEntries(Object.entries(back!.parts));
    assert.deepEqual({ ...back, parts }, { ...pack, places: new Map() });
  });

  it('is the same bytes each time, also of packs that are read anew', () => {
    const bytes = buildSegment([readPack(packFiles(text)).pack]);
    assert.deepEqual(bytes, buildSegment([pack]));
    assert.deepEqual(buildSegment(packsOf(openSegment(bytes).segment!)), bytes, 'and of the packs of a segment');
  });

  it('goes to another thread without being copied, and is opened there where it lies', () => {
    const bytes = buildSegment([pack]);
    const { port1, port2 } = new MessageChannel();
    port1.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
    assert.equal(bytes.length, 0, 'it is no longer here');
    const { message } = receiveMessageOnPort(port2) as { readonly message: Uint8Array };
    port1.close();
    const { segment, problems } = openSegment(message);
    assert.deepEqual(problems, []);
    assert.deepEqual(overlay(segment!, []).facts.personsByFamilyName('poroshenko').map(({ id }) => id), ['petro-poroshenko']);
  });

  it('opens without reading any entity, and a look-up reads the ones it gives', () => {
    const segment = opened();
    const { facts } = overlay(segment, []);
    assert.equal(segment.records.read, 0);
    assert.equal(facts.isPersonToken('zelensky'), true);
    assert.deepEqual(facts.nearPersonTokens('von'), [], 'shorter words than three letters are near too many');
    assert.deepEqual(facts.nearPersonTokens('zelenski'), ['zelensky']);
    assert.equal(segment.records.read, 0);
    assert.deepEqual(facts.namesAt(...draft('Petro Poroshenko'), 0).map(({ entity }) => entity.id), ['petro-poroshenko']);
    assert.equal(segment.records.read, 1);
    assert.deepEqual(facts.personsByFamilyName('poroshenko').map(({ id }) => id), ['petro-poroshenko']);
    assert.equal(segment.records.read, 1);
  });

  it('reads of a post’s holders only those of the day that is asked for', () => {
    const segment = opened();
    const { facts } = overlay(segment, []);
    const day = pack.parts.event[0]!.date!.value;
    assert.deepEqual(facts.holdersAt('ukraine-president', { ...day, first: 17_000, last: 17_000 }).map(({ person }) => person.id), ['petro-poroshenko']);
    const read = new Set(['person', 'post'].map((kind) => segment.range(kind as 'person').from));
    assert.equal(segment.records.read, read.size);
  });

  it('gives the same object for an entity that somebody still holds', () => {
    const many = readPack(packFiles({ persons: Array.from({ length: 9000 }, (_, index) => ({ id: `p${index}`, name: `Ann Doe${index}` })) })).pack;
    const segment = opened([many]);
    const first = segment.find('person', 'p0');
    for (let index = 1; index < 9000; index += 1) assert.equal(segment.find('person', `p${index}`)?.id, `p${index}`);
    assert.equal(segment.find('person', 'p0'), first);
  });

  it('reads its records from a source of slices, one at a time', () => {
    const bytes = buildSegment([pack]);
    const reads: number[] = [];
    const { segment, problems } = openSegment({
      length: bytes.length, resident: false,
      read: (offset, length) => {
        reads.push(length);
        return bytes.slice(offset, offset + length);
      },
    });
    assert.deepEqual(problems, []);
    assert.equal(reads.length, 2, 'the header and the tail');
    assert.equal(segment!.find('person', 'petro-poroshenko')?.birthDate?.value.year, 1965);
    assert.equal(reads.length, 4, 'the one page of so small an index, and the record');
    segment!.find('person', 'volodymyr-zelensky');
    assert.equal(reads.length, 5);
  });

  it('says of a pack above what it is over, and hides nothing else', () => {
    const desk = readPack([
      { path: 'pack.yaml', text: 'id: desk\nname: Desk\nversion: 1\nas_of: 2022' },
      { path: 'persons.yaml', text: '- {id: volodymyr-zelensky, birth_date: 1978-01-25, sources: [test-source]}\n- {id: new, name: Andriy Yermak, given_name: Andriy, family_name: Yermak, sources: [test-source]}' },
    ], pack.sources).pack;
    const segment = opened();
    const { facts, problems } = overlay(segment, [desk]);
    assert.deepEqual(problems, []);
    assert.deepEqual([...facts.base.persons.keys()], ['volodymyr-zelensky', 'petro-poroshenko', 'ursula-von-der-leyen', 'new']);
    assert.equal(facts.person('volodymyr-zelensky')?.birthDate?.pack, 'desk');
    assert.deepEqual(facts.namesAt(...draft('Volodymyr Zelenskyy'), 0).map(({ entity }) => entity), [facts.person('volodymyr-zelensky')]);
    assert.equal(facts.personsByFamilyName('yermak').length, 1);
    assert.deepEqual(facts.packs.map(({ id }) => id), ['test', 'desk']);
  });
});

describe('a file of compiled facts is a problem, not a failure, where it', () => {
  const bytes = buildSegment([pack]);
  const changed = (at: number, to: number): Uint8Array => {
    const copy = bytes.slice();
    copy[at] = to;
    return copy;
  };
  const messageOf = (damaged: Uint8Array): string => openSegment(damaged, 'out/facts.segment').problems.map(({ path, message }) => `${path}: ${message}`).join();
  const damaged = 'out/facts.segment: This file of compiled facts is damaged: build it anew.';

  it('is cut short, or goes on', () => {
    assert.equal(messageOf(bytes.slice(0, 20)), damaged);
    assert.equal(messageOf(bytes.slice(0, -4)), damaged);
    assert.equal(messageOf(new Uint8Array([...bytes, 0, 0, 0, 0])), damaged);
  });
  it('has a wrong byte anywhere', () => {
    const places = [HEADER_BYTES, HEADER_BYTES + 400, bytes.length - 1, bytes.length - 3000, 8, 20];
    for (const at of places) assert.equal(messageOf(changed(at, bytes[at]! ^ 0x55)), damaged, String(at));
  });
  it('is of another version', () => {
    assert.equal(messageOf(changed(4, 99)), 'out/facts.segment: This file of compiled facts was made by another version of Copydesk: build it anew.');
  });
  it('is something else', () => {
    assert.equal(messageOf(new TextEncoder().encode(`{"format":1${' '.repeat(100)}}`)), 'out/facts.segment: This file of compiled facts holds no compiled facts: build it anew.');
  });
  it('is right, and then it is none', () => {
    assert.equal(messageOf(bytes), '');
    // A slice of a pool begins anywhere: it is read all the same.
    const pool = new Uint8Array(bytes.length + 1);
    pool.set(bytes, 1);
    assert.equal(messageOf(pool.subarray(1)), '');
  });
});
