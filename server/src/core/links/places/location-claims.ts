import type { FactLookUp } from '../../facts/look-up.js';
import type { Area } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Span } from '../../text/span.js';
import { lastAsked } from '../../text/last-asked.js';
import type { Sentence } from '../../text/sentences.js';
import { shift } from '../../text/span.js';
import { tokenRanges } from '../../text/token-ranges.js';
import type { Token } from '../../text/tokens.js';
import { parseCompass, type Compass } from '../../values/compass.js';
import { countriesAround, standsForAGovernment } from './areas-named.js';
import { BUILDINGS, DIRECTIONAL, LEADING_WORDS, LOCATIVE, OTHER_SETTING, PEOPLE_THERE, PLACE_ADJECTIVES, PLACE_NOUNS, REACHED, TRAVELLED } from './place-words.js';
import { closesAt, goesOn, placesByBlock, sentenceAround, sentenceTokens, tellsOfAnotherTime, type PlacesInBlock } from './places-in-block.js';
import type { DateLink, Links, NamedLink } from '../types.js';

/** The draft says that a place lies in a country, perhaps in what part of it. */
export interface LocationClaim {
  readonly place: NamedLink<Area>;
  readonly country: NamedLink<Area>;
  readonly side?: StatedSide;
}

/** "western", "north-west" with its place in the draft. */
export interface StatedSide {
  readonly compass: Compass;
  readonly span: Span;
  readonly text: string;
}

/** Borders move: what a paragraph about such a time says of a place is not judged. */
const ANOTHER_TIME_DAYS = 25 * 365;

/** Words between a place and what it is called: "a sleepy little town in". */
const MOST_ADJECTIVES = 3;

/**
 * Finds "Lviv, Poland", "Kharkiv in western Ukraine", "the western Ukrainian city of Kharkiv", "Kharkiv, a city in Russia". A bare
 * "Kyiv, Poland" may be a list of capitals and a country, so the place must be governed by "in" and the phrase must close.
 */
export function findLocationClaims(links: Links): readonly LocationClaim[] {
  return gathered(placesByBlock(links), (here) => {
    if (here.places.length < 2) return [];
    const ofAnotherTime = lastAsked((sentence: Sentence) => tellsOfAnotherTime(datesUpTo(here, sentence), links.storyDate, ANOTHER_TIME_DAYS));
    return gathered(here.places, (country) => {
      if (ofAnotherTime(sentenceAround(here.block, country.from))) return [];
      const bare = sideAlone(country, here, links.facts) ?? sideBehind(country, here, links.facts);
      if (bare) return isOtherSetting(here, country.from) ? [] : [bare];
      if (country.quoted || country.name.kind === 'metonym') return [];
      const claim = country.name.kind === 'demonym' || country.possessive ? claimBehind(country, here) : claimBefore(country, here, links.facts);
      return claim && !claim.place.quoted && !isOtherSetting(here, country.from) ? [claim] : [];
    });
  });
}

const dateRanges = tokenRanges(({ mention }: DateLink) => mention);

/** The dates of the sentence and of the one before it: what a paragraph tells of 1980 further down says nothing of where talks are held. */
function datesUpTo({ block, dates }: PlacesInBlock, here: Sentence): readonly DateLink[] {
  const before = here.from > 0 ? sentenceAround(block, here.from - 1) : here;
  return dateRanges(dates).beginningIn(before.from, here.to);
}

function isOtherSetting({ block }: PlacesInBlock, at: number): boolean {
  const sentence = sentenceTokens(block, at);
  return sentence === undefined
    || sentence.some(({ fold, kind }) => OTHER_SETTING.has(fold) || (kind === 'number' && /^1[0-9]{3}s?$/.test(fold)));
}

/** "the western Ukrainian port city of Odesa", "Ukraine’s western city of Lviv". */
function claimBehind(country: NamedLink<Area>, here: PlacesInBlock): LocationClaim | undefined {
  const { tokens, placeAt } = here;
  const before = sideUpTo(here, country.from);
  if (tokens[country.from]!.gap === 'hyphen' || !mayLead(here, before?.from ?? country.from, country)) return undefined;
  let side = before?.side;
  let at = country.to;
  for (let words = 0; words <= MOST_ADJECTIVES && !isPlaceNoun(here, at); words++) {
    const stated = sideFrom(here, at);
    if (stated) side ??= stated.side;
    else if (tokens[at]?.gap !== 'space' || !PLACE_ADJECTIVES.has(tokens[at]?.fold ?? '')) return undefined;
    at = stated?.to ?? at + 1;
  }
  if (!isPlaceNoun(here, at)) return undefined;
  const of = tokens[at + 1]?.fold === 'of';
  const place = placeAt.get(of ? at + 2 : at + 1);
  if (!place || (!of && !directly(here, place)) || goesOn(tokens, place.to)) return undefined;
  return { place, country, ...(side && { side }) };
}

/** So large, or made of such parts, that a side may be that of a part: "the western city of Pittsburgh". */
const OF_PARTS: ReadonlySet<string> = new Set('US CA AU RU CN IN BR AR KZ GB MX BE BA'.split(' '));

/** "The southern city of Kharkiv", where the paragraph names its country and no other place stands between. */
function sideAlone(place: NamedLink<Area>, here: PlacesInBlock, facts: FactLookUp): LocationClaim | undefined {
  const { tokens } = here;
  const noun = place.from - 2;
  if (place.quoted || place.possessive || tokens[noun + 1]?.fold !== 'of' || !isPlaceNoun(here, noun) || tokens[noun]!.gap !== 'space' || goesOn(tokens, place.to)) return undefined;
  if (place.entity.classification !== 'city' || isPlaceNoun(here, place.to)) return undefined;
  let at = noun;
  let found: SideFound | undefined;
  for (let words = 0; words < MOST_ADJECTIVES && !isArticle(tokens[at - 1]?.fold ?? ''); words++) {
    const stated = sideUpTo(here, at);
    if (!stated && !(tokens[at - 1]?.case === 'lower' && PLACE_ADJECTIVES.has(tokens[at - 1]!.fold))) return undefined;
    found ??= stated;
    at = stated?.from ?? at - 1;
  }
  const country = found && isArticle(tokens[at - 1]?.fold ?? '') ? here.places.find(({ entity }) => countriesAround(place.entity, facts).some(({ id }) => id === entity.id)) : undefined;
  return found && country && !country.quoted && !OF_PARTS.has(country.entity.code!) ? { place, country, side: found.side } : undefined;
}

/** "Mazar-i-Sharif, in the south, fell": between commas, of a country of one piece; a capital or another region may be what it is told of. */
function sideBehind(place: NamedLink<Area>, here: PlacesInBlock, facts: FactLookUp): LocationClaim | undefined {
  const { tokens, places } = here;
  const side = sideFrom(here, place.to + 3);
  if (!side || tokens[place.to]?.text !== ',' || tokens[place.to + 1]?.fold !== 'in' || tokens[place.to + 2]?.fold !== 'the' || !closesAt(tokens, side.to)) return undefined;
  const [country, ...others] = countriesAround(place.entity, facts);
  if (place.quoted || place.possessive || place.entity.classification !== 'city' || standsForAGovernment(place, facts) || !country || others.length > 0 || OF_PARTS.has(country.code!)) return undefined;
  return places.some(({ entity }) => entity.classification === 'region') ? undefined : { place, country: { ...place, entity: country }, side: side.side };
}

/** "port city": the last of several such words counts. */
const isPlaceNoun = ({ tokens }: PlacesInBlock, at: number): boolean =>
  PLACE_NOUNS.has(tokens[at]?.fold ?? '') && !PLACE_NOUNS.has(tokens[at + 1]?.fold ?? '') && tokens[at]!.possessive === '';

const directly = ({ tokens }: PlacesInBlock, place: NamedLink<Area>): boolean => tokens[place.from]!.gap === 'space';

/** "The formerly Polish city", "once-Russian": a word before the country may take it back. */
function mayLead({ tokens }: PlacesInBlock, from: number, country: NamedLink<Area>): boolean {
  const before = tokens[from - 1];
  if (country.possessive || before === undefined || before.kind !== 'word') return true;
  return /^(?:the|a|an|this|that|another|and|or|in|from|near|to|as)$/.test(before.fold) || (before.case === 'lower' && PLACE_ADJECTIVES.has(before.fold));
}

/** The country stands behind the place. */
function claimBefore(country: NamedLink<Area>, here: PlacesInBlock, facts: FactLookUp): LocationClaim | undefined {
  const { tokens, placeUpTo } = here;
  if (goesOn(tokens, country.to) || isJoined(here, country.to)) return undefined;
  const before = sideUpTo(here, country.from) ?? sideWithOf(here, country.from);
  let at = before?.from ?? country.from;
  const side = before && { side: before.side };
  if (tokens[at - 1]?.fold === 'the') at--;
  const link = tokens[at - 1];
  if (link?.text === ',') {
    const place = placeUpTo.get(at - 1);
    return place && (isDateline(here, place, country) || closesApposition(here, place, country, facts)) ? { place, country, ...side } : undefined;
  }
  if (link?.fold !== 'in') return undefined;
  const comma = side !== undefined && tokens[at - 2]?.text === ',';
  const place = placeUpTo.get(comma ? at - 2 : at - 1);
  if (place) {
    const subject = side !== undefined && sentenceAround(here.block, place.from).from === place.from;
    const fits = (subject || isGoverned(here, place, LOCATIVE, facts) || isReached(here, place, facts)) && (!comma || closesAt(tokens, country.to));
    return fits ? { place, country, ...side } : undefined;
  }
  const lying = lyingPlace(here, at - 2, facts);
  if (lying) return { place: lying, country, ...side };
  const called = calledPlace(here, at - 2, country);
  return called && { place: called, country, ...side };
}

/** "in Lviv in Poland and Germany", "in Lviv, Poland, the Netherlands and": a list. */
function isJoined({ tokens }: PlacesInBlock, at: number): boolean {
  const comma = tokens[at]?.text === ',';
  const first = comma ? tokens[at + 1] : tokens[at];
  if (first?.fold === 'and' || first?.fold === 'or') return true;
  const next = first?.fold === 'the' ? tokens[at + 2] : first;
  return comma && ((next?.kind === 'word' && next.case !== 'lower') || isEnumerated(tokens, at));
}

/** Words in which an item of a list is said and the last one comes. */
const LONGEST_ITEM = 6;

/** "on Gaza, Syria, closer ties, and regional affairs": behind a comma a further item, and then the last one. */
function isEnumerated(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma + 2; at <= comma + 1 + LONGEST_ITEM; at++) {
    const { text, kind } = tokens[at] ?? {};
    if (text === ',') return /^(?:and|or)$/.test(tokens[at + 1]?.fold ?? '');
    if (kind !== 'word') return false;
  }
  return false;
}

/**
 * True where the place is somewhere one can be or go: "in Lviv", "near the city of Lviv". With `facts`, a city that stands for a
 * government needs the word that calls it a city: "trust in Kyiv in Poland".
 */
function isGoverned({ tokens, block }: PlacesInBlock, place: NamedLink<Area>, by: ReadonlySet<string>, facts?: FactLookUp): boolean {
  const before = tokens[place.from - 1];
  const owner = before?.fold === 'of' ? tokens[place.from - 2]?.fold ?? '' : '';
  if (PLACE_NOUNS.has(owner) || PEOPLE_THERE.has(owner)) return true;
  if (!by.has(before?.fold ?? '') || place.from - 1 <= sentenceAround(block, place.from).from) return false;
  // "Trust in Ankara in Thailand" may be the government's; "the factory in Ankara" is the city's.
  return facts === undefined || BUILDINGS.has(tokens[place.from - 2]?.fold ?? '') || !standsForAGovernment(place, facts);
}

/** "Flew to Aleppo in", "struck Gaziantep in": where somebody gets, unless the city stands for a government. */
function isReached({ tokens, block }: PlacesInBlock, place: NamedLink<Area>, facts: FactLookUp): boolean {
  const word = tokens[place.from - 1];
  const verb = word?.fold === 'to' || word?.fold === 'into' ? tokens[place.from - 2] : word;
  const governs = verb === word ? REACHED.has(word?.fold ?? '') : TRAVELLED.has(verb?.fold ?? '');
  return governs && verb!.case === 'lower' && verb!.gap !== 'hyphen' && verb!.start > tokens[sentenceAround(block, place.from).from]!.start && !standsForAGovernment(place, facts);
}

/** "The ministers met in Lviv, Poland, on Monday." Not in front of a sentence, where the country may be its subject. */
function closesApposition(here: PlacesInBlock, place: NamedLink<Area>, country: NamedLink<Area>, facts: FactLookUp): boolean {
  const { tokens, block } = here;
  if (block.reading.kind === 'heading' || !closesAt(tokens, country.to)) return false;
  // "A message to Moscow, Ukraine and others" may be a list of governments; "in Moscow" one can be.
  const reached = isReached(here, place, facts);
  if (!reached && !isGoverned(here, place, LOCATIVE) && !isGoverned(here, place, DIRECTIONAL, facts)) return false;
  const lead = tokens[place.from - 2];
  const opening = tokens[sentenceAround(block, place.from).from];
  const fronted = LEADING_WORDS.has(opening?.fold ?? '') || LEADING_WORDS.has(lead?.fold ?? '');
  // "Police in Malmö, Denmark, said": a sentence may begin with those who are there.
  const led = reached || lead?.case === 'lower' || (lead === opening && PEOPLE_THERE.has(lead?.fold ?? ''));
  return lead?.kind === 'word' && led && !fronted && !/^(?:which|who|whose|as)$/.test(tokens[country.to + 1]?.fold ?? '');
}

/** "LVIV, Poland (Reuters) —", "LVIV, Poland, Feb. 14 —" at the beginning of a block. */
function isDateline({ tokens }: PlacesInBlock, place: NamedLink<Area>, country: NamedLink<Area>): boolean {
  const capitals = tokens.slice(place.from, place.to).every((token) => token.case === 'upper');
  const next = tokens[country.to];
  return place.from === 0 && capitals && next !== undefined && /^(?:[(,—–-]|--)$/.test(next.text);
}

/** Verbs that say where a town is, and what may stand between them and the name. */
const LIES = new Set(['lies', 'stands', 'sits', 'located', 'situated']);

/** "Odesa lies in northern Ukraine", "Odesa is located in": the subject of the sentence whose verb stands at `verb`. */
function lyingPlace({ tokens, block, placeUpTo }: PlacesInBlock, verb: number, facts: FactLookUp): NamedLink<Area> | undefined {
  const word = tokens[verb]?.fold ?? '';
  if (!LIES.has(word)) return undefined;
  const subject = placeUpTo.get(word.endsWith('ed') && tokens[verb - 1]?.fold === 'is' ? verb - 1 : verb);
  const participle = word.endsWith('ed') && tokens[verb - 1]?.fold !== 'is';
  // "Moscow stands in Ukraine" speaks of an army.
  if (subject && word !== 'lies' && standsForAGovernment(subject, facts)) return undefined;
  return subject && !participle && !subject.possessive && sentenceAround(block, verb).from === subject.from ? subject : undefined;
}

/** "Kharkiv, a city in Russia,", "Kharkiv is a large city in": the place, where the word at `noun` calls one something. */
function calledPlace(here: PlacesInBlock, noun: number, country: NamedLink<Area>): NamedLink<Area> | undefined {
  const { tokens, placeUpTo } = here;
  if (!isPlaceNoun(here, noun)) return undefined;
  let at = noun - 1;
  while (noun - at <= MOST_ADJECTIVES && tokens[at]?.kind === 'word' && tokens[at]!.case === 'lower' && !isArticle(tokens[at]!.fold)) at--;
  if (!isArticle(tokens[at]?.fold ?? '')) return undefined;
  const link = tokens[at - 1];
  const place = placeUpTo.get(at - 1);
  if (!place || place.possessive) return undefined;
  if (link?.fold === 'is') return sentenceAround(here.block, at).from === place.from ? place : undefined;
  return link?.text === ',' && closesAt(tokens, country.to) ? place : undefined;
}

const isArticle = (fold: string): boolean => fold === 'a' || fold === 'an' || fold === 'the';

interface SideFound {
  readonly side: StatedSide;
  readonly from: number;
  readonly to: number;
}

/** The side of the country that the words before token `to` state: "western", "north-western". */
function sideUpTo(here: PlacesInBlock, to: number): SideFound | undefined {
  const joined = here.tokens[to - 1]?.gap === 'hyphen';
  return sideOf(here, joined ? to - 2 : to - 1, to);
}

/** "In the north-west of Kenya". */
function sideWithOf(here: PlacesInBlock, to: number): SideFound | undefined {
  const { tokens } = here;
  const of = tokens[to - 1]?.fold === 'the' ? to - 2 : to - 1;
  const found = tokens[of]?.fold === 'of' ? sideUpTo(here, of) : undefined;
  return found && tokens[found.from - 1]?.fold === 'the' && tokens[found.from - 2]?.fold === 'in' ? found : undefined;
}

const sideFrom = (here: PlacesInBlock, from: number): SideFound | undefined =>
  sideOf(here, from, here.tokens[from + 1]?.gap === 'hyphen' ? from + 2 : from + 1);

function sideOf({ block, tokens }: PlacesInBlock, from: number, to: number): SideFound | undefined {
  if (from < 0 || to > tokens.length || tokens[from]!.gap === 'hyphen') return undefined;
  const words = tokens.slice(from, to);
  const compass = words.some(({ kind }) => kind !== 'word') ? undefined : parseCompass(words.map(({ fold }) => fold).join('-'));
  if (!compass) return undefined;
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  return { from, to, side: { compass, span: shift(span, block.offset), text: block.reading.prose.slice(span.start, span.end) } };
}
