import data from '../../../data/near-places.json' with { type: 'json' };
import type { Token } from '../text/tokens.js';
import type { TitleMention } from '../mentions/types.js';
import type { EditStep } from '../values/edits.js';
import { frequencyClass, spellingProbability } from './name-lexicon.js';
import type { PlacedBlock } from './types.js';

/**
 * What the words around one word ask for. `country`: only a country or a people can stand there, as in "the president of …", "… Prime
 * Minister", "Russian-…". `place`: behind a preposition, some place. `any`: no telling.
 */
export type CountrySlot = 'country' | 'place' | 'any';

const PREPOSITIONS: ReadonlySet<string> = new Set([
  'in', 'from', 'to', 'of', 'against', 'with', 'into', 'towards', 'toward', 'inside', 'outside', 'across', 'throughout',
]);

/** `isPlace` says whether the token at an index is part of a place or a body that the fact base knows. */
export function countrySlot({ reading: { tokens, titles } }: PlacedBlock, at: number, isPlace: (at: number) => boolean): CountrySlot {
  if (joinsPlaces(tokens, at, isPlace) || isListed(tokens, at, isPlace)) return 'country';
  if (titles.some(({ from }) => from === at + 1) && tokens[at + 1]?.gap === 'space') return 'country';
  const before = tokens[at - 1]?.fold === 'the' ? at - 2 : at - 1;
  if (tokens[before]?.fold === 'of' && endsTitle(titles, before)) return 'country';
  // "In Russa": a rare name alone behind a preposition, with no given name or form of address, is rather the country.
  const governed = tokens[at - 1]?.kind === 'word' && tokens[at - 1]!.case === 'lower' && PREPOSITIONS.has(tokens[at - 1]!.fold);
  return governed && tokens[at + 1]?.case !== 'title' ? 'place' : 'any';
}

const endsTitle = (titles: readonly TitleMention[], at: number): boolean => titles.some(({ to }) => to === at);

/** "Ghana, Bemin and Togo": one of several. */
const isListed = (tokens: readonly Token[], at: number, isPlace: (at: number) => boolean): boolean =>
  isPlace(at - 2) && isPlace(at + 2) && [tokens[at - 1], tokens[at + 1]].every((token) => token?.fold === ',' || token?.fold === 'and');

/** "Russian-Belarusain relations", "the U.S.-Isrel border": one half of a compound whose other half is a country or a body. */
export const joinsPlaces = (tokens: readonly Token[], at: number, isPlace: (at: number) => boolean): boolean =>
  (tokens[at]!.gap === 'hyphen' && isPlace(at - 1)) || (tokens[at + 1]?.gap === 'hyphen' && isPlace(at + 1));

const near: ReadonlySet<string> = new Set(data.names.split(' '));

/** True for a town or another proper name one letter from a country's: Chiba, Prussia, Iberian. */
export const isNearPlace = (fold: string): boolean => near.has(fold);

/** From this length on a country's name is recognisable with a letter wrong; shorter ones are too near to others: Iran, Iraq. */
const SHORTEST_KNOWN = 5;
/** The common logarithm by which the right spelling must be likelier, and the one below which no language spells so. */
const UNLIKELIER = 2;
const UNPRONOUNCEABLE = -8.5;

/**
 * Whether one edit in a word that no list knows is a slip in the name of a country or a people: never where both are inflections of one
 * another. `if-named`: only in a draft that names the country elsewhere; `sure`: it needs no such witness, since nothing else can
 * stand there, or since no name is spelt so.
 */
export function countrySlip(typed: string, known: string, edits: readonly EditStep[], slot: CountrySlot): 'sure' | 'if-named' | undefined {
  const [edit, ...more] = edits;
  if (!edit || more.length > 0 || known.length < SHORTEST_KNOWN || isNearPlace(typed)) return undefined;
  const listed = frequencyClass(typed) > 0;
  if (typed.length < SHORTEST_KNOWN && (listed || (slot === 'any' && !looksMistyped(typed, known)))) return undefined;
  if (listed) return slot !== 'any' && isPlainSlip(edit, typed, known) ? 'if-named' : undefined;
  if (!isPlainSlip(edit, typed, known)) return undefined;
  return typed.length >= SHORTEST_KNOWN && (slot === 'country' || looksMistyped(typed, known)) ? 'sure' : 'if-named';
}

/** "Polamd", "Gwrmany": letters that no name has beside each other. */
function looksMistyped(typed: string, known: string): boolean {
  const likelihood = spellingProbability(typed);
  return likelihood <= UNPRONOUNCEABLE && spellingProbability(known) - likelihood >= UNLIKELIER;
}

/** What fingers and ears do to a word. Not another last letter, which makes another part of speech, nor another first one, which makes another name. */
function isPlainSlip(edit: EditStep, typed: string, known: string): boolean {
  if (edit.at === 0) return edit.operation === 'swap' || edit.kind === 'doubled';
  if (edit.kind === 'other') return false;
  if (edit.operation === 'delete' && edit.at === known.length - 1) return known.length > SHORTEST_KNOWN || edit.kind === 'doubled';
  const last = edit.operation === 'insert' ? edit.at === known.length : edit.operation === 'replace' && edit.at === known.length - 1;
  if (!last || edit.kind === 'doubled') return true;
  // The key beside the last one; no language's ending is one of these behind an English name.
  return edit.kind === 'keyboard' && /[bcdfghjklmpqrtvwxz]$/.test(typed);
}
