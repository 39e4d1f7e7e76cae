import { isLastKnown, lastConfirmed, lastKnownHolders } from '../../facts/last-known.js';
import type { FactLookUp, Holding } from '../../facts/look-up.js';
import { isAttested } from '../../facts/source-address.js';
import { gathered } from '../../text/gathered.js';
import type { Span } from '../../text/span.js';
import type { DateValue } from '../../values/date.js';
import type { NameDifference } from '../../values/name.js';
import { sameRomanised } from '../../values/romanisation.js';
import { COURTESY_TITLES } from '../../values/title-phrases.js';
import { inLettersOf } from '../draft-letters.js';
import { judgeOffice } from '../offices/judge-office.js';
import { compareWith, knownPerson, type KnownName } from './known-names.js';
import { readDraftNames, type DraftNames } from './name-context.js';
import { familyNameClass, isGivenName, isWord } from './name-lexicon.js';
import { hasKinWord, isLeftAlone } from './name-surroundings.js';
import { tellsOfComing } from '../offices/last-known-office.js';
import { blocksWith, placedLinksAt } from '../parts.js';
import { perState } from '../per-state.js';
import type { Links, OfficeClaim } from '../types.js';

/** The draft gives an office to somebody of the holder's family name, but under another given name. */
export interface GivenNameConflict {
  readonly claim: OfficeClaim;
  readonly held: Holding;
  /** When the office was last known to be the holder's, where that was before the story. */
  readonly lastKnown?: DateValue;
  /** One letter is all that differs: no successor has a name so like the holder's. */
  readonly isSlip: boolean;
  /** The wrong given name alone, absolute. */
  readonly span: Span;
  readonly typed: string;
  readonly right: string;
}

/** All conflicts of a draft. An office with one holder at a time tells who is meant; nicknames and initials are no conflict. */
export const givenNameConflicts = perState((links): readonly GivenNameConflict[] => {
  const claims = gathered(blocksWith(links, mayConflict), ({ found: places, placed }) => places.map((at) => placed.offices[at]!));
  const draft = claims.length > 0 ? readDraftNames(links) : undefined;
  return gathered(claims, (claim) => conflictOf(claim, draft!) ?? []);
});

/** Which claims of a block contradict somebody's given name, as far as the rest of the draft lets them. */
const mayConflict = ({ offices, facts }: Links): readonly number[] => gathered(offices, (claim, at) => (holderMeant(claim, facts) ? [at] : []));

/** The holder whom a claim means under another given name. */
interface HolderMeant {
  readonly held: Holding;
  readonly name: KnownName;
  readonly difference: NameDifference;
}

function holderMeant(claim: OfficeClaim, facts: FactLookUp): HolderMeant | undefined {
  const { person: link, posts, timeKnown, scopeKnown } = claim;
  if (link.folds.length < 2 || !timeKnown || !scopeKnown || (link.outcome !== 'unknown' && !isNamesake(claim, facts))) return undefined;
  if (isLeftAlone(link) || hasKinWord(link)) return undefined;
  const holders = gathered(posts, (id) => holdersOf(id, claim, facts));
  const found: HolderMeant[] = [];
  for (const held of holders) {
    const { names, romanised } = knownPerson(held.person, facts);
    const compared = names.map((name) => ({ name, difference: compareWith(link.folds, name, romanised) }));
    if (compared.some(({ difference }) => difference.verdict === 'agrees' || difference.verdict === 'variant')) return undefined;
    // "Mevlüt Çavuşoğlu" before "Mevlut Cavusoglu" where the draft writes Çavuşoğlu.
    const written = ({ name }: { readonly name: KnownName }): number => Number(name.words.some((word) => link.words.includes(word)));
    for (const { name, difference } of [...compared].sort((a, b) => written(b) - written(a))) {
      if (difference.verdict !== 'differs' || difference.part !== 'given' || difference.agreement !== 'exact') continue;
      found.push({ held, name, difference });
      break;
    }
  }
  // Two holders of one family name: nobody can say who is meant.
  const [only, ...others] = found;
  if (!only || others.some(({ held }) => held.person.id !== only.held.person.id)) return undefined;
  const typedFold = link.folds[only.difference.typedIndex]!;
  if (isAlsoHis(typedFold, link.folds, only, facts) || isOfChain(only, link.folds)) return undefined;
  // A given name that nobody bears is a misspelling, which has a check of its own.
  return link.outcome === 'unknown' && only.difference.edits?.length === 1 && !isGivenName(typedFold) ? undefined : only;
}

/**
 * "Belgian Prime Minister Louis Michel" in Charles Michel's years, "Federal Reserve Chair Colin Powell": a known person who never held the
 * office, which surely was a namesake's on the day. Of what the person did then nothing is known, or the office would be the slip.
 */
function isNamesake(claim: OfficeClaim, facts: FactLookUp): boolean {
  const { person: { outcome, person, via, quoted }, posts, title } = claim;
  if (outcome !== 'linked' || person === undefined || via !== 'full-name' || quoted || title.deputy || judgeOffice(claim, facts).kind !== 'cannot-tell') return false;
  return !person.terms.some(({ post }) => post !== undefined && posts.includes(post)) && posts.some((id) => facts.holdersAt(id, claim.at).some(({ term }) => isAttested(term)));
}

/** So many days after the last one known a new holder of the old one's family name is less likely than a slip. */
const LAST_KNOWN_DAYS = 365;

function holdersOf(id: string, claim: OfficeClaim, facts: FactLookUp): readonly Holding[] {
  const post = facts.post(id);
  if (post?.holders !== 'one') return [];
  const sure = facts.holdersAt(id, claim.at);
  // A son may have followed the father.
  return sure.length > 0 || claim.person.outcome === 'linked' || tellsOfComing(claim) ? sure : lastKnownHolders(post, claim.at, facts, LAST_KNOWN_DAYS);
}

/** "Omar Guelleh" for Ismail Omar Guelleh, "Zhomart" for Jomart: another of the holder's own names, or the same one in other letters. */
function isAlsoHis(typed: string, words: readonly string[], { held, name, difference }: HolderMeant, facts: FactLookUp): boolean {
  const known = difference.knownIndex === undefined ? '' : name.folds[difference.knownIndex] ?? '';
  // "Syed Yusuf Raza Gilani" for Yousuf Raza Gilani: the given name stands there, with another one before it.
  if (words.some((word) => word !== typed && word.length > 1 && sameRomanised(word, known))) return true;
  return knownPerson(held.person, facts).names.some(({ folds }) => folds.includes(typed))
    || sameRomanised(typed.replace(/zh/g, 'j'), known.replace(/zh/g, 'j'));
}

/** "Mahamane Lamine Zeine" for Ali Lamine Zeine: of a chain of names, in which a further given name agrees, everybody leaves out another one. */
const isOfChain = ({ name: { family, folds }, difference: { edits, typedIndex } }: HolderMeant, typed: readonly string[]): boolean =>
  edits === undefined && typedIndex === 0 && typed.length === folds.length && folds.length - (family.to - family.from) > 1;

function conflictOf(claim: OfficeClaim, draft: DraftNames): GivenNameConflict | undefined {
  const { person: link } = claim;
  const meant = holderMeant(claim, draft.links.facts);
  if (!meant) return undefined;
  const { held, name, difference } = meant;
  if (!isTelling(claim, name, difference, draft, held)) return undefined;
  // "Joe Biden and Jill Biden, president and first lady": the office is whose it should be.
  if (link.outcome === 'linked' && placedLinksAt(draft.links, link.block.index).persons.some(({ person }) => person === held.person)) return undefined;
  const token = link.block.reading.tokens[link.from + difference.typedIndex]!;
  const words = name.words.length - (name.family.to - name.family.from);
  // "John Le Drian" lacks the whole of Jean-Yves, not its first half.
  const right = words > 1 && link.folds.length < name.folds.length ? held.person.givenName : name.words[difference.knownIndex]!;
  return {
    claim,
    held,
    ...(isLastKnown(held, claim.at, draft.links.facts) && { lastKnown: lastConfirmed(held.term, draft.links.facts) }),
    isSlip: difference.edits?.length === 1,
    span: { start: link.block.offset + token.start, end: link.block.offset + token.end },
    typed: token.text,
    right: inLettersOf(right, draft.links.draft.text, gathered(link.words, (word, index) => (index === difference.typedIndex ? [] : [[word, name.words[index] ?? ''] as const]))),
  };
}

/**
 * Whether the office is enough to say who is meant. Where the draft leaves out whose office it is, every country's holder is
 * a candidate: then the family name must be a rare one, the given name a near one, or the holder named in the draft.
 */
function isTelling(claim: OfficeClaim, name: KnownName, { edits, typedIndex }: NameDifference, draft: DraftNames, held: Holding): boolean {
  const typed = claim.person.folds[typedIndex]!;
  const known = name.folds.find((_fold, index) => index === name.given) ?? '';
  if (typed.length === 1 || known.length === 1) return false;
  if (claim.area || claim.organization || draft.named.has(held.person)) return true;
  // "Chancellor of the Exchequer": words that name a single office of the world say whose it is.
  if (claim.posts.length === 1 && claim.title.roles.length === 0 && claim.title.phrase.includes(' of ')) return true;
  const family = name.folds.slice(name.family.from, name.family.to).join('');
  if ((edits !== undefined && typed.charAt(0) === known.charAt(0)) || (familyNameClass(family) === 0 && !isWord(family))) return true;
  // The draft is about the holder's country: nobody else of the name holds the office. "President" is a firm's, too, unless the
  // paragraph names the country.
  // "Robert Myers, chairman of the Joint Chiefs of Staff": such words name an office of few countries.
  if (claim.position !== 'before' || !/^\p{Lu}/u.test(claim.titleText)) return claim.title.phrase.includes(' of ') && claim.posts.length <= FEW_POSTS && draft.someBlock((block) => isAbout(block, held, draft));
  const { index } = claim.person.block;
  if (!COURTESY_TITLES.has(claim.title.phrase)) return draft.someBlock((block) => isAbout(block, held, draft));
  return familyNameClass(family) < COMMON && isAbout(index, held, draft);
}

/** A title without country or body may name so many posts and still tell whose it is. */
const FEW_POSTS = 3;

/** The class of the commonest family names: "President Smith" may be any firm's. */
const COMMON = 3;

/** Whether a place of the post's country, or its body, is named in a block. */
function isAbout(block: number, { post }: Holding, { areasIn, bodiesIn, links: { facts } }: DraftNames): boolean {
  const country = post.area;
  if (country !== undefined) return [...areasIn(block)].some((id) => facts.liesIn(id, country));
  return post.organization !== undefined && bodiesIn(block).has(post.organization);
}
