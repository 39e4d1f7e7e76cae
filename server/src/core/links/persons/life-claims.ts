import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Token } from '../../text/tokens.js';
import { ACTS, BETWEEN, COMING_ACTS, DEEDS, KNOWN_DEAD } from './life-words.js';
import { isSomebodyElse, isSurelyMeant } from '../names/known-namesakes.js';
import { hasKinWord, isLeftAlone } from '../names/name-surroundings.js';
import { byBlock } from '../named-block.js';
import { blocksWith } from '../parts.js';
import { sentenceAround } from '../places/places-in-block.js';
import { DASH } from '../subject-verbs.js';
import { dateCandidates } from '../dates/resolve-date.js';
import type { DateLink, Links, PersonLink } from '../types.js';

/** The draft tells of an act of a person at or after a date. */
export interface LifeClaim {
  readonly link: PersonLink;
  readonly person: Person;
  /** The time of the act: the date beside it, or the story's for "will meet". */
  readonly date?: DateLink;
  /** The first day on which the act can have been. */
  readonly from: number;
}

const LONGEST_APPOSITION = 15;
const LONGEST_TITLE = 14;
/** How far behind its verb the time of an act is looked for. */
const LONGEST_ACT = 9;
/** A story may take days to tell of an act; a death in between is no contradiction. */
const DELAY_DAYS = 7;

/**
 * Acts of persons whom the fact base knows to have died before: "Kofi Annan said on Monday" in 2022. Only where the person is the
 * subject right before the verb, is surely meant, and the draft nowhere shows that it knows of the death.
 */
export function findActsOfTheDead(links: Links): readonly LifeClaim[] {
  if (blocksWith(links, actsIn).length === 0) return [];
  const blocks = blocksWith(links, deadIn);
  const dead = gathered(blocks, ({ found, placed }) => found.map((at) => placed.persons[at]!));
  const told = toldByBlock(dead, gathered(blocks, ({ placed }) => placed.dates));
  const offices = new Map(gathered(blocks, ({ placed }) => placed.offices.map((claim) => [claim.person, claim])));
  const mourning = new Set([...byBlock(dead).entries()].filter(([, [link]]) => isKnownDead(link!)).map(([index]) => index));
  const knownDead = new Set(dead.filter(({ block }) => mourning.has(block.index)).map(({ person }) => person));
  const namesakes = new Set(dead.filter((link) => isSomebodyElse(link, offices.get(link), links)).map(({ person }) => person));
  const identified = new Set(dead.filter((link) => isSurelyMeant(link, offices.get(link), namesakes.has(link.person), links)).map(({ person }) => person));
  return gathered(dead, (link) => {
    if (!link.person || knownDead.has(link.person) || !identified.has(link.person) || isUntold(link)) return [];
    return claimOf(link, link.person, told.get(link.block.index)!, links) ?? [];
  });
}

/** Which persons of a block were dead before the story. */
const deadIn = ({ persons, storyDate }: Links): readonly number[] => gathered(persons, ({ outcome, person }, at) =>
  (outcome === 'linked' && person?.deathDate !== undefined && person.deathDate.value.last + DELAY_DAYS < storyDate.value.first ? [at] : []));

/** Which of them act there, as far as the block alone can say: few blocks have any, and the rest of the draft is asked about those only. */
function actsIn(block: Links): readonly number[] {
  const dead = deadIn(block);
  if (dead.length === 0) return dead;
  const told = toldByBlock(dead.map((at) => block.persons[at]!), block.dates);
  return dead.filter((at) => {
    const link = block.persons[at]!;
    return !isUntold(link) && claimOf(link, link.person!, told.get(link.block.index)!, block) !== undefined;
  });
}

/** Nothing is told of the person there: others speak, or it is a relative's name. */
const isUntold = (link: PersonLink): boolean => link.quoted || hasKinWord(link) || isLeftAlone(link);

/** What claims ask of a block, gathered once. */
interface Told {
  readonly dateAt: ReadonlyMap<number, DateLink>;
  /** The first day that the block states. */
  readonly earliest: number;
  /** 1 for each token of a title. */
  readonly title: Uint8Array;
}

function toldByBlock(dead: readonly PersonLink[], datesBeside: readonly DateLink[]): ReadonlyMap<number, Told> {
  const dates = byBlock(datesBeside);
  return new Map([...byBlock(dead)].map(([index, [link]]) => {
    const { tokens, titles } = link!.block.reading;
    const here = dates.get(index) ?? [];
    const title = new Uint8Array(tokens.length);
    for (const { from, to } of titles) title.fill(1, from, to);
    const earliest = here.reduce((least, { value }) => Math.min(least, value?.first ?? Infinity), Infinity);
    return [index, { title, earliest, dateAt: new Map(here.map((date) => [date.mention.from, date])) }];
  }));
}

/** The paragraph shows that the person is dead, or speaks of what is named after or made of him or her. */
const isKnownDead = ({ block }: PersonLink): boolean => block.reading.tokens.some(({ fold }) => KNOWN_DEAD.has(fold));

function claimOf(link: PersonLink, person: Person, told: Told, { storyDate }: Links): LifeClaim | undefined {
  const { block, from, to } = link;
  const { tokens } = block.reading;
  const died = person.deathDate!.value.last;
  const sentence = sentenceAround(block, from);
  if (tokens[to - 1]!.possessive || !isSubject(link, sentence.from, told.title)) return undefined;
  // A paragraph with a date of the person's lifetime speaks of it.
  if (told.earliest <= died) return undefined;
  const verb = verbAfter(tokens, to, sentence.to);
  if (verb === undefined) return undefined;
  if (tokens[verb]!.fold === 'will') {
    return COMING_ACTS.has(tokens[verb + 1]?.fold ?? '') ? { link, person, from: storyDate.value.first } : undefined;
  }
  let at = verb + 1;
  while (at - verb <= LONGEST_ACT && at < sentence.to && !told.dateAt.has(at) && mayStandBetween(tokens[at]!)) at++;
  const date = told.dateAt.get(at);
  if (!date || date.quoted || date.mention.to > sentence.to) return undefined;
  const times = dateCandidates(date.mention, storyDate.value);
  return times.length > 0 && times.every(({ first }) => first > died) ? { link, person, date, from: times[0]!.first } : undefined;
}

/** The verb right behind the name, or behind an apposition between two commas. */
function verbAfter(tokens: readonly Token[], to: number, end: number): number | undefined {
  let at = to;
  if (tokens[at]?.text === ',') {
    const close = tokens.slice(at + 1, Math.min(end, at + LONGEST_APPOSITION)).findIndex(({ text }) => text === ',');
    if (close < 0) return undefined;
    at += close + 2;
  }
  if (tokens[at]?.fold === 'also') at++;
  const fold = tokens[at]?.fold ?? '';
  return at < end && tokens[at]?.case === 'lower' && (ACTS.has(fold) || DEEDS.has(fold) || fold === 'will') ? at : undefined;
}

/**
 * True where the person is the subject: the sentence begins with the name, but for a title, or a quotation or "that" ends before it.
 * "A friend of", "who shot", "a speech by" are somebody else's acts.
 */
function isSubject(link: PersonLink, sentenceFrom: number, title: Uint8Array): boolean {
  const { tokens } = link.block.reading;
  let at = link.from - 1;
  while (at >= sentenceFrom && link.from - at <= LONGEST_TITLE && tokens[at]!.kind === 'word'
    && (title[at] || tokens[at]!.case !== 'lower' || LEADS.has(tokens[at]!.fold))) at--;
  const before = tokens[at];
  return at < sentenceFrom || before === undefined || OPENS.test(before.text) || CLAUSE.has(before.fold) || (sentenceFrom === 0 && DASH.test(before.text));
}

/** A quotation ends before the speaker's name. */
const OPENS = /^["“”’']$/;

const LEADS = new Set(['former', 'ex', 'the', 'then', 'longtime', 'veteran', 'minister', 'president', 'un', 'chief', 'leader']);
const CLAUSE = new Set(['that', 'but', 'while', 'when', 'because', 'as', 'meanwhile']);

/** An object, a place and small words between a verb and its time: no other verb, clause or quotation. Behind an act of the past no verb ends in "s". */
const mayStandBetween = ({ kind, case: written, fold }: Token): boolean =>
  kind === 'word' && (written !== 'lower' || BETWEEN.has(fold) || PLURAL.test(fold));

/** "Bishops", "troops"; not "was", "has", "this", "across", "whose". */
const PLURAL = /[a-z]{3}[^sui]s$/;
