import type { FactLookUp, Holding } from '../../facts/look-up.js';
import { isAttested } from '../../facts/source-address.js';
import type { Person, Post, Term } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { DateValue, DayNumber } from '../../values/date.js';
import { COURTESY_TITLES } from '../../values/title-phrases.js';
import { HEAD_WORDS } from './body-heads.js';
import { FORMER } from './office-abroad.js';
import type { OfficeClaim } from '../types.js';

/** A former holder of an office who is not among those who held it. */
export interface NeverHeld {
  readonly post: Post;
  /** The first term of the unbroken list of its holders. */
  readonly since: Holding;
  /** What the person held of the same country, the latest first. */
  readonly held: readonly [Holding, ...Holding[]];
}

/** Before the title these make a locum of its holder, whom no list has. */
const LOCUM: ReadonlySet<string> = new Set(['acting', 'interim', 'caretaker', 'provisional', 'shadow', 'designate', 'transitional', 'regional', 'state', 'junior', 'de', 'self', 'rival', 'military', 'puppet', 'exiled']);

const LOCUM_REACH = 3;

/** Between two holders of an unbroken list lie no more days. */
const GAP_DAYS = 31;
/** Nobody holds such an office before this age. */
const YOUNGEST = 30;
/** So long before the first office that is known of somebody an earlier one was hardly passed over. */
const BEFORE_FIRST_DAYS = 5 * 365;
/** Prime ministers come back as foreign ministers after longer than that; few lead a country so young. */
const BEFORE_FIRST_OF_HEADS_DAYS = 15 * 365;
const YOUNGEST_HEAD = 38;
const HEADS: ReadonlySet<string> = new Set(['president', 'prime-minister']);
const YEAR_DAYS = 365.25;

/**
 * "Former foreign minister Benny Gantz", of one who held another office of the country: where the list of those who held the one named has no gap
 * from the time on in which the person can have held it, and the person is not in it. Undefined where anything of this is not certain.
 */
export function neverHeld(claim: OfficeClaim, facts: FactLookUp): NeverHeld | undefined {
  const { person: { person, outcome, quoted }, title, scopeKnown, frameWord = '' } = claim;
  if (!person || outcome !== 'linked' || quoted || !scopeKnown || title.deputy || !FORMER.has(frameWord.toLowerCase())) return undefined;
  if (HEAD_WORDS.has(title.phrase) || isLocum(claim) || isList(claim)) return undefined;
  const post = postOf(claim, person, facts);
  if (!post || person.terms.some((term) => isLike(term, post, title.phrase, facts))) return undefined;
  const held = gathered(person.terms, (term): Holding[] => {
    const own = term.post === undefined ? undefined : facts.post(term.post);
    return own && own.area === post.area && own.holders === 'one' && isAttested(term) ? [{ person, post: own, term }] : [];
  }).sort((a, b) => (b.term.start?.first ?? 0) - (a.term.start?.first ?? 0));
  const since = firstOfList(post, claim.at, facts);
  const [latest, ...others] = held;
  return latest && since && covers(since.term.start!.last, person, post) ? { post, since, held: [latest, ...others] } : undefined;
}

const isLocum = ({ title: { from, to, phrase }, person: { block: { reading: { tokens } } } }: OfficeClaim): boolean =>
  tokens.slice(Math.max(0, from - LOCUM_REACH), to - phrase.split(' ').length).some(({ fold }) => LOCUM.has(fold));

/** "Olaf Scholz, the former French president, and …": the title may be the next guest's. */
function isList({ position, title: { from, to }, person: { to: end, block: { reading: { tokens } } } }: OfficeClaim): boolean {
  if (position === 'before') return false;
  if (/^an?$/.test(tokens[from - 1]?.fold ?? '')) return false;
  const behind = tokens.slice(Math.max(to, end), Math.max(to, end) + 8);
  const comma = behind.findIndex(({ text }) => text === ',');
  const next = behind[comma + 1];
  return comma >= 0 && (next?.kind !== 'word' || next.case !== 'lower' || next.fold === 'and' || next.fold === 'or');
}

/** The one office that the words name, by its own label: of the country stated, or of the only one that the person served. */
function postOf({ area, organization, posts, title: { phrase } }: OfficeClaim, person: Person, facts: FactLookUp): Post | undefined {
  const own = new Set(gathered(person.terms, ({ post }) => (post === undefined ? [] : facts.post(post)?.area ?? [])).filter((id) => facts.area(id)?.classification === 'country'));
  if (organization || own.size !== 1 || (area === undefined && COURTESY_TITLES.has(phrase)) || (area !== undefined && !own.has(area.entity.id))) return undefined;
  const [home] = own;
  const labelled = new Set(facts.postsByLabel(phrase).map(({ id }) => id));
  const named = gathered(posts, (id) => facts.post(id) ?? []).filter((post) => post.area === home);
  const [only, ...more] = named;
  return only && more.length === 0 && only.holders === 'one' && labelled.has(only.id) ? only : undefined;
}

/** A term of that office, or of one that may be told by its words: another post of the role, a role in words. A deputy's is another office. */
function isLike({ post, role = '' }: Term, named: Post, phrase: string, facts: FactLookUp): boolean {
  const own = post === undefined ? undefined : facts.post(post);
  if (post === named.id || own?.role === named.role || isTold(role, phrase)) return true;
  return own !== undefined && [own.name.value, ...own.otherLabels].some((label) => isTold(label, phrase));
}

const isTold = (label: string, phrase: string): boolean => label.toLowerCase().includes(phrase) && !/\b(?:deputy|vice|assistant|under)\b/i.test(label);

/** The first term of the list of those who held an office that has no gap up to a day. */
function firstOfList(post: Post, { first }: DateValue, facts: FactLookUp): Holding | undefined {
  const terms = facts.termsOfPost(post.id).filter(({ start, endUnknown }) => start !== undefined && !endUnknown).sort((a, b) => b.start!.first - a.start!.first);
  let found: Term | undefined;
  for (const term of terms) {
    const end: DayNumber = term.end?.last ?? facts.knowsUpTo(term);
    if (end < (found ? found.start!.first : first) - GAP_DAYS) continue;
    if (term.start!.first <= first && (!found || term.start!.first < found.start!.first)) found = term;
  }
  const person = found && facts.person(found.person);
  return found && person && { term: found, person, post };
}

/** True where the list goes back to when the person was young, or to years before the first office that is known. */
function covers(since: DayNumber, { birthDate, terms }: Person, { role }: Post): boolean {
  if (birthDate && since <= birthDate.value.first + (HEADS.has(role) ? YOUNGEST_HEAD : YOUNGEST) * YEAR_DAYS) return true;
  const first = Math.min(...terms.map(({ start }) => start?.first ?? -Infinity));
  return since <= first - (HEADS.has(role) ? BEFORE_FIRST_OF_HEADS_DAYS : BEFORE_FIRST_DAYS);
}
