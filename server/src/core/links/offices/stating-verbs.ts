import type { Token } from '../../text/tokens.js';

/** A verb between a name and the office that it is said to have. */
export interface StatingVerb {
  /** Its first token. */
  readonly at: number;
  /** The office is but come to: "was appointed", "becomes", "will be". */
  readonly comes: boolean;
}

/**
 * Verbs between a name and an office, each with its words from the last one back; one that ends in "*" may leave it out. What may stand for a "?" is
 * below.
 */
const VERBS: readonly (readonly [comes: boolean, ...words: readonly string[]])[] = [
  [false, 'is'], [false, 'remains'], [false, 'as*', 'remains'], [false, 'as', 'continues'], [false, 'as', 'stays'], [false, 'as', 'on', 'stays'], [false, 'as', 'continue', 'will'], [false, 'as', 'remain', 'will'],
  [true, 'becomes'], [true, 'became'], [true, 'become', 'will'], [true, 'be', 'will'], [true, 'as', 'serve', 'will'],
  [true, 'as*', '?', 'was'], [true, 'as*', '?', 'is'], [true, 'as*', '?', 'been', 'has'], [true, 'as*', '?', 'be', 'will'],
  [true, 'as', 'in', 'sworn', 'was'], [true, 'as', 'in', 'sworn', 'is'], [true, 'as', 'in', 'sworn', 'been', 'has'],
  [true, 'as', 'over', 'takes'], [true, 'as', 'over', 'took'], [true, 'as', 'over', 'taken', 'has'], [true, 'as', 'charge', 'took'], [true, 'as', 'charge', 'taken', 'has'],
];

/** How somebody comes to an office; whoever is nominated may wait for months. */
const CHOSEN: ReadonlySet<string> = new Set(['appointed', 'named', 'confirmed', 'elected', 'chosen', 'picked', 'installed', 'inaugurated']);

/** The word of a verb that stands at a place: itself, or one of those that a "?" may be. */
const isWordAt = (word: string, fold: string): boolean => (word === '?' ? CHOSEN.has(fold) : fold === word);

/** A verb, its words from the last one back; with `mayLack` the first of them may be left out. */
interface Verb {
  readonly comes: boolean;
  readonly words: readonly string[];
  readonly mayLack: boolean;
}

/** The verbs by the words that they may end with: nearly all words before an office are none of these. */
const VERBS_BY_END: ReadonlyMap<string, readonly Verb[]> = byEnd(VERBS.map(([comes, ...words]) =>
  ({ comes, words: words.map((word) => word.replace('*', '')), mayLack: words[0]!.endsWith('*') })));

function byEnd(verbs: readonly Verb[]): ReadonlyMap<string, readonly Verb[]> {
  const found = new Map<string, Verb[]>();
  for (const verb of verbs) {
    const ends = verb.mayLack ? verb.words.slice(0, 2) : verb.words.slice(0, 1);
    for (const fold of ends.flatMap((word) => (word === '?' ? [...CHOSEN] : [word]))) found.set(fold, [...found.get(fold) ?? [], verb]);
  }
  return found;
}

/** The verb that ends right before an office at `start`, or before "the", "now the" and "its new" there. */
export function statingVerb(tokens: readonly Token[], start: number): StatingVerb | undefined {
  let end = start;
  if (BEFORE_OFFICE.has(tokens[end - 1]?.fold ?? '')) end--;
  if (tokens[end - 1]?.fold === 'now') end--;
  for (const verb of VERBS_BY_END.get(tokens[end - 1]?.fold ?? '') ?? NONE) {
    const at = beginOf(verb, tokens, end);
    if (at !== undefined) return { at, comes: verb.comes };
  }
  return undefined;
}

const NONE: readonly Verb[] = [];

const BEFORE_OFFICE: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her']);

function beginOf({ words, mayLack }: Verb, tokens: readonly Token[], end: number): number | undefined {
  let at = end;
  for (const [index, word] of words.entries()) {
    const fold = tokens[at - 1]?.fold;
    if (fold === undefined) return undefined;
    if (isWordAt(word, fold)) at--;
    else if (index > 0 || !mayLack) return undefined;
  }
  return at;
}

/** Where the name ends to which a verb at `at` belongs: before ", who", or before an age, ", 62,". */
export function nameEnd(tokens: readonly Token[], at: number): number {
  const end = tokens[at - 1]?.fold === 'who' && tokens[at - 2]?.text === ',' ? at - 2 : at;
  return tokens[end - 1]?.text === ',' && tokens[end - 2]?.kind === 'number' && tokens[end - 3]?.text === ',' ? end - 3 : end;
}
