/**
 * Small fact bases for tests, in the format of server/facts/README.md with everything filled in that a test does not care
 * about:
 *
 *     factsFrom(`
 *       areas: [Russia, {name: Ukraine, demonyms: [Ukrainian, Ukrainians]}]
 *       posts:
 *         - {id: russia-foreign-minister, label: Foreign Minister of Russia, role: foreign-minister, area: russia}
 *       persons:
 *         - {name: Sergei Lavrov, memberships: [russia-foreign-minister 2004-03-09/]}
 *       events:
 *         - {name: annexation of Crimea, date: 2014-03-18, phrases: [annexed ~ Crimea]}
 *     `)
 *
 * - The keys are the names of a pack's files. An item that is a bare string is an entity with that name.
 * - `id` is made from the name (`sergei-lavrov`), `given_name` and `family_name` from its first and last words, a post's
 *   `role` from its label or the end of its id; an area that is named by a post, a person or another area but not listed is added.
 * - Every entity cites the source `test-source`; further sources may be listed under `sources`.
 * - A membership may be a string: a post, then start/end (`POST 2004-03-09/`, `POST 2019/2021-12-08`, `POST`).
 * - The pack knows up to `as_of` (2026-01-01 unless told: `as_of: 2022-03-01`).
 *
 * Problems of the snippet throw, so that a test cannot pass because of a slip in it.
 */
import { parse } from 'yaml';
import { indexFacts } from '../../server/src/core/facts/index-facts.js';
import { layer } from '../../server/src/core/facts/layer.js';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import { readPack, type PackFile, type PackReading } from '../../server/src/core/facts/read-pack.js';
import type { Problem, Source } from '../../server/src/core/facts/types.js';

type Item = Record<string, unknown>;

const lists = ['persons', 'organizations', 'posts', 'areas', 'events', 'figures', 'quotations'] as const;
const known: ReadonlySet<string> = new Set([...lists, 'sources', 'as_of', 'pack']);

/** The look-up over the facts of a snippet, or of several packs laid over one another. */
export function factsFrom(...snippets: readonly (string | Item)[]): FactLookUp {
  const packs: PackReading[] = [];
  let below: ReadonlyMap<string, Source> = new Map();
  for (const [index, snippet] of snippets.entries()) {
    const reading = readPack(packFiles(snippet, `test${index === 0 ? '' : String(index + 1)}`), below);
    below = new Map([...below, ...reading.pack.sources]);
    packs.push(reading);
  }
  const { base, problems } = layer(packs.map(({ pack }) => pack));
  // A source without an address is what some tests are about.
  refuse([...packs.flatMap((reading) => reading.problems), ...problems].filter(({ severity, message }) => severity === 'error' || !message.includes('has no `URL`')));
  return indexFacts(base);
}

/** The files of a pack that a snippet stands for. */
export function packFiles(snippet: string | Item, id = 'test'): readonly PackFile[] {
  const sections = typeof snippet === 'string' ? (parse(snippet) ?? {}) as Item : snippet;
  for (const key of Object.keys(sections)) {
    if (!known.has(key)) throw new Error(`No section of a test's facts is called "${key}": use ${[...known].join(', ')}.`);
  }
  const items = Object.fromEntries(lists.map((list) => [list, itemsOf(sections[list], list)])) as
    Record<(typeof lists)[number], Item[]>;
  addAreas(items, id);
  const source = { id: `${id}-source`, type: 'webpage', title: 'Source of the test', URL: 'https://example.org/source' };
  const pack = { id, name: id, version: '1', as_of: sections['as_of'] ?? '2026-01-01', ...sections['pack'] as Item | undefined };
  const files = lists.map((list) => file(list, items[list].map((item) => ({ sources: [`${id}-source`], ...item }))));
  return [file('pack', pack), file('sources', [source, ...(sections['sources'] ?? []) as Item[]]), ...files];
}

const file = (name: string, content: unknown): PackFile => ({ path: `${name}.yaml`, text: JSON.stringify(content) });

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const list = problems.map(({ path, line, column, message }) => `${path}:${line ?? 1}:${column ?? 1} ${message}`);
  throw new Error(`The facts of this test have problems:\n${list.join('\n')}`);
}

function itemsOf(section: unknown, list: (typeof lists)[number]): Item[] {
  return ((section ?? []) as (string | Item)[]).map((one) => {
    const item: Item = typeof one === 'string' ? { [nameKey(list)]: one } : one;
    const filled: Item = { id: slug(text(item[nameKey(list)] ?? item['id'])), ...item };
    if (list === 'persons') return personItem(filled);
    return list === 'posts' ? postItem(filled) : filled;
  });
}

const nameKeys: Readonly<Record<string, string>> = { posts: 'label', figures: 'subject', quotations: 'text' };
const nameKey = (list: string): string => nameKeys[list] ?? 'name';

function personItem(item: Item): Item {
  const memberships = (item['memberships'] as (string | Item)[] | undefined)?.map(membershipItem);
  return { ...nameParts(item), ...item, ...(memberships === undefined ? {} : { memberships }) };
}

function nameParts(item: Item): Item {
  const words = item['name'] === undefined ? [] : text(item['name']).split(' ');
  if (words.length < 2) return {};
  return item['family_name_first'] === true
    ? { given_name: words.slice(1).join(' '), family_name: words[0] }
    : { given_name: words.slice(0, -1).join(' '), family_name: words.at(-1) };
}

function membershipItem(membership: string | Item): Item {
  if (typeof membership !== 'string') return membership;
  const [post, term = ''] = membership.trim().split(/\s+/);
  const [start = '', end = ''] = term.split('/');
  return { post, ...(start === '' ? {} : { start }), ...(end === '' ? {} : { end }) };
}

/** "russia-foreign-minister" with the area "russia" has the role "foreign-minister". */
function postItem(item: Item): Item {
  const id = text(item['id']);
  const area = text(item['area'] ?? item['organization'] ?? '');
  const role = area !== '' && id.startsWith(`${area}-`) ? id.slice(area.length + 1) : id;
  const label = role.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return { role, label, ...item };
}

function addAreas(items: Record<(typeof lists)[number], Item[]>, id: string): void {
  // Only the first pack fills in: a later one must not say anew what the first has said.
  if (id !== 'test') return;
  const valueOf = (one: unknown): unknown => (typeof one === 'object' && one !== null ? (one as Item)['value'] : one);
  const named = [
    ...items.posts.map((post) => post['area']),
    ...items.persons.flatMap((person) => (person['citizenship'] ?? []) as unknown[]).map(valueOf),
    ...items.areas.flatMap((area) => [...(area['within'] ?? []) as unknown[], ...(area['capital'] ?? []) as unknown[]]).map(valueOf),
    ...items.organizations.flatMap((body) => [body['area'], valueOf(body['seat'])]),
    ...items.organizations.flatMap((body) => (body['members'] ?? []) as Item[]).map((member) => member['area']),
  ];
  const listed = new Set(items.areas.map((area) => area['id']));
  for (const area of named) {
    if (typeof area !== 'string' || listed.has(area)) continue;
    listed.add(area);
    items.areas.push({ id: area, name: area.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') });
  }
}

const text = (value: unknown): string =>
  (typeof value === 'object' && value !== null ? String((value as Item)['value']) : String(value));

const slug = (name: string): string => name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
