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

/** The verb that ends right before an office at `start`, or before "the", "now the" and "its new" there. */
export function statingVerb(tokens: readonly Token[], start: number): StatingVerb | undefined {
  let end = start;
  if (BEFORE_OFFICE.has(tokens[end - 1]?.fold ?? '')) end--;
  if (tokens[end - 1]?.fold === 'now') end--;
  for (const [comes, ...words] of VERBS) {
    const at = beginOf(words, tokens, end);
    if (at !== undefined) return { at, comes };
  }
  return undefined;
}

const BEFORE_OFFICE: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her']);

function beginOf(words: readonly string[], tokens: readonly Token[], end: number): number | undefined {
  let at = end;
  for (const word of words) {
    const fold = tokens[at - 1]?.fold;
    if (fold === undefined) return undefined;
    if (word === '?' ? CHOSEN.has(fold) : fold === word.replace('*', '')) at--;
    else if (!word.endsWith('*')) return undefined;
  }
  return at;
}

/** Where the name ends to which a verb at `at` belongs: before ", who", or before an age, ", 62,". */
export function nameEnd(tokens: readonly Token[], at: number): number {
  const end = tokens[at - 1]?.fold === 'who' && tokens[at - 2]?.text === ',' ? at - 2 : at;
  return tokens[end - 1]?.text === ',' && tokens[end - 2]?.kind === 'number' && tokens[end - 3]?.text === ',' ? end - 3 : end;
}
