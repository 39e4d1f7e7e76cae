import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { entityKinds, type PackData } from '../../../../server/src/core/facts/pack-data.js';
import { readPack } from '../../../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../../../server/src/core/facts/segment/build.js';
import { openSegment } from '../../../../server/src/core/facts/segment/open.js';
import { packsOf } from '../../../../server/src/core/facts/segment/packs-of.js';
import { packFiles } from '../../../support/facts.js';

const snippet = `
  areas:
    - {id: kyiv, name: Kyiv, other_names: [{name: Kiev, kind: romanisation, discouraged: house style, lang: ru, start: 1800, end: 1995-10}]}
    - {name: Ukraine, demonyms: [Ukrainian], within: [europe], compass: east, capital: [{value: kyiv, start: 1934-06-24, note: moved from Kharkiv}]}
  organizations:
    - {id: nato, name: NATO, acronyms: [NATO], founding_date: 1949-04-04, members: [{area: ukraine, start: 2030}, {organization: nato}], members_complete_as_of: 2031}
  posts:
    - {id: ukraine-president, area: ukraine, gaps: [{start: 2014-02-22, end: 2014-02-23, note: ousted}, {start: 1990, end: 1991}], discouraged_labels: [{label: Head, reason: vague}]}
  persons:
    - id: z
      name: Volodymyr Zelensky
      birth_date: {value: 1978-01-26, as_of: 2022, disputed_by: [{value: 1977, sources: [other], note: a slip}]}
      citizenship: [ukraine]
      family_name_first: false
      memberships:
        - {post: ukraine-president, start: 2019-05-20, ordinal: 6, sources: [{source: other, locator: p. 3, quote: sworn in}, test-source]}
        - {organization: nato, role: Guest, start: 2018~, end: unknown, start_known: false}
        - {organization: nato, role: Seat, area: kyiv, start: 2012}
        - {organization: nato, role: Seat, area: kyiv, on_behalf_of: nato, start: 2014, ordinal: 2}
        - {organization: nato, role: Seat, on_behalf_of: nato, start: 2016}
        - {organization: nato, start: 2021-12-01/2021-12-15}
        - {post: ukraine-president, start: 2010-21, end: 201X}
  events: [{name: E, date: 2014-03-18, tolerance: month, phrases: [a ~ B]}]
  figures: [{subject: dead, value: 14000, unit: people, comparator: ">", as_of: 2021-12}]
  quotations: [{text: I need ammunition, speaker: z, date: 2022-02-26, translation: true, context: a call}]
  sources: [{id: other, type: book, title: Other, author: [{family: Doe, given: Jane}], issued: 2020-01}]
`;

const readOne = (text: string, id?: string) => readPack(packFiles(text, id));

/** The packs that a segment of `packs` holds, read as a whole. */
function throughSegment(packs: readonly PackData[]): readonly PackData[] {
  const { segment, problems } = openSegment(buildSegment(packs));
  assert.deepEqual(problems, []);
  assert.ok(segment);
  return packsOf(segment).map(({ info, sources, parts, places }) =>
    ({ info, sources, parts: Object.fromEntries(entityKinds.map((kind) => [kind, parts[kind]])) as unknown as PackData['parts'], places }));
}

describe('the packs of a segment', () => {
  it('come back as they were read, but for the places in their files', () => {
    const { pack, problems } = readOne(snippet);
    assert.deepEqual(problems, []);
    assert.deepEqual(throughSegment([pack]), [{ ...pack, places: new Map() }]);
  });

  it('keep citations of another pack’s sources', () => {
    const world = readOne(snippet).pack;
    const desk = readPack([
      { path: 'pack.yaml', text: 'id: desk\nname: Desk\nversion: 1\nas_of: 2022' },
      { path: 'areas.yaml', text: '- {id: x, name: X, sources: [other]}' },
    ], world.sources).pack;
    for (const packs of [[world, desk], [desk]]) {
      const back = throughSegment(packs).at(-1);
      assert.equal(back?.parts.area[0]?.name?.sources[0].source.pack, 'test');
      assert.equal(back.sources.size, 0);
    }
  });
});
