import { isLastKnown, lastConfirmed, lastKnownHolders } from '../../facts/last-known.js';
import type { FactLookUp, Holding } from '../../facts/look-up.js';
import { isAttested } from '../../facts/source-address.js';
import { gathered } from '../../text/gathered.js';
import type { Span } from '../../text/span.js';
import type { DateValue } from '../../values/date.js';
import { editsBetween, type EditStep } from '../../values/edits.js';
import { compareWith, knownPerson, type KnownName } from '../names/known-names.js';
import { tellsOfComing } from './last-known-office.js';
import { hasKinWord, isLeftAlone } from '../names/name-surroundings.js';
import { isOtherRomanisation } from '../names/other-romanisations.js';
import { blocksWith } from '../parts.js';
import { perState } from '../per-state.js';
import type { Links, OfficeClaim } from '../types.js';

/** The draft gives an office that one person surely held on the day to a name that nobody bears and that is nearly the holder's. */
export interface NearlyNamedHolder {
  readonly claim: OfficeClaim;
  readonly held: Holding;
  /** The day of which the holder is told: the claim's, or the last one known where that was before. */
  readonly heldOn: DateValue;
  /** The words from the first that differs to the last, absolute; as typed, and as the holder's name has them. */
  readonly span: Span;
  readonly typed: string;
  readonly right: string;
  /** All edits, from the known name to the typed one. */
  readonly edits: readonly EditStep[];
}

/** A title without country or body may name so many posts and still tell whose it is: "House Speaker". */
const FEW_POSTS = 3;

/** Edits in one word, in one of few letters, and in the whole name. */
const MOST_EDITS = { word: 2, shortWord: 1, name: 3 };
const SHORT_WORD = 6;
/** Shorter words than this are other names for a letter: Li and Lu. */
const SHORTEST = 4;

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
  if ((area === undefined && organization === undefined && !(posts.length <= FEW_POSTS && title.phrase.includes(' '))) || posts.length > FEW_POSTS) return undefined;
  if (isLeftAlone(link) || hasKinWord(link) || tellsOfComing(claim)) return undefined;
  const near = gathered(gathered(posts, (id) => surelyHeld(id, claim, facts)), (held) => compared(claim, held, facts) ?? []);
  const [only, ...others] = near;
  return only && others.every(({ held }) => held.person.id === only.held.person.id) ? only : undefined;
}

/** So many days after the last one known a name so like the holder's is still no successor's. */
const LAST_KNOWN_DAYS = 365;

function surelyHeld(id: string, { at }: OfficeClaim, facts: FactLookUp): readonly Holding[] {
  const post = facts.post(id);
  if (post?.holders !== 'one') return [];
  const sure = facts.holdersAt(id, at);
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
    const words = name.folds.length === folds.length ? wordEdits(folds, name) : undefined;
    if (words?.some((edits, index) => isOtherRomanisation(edits, folds[index]!, name.folds[index]!, held.person, facts))) return undefined;
    if (words && (!best || words.flat().length < best.edits.length)) best = nearlyHolder(claim, held, name, words, facts);
  }
  return best;
}

/** The edits of each word; undefined where one of them is another word. */
function wordEdits(folds: readonly string[], name: KnownName): readonly (readonly EditStep[])[] | undefined {
  const words: (readonly EditStep[])[] = [];
  for (const [index, typed] of folds.entries()) {
    const known = name.folds[index]!;
    const most = typed === known ? 0 : Math.min(typed.length, known.length) < SHORTEST ? -1 : known.length < SHORT_WORD ? MOST_EDITS.shortWord : MOST_EDITS.word;
    const edits = most < 0 ? undefined : editsBetween(known, typed, most);
    if (!edits || edits.some(({ kind }) => kind === 'first-letter')) return undefined;
    words.push(edits);
  }
  const differing = words.filter(({ length }) => length > 0);
  const total = words.flat().length;
  // Where every word differs, each may by one letter only.
  return total > 0 && total <= MOST_EDITS.name && (differing.length < words.length || total === words.length) ? words : undefined;
}

function nearlyHolder(claim: OfficeClaim, held: Holding, name: KnownName, words: readonly (readonly EditStep[])[], facts: FactLookUp): NearlyNamedHolder {
  const { block, from } = claim.person;
  const first = words.findIndex(({ length }) => length > 0);
  const last = words.findLastIndex(({ length }) => length > 0);
  const { tokens } = block.reading;
  const span = { start: block.offset + tokens[from + first]!.start, end: block.offset + tokens[from + last]!.end };
  const between = name.words.slice(first, last + 1);
  const heldOn = isLastKnown(held, claim.at, facts) ? lastConfirmed(held.term, facts) : claim.at;
  return { claim, held, heldOn, span, typed: claim.person.words.slice(first, last + 1).join(' '), right: between.join(' '), edits: words.flat() };
}
