import type { FactLookUp } from '../../facts/look-up.js';
import type { QuantityMention } from '../../mentions/types.js';
import { firstWhere } from '../../text/first-where.js';
import { gathered } from '../../text/gathered.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Token } from '../../text/tokens.js';
import { whereWords } from '../../text/where-words.js';
import { isVerbLike } from '../events/event-claim-words.js';
import { byBlock, isQuoted } from '../named-block.js';
import { blocksWith } from '../parts.js';
import { postIdsNamed } from '../offices/posts-named.js';
import { pronounPersons } from './pronoun-persons.js';
import type { DateLink, Links, PersonLink, PlacedBlock } from '../types.js';

/** The draft gives an age to a person whom the fact base knows. */
export interface AgeClaim {
  readonly person: PersonLink;
  readonly age: QuantityMention;
  readonly block: PlacedBlock;
  /** The dates of the block. */
  readonly dates: readonly DateLink[];
  /** The birthday on which the person comes to that age, where the draft tells of one: "turns 70 on Friday". */
  readonly birthday?: DateLink;
}

const OLDEST = 119;
/** Words between "the 69-year-old" and the name. */
const LONGEST_TITLE = 8;
/** Between a name's comma and the age: "Vladimir Putin, aged 69", "Putin, who is 69". */
const LEADS: readonly (readonly string[])[] = [[], ['aged'], ['age'], ['now'], ['now', 'aged'], ['who', 'is'], ['who', 'is', 'now']];
/** What closes the age that stands between commas or brackets. */
const CLOSERS = new Set([',', '.', ')', ';', '–', '—', ':', '!', '?']);
/** In a sentence with one of these a number behind a name is a result. */
const RESULTS = new Set([
  'percent', '%', 'per', 'poll', 'polls', 'polling', 'vote', 'votes', 'points', 'seats', 'ballots', 'score', 'scored', 'goal', 'goals', 'runs', 'lap',
  'shirt', 'ranked', 'ranking', 'chapter', 'vs',
]);
const tellsOfResults = whereWords(({ fold, text }) => RESULTS.has(fold) || text === '%');
/** Words that may follow a name whose age was told; any other word makes the name an adjective ("the 52-year-old Putin critic"). */
const GO_ON = new Set([
  'and', 'or', 'but', 'is', 'has', 'who', 'in', 'on', 'at', 'to', 'for', 'with', 'from', 'after', 'before', 'when', 'while', 'as', 'into', 'will',
  'would', 'can', 'could', 'may', 'also', 'still', 'now', 'not', 'never', 'then', 'that', 'because', 'during', 'by', 'than', 'says', 'wants', 'plans',
]);

/**
 * Where the draft says how old a linked person is: "Vladimir Putin, 69,", "(69)", "aged 69", "the 69-year-old Russian president,
 * Vladimir Putin", "Putin, a 69-year-old". An age behind "a" before the name ("a 29-year-old Joe Biden") is that of another time.
 */
export const findAgeClaims = (links: Links): readonly AgeClaim[] => gathered(blocksWith(links, agesIn), ({ block, found, placed: { persons, dates } }) =>
  gathered(found, ({ person: { from, to }, age, turns }): AgeClaim[] => {
    const person = persons[firstWhere(block.persons, (one) => one.from > from || (one.from === from && one.to >= to))]!;
    const birthday = turns ? dates.find(({ mention }) => mention.from >= age.to && mention.from - age.to <= WORDS_BEFORE_DAY) : undefined;
    return turns && !birthday ? [] : [{ person, age, block: person.block, dates, ...(birthday && { birthday }) }];
  }));

/** "70 on Friday", "70 last month", "70 on the 7th". */
const WORDS_BEFORE_DAY = 2;

/** `turns`: a birthday is told of. */
interface FoundAge extends Pick<AgeClaim, 'person' | 'age'> {
  readonly turns: boolean;
}

/** Those of one block. */
function agesIn(links: Links): readonly FoundAge[] {
  const { blocks, areas, organizations } = links;
  if (!blocks.some(({ reading }) => reading.quantities.some(mayBeAge))) return [];
  const linked = byBlock(links.persons.filter(({ outcome, person, quoted }) => outcome === 'linked' && person?.birthDate && !quoted));
  const everybody = byBlock(links.persons);
  const places = byBlock([...areas, ...organizations]);
  return gathered(blocks, (block) => {
    const own = linked.get(block.index);
    if (!own || !block.reading.quantities.some(mayBeAge)) return [];
    const known = covered(block, places.get(block.index) ?? []);
    const persons: Persons = {
      startingAt: new Map(own.map((person) => [startOf(person), person])), endingAt: new Map(own.map((person) => [person.to, person])),
      only: onlyOne(everybody.get(block.index)!), facts: links.facts,
      pronouns: new Map(pronounPersons(block, everybody.get(block.index)!).map(({ link, name }) => [link.to, name])),
    };
    return gathered(block.reading.quantities, (age) => {
      if (!mayBeAge(age) || isQuoted(block, age.span)) return [];
      const turning = whoTurns(block, age, persons);
      const person = turning ?? whoseAge(block, age, persons, known);
      return person ? [{ person, age, turns: turning !== undefined }] : [];
    });
  });
}

/** The linked persons of one block by their first token and by the first behind them. */
interface Persons {
  readonly startingAt: ReadonlyMap<number, PersonLink>;
  readonly endingAt: ReadonlyMap<number, PersonLink>;
  /** The first mention of the one person whom the block names. */
  readonly only: PersonLink | undefined;
  readonly facts: FactLookUp;
  /** Whom pronouns mean, by the first token behind each. */
  readonly pronouns: ReadonlyMap<number, PersonLink>;
}

const mayBeAge = ({ value, unit, comparator }: QuantityMention): boolean =>
  Number.isInteger(value.amount) && value.amount > 0 && value.amount <= OLDEST && value.upTo === undefined && !value.fraction && !unit && !comparator;

/** The tokens of titles and of names of countries and bodies: what may stand between an age and a name. */
function covered({ reading }: PlacedBlock, places: readonly { readonly from: number; readonly to: number }[]): Uint8Array {
  const tokens = new Uint8Array(reading.tokens.length);
  for (const { from, to } of [...reading.titles, ...places]) tokens.fill(1, from, to);
  return tokens;
}

function whoseAge(block: PlacedBlock, age: QuantityMention, persons: Persons, known: Uint8Array): PersonLink | undefined {
  const { tokens } = block.reading;
  const old = afterYearOld(tokens, age.to);
  if (old !== undefined) return personBehind(block, age, old, persons, known) ?? personBefore(tokens, age.from, persons, [['a'], ['the'], ['an']]);
  const end = tokens[age.to]?.fold === 'years' && tokens[age.to + 1]?.fold === 'old' ? age.to + 2 : age.to;
  const after = tokens[end];
  if (after && !CLOSERS.has(after.text) && after.fold !== 'and') return undefined;
  const meant = tokens[age.from - 1]?.fold === 'is' && after?.text === '.' ? persons.pronouns.get(age.from - 1) : undefined;
  const person = meant?.person?.birthDate ? meant : personBefore(tokens, age.from, persons, LEADS);
  return person && (isTold(tokens, end) || !isResult(block, age)) ? person : undefined;
}

/** "Takaichi, 64, who leads the party, won 237 votes": what goes on to say who somebody is counts no votes. */
const isTold = (tokens: readonly Token[], at: number): boolean => tokens[at]?.text === ',' && TELLS_WHO.has(tokens[at + 1]?.fold ?? '');

const TELLS_WHO: ReadonlySet<string> = new Set(['who', 'whose', 'a', 'an', 'the']);

const TURNS: ReadonlySet<string> = new Set(['turns', 'turned', 'turn']);
const BESIDE_TURNS: ReadonlySet<string> = new Set(['will', 'just', 'recently', 'who', 'has', 'also']);

/** "Putin, who turns 70 on Friday", "Putin turned 70 on Friday", "he will turn 70 in October". */
function whoTurns({ reading: { tokens } }: PlacedBlock, { from }: QuantityMention, persons: Persons): PersonLink | undefined {
  if (!TURNS.has(tokens[from - 1]?.fold ?? '')) return undefined;
  let at = from - 1;
  while (BESIDE_TURNS.has(tokens[at - 1]?.fold ?? '')) at -= 1;
  if (tokens[at - 1]?.text === ',' && tokens[at]!.fold === 'who') at -= 1;
  const meant = persons.endingAt.get(at) ?? persons.pronouns.get(at);
  return meant?.person?.birthDate && tokens[meant.to - 1]!.possessive === '' ? meant : undefined;
}

/** Behind "69-year-old" or "69 year old". */
function afterYearOld(tokens: readonly Token[], at: number): number | undefined {
  const [year, old] = [tokens[at], tokens[at + 1]];
  return (year?.fold === 'year' || year?.fold === 'years') && old?.fold === 'old' && old.gap !== 'break' && year.gap === 'hyphen' ? at + 2 : undefined;
}

/** "The 69-year-old Russian President Vladimir Putin". */
function personBehind(
  block: PlacedBlock, age: QuantityMention, from: number, persons: Persons, known: Uint8Array,
): PersonLink | undefined {
  const { tokens } = block.reading;
  if (tokens[age.from - 1]?.fold !== 'the' && tokens[age.from - 1]?.kind === 'word') return undefined;
  let at = from;
  while (at < from + LONGEST_TITLE && known[at] && !persons.startingAt.has(at)) at += 1;
  // "The 69-year-old Russian president, Vladimir Putin,".
  const apposed = at > from && tokens[at]?.text === ',' && tokens[age.from - 1]?.fold === 'the' ? persons.startingAt.get(at + 1) : undefined;
  const person = apposed ?? persons.startingAt.get(at);
  if (!person) return calledByOffice(block, { age, from, at }, persons);
  if (tokens[person.to - 1]!.possessive !== '') return undefined;
  const next = tokens[person.to];
  if (apposed) return next === undefined || /^[.,;:)]$/.test(next.text) ? apposed : undefined;
  const ends = !next || next.kind === 'punctuation' || (next.kind === 'word' && next.case === 'lower' && (GO_ON.has(next.fold) || isVerb(next.fold)));
  return ends ? person : undefined;
}

/** "Vladimir Putin said so. The 69-year-old president flew home": the office is that of the only person in the paragraph. */
function calledByOffice({ reading: { tokens, titles } }: PlacedBlock, { age, from, at }: { readonly age: QuantityMention; readonly from: number; readonly at: number }, { only, facts }: Persons): PersonLink | undefined {
  const title = at > from && tokens[age.from - 1]?.fold === 'the' ? titles.find((one) => one.from >= from && one.to === at && one.frame === 'current' && !one.deputy && !one.plural) : undefined;
  const next = tokens[at];
  if (!title || !only?.person || only.from >= age.from || next?.kind !== 'word' || next.case !== 'lower' || tokens[at - 1]!.possessive !== '') return undefined;
  const named = postIdsNamed(title, facts);
  return only.person.terms.some(({ post }) => post !== undefined && named.has(post)) ? only : undefined;
}

/** The first of a block's names, where all are of one linked person. */
function onlyOne(persons: readonly PersonLink[]): PersonLink | undefined {
  const [first] = persons;
  return first?.outcome === 'linked' && persons.every(({ person, quoted }) => person === first.person && !quoted) ? first : undefined;
}

/** Behind the name of one man of one age, a word in -s is a verb ("skates"), not a plural. */
const isVerb = (fold: string): boolean => isVerbLike(fold) || (fold.endsWith('s') && !fold.endsWith('ss'));

const startOf = ({ from, honorific }: PersonLink): number => (honorific === undefined ? from : from - 1);

/** The person whose name ends before a comma or bracket and one of the leads. */
function personBefore(
  tokens: readonly Token[], at: number, persons: Persons, leads: readonly (readonly string[])[],
): PersonLink | undefined {
  for (const lead of leads) {
    const mark = at - lead.length - 1;
    if (mark < 0 || (tokens[mark]!.text !== ',' && tokens[mark]!.text !== '(')) continue;
    if (!lead.every((word, index) => tokens[mark + 1 + index]?.fold === word)) continue;
    const person = persons.endingAt.get(mark);
    if (person && tokens[person.to - 1]!.possessive === '') return person;
  }
  return undefined;
}

function isResult({ reading: { tokens, sentences } }: PlacedBlock, age: QuantityMention): boolean {
  const sentence = sentenceAt(sentences, age.from);
  if (!sentence) return true;
  return tellsOfResults(tokens, sentence.from, sentence.to);
}
