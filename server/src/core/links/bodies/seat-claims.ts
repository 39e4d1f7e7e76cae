import type { Area, Organization } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Token } from '../../text/tokens.js';
import { wordClass } from '../../text/word-classes.js';
import { byBlock } from '../named-block.js';
import { closesAt, goesOn, placesByBlock, sentenceTokens, tellsOfAnotherTime, type PlacesInBlock } from '../places/places-in-block.js';
import type { Links, NamedLink } from '../types.js';

/** The draft says where a body has its seat. */
export interface SeatClaim {
  readonly body: NamedLink<Organization>;
  readonly place: NamedLink<Area>;
}

/** A paragraph without such a word tells of no seat. */
export const SEAT_WORDS = wordClass(['based', 'headquartered', 'capital']);

/** A paragraph about another time may speak of a seat of that time: NATO was in Paris, the WTO was once GATT. */
const ANOTHER_TIME_DAYS = 2 * 365;

/** What may stand behind "the Vienna-based IAEA" and leaves it the body itself; behind any other noun it is a part, a man or a branch of it. */
const AFTER_BODY: ReadonlySet<string> = new Set([
  'said', 'says', 'has', 'had', 'is', 'was', 'will', 'would', 'could', 'can', 'may', 'also', 'told', 'and', 'in', 'on', 'to', 'for', 'with', 'by', 'at', 'from', 'as', 'of',
  'that', 'which', 'who', 'when', 'after', 'before', 'while', 'because', 'since', 'did', 'does', 'declared', 'warned', 'announced', 'estimates', 'estimated', 'reported',
  'called', 'cut', 'sent', 'suspended', 'opened', 'agreed', 'urged', 'found', 'issued', 'published', 'expects', 'expected', 'forecast', 'ruled', 'banned', 'approved',
]);

/** Words that make another place of it. */
const DOUBTS: ReadonlySet<string> = new Set([
  'not', 'never', 'formerly', 'then', 'once', 'until', 'moved', 'move', 'moves', 'moving', 'relocate', 'relocated', 'relocating', 'new', 'future', 'planned', 'would', 'temporary',
  'temporarily', 'if', 'whether', 'former', 'old', 'originally', 'bureau', 'office', 'offices', 'regional', 'branch', 'european', 'asian', 'african', 'american', 'second',
]);

/**
 * "The Vienna-based IAEA", "the IAEA, based in Vienna", "FIFA, which is headquartered in Zurich". "UN headquarters in Baghdad" is one of many, and
 * so says nothing of the seat.
 */
export function findSeatClaims(links: Links): readonly SeatClaim[] {
  const bodies = byBlock(links.organizations);
  return gathered(placesByBlock(links), (here) => {
    const own = bodies.get(here.block.index);
    if (!own || (here.block.reading.classes & SEAT_WORDS) === 0 || tellsOfAnotherTime(here.dates, links.storyDate, ANOTHER_TIME_DAYS)) return [];
    return gathered(own, (body) => {
      if (body.quoted || body.entity.seat === undefined) return [];
      const capital = capitalBefore(here, body);
      const place = basedBefore(here, body) ?? basedBehind(here, body) ?? capital ?? capitalBehind(here, body);
      return place && !place.quoted && place.name.kind !== 'demonym' && !isDoubted(here, body, place === capital) ? [{ body, place }] : [];
    });
  });
}

/** "The Vienna-based IAEA said". */
function basedBefore({ tokens, placeUpTo }: PlacesInBlock, { from, to, possessive }: NamedLink<Organization>): NamedLink<Area> | undefined {
  const based = tokens[from - 1];
  if (based?.fold !== 'based' || based.gap !== 'hyphen' || tokens[from]!.gap !== 'space') return undefined;
  const next = tokens[to];
  const whole = next === undefined || next.kind !== 'word' || next.gap === 'break' || (AFTER_BODY.has(next.fold) && next.case === 'lower');
  return whole && possessive === '' && next?.gap !== 'hyphen' ? placeUpTo.get(from - 1) : undefined;
}

/** "The IAEA, based in Vienna,", "FIFA, which is based in Zurich", "the IAEA is headquartered in Vienna", "the IAEA (based in Vienna)". */
function basedBehind({ tokens, placeAt }: PlacesInBlock, { to, possessive }: NamedLink<Organization>): NamedLink<Area> | undefined {
  let at = to;
  const comma = tokens[at]?.text === ',' || tokens[at]?.text === '(';
  if (comma) at += 1;
  if (comma && tokens[at]?.fold === 'which') at += 1;
  const copula = tokens[at]?.fold === 'is';
  if (copula) at += 1;
  const { fold } = tokens[at] ?? {};
  if (possessive !== '' || (!comma && !copula) || (fold !== 'based' && fold !== 'headquartered') || tokens[at + 1]?.fold !== 'in') return undefined;
  return closing(tokens, placeAt.get(at + 2));
}

/** "Strasbourg, the capital of the European Union,", "Strasbourg is the capital of the European Union": a union has no other capital than its seat. */
function capitalBefore({ tokens, placeUpTo }: PlacesInBlock, { from, to, possessive }: NamedLink<Organization>): NamedLink<Area> | undefined {
  const of = tokens[from - 1]?.fold === 'the' ? from - 2 : from - 1;
  const link = tokens[of - 3];
  if (tokens[of]?.fold !== 'of' || tokens[of - 1]?.fold !== 'capital' || tokens[of - 2]?.fold !== 'the' || (link?.text !== ',' && link?.fold !== 'is')) return undefined;
  const place = possessive === '' && closesAt(tokens, to) ? placeUpTo.get(of - 3) : undefined;
  return place?.possessive === '' ? place : undefined;
}

/** "The EU capital, Strasbourg,", "the European Union’s capital Strasbourg". */
function capitalBehind({ tokens, placeAt }: PlacesInBlock, { from, to }: NamedLink<Organization>): NamedLink<Area> | undefined {
  if (tokens[from - 1]?.fold !== 'the' || tokens[to]?.fold !== 'capital' || tokens[to]!.gap === 'hyphen') return undefined;
  const place = placeAt.get(tokens[to + 1]?.text === ',' ? to + 2 : to + 1);
  return place && closesAt(tokens, place.to) ? closing(tokens, place) : undefined;
}

/** "In Paris", and not "in Paris Township". */
const closing = (tokens: PlacesInBlock['tokens'], place: NamedLink<Area> | undefined): NamedLink<Area> | undefined =>
  (place && !place.possessive && !goesOn(tokens, place.to) && (closesAt(tokens, place.to) || tokens[place.to]!.case === 'lower') ? place : undefined);

function isDoubted({ block, tokens, places }: PlacesInBlock, body: NamedLink<Organization>, ofWhole: boolean): boolean {
  const { from, to } = body;
  const sentence = sentenceTokens(block, from);
  // "The UN agency, based in Geneva", "the Russian branch of Amnesty, based in Moscow": the body is another's part.
  const part = !ofWhole && (tokens[from - 1]?.fold === 'of' || (tokens[from - 1]?.fold === 'the' && tokens[from - 2]?.fold === 'of'));
  return sentence === undefined || sentence.at(-1)?.text === '?' || part || tokens[to]?.gap === 'hyphen'
    || sentence.some((token) => (DOUBTS.has(token.fold) || token.fold.endsWith("n't")) && ![...places, body].some((name) => isWithin(token, name, tokens)));
}

/** "New" in New York and "European" in the European Space Agency say nothing. */
const isWithin = ({ start }: Token, { from, to, name }: NamedLink<Area> | NamedLink<Organization>, tokens: readonly Token[]): boolean =>
  name.kind !== 'demonym' && start >= tokens[from]!.start && start < tokens[to - 1]!.end;
