import { isOpen } from '../../facts/last-known.js';
import type { FactLookUp, Holding } from '../../facts/look-up.js';
import { isAttested } from '../../facts/source-address.js';
import type { Post } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { dayValueOf } from '../../values/date.js';
import { COURTESY_TITLES } from '../../values/title-phrases.js';
import { areasNamed } from '../places/areas-named.js';
import { familyNameClass } from '../names/name-lexicon.js';
import { HEAD_WORDS } from './body-heads.js';
import { comesAsTold, coversWhatIsTold } from './changeover.js';
import { findOfficeAbroad } from './office-abroad.js';
import { postIdsNamed } from './posts-named.js';
import type { OfficeClaim } from '../types.js';

/** What the fact base says of a claim that somebody holds an office. */
export type OfficeVerdict =
  | { readonly kind: 'agrees'; readonly held: Holding }
  /** The person holds this office, but of another country than the one stated. */
  | { readonly kind: 'other-area'; readonly held: Holding; readonly holder?: Holding }
  /** The person serves another country than the one stated, in another office; `holder` has the one stated. */
  | { readonly kind: 'other-country'; readonly held: Holding; readonly holder?: Holding }
  /** The person held the office at another time; `holder` has it now. */
  | { readonly kind: 'other-time'; readonly held: Holding; readonly holder: Holding }
  /** The person holds another office; `holder` has the one stated. */
  | { readonly kind: 'other-office'; readonly held: Holding; readonly holder?: Holding }
  | { readonly kind: 'cannot-tell' };

const CANNOT_TELL: OfficeVerdict = { kind: 'cannot-tell' };

/**
 * Beyond this many days a former holder is history, not a slip: "Chancellor Helmut Kohl promised" needs no "former".
 */
const RECENT = 3 * 365;
/** Whoever speaks in the story itself is no figure of history for so long. */
const RECENT_OF_SPEAKERS = 15 * 365;

/** True where the term had not ended so long before the claim's day that the former holder is history. */
export const isRecent = ({ end }: Holding['term'], claim: OfficeClaim): boolean =>
  end === undefined || claim.at.first - end.last <= ((claim.actsToday || claim.toldSince !== undefined) && !isAddress(claim) ? RECENT_OF_SPEAKERS : RECENT);

/** "President Obama" is a form of address; "US President Barack Obama" claims the office. */
const isAddress = ({ title: { phrase }, area, organization }: OfficeClaim): boolean =>
  COURTESY_TITLES.has(phrase) && area === undefined && organization === undefined;

/** Who is so called, in full, and speaks or acts in the story itself is told to hold the office: "President Joe Biden said on Friday". */
const PRESIDING: ReadonlySet<string> = new Set(['president', 'vice president', 'speaker']);

const isMereAddress = (claim: OfficeClaim): boolean =>
  isAddress(claim) && !(claim.actsToday && claim.person.via === 'full-name' && PRESIDING.has(claim.title.phrase));

/**
 * Days round a change of office on which a term with a single source proves nothing: of 100 statements of the bundled pack checked
 * against a second page five were wrong, three of them by one day.
 */
const CHANGEOVER_GRACE = 3;

/** The paper of a day tells of the day before, and gives people the office that they held on it. */
const PRINTED_NEXT_DAY = 1;

/** The end of the locator of a citation that confirms a term's years and says nothing of its days (see server/facts/README.md). */
const YEARS_ONLY = 'years of office';

/**
 * Judges one claim. Contradiction needs two certainties: what the person was on that day, and who else held the office named.
 * Missing data on either side is "cannot tell".
 */
export function judgeOffice(claim: OfficeClaim, facts: FactLookUp): OfficeVerdict {
  const known = judged.get(claim);
  if (known?.facts === facts) return known.verdict;
  const verdict = judge(claim, facts);
  judged.set(claim, { facts, verdict });
  return verdict;
}

/** Verdicts as long as their claims live: three checks ask for each. */
const judged = new WeakMap<OfficeClaim, { readonly facts: FactLookUp; readonly verdict: OfficeVerdict }>();

/** All claims of one title share the list of its posts, which for "President" are those of every country. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

function asSet(posts: readonly string[]): ReadonlySet<string> {
  let set = sets.get(posts);
  if (set === undefined) sets.set(posts, (set = new Set(posts)));
  return set;
}

/** Who comes to an office on the day of the story shares it with whoever leaves it; on the next day it is one's alone. */
const onTheNextDay = (claim: OfficeClaim): OfficeClaim => (claim.comes ? { ...claim, at: dayValueOf(claim.at.last + 1) } : claim);

function judge(stated: OfficeClaim, facts: FactLookUp): OfficeVerdict {
  const claim = onTheNextDay(stated);
  const person = claim.person.person;
  if (!person || claim.person.outcome !== 'linked' || !claim.scopeKnown) return CANNOT_TELL;
  const posts = asSet(claim.posts);
  const mayHold = facts.postsHeldBy(person.id, claim.at);
  const agreeing = mayHold.find(({ post }) => posts.has(post.id));
  if (agreeing) return { kind: 'agrees', held: agreeing };
  if (!claim.timeKnown) return (claim.toldSince === undefined ? undefined : otherTime(claim, facts)) ?? CANNOT_TELL;
  const surely = mayHold.filter((held) => surelyHolds(held, claim, facts));
  if (claim.comes) return otherOffice(claim, surely.filter(({ term }) => hasJustBegun(term, claim)), facts) ?? CANNOT_TELL;
  const serving = mayHold.filter((held) => servesStill(held, claim, facts));
  const abroad = mayBeNamesake(claim) ? undefined : otherArea(claim, serving, facts) ?? otherCountry(claim, serving, facts);
  return abroad ?? otherTime(claim, facts) ?? otherOffice(claim, surely, facts) ?? CANNOT_TELL;
}

const surelyHolds = (held: Holding, claim: OfficeClaim, facts: FactLookUp): boolean =>
  isAttested(held.term) && facts.holdersAt(held.post.id, claim.at).some(({ term }) => term === held.term);

/** Who is said to come to an office may leave another one for it, but not one that has begun these days. */
const JUST_DAYS = 14;

const hasJustBegun = ({ start }: Holding['term'], { at }: OfficeClaim): boolean => start !== undefined && at.first - start.last <= JUST_DAYS;

/** Ministers and presidents of a country may leave their office any day; those of another one they become in no year. */
const servesStill = (held: Holding, claim: OfficeClaim, facts: FactLookUp): boolean =>
  surelyHolds(held, claim, facts) || (isAttested(held.term) && isOpen(held.term) && CHAIRING.has(held.post.role)
    && claim.at.first - facts.knowsUpTo(held.term) <= RECENT && (held.term.start === undefined || held.term.start.last < claim.at.first));

const surelyHeldBy = (post: string, claim: OfficeClaim, facts: FactLookUp): Holding | undefined => {
  const holders = facts.holdersAt(post, claim.at);
  return holders.length === 1 && isAttested(holders[0]!.term) ? holders[0] : undefined;
};

/** Offices of regions and towns, of which nobody holds two. */
const LOCAL: ReadonlySet<string> = new Set(['mayor', 'governor', 'first-minister', 'premier']);

/** "Sadiq Khan, the mayor of Paris": the fact base has that very office of that town or region. */
const isLocal = ({ posts }: OfficeClaim, facts: FactLookUp): boolean => posts.some((id) => LOCAL.has(facts.post(id)?.role ?? ''));

/** The one who may have held it, where the end of the term is not known and nobody came before the day. */
function onlyPossible(post: string, { at }: OfficeClaim, facts: FactLookUp): Holding | undefined {
  const [only, ...more] = facts.possibleHoldersAt(post, at);
  return only?.term.endUnknown === true && more.length === 0 && isAttested(only.term) ? only : undefined;
}

/** The class of family names that are no rarity. */
const COMMON = 2;

/** "Prime Minister Lee of Singapore" in a story about Lee Nak-yon: a family name that many bear means somebody else where the country is another one. */
const mayBeNamesake = ({ person: { via, folds, candidates } }: OfficeClaim): boolean =>
  via === 'family-name' && candidates.length > 1 && familyNameClass(folds.join(' ')) >= COMMON;

function otherArea(claim: OfficeClaim, serving: readonly Holding[], facts: FactLookUp): OfficeVerdict | undefined {
  const stated = claim.area?.entity;
  if (!stated || claim.organization || (stated.classification !== 'country' && !isLocal(claim, facts))) return undefined;
  const named = postIdsNamed(claim.title, facts);
  // "Congolese" is of two countries.
  const said = new Set(areasNamed(claim.area!, facts).map(({ id }) => id));
  const held = serving.find(({ post }) => named.has(post.id) && post.area !== undefined && post.area !== stated.id
    && (facts.area(post.area)?.classification === 'country' ? stated.classification === 'country' : LOCAL.has(post.role) && stated.classification !== 'country'));
  if (!held || said.has(held.post.area!)) return undefined;
  const [only, ...more] = claim.posts.filter((id) => facts.post(id) === undefined || existsAt(facts.post(id)!, claim, facts));
  const holder = only !== undefined && more.length === 0 ? surelyHeldBy(only, claim, facts) : undefined;
  return { kind: 'other-area', held, ...(holder && { holder }) };
}

function otherCountry(claim: OfficeClaim, serving: readonly Holding[], facts: FactLookUp): OfficeVerdict | undefined {
  const found = findOfficeAbroad(claim, serving, facts);
  if (!found || !existsAt(found.named, claim, facts)) return undefined;
  const holder = surelyHeldBy(found.named.id, claim, facts);
  return { kind: 'other-country', held: found.held, ...(holder && { holder }) };
}

function otherTime(claim: OfficeClaim, facts: FactLookUp): OfficeVerdict | undefined {
  if (isMereAddress(claim)) return undefined;
  // "Presidents Obama and Trump": a list may go through the years.
  if (claim.title.plural) return undefined;
  // Who stands in for the holder, or stays until a new one comes, is in no list of them.
  if (isMereRank(claim) || claim.title.frame === 'acting') return undefined;
  const posts = asSet(claim.posts);
  let found: Extract<OfficeVerdict, { kind: 'other-time' }> | undefined;
  for (const term of claim.person.person!.terms) {
    const post = term.post !== undefined && posts.has(term.post) ? facts.post(term.post) : undefined;
    if (post?.holders !== 'one' || term.endUnknown || !isAttested(term)) continue;
    const grace = term.sources.filter(({ locator }) => locator?.endsWith(YEARS_ONLY) !== true).length > 1 ? 0 : CHANGEOVER_GRACE;
    const end = term.end && term.end.last + Math.max(grace, PRINTED_NEXT_DAY);
    const isOver = end !== undefined && end < claim.at.first;
    const isToCome = term.start !== undefined && term.start.first - grace > claim.at.last;
    // Whoever leaves the office these days may come to it again years later: that term is not the one that is meant.
    if (!claim.timeKnown && !(isOver && end + LONG_OVER_DAYS < claim.toldSince!)) return undefined;
    if (isOver ? coversWhatIsTold({ end, claim }) : !isToCome || comesAsTold({ start: term.start.first - grace, claim })) return undefined;
    const holder = isToCome || isRecent(term, claim) ? surelyHeldBy(post.id, claim, facts) ?? (isOver && claim.at.first - end > LONG_OVER_DAYS ? leavingOn(post.id, claim, facts) : undefined) : undefined;
    // Of several terms the last one before tells when it was left.
    if (holder && holder.person.id !== claim.person.person!.id && (!found || (isOver && (found.held.term.end?.last ?? end) < term.end!.last))) {
      found = { kind: 'other-time', held: { term, post, person: claim.person.person! }, holder };
    }
  }
  return found;
}

/** So long after the end of a term nobody takes it for one of these months. */
const LONG_OVER_DAYS = 300;

/** On the day on which one hands over to another: whoever leaves. */
function leavingOn(post: string, { at }: OfficeClaim, facts: FactLookUp): Holding | undefined {
  const [leaving, coming, ...more] = [...facts.possibleHoldersAt(post, at)].sort((a, b) => (a.term.start?.first ?? 0) - (b.term.start?.first ?? 0));
  return leaving && coming && more.length === 0 && isAttested(leaving.term) && isAttested(coming.term) && leaving.term.end !== undefined ? leaving : undefined;
}

/** Words that say who leads, whatever the office: China's leader was for years no more than the chairman of a commission, its top diplomat no minister. */
const RANKS: ReadonlySet<string> = new Set([...HEAD_WORDS, 'top diplomat']);

/** Of a body the rank is the office of its head; of a country it may be any. */
const isMereRank = ({ title, organization }: OfficeClaim): boolean => organization === undefined && RANKS.has(title.phrase);

function otherOffice(claim: OfficeClaim, surely: readonly Holding[], facts: FactLookUp): OfficeVerdict | undefined {
  const person = claim.person.person!;
  if (claim.title.deputy) return deputyOfOneself(claim, surely);
  // "Acting President Yemi Osinbajo": who stands in for somebody keeps an office of his own.
  if (isMereRank(claim) || claim.title.frame === 'acting') return undefined;
  for (const held of surely) {
    const area = claim.area?.entity.id ?? held.post.area;
    const named = gathered(claim.posts, (id) => facts.post(id) ?? []).filter((post) => (isRival(post, held.post, area) || headsAnotherBody(post, held.post, claim) || headsNamedBody(post, held.post, claim)) && existsAt(post, claim, facts));
    // "Director of the FBI" is not that of the NSA, which is of the same country.
    const rivals = named.length > 1 ? named.filter((post) => post.organization === undefined || post.organization === claim.organization?.entity.id) : named;
    // Somebody who ever held the office, or may have, is not said to hold another one.
    if (rivals.length !== 1 || person.terms.some(({ post }) => post === rivals[0]!.id)) continue;
    const holder = surelyHeldBy(rivals[0]!.id, claim, facts) ?? onlyPossible(rivals[0]!.id, claim, facts);
    if (holder && holder.person.id !== person.id) return { kind: 'other-office', held, holder };
  }
  return undefined;
}

const isRival = (post: Post, held: Post, area: string | undefined): boolean =>
  post.holders === 'one' && post.id !== held.id && area !== undefined && post.area === area && held.area === area;

/** An office that nobody has held for so many days is no more: the chancellor of the Reich, the president of the Soviet Union. */
const GONE_DAYS = 10 * 365;

function existsAt(post: Post, { at }: OfficeClaim, facts: FactLookUp): boolean {
  const terms = facts.termsOfPost(post.id);
  return terms.length === 0 || terms.some(({ start, end, endUnknown }) =>
    (start === undefined || start.first <= at.last) && (endUnknown === true || end === undefined || end.last >= at.first - GONE_DAYS));
}

/** Offices of bodies above the countries that leave no room for a second one. */
const HEADS = new Set(['secretary-general', 'commission-president', 'council-president', 'high-representative', 'director-general', 'managing-director', 'director', 'executive-director', 'bank-president']);

/** "UN Secretary-General Jens Stoltenberg": nobody heads two such bodies, and the draft names the body. */
const headsAnotherBody = (post: Post, held: Post, { organization }: OfficeClaim): boolean =>
  post.holders === 'one' && held.holders === 'one' && post.id !== held.id && post.area === undefined && held.area === undefined
  && HEADS.has(post.role ?? '') && HEADS.has(held.role ?? '') && post.organization !== held.organization
  && organization !== undefined && (organization.entity.id === post.organization || post.organization !== undefined);

/** Of a company; without a body that is linked, its own label has named it: "Apple CEO". */
const CHIEF_EXECUTIVE = 'chief-executive';

/** Heads of states and governments chair bodies for half a year or a year, which nobody keeps. */
const CHAIRING = new Set(['president', 'prime-minister', 'monarch', 'supreme-leader', 'foreign-minister', 'vice-president']);

/** "Federal Reserve Chairman Mario Draghi": the words name the one head of one body, and the person heads another in another country. */
const headsNamedBody = (post: Post, held: Post, { organization, area, posts }: OfficeClaim): boolean =>
  (organization !== undefined || (post.role === CHIEF_EXECUTIVE && area === undefined && post.organization !== undefined)) && posts.length === 1 && post.holders === 'one' && held.holders === 'one' && post.role === held.role && !CHAIRING.has(post.role)
  && post.id !== held.id && (post.area !== held.area || post.organization !== held.organization);

/** Lists of office-holders have those who only stood in, deputies all of them: for months, and no other page speaks of them. */
const isNoStandIn = ({ sources, start, end }: Holding['term'], { at }: OfficeClaim): boolean =>
  sources.length > 1 || (start !== undefined && (end?.first ?? at.last) - start.last > STAND_IN_DAYS);

const STAND_IN_DAYS = 366;

/** "Deputy Foreign Minister Sergei Lavrov": the person holds the very office that the title puts one step above. */
function deputyOfOneself(claim: OfficeClaim, surely: readonly Holding[]): OfficeVerdict | undefined {
  // "Deputy Foreign Minister Ali Bagheri Kani was named acting foreign minister": on these days the story tells what the person was.
  const held = surely.find(({ post, term }) => claim.title.roles.includes(`deputy-${post.role}`) && post.holders === 'one' && !hasJustBegun(term, claim) && isNoStandIn(term, claim)
    && (claim.area === undefined || claim.area.entity.id === post.area));
  return held && { kind: 'other-office', held };
}
