import { SENTENCE_STARTERS } from '../../text/sentence-words.js';
import { frequencyClass, isGivenName, isWord } from './name-lexicon.js';
import type { Links, PersonLink, PlacedBlock } from '../types.js';

/** What a token of a block is part of, a number each; zero where nothing is known of it. */
export const IN_NAME = 1;
export const IN_PERSON = 2;
export const LINKED = 3;
const PLACE = 4;

export const isPlaceIn = (taken: Uint8Array | undefined) => (at: number): boolean => taken?.[at] === PLACE;

/** The class of what some list of names holds without saying of what country; such lists hold misspellings, too. */
export const LISTED = 1;

/** "The Ukranian president": the article is no given name. "Rusian Government" is no name at all. */
export const isPersonsName = ({ from, to, folds, honorific }: PersonLink): boolean =>
  honorific !== undefined || (to - from > (SENTENCE_STARTERS.has(folds[0]!) ? 2 : 1) && !isCommonNoun(folds.at(-1)!));

/** "Ms Afganistan", "Isreal Jones" are somebody; "Netherlaands Antilles" may be anything. */
export const isSurelyPerson = ({ folds, honorific }: PersonLink): boolean => honorific !== undefined || folds.some((fold) => isGivenName(fold) && !isWord(fold));

/** An ordinary word that is hardly a family name: Government, Council, Alliance. */
export const isCommonNoun = (fold: string): boolean => isWord(fold) && frequencyClass(fold) <= LISTED;

/** What each token is part of: a name that the fact base knows, or a person's name of several words. */
export function takenTokens({ areas, organizations, persons, dates }: Links): ReadonlyMap<number, Uint8Array> {
  const taken = new Map<number, Uint8Array>();
  const fill = ({ block, from, to }: { block: PlacedBlock; from: number; to: number }, value: number): void => {
    let tokens = taken.get(block.index);
    if (!tokens) taken.set(block.index, (tokens = new Uint8Array(block.reading.tokens.length)));
    tokens.fill(value, from, to);
  };
  for (const person of persons) {
    if (person.outcome !== 'unknown') fill(person, LINKED);
    else if (isPersonsName(person)) fill(person, isSurelyPerson(person) ? IN_PERSON : IN_NAME);
  }
  for (const link of [...areas, ...organizations]) fill(link, PLACE);
  for (const { block, mention: { from, to } } of dates) fill({ block, from, to }, LINKED);
  return taken;
}
