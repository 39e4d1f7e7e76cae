import type { Area } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Token } from '../../text/tokens.js';
import { wordClass } from '../../text/word-classes.js';
import { closesAt, goesOn, placesByBlock, sentenceTokens, tellsOfAnotherTime, type PlacesInBlock } from './places-in-block.js';
import type { Links, NamedLink } from '../types.js';

/** The draft says that two countries have a common border. */
export interface BorderClaim {
  readonly one: NamedLink<Area>;
  /** The later of the two in the text. */
  readonly other: NamedLink<Area>;
}

/** A paragraph without such a word tells of no border. */
export const BORDER_WORDS = wordClass(['border', 'borders', 'bordering', 'frontier']);

/** Countries come and go, and so do their borders. */
const ANOTHER_TIME_DAYS = 2 * 365;

/** In the sentence, these make another border of it, or none. */
const DOUBTS: ReadonlySet<string> = new Set(`
  not no never neither nor if would could should might without lacks maritime sea air airport visa digital virtual imaginary former once historic invisible
  nearest closest
`.split(/\s+/).filter(Boolean));

/**
 * "The border between Poland and Romania", "Poland’s border with Romania", "Poland, which borders Romania", "the Polish-Romanian border", "Poland borders Romania".
 * Linear in the places of the draft.
 */
export function findBorderClaims(links: Links): readonly BorderClaim[] {
  return gathered(placesByBlock(links), (here) => {
    if ((here.block.reading.classes & BORDER_WORDS) === 0 || tellsOfAnotherTime(here.dates, links.storyDate, ANOTHER_TIME_DAYS)) return [];
    return gathered(here.places, (one): readonly BorderClaim[] => {
      const other = isCountry(one) ? besideOf(here, one) : undefined;
      return other && isCountry(other) && !isDoubted(here, one) ? [{ one, other }] : [];
    });
  });
}

const isCountry = ({ entity, quoted, name }: NamedLink<Area>): boolean => entity.classification === 'country' && !quoted && name.kind !== 'metonym';

/** The other country of the border that is told of from `one` on. */
function besideOf(here: PlacesInBlock, one: NamedLink<Area>): NamedLink<Area> | undefined {
  const { tokens, placeAt } = here;
  const { from, to, possessive, name } = one;
  const fold = (at: number): string => tokens[at]?.fold ?? '';
  const named = (at: number): NamedLink<Area> | undefined => {
    const place = placeAt.get(fold(at) === 'the' ? at + 1 : at);
    return place && place.name.kind !== 'demonym' && place.possessive === '' && !goesOn(tokens, place.to) ? place : undefined;
  };
  // "The Polish-Romanian border", "the Poland-Romania border".
  const joined = tokens[to]?.gap === 'hyphen' ? placeAt.get(to) : tokens[to]?.text === '–' ? placeAt.get(to + 1) : undefined;
  if (joined) return isBorder(tokens, joined.to) && tokens[from]!.gap !== 'hyphen' && possessive === '' ? joined : undefined;
  // "Poland's border with Romania", "the Polish eastern border with Romania".
  if (name.kind === 'demonym' || possessive !== '') {
    const at = behindKinds(tokens, to);
    return (name.kind === 'demonym') !== (possessive !== '') && isBorder(tokens, at) && fold(at + 1) === 'with' ? alone(here, named(at + 2)) : undefined;
  }
  // "The border between Poland and Romania".
  if (fold(from - 1) === 'between' && isBorder(tokens, from - 2) && fold(to) === 'and') return alone(here, named(to + 1));
  if (fold(from - 1) === 'the' && fold(from - 2) === 'between' && isBorder(tokens, from - 3) && fold(to) === 'and') return alone(here, named(to + 1));
  // "Poland, which borders Romania", "Poland borders Romania".
  const which = tokens[to]?.text === ',' && fold(to + 1) === 'which' ? to + 2 : to;
  return fold(which) === 'borders' && tokens[which]!.case === 'lower' && startsClause(tokens, from, which > to) ? named(which + 1) : undefined;
}

/** "1,340-kilometre", "northern", "land" before the border. */
const KINDS: ReadonlySet<string> = new Set('northern southern eastern western north south east west land long common shared km kilometre kilometer mile kilometres kilometers miles'.split(' '));
const MOST_KINDS = 4;

function behindKinds(tokens: readonly Token[], to: number): number {
  let at = to;
  while (at - to < MOST_KINDS && (KINDS.has(tokens[at]?.fold ?? '') || tokens[at]?.kind === 'number')) at += 1;
  return at;
}

const isBorder = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token !== undefined && (token.fold === 'border' || token.fold === 'frontier') && token.case === 'lower' && tokens[at + 1]?.gap !== 'hyphen';
};

/** "Poland's border with Romania", and neither "with Romania and Ukraine", of which one may be meant, nor "with Romania's help". */
const alone = ({ tokens }: PlacesInBlock, place: NamedLink<Area> | undefined): NamedLink<Area> | undefined =>
  (place && (closesAt(tokens, place.to) || (tokens[place.to]!.case === 'lower' && tokens[place.to]!.kind === 'word')) ? place : undefined);

/** Of "the guards of Poland borders" nobody says that Poland borders. */
function startsClause(tokens: readonly Token[], from: number, relative: boolean): boolean {
  const before = tokens[from - 1];
  return relative || before === undefined || before.kind === 'punctuation' || ['that', 'and', 'but', 'because', 'since', 'where', 'while', 'as'].includes(before.fold);
}

function isDoubted({ block }: PlacesInBlock, { from }: NamedLink<Area>): boolean {
  const sentence = sentenceTokens(block, from);
  return sentence === undefined || sentence.at(-1)?.text === '?' || sentence.some(({ fold }) => DOUBTS.has(fold) || fold.endsWith("n't"));
}
