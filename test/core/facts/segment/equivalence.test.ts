import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { indexFacts } from '../../../../server/src/core/facts/index-facts.js';
import { layer, mapOf } from '../../../../server/src/core/facts/layer.js';
import { loadFacts } from '../../../../server/src/core/facts/load-facts.js';
import { entityKinds, type PackData } from '../../../../server/src/core/facts/pack-data.js';
import { readPack } from '../../../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../../../server/src/core/facts/segment/build.js';
import { joinSegments } from '../../../../server/src/core/facts/segment/join.js';
import type { Unit } from '../../../../server/src/core/facts/segment/layers.js';
import { openSegment } from '../../../../server/src/core/facts/segment/open.js';
import { overlay, stackFacts } from '../../../../server/src/core/facts/segment/overlay.js';
import type { Segment } from '../../../../server/src/core/facts/segment/segment.js';
import { parseEdtf } from '../../../../server/src/core/values/edtf.js';
import { diskPackFiles } from '../../../../server/src/host/facts/disk-pack-files.js';
import { packFiles } from '../../../support/facts.js';
import { randomPacks } from '../../../support/random-packs.js';
import { assertSame, questionsAbout } from '../../../support/same-look-up.js';

const dates = ['1999', '2010-05', '2026-01-01'].map((text) => parseEdtf(text)!);

/** The packs up to `split` as a segment, the others over it; the same packs, layered at once in memory, are the oracle. */
function compare(read: readonly PackData[], split: number, every = 1, made = segmentOf): void {
  // What is compiled knows no places in files any more.
  const packs = read.map((pack, index) => (index < split ? { ...pack, places: new Map() } : pack));
  const oracle = layer(packs);
  const { facts, problems } = overlay(made(packs.slice(0, split)), packs.slice(split));
  const expected = indexFacts(oracle.base);
  assertSame(facts, expected, questionsAbout(expected, dates, every));
  const inWords = (list: typeof problems): readonly string[] => list.map(({ path, message }) => `${path} ${message}`).sort();
  assert.deepEqual(inWords(problems), inWords(oracle.problems));
}

function segmentOf(packs: readonly PackData[]): Segment {
  const { segment, problems } = openSegment(buildSegment(packs));
  assert.deepEqual(problems, []);
  return segment!;
}

/** As `segmentOf`, but on a disk, so to speak: read slice by slice, and only bodies and places are known well. */
function pagedSegmentOf(packs: readonly PackData[]): Segment {
  const bytes = buildSegment(packs, undefined, 0);
  const { segment, problems } = openSegment({ length: bytes.length, resident: false, read: (offset, length) => bytes.slice(offset, offset + length) });
  assert.deepEqual(problems, []);
  return segment!;
}

describe('a segment', () => {
  it('of the bundled packs answers as the index in memory does', async () => {
    const { packs } = await loadFacts([], [path.join(import.meta.dirname, '../../../../server/facts')], diskPackFiles);
    compare(packs, packs.length, 509);
  });

  it('answers every question as the index in memory does', () => {
    fc.assert(fc.property(randomPacks(1, 3), (packs) => compare(packs, packs.length)), { seed: 7, numRuns: 25 });
  });

  it('under packs answers as all of them layered at once', () => {
    fc.assert(fc.property(randomPacks(2, 4), fc.integer({ min: 1, max: 3 }), (packs, split) => compare(packs, Math.min(split, packs.length - 1))), { seed: 11, numRuns: 50 });
  });

  it('that stays on the disk answers as one in memory, alone and under packs', () => {
    fc.assert(fc.property(randomPacks(1, 3), (packs) => compare(packs, packs.length, 1, pagedSegmentOf)), { seed: 17, numRuns: 15 });
    fc.assert(fc.property(randomPacks(2, 3), (packs) => compare(packs, 1, 1, pagedSegmentOf)), { seed: 19, numRuns: 15 });
  });

  it('one of whose packs is replaced as a whole holds what the packs that are left say', () => {
    fc.assert(fc.property(randomPacks(3, 3), ([first, second, third]) => {
      const newer = { ...third!, info: { ...third!.info, id: first!.info.id } };
      const { facts } = overlay(segmentOf([first!, second!]), [newer]);
      const { base } = layer([newer, second!].map((pack) => ({ ...pack, places: new Map() })));
      for (const kind of entityKinds) assert.deepEqual(new Map(mapOf(facts.base, kind)), new Map(mapOf(base, kind)), kind);
    }), { seed: 13, numRuns: 10 });
  });
});

/**
 * Packs in layers of their own: for each whether it is a segment in memory, one that is read page by page, or a pack that was read; two
 * neighbours of a kind of segment may share a file.
 */
type Kept = 'whole' | 'paged' | 'read';

function compareStack(read: readonly PackData[], kept: readonly Kept[], together: boolean): void {
  const packs = read.map((pack, index) => (kept[index] === 'read' ? pack : { ...pack, places: new Map() }));
  const units: Unit[] = [];
  for (let at = 0; at < packs.length; at += 1) {
    const how = kept[at]!;
    let to = at + 1;
    while (together && how !== 'read' && to < packs.length && kept[to] === how) to += 1;
    units.push(how === 'read' ? packs[at]! : (how === 'paged' ? pagedSegmentOf : segmentOf)(packs.slice(at, to)));
    if (how !== 'read') at = to - 1;
  }
  const oracle = layer(packs);
  const { facts, problems } = stackFacts(units);
  const expected = indexFacts(oracle.base);
  assertSame(facts, expected, questionsAbout(expected, dates), { generation: false });
  const inWords = (list: typeof problems): readonly string[] => list.map(({ path, message }) => `${path} ${message}`).sort();
  assert.deepEqual(inWords(problems), inWords(oracle.problems));
}

describe('segments and packs over one another', () => {
  it('answer as all packs layered at once, in whatever order they lie', () => {
    fc.assert(fc.property(
      randomPacks(2, 5), fc.array(fc.constantFrom<Kept>('whole', 'paged', 'read'), { minLength: 5, maxLength: 5 }), fc.boolean(), compareStack,
    ), { seed: 23, numRuns: 120 });
  });

  it('can be joined, and are the same bytes as if they had been built at once', () => {
    fc.assert(fc.property(randomPacks(2, 4), fc.integer({ min: 1, max: 3 }), (packs, split) => {
      const parts = [packs.slice(0, Math.min(split, packs.length - 1)), packs.slice(Math.min(split, packs.length - 1))];
      const chunks: Uint8Array[] = [];
      const { header, rest } = joinSegments(parts.map((list) => pagedSegmentOf(list)), (bytes) => void chunks.push(bytes));
      assert.deepEqual(Buffer.concat([header, ...chunks, ...rest]), Buffer.from(buildSegment(packs)));
    }), { seed: 29, numRuns: 40 });
  });

  it('answer so of a name that very many bear in each', () => {
    const crowd = (id: string, from: number): PackData => readPack(packFiles({
      ...(from === 0 && { posts: ['mayor'] }),
      persons: Array.from({ length: 300 }, (_, index) => ({ id: `p${from + index}`, name: 'Ann Smith', ...(index < 4 && { memberships: ['mayor 2001/2002'] }) })),
    }, id)).pack;
    // A hundred are in both.
    const packs = [crowd('first', 0), crowd('second', 200), crowd('third', 1000)];
    for (const kept of [['whole', 'paged', 'read'], ['paged', 'paged', 'paged'], ['read', 'whole', 'whole']] as const) compareStack(packs, kept, false);
  });
});

describe('a name that very many bear', () => {
  const crowd = (holders: number): PackData => readPack(packFiles({
    posts: ['mayor'],
    persons: Array.from({ length: 1000 }, (_, index) => {
      const family = index % 2 === 0 ? 'Smith' : `Smith${'abcdefghij'.charAt(index % 10)}`;
      return { id: `p${index}`, name: `Ann ${family}`, family_name: family, ...(index / 2 < holders && { memberships: ['mayor 2001/2002'] }) };
    }),
  })).pack;

  for (const holders of [0, 1, 5, 450, 500]) {
    it(`and ${holders} of them in office is looked up alike in memory, in a segment, from a disk and in layers`, () => {
      compare([crowd(holders)], 1, 41);
      compare([crowd(holders)], 1, 41, pagedSegmentOf);
      const [above] = [readPack([
        { path: 'pack.yaml', text: 'id: desk\nname: Desk\nversion: 1\nas_of: 2022' },
        { path: 'persons.yaml', text: '- {id: p2, memberships: [{post: mayor, start: 2011}], sources: [test-source]}\n- {id: p4, name: Bea Smith, family_name: Smith, sources: [test-source]}' },
      ], crowd(holders).sources).pack];
      compare([crowd(holders), above], 1, 41);
    });
  }

  it('has those bearers who have held an office, and never one alone', () => {
    const found = (holders: number): readonly string[] => overlay(segmentOf([crowd(holders)]), []).facts.personsByFamilyName('smith').map(({ id }) => id);
    assert.deepEqual(found(1), ['p0', 'p2', 'p4']);
    assert.deepEqual(found(5), ['p0', 'p2', 'p4', 'p6', 'p8']);
    assert.equal(found(40).length, 40);
    assert.deepEqual(found(450), ['p900', 'p902']);
    assert.equal(found(500).length, 500);
  });
});
