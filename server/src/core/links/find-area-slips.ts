import type { FactLookUp } from '../facts/look-up.js';
import type { Area, Organization } from '../facts/types.js';
import type { BlockReading } from '../mentions/types.js';
import { shift, type Span } from '../text/span.js';
import { SENTENCE_STARTERS } from '../text/sentence-words.js';
import type { Token } from '../text/tokens.js';
import { describeEdits, editsBetween, type EditStep } from '../values/edits.js';
import { sameRomanised } from '../values/romanisation.js';
import { countrySlip, countrySlot, isNearPlace, joinsPlaces } from './country-slips.js';
import { frequencyClass, isWord } from './name-lexicon.js';
import { isLeftAlone } from './name-surroundings.js';
import { isQuoted } from './named-block.js';
import { nearestPlaceNames } from './nearest-place-names.js';
import { MOST_WORDS, placeNames, SHORTEST_WORD, withGap, type PlaceName, type PlaceNames } from './place-names.js';
import { FOREIGN_FORMS } from './place-words.js';
import type { Links, PersonLink, PlacedBlock } from './types.js';

/** A mistyped name of a country, a people, a city or a body. */
export interface AreaSlip {
  readonly entity: Area | Organization;
  /** The mistyped word alone, absolute. */
  readonly span: Span;
  readonly written: string;
  readonly replacement: string;
  /** The whole name as it should be. */
  readonly name: string;
  readonly reason: string;
  /** One likely slip in a word that is nothing else. */
  readonly sure: boolean;
  readonly quoted: boolean;
  /** Counts only where the draft names the country elsewhere; a byname of it ("Kremlin"), where it spells this folded name rightly. */
  readonly ifNamed?: string;
  /** Not where the draft has a person with that family name. */
  readonly unlessName?: true;
}

/** From this length two edits leave a word recognisable. */
const SHORTEST_FOR_TWO_EDITS = 9;
/** From this length a vowel, or the key beside the right one, is a slip and not another name. */
const SHORTEST_REPLACED = 8;
const SHORTEST_CITY = 6;

/**
 * All mistyped names of places, peoples and bodies: "Afganistan", "Ukranian", "Untied States", "Associates Press". A word alone must
 * be nothing else that is known; between the right words of a longer name it may even be an ordinary word. Linear in the draft.
 */
export function findAreaSlips(links: Links): readonly AreaSlip[] {
  const taken = takenTokens(links);
  const named = new Set([...links.areas, ...links.organizations].flatMap(({ block, to, entity }) => [entity.id, block.reading.tokens[to - 1]!.fold]));
  // "Mario Russi … talks with Russi": a family name of the draft's own.
  const surnames = new Set(links.persons.flatMap((person) => (person.folds.length > 1 && isPersonsName(person) ? person.folds : [])));
  return links.blocks.flatMap((block) => slipsIn(block, taken.get(block.index), links)
    .filter(({ ifNamed, unlessName, written }) => (ifNamed === undefined || named.has(ifNamed)) && !(unlessName && surnames.has(written.toLowerCase())))
    .map((slip) => ({ ...slip, span: shift(slip.span, block.offset) })));
}

/** What was found in a block, and what it was found from beside the block's reading. */
interface Remembered {
  readonly facts: FactLookUp;
  readonly taken: Uint8Array | undefined;
  readonly slips: readonly AreaSlip[];
}

/** The slips of blocks that did not change: most words of a draft are near no name, and it takes long to be sure of each. */
const remembered = new WeakMap<BlockReading, Remembered>();

/** The slips of one block, their spans the block's own. */
function slipsIn({ index, reading }: PlacedBlock, taken: Uint8Array | undefined, links: Links): readonly AreaSlip[] {
  const { facts } = links;
  const known = remembered.get(reading);
  if (known?.facts === facts && areAlike(known.taken, taken)) return known.slips;
  const names = placeNames(facts);
  const block = { index, reading, offset: 0 };
  const slips = reading.tokens.flatMap((token, at) => {
    if ((taken?.[at] ?? 0) >= LINKED || !mayBeMistyped(token, block, at, taken) || isNameWithS(token, names)) return [];
    return slipInPhrase(block, at, names) ?? (taken?.[at] === IN_NAME ? undefined : slipAlone(block, at, taken, names, links)) ?? [];
  });
  remembered.set(reading, { facts, taken, slips });
  return slips;
}

const areAlike = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.every((value, index) => b[index] === value));

const IN_NAME = 1;
const LINKED = 2;
const PLACE = 3;

const isPlaceIn = (taken: Uint8Array | undefined) => (at: number): boolean => taken?.[at] === PLACE;

/** The class of what some list of names holds without saying of what country; such lists hold misspellings, too. */
const LISTED = 1;

/** "The Ukranian president": the article is no given name. "Rusian Government" is no name at all. */
const isPersonsName = ({ from, to, folds, honorific }: PersonLink): boolean =>
  honorific !== undefined || (to - from > (SENTENCE_STARTERS.has(folds[0]!) ? 2 : 1) && !isCommonNoun(folds.at(-1)!));

/** An ordinary word that is hardly a family name: Government, Council, Alliance. */
const isCommonNoun = (fold: string): boolean => isWord(fold) && frequencyClass(fold) <= LISTED;

const isName = (fold: string): boolean => frequencyClass(fold) > 0;

/** What each token is part of: a name that the fact base knows, or a person's name of several words. */
function takenTokens({ areas, organizations, persons, dates }: Links): ReadonlyMap<number, Uint8Array> {
  const taken = new Map<number, Uint8Array>();
  const fill = ({ block, from, to }: { block: PlacedBlock; from: number; to: number }, value: number): void => {
    let tokens = taken.get(block.index);
    if (!tokens) taken.set(block.index, (tokens = new Uint8Array(block.reading.tokens.length)));
    tokens.fill(value, from, to);
  };
  for (const person of persons) {
    if (person.outcome !== 'unknown') fill(person, LINKED);
    else if (isPersonsName(person)) fill(person, IN_NAME);
  }
  for (const link of [...areas, ...organizations]) fill(link, PLACE);
  for (const { block, mention: { from, to } } of dates) fill({ block, from, to }, LINKED);
  return taken;
}

/** "Russias", "Germanys": a name with an s lacks its apostrophe, which has a check of its own, or is a plural. */
const isNameWithS = ({ fold }: Token, { words }: PlaceNames): boolean => fold.endsWith('s') && words.has(fold.slice(0, -1)) && !words.has(fold);

function mayBeMistyped(token: Token, block: PlacedBlock, at: number, taken: Uint8Array | undefined): boolean {
  if (token.kind !== 'word' || token.fold.length < SHORTEST_WORD - 1 || !/^[a-z]+$/.test(token.fold)) return false;
  if (token.case === 'lower' || (token.case === 'upper' && token.fold.length < SHORTEST_CITY)) return false;
  return (token.gap !== 'hyphen' && block.reading.tokens[at + 1]?.gap !== 'hyphen') || joinsPlaces(block.reading.tokens, at, isPlaceIn(taken));
}

/** "Untied States", "Associates Press": all words of a longer name but one. */
function slipInPhrase(block: PlacedBlock, at: number, names: PlaceNames): AreaSlip | undefined {
  const { tokens } = block.reading;
  const beside = [at - 2, at - 1, at + 1, at + 2].some((near) => names.words.has(tokens[near]?.fold ?? ''));
  if (!beside) return undefined;
  for (let length = MOST_WORDS; length >= 2; length--) {
    for (let index = 0; index < length; index++) {
      const from = at - index;
      const window = from < 0 ? [] : tokens.slice(from, from + length);
      if (window.length < length || !isPhrase(window)) continue;
      const found = (names.byGap.get(withGap(window.map(({ fold }) => fold), index)) ?? [])
        .flatMap((name) => readAs(block, at, name, index, (typed, known) => slipBesideName(typed, known, name)) ?? []);
      const [slip] = found;
      if (slip && found.every(({ replacement }) => replacement === slip.replacement)) return slip;
    }
  }
  return undefined;
}

/** Words in a row, nothing between them, capitals where a name has them. */
const isPhrase = (window: readonly Token[]): boolean => window.every(({ kind, gap, possessive, case: written, fold }, index) =>
  kind === 'word' && (index === 0 || gap === 'space' || gap === 'hyphen') && (possessive === '' || index === window.length - 1)
  && (written !== 'lower' || /^(?:of|and|the|for|in|on)$/.test(fold)));

/** The edits, if a typed word between the right words of a name is a slip. */
function slipBesideName(typed: string, known: string, { entity }: PlaceName): readonly EditStep[] | undefined {
  const edits = editsOf(typed, known);
  const [edit] = edits ?? [];
  if (!edits || !edit) return undefined;
  const slipped = edit.kind === 'keyboard' && edit.operation === 'replace' && edits.length === 1 && typed.length >= SHORTEST_REPLACED;
  // "White Horse", "Boston Party": another word is another name, unless the fingers slipped.
  if (isWord(typed) || isName(typed)) return edit.kind === 'transposition' || slipped ? edits : undefined;
  const romanised = !isCountry(entity) && sameRomanised(typed, known);
  return !isInflection(typed, known) && !romanised && (slipped || areLikely(edits, typed, known)) ? edits : undefined;
}

/** One edit, or two in long words; at the first letter only two that are swapped. */
function editsOf(typed: string, known: string): readonly EditStep[] | undefined {
  const edits = editsBetween(known, typed, Math.min(known.length, typed.length) >= SHORTEST_FOR_TWO_EDITS ? 2 : 1);
  return edits === undefined || edits.length === 0 || edits.some(({ at, operation }) => at === 0 && operation !== 'swap') || isSpelling(typed, known) ? undefined : edits;
}

const areLikely = (edits: readonly EditStep[], typed: string, known: string): boolean =>
  withoutDoubles(typed) === withoutDoubles(known) || edits.every((edit) => isLikely(edit, typed, known));

/** "Phillipines" and "Philippines" differ in what is doubled only. */
const withoutDoubles = (fold: string): string => fold.replace(/([a-z])\1/g, '$1');

/**
 * Letters swapped, doubled, left out, or a vowel too many: what fingers do. Another letter in place of one makes another name
 * (Javanese, Styria, Guiana), but for a vowel in a long one.
 */
function isLikely({ kind, operation, typed: written, at }: EditStep, typed: string, known: string): boolean {
  if (kind === 'transposition' || kind === 'doubled') return true;
  if (at >= known.length - 1) return false;
  if (operation === 'delete') return true;
  if (typed.length < SHORTEST_REPLACED) return false;
  return operation === 'insert' ? 'aeiou'.includes(written) : kind === 'vowel';
}

/** The edits between a word alone and a name that it may be a slip of. */
function nearEdits(typed: string, known: string): readonly EditStep[] | undefined {
  const edits = editsOf(typed, known);
  return edits && !isFarFetched(edits) ? edits : undefined;
}

/** A single word that is nothing else: "Afganistan", "Portugese". */
function slipAlone(block: PlacedBlock, at: number, taken: Uint8Array | undefined, names: PlaceNames, { facts }: Links): AreaSlip | undefined {
  const { tokens } = block.reading;
  const token = tokens[at]!;
  const { fold } = token;
  if (isWord(fold) || frequencyClass(fold) > LISTED || FOREIGN_FORMS.has(fold) || facts.isPersonToken(fold)) return undefined;
  const run = continues(block, at, taken);
  if (facts.namesAt([fold], [token.case], 0).length > 0 || run === 'name') return undefined;
  // "The Americas", "two Venezuelas", "Natos": a plural, or an apostrophe left out.
  if (fold.endsWith('s') && facts.namesAt([fold.slice(0, -1)], [token.case], 0).length > 0) return undefined;
  const nearest = nearestPlaceNames(fold, names, nearEdits);
  if (nearest.length === 0) return undefined;
  const found = run === 'words' ? [] : nearest.flatMap(({ name, edits }) => readAs(block, at, name, 0, () => slipOfWord(block, at, name, edits)) ?? []);
  const [slip] = found;
  // "Austrlian" is as near to another people: the writer must say.
  const rivals = nearest.some(({ name }) => name.entity !== slip?.entity && name.name.name !== slip?.name);
  if (slip) return !rivals && found.every(({ replacement }) => replacement === slip.replacement) ? slip : undefined;
  const slot = countrySlot(block, at, isPlaceIn(taken));
  const [only, ...others] = nearest.flatMap(({ name, edits }) => {
    const verdict = isCountry(name.entity) ? countrySlip(fold, name.folds[0]!, edits, slot) : undefined;
    return verdict ? [{ name, edits, verdict }] : [];
  });
  const read = only && others.length === 0 ? readAs(block, at, only.name, 0, () => only.edits, slot === 'country') : undefined;
  if (!read || slot === 'country') return read;
  const { verdict, name: { name, folds: [known] } } = only!;
  // "The Kremln": a byname that has the article.
  if (name.kind === 'metonym') return { ...read, unlessName: true, ...(!name.name.startsWith('the ') && { ifNamed: known! }) };
  return { ...read, unlessName: true, ...((verdict === 'if-named' || run === 'words') && { ifNamed: read.entity.id }) };
}

/** Another letter in place of one, for no reason of the fingers or the ear: "Amrican" is not an African. */
const isFarFetched = ([edit, ...more]: readonly EditStep[]): boolean => more.length === 0 && edit?.kind === 'other' && edit.operation === 'replace';

/** Part of a longer run of capitalised words, which may be anything: "Isreal Jones", "Grand Hotel Portugual"; `words`: "Rusian Orthodox Church". */
function continues({ reading: { tokens, titles } }: PlacedBlock, at: number, taken: Uint8Array | undefined): 'name' | 'words' | undefined {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  const capital = (token: Token | undefined): boolean => token?.kind === 'word' && token.case !== 'lower' && token.gap !== 'break';
  const title = titles.some(({ from, to }) => (at + 1 >= from && at + 1 < to) || to === at);
  if (title) return undefined;
  // "President of Finlnd Sauli Niinistö": the run ends where a known name begins.
  const ahead = capital(next) && tokens[at]!.possessive === '' && (taken?.[at + 1] ?? 0) < LINKED && next?.gap !== 'hyphen';
  const behind = capital(before) && before!.possessive === '' && !isWord(before!.fold) && tokens[at]!.gap === 'space';
  return behind || (ahead && !isCommonNoun(next!.fold)) ? 'name' : ahead ? 'words' : undefined;
}

/** Which slips of a single word count: of a country or a people the likely ones, of other places those that no other language writes. */
function slipOfWord(block: PlacedBlock, at: number, { entity, name, folds }: PlaceName, edits: readonly EditStep[]): readonly EditStep[] | undefined {
  const [typed, known] = [block.reading.tokens[at]!.fold, folds[0]!];
  if (typed.length < SHORTEST_CITY || isNearPlace(typed) || isInflection(typed, known) || !areLikely(edits, typed, known)) return undefined;
  const swapped = edits.length === 1 && edits[0]!.kind === 'transposition';
  if (isCountry(entity) && name.kind !== 'metonym') return swapped || !isName(typed) ? edits : undefined;
  // Names of cities and firms are written in many ways; a swapped pair of letters is in none of them.
  return swapped && !isName(typed) && !sameRomanised(typed, known) && isPlaceHere(block, at, entity) ? edits : undefined;
}

/** "In Khrakiv": a preposition of place; bodies stand anywhere. */
const isPlaceHere = ({ reading: { tokens } }: PlacedBlock, at: number, entity: Area | Organization): boolean =>
  entity.kind === 'organization' || /^(?:in|at|near|from|to|of|outside|around|over|through|into|between|and)$/.test(tokens[at - 1]?.fold ?? '');

/** A letter more or less at the end, or another last one: another number, another language, another part of speech. */
function isInflection(typed: string, known: string): boolean {
  const [long, short] = typed.length > known.length ? [typed, known] : [known, typed];
  if (long.startsWith(short)) return long.at(-1) !== short.at(-1);
  return typed.length === known.length && typed.slice(0, -1) === known.slice(0, -1);
}

/** Defence and Defense, Centre and Center. */
const isSpelling = (typed: string, known: string): boolean => american(typed) === american(known);

const american = (fold: string): string => fold.replace(/isation/, 'ization').replace(/defence/, 'defense').replace(/tre$/, 'ter').replace(/our$/, 'or').replace(/programme/, 'program');

/** Countries and their peoples have one English spelling, whatever their own script. */
const isCountry = (entity: Area | Organization): boolean => entity.kind === 'area' && entity.classification === 'country';

type Compare = (typed: string, known: string) => readonly EditStep[] | undefined;

function readAs(block: PlacedBlock, at: number, { entity, name, words, folds }: PlaceName, index: number, compare: Compare, inCompound = false): AreaSlip | undefined {
  const token = block.reading.tokens[at]!;
  const edits = compare(token.fold, folds[index]!);
  if (!edits || isLeftAlone({ block, from: at, to: at + 1 }, inCompound)) return undefined;
  const word = words[index]!;
  const local = { start: token.start, end: token.end };
  return {
    entity,
    span: { start: block.offset + token.start, end: block.offset + token.end },
    written: token.text,
    replacement: token.case === 'upper' && word.length > 1 ? word.toUpperCase() : word,
    name: name.name,
    reason: describeEdits(edits),
    sure: edits.length === 1 && !isWord(token.fold) && isCountry(entity),
    quoted: isQuoted(block, local),
  };
}
