import type { Area } from '../../facts/types.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Sentence } from '../../text/sentences.js';
import type { Token } from '../../text/tokens.js';
import { byBlock } from '../named-block.js';
import type { DateLink, Links, NamedLink, PlacedBlock, StoryDate } from '../types.js';

/** The places of one block by their first token and by the token after them, so that patterns are matched without a search. */
export interface PlacesInBlock {
  readonly block: PlacedBlock;
  readonly tokens: readonly Token[];
  readonly places: readonly NamedLink<Area>[];
  readonly placeAt: ReadonlyMap<number, NamedLink<Area>>;
  readonly placeUpTo: ReadonlyMap<number, NamedLink<Area>>;
  readonly dates: readonly DateLink[];
}

/** The blocks that name a place. Linear in the draft. */
export function placesByBlock(links: Links): readonly PlacesInBlock[] {
  if (links.areas.length === 0) return [];
  const dates = byBlock(links.dates);
  const places = links.areas.some(({ inThing }) => inThing === true) ? links.areas.filter(({ inThing }) => inThing !== true) : links.areas;
  return Array.from(byBlock(places).values(), (here) => new Places(here, dates.get(here[0]!.block.index) ?? []));
}

/** Most blocks with places say nothing of where they lie, and are not looked at further. */
class Places implements PlacesInBlock {
  readonly block: PlacedBlock;
  readonly tokens: readonly Token[];
  #at: ReadonlyMap<number, NamedLink<Area>> | undefined;
  #upTo: ReadonlyMap<number, NamedLink<Area>> | undefined;

  constructor(readonly places: readonly NamedLink<Area>[], readonly dates: readonly DateLink[]) {
    this.block = places[0]!.block;
    this.tokens = this.block.reading.tokens;
  }

  get placeAt(): ReadonlyMap<number, NamedLink<Area>> {
    return (this.#at ??= new Map(this.places.map((place) => [place.from, place])));
  }

  get placeUpTo(): ReadonlyMap<number, NamedLink<Area>> {
    return (this.#upTo ??= new Map(this.places.map((place) => [place.to, place])));
  }
}

/** True where the block states a date more than `days` away from the story: it tells of another time. */
export const tellsOfAnotherTime = (dates: readonly DateLink[], { value: story }: StoryDate, days: number): boolean =>
  dates.some(({ value }) => value !== undefined && (value.last < story.first - days || value.first > story.last + days));

/** The sentence that holds token `at`. */
export const sentenceAround = ({ reading }: PlacedBlock, at: number): Sentence =>
  sentenceAt(reading.sentences, at) ?? { from: 0, to: reading.tokens.length };

/** A "sentence" of more words is a table or a list: whoever looks for a word in it must not look through it for every name. */
const LONGEST_SENTENCE = 300;

/** The tokens of the sentence around token `at`; undefined where it is too long to be one. */
export function sentenceTokens(block: PlacedBlock, at: number): readonly Token[] | undefined {
  const { from, to } = sentenceAround(block, at);
  return to - from > LONGEST_SENTENCE ? undefined : block.reading.tokens.slice(from, to);
}

/** True where an apposition or a list item may end before the token: nothing, or a mark that closes, follows. */
export const closesAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token === undefined || (token.kind === 'punctuation' && /^(?:[.,;:!?)\]—–-]|--|\.\.\.|…)$/.test(token.text));
};

/** A capitalised word that goes on with the name before it ("Sydney | Morning Herald"). */
export const goesOn = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && token.gap !== 'break' && (token.gap === 'hyphen'
    || (token.kind === 'word' && token.case !== 'lower' && tokens[at - 1]?.possessive === ''));
};
