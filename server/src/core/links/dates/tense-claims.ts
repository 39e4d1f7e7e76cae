import { gathered } from '../../text/gathered.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Token } from '../../text/tokens.js';
import type { DateLink, Links } from '../types.js';

/** A verb says that something is over or is to come, and the date beside it says the opposite. */
export interface TenseClaim {
  readonly date: DateLink;
  readonly tense: 'past' | 'future';
}

/** A paper of the next day, a story on the other side of the date line. */
const GRACE_DAYS = 1;
/** What lies further back than a slip of the year is history, told in its own tenses: "the man who will be king in 1901". */
const LONGEST_BACK_DAYS = 3 * 366;

/**
 * Verbs whose date stands right behind them or behind the place: "met on", "died in Kyiv on". None that may have an object, since the date may
 * belong to that ("approved elections in March"), and none of terms, which end in a reported tense ("said that the contract ended in 2027").
 */
const HAPPENED: ReadonlySet<string> = new Set('met died resigned arrived occurred happened collapsed crashed exploded erupted fled surfaced convened'.split(' '));

/** The same behind "was" or "were": a thing done. What is planned, scheduled or expected is none. */
const WAS_DONE: ReadonlySet<string> = new Set(`
  born held signed killed founded established elected arrested adopted approved ratified inaugurated buried executed sentenced introduced formed created built
  completed destroyed shot attacked found murdered sworn published convicted assassinated poisoned hanged annexed liberated invaded abolished baptised abducted kidnapped
`.split(/\s+/).filter(Boolean));

/** In the sentence before the verb, these make a plan, a supposition or a report of it. */
const DOUBTS: ReadonlySet<string> = new Set(`
  if unless whether suppose imagine when until would could might should not never to had scheduled planned expected due fiction novel film series game
  scenario simulation
`.split(/\s+/).filter(Boolean));

/** What is held, begun or attended, and may stand between the verb and the date: "will hold talks in Vienna on". */
const OCCASIONS: ReadonlySet<string> = new Set(`
  talks meeting meetings summit conference election elections vote hearing ceremony referendum session forum debate municipal local regional
  federal general presidential parliamentary legislative snap early the a an its his her their new annual joint
`.split(/\s+/).filter(Boolean));
const HOLDS: ReadonlySet<string> = new Set(['hold', 'host', 'begin', 'start', 'chair', 'attend', 'open', 'convene']);

/** Capitalised words of a place between a verb and its date. */
const LONGEST_PLACE = 4;
const LONGEST_OCCASION = 4;

/**
 * Dates of the draft whose year is written and that contradict the tense of the verb beside them, as seen from the day of the story: "met in
 * Kyiv on 3 May 2026" in a story of 2025, "will meet on 12 January 2024" in one of 2025. Nothing where nobody states the day of the story.
 * Linear in the dates.
 */
export function findTenseClaims({ dates, storyDate }: Links): readonly TenseClaim[] {
  if (storyDate.origin === 'today') return [];
  const { first, last } = storyDate.value;
  return gathered(dates, (date): readonly TenseClaim[] => {
    const { value, mention: { stated, relation, range, approximate }, quoted } = date;
    if (quoted || value === undefined || stated.year === undefined || relation !== undefined || range || approximate || stated.decade) return [];
    const tense = value.first > last + GRACE_DAYS ? 'past' : value.last < first - GRACE_DAYS && value.last > first - LONGEST_BACK_DAYS ? 'future' : undefined;
    return tense !== undefined && tenseOf(date) === tense ? [{ date, tense }] : [];
  });
}

/** The tense of the verb that the date belongs to, where that is plain. */
function tenseOf({ block: { reading: { tokens, sentences, kind } }, mention: { from } }: DateLink): TenseClaim['tense'] | undefined {
  const sentence = sentenceAt(sentences, from);
  if (!sentence || kind === 'quote') return undefined;
  const start = Math.max(sentence.from, from - LONGEST_CLAUSE);
  const preposition = prepositionBefore(tokens, from);
  if (preposition === undefined) return undefined;
  const place = beforePlace(tokens, preposition, start);
  const at = tokens[place]?.fold === 'in' && tokens[place - 1]?.fold === 'sworn' ? place - 1 : place;
  const verb = tokens[at];
  if (verb?.kind !== 'word' || verb.case !== 'lower' || at < start) return undefined;
  const doubted = (to: number): boolean => tokens.slice(start, to).some(({ fold }) => DOUBTS.has(fold) || fold.endsWith("n't"));
  const before = tokens[at - 1]?.fold;
  if (HAPPENED.has(verb.fold)) return before !== undefined && !AUXILIARIES.has(before) && !doubted(at) ? 'past' : undefined;
  if (verb.fold === 'place' && before === 'took') return doubted(at - 1) ? undefined : 'past';
  if (verb.fold === 'place' && before === 'take') return tokens[at - 2]?.fold === 'will' && !doubted(at - 2) ? 'future' : undefined;
  if (WAS_DONE.has(verb.fold)) {
    if (before === 'was' || before === 'were') return doubted(at - 1) ? undefined : 'past';
    return before === 'be' && tokens[at - 2]?.fold === 'will' && !doubted(at - 2) ? 'future' : undefined;
  }
  const will = at - 1 >= start && before === 'will' ? at - 1 : willHold(tokens, at, start);
  return will !== undefined && !AFTER_WILL.has(tokens[will + 1]!.fold) && !doubted(will) ? 'future' : undefined;
}

const LONGEST_CLAUSE = 30;
const AUXILIARIES: ReadonlySet<string> = new Set(['be', 'been', 'being', 'have', 'has', 'had', 'is', 'are', 'to']);
const AFTER_WILL: ReadonlySet<string> = new Set(['be', 'have', 'not', 'also']);

/** "On 3 May", "on Monday, 3 May", "in May": the token of the preposition. */
function prepositionBefore(tokens: readonly Token[], from: number): number | undefined {
  const { fold } = tokens[from - 1] ?? {};
  return fold === 'on' || fold === 'in' ? from - 1 : undefined;
}

/** Behind the verb may stand "in" or "at" and a name. */
function beforePlace(tokens: readonly Token[], preposition: number, start: number): number {
  let at = preposition - 1;
  while (at > start && preposition - at <= LONGEST_PLACE && tokens[at]!.kind === 'word' && tokens[at]!.case !== 'lower') at -= 1;
  const isPlace = at < preposition - 1 && (tokens[at]!.fold === 'in' || tokens[at]!.fold === 'at');
  return isPlace ? at - 1 : preposition - 1;
}

/** "Will hold an election on": where its "will" stands. */
function willHold(tokens: readonly Token[], last: number, start: number): number | undefined {
  let at = last;
  while (at > start && last - at < LONGEST_OCCASION && OCCASIONS.has(tokens[at]!.fold)) at -= 1;
  return at < last && HOLDS.has(tokens[at]!.fold) && tokens[at - 1]?.fold === 'will' ? at - 1 : undefined;
}
