import type { FactLookUp } from '../../facts/look-up.js';
import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { recentlyUsed, type RecentlyUsed } from '../../text/recently-used.js';
import type { Span } from '../../text/span.js';
import type { EditStep } from '../../values/edits.js';
import type { NameDifference } from '../../values/name.js';
import { inLettersOf } from '../draft-letters.js';
import { nearNames } from './near-names.js';
import { mayBeHolder } from '../offices/likely-holder.js';
import { contextOf, readDraftNames, type DraftNames, type SlipContext } from './name-context.js';
import { editWeight, scoreSlip, type Reading, type ScoredReading } from './name-model.js';
import { isCalledPlace, isLeftAlone } from './name-surroundings.js';
import { isNobodysNear, noteNearNobody } from './near-nobody.js';
import { NAME_WEIGHTS as W } from './name-weights.js';
import { placedLinksAt } from '../parts.js';
import { perState } from '../per-state.js';
import { searchNear } from './search-near.js';
import { passesGates } from './slip-gates.js';
import { bearingOf, holds, judgement, type Judged, type Unknown } from './slip-memory.js';
import type { Links, OfficeClaim, PersonLink } from '../types.js';

/** A mistyped name of a known person. */
export interface Slip extends ScoredReading {
  readonly link: PersonLink;
  readonly context: SlipContext;
  /** Only a name that wants a look. */
  readonly possible?: boolean;
  /** By how much it is ahead of the next candidate; Infinity without one. */
  readonly margin: number;
  /** The mistyped word alone, absolute, without a possessive ending. */
  readonly span: Span;
  /** The right word, in the case of the typed one. */
  readonly replacement: string;
}

/** All mistyped names of a draft, in its order. Linear in the number of unknown names. */
export const findSlips = perState(slipsIn);

function slipsIn(links: Links): readonly Slip[] {
  const { parts } = links;
  const unknown = parts?.each(unknownIn) ?? [unknownIn(links)];
  if (unknown.every(({ length }) => length === 0)) return [];
  const draft = readDraftNames(links);
  const bearing = bearingOf(draft);
  const judged = parts?.memory(slipsIn, () => new WeakMap<readonly Unknown[], Judged<Slip>>());
  const found: Slip[] = [];
  for (let index = 0; index < unknown.length; index++) {
    const names = unknown[index]!;
    if (names.length === 0) continue;
    const known = judged?.get(names);
    if (known !== undefined && holds(known, bearing)) {
      for (const { at, slip } of known.slips) found.push(movedTo(placedLinksAt(links, index).persons[at]!, slip));
      continue;
    }
    const slips: { readonly at: number; readonly slip: Slip }[] = [];
    for (const { at, name, claimed } of names) {
      const slip = !claimed && isNobodysNear(name, draft) ? undefined : bestSlip(placedLinksAt(links, index).persons[at]!, draft);
      if (slip) slips.push({ at, slip });
    }
    // In whose letters an accented name is proposed, the whole draft says.
    if (slips.every(({ slip: { replacement, name } }) => isAscii(replacement) && name.words.every(isAscii))) judged?.set(names, judgement(names, slips, bearing, draft));
    for (const { slip } of slips) found.push(slip);
  }
  return found;
}

const isAscii = (text: string): boolean => !/[^\u0000-\u007f]/.test(text);

/** The slip where its name stands now. */
function movedTo(link: PersonLink, slip: Slip): Slip {
  const by = link.span.start - slip.link.span.start;
  return link === slip.link ? slip : { ...slip, link, span: { start: slip.span.start + by, end: slip.span.end + by } };
}

function unknownIn({ persons, offices }: Links): readonly Unknown[] {
  const found: Unknown[] = [];
  const claimed = offices.length === 0 ? undefined : new Set(offices.map(({ person }) => person));
  for (const [at, link] of persons.entries()) {
    if (mayBeJudged(link)) found.push({ at, folds: link.folds, name: link.folds.join(' '), claimed: claimed?.has(link) === true });
  }
  return found;
}

const mayBeJudged = (link: PersonLink): boolean => link.outcome === 'unknown' && !isLeftAlone(link) && !isCalledPlace(link) && link.folds.every(isPlain);

/** The one reading of an unknown name as a mistyped known one that passes all gates, or nothing. */
function bestSlip(link: PersonLink, draft: DraftNames): Slip | undefined {
  if (!mayBeJudged(link)) return undefined;
  const claimed = draft.claimsOf(link).length > 0;
  if (!claimed && isNobodysNear(link.folds.join(' '), draft)) return undefined;
  const scored = scoredReadings(link, draft);
  const best = scored[0];
  if (!best) {
    if (!claimed) noteNearNobody(link.folds.join(' '), draft);
    return undefined;
  }
  const right = best.name.words[best.difference.knownIndex]!;
  // Two people of the same family name ask for the same correction: they are no rivals.
  const rival = scored.find(({ name, difference }) =>
    name.words[difference.knownIndex] !== right || difference.typedIndex !== best.difference.typedIndex);
  const margin = rival ? best.score - rival.score : Infinity;
  const possible = mayBeHolder(best, link, draft.claimsOf(link));
  const alarm = best.context.office?.scoped === false ? W.alarmBehindBareTitle : W.alarm;
  if ((best.score < alarm && !possible) || margin < W.margin || !passesGates(best, link, draft)) return undefined;
  const token = link.block.reading.tokens[link.from + best.difference.typedIndex]!;
  const written = inLettersOf(right, draft.links.draft.text, besideOf(best, link));
  return {
    ...best,
    link,
    margin,
    ...(possible && { possible }),
    span: { start: link.block.offset + token.start, end: link.block.offset + token.end },
    replacement: token.case === 'upper' && token.text.length > 1 ? written.toUpperCase() : written,
  };
}

/** The words of the name that are written rightly, as typed and as known. */
const besideOf = ({ name, difference }: Reading, { words }: PersonLink): readonly (readonly [string, string])[] =>
  gathered(words, (typed, index) => {
    const known = name.words[index - difference.typedIndex + difference.knownIndex];
    return index === difference.typedIndex || known === undefined ? [] : [[typed, known] as const];
  });

/** Every reading of the name with its score, the best first: what the gates choose from. */
export function scoredReadings(link: PersonLink, draft: DraftNames): readonly (ScoredReading & { readonly context: SlipContext })[] {
  const { facts, storyDate } = draft.links;
  return readingsOf(link, draft).map((reading) => {
    const context = contextOf(link, reading.person, reading.typed[reading.difference.typedIndex]!, draft);
    return { context, ...scoreSlip(reading, context, { facts, at: storyDate.value }) };
  }).sort((a, b) => b.score - a.score);
}

/** Letters of the Latin alphabet, with apostrophes: other scripts and digits are other checks' business. */
const isPlain = (fold: string): boolean => /^[a-z']+$/.test(fold);

/** All ways to read the name as that of a known person with exactly one word mistyped. */
function readingsOf(link: PersonLink, draft: DraftNames): readonly Reading[] {
  const readings = new Map<Person, Reading>();
  for (const person of candidatesFor(link, draft)) {
    for (const { name, comparison: compared } of nearNames(link.folds, person, draft.links.facts)) {
      // One name that is written rightly acquits the person: it is another name's word that differs.
      if (compared.verdict === 'agrees' || compared.verdict === 'variant') return [];
      if (compared.verdict !== 'differs' || !hasEdits(compared)) continue;
      const known = readings.get(person)?.difference;
      if (known && !isNearer(compared.edits, draft.spelt().counts.has(name.folds[compared.knownIndex]!), known.edits)) continue;
      readings.set(person, { typed: link.folds, written: link.words[compared.typedIndex]!, person, name, difference: compared });
    }
  }
  return [...readings.values()];
}

const hasEdits = (compared: NameDifference): compared is Reading['difference'] => compared.edits !== undefined;

/** Of two forms as near, the one that the draft uses elsewhere (Zelenskyy in a draft that writes so), else the one easier to mistype. */
function isNearer(edits: readonly EditStep[], spelt: boolean, known: readonly EditStep[]): boolean {
  if (edits.length !== known.length) return edits.length < known.length;
  return spelt || editWeight(edits) > editWeight(known);
}

/** Persons with one word of the typed name and a word near another; for a family name alone, persons whom the draft suggests. */
function candidatesFor(link: PersonLink, draft: DraftNames): ReadonlySet<Person> {
  const { facts } = draft.links;
  const found = new Set<Person>();
  for (const claim of draft.claimsOf(link)) for (const person of nearHolders(claim, link.folds, facts)) found.add(person);
  for (const fold of link.folds) for (const person of draft.namedNear(fold)) found.add(person);
  if (link.folds.length > 1) for (const person of nearInFacts(link.folds, facts)) found.add(person);
  return found;
}

/** Who may have held an office that the draft gives to the typed name, and has a name near it. */
function nearHolders({ posts, at, timeKnown }: OfficeClaim, folds: readonly string[], facts: FactLookUp): readonly Person[] {
  if (posts.length === 0) return [];
  let ofFacts = holders.get(facts);
  if (!ofFacts) holders.set(facts, (ofFacts = { lists: new WeakMap(), count: 0, near: recentlyUsed(4000, () => ({})) }));
  // Claims of the same title share their list of posts: "President" alone names those of every country.
  let list = ofFacts.lists.get(posts);
  if (list === undefined) ofFacts.lists.set(posts, (list = ofFacts.count++));
  const known = ofFacts.near.of(`${list} ${at.first} ${at.last} ${timeKnown} ${folds.join(' ')}`);
  // "Former President Musharaf": whoever has held it.
  const holdersOf = (post: string): readonly Person[] => (timeKnown ? facts.possibleHoldersAt(post, at).map(({ person }) => person)
    : gathered(facts.termsOfPost(post), ({ person }) => facts.person(person) ?? []));
  return known.persons ??= [...new Set(gathered(posts, holdersOf))]
    .filter((person) => nearNames(folds, person, facts).length > 0);
}

/** A memo of a pure function: lists of posts by number, and who of their holders has a name near the typed one. */
interface NearHolders {
  readonly lists: WeakMap<readonly string[], number>;
  count: number;
  readonly near: RecentlyUsed<{ persons?: readonly Person[] }>;
}

const holders = new WeakMap<FactLookUp, NearHolders>();

/** Of a name of several words, the persons of the fact base who bear one of them and a word near another, and whose name is near. */
function nearInFacts(folds: readonly string[], facts: FactLookUp): readonly Person[] {
  let ofFacts = nearPersons.get(facts);
  if (!ofFacts) nearPersons.set(facts, (ofFacts = recentlyUsed(4000, (typed) => searchNear(typed.split(' '), facts))));
  return ofFacts.of(folds.join(' '));
}

/** A memo of a pure function: an unknown name is looked up once and not at every keystroke. */
const nearPersons = new WeakMap<FactLookUp, RecentlyUsed<readonly Person[]>>();
