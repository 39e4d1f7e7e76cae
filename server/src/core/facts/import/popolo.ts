import { given } from '../given.js';
import { splitName } from './names.js';
import { dateAt, otherNamesOf, usualName, type NameCounts } from './popolo-names.js';
import { isRaw, isWebAddress, itemOf, listOf, rawOf, textOf, type Raw } from './raw-values.js';
import {
  leftOut, noted, type Cited, type Imported, type ImportedEntity, type ImportedTerm, type ImportProblem, type PostReference, type Reference,
} from './records.js';

/** What every reader of a part needs. */
interface Reading {
  readonly problems: ImportProblem[];
  readonly posts: ReadonlyMap<string, Raw>;
  /** Legislative periods by id: EveryPolitician's memberships begin and end with theirs unless they say otherwise. */
  readonly periods: ReadonlyMap<string, Raw>;
  /** Areas and parties that are none of ours: constituencies, “Independent”. */
  readonly leftOut: ReadonlySet<string>;
  readonly names: NameCounts;
}

/** The collections of a Popolo file that become entities; motions, votes and the like are no facts of ours. */
const collections = ['persons', 'organizations', 'posts', 'memberships', 'areas', 'events'] as const;

/**
 * A Popolo document (https://www.popoloproject.org/specs/): one object with the collections as lists. Persons may carry their
 * memberships, as `memberships` may stand for themselves. `file` names it in places where there are several.
 */
export function readPopolo(document: unknown, file?: string): Imported {
  const problems: ImportProblem[] = [];
  if (!isRaw(document) || !collections.some((name) => Array.isArray(document[name]))) {
    return { entities: [], problems: [leftOut(file ?? 'the file', `This is no Popolo document: it holds none of the lists ${collections.join(', ')}.`)] };
  }
  for (const [name, value] of Object.entries(document)) {
    if (!(collections as readonly string[]).includes(name) && Array.isArray(value) && value.length > 0) {
      problems.push(leftOut(file === undefined ? name : `${file}, ${name}`, `${String(value.length)} entries of “${name}”: a fact pack has no place for them.`));
    }
  }
  const posts = new Map(listOf(document['posts']).map(rawOf).flatMap((post) => (textOf(post['id']) === undefined ? [] : [[textOf(post['id']) ?? '', post] as const])));
  const periods = new Map(listOf(document['events']).map(rawOf).filter(isPeriod).map((event) => [textOf(event['id']) ?? '', event] as const));
  const areas = entries(document, file, 'areas');
  const named = new Set(['organizations', 'posts'].flatMap((list) => listOf(document[list]).map((one) => textOf(rawOf(one)['area_id']))));
  const isSeat = ({ raw }: Entry): boolean => seats.has(textOf(raw['classification']) ?? textOf(raw['type']) ?? '') && !named.has(textOf(raw['id']));
  const parties = entries(document, file, 'organizations').filter(({ raw }) => isNoParty(raw));
  const left = new Set([...areas.filter(isSeat), ...parties].map(({ raw }) => textOf(raw['id']) ?? ''));
  const reading: Reading = { problems, posts, periods, leftOut: left, names: { labels: 0, capitals: [] } };
  const terms = new Map<string, ImportedTerm[]>();
  const persons = entries(document, file, 'persons');
  const known = new Set(persons.map(({ raw }) => textOf(raw['id'])));
  for (const { raw, place } of entries(document, file, 'memberships')) {
    const person = textOf(raw['person_id']);
    if (person === undefined || !known.has(person)) {
      problems.push(leftOut(place, person === undefined ? 'This membership has no person_id.' : `There is no person “${person}” in the file.`));
      continue;
    }
    const term = termOf(raw, place, reading);
    if (term !== undefined) terms.set(person, [...terms.get(person) ?? [], term]);
  }
  const entities = [
    ...areas.filter((entry) => !isSeat(entry)).flatMap((entry) => areaOf(entry, reading)),
    ...entries(document, file, 'organizations').filter(({ raw }) => !isNoParty(raw)).flatMap((entry) => organizationOf(entry, reading)),
    ...entries(document, file, 'posts').flatMap((entry) => postOf(entry, reading)),
    ...persons.flatMap((entry) => personOf(entry, terms.get(textOf(entry.raw['id']) ?? '') ?? [], reading)),
    ...entries(document, file, 'events').filter(({ raw }) => !isPeriod(raw)).flatMap((entry) => eventOf(entry, reading)),
  ];
  const tell = (list: string, message: string, make: typeof noted): void => {
    problems.push(make(file === undefined ? list : `${file}, ${list}`, message));
  };
  const constituencies = areas.filter(isSeat).length;
  if (constituencies > 0) tell('areas', `${String(constituencies)} constituencies: many are named like a town or a country.`, leftOut);
  const { labels, capitals } = reading.names;
  if (labels > 0) tell('persons', `${String(labels)} other names are labels in other languages (“multilingual”), not the persons’ own.`, leftOut);
  if (capitals.length > 0) tell('persons', `${String(capitals.length)} ${capitals.length === 1 ? 'name' : 'names'} in capitals, such as “${capitals[0] ?? ''}”, ${capitals.length === 1 ? 'is' : 'are'} written with small letters: look at them.`, noted);
  return { entities, problems };
}

const isPeriod = (event: Raw): boolean => textOf(event['classification'])?.toLowerCase() === 'legislative period';
const seats: ReadonlySet<string> = new Set(['constituency', 'electoral district', 'ward', 'seat']);
/** "Independent" and "unknown" stand among the parties of EveryPolitician, so that everyone has one. */
const isNoParty = (body: Raw): boolean => textOf(body['classification']) === 'party' && /^(?:independents?|unknown)$/i.test(textOf(body['name']) ?? '');

interface Entry {
  readonly raw: Raw;
  readonly place: string;
}

const entries = (document: Raw, file: string | undefined, list: string): readonly Entry[] =>
  listOf(document[list]).map((raw, index) => ({ raw: rawOf(raw), place: `${file === undefined ? '' : `${file}, `}${list}[${String(index)}]` }));

/** What all kinds share; undefined, with a problem, where there is no name. */
function commonOf({ raw, place }: Entry, name: string | undefined, { problems, names }: Reading): Omit<ImportedEntity, 'kind' | 'fields'> | undefined {
  if (name === undefined) {
    problems.push(leftOut(place, 'It has no name.'));
    return undefined;
  }
  const wikidata = wikidataOf(raw);
  return {
    key: textOf(raw['id']) ?? place, place, name, cited: citedOf(raw), otherNames: otherNamesOf(raw, name, place, problems, names),
    ...given({ wikidata, note: textOf(raw['summary']) }),
  };
}

function personOf(entry: Entry, terms: readonly ImportedTerm[], reading: Reading): readonly ImportedEntity[] {
  const { raw, place } = entry;
  const usual = usualName(raw, reading.names);
  const common = commonOf(entry, usual?.name, reading);
  if (common === undefined) return [];
  const native = usual?.native === undefined ? [] : [{ name: usual.native, kind: 'native' as const }];
  const own = listOf(raw['memberships']).flatMap((one, index) => termOf(rawOf(one), `${place}.memberships[${String(index)}]`, reading) ?? []);
  const [givenName, familyName] = [textOf(raw['given_name']), textOf(raw['family_name'])];
  const country = textOf(raw['national_identity']);
  return [{
    ...common, kind: 'person', terms: [...own, ...terms], otherNames: [...native, ...common.otherNames ?? []],
    fields: {
      ...(familyName === undefined ? splitName(common.name, false) : given({ given_name: givenName, family_name: familyName })),
      gender: textOf(raw['gender']),
      birth_date: dateAt(raw, 'birth_date', place, reading.problems), death_date: dateAt(raw, 'death_date', place, reading.problems),
    },
    references: { citizenship: country === undefined ? undefined : [{ name: country }] },
  }];
}

function organizationOf(entry: Entry, reading: Reading): readonly ImportedEntity[] {
  const { raw, place } = entry;
  const common = commonOf(entry, textOf(raw['name']), reading);
  if (common === undefined) return [];
  return [{
    ...common, kind: 'organization',
    fields: {
      classification: textOf(raw['classification']), founding_date: dateAt(raw, 'founding_date', place, reading.problems),
      dissolution_date: dateAt(raw, 'dissolution_date', place, reading.problems),
    },
    references: { area: key(raw['area_id']), parent: key(raw['parent_id']) },
  }];
}

function postOf(entry: Entry, reading: Reading): readonly ImportedEntity[] {
  const { raw } = entry;
  const common = commonOf(entry, textOf(raw['label']) ?? textOf(raw['role']), reading);
  if (common === undefined) return [];
  const other = textOf(raw['other_label']);
  return [{
    ...common, kind: 'post', fields: { other_labels: other === undefined ? undefined : [other] },
    references: { area: key(raw['area_id']), organization: key(raw['organization_id']) },
  }];
}

function areaOf(entry: Entry, reading: Reading): readonly ImportedEntity[] {
  const common = commonOf(entry, textOf(entry.raw['name']), reading);
  if (common === undefined) return [];
  const parent = key(entry.raw['parent_id']);
  return [{
    ...common, kind: 'area', fields: { classification: textOf(entry.raw['classification']) ?? textOf(entry.raw['type']), code: textOf(entry.raw['identifier']) },
    references: { within: parent === undefined ? undefined : [parent] },
  }];
}

function eventOf(entry: Entry, reading: Reading): readonly ImportedEntity[] {
  const { raw, place } = entry;
  const common = commonOf(entry, textOf(raw['name']), reading);
  if (common === undefined) return [];
  const [start, end] = [dateAt(raw, 'start_date', place, reading.problems), dateAt(raw, 'end_date', place, reading.problems)];
  if (start === undefined) {
    reading.problems.push(leftOut(place, `The event “${common.name}” has no start_date.`));
    return [];
  }
  return [{ ...common, kind: 'event', fields: { date: end === undefined || end === start ? start : `${start}/${end}` } }];
}

function termOf(raw: Raw, place: string, reading: Reading): ImportedTerm | undefined {
  const postKey = textOf(raw['post_id']);
  const post = postKey === undefined ? undefined : reading.posts.get(postKey);
  if (postKey !== undefined && post === undefined) {
    reading.problems.push(leftOut(place, `There is no post “${postKey}” in the file.`));
    return undefined;
  }
  const organization = textOf(raw['organization_id']) ?? textOf(raw['on_behalf_of_id']);
  if (post === undefined && organization === undefined) {
    reading.problems.push(leftOut(place, 'This membership names neither a post nor an organisation.'));
    return undefined;
  }
  const period = reading.periods.get(textOf(raw['legislative_period_id']) ?? '') ?? {};
  const reference: PostReference | undefined = postKey === undefined ? undefined : { key: postKey };
  const ours = (value: unknown): Reference | undefined => (reading.leftOut.has(textOf(value) ?? '') ? undefined : key(value));
  const isParty = reference === undefined && textOf(raw['organization_id']) === undefined;
  return {
    place, cited: citedOf(raw),
    ...given({
      post: reference,
      organization: reference === undefined ? key(organization) : undefined,
      role: reference === undefined ? textOf(raw['role']) ?? 'member' : undefined,
      area: ours(raw['area_id']),
      onBehalfOf: isParty ? undefined : ours(raw['on_behalf_of_id']),
      start: dateAt(raw, 'start_date', place, reading.problems) ?? dateAt(period, 'start_date', place, reading.problems),
      end: dateAt(raw, 'end_date', place, reading.problems) ?? dateAt(period, 'end_date', place, reading.problems),
    }),
  };
}

const key = (value: unknown): Reference | undefined => {
  const text = textOf(value);
  return text === undefined ? undefined : { key: text };
};

function wikidataOf(raw: Raw): string | undefined {
  for (const identifier of listOf(raw['identifiers']).map(rawOf)) {
    if (textOf(identifier['scheme'])?.toLowerCase() === 'wikidata') return itemOf(identifier['identifier']);
  }
  return itemOf(raw['wikidata']);
}

/** `sources` and `links` of an entity that can be cited: both are lists of {url, note}. */
function citedOf(raw: Raw): readonly Cited[] {
  return listOf(raw['sources']).map(rawOf).flatMap((one): readonly Cited[] => {
    const URL = textOf(one['url']);
    return isWebAddress(URL) ? [{ source: { type: 'webpage', title: textOf(one['note']) ?? URL, URL } }] : [];
  });
}
