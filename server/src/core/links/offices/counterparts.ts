import type { FactLookUp } from '../../facts/look-up.js';
import type { Area, Post } from '../../facts/types.js';
import type { TitleMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Token } from '../../text/tokens.js';
import type { LinkedSoFar, NamedBlock } from '../named-block.js';
import type { NamedLink, PersonLink } from '../types.js';

/** "His German counterpart, Annalena Baerbock": the office of whoever is meant by "his", in the other's country. */
export interface Counterpart {
  readonly person: PersonLink;
  readonly area: NamedLink<Area>;
  /** The word stands for the title. */
  readonly title: TitleMention;
  /** The offices of that country and of such a kind that the person holds or held at any time. */
  readonly posts: readonly string[];
}

/** The word as a title’s phrase. */
export const COUNTERPART = 'counterpart';

/** Presidents, chancellors and kings are one another's counterparts. */
const LEADERS: ReadonlySet<string> = new Set(['president', 'prime-minister', 'monarch']);

const OWNERS: ReadonlySet<string> = new Set(['his', 'her']);

/**
 * The counterparts of a block who are named right behind the word and have held such an office: of anybody else the words may mean another one.
 * Linear in the places and persons of the block.
 */
export function counterpartsIn({ persons, areas }: Pick<LinkedSoFar, 'persons' | 'areas'>, block: NamedBlock, { facts, storyDate }: LinkedSoFar): readonly Counterpart[] {
  const { tokens, sentences } = block.reading;
  return gathered(areas, (area): readonly Counterpart[] => {
    const word = tokens[area.to];
    if (word?.fold !== COUNTERPART || word.possessive !== '' || area.name.kind !== 'demonym') return [];
    const from = area.to + (tokens[area.to + 1]?.text === ',' ? 2 : 1);
    const person = persons.find((one) => one.from === from);
    if (person?.outcome !== 'linked' || person.via !== 'full-name') return [];
    const sentence = sentenceAt(sentences, area.from);
    const roles = rolesOf(ownersOf(persons, tokens, area.from, sentence?.from ?? area.from), storyDate.value, facts);
    const posts = postsOfKind(person, area.entity.id, roles, facts);
    return posts.length === 0 ? [] : [{ person, area, title: titleOf(word, area.to, posts), posts: posts.map(({ id }) => id) }];
  });
}

/** "Lavrov’s German counterpart", "Lavrov told Blinken that his German counterpart": whose it may be. */
function ownersOf(persons: readonly PersonLink[], tokens: readonly Token[], to: number, sentenceFrom: number): readonly PersonLink[] {
  const before = persons.filter((one) => one.from >= sentenceFrom && one.to <= to);
  const owner = before.find((one) => one.to === to && tokens[to - 1]!.possessive !== '');
  return owner ? [owner] : OWNERS.has(tokens[to - 1]?.fold ?? '') ? before : [];
}

/** The kinds of office that they hold on the day. */
function rolesOf(owners: readonly PersonLink[], at: LinkedSoFar['storyDate']['value'], facts: FactLookUp): ReadonlySet<string> {
  const roles = new Set(owners.flatMap(({ person }) => (person ? facts.postsHeldBy(person.id, at).map(({ post }) => post.role) : [])));
  return [...roles].some((role) => LEADERS.has(role)) ? new Set([...roles, ...LEADERS]) : roles;
}

const postsOfKind = ({ person }: PersonLink, area: string, roles: ReadonlySet<string>, facts: FactLookUp): readonly Post[] =>
  [...new Set((person?.terms ?? []).map(({ post }) => post))].flatMap((id): readonly Post[] => {
    const post = id === undefined ? undefined : facts.post(id);
    return post?.area === area && post.holders === 'one' && post.organization === undefined && roles.has(post.role) ? [post] : [];
  });

const titleOf = ({ start, end }: Token, at: number, posts: readonly Post[]): TitleMention => ({
  kind: 'title', from: at, to: at + 1, span: { start, end }, phrase: COUNTERPART, roles: posts.map(({ role }) => role), deputy: false, frame: 'current', plural: false,
});
