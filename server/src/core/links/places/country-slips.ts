import data from '../../../../data/near-places.json' with { type: 'json' };
import type { Token } from '../../text/tokens.js';
import { titlesFrom, titlesUpTo } from '../../mentions/titles-at.js';
import type { TitleMention } from '../../mentions/types.js';
import type { EditStep } from '../../values/edits.js';
import { frequencyClass, spellingProbability } from '../names/name-lexicon.js';
import { FOREIGN_FORMS } from './place-words.js';
import type { PlacedBlock } from '../types.js';

/**
 * What the words around one word ask for. `country`: only a country or a people can stand there, as in "the president of …", "… Prime
 * Minister", "Russian-…". `inside`: behind "in" and the like, some place. `place`: behind another preposition, a place or a person
 * ("shares of …"). `any`: no telling.
 */
export type CountrySlot = 'country' | 'inside' | 'place' | 'any';

const INSIDE: ReadonlySet<string> = new Set(['in', 'into', 'inside', 'outside', 'across', 'throughout']);
const PREPOSITIONS: ReadonlySet<string> = new Set(['from', 'to', 'of', 'against', 'with', 'towards', 'toward']);

/** `isPlace` says whether the token at an index is part of a place or a body that the fact base knows. */
export function countrySlot({ reading: { tokens, titles } }: PlacedBlock, at: number, isPlace: (at: number) => boolean): CountrySlot {
  if (joinsPlaces(tokens, at, isPlace) || isCompound(tokens, at) || isListed(tokens, at, isPlace)) return 'country';
  if (titlesFrom(titles, at + 1).length > 0 && tokens[at + 1]?.gap === 'space') return 'country';
  const before = tokens[at - 1]?.fold === 'the' ? at - 2 : at - 1;
  if (tokens[before]?.fold === 'of' && (endsTitle(titles, before) || OF_COUNTRIES.has(tokens[before - 1]?.fold ?? ''))) return 'country';
  // "In Russa": a rare name alone behind a preposition, with no given name or form of address, is rather the country.
  const preposition = tokens[at - 1]?.kind === 'word' && tokens[at - 1]!.case === 'lower' && tokens[at + 1]?.case !== 'title' ? tokens[at - 1]!.fold : '';
  return INSIDE.has(preposition) ? 'inside' : PREPOSITIONS.has(preposition) ? 'place' : 'any';
}

/** What countries have: "the capital of", "the government of". */
const OF_COUNTRIES: ReadonlySet<string> = new Set(['capital', 'government', 'republic', 'parliament', 'constitution', 'citizens', 'invasion', 'occupation', 'annexation']);

const endsTitle = (titles: readonly TitleMention[], at: number): boolean => titlesUpTo(titles, at).length > 0;

/** "Ghana, Bemin and Togo", "Japan, Idia, and the United States": one of several. */
const isListed = (tokens: readonly Token[], at: number, isPlace: (at: number) => boolean): boolean =>
  placesBeside(tokens, at, isPlace) === 2;

/** On how many sides a place or a body stands, with a comma or "and" between: "Russia and Chna". */
export function placesBeside(tokens: readonly Token[], at: number, isPlace: (at: number) => boolean): number {
  const joins = (index: number): boolean => tokens[index]?.fold === ',' || tokens[index]?.fold === 'and';
  const before = joins(at - 1) ? (tokens[at - 2]?.fold === ',' ? at - 3 : at - 2) : -1;
  let after = joins(at + 1) ? at + 2 : tokens.length;
  while (tokens[after]?.fold === 'and' || tokens[after]?.fold === 'the') after++;
  return Number(isPlace(before)) + Number(isPlace(after));
}

/** "Russian-Belarusain relations", "the U.S.-Isrel border": one half of a compound whose other half is a country or a body. */
export const joinsPlaces = (tokens: readonly Token[], at: number, isPlace: (at: number) => boolean): boolean =>
  (tokens[at]!.gap === 'hyphen' && isPlace(at - 1)) || (tokens[at + 1]?.gap === 'hyphen' && isPlace(at + 1));

/** What stands before a people or behind one in a compound: "Anglo-Egyptian", "Australian-led". */
const BEFORE: ReadonlySet<string> = new Set('anglo austro franco russo sino indo greco italo afro inter trans pan pre post'.split(' '));
const BEHIND: ReadonlySet<string> = new Set(`
  led run based born backed made style speaking controlled occupied administered owned dominated sponsored brokered mediated trained flagged
  registered funded built held majority era wide ruled allied leaning educated supplied drafted
`.split(/\s+/).filter(Boolean));

/** One half of a compound whose other half goes with countries and peoples. */
export const isCompound = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.gap === 'hyphen' && BEFORE.has(tokens[at - 1]?.fold ?? '')) || (tokens[at + 1]?.gap === 'hyphen' && BEHIND.has(tokens[at + 1]!.fold));

const near: ReadonlySet<string> = new Set(data.names.split(' '));

/** True for a town or another proper name one letter from a country's: Chiba, Prussia, Iberian. */
export const isNearPlace = (fold: string): boolean => near.has(fold);

const foreign: ReadonlySet<string> = new Set(data.forms.split(' '));

/** True for a country's name as another language writes it, or another time did, and for names made of one: Brasil, Roumania, Panamax. */
export const isForeignForm = (fold: string): boolean => FOREIGN_FORMS.has(fold) || foreign.has(fold);

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
  // "Shares of Jorden" may be a firm's.
  if (listed) return (slot === 'country' || slot === 'inside') && isPlainSlip(edit, typed, known) ? 'if-named' : undefined;
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
