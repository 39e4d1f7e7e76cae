import { isOpen } from '../../facts/last-known.js';
import type { FactLookUp, Holding } from '../../facts/look-up.js';
import { gathered } from '../../text/gathered.js';
import { dayValueOf, type DayNumber } from '../../values/date.js';
import { isRecent, judgeOffice, type OfficeVerdict } from './judge-office.js';
import type { OfficeClaim } from '../types.js';

type Contradiction = Extract<OfficeVerdict, { kind: 'other-time' | 'other-office' }>;

/** What spoke against a claim on the last day of which the facts know, which lies before the story. */
export interface LastKnownOffice {
  readonly verdict: Contradiction;
  /** The last day, not after the claim's, on which the person surely held the office that is given as the right one, and its holder the one named. */
  readonly own: DayNumber;
  readonly others: DayNumber;
}

/**
 * So many days after the last one known a contradiction is still worth a look. Counted over the terms of the bundled pack since 2005: of
 * those who had left an office within three years, 1 in 500 was back after 90 days and 1 in 160 after a year; of holders, 1 in 120 had
 * another office after half a year and 1 in 60 after a year.
 */
const RETURNS = 365;
const MOVES = 180;

/** Who holds an office in which somebody else is known to be matters less: few hold two. */
const OTHER_MOVES = 2 * 365;
const LONGEST = Math.max(RETURNS, MOVES, OTHER_MOVES);

/** A claim names few posts, and its person holds few; each knows one last day. */
const MOST_DAYS = 8;
const FEW_POSTS = 3;

/** Words that tell of somebody who has just come to an office, or come back to it; folded. */
const COMING: ReadonlySet<string> = new Set(`
  return returns returned returning comeback reinstated reappointed reappointment named nominated appointed appointment sworn inaugurated inauguration
  elected election reelected reshuffle reshuffled cabinet replace replaces replaced replacing replacement succeed succeeds succeeded successor
  predecessor become becomes became becoming promoted took takes taking interim acting won wins winning beat beats formed forms confirmed confirmation
  regained regains reclaimed stint inaugural debut maiden coronation crowned
`.split(/\s+/).filter(Boolean));

/** So many words to either side of a title tell of its holder. */
const REACH = 30;

/** Behind "first" these are of somebody who has just come: "on his first trip in the job". */
const FIRSTS: ReadonlySet<string> = new Set(['trip', 'visit', 'speech', 'day', 'days', 'week', 'weeks', 'time', 'appearance', 'address', 'budget', 'foreign', 'overseas', 'official', 'public', 'meeting', 'as']);

/** Within so many words behind the title and the name these tell of an earlier office of somebody who has moved to another. */
const MOVED: ReadonlySet<string> = new Set(['former', 'formerly', 'previously', 'earlier', 'until', 'since', 'moved', 'switched']);
const MOVED_REACH = 14;

/** Words that tell of a holder right before the title, and elsewhere of anything: "new sanctions". */
const COMING_BEFORE: ReadonlySet<string> = new Set(['new', 'newly', 'newest', 'fresh', 'again', 'back', 'now']);
const BEFORE = 3;

/**
 * What the facts said of an office on the last day of which they know, where they do not reach the story: the person had left it, or held
 * another one, and nobody is known to have left since. Undefined where the claim can be judged, where anything tells of a change, and where
 * what was known is too old to go by.
 */
export function lastKnownOffice(claim: OfficeClaim, facts: FactLookUp): LastKnownOffice | undefined {
  if (!claim.timeKnown || !claim.scopeKnown || judgeOffice(claim, facts).kind !== 'cannot-tell' || tellsOfComing(claim)) return undefined;
  for (const day of lastDaysKnown(claim, facts)) {
    const verdict = judgeOffice({ ...claim, at: dayValueOf(day) }, facts);
    if (verdict.kind === 'agrees') return undefined;
    if (verdict.kind !== 'other-time' && verdict.kind !== 'other-office') continue;
    if (verdict.kind === 'other-office' && tellsOfMove(claim)) return undefined;
    if (!isOfTheEnd(verdict) || !isRecent(verdict.held.term, claim)) return undefined;
    const upTo = (held: Holding | undefined): DayNumber => (held ? Math.min(claim.at.first, facts.knowsUpTo(held.term)) : day);
    const [own, others] = [upTo(verdict.kind === 'other-office' ? verdict.held : verdict.holder), upTo(verdict.holder)];
    const isWorthALook = verdict.kind === 'other-time' ? claim.at.first - others <= RETURNS : claim.at.first - own <= MOVES && claim.at.first - others <= OTHER_MOVES;
    return isWorthALook ? { verdict, own, others } : undefined;
  }
  return undefined;
}

/** Whoever is asked about must have held on, for all that is known: behind a known end comes somebody whom the facts do not know. */
function isOfTheEnd({ kind, held, holder }: Contradiction): boolean {
  if (holder && !isOpen(holder.term)) return false;
  return kind === 'other-time' ? held.term.end !== undefined : isOpen(held.term);
}

/** The last days of which open terms of the person and of the offices named know, before the claim's day; the latest first. */
function lastDaysKnown({ person, posts, at }: OfficeClaim, facts: FactLookUp): readonly DayNumber[] {
  const own = person.person?.terms ?? [];
  const held = new Set(own.map(({ post }) => post));
  const areas = new Set(gathered(own, ({ post }) => (post === undefined ? [] : facts.post(post)?.area ?? [])));
  // "President" is of every country: the days that count are those of the person's own.
  const meant = posts.length <= FEW_POSTS ? posts : posts.filter((id) => held.has(id) || areas.has(facts.post(id)?.area ?? ''));
  const terms = [...own, ...gathered(meant, (id) => facts.termsOfPost(id))];
  const days = new Set(terms.filter(isOpen).map((term) => facts.knowsUpTo(term)));
  return [...days].filter((day) => day < at.first && at.first - day <= LONGEST).sort((a, b) => b - a).slice(0, MOST_DAYS);
}

/** True where words near an office tell of somebody who has come to it, or may have. */
export function tellsOfComing({ person: { block: { reading: { tokens } }, from, to }, title }: Pick<OfficeClaim, 'person' | 'title'>): boolean {
  const start = Math.min(from, title.from);
  // Interim and outgoing holders are of a change that is still on.
  return title.frame === 'acting' || tokens.slice(Math.max(0, start - REACH), Math.max(to, title.to) + REACH).some(({ fold }, at, near) => COMING.has(fold) || (fold === 'first' && FIRSTS.has(near[at + 1]?.fold ?? '')))
    || tokens.slice(Math.max(0, title.from - BEFORE), title.from).some(({ fold }) => COMING_BEFORE.has(fold));
}

function tellsOfMove({ person: { block: { reading: { tokens } }, to }, title }: OfficeClaim): boolean {
  const from = Math.max(to, title.to);
  return tokens.slice(from, from + MOVED_REACH).some(({ fold }) => MOVED.has(fold));
}
