import type { FactLookUp } from '../../facts/look-up.js';
import { ListedPersons, nobody as noPersons, type PersonList } from '../../facts/person-list.js';
import type { Person } from '../../facts/types.js';
import { titlesUpTo } from '../../mentions/titles-at.js';
import type { NameMention } from '../../mentions/types.js';
import type { Draft } from '../../text/draft.js';
import { gathered } from '../../text/gathered.js';
import { shift } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { say, type Said } from '../../values/said.js';
import { HONORIFICS, NAME_PARTICLES, NAME_SUFFIXES } from '../../values/title-phrases.js';
import type { BlockHit } from '../find-named.js';
import { knownPerson } from '../names/known-names.js';
import { hitAt, isQuoted, type NamedBlock } from '../named-block.js';
import { familyNameClass, givenNameClass, isGivenName, isWord } from '../names/name-lexicon.js';
import { familyBearers } from '../names/family-bearers.js';
import { variantLink } from '../names/link-variant.js';
import { byOffice, isInOffice, namesakesInOffice, titleBefore } from './by-office.js';
import type { PersonLink, StoryDate } from '../types.js';

/** A stretch of a name run that names one person, or may. */
export interface Candidate {
  readonly block: NamedBlock;
  readonly mention: NameMention;
  readonly from: number;
  readonly to: number;
  readonly hit?: BlockHit;
}

/** The longest run of unknown capitalised words that may still be one person's name. */
const LONGEST_NAME = 5;

/** The class of family names that are no rarity. */
const COMMON = 2;

/**
 * The stretches of a block's names that may be persons. Persons are linked in steps, whole names first, then family names alone,
 * which mean the person whom the draft names in full, or who holds the office in front of the name, or the only one of that name
 * the fact base knows; what is open then, the one of whom the draft speaks elsewhere. Each step looks at one block and at the set of
 * persons that the steps before it found in the whole draft.
 */
export function personCandidates(block: NamedBlock, facts: FactLookUp): readonly Candidate[] {
  if (block.reading.names.length === 0) return none;
  const inside = insideNames(block);
  const found: Candidate[] = [];
  for (const mention of block.reading.names) split(block, mention, facts, inside, found);
  return found;
}

const none: readonly Candidate[] = [];

/** The persons whom the candidates name in full. */
export const introducedBy = (candidates: readonly Candidate[]): readonly Person[] => gathered(candidates, ({ hit }) => personsOf(hit));

/** All whom the candidates may mean if the draft names them in full elsewhere: what `linkCandidates` asks `introduced` for. */
export const maybeMeantBy = (candidates: readonly Candidate[], facts: FactLookUp): readonly PersonList[] =>
  gathered(candidates, (candidate) => {
    const bearers = candidate.hit ? noPersons : familyBearers(foldOf(candidate.block.reading.tokens, candidate.from, candidate.to), facts);
    return bearers.length === 0 ? [] : [bearers];
  });

/** What the candidates of a block link to; `introduced` holds the persons whom the draft names in full. */
export const linkCandidates = (
  draft: Draft, candidates: readonly Candidate[], facts: FactLookUp, storyDate: StoryDate, introduced: ReadonlySet<Person>,
): readonly PersonLink[] => candidates.map((candidate) => linkOf(draft, candidate, facts, storyDate, introduced));

/** Links what is open to the one person of whom the draft speaks elsewhere; `met` holds all who are linked. */
export const linkOpen = (links: readonly PersonLink[], met: ReadonlySet<Person>): readonly PersonLink[] =>
  links.map((link) => (link.outcome === 'ambiguous' ? linkedAsElsewhere(link, met) : link));

/** After "President Biden" a mere "Biden" is the president. */
function linkedAsElsewhere(link: PersonLink, met: ReadonlySet<Person>): PersonLink {
  const [person, other] = link.candidates.among(met);
  if (!person || other || link.words.length > 1) return link;
  return { ...link, ...family(person, link.candidates, say`The draft speaks of ${person.name.value} elsewhere.`) };
}

/** Each once: two names of one person may fold to the same words (Suk-yeol, Suk Yeol). */
function personsOf(hit: BlockHit | undefined): readonly Person[] {
  if (hit === undefined) return nobody;
  let found: Person[] | undefined;
  for (const { entity } of hit.hits) if (entity.kind === 'person' && !(found ??= []).includes(entity)) found.push(entity);
  return found ?? nobody;
}

const nobody: readonly Person[] = [];

/** Marks the tokens within a known name, its first one excepted: the England of "Bank of England" is nobody's family name. */
function insideNames({ hits, reading }: NamedBlock): Uint8Array {
  const inside = new Uint8Array(reading.tokens.length);
  for (const { from, to } of hits) inside.fill(1, from + 1, to);
  return inside;
}

/** Splits a run at the names that the fact base knows, and adds to `found` what may be persons: "Kremlin Dmitry Peskov" is a body and a person. */
function split(block: NamedBlock, mention: NameMention, facts: FactLookUp, inside: Uint8Array, found: Candidate[]): void {
  const { tokens } = block.reading;
  let rest: number | undefined;
  let first = mention.from;
  const withOffice = inside[first] === 1 ? nameWithOffice(block, first, inside) : undefined;
  if (withOffice) found.push({ block, mention, from: withOffice.from, to: withOffice.to, hit: withOffice });
  while (first < mention.to && inside[first] === 1) first++;
  for (let at = first; at < mention.to;) {
    const hit = hitAt(block, at);
    if (hit && !beginsUnknownName(tokens, hit, mention, block)) {
      const named = personsOf(hit).length > 0;
      // "Rosa Dmitry Peskov" or "Vladimir Putin Jr" would be somebody else: the whole run stays unknown.
      const other = named && (startsWithGivenName(tokens, rest, hit.from) || NAME_SUFFIXES.has(tokens[hit.to]?.fold ?? ''));
      if (!other) {
        if (rest !== undefined) addUnknown(block, mention, { from: rest, to: hit.from }, facts, found);
        rest = undefined;
        if (named) found.push({ block, mention, from: hit.from, to: hit.to, hit });
        at = Math.max(hit.to, at + 1);
        continue;
      }
    }
    rest ??= at;
    at++;
  }
  if (rest !== undefined) addUnknown(block, mention, { from: rest, to: mention.to }, facts, found);
}

/** Adds to `found` what the fact base does not know of a run, where it may be a person's name. */
function addUnknown(block: NamedBlock, mention: NameMention, { from: first, to }: Pick<NameMention, 'from' | 'to'>, facts: FactLookUp, found: Candidate[]): void {
  const { tokens } = block.reading;
  let from = first;
  // A sentence's first word is capitalised whatever it is: "Meanwhile Dmitry Peskov".
  if (from === mention.from && mention.opensSentence && !mention.honorific && to - from > 1 && isWord(tokens[from]!.fold)
    && !isGivenName(tokens[from]!.fold) && !isNearGivenName(tokens, from, to, facts)) from++;
  // "Leader of the Nation Nursultan Nazarbayev": behind an article stands a word of the language, not a name.
  else if (to - from > 2 && tokens[from - 1]?.fold === 'the' && isWord(tokens[from]!.fold) && givenNameClass(tokens[from]!.fold) === 0) from++;
  if (to - from === 1 && !mention.honorific && !isTitled(block, from) && isMereWord(tokens[from]!, facts)) return;
  if (to > from && to - from <= LONGEST_NAME) found.push({ block, mention, from: withParticles(tokens, from, facts), to });
}

/** "Pope Francis", "Queen Elizabeth II": the office that stands before the run is part of the name that the fact base knows. */
function nameWithOffice(block: NamedBlock, at: number, inside: Uint8Array): BlockHit | undefined {
  let from = at;
  while (from > 0 && inside[from] === 1) from--;
  const hit = hitAt(block, from);
  return hit && hit.to > at && personsOf(hit).length > 0 && titlesUpTo(block.reading.titles, at).some((title) => title.from <= from) ? hit : undefined;
}

/** "Jams Cleverly goes": the word is one slip from the given name of somebody whose family name follows. */
function isNearGivenName(tokens: readonly Token[], from: number, to: number, facts: FactLookUp): boolean {
  const given = new Set(familyBearers(foldOf(tokens, from + 1, to), facts).all().map((person) => person.givenName.split(' ')[0]!.toLowerCase()));
  return given.size > 0 && facts.nearPersonTokens(tokens[from]!.fold).some((near) => given.has(near));
}

/** "President Bide": a word behind an office is a name. In a headline every word may have a capital. */
const isTitled = ({ reading: { titles, kind, tokens } }: NamedBlock, from: number): boolean =>
  kind !== 'heading' && tokens[from]!.case === 'title' && titlesUpTo(titles, from).some(({ plural }) => !plural) && tokens[from]!.gap === 'space';

/** A lone capitalised word that names nobody: a word that opens a sentence, "I’m", a heading's word. */
const isMereWord = ({ fold }: Token, facts: FactLookUp): boolean =>
  fold.length < 2 || HONORIFICS.has(fold) || ((isWord(fold) || /^[a-z]+'[a-z]{1,2}$/.test(fold)) && (fold.length <= 3 || familyBearers(fold, facts).length === 0));

/** "Jordan Peterson" begins with an area's name but is one person's: the run goes on with a word that nothing knows. */
function beginsUnknownName(tokens: readonly Token[], hit: BlockHit, mention: NameMention, block: NamedBlock): boolean {
  if (hit.to - hit.from > 1 || hit.to >= mention.to || personsOf(hit).length > 0 || tokens[hit.from]!.possessive) return false;
  // "the Chancellor of Germany Olaf Scholz" and "Jordan Michael Example": a given name behind it begins the name.
  const after = tokens[hit.to]!.fold;
  if (tokens[hit.from - 1]?.fold === 'of' || (hit.to + 1 < mention.to && isGivenName(after) && !isWord(after))) return false;
  return isGivenName(tokens[hit.from]!.fold) && hitAt(block, hit.to) === undefined;
}

const startsWithGivenName = (tokens: readonly Token[], rest: number | undefined, to: number): boolean =>
  rest !== undefined && to > rest && isGivenName(tokens[to - 1]!.fold) && !isWord(tokens[to - 1]!.fold);

/** A run starts at a capital; "von der Leyen" starts before it, where the fact base knows such a family name. */
function withParticles(tokens: readonly Token[], from: number, facts: FactLookUp): number {
  let start = from;
  while (start > 0 && from - start < 3 && tokens[start - 1]!.kind === 'word' && tokens[start - 1]!.case === 'lower'
    && NAME_PARTICLES.has(tokens[start - 1]!.fold) && !tokens[start - 1]!.possessive) start--;
  for (let at = start; at < from; at++) if (familyBearers(foldOf(tokens, at, from + 1), facts).length > 0) return at;
  return from;
}

function foldOf(tokens: readonly Token[], from: number, to: number): string {
  let folds = tokens[from]!.fold;
  for (let at = from + 1; at < to; at++) folds += ` ${tokens[at]!.fold}`;
  return folds;
}

type Verdict = Pick<PersonLink, 'outcome' | 'candidates' | 'reasons'> & Partial<Pick<PersonLink, 'person' | 'via' | 'name'>>;

function linkOf(
  draft: Draft, candidate: Candidate, facts: FactLookUp, storyDate: StoryDate, introduced: ReadonlySet<Person>,
): PersonLink {
  const { block, mention, from, to, hit } = candidate;
  const { tokens } = block.reading;
  const local = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  const span = shift(local, block.offset);
  const [folds, words]: [string[], string[]] = [[], []];
  for (let at = from; at < to; at++) {
    folds.push(tokens[at]!.fold);
    words.push(tokens[at]!.text);
  }
  const verdict = hit ? linkWhole(hit, candidate, facts, storyDate) : linkFamilyName(candidate, facts, storyDate, introduced);
  const text = draft.text.slice(span.start, span.end);
  const quoted = isQuoted(block, local);
  const { outcome, candidates, reasons, person, via, name } = verdict;
  // Property by property: a spread of verdicts of many shapes takes as long as all the rest.
  const link: { -readonly [K in keyof PersonLink]: PersonLink[K] } = { kind: 'person', span, text, folds, words, block, mention, from, to, quoted, outcome, candidates, reasons };
  if (mention.honorific !== undefined && from === mention.from) link.honorific = mention.honorific;
  if (person !== undefined) link.person = person;
  if (via !== undefined) link.via = via;
  if (name !== undefined) link.name = name;
  return link;
}

function linkWhole(hit: BlockHit, candidate: Candidate, facts: FactLookUp, storyDate: StoryDate): Verdict {
  const persons = personsOf(hit);
  const chosen = persons.length === 1 ? persons : byOffice(new ListedPersons(persons), candidate, facts, storyDate);
  const person = chosen.length === 1 ? chosen[0] : chosen.length === 0 ? theElder(persons) : undefined;
  const name = hit.hits.find(({ entity }) => entity === person)?.name;
  if (!person || !name) {
    return { outcome: 'ambiguous', candidates: new ListedPersons(persons), reasons: [say`${persons.length} people in the fact base bear this name.`] };
  }
  const via = name.kind === 'usual' ? 'full-name' : 'other-name';
  return { outcome: 'linked', person, name, candidates: new ListedPersons([person]), via, reasons: [say`The fact base knows ${person.name.value} by this name.`] };
}

/** "Donald Trump" is not Donald Trump Jr: of father and son the one without the suffix, unless he is dead and it may be left out by now. */
function theElder(persons: readonly Person[]): Person | undefined {
  const [elder, ...others] = persons.filter(({ name }) => !hasSuffix(name.value));
  return elder && others.length === 0 && elder.deathDate === undefined ? elder : undefined;
}

const hasSuffix = (name: string): boolean => NAME_SUFFIXES.has(name.slice(name.lastIndexOf(' ') + 1).replace('.', '').toLowerCase());

function linkFamilyName(
  candidate: Candidate, facts: FactLookUp, storyDate: StoryDate, introduced: ReadonlySet<Person>,
): Verdict {
  const { tokens } = candidate.block.reading;
  const fold = foldOf(tokens, candidate.from, candidate.to);
  const bearers = familyBearers(fold, facts);
  if (bearers.length === 0) {
    const variant = variantLink(tokens.slice(candidate.from, candidate.to).map((token) => token.fold), facts);
    if (!variant) return { outcome: 'unknown', candidates: noPersons, reasons: [] };
    const { person, name, how } = variant;
    return { outcome: 'linked', person, name, candidates: new ListedPersons([person]), via: 'other-name', reasons: [say`The name is ${person.name.value}’s in another form (${how}).`] };
  }
  const given = givenBeforeNickname(candidate);
  if (given !== undefined) {
    const [only, ...others] = bearers.all().filter((person) => knownPerson(person, facts).names.some(({ folds }) => folds.includes(given)));
    if (only === undefined || others.length > 0) return { outcome: 'unknown', candidates: noPersons, reasons: [] };
    return family(only, bearers, say`The draft names ${only.name.value} in full.`);
  }
  const inDraft = bearers.among(introduced);
  if (inDraft.length === 1) {
    const [namesake, ...others] = namesakesInOffice(inDraft[0]!, bearers, candidate, facts, storyDate);
    if (!namesake) return family(inDraft[0]!, bearers, say`The draft names ${inDraft[0]!.name.value} in full.`);
    if (others.length === 0) return family(namesake, bearers, say`${namesake.name.value} is the one of this name who held the office.`);
    return ambiguous(bearers);
  }
  const titled = titleBefore(candidate) !== undefined || (candidate.mention.honorific !== undefined && candidate.from === candidate.mention.from);
  // A mere "Price" or "Franco" is rather a word, or somebody's given name.
  const holders = titled || (!isWord(fold) && !isGivenName(fold)) ? byOffice(inDraft.length > 0 ? new ListedPersons(inDraft) : bearers, candidate, facts, storyDate) : [];
  if (holders.length === 1) return family(holders[0]!, bearers, say`${holders[0]!.name.value} is the one of this name who held the office.`);
  // Of several of a rare name, an office in front of it is given to the one who is in office.
  const inOffice = titled && familyNameClass(fold) < COMMON ? bearers.holders(storyDate.value).filter((person) => isInOffice(person, facts, storyDate)) : [];
  const only = bearers.length === 1 ? bearers.holders(storyDate.value)[0] : inOffice.length === 1 ? inOffice[0] : undefined;
  // Behind an office stands no given name: "Secretary of State Biden". A common family name there may be anybody's.
  const telling = !isGivenName(fold) || (titled && familyNameClass(fold) < COMMON);
  if (only && !isWord(fold) && telling && isInOffice(only, facts, storyDate)) {
    return family(only, bearers, say`${only.name.value} is the only one of this name in the fact base who was in office on the story date.`);
  }
  return ambiguous(bearers);
}

/** "Theodore (Teddy) Roosevelt": the given name that stands before a nickname in brackets, folded. */
function givenBeforeNickname({ block: { reading: { tokens } }, from }: Candidate): string | undefined {
  const given = tokens[from - 4];
  return tokens[from - 1]?.text === ')' && tokens[from - 3]?.text === '(' && tokens[from - 2]?.case === 'title' && given?.kind === 'word' && given.case === 'title'
    ? given.fold : undefined;
}

const ambiguous = (candidates: PersonList): Verdict =>
  ({ outcome: 'ambiguous', candidates, reasons: [say`The fact base knows ${candidates.length} of this family name.`] });

const family = (person: Person, candidates: PersonList, reason: Said): Verdict =>
  ({ outcome: 'linked', person, candidates, via: 'family-name', reasons: [reason] });
