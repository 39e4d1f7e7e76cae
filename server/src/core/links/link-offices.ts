import type { FactLookUp } from '../facts/look-up.js';
import type { Area, Organization, Post } from '../facts/types.js';
import { modifiersBefore } from '../mentions/titles.js';
import type { TitleMention } from '../mentions/types.js';
import { SENTENCE_STARTERS } from '../text/sentence-words.js';
import { shift } from '../text/span.js';
import type { Token } from '../text/tokens.js';
import { areasNamed } from './areas-named.js';
import { headsOf, HEAD_WORDS } from './body-heads.js';
import { spokenBefore, spokenDays, toldUpTo, type SpokenDays } from './changeover.js';
import { byBlock, type LinkedSoFar, type NamedBlock } from './named-block.js';
import { postIdsNamedIn, postsNamed } from './posts-named.js';
import type { NamedLink, OfficeClaim, PersonLink, StoryDate } from './types.js';

/** Days by which a date in the paragraph may lie from the story date and still mean "now". */
const NEAR_THE_STORY = 45;

/** How far an area or a body may stand behind its title: "Secretary of the Security Council of the Russian Federation". */
const LONGEST_SCOPE = 12;

/** Words between a name and the title in apposition to it. */
const BEFORE_APPOSITION = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'as']);

/** What a title belongs to, as its words state it. `end`: the first token after the title with all that belongs to it. */
interface Scope {
  readonly area: NamedLink<Area> | undefined;
  readonly organization: NamedLink<Organization> | undefined;
  /** A capitalised word before the title that the fact base does not know: whose office it is stays open. */
  readonly unknown: boolean;
  /** The first token of those words, and of the area before them; `start` where there are none. */
  readonly widerFrom: number;
  readonly start: number;
  readonly end: number;
}

/** Finds where the draft says that a person holds an office: "Foreign Minister Sergei Lavrov", "Sergei Lavrov, the foreign minister". */
export function linkOffices(linked: LinkedSoFar): readonly OfficeClaim[] {
  if (linked.persons.length === 0 || !linked.blocks.some(({ reading }) => reading.titles.length > 0)) return [];
  const { blocks: [only, ...others] } = linked;
  // Links are made of one block at a time.
  if (only && others.length === 0) return officesIn(only, linked, linked);
  const persons = byBlock(linked.persons);
  const areas = byBlock(linked.areas);
  const organizations = byBlock(linked.organizations);
  const dates = byBlock(linked.dates);
  return linked.blocks.flatMap((block) => {
    const { index } = block;
    const own = { persons: persons.get(index) ?? [], areas: areas.get(index) ?? [], organizations: organizations.get(index) ?? [], dates: dates.get(index) ?? [] };
    return own.persons.length === 0 ? [] : officesIn(block, own, linked);
  });
}

function officesIn(block: NamedBlock, own: Pick<LinkedSoFar, 'persons' | 'areas' | 'organizations' | 'dates'>, linked: LinkedSoFar): readonly OfficeClaim[] {
  const { titles } = block.reading;
  if (titles.length === 0) return [];
  const places = indexBlock(own, linked.storyDate);
  const claims: OfficeClaim[] = [];
  const titled = new Set<PersonLink>();
  for (const title of titles) {
    const claim = claimOf(title, block, places, linked, titled);
    if (claim) claims.push(claim);
    if (claim?.position === 'before') titled.add(claim.person);
  }
  return claims;
}

/** Links of one block by their first and last token, so that each title is looked at once. */
interface BlockIndex {
  readonly personAt: ReadonlyMap<number, PersonLink>;
  readonly personUpTo: ReadonlyMap<number, PersonLink>;
  readonly areaAt: ReadonlyMap<number, NamedLink<Area>>;
  readonly areaUpTo: ReadonlyMap<number, NamedLink<Area>>;
  readonly organizationAt: ReadonlyMap<number, NamedLink<Organization>>;
  readonly organizationUpTo: ReadonlyMap<number, NamedLink<Organization>>;
  /** Bodies by each token in which a title may begin that shares its words: "European Council President". */
  readonly organizationAround: ReadonlyMap<number, NamedLink<Organization>>;
  /** The first token of the paragraph's first date that is not about the story's time; Infinity where all are. */
  readonly otherTimeFrom: number;
  /** The days that its dates speak of, from one to the next. */
  readonly spoken: readonly SpokenDays[];
}

function indexBlock(
  { persons, areas, organizations, dates }: Pick<LinkedSoFar, 'persons' | 'areas' | 'organizations' | 'dates'>, storyDate: StoryDate,
): BlockIndex {
  const { first, last } = storyDate.value;
  const byStart = <L extends { readonly from: number }>(links: readonly L[]) => new Map(links.map((link) => [link.from, link]));
  const byEnd = <L extends { readonly to: number }>(links: readonly L[]) => new Map(links.map((link) => [link.to, link]));
  return {
    personAt: new Map(persons.map((person) => [person.honorific === undefined ? person.from : person.from - 1, person])),
    personUpTo: byEnd(persons),
    areaAt: byStart(areas),
    areaUpTo: byEnd(areas),
    organizationAt: byStart(organizations),
    organizationUpTo: byEnd(organizations),
    organizationAround: new Map(organizations.flatMap((link) => tokensInside(link).map((at) => [at, link]))),
    // From the first date of another time on, the paragraph may name the offices of that time.
    otherTimeFrom: dates.find(({ value }) =>
      value !== undefined && (value.last < first - NEAR_THE_STORY || value.first > last + NEAR_THE_STORY))?.mention.from ?? Infinity,
    spoken: spokenDays(dates, storyDate.value),
  };
}

const tokensInside = ({ from, to }: NamedLink<Organization>): readonly number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);

/** `titled`: the persons before it that have their title already. */
function claimOf(
  title: TitleMention, block: NamedBlock, index: BlockIndex, linked: LinkedSoFar, titled: ReadonlySet<PersonLink>,
): OfficeClaim | undefined {
  if (title.plural) return undefined;
  const { tokens } = block.reading;
  const stated = scopeOf(title, tokens, index);
  const scope = stated.area || stated.organization || stated.unknown ? stated : withAreaBehindName(stated, title, block, index);
  const listed = personBefore(scope, tokens, index);
  const before = listed && !titled.has(listed) && isList(scope, tokens, index) ? undefined : personAfter(scope, title, tokens, index);
  const person = before ?? listed;
  if (!person) return undefined;
  const sentenceEnd = toldUpTo(Math.min(scope.start, person.from), Math.max(scope.end, person.to), block.reading);
  const titleSpan = shift(title.span, block.offset);
  const modifiers = modifiersBefore(tokens, scope.start);
  // Property by property: a spread of what may be absent takes as long as all the rest of a claim.
  const claim: Made<OfficeClaim> = { person, title, titleSpan, titleText: linked.draft.text.slice(titleSpan.start, titleSpan.end) };
  if (scope.widerFrom < title.from) claim.widerSpan = { start: tokens[scope.widerFrom]!.start + block.offset, end: titleSpan.end };
  if (scope.area) claim.area = scope.area;
  if (scope.organization) claim.organization = scope.organization;
  claim.position = before ? 'before' : 'after';
  claim.at = linked.storyDate.value;
  const { since, until } = spokenBefore(index.spoken, sentenceEnd);
  claim.since = since;
  claim.until = until;
  claim.timeKnown = index.otherTimeFrom >= sentenceEnd && isPresent(title.frame) && isPresent(modifiers.frame);
  claim.scopeKnown = !scope.unknown;
  // "Deputy Bank of England Governor" is not the governor.
  claim.posts = scope.unknown || (modifiers.deputy && !title.deputy) ? [] : postsOf(title, scope, tokens, linked.facts);
  return claim as OfficeClaim;
}

/** A value on its way to being whole. */
type Made<T> = { -readonly [K in keyof T]?: T[K] };

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
    if (scope.start < title.from) for (const post of facts.postsByLabel(wording(scope.start, title.to))) found.add(post);
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

/** What stands around a title: "Russian", "Ukraine's", "the White House", "of the Russian Federation". */
function scopeOf(title: TitleMention, tokens: readonly Token[], index: BlockIndex): Scope {
  const shared = index.organizationAround.get(title.from);
  const before = {
    area: index.areaUpTo.get(title.from),
    organization: index.organizationUpTo.get(title.from) ?? (shared && shared.to < title.to ? shared : undefined),
  };
  const organization = before.organization;
  let start = title.from;
  if (organization) start = organization.from;
  const area = (organization ? index.areaUpTo.get(start) : undefined) ?? before.area;
  if (area && area.from < start) start = area.from;
  const behind = scopeBehind(title.to, tokens, index);
  const previous = tokens[start - 1];
  const capitalised = start === title.from && previous?.kind === 'word' && previous.case !== 'lower' && tokens[start]!.gap !== 'break'
    && !/^(the|a|an|and|but|said|as|when|while|then|new|both)$/.test(previous.fold) && index.personUpTo.get(start)?.outcome !== 'linked';
  const portfolio = start !== title.from ? start : capitalised ? capitalsFrom(start, tokens, index) : portfolioFrom(title, tokens, index);
  const unknown = capitalised || portfolio < start;
  // "of" something that the fact base does not know: "president of the Bavarian Football Association".
  const next = tokens[title.to];
  const openEnd = behind === undefined && next?.kind === 'word' && (next.fold === 'of' || next.fold === 'for' || next.fold === 'at' || next.fold === 'to');
  const chosenArea = area ?? behind?.area;
  const chosenBody = organization ?? behind?.organization;
  return {
    area: chosenArea,
    organization: chosenBody,
    unknown: unknown || openEnd,
    widerFrom: portfolio < start ? index.areaUpTo.get(portfolio)?.from ?? portfolio : start,
    start,
    end: behind?.end ?? title.to,
  };
}

/** Of "Digital Transformation Minister" so many words before the title. */
const LONGEST_PORTFOLIO = 4;

/** Words that tell when, and may begin the sentence before an office. */
const DAY_WORDS = new Set(['yesterday', 'today', 'tonight', 'tomorrow', 'earlier', 'later', 'last', 'recently', 'afterwards', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** Where the capitalised words right before a title begin, of which the fact base knows none: "Fisheries", "Trade and Industry". */
function capitalsFrom(start: number, tokens: readonly Token[], index: BlockIndex): number {
  let from = start;
  while (from > 0 && start - from < LONGEST_PORTFOLIO) {
    const steps = tokens[from - 1]!.fold === 'and' && from < start ? 2 : 1;
    const before = tokens[from - steps];
    if (before?.kind !== 'word' || before.case === 'lower' || before.possessive || tokens[from]!.gap === 'break' || SENTENCE_STARTERS.has(before.fold) || DAY_WORDS.has(before.fold)) break;
    if (index.areaUpTo.has(from) || index.personUpTo.get(from)?.outcome === 'linked') break;
    from -= steps;
  }
  return from;
}

/** Words that a minister's portfolio in small letters may follow: "the fisheries minister". */
const BEFORE_PORTFOLIO = new Set([...BEFORE_APPOSITION, 'former', 'then', 'new']);

/** The same in small letters, where an article or a country leads up to it: a minister of something is not the office of that mere name. */
function portfolioFrom({ from: start, phrase }: TitleMention, tokens: readonly Token[], index: BlockIndex): number {
  let from = start;
  if (phrase !== 'minister' || tokens[start]!.gap !== 'space') return start;
  do from--; while (from > 0 && tokens[from]!.gap === 'hyphen');
  const [word, before] = [tokens[from], tokens[from - 1]];
  const isPortfolio = word?.kind === 'word' && word.case === 'lower' && !word.possessive && !BEFORE_PORTFOLIO.has(word.fold) && before?.kind === 'word' && word.gap === 'space'
    && (BEFORE_PORTFOLIO.has(before.fold) || before.possessive !== '' || index.areaUpTo.has(from));
  return isPortfolio ? from : start;
}

function scopeBehind(to: number, tokens: readonly Token[], index: BlockIndex): Pick<Scope, 'area' | 'organization' | 'end'> | undefined {
  let area: NamedLink<Area> | undefined;
  let organization: NamedLink<Organization> | undefined;
  let end = to;
  for (let at = to; at < tokens.length && at - to < LONGEST_SCOPE;) {
    const word = tokens[at]!;
    if (word.kind !== 'word' || (word.fold !== 'of' && word.fold !== 'for' && word.fold !== 'at' && word.fold !== 'to')) break;
    let named = at + 1;
    if (tokens[named]?.fold === 'the') named++;
    const body = index.organizationAt.get(named);
    const place = index.areaAt.get(named);
    // "the Russian Foreign Ministry": a demonym may stand before the body.
    const bodyBehind = place && index.organizationAt.get(place.to);
    if (place) area ??= place;
    if (body ?? bodyBehind) organization ??= body ?? bodyBehind;
    const longest = Math.max(body?.to ?? 0, bodyBehind?.to ?? 0, place?.to ?? 0);
    if (longest === 0) break;
    at = end = longest;
  }
  return end > to ? { area, organization, end } : undefined;
}

/** Words behind which "President Trump of Ukraine" may be no office of Ukraine: "accused by President Trump of". */
const NO_AREA_BEHIND: ReadonlySet<string> = new Set(['by', 'from']);

/** "Prime Minister Viktor Orban of Hungary": the country behind the name, where nothing before the title says whose office it is. */
function withAreaBehindName(scope: Scope, title: TitleMention, { reading: { tokens } }: NamedBlock, index: BlockIndex): Scope {
  const person = scope.end === title.to ? personAt(title.to, title, tokens, index) : undefined;
  if (!person || tokens[person.to]?.fold !== 'of' || tokens[person.to - 1]!.possessive || NO_AREA_BEHIND.has(tokens[title.from - 1]?.fold ?? '')) return scope;
  const area = index.areaAt.get(person.to + (tokens[person.to + 1]?.fold === 'the' ? 2 : 1));
  const isPlace = area && area.name.kind !== 'demonym' && !tokens[area.to - 1]!.possessive && tokens[area.to]?.case !== 'title';
  return isPlace ? { ...scope, area } : scope;
}

/** Titles of birth and rank that stand between an office and the name: "Foreign Minister Prince Faisal bin Farhan". */
const RANKS_BEFORE_NAME: ReadonlySet<string> = new Set(['prince', 'princess', 'sheikh', 'ayatollah', 'cardinal', 'archbishop', 'emir', 'commander', 'professor']);

/** The person whose name begins at `at`, or behind a title of rank there. */
function personAt(at: number, title: TitleMention, tokens: readonly Token[], { personAt: places }: BlockIndex): PersonLink | undefined {
  const behindRank = RANKS_BEFORE_NAME.has(tokens[at]?.fold ?? '') && title.phrase !== tokens[at]!.fold && tokens[at]!.case === 'title';
  return places.get(at) ?? (behindRank ? places.get(at + 1) : undefined);
}

/** "Foreign Minister Sergei Lavrov", "Ukraine's president, Volodymyr Zelensky". */
function personAfter(scope: Scope, title: TitleMention, tokens: readonly Token[], index: BlockIndex): PersonLink | undefined {
  const direct = personAt(scope.end, title, tokens, index);
  if (direct && !tokens[scope.end - 1]!.possessive && tokens[scope.end]!.gap !== 'break') return direct;
  const comma = tokens[scope.end];
  const definite = tokens[scope.start - 1]?.fold === 'the' || tokens[title.from - 1]?.possessive || scope.end > title.to;
  const apposed = comma?.text === ',' && definite ? index.personAt.get(scope.end + 1) : undefined;
  if (!apposed) return undefined;
  // The apposition closes with a comma or the sentence: "the foreign minister, Sergei Lavrov, said".
  const after = tokens[apposed.to];
  return !after || after.kind === 'punctuation' ? apposed : undefined;
}

/**
 * "Sergei Lavrov, the foreign minister, Sergei Shoigu, the defence minister, and …": in a list of people that a name begins each title
 * belongs to the name before it. A single name behind the title may be a new one: "After talks with Mr Macron, the foreign minister, Sergei Lavrov, said so."
 */
function isList({ end }: Scope, tokens: readonly Token[], { personAt }: BlockIndex): boolean {
  const next = tokens[end]?.text === ',' ? personAt.get(end + 1) : undefined;
  if (!next || tokens[next.to]?.text !== ',') return false;
  const behind = tokens[next.to + 1];
  return behind?.fold === 'and' || (behind?.kind === 'word' && (BEFORE_APPOSITION.has(behind.fold) || behind.case === 'title'));
}

/** "Sergei Lavrov, the Russian foreign minister," */
function personBefore(scope: Scope, tokens: readonly Token[], index: BlockIndex): PersonLink | undefined {
  let at = scope.start - 1;
  if (at >= 0 && tokens[at]!.kind === 'word' && BEFORE_APPOSITION.has(tokens[at]!.fold)) at--;
  if (tokens[at]?.text !== ',' || tokens[at]!.possessive) return undefined;
  const person = index.personUpTo.get(at);
  const after = tokens[scope.end];
  const beyond = tokens[scope.end + 1];
  const goesOn = after?.fold === 'and' && (beyond === undefined || beyond.kind !== 'word' || beyond.case !== 'lower');
  const closes = !after || (after.kind === 'punctuation' && after.text !== '(') || (after.fold === 'and' && !goesOn) || after.fold === 'who' || after.fold === 'said';
  // "Mr Putin, Chancellor Scholz and …" is a list, not an apposition.
  return person && closes && !index.personAt.has(scope.end) ? person : undefined;
}

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
