import { gathered } from '../../text/gathered.js';
import { insideQuotations } from '../../text/inside-quotations.js';
import { shift, type Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { monthOfAbbreviation, monthOfName, weekdayOfName } from '../../values/calendar-names.js';
import { stateWritten, type StateForm, type UsState } from '../../values/us-states.js';
import { OTHER_SETTING, PLACE_NOUNS } from './place-words.js';
import { closesAt, sentenceTokens } from './places-in-block.js';
import type { Links, PlacedBlock } from '../types.js';
import { statesOfTown, townKey, townMeant } from './us-towns.js';

/** The draft puts an American town into a state: "in Milwaukee, Michigan," "MILWAUKEE, Mich. (AP) —". Spans are absolute. */
export interface TownClaim {
  readonly town: { readonly key: string; readonly span: Span; readonly text: string };
  readonly state: { readonly says: UsState; readonly form: StateForm; readonly span: Span };
  /** The key of the one large town of that state whose name is a slip away, where none there is called so. */
  readonly meant?: string;
  /** All states with a town of the name, where they are known. */
  readonly states?: ReadonlySet<string>;
}

const LONGEST_TOWN = 4;

/** Behind these somebody is somewhere, or comes from there or goes there. */
const WHERE = /^(?:in|near|outside|around|at|from|to|into|leaving|visited|visiting|reached)$/;

/** "The mayor of", "a resident of": more than what places are called. */
const OF = /^(?:mayor|mayors|police|people|resident|residents|native|suburb|outskirts|streets|sheriff|downtown|campus|suburbs|north|south|east|west|miles)$/;

/** New York and Washington are cities, too, and Georgia is a country: "in Boston, New York and Washington". */
const CITIES_TOO = new Set(['New York', 'Washington']);

/** Towns behind whose state the phrase ends, where the state is not known to have a town of that name. Linear in the draft. */
export const findTownClaims = (links: Links): readonly TownClaim[] => gathered(links.blocks, claimsIn);

function claimsIn(block: PlacedBlock): readonly TownClaim[] {
  const { tokens, quoted } = block.reading;
  const inQuotation = insideQuotations(quoted, false);
  const claims: TownClaim[] = [];
  for (let comma = 1; comma < tokens.length; comma++) {
    if (tokens[comma]!.text !== ',') continue;
    const state = stateAt(tokens, comma + 1);
    const claim = state && !isListed(tokens, state.to) ? claimAt(block, comma, state) : undefined;
    if (claim && !inQuotation(tokens[comma]!.start)) claims.push(claim);
  }
  return claims;
}

interface StateFound {
  readonly says: UsState;
  readonly form: StateForm;
  readonly from: number;
  readonly to: number;
}

/** A state from token `from` on, in full, in the agencies' abbreviation or in the two letters of the post office. */
function stateAt(tokens: readonly Token[], from: number): StateFound | undefined {
  // Most commas stand before a small word.
  if (tokens[from]?.kind !== 'word' || tokens[from].case === 'lower') return undefined;
  for (const words of [2, 1]) {
    const window = tokens.slice(from, from + words);
    if (window.length < words || window.some(({ kind, possessive, case: written, gap }, index) => kind !== 'word' || possessive !== '' || written === 'lower' || (index > 0 && gap !== 'space'))) continue;
    const says = stateWritten(window.map(({ fold }) => fold).join(' '));
    if (!says) continue;
    const text = window.map((token) => token.text).join(' ');
    const form = text === says.letters ? 'letters' : text === says.name ? 'name' : text === says.short || `${text}.` === says.short ? 'short' : undefined;
    if (form && !(form === 'name' && CITIES_TOO.has(says.name))) return { says, form, from, to: from + words };
  }
  return undefined;
}

/** True unless the phrase ends behind the state: "Texas A&M", "Texas and Ohio", "Texas, Ohio". A day may follow, and a lower-case word. */
function isListed(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to];
  if (next === undefined || next.gap === 'break') return false;
  if (next.gap === 'hyphen') return true;
  if (next.kind !== 'punctuation') return next.kind !== 'word' || next.case !== 'lower' || /^(?:and|or|to|state)$/.test(next.fold);
  if (next.text !== ',') return !closesAt(tokens, to) && next.text !== '(';
  const item = tokens[to + 1];
  if (item?.kind !== 'word' || item.case === 'lower') return /^(?:and|or)$/.test(item?.fold ?? '') || goesOnAsList(tokens, to);
  return monthOfName(item.fold) === undefined && monthOfAbbreviation(item.fold) === undefined && weekdayOfName(item.fold) === undefined;
}

/** Words in which an item of a list is said and the last one comes. */
const LONGEST_ITEM = 5;

/** "In Denver, Texas, rural counties, and": another comma with "and" behind the next words. */
function goesOnAsList(tokens: readonly Token[], comma: number): boolean {
  for (let at = comma + 2; at <= comma + 1 + LONGEST_ITEM; at++) {
    const token = tokens[at];
    if (token?.text === ',') return /^(?:and|or)$/.test(tokens[at + 1]?.fold ?? '');
    if (token?.kind !== 'word') return false;
  }
  return false;
}

function claimAt(block: PlacedBlock, comma: number, state: StateFound): TownClaim | undefined {
  const { tokens } = block.reading;
  const from = townFrom(tokens, comma);
  if (from === undefined || !isPlaced(tokens, from, state)) return undefined;
  const name = tokens.slice(from, comma);
  const key = townKey(name.map(({ fold }) => fold));
  const { letters } = state.says;
  const states = statesOfTown(key);
  if (states?.has(letters)) return undefined;
  const meant = townMeant(key, letters);
  if ((!states && meant === undefined) || isOtherSetting(block, comma)) return undefined;
  const span = { start: name[0]!.start, end: name.at(-1)!.end };
  return {
    town: { key, span: shift(span, block.offset), text: block.reading.prose.slice(span.start, span.end) },
    state: { says: state.says, form: state.form, span: shift({ start: tokens[state.from]!.start, end: tokens[state.to - 1]!.end }, block.offset) },
    ...(meant !== undefined && { meant }),
    ...(states && { states }),
  };
}

/** Where the name before the comma begins: all capitalised words right before it. */
function townFrom(tokens: readonly Token[], comma: number): number | undefined {
  let from = comma;
  while (from > 0 && comma - from <= LONGEST_TOWN && isNamed(tokens[from - 1]!) && (from === comma || tokens[from]!.gap === 'space' || tokens[from]!.gap === 'hyphen')) from--;
  return from === comma || comma - from > LONGEST_TOWN ? undefined : from;
}

const isNamed = ({ kind, case: written, possessive }: Token): boolean => kind === 'word' && written !== 'lower' && possessive === '';

/** Whether the name is governed by a word of place, or begins a story as its dateline. */
function isPlaced(tokens: readonly Token[], from: number, state: StateFound): boolean {
  const before = tokens[from - 1];
  if (from === 0) return tokens[0]!.case === 'upper' && /^(?:[(,—–-]|--)$/.test(tokens[state.to]?.text ?? '');
  if (before?.kind !== 'word' || before.case !== 'lower' || tokens[from]!.gap !== 'space') return false;
  if (before.fold === 'of') return OF.test(tokens[from - 2]?.fold ?? '') || PLACE_NOUNS.has(tokens[from - 2]?.fold ?? '');
  return WHERE.test(before.fold);
}

/** Novels, mistakes and namesakes, and sentences too long to be one. */
const isOtherSetting = (block: PlacedBlock, at: number): boolean =>
  sentenceTokens(block, at)?.some(({ fold }) => (OTHER_SETTING.has(fold) && !/^(?:native|born|birth|raised|grew|childhood)$/.test(fold)) || fold === 'fictitious') ?? true;
