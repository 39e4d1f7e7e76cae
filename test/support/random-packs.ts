import fc from 'fast-check';
import type { PackData } from '../../server/src/core/facts/pack-data.js';
import { readPack } from '../../server/src/core/facts/read-pack.js';
import type { Source } from '../../server/src/core/facts/types.js';
import { packFiles } from './facts.js';

type Item = Record<string, unknown>;

const given = fc.constantFrom('Ann', 'Anna', 'Jean-Luc', 'J. Robert', 'Łukasz', 'Li', 'WHO');
const family = fc.constantFrom('Doe', 'Dow', 'van der Berg', 'al-Amin', 'Ødegård', 'US', 'O’Neil', 'Doe Smith');
const place = fc.constantFrom('arland', 'the-isles', 'borduria');
const post = fc.constantFrom('arland-president', 'arland-minister', 'isles-mayor', 'body-chair');
const year = fc.integer({ min: 1990, max: 2025 });

/** Any of the fields may be missing: a later pack need not say all again, and an earlier one may have forgotten something. */
const partly = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Item> => fc.record(fields, { requiredKeys: ['id'] });

const otherNames = (name: fc.Arbitrary<string>): fc.Arbitrary<unknown> => fc.array(fc.record({
  name, kind: fc.constantFrom('romanisation', 'nickname', 'formal', 'former', 'short', 'misspelling'),
}), { maxLength: 2 });

const fullName = fc.tuple(given, family).map((parts) => parts.join(' '));

const person = partly({
  id: fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'), name: fullName, given_name: given, family_name: family,
  gender: fc.constantFrom('male', 'female', { value: 'female', note: 'by her own word' }), family_name_first: fc.boolean(), other_names: otherNames(fc.oneof(fullName, family)), birth_date: year,
  memberships: fc.array(fc.tuple(post, year, fc.integer({ min: 0, max: 9 })).map(([which, start, length]) =>
    (length === 0 ? { post: which, start } : { post: which, start, end: start + length })), { maxLength: 3 }),
});

const body = partly({
  id: fc.constantFrom('body', 'league', 'us'), name: fc.constantFrom('League of Arland', 'US', 'The Body', 'Arland League of Cities'),
  acronyms: fc.subarray(['LOA', 'US', 'WHO']), other_names: otherNames(fc.constantFrom('Who', 'League', 'League of Ardland')),
});

const office = partly({
  id: post, label: fc.constantFrom('President of Arland', 'Mayor of the Isles', 'Chair of the League of Arland'),
  role: fc.constantFrom('president', 'mayor', 'chair'), area: place, organization: fc.constantFrom('body', 'league'),
  other_labels: fc.subarray(['Arland’s Head of State', 'Head of the Isles']),
});

const area = partly({
  id: place, name: fc.constantFrom('Arland', 'the Isles', 'Borduria', 'US', 'Ann'), other_names: otherNames(fc.constantFrom('Head', 'Doe')),
  within: fc.array(place, { maxLength: 1 }), capital: fc.array(fc.record({ value: place }), { maxLength: 2 }),
});

const event = partly({ id: fc.constantFrom('e1', 'e2'), name: fc.constant('E'), date: year, phrases: fc.subarray(['fell ~ Arland', 'the fall']) });

const quotation = partly({
  id: fc.constantFrom('q1', 'q2', 'q3'), speaker: fc.constantFrom('p1', 'p2'),
  text: fc.constantFrom('I need ammunition and not a ride', 'We need ammunition and not a ride now', 'Short words'),
});

/** One entity an id: a pack with two of one id is refused. */
const list = (item: fc.Arbitrary<Item>, most: number): fc.Arbitrary<Item[]> => fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: most });

const snippet = fc.record({
  persons: list(person, 6), organizations: list(body, 3), posts: list(office, 4), areas: list(area, 3), events: list(event, 2), quotations: list(quotation, 3),
});

/** Packs that speak of the same few entities, each citing its own source. What the reader refuses of them is left out. */
export const randomPacks = (least: number, most: number): fc.Arbitrary<readonly PackData[]> =>
  fc.array(snippet, { minLength: least, maxLength: most }).map((snippets) => {
    let below: ReadonlyMap<string, Source> = new Map();
    return snippets.map((sections, index) => {
      // Ids of packs but the first: "test" alone would fill in areas that no pack speaks of.
      const { pack } = readPack(withoutFilling(packFiles(sections, `pack${String(index)}`), sections), below);
      below = new Map([...below, ...pack.sources]);
      return pack;
    });
  });

/** `packFiles` fills in names and roles; here what is missing is meant to be. */
function withoutFilling(files: ReturnType<typeof packFiles>, sections: Readonly<Record<string, readonly Item[]>>): ReturnType<typeof packFiles> {
  return files.map((file) => {
    const items = sections[file.path.replace('.yaml', '')];
    if (items === undefined) return file;
    const source = `${(JSON.parse(files.find(({ path }) => path === 'pack.yaml')!.text) as { readonly id: string }).id}-source`;
    return { ...file, text: JSON.stringify(items.map((item) => ({ sources: [source], ...item }))) };
  });
}
