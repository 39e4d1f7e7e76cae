import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { startsClause } from './events/event-claim-words.js';
import type { PersonLink } from './types.js';

/** Tokens of an apposition between two commas: "Kenan Evren, the general who led the coup of September 12, 1980, became". */
const LONGEST_APPOSITION = 18;
/** How far behind its subject a second verb is looked for: "became president in 1982 and died in 2015". */
const LONGEST_CLAUSE = 30;
/** Words before the name of a subject, the dateline and the title. */
const LONGEST_LEAD = 20;
/** Before the name of a subject: an article and small words of a title. */
const LEADS: ReadonlySet<string> = new Set(['the', 'former', 'ex', 'then', 'of', 'minister', 'president', 'chancellor', 'king', 'queen', 'leader', 'mr', 'mrs', 'ms']);

/** Where a verb of a person may stand. */
export interface VerbSpot {
  readonly at: number;
  /** Right behind a comma without "who", where a participle may stand: "Yanukovych, ousted in 2014". */
  readonly apposed: boolean;
}

/**
 * The tokens at which a verb may begin whose subject is the person: right behind the name, behind "who", behind an apposition, and behind
 * "and" in the same clause. `names`: the first tokens of all names of persons in the block; a second name ends the search.
 */
export function verbSpots(tokens: readonly Token[], person: PersonLink, sentence: Sentence, names: ReadonlyMap<number, unknown>): readonly VerbSpot[] {
  const spots: VerbSpot[] = [];
  const add = (at: number, comma: boolean): void => {
    const who = tokens[at]?.fold === 'who';
    if (at < sentence.to) spots.push({ at: who ? at + 1 : at, apposed: comma && !who });
  };
  let main = person.to;
  const mark = tokens[main]?.text;
  if (mark === ',' || mark === '(') {
    if (mark === ',') add(main + 1, true);
    const close = closeOf(tokens, main, mark === ',' ? ',' : ')', Math.min(sentence.to, main + LONGEST_APPOSITION), names);
    if (close !== undefined) add((main = close + 1), false);
  } else add(main, false);
  if (!isSubject(tokens, person, sentence)) return spots;
  for (let at = main; at < Math.min(sentence.to, main + LONGEST_CLAUSE) && !names.has(at); at += 1) {
    const { fold, case: written } = tokens[at]!;
    if (written === 'lower' && startsClause(fold)) break;
    if (fold === 'and' && tokens[at + 1]?.case === 'lower') add(at + 1, false);
  }
  return spots;
}

/**
 * The comma or bracket that closes what opens at `open`; the comma within a date closes nothing. Names in what begins with a small word, "the general who
 * fought in the Cold War,", make no list of it.
 */
function closeOf(tokens: readonly Token[], open: number, mark: string, end: number, names: ReadonlyMap<number, unknown>): number | undefined {
  const apposes = tokens[open + 1]?.case === 'lower';
  for (let at = open + 1; at < end && (apposes || !names.has(at)); at += 1) {
    if (tokens[at]!.text === mark && !(tokens[at - 1]!.kind === 'number' && tokens[at + 1]?.kind === 'number')) return at;
  }
  return undefined;
}

/** True where the sentence begins with the person, but for a title and the dateline. */
export function isSubject(tokens: readonly Token[], { from }: PersonLink, sentence: Sentence): boolean {
  if (from - sentence.from > LONGEST_LEAD) return false;
  for (let at = from - 1; at >= sentence.from; at -= 1) {
    const { kind, case: written, fold, possessive, text } = tokens[at]!;
    if (sentence.from === 0 && DASH.test(text)) return true;
    if (kind !== 'word' || possessive || (written === 'lower' && !LEADS.has(fold)) || startsClause(fold)) return false;
  }
  return true;
}

/** The mark behind a dateline. */
export const DASH = /^[-–—]+$/;
