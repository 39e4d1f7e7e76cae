import type { FactLookUp, Holding } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { civilDate } from '../../values/calendar.js';
import { areasOf, knownPerson } from './known-names.js';
import { nearWords } from './near-words.js';
import { callingOf, hasKinWord, statedAge } from './name-surroundings.js';
import { placedLinksAt, tallyOf, type Find, type Tally } from '../parts.js';
import { perState } from '../per-state.js';
import type { Links, OfficeClaim, PersonLink } from '../types.js';

/** What the draft says around a name, as far as it bears on who is meant. Plain data, so that a score can be tested without a draft. */
export interface SlipContext {
  /** An office named beside the name that the candidate held on the day. `scoped`: its country or body is named, too. */
  readonly office?: { readonly held: Holding; readonly scoped: boolean };
  /** Words beside the name that give it to somebody of another office or calling. */
  readonly contradictingTitle?: string;
  /** The draft names the candidate rightly elsewhere. */
  readonly namedInDraft: boolean;
  readonly inOffice: boolean;
  /** A body or country of the candidate's is named in the same block; a country also where the draft names several of its office-holders. */
  readonly organization: boolean;
  readonly country: boolean;
  /** A word of kinship stands near. */
  readonly kin: boolean;
  /** The draft gives an age that the candidate cannot have on the story date. */
  readonly otherAge: boolean;
  /** "Mr", "Ms" stands before the name. */
  readonly honorific: boolean;
  /** How often this spelling stands in the draft. */
  readonly occurrences: number;
  readonly quoted: boolean;
}

/** What contexts are made of, gathered once a draft. */
export interface DraftNames {
  readonly links: Links;
  /** Persons whom the draft names rightly, in full or by the family name. */
  readonly named: ReadonlySet<Person>;
  /** Of those, the ones with a word that may be near the folded one. */
  namedNear(fold: string): readonly Person[];
  /** The folded words of the names that the draft writes rightly. */
  spelt(): Tally<string>;
  /** The offices that the draft gives to a name. */
  claimsOf(link: PersonLink): readonly OfficeClaim[];
  /** The ids of the areas and of the bodies that a block names. */
  areasIn(block: number): ReadonlySet<string>;
  bodiesIn(block: number): ReadonlySet<string>;
  /** How many office-holders of an area the draft names. */
  colleaguesIn(area: string): number;
  /** True where some block of the draft is as asked. */
  someBlock(isSo: (block: number) => boolean): boolean;
  /** The draft writes family names in capitals: "Joseph KABILA". Then a word of capitals alone may be a name, too. */
  readonly capitals: boolean;
  /** How often each folded word stands in names that nobody bears. */
  occurrences(): Tally<string>;
}

/** Gathered once for each state of a draft: several checks ask. */
export const readDraftNames = perState(gather);

function gather(links: Links): DraftNames {
  const { parts } = links;
  const blocks = parts?.all.map((part) => part.links) ?? [links];
  const named = new Set<Person>();
  for (const persons of parts?.each(namedIn) ?? [namedIn(links)]) for (const person of persons) named.add(person);
  let colleagues: ReadonlyMap<string, number> | undefined;
  const tallied = (find: Find<string>): Tally<string> => parts?.tally(find) ?? tallyOf(find(links));
  return {
    links, named,
    namedNear: namedNear([...named], links.facts),
    spelt: () => tallied(speltIn),
    occurrences: () => tallied(unknownIn),
    claimsOf: (link) => claimsByPerson(placedLinksAt(links, link.block.index).offices).get(link) ?? [],
    areasIn: (block) => idsIn(blocks[block]!).areas,
    bodiesIn: (block) => idsIn(blocks[block]!).bodies,
    colleaguesIn: (area) => (colleagues ??= holdersByArea(named, links)).get(area) ?? 0,
    someBlock: (isSo) => blocks.some((_, index) => isSo(index)),
    capitals: (parts?.each(capitalsIn) ?? [capitalsIn(links)]).some(({ length }) => length > 0),
  };
}

/** Remembered with the claims of a block: each of its names asks. */
function claimsByPerson(offices: Links['offices']): ReadonlyMap<PersonLink, readonly OfficeClaim[]> {
  let known = claimed.get(offices);
  if (known === undefined) {
    const byPerson = new Map<PersonLink, OfficeClaim[]>();
    for (const claim of offices) {
      const claims = byPerson.get(claim.person);
      if (claims) claims.push(claim);
      else byPerson.set(claim.person, [claim]);
    }
    claimed.set(offices, (known = byPerson));
  }
  return known;
}

const claimed = new WeakMap<Links['offices'], ReadonlyMap<PersonLink, readonly OfficeClaim[]>>();

/** So many office-holders of a country make a story about its politics, whether it names the country or not. */
const COLLEAGUES = 2;

function holdersByArea(named: ReadonlySet<Person>, links: Links): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of named) {
    const areas = new Set(gathered(links.holdings(person), ({ post: { area } }) => area ?? []));
    for (const area of areas) counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  return counts;
}

/** The persons whom a block names. */
function namedIn({ persons }: Links): readonly Person[] {
  let named: Set<Person> | undefined;
  for (const { outcome, person } of persons) if (outcome === 'linked' && person) (named ??= new Set()).add(person);
  return named === undefined ? [] : [...named];
}

/** The words of the names that a block writes rightly, and of those that nobody bears. */
const speltIn = (links: Links): readonly string[] => foldsOf(links, 'linked');
const unknownIn = (links: Links): readonly string[] => foldsOf(links, 'unknown');

function foldsOf({ persons }: Links, wanted: PersonLink['outcome']): readonly string[] {
  const found: string[] = [];
  for (const { outcome, folds } of persons) if (outcome === wanted) found.push(...folds);
  return found;
}

/** The ids of what a block names. */
interface Ids {
  readonly areas: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
}

function idsIn(block: Links): Ids {
  let known = ids.get(block);
  if (!known) {
    known = { areas: new Set(block.areas.map(({ entity }) => entity.id)), bodies: new Set(block.organizations.map(({ entity }) => entity.id)) };
    ids.set(block, known);
  }
  return known;
}

/** Remembered as long as the block stays the same: every name in it asks. */
const ids = new WeakMap<Links, Ids>();
const capitalsIn = ({ persons }: Links): readonly PersonLink[] => persons.filter(writesCapitals);

/** A family name in capitals behind a given name in ordinary ones, or before it; the bearer is known, so that it is no acronym. */
function writesCapitals({ outcome, block, from, to }: PersonLink): boolean {
  if (outcome !== 'linked' || to - from < 2) return false;
  const cases = block.reading.tokens.slice(from, to).map((token) => (token.text.length > 2 ? token.case : 'lower'));
  return cases.includes('upper') && cases.includes('title');
}

/** The look-up among the persons whom a draft names, whom a keystroke seldom changes: a memo of the last few drafts. */
function namedNear(named: readonly Person[], facts: FactLookUp): (fold: string) => readonly Person[] {
  const ids = named.map(({ id }) => id).join(' ');
  let ofFacts = nearNamed.get(facts);
  if (!ofFacts) nearNamed.set(facts, (ofFacts = new Map()));
  let near = ofFacts.get(ids);
  if (!near) {
    if (ofFacts.size >= MOST_DRAFTS) ofFacts.clear();
    near = nearWords(named.map((person) => [person, gathered(knownPerson(person, facts).names, ({ folds }) => folds)]));
    ofFacts.set(ids, near);
  }
  return near;
}

const MOST_DRAFTS = 16;
const nearNamed = new WeakMap<FactLookUp, Map<string, (fold: string) => readonly Person[]>>();

/** What the draft says around `link` as seen by one candidate; `typed` is the word that differs. */
export function contextOf(link: PersonLink, person: Person, typed: string, draft: DraftNames): SlipContext {
  const { links } = draft;
  const claims = draft.claimsOf(link);
  const office = officeOf(claims, person, links);
  const areasHere = draft.areasIn(link.block.index);
  const bodiesHere = draft.bodiesIn(link.block.index);
  const contradicting = office ? undefined : contradictingTitle(link, claims, person);
  return {
    ...(office && { office }),
    ...(contradicting !== undefined && { contradictingTitle: contradicting }),
    namedInDraft: draft.named.has(person),
    inOffice: links.holdings(person).length > 0,
    organization: bodiesHere.size > 0 && bodiesOf(person, links).some((id) => bodiesHere.has(id)),
    country: [...areasOf(person, links.facts)].some((id) => areasHere.has(id) || draft.colleaguesIn(id) >= COLLEAGUES),
    kin: hasKinWord(link),
    otherAge: isOfAnotherAge(link, person, links),
    honorific: link.honorific !== undefined,
    occurrences: draft.occurrences().counts.get(typed) ?? 1,
    quoted: link.quoted,
  };
}

function officeOf(claims: readonly OfficeClaim[], person: Person, { facts }: Links): SlipContext['office'] {
  for (const { posts, at, timeKnown, area, organization } of claims) {
    const named = new Set(posts);
    const scoped = area !== undefined || organization !== undefined;
    const held = facts.postsHeldBy(person.id, at).find(({ post }) => named.has(post.id));
    if (held) return { held, scoped };
    if (timeKnown) continue;
    // The day is open ("former"): any term in the office will do.
    const term = person.terms.find(({ post }) => post !== undefined && named.has(post));
    const post = term?.post === undefined ? undefined : facts.post(term.post);
    if (term && post) return { held: { term, post, person }, scoped };
  }
  return undefined;
}

/** Years by which a stated age may be off and still be the same person's: birthdays, and ages copied from last year's cuttings. */
const AGE_TOLERANCE = 2;

function isOfAnotherAge(link: PersonLink, { birthDate }: Person, { storyDate }: Links): boolean {
  const stated = statedAge(link);
  if (stated === undefined || birthDate?.value.year === undefined) return false;
  return Math.abs(civilDate(storyDate.value.first).year - birthDate.value.year - stated) > AGE_TOLERANCE;
}

const bodiesOf = (person: Person, { facts }: Links): readonly string[] =>
  gathered(person.terms, ({ post, organization }) =>
    [organization, post === undefined ? undefined : facts.post(post)?.organization].filter((id) => id !== undefined));

function contradictingTitle(link: PersonLink, claims: readonly OfficeClaim[], person: Person): string | undefined {
  const ever = new Set(person.terms.map(({ post }) => post));
  // An office that the fact base does not know contradicts nothing.
  const claim = claims.find(({ posts, scopeKnown }) => scopeKnown && posts.length > 0 && !posts.some((id) => ever.has(id)));
  return claim?.titleText ?? callingOf(link);
}
