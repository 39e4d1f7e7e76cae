import type { FactLookUp } from '../../facts/look-up.js';
import type { Area, Organization, Post } from '../../facts/types.js';
import { formerFurtherBefore, modifiersBefore } from '../../mentions/titles.js';
import type { TitleMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import { shift } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { areasNamed } from '../places/areas-named.js';
import { headsOf, HEAD_WORDS } from './body-heads.js';
import { spokenBefore, spokenDays, toldSince, toldUpTo } from './changeover.js';
import { counterpartsIn, type Counterpart } from './counterparts.js';
import { byBlock, type LinkedSoFar, type NamedBlock } from '../named-block.js';
import { scopeOf, withAreaBehindName, type BlockIndex, type Scope } from './office-scope.js';
import { postIdsNamedIn, postsNamed } from './posts-named.js';
import { isOfTitleBefore } from '../persons/title-first-list.js';
import { personsListed } from '../persons/titled-list.js';
import { isList, personAfter, personBefore, personBehindComma, personPredicated, RANKS_BEFORE_NAME } from '../persons/titled-person.js';
import { actsToday, OF_THE_STORY, tellsOfToday, toldTimes } from './told-time.js';
import type { NamedLink, OfficeClaim, PersonLink, StoryDate } from '../types.js';

/** Finds where the draft says that a person holds an office: "Foreign Minister Sergei Lavrov", "Sergei Lavrov, the foreign minister". */
export function linkOffices(linked: LinkedSoFar): readonly OfficeClaim[] {
  if (linked.persons.length === 0) return [];
  const { blocks: [only, ...others] } = linked;
  // Links are made of one block at a time.
  if (only && others.length === 0) return officesIn(only, linked, linked);
  const persons = byBlock(linked.persons);
  const areas = byBlock(linked.areas);
  const organizations = byBlock(linked.organizations);
  const dates = byBlock(linked.dates);
  return gathered(linked.blocks, (block) => {
    const { index } = block;
    const own = { persons: persons.get(index) ?? [], areas: areas.get(index) ?? [], organizations: organizations.get(index) ?? [], dates: dates.get(index) ?? [] };
    return own.persons.length === 0 ? [] : officesIn(block, own, linked);
  });
}

function officesIn(block: NamedBlock, own: Pick<LinkedSoFar, 'persons' | 'areas' | 'organizations' | 'dates'>, linked: LinkedSoFar): readonly OfficeClaim[] {
  const { titles } = block.reading;
  const counterparts = counterpartsIn(own, block, linked);
  if (titles.length === 0 && counterparts.length === 0) return [];
  const places = indexBlock(own, linked.storyDate);
  const claims: OfficeClaim[] = [];
  const titled = new Map<PersonLink, OfficeClaim>();
  for (const title of titles) {
    if (title.plural) {
      for (const claim of claimsOfList(title, block, places, linked)) claims.push(claim);
      continue;
    }
    const claim = claimOf(title, block, places, linked, titled);
    // "Foreign Minister Prince Faisal": the rank between office and name is no second office.
    if (claim?.position === 'before' && titled.has(claim.person) && RANKS_BEFORE_NAME.has(title.phrase)) continue;
    if (claim) claims.push(claim);
    if (claim?.position === 'before') titled.set(claim.person, claim);
  }
  for (const { person, posts, ...stated } of counterparts) {
    if (!titled.has(person)) claims.push({ ...claimFor(person, { ...officeOf(stated), position: 'before', comes: false }, block, places, linked), posts });
  }
  return counterparts.length === 0 ? claims : claims.sort((a, b) => a.title.from - b.title.from);
}

/** Word and country are all that is said of a counterpart's office. */
const officeOf = ({ area, title }: Pick<Counterpart, 'area' | 'title'>): Pick<Stated, 'title' | 'scope'> =>
  ({ title, scope: { area, organization: undefined, unknown: false, widerFrom: area.from, start: area.from, end: title.to } });

function indexBlock(
  { persons, areas, organizations, dates }: Pick<LinkedSoFar, 'persons' | 'areas' | 'organizations' | 'dates'>, storyDate: StoryDate,
): BlockIndex {
  return {
    personAt: byToken(persons, ({ honorific, from }) => (honorific === undefined ? from : from - 1)),
    personUpTo: byToken(persons, endOf),
    areaAt: byToken(areas, startOf),
    areaUpTo: byToken(areas, endOf),
    organizationAt: byToken(organizations, startOf),
    organizationUpTo: byToken(organizations, endOf),
    organizationAround: organizations.length === 0 ? EMPTY : new Map(gathered(organizations, (link) => tokensInside(link).map((at): [number, typeof link] => [at, link]))),
    times: toldTimes(dates, storyDate.value),
    spoken: spokenDays(dates, storyDate.value),
  };
}

/** What no link stands in, as in most blocks. */
const EMPTY: ReadonlyMap<number, never> = new Map<number, never>();

const startOf = ({ from }: { readonly from: number }): number => from;
const endOf = ({ to }: { readonly to: number }): number => to;

const byToken = <L>(links: readonly L[], tokenOf: (link: L) => number): ReadonlyMap<number, L> =>
  (links.length === 0 ? EMPTY : new Map(links.map((link) => [tokenOf(link), link])));

const tokensInside = ({ from, to }: NamedLink<Organization>): readonly number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);

/** `titled`: the persons before it that have their title already, with what it claims. */
function claimOf(
  title: TitleMention, block: NamedBlock, index: BlockIndex, linked: LinkedSoFar, titled: ReadonlyMap<PersonLink, OfficeClaim>,
): OfficeClaim | undefined {
  const { tokens } = block.reading;
  const stated = scopeOf(title, tokens, index);
  const scope = stated.area || stated.organization || stated.unknown ? stated : withAreaBehindName(stated, title, block, index);
  const listed = personBefore(scope, tokens, index);
  const before = listed && (titled.has(listed) || isOfTitleBefore(listed, block.reading, index)) ? personBehindComma(scope, tokens, index) ?? personAfter(scope, title, tokens, index)
    : listed && isList(scope, tokens, index) ? undefined : personAfter(scope, title, tokens, index);
  const own = titled.get(listed!);
  if (!before && own && isSomebodyElses(scope, tokens, own)) return undefined;
  const predicated = before ?? listed ? undefined : personPredicated(scope, block.reading, index);
  const person = before ?? listed ?? predicated?.person;
  return person && claimFor(person, { title, scope, position: before ? 'before' : 'after', comes: predicated?.comes === true }, block, index, linked);
}

/**
 * "Argentine President Mauricio Macri, Brazil’s president, French President …", "appointing Ms Rossi, adviser to Foreign Minister Sergei
 * Lavrov, as …": behind somebody who has a title already, a further one of another country without an article, or behind "as", is another’s.
 */
function isSomebodyElses({ start, area }: Scope, tokens: readonly Token[], own: OfficeClaim): boolean {
  const before = tokens[start - 1];
  if (before?.fold === 'as') return true;
  return before?.text === ',' && area !== undefined && own.area !== undefined && area.entity !== own.area.entity;
}

/** "Presidents Joe Biden and Emmanuel Macron": a claim for each. */
function claimsOfList(title: TitleMention, block: NamedBlock, index: BlockIndex, linked: LinkedSoFar): readonly OfficeClaim[] {
  const scope = scopeOf(title, block.reading.tokens, index);
  return personsListed(scope, title, block.reading.tokens, index).map(({ person, area }) =>
    claimFor(person, { title, scope: area ? { ...scope, area } : scope, position: 'before', comes: false }, block, index, linked));
}

/** What the words say of the office; `comes`: that it is new. */
interface Stated {
  readonly title: TitleMention;
  readonly scope: Scope;
  readonly position: OfficeClaim['position'];
  readonly comes: boolean;
}

function claimFor(person: PersonLink, { title, scope, position, comes }: Stated, block: NamedBlock, index: BlockIndex, linked: LinkedSoFar): OfficeClaim {
  const { tokens } = block.reading;
  const labelled = postsLabelled(title, scope, tokens, linked.facts);
  const [from, to] = [Math.min(scope.start, person.from), Math.max(scope.end, person.to)];
  const sentenceEnd = toldUpTo(from, to, block.reading);
  // "Was named the new foreign minister": what is new is no part of the office.
  const isNew = comes && tokens[title.from]!.fold === 'new' && title.to - title.from === title.phrase.split(' ').length + 1;
  const titleSpan = shift(isNew ? { start: tokens[title.from + 1]!.start, end: title.span.end } : title.span, block.offset);
  const modifiers = modifiersBefore(tokens, scope.start);
  // Property by property: a spread of what may be absent takes as long as all the rest of a claim.
  const claim: Made<OfficeClaim> = { person, title, titleSpan, titleText: linked.draft.text.slice(titleSpan.start, titleSpan.end) };
  if (scope.widerFrom < title.from) claim.widerSpan = { start: tokens[scope.widerFrom]!.start + block.offset, end: titleSpan.end };
  if (scope.area) claim.area = scope.area;
  if (scope.organization) claim.organization = scope.organization;
  claim.position = position;
  if (comes) claim.comes = true;
  const further = modifiers.frameWord === undefined && position === 'before' ? formerFurtherBefore(tokens, scope.start) : undefined;
  const frameWord = modifiers.frameWord ?? title.frameWord ?? further;
  if (frameWord !== undefined) claim.frameWord = frameWord;
  claim.at = linked.storyDate.value;
  const today = tellsOfToday(index.times, { from, to, end: sentenceEnd }, block.reading);
  const { first, last } = linked.storyDate.value;
  const { since, until } = today === 'sentence' ? { since: first - OF_THE_STORY, until: last + OF_THE_STORY } : spokenBefore(index.spoken, sentenceEnd);
  claim.since = since;
  claim.until = until;
  claim.timeKnown = further === undefined && today !== undefined && (isNew || isPresent(title.frame)) && isPresent(modifiers.frame);
  const isOfAHolder = further === undefined && isPresent(title.frame) && isPresent(modifiers.frame);
  const told = isOfAHolder ? toldSince(person, index.spoken, block.reading, first) : undefined;
  if (told !== undefined) claim.toldSince = told;
  claim.actsToday = actsToday(index.times, { from, to, end: sentenceEnd }, block.reading);
  claim.scopeKnown = !scope.unknown || labelled.length > 0;
  // "Deputy Bank of England Governor" is not the governor.
  claim.posts = modifiers.deputy && !title.deputy ? [] : scope.unknown ? labelled : postsOf(title, scope, tokens, linked.facts);
  return claim as OfficeClaim;
}

/** A value on its way to being whole. */
type Made<T> = { -readonly [K in keyof T]?: T[K] };

/** How the office of a company's head may be labelled: any of its titles means it. */
const CHIEF_EXECUTIVE = ['ceo', 'chief executive', 'chief executive officer'];

/** "Apple CEO": capitalised words that name no body by themselves, and with the title are the label of one office. */
function postsLabelled(title: TitleMention, { area, organization, unknown, widerFrom, start, end }: Scope, tokens: readonly Token[], facts: FactLookUp): readonly string[] {
  if (!unknown || area || organization || widerFrom === start || end !== title.to || title.deputy) return [];
  const name = tokens.slice(widerFrom, title.from).map(({ fold }) => fold).join(' ');
  const titles = CHIEF_EXECUTIVE.includes(title.phrase) ? CHIEF_EXECUTIVE : [title.phrase];
  return [...new Set(gathered(titles, (one) => facts.postsByLabel(`${name} ${one}`)).map(({ id }) => id))];
}

/** The posts that a title with its scope may name: by role or label in the area or body stated, or by the whole wording. */
function postsOf(title: TitleMention, scope: Scope, tokens: readonly Token[], facts: FactLookUp): readonly string[] {
  const wording = (from: number, to: number): string => tokens.slice(from, to).map(({ fold }) => fold).join(' ');
  if (!scope.organization) return postsIn(scope.area, title, facts);
  if (HEAD_WORDS.has(title.phrase) && !title.deputy) {
    const heads = headsOf(scope.organization.entity, facts);
    if (heads.length > 0) return heads;
  }
  // "CIA Director" is a label as it stands, and no other director's.
  const whole = title.deputy || scope.start === title.from ? [] : facts.postsByLabel(wording(scope.start, title.to));
  if (whole.length > 0 && whole.some(({ organization }) => organization === undefined)) return whole.map(({ id }) => id);
  const found = new Set(postsNamed(title, facts).filter((post) => fits(post, scope)));
  // "Bank of England Governor", "Governor of the Bank of England": a label may hold the name of a body that the post does not state.
  if (!title.deputy) {
    // Where the body stands behind it, the mere title names every body's office of that name.
    for (const post of whole) found.add(post);
    // The mere title names every body's office of that name: only where the stated body has none of it may it be another's.
    if (scope.end > title.to || found.size === 0) for (const post of facts.postsByLabel(wording(title.from, scope.end))) found.add(post);
    // The words that the body and the title share belong to the body: "European Council" + "President".
    const rest = Math.max(title.from, scope.organization.to);
    if (rest > title.from && rest < title.to) for (const post of facts.postsByLabel(wording(rest, title.to))) if (fits(post, scope)) found.add(post);
  }
  return [...found].map(({ id }) => id);
}

/** "New York Mayor" is the city's, "New York Governor" the state's: of the areas of a name the first that has such an office. */
function postsIn(area: NamedLink<Area> | undefined, title: TitleMention, facts: FactLookUp): readonly string[] {
  const posts = postIdsNamedIn(area?.entity.id, title, facts);
  if (posts.length > 0 || area === undefined) return posts;
  for (const { id } of areasNamed(area, facts)) {
    const others = postIdsNamedIn(id, title, facts);
    if (others.length > 0) return others;
  }
  return posts;
}

const isPresent = (frame: TitleMention['frame']): boolean => frame === 'current' || frame === 'acting';

/** Whether a post is one that the stated area or body leaves open. Without either, every country's post remains. */
function fits(post: Post, scope: Scope): boolean {
  if (scope.organization) {
    const body = scope.organization.entity;
    if (post.organization === body.id) return true;
    if (post.organization !== undefined && scope.area === undefined && body.area === undefined) return false;
    return body.area !== undefined && post.area === body.area && (post.organization === undefined || body.classification !== 'company');
  }
  return scope.area === undefined || post.area === scope.area.entity.id;
}
