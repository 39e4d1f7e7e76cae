import { isLastKnown, lastConfirmed, lastKnownHolders } from '../../facts/last-known.js';
import type { FactLookUp, Holding } from '../../facts/look-up.js';
import { isAttested } from '../../facts/source-address.js';
import { gathered } from '../../text/gathered.js';
import { dayValueOf, type DateValue } from '../../values/date.js';
import type { EditStep } from '../../values/edits.js';
import { compareWith, knownPerson, type KnownName } from '../names/known-names.js';
import { tellsOfComing } from './last-known-office.js';
import { hasKinWord, isLeftAlone } from '../names/name-surroundings.js';
import { isOtherRomanisation } from '../names/other-romanisations.js';
import { differingWords, wordEdits, type AllowedEdits, type DifferingWords } from '../names/word-edits.js';
import { blocksWith } from '../parts.js';
import { perState } from '../per-state.js';
import type { Links, OfficeClaim } from '../types.js';

/** The draft gives an office that one person surely held on the day to a name that nobody bears and that is nearly the holder's. */
export interface NearlyNamedHolder extends DifferingWords {
  readonly claim: OfficeClaim;
  readonly held: Holding;
  /** The day of which the holder is told: the claim's, or the last one known where that was before. */
  readonly heldOn: DateValue;
}

/** A title without country or body may name so many posts and still tell whose it is: "House Speaker". */
const FEW_POSTS = 3;

const MOST_EDITS: AllowedEdits = { word: 2, shortWord: 1, name: 3 };
/** Of an office that several hold at once. */
const FEWER_EDITS: AllowedEdits = { word: 1, shortWord: 1, name: 2 };

/**
 * Names that are nearly those of the holders of the offices beside them: "UN Secretary-General Antonio Gutierrez". The name model asks how
 * likely somebody else of the typed name is; where one person surely held the office on the day, somebody else is not its holder, and
 * the words are wrong whoever was meant. Such a name may differ in two words, and in two letters where its words are long.
 */
export const nearlyNamedHolders = perState((links): readonly NearlyNamedHolder[] => gathered(blocksWith(links, claimsOfUnknown), ({ found: places, placed }) => gathered(places, (at) => nearlyNamed(placed.offices[at]!, links.facts) ?? [])));

/** Which claims of a block give an office to somebody whom nobody knows, and have a holder to compare with. */
const claimsOfUnknown = ({ offices, facts }: Links): readonly number[] => gathered(offices, (claim, at) => (nearlyNamed(claim, facts) ? [at] : []));

function nearlyNamed(claim: OfficeClaim, facts: FactLookUp): NearlyNamedHolder | undefined {
  const { person: link, posts, timeKnown, scopeKnown, area, organization, title } = claim;
  if (link.outcome !== 'unknown' || link.quoted || link.folds.length < 2 || !timeKnown || !scopeKnown || title.deputy) return undefined;
  // "Justice Bret Kavanagh": a word that names but one office of the fact base.
  const tells = area !== undefined || organization !== undefined || title.phrase.includes(' ') || (posts.length === 1 && facts.post(posts[0]!)?.holders === 'many');
  if (!tells || posts.length > FEW_POSTS) return undefined;
  if (isLeftAlone(link) || hasKinWord(link) || (tellsOfComing(claim) && claim.comes !== true)) return undefined;
  const near = gathered(gathered(posts, (id) => surelyHeld(id, claim, facts)), (held) => compared(claim, held, facts) ?? []);
  const [only, ...others] = near;
  return only && others.every(({ held }) => held.person.id === only.held.person.id) ? only : undefined;
}

/** So many days after the first one somebody has come to an office. */
const JUST_DAYS = 14;

/** A court or a cabinet; of a parliament somebody else may have a name as near. */
const MOST_COLLEAGUES = 30;

/** So many days after the last one known a name so like the holder's is still no successor's. */
const LAST_KNOWN_DAYS = 365;

function surelyHeld(id: string, claim: OfficeClaim, facts: FactLookUp): readonly Holding[] {
  const post = facts.post(id);
  if (!post) return [];
  const { at } = claim;
  // Who becomes chancellor on the day of the story is it on the next, and has not been it for long.
  if (claim.comes) return facts.holdersAt(id, dayValueOf(at.last + 1)).filter(({ term }) => isAttested(term) && term.start !== undefined && at.first - term.start.first <= JUST_DAYS);
  const sure = facts.holdersAt(id, at);
  if (post.holders !== 'one') return sure.length <= MOST_COLLEAGUES ? sure.filter(({ term }) => isAttested(term)) : [];
  return (sure.length > 0 ? sure : lastKnownHolders(post, at, facts, LAST_KNOWN_DAYS)).filter(({ term }) => isAttested(term));
}

/** The nearest of the holder's names; undefined where none is near, or where the typed name is one of them in another form. */
function compared(claim: OfficeClaim, held: Holding, facts: FactLookUp): NearlyNamedHolder | undefined {
  const { names, romanised } = knownPerson(held.person, facts);
  const { folds } = claim.person;
  let best: NearlyNamedHolder | undefined;
  for (const name of names) {
    const { verdict } = compareWith(folds, name, romanised);
    if (verdict === 'agrees' || verdict === 'variant') return undefined;
    const words = name.folds.length === folds.length ? wordEdits(folds, name, held.post.holders === 'one' ? MOST_EDITS : FEWER_EDITS) : undefined;
    if (words?.some((edits, index) => isOtherRomanisation(edits, folds[index]!, name.folds[index]!, held.person, facts))) return undefined;
    if (words && (!best || words.flat().length < best.edits.length)) best = nearlyHolder(claim, held, name, words, facts);
  }
  return best;
}

function nearlyHolder(claim: OfficeClaim, held: Holding, name: KnownName, words: readonly (readonly EditStep[])[], facts: FactLookUp): NearlyNamedHolder {
  return { claim, held, heldOn: isLastKnown(held, claim.at, facts) ? lastConfirmed(held.term, facts) : claim.at, ...differingWords(claim.person, name, words) };
}
