import type { FactLookUp } from '../../facts/look-up.js';
import type { Area, Organization } from '../../facts/types.js';
import { titlesAmong } from '../../mentions/titles-at.js';
import type { BlockReading, TitleMention } from '../../mentions/types.js';
import { firstWhere } from '../../text/first-where.js';
import { gathered } from '../../text/gathered.js';
import { lastAsked } from '../../text/last-asked.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Token } from '../../text/tokens.js';
import { wordClass } from '../../text/word-classes.js';
import { monthOfAbbreviation, monthOfName } from '../../values/calendar-names.js';
import { hasKinWord, isLeftAlone } from '../names/name-surroundings.js';
import { byBlock } from '../named-block.js';
import { sentenceTokens } from '../places/places-in-block.js';
import { postIdsNamed } from './posts-named.js';
import { nameEnd, statingVerb } from './stating-verbs.js';
import { pronounPersons } from '../persons/pronoun-persons.js';
import { isSubject } from '../subject-verbs.js';
import type { Links, NamedLink, PersonLink, PlacedBlock } from '../types.js';

/** The draft says that somebody followed somebody in an office. */
export interface SuccessionClaim {
  readonly successor: PersonLink;
  readonly predecessor: PersonLink;
  /** The posts that a title in the sentence may name; absent where none is named. */
  readonly posts?: ReadonlySet<string>;
}

/** A paragraph without such a word tells of no succession. */
export const SUCCESSION_WORDS = wordClass(['succeeded', 'succeeds', 'succeed', 'succeeding', 'replaced', 'replaces', 'replace', 'replacing', 'predecessor', 'successor', 'over', 'follows', 'followed']);

const SUCCEEDS: ReadonlySet<string> = new Set(['succeeded', 'succeeds', 'succeed', 'succeeding']);
const REPLACES: ReadonlySet<string> = new Set(['replaced', 'replaces', 'replace']);
/** Between the successor and the verb. */
const AUXILIARIES: ReadonlySet<string> = new Set(['who', 'has', 'had', 'will', 'to', 'would', 'is', 'was', 'elected', 'chosen', 'appointed', 'named', 'picked', 'nominated', ',']);
const LONGEST_LEAD = 5;
/** Before a name: "succeeded the outgoing chancellor Angela Merkel". */
const BEFORE_NAME: ReadonlySet<string> = new Set(['the', 'former', 'outgoing', 'then', 'long', 'serving', 'longtime', 'veteran', 'his', 'her', 'mentor', 'rival', 'predecessor']);
const LONGEST_TITLE = 7;

/** In such a sentence nobody has followed anybody. */
const DOUBTS: ReadonlySet<string> = new Set(['not', 'never', 'if', 'could', 'might', 'may', 'should', 'hopes', 'hoped', 'wants', 'wanted', 'favourite', 'favorite', 'candidate', 'candidates', 'bid', 'eventually', 'later', 'temporarily', 'acting', 'interim', 'indirectly', 'unlike', 'than', 'expected', 'likely', 'tipped', 'poised', 'race', 'whether', 'effectively', 'briefly', 'finally', 'speculation']);

/** "Sunak succeeded Truss", "Merkel was succeeded by Scholz", "Stoltenberg took over from Rasmussen as secretary general", "Biden’s predecessor, Donald Trump". */
export function findSuccessionClaims(links: Links): readonly SuccessionClaim[] {
  const everybody = byBlock(links.persons);
  const persons = byBlock(links.persons.filter(({ outcome, person, quoted }) => outcome === 'linked' && !quoted && person !== undefined));
  if (persons.size === 0) return [];
  const scopes = byBlock<NamedLink<Area> | NamedLink<Organization>>([...links.areas, ...links.organizations]);
  return gathered(links.blocks, (block) => {
    const own = persons.get(block.index);
    if (!own || own.length < 2 || (block.reading.classes & SUCCESSION_WORDS) === 0) return [];
    const { tokens, titles } = block.reading;
    const covered = new Uint8Array(tokens.length);
    for (const { from, to } of [...titles, ...scopes.get(block.index) ?? []]) covered.fill(1, from, to);
    const here: Here = { tokens, covered, startingAt: new Map(own.map((link) => [link.honorific === undefined ? link.from : link.from - 1, link])), endingAt: new Map(own.map((link) => [link.to, link])) };
    return gathered(tokens, (token, at) => {
      if ((token.classes & SUCCESSION_WORDS) === 0) return [];
      const pair = pairAround(here, at) ?? pairOfParticiple(here, block.reading, at) ?? pairOfPronoun(here, { block, persons: everybody.get(block.index)!, facts: links.facts }, at);
      if (!pair || pair.successor.person === pair.predecessor.person || [pair.successor, pair.predecessor].some((link) => isLeftAlone(link) || hasKinWord(link))) return [];
      const sentence = sentenceTokens(block, at);
      if (!sentence || sentence.at(-1)?.text === '?' || sentence.some(({ fold, case: written }) => (written === 'lower' && DOUBTS.has(fold)) || fold.endsWith("n't"))) return [];
      const title = pair.title ?? titleBehind(tokens, titles, pair.end);
      if (!title && pair.needsTitle) return [];
      // "As leader of the opposition": a title of which the fact base knows nothing is another office.
      return [{ successor: pair.successor, predecessor: pair.predecessor, ...(title && { posts: postIdsNamed(title, links.facts) }) }];
    });
  });
}

interface Here {
  readonly tokens: readonly Token[];
  /** 1 for each token of a title, a place or a body. */
  readonly covered: Uint8Array;
  readonly startingAt: ReadonlyMap<number, PersonLink>;
  readonly endingAt: ReadonlyMap<number, PersonLink>;
}

interface Pair {
  readonly successor: PersonLink;
  readonly predecessor: PersonLink;
  /** The first token behind the two. */
  readonly end: number;
  /** "Replaced" alone may be at a table or on a ticket. */
  readonly needsTitle: boolean;
  /** The office, where it is told before the two. */
  readonly title?: TitleMention;
}

function pairAround(here: Here, at: number): Pair | undefined {
  const { tokens } = here;
  const { fold } = tokens[at]!;
  if (fold === 'predecessor' || fold === 'successor') {
    // "Biden’s predecessor, Donald Trump,"
    const owner = here.endingAt.get(at);
    const comma = afterTitle(here, at + 1);
    const other = owner && tokens[at - 1]!.possessive ? nameBehind(here, tokens[comma]?.text === ',' ? comma + 1 : at + 1) : undefined;
    if (!owner || !other) return undefined;
    // "Biden’s predecessor as president, Donald Trump": the title stands before the name.
    const end = comma > at + 1 ? at + 1 : other.to;
    return fold === 'predecessor' ? { successor: owner, predecessor: other, end, needsTitle: false } : { successor: other, predecessor: owner, end, needsTitle: false };
  }
  const over = fold === 'over' && tokens[at - 1]?.fold === 'took' && tokens[at + 1]?.fold === 'from';
  if (!over && !SUCCEEDS.has(fold) && !REPLACES.has(fold)) return undefined;
  const needsTitle = over || REPLACES.has(fold);
  const subject = nameBefore(here, over ? at - 1 : at);
  const passive = tokens[at + 1]?.fold === 'by';
  const object = nameBehind(here, over || passive ? at + 2 : at + 1);
  if (!subject || !object || tokens[object.to - 1]!.possessive || /^(?:with|and|or)$/.test(tokens[object.to]?.fold ?? '')) return undefined;
  if (passive && !/^(?:was|is|been|being)$/.test(tokens[at - 1]?.fold ?? '')) return undefined;
  if (!passive && /^(?:was|is|been|being)$/.test(tokens[at - 1]?.fold ?? '')) return undefined;
  return passive ? { successor: object, predecessor: subject, end: object.to, needsTitle } : { successor: subject, predecessor: object, end: object.to, needsTitle };
}

/** What a sentence tells of the person whom its pronoun or its second verb means. */
interface Around {
  readonly block: PlacedBlock;
  /** All persons of the block, known or not. */
  readonly persons: readonly PersonLink[];
  readonly facts: FactLookUp;
}

/** "Modi became prime minister in 2014, when he succeeded Manmohan Singh", "She is home secretary and takes over from John Reid", "He follows Olaf Scholz". */
function pairOfPronoun(here: Here, { block, persons, facts }: Around, at: number): Pair | undefined {
  const { tokens } = here;
  const { fold } = tokens[at]!;
  const over = fold === 'over' && (tokens[at - 1]?.fold === 'took' || tokens[at - 1]?.fold === 'takes') && tokens[at + 1]?.fold === 'from';
  const follows = fold === 'follows' || fold === 'followed';
  const verb = over ? at - 1 : at;
  const [before, sentence] = [tokens[verb - 1]?.fold ?? '', sentenceAt(block.reading.sentences, at)];
  const isPronoun = before === 'he' || before === 'she';
  if (!(over || follows || SUCCEEDS.has(fold) || REPLACES.has(fold)) || !sentence || !(isPronoun || (before === 'and' && !follows && fold !== 'succeed'))) return undefined;
  if (fold === 'followed' && !/^(?:when|since)$/.test(tokens[verb - 2]?.fold ?? '')) return undefined;
  const predecessor = nameBehind(here, over ? at + 2 : at + 1);
  const next = tokens[predecessor?.to ?? 0];
  if (!predecessor || tokens[predecessor.to - 1]!.possessive || !(next === undefined || next.kind !== 'word' || next.fold === 'of' || next.fold === 'as' || next.fold === 'in')) return undefined;
  if (follows && next?.fold === 'in') return undefined;
  const opens = isPronoun && verb - 1 === sentence.from ? pronounsOf(persons).get(sentence.from) : undefined;
  const first = opens ?? onlyPerson(persons, sentence.from, verb);
  if (first?.outcome !== 'linked' || first.quoted || (!opens && !isSubject(tokens, first, sentence))) return undefined;
  if (isPronoun && first.person!.gender !== undefined && (before === 'he') !== (first.person!.gender.value === 'male')) return undefined;
  // "When she succeeded Helmut Kohl", of a party: what is led besides an office is another succession.
  if (tokens.slice(sentence.from, sentence.to).some(({ fold: word, case: written }) => written === 'lower' && LED.has(word))) return undefined;
  // Without "succeed" the sentence must give the successor the office.
  const held = new Set(predecessor.person!.terms.map(({ post }) => post));
  const told = (SUCCEEDS.has(fold) || follows) || titlesAmong(block.reading.titles, first.to, verb).some((title) => title.from >= first.to && title.to <= verb && title.frame !== 'former' && !title.plural
    && [...postIdsNamed(title, facts)].some((post) => held.has(post) && first.person!.terms.some((term) => term.post === post)));
  return told ? { successor: first, predecessor, end: predecessor.to, needsTitle: false } : undefined;
}

/** Whom the pronouns that open sentences of a block mean, by their tokens; `persons`: all of the block. */
const pronounsOf = lastAsked((persons: readonly PersonLink[]): ReadonlyMap<number, PersonLink> =>
  new Map(pronounPersons(persons[0]!.block, persons).map(({ link, name }) => [link.from, name])));

/** The one person whom the names between two tokens mean. */
function onlyPerson(persons: readonly PersonLink[], from: number, to: number): PersonLink | undefined {
  const start = firstWhere(persons, (link) => link.from >= from);
  for (let at = start + 1; at < persons.length && persons[at]!.from < to; at += 1) if (persons[at]!.person !== persons[start]!.person) return undefined;
  const first = persons[start];
  return first && first.from < to ? first : undefined;
}

const LED: ReadonlySet<string> = new Set(['leader', 'leadership', 'party', 'chairman', 'chairwoman', 'chair', 'captain', 'coach', 'head', 'boss', 'host', 'presenter', 'editor', 'candidate', 'nominee', 'mp']);

/** "Ebrahim Raisi was elected president of Iran in 2021, succeeding Hassan Rouhani", "… became foreign minister, taking over from Fumio Kishida". */
function pairOfParticiple(here: Here, { titles, tokens }: BlockReading, at: number): Pair | undefined {
  const over = tokens[at]!.fold === 'over' && tokens[at - 1]?.fold === 'taking' && tokens[at + 1]?.fold === 'from';
  if (!over && tokens[at]!.fold !== 'succeeding' && tokens[at]!.fold !== 'replacing') return undefined;
  const comma = over ? at - 2 : at - 1;
  if (tokens[comma]?.text !== ',') return undefined;
  let end = comma;
  while (comma - end < LONGEST_TITLE && (here.covered[end - 1] === 1 || isOfScopeOrDate(tokens[end - 1]))) end -= 1;
  const title = titlesAmong(titles, end, comma).find(({ from, to, plural, deputy }) => from >= end && to <= comma && !plural && !deputy);
  const verb = title && statingVerb(tokens, beforeScope(here, title.from));
  const successor = title && verb?.comes ? here.endingAt.get(nameEnd(tokens, verb.at)) : undefined;
  const predecessor = nameBehind(here, over ? at + 2 : at + 1);
  if (!title || !successor || !predecessor || tokens[predecessor.to - 1]!.possessive || /^(?:with|and|or)$/.test(tokens[predecessor.to]?.fold ?? '')) return undefined;
  return { successor, predecessor, end: predecessor.to, needsTitle: true, title };
}

/** Between an office and ", succeeding": "of the United States in 2021". */
const SCOPE_AND_DATE: ReadonlySet<string> = new Set(['of', 'the', 'in', 'on', 'last', 'week', 'month', 'year']);

const isOfScopeOrDate = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || SCOPE_AND_DATE.has(token.fold) || monthOfName(token.fold) !== undefined || monthOfAbbreviation(token.fold) !== undefined);

/** Before the country of an office: "became Iran’s president", "became the new president". */
function beforeScope({ tokens, covered }: Here, at: number): number {
  let start = at;
  while (at - start < LONGEST_TITLE && (covered[start - 1] === 1 || tokens[start - 1]?.fold === 'new')) start -= 1;
  return start;
}

/** The first token behind "as president", or where it would begin. */
function afterTitle({ tokens, covered }: Here, at: number): number {
  if (tokens[at]?.fold !== 'as') return at;
  let to = at + 1;
  while (to - at < LONGEST_TITLE && (covered[to] === 1 || tokens[to]?.fold === 'the' || tokens[to]?.fold === 'of')) to += 1;
  return to > at + 1 ? to : at;
}

function nameBefore({ tokens, endingAt }: Here, at: number): PersonLink | undefined {
  for (let from = at; from > 0 && at - from <= LONGEST_LEAD; from -= 1) {
    const person = endingAt.get(from);
    if (person) return tokens[from - 1]!.possessive ? undefined : person;
    if (!AUXILIARIES.has(tokens[from - 1]!.fold) && tokens[from - 1]!.text !== ',') return undefined;
  }
  return undefined;
}

function nameBehind({ tokens, covered, startingAt }: Here, at: number): PersonLink | undefined {
  for (let from = at; from < tokens.length && from - at <= LONGEST_TITLE; from += 1) {
    const person = startingAt.get(from);
    if (person) return person;
    if (covered[from] === 0 && !BEFORE_NAME.has(tokens[from]!.fold)) return undefined;
  }
  return undefined;
}

/** "As British prime minister", right behind the two. */
function titleBehind(tokens: readonly Token[], titles: readonly TitleMention[], at: number): TitleMention | undefined {
  if (tokens[at]?.fold !== 'as') return undefined;
  const title = titlesAmong(titles, at + 1, at + 6).find(({ from }) => from > at);
  return title && !title.plural && !title.deputy ? title : undefined;
}
