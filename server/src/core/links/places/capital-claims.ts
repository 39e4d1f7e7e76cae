import type { Area } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { wordClass } from '../../text/word-classes.js';
import { closesAt, goesOn, placesByBlock, sentenceTokens, tellsOfAnotherTime, type PlacesInBlock } from './places-in-block.js';
import type { Links, NamedLink } from '../types.js';

/** The draft says that a city is the capital of a country. */
export interface CapitalClaim {
  readonly city: NamedLink<Area>;
  readonly country: NamedLink<Area>;
}

/** A paragraph without the word speaks of no capital. */
export const CAPITAL_WORD = wordClass(['capital']);

/** A paragraph that dates anything further back than this may speak of a capital of its own time. */
const ANOTHER_TIME_DAYS = 2 * 365;

/** After the phrase these bound it in time: "the capital of Kazakhstan until 1997". */
const TIME_BOUNDS = new Set(['until', 'till', 'from', 'since', 'between', 'during', 'before', 'after', 'under', 'for', 'in', 'at', 'when', 'then']);

/** After the country these make a part of it: "the capital of Russia’s", "of the Ukraine region". */
const PARTS = new Set(['region', 'province', 'state', 'republic', 'district', 'territory', 'county', 'governorate', 'oblast', 'proper', 'itself']);

/** Words that take a sentence with "is" out of what it states. */
const DOUBT = new Set([
  'not', 'never', 'if', 'whether', 'think', 'thinks', 'thought', 'believe', 'believes', 'believed', 'assume', 'assumes', 'assumed', 'myth', 'quiz',
  'wrongly', 'mistakenly', 'falsely', 'incorrectly', 'mistake', 'mistook', 'confuse', 'confused', 'confuses', 'claim', 'claims', 'claimed', 'says',
  'said', 'pretend', 'imagine', 'fictional', 'novel', 'film', 'once', 'was', 'were', 'true', 'false', 'contrary',
]);

/**
 * Finds "Sydney, the capital of Australia", "the Kazakh capital, Almaty", "Australia’s capital Sydney", "Sydney is Australia’s
 * capital". Nothing may stand between the country and "capital": the cultural, former, regional and winter capital are others.
 */
export function findCapitalClaims(links: Links): readonly CapitalClaim[] {
  return gathered(placesByBlock(links), (here) => {
    if (here.places.length < 2 || tellsOfAnotherTime(here.dates, links.storyDate, ANOTHER_TIME_DAYS)) return [];
    return gathered(here.tokens, ({ fold }, at) => (fold === 'capital' ? claimAround(here, at) ?? [] : []));
  });
}

/** "the capital of Australia", "Australia’s capital", "the Australian capital city": tokens `from` to `to`, articles included. */
interface Phrase {
  readonly country: NamedLink<Area>;
  readonly from: number;
  readonly to: number;
  /** Whether "the" or a possessive makes it a definite one; a mere "Australian capital" may be money. */
  readonly definite: boolean;
}

function claimAround(here: PlacesInBlock, at: number): CapitalClaim | undefined {
  const { tokens } = here;
  if (tokens[at]!.gap === 'hyphen' || tokens[at]!.possessive || tokens[at + 1]?.gap === 'hyphen') return undefined;
  const end = tokens[at + 1]?.fold === 'city' ? at + 2 : at + 1;
  const phrase = countryBefore(here, at, end) ?? countryBehind(here, at, end);
  if (!phrase || phrase.country.quoted || TIME_BOUNDS.has(tokens[phrase.to]?.fold ?? '')) return undefined;
  const [before, behind] = [cityBefore(here, phrase), cityBehind(here, phrase)];
  // Between two cities the phrase may belong to either.
  const city = before && behind ? undefined : before ?? behind;
  return city && city.entity !== phrase.country.entity && !goesOn(tokens, city.to) ? { city, country: phrase.country } : undefined;
}

function countryBefore({ tokens, placeUpTo, placeAt }: PlacesInBlock, at: number, end: number): Phrase | undefined {
  const country = placeUpTo.get(at);
  if (!country || tokens[country.from]!.gap === 'hyphen') return undefined;
  // "The South African capital of jazz" is another kind of capital; "the Kazakh capital of Almaty" is not.
  if (tokens[end]?.fold === 'of' && !placeAt.has(end + 1)) return undefined;
  const owned = country.possessive !== '';
  if (owned === (country.name.kind === 'demonym')) return undefined;
  const before = tokens[country.from - 1];
  const definite = owned || before?.fold === 'the';
  // "The former Australian capital", "the new Kazakh capital": another word may make another capital of it.
  if (!definite && before?.kind === 'word') return undefined;
  const from = before?.fold === 'the' ? country.from - 1 : country.from;
  return /^(?:former|then|old|once|new|future)$/.test(tokens[from - 1]?.fold ?? '') ? undefined : { country, from, to: end, definite };
}

function countryBehind({ tokens, placeAt }: PlacesInBlock, at: number, end: number): Phrase | undefined {
  if (tokens[end]?.fold !== 'of') return undefined;
  const country = placeAt.get(end + 1) ?? (tokens[end + 1]?.fold === 'the' ? placeAt.get(end + 2) : undefined);
  if (!country || country.name.kind === 'demonym' || country.possessive || goesOn(tokens, country.to)) return undefined;
  if (PARTS.has(tokens[country.to]?.fold ?? '')) return undefined;
  const before = tokens[at - 1];
  const definite = before?.fold === 'the';
  if (!definite && before?.kind !== 'punctuation') return undefined;
  return { country, from: definite ? at - 1 : at, to: country.to, definite };
}

/** "Sydney, the capital of Australia," and "Sydney (the capital of Australia)", "Sydney is the capital of Australia". */
function cityBefore(here: PlacesInBlock, { from, to }: Phrase): NamedLink<Area> | undefined {
  const { tokens, placeUpTo } = here;
  const link = tokens[from - 1];
  const city = placeUpTo.get(from - 1);
  if (!link || !city || city.possessive || city.quoted) return undefined;
  if (link.fold === 'is') return doubted(here, from) ? undefined : city;
  if (link.text !== ',' && link.text !== '(' && link.text !== '—' && link.text !== '–') return undefined;
  // "Kharkiv, the Ukrainian capital and Lviv", "Tashkent, Almaty, the Kazakh capital": a list.
  return inList(here, city.from - 1, to) ? undefined : city;
}

/** "The Australian capital Sydney", "Australia’s capital, Sydney,", "the Kazakh capital of Almaty", "Australia’s capital is Sydney". */
function cityBehind(here: PlacesInBlock, { to, from, definite, country }: Phrase): NamedLink<Area> | undefined {
  const { tokens, placeAt } = here;
  const link = tokens[to];
  const direct = placeAt.get(to);
  if (direct) return direct.quoted || direct.possessive || tokens[to]!.gap === 'hyphen' ? undefined : direct;
  const city = placeAt.get(to + 1);
  if (!link || !city || city.quoted) return undefined;
  if (link.fold === 'of') return country.to < to && definite ? city : undefined;
  if (link.fold === 'is') return definite && !doubted(here, to) && !city.possessive ? city : undefined;
  if (link.text !== ',' || !definite || city.possessive || !closesAt(tokens, city.to)) return undefined;
  return inList(here, from - 1, city.to) ? undefined : city;
}

/** True where the words around make a list of cities: a place and a comma before, a comma and a name or "and" behind. */
function inList({ tokens, placeUpTo }: PlacesInBlock, before: number, behind: number): boolean {
  if (tokens[before]?.text === ',' && placeUpTo.has(before)) return true;
  if (tokens[before]?.fold === 'and' || tokens[before]?.fold === 'or') return true;
  const next = tokens[behind]?.text === ',' ? tokens[behind + 1] : tokens[behind];
  if (next?.fold === 'and' || next?.fold === 'or') {
    // "the capital of Kazakhstan and its largest city"
    return tokens[behind]?.text === ',' || tokens[behind + 1]?.fold !== 'its';
  }
  return next?.kind === 'word' && next.case !== 'lower' && next.gap !== 'break';
}

function doubted({ block }: PlacesInBlock, at: number): boolean {
  const sentence = sentenceTokens(block, at);
  // A quiz or a question states nothing.
  return sentence === undefined || sentence.at(-1)?.text === '?' || sentence.some(({ fold }) => DOUBT.has(fold) || fold.endsWith("n't"));
}
