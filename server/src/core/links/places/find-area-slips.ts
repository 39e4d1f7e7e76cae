import type { FactLookUp } from '../../facts/look-up.js';
import type { Area, NameKind, Organization } from '../../facts/types.js';
import { titlesOver, titlesUpTo } from '../../mentions/titles-at.js';
import { gathered } from '../../text/gathered.js';
import { shift, type Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { describeEdits, type EditStep } from '../../values/edits.js';
import { sameRomanised } from '../../values/romanisation.js';
import { type Said } from '../../values/said.js';
import { actsAlone, hasArticle } from './area-grammar.js';
import { areLikely, editsOf, isInflection, nearEdits, SHORTEST_REPLACED } from './area-edits.js';
import { citySlip, isSlipBesidePlace } from './city-slips.js';
import { countryOdds, type CountryRun } from '../names/country-odds.js';
import { standsInOtherLanguage } from '../names/other-language.js';
import { countrySlip, countrySlot, isCompound, isForeignForm, isNearPlace, joinsPlaces, placesBeside, type CountrySlot } from './country-slips.js';
import { frequencyClass, isWord } from '../names/name-lexicon.js';
import { isPersonWord } from '../names/family-bearers.js';
import { isLeftAlone } from '../names/name-surroundings.js';
import { isQuoted } from '../named-block.js';
import { nearestPlaceNames, type NearestName } from './nearest-place-names.js';
import { MOST_WORDS, placeNames, SHORTEST_WORD, withGap, type PlaceName, type PlaceNames } from './place-names.js';
import { blocksWith, tallyIn } from '../parts.js';
import { FOREIGN_FORMS } from './place-words.js';
import { IN_NAME, IN_PERSON, isCommonNoun, isPersonsName, isPlaceIn, isSurelyPerson, LINKED, LISTED, takenTokens } from '../names/taken-tokens.js';
import type { Links, PlacedBlock } from '../types.js';

/** A mistyped name of a country, a people, a city or a body. */
export interface AreaSlip {
  readonly entity: Area | Organization;
  /** The mistyped word alone, absolute. */
  readonly span: Span;
  readonly written: string;
  readonly replacement: string;
  /** The whole name as it should be. */
  readonly name: string;
  readonly reason: Said;
  /** One likely slip in a word that is nothing else. */
  readonly sure: boolean;
  readonly quoted: boolean;
  /** Counts only where the draft names the country elsewhere; a byname of it ("Kremlin"), where it spells this folded name rightly. */
  readonly ifNamed?: string;
  /** Not where the draft has a person with that family name; `run`: not where another run of names holds the word. */
  readonly unlessName?: true | 'run';
  /** What kind of name was mistyped. */
  readonly kind: NameKind;
  /** A people in the singular that owns or does something, without an article: "Bahrani's camera" is a person's, here and elsewhere. */
  readonly actsAlone: boolean;
}

const SHORTEST_CITY = 6;

/**
 * All mistyped names of places, peoples and bodies: "Afganistan", "Ukranian", "Untied States", "Associates Press". A word alone must
 * be nothing else that is known; between the right words of a longer name it may even be an ordinary word. Linear in the draft.
 */
export function findAreaSlips(links: Links): readonly AreaSlip[] {
  const found = blocksWith(links, slipsInBlock);
  if (found.length === 0) return [];
  const owners = new Set(gathered(found, ({ found: slips }) => gathered(slips, ({ actsAlone, written }) => (actsAlone ? [written] : []))));
  const named = tallyIn(links, namedIn);
  // "Mario Russi … talks with Russi": a family name of the draft's own.
  const surnames = tallyIn(links, surnamesIn);
  const inRuns = tallyIn(links, runsIn);
  const isName = (slip: AreaSlip): boolean => {
    const written = slip.written.toLowerCase();
    return surnames.has(written) || (inRuns.get(written) ?? 0) > (slip.unlessName === 'run' ? 1 : 0);
  };
  return gathered(found, ({ found: slips, offset }) => {
    const likely = slips.filter((slip) => !owners.has(slip.written) && (slip.ifNamed === undefined || named.has(slip.ifNamed)) && !(slip.unlessName && isName(slip)));
    return oneOfEach(likely, named).map((slip) => ({ ...slip, span: shift(slip.span, offset) }));
  });
}

/** Places and bodies of a block, by their ids and by the last word of their names as written there. */
const namedIn = ({ areas, organizations }: Links): readonly string[] =>
  gathered([...areas, ...organizations], ({ block, to, entity }) => [entity.id, block.reading.tokens[to - 1]!.fold]);

/** The names of several words that may be a person's; the words of those that surely are, and how many names hold each word. */
const longNamesIn = ({ persons }: Links): Links['persons'] => persons.filter((person) => person.folds.length > 1 && isPersonsName(person));
const surnamesIn = (links: Links): readonly string[] => gathered(longNamesIn(links).filter(isSurelyPerson), ({ folds }) => folds);
const runsIn = (links: Links): readonly string[] => gathered(longNamesIn(links), ({ folds }) => [...new Set(folds)]);

/** The slips of one block, before what the rest of the draft says: asked of blocks that changed, since it takes long to be sure of each word. */
function slipsInBlock(links: Links): readonly AreaSlip[] {
  const taken = takenTokens(links);
  return gathered(links.blocks, (block) => slipsIn(block, taken.get(block.index), links));
}

/** Of several readings of a word the one that the draft uses elsewhere, else the first; none where they are of two countries. */
function oneOfEach(slips: readonly AreaSlip[], named: Pick<ReadonlySet<string>, 'has'>): readonly AreaSlip[] {
  const byStart = new Map<number, AreaSlip[]>();
  for (const slip of slips) byStart.set(slip.span.start, [...byStart.get(slip.span.start) ?? [], slip]);
  return gathered([...byStart.values()], (readings) => {
    const [first] = readings;
    if (!first || readings.some(({ entity }) => entity !== first.entity)) return [];
    return [readings.find(({ replacement }) => named.has(replacement.toLowerCase())) ?? first];
  });
}

/** The slips of one block, their spans the block's own. */
function slipsIn({ index, reading }: PlacedBlock, taken: Uint8Array | undefined, links: Links): readonly AreaSlip[] {
  const names = placeNames(links.facts);
  const block = { index, reading, offset: 0 };
  const found: AreaSlip[] = [];
  for (const at of reading.capitals) {
    const token = reading.tokens[at]!;
    if ((taken?.[at] ?? 0) >= LINKED || !mayBeMistyped(token, block, at, taken) || isNameWithS(token, names)) continue;
    const inPhrase = slipInPhrase(block, at, names, links.facts);
    if (inPhrase) found.push(inPhrase);
    else for (const slip of slipAlone(block, at, taken, names, links)) if (!hasArticle(reading.tokens, at, slip.kind, slip.name)) found.push(slip);
  }
  return found;
}

const isName = (fold: string): boolean => frequencyClass(fold) > 0;

/** "Russias", "Germanys": a name with an s lacks its apostrophe, which has a check of its own, or is a plural. */
const isNameWithS = ({ fold }: Token, { words }: PlaceNames): boolean => fold.endsWith('s') && words.has(fold.slice(0, -1)) && !words.has(fold);

function mayBeMistyped(token: Token, block: PlacedBlock, at: number, taken: Uint8Array | undefined): boolean {
  if (token.kind !== 'word' || token.fold.length < SHORTEST_WORD - 1 || !/^[a-z]+$/.test(token.fold)) return false;
  if ((token.case === 'mixed' && !/^\p{Lu}/u.test(token.text)) || (token.case === 'upper' && token.fold.length < SHORTEST_CITY)) return false;
  return (token.gap !== 'hyphen' && block.reading.tokens[at + 1]?.gap !== 'hyphen') || isCompound(block.reading.tokens, at) || joinsPlaces(block.reading.tokens, at, isPlaceIn(taken));
}

/** "Untied States", "Associates Press": all words of a longer name but one. */
function slipInPhrase(block: PlacedBlock, at: number, names: PlaceNames, facts: FactLookUp): AreaSlip | undefined {
  const { tokens } = block.reading;
  // How many words of names stand right before it and right behind: what a longer name needs on its other places.
  let before = 0;
  while (before < MOST_WORDS && names.words.has(tokens[at - before - 1]?.fold ?? '')) before++;
  let behind = 0;
  while (behind < MOST_WORDS && names.words.has(tokens[at + behind + 1]?.fold ?? '')) behind++;
  for (let length = Math.min(MOST_WORDS, before + behind + 1); length >= 2; length--) {
    for (let index = Math.max(0, length - 1 - behind); index <= Math.min(before, length - 1); index++) {
      const from = at - index;
      // A name begins and ends as this one does, unless it is the first or the last word that is mistyped.
      if (from < 0 || (index > 0 && !names.first.has(tokens[from]!.fold)) || (index < length - 1 && !names.last.has(tokens[from + length - 1]!.fold))) continue;
      if (!isPhrase(tokens, from, from + length)) continue;
      const folds = tokens.slice(from, from + length).map(({ fold }) => fold);
      const found = gathered(names.byGap.get(withGap(folds, index)) ?? [], (name) => readAs(block, at, name, index, (typed, known) => slipBesideName(typed, known, name, facts)) ?? []);
      const [slip] = found;
      if (slip && found.every(({ replacement }) => replacement === slip.replacement)) return slip;
    }
  }
  return undefined;
}

/** Words in a row, nothing between them, capitals where a name has them. */
function isPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  if (to > tokens.length) return false;
  for (let at = from; at < to; at += 1) {
    const { kind, gap, possessive, case: written, fold } = tokens[at]!;
    if (kind !== 'word' || (at > from && gap !== 'space' && gap !== 'hyphen') || (possessive !== '' && at < to - 1)) return false;
    if (written === 'lower' && !SMALL_WORDS.has(fold)) return false;
  }
  return true;
}

const SMALL_WORDS: ReadonlySet<string> = new Set(['of', 'and', 'the', 'for', 'in', 'on', 'de', 'del', 'la']);

/** The edits, if a typed word between the right words of a name is a slip. */
function slipBesideName(typed: string, known: string, name: PlaceName, facts: FactLookUp): readonly EditStep[] | undefined {
  const { entity } = name;
  const edits = editsOf(typed, known);
  const [edit] = edits ?? [];
  if (!edits || !edit) return undefined;
  if (isSlipBesidePlace(typed, known, name, edits, facts)) return edits;
  const slipped = edit.kind === 'keyboard' && edit.operation === 'replace' && edits.length === 1 && typed.length >= SHORTEST_REPLACED;
  // "White Horse", "Boston Party": another word is another name, unless the fingers slipped.
  if (isWord(typed) || isName(typed)) return edit.kind === 'transposition' || slipped ? edits : undefined;
  const romanised = !isCountry(entity) && sameRomanised(typed, known);
  return !isInflection(typed, known) && !romanised && (slipped || areLikely(edits, typed, known)) ? edits : undefined;
}

/** A single word that is nothing else: "Afganistan", "Portugese". */
function slipAlone(block: PlacedBlock, at: number, taken: Uint8Array | undefined, names: PlaceNames, { facts }: Links): readonly AreaSlip[] {
  const { tokens } = block.reading;
  const token = tokens[at]!;
  const { fold } = token;
  if (isWord(fold) || frequencyClass(fold) > LISTED || FOREIGN_FORMS.has(fold) || isPersonWord(fold, facts)) return [];
  if (taken?.[at] === IN_PERSON || isPluralOfOther(fold)) return [];
  const run = continues(block, at, taken);
  if (facts.namesAt([fold], [token.case], 0).length > 0) return [];
  // "The Americas", "two Venezuelas", "Natos": a plural, or an apostrophe left out.
  if (fold.endsWith('s') && facts.namesAt([fold.slice(0, -1)], [token.case], 0).length > 0) return [];
  const nearest = nearestPlaceNames(fold, names, nearEdits);
  const compound = isCompound(tokens, at);
  if (!compound && (run === 'name' || taken?.[at] === IN_NAME)) return likelyCountries(block, at, nearest, 'any', 'name');
  if (nearest.length === 0) return [];
  const found = run === 'words' ? [] : gathered(nearest, ({ name, edits }) => readAs(block, at, name, 0, () => slipOfWord(block, at, name, edits)) ?? []);
  const [slip] = found;
  // "Austrlian" is as near to another people: the writer must say.
  const rivals = nearest.some(({ name }) => name.entity !== slip?.entity && name.name.name !== slip?.name);
  if (slip && !rivals && found.every(({ replacement }) => replacement === slip.replacement)) return [slip];
  const isPlace = isPlaceIn(taken);
  const city = run === undefined ? citySlip(tokens, at, nearest, isPlace, facts) : undefined;
  const town = city && readAs(block, at, city.name, 0, () => city.edits);
  if (town) return [{ ...town, unlessName: true, ...(city.ifNamed !== undefined && { ifNamed: city.ifNamed }) }];
  const slot = countrySlot(block, at, isPlace);
  const [only, ...others] = gathered(nearest, ({ name, edits }) => {
    const verdict = isCountry(name.entity) ? countrySlip(fold, name.folds[0]!, edits, slot) : undefined;
    return verdict ? [{ name, edits, verdict }] : [];
  });
  const read = only && others.length === 0 ? readAs(block, at, only.name, 0, () => only.edits, slot === 'country') : undefined;
  const likely = likelyCountries(block, at, nearest, slot === 'any' && placesBeside(tokens, at, isPlace) > 0 ? 'place' : slot, run);
  if (!read || (slot !== 'country' && likely.some(({ ifNamed }) => ifNamed === undefined))) return likely;
  const { verdict, name: { name, folds: [known] } } = only!;
  // "Director of Sanwa Research Institute" need not be of Sanaa.
  if (slot === 'country') return [name.kind === 'metonym' && run ? { ...read, ifNamed: known! } : read];
  // "The Kremln": a byname that has the article.
  if (name.kind === 'metonym') return [{ ...read, unlessName: true, ...(!name.name.startsWith('the ') && { ifNamed: known! }) }];
  return [{ ...read, unlessName: true, ...((verdict === 'if-named' || run === 'words') && { ifNamed: read.entity.id }) }];
}

/** "Ecuadorans", "Belorussians": of a word that is a name of its own the plural is none of a people's slips. */
const isPluralOfOther = (fold: string): boolean => fold.endsWith('s') && (isNearPlace(fold.slice(0, -1)) || isForeignForm(fold.slice(0, -1)));

/**
 * The countries or peoples that a word which nobody lists may be, by the odds, the likeliest first. Where it is as near to another
 * country, the draft must name the one that is meant.
 */
function likelyCountries(block: PlacedBlock, at: number, nearest: readonly NearestName[], slot: CountrySlot, run: CountryRun): readonly AreaSlip[] {
  const typed = block.reading.tokens[at]!.fold;
  const found = gathered(nearest, ({ name, edits }) => {
    const odds = isCountry(name.entity) && edits.length === 1 ? countryOdds(typed, name.folds[0]!, edits[0]!, slot, run) : undefined;
    return odds ? [{ name, edits, ...odds }] : [];
  }).sort((a, b) => b.odds - a.odds);
  const several = found.some(({ name }) => name.entity !== found[0]!.name.entity);
  return gathered(found, ({ name, edits, verdict }) => {
    const compound = isCompound(block.reading.tokens, at);
    const read = readAs(block, at, name, 0, () => edits, compound);
    const unlessName = run === 'name' || compound ? 'run' as const : true as const;
    // A byname of the country counts where the draft spells that very word rightly: Westminster.
    const ifNamed = name.name.kind === 'metonym' ? name.folds[0]! : name.entity.id;
    const open = verdict === 'if-named' || several || name.name.kind === 'metonym';
    return read ? [{ ...read, unlessName, ...(open && { ifNamed }) }] : [];
  });
}

/** Part of a longer run of capitalised words, which may be anything: "Isreal Jones", "Grand Hotel Portugual"; `words`: "Rusian Orthodox Church". */
function continues({ reading: { tokens, titles } }: PlacedBlock, at: number, taken: Uint8Array | undefined): 'name' | 'words' | undefined {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  const capital = (token: Token | undefined): boolean => token?.kind === 'word' && token.case !== 'lower' && token.gap !== 'break' && /^\p{Lu}/u.test(token.text);
  if (titlesOver(titles, at + 1).length > 0 || titlesUpTo(titles, at).length > 0) return undefined;
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

/** Countries and their peoples have one English spelling, whatever their own script. */
const isCountry = (entity: Area | Organization): boolean => entity.kind === 'area' && entity.classification === 'country';

type Compare = (typed: string, known: string) => readonly EditStep[] | undefined;

function readAs(block: PlacedBlock, at: number, place: PlaceName, index: number, compare: Compare, inCompound = false): AreaSlip | undefined {
  const token = block.reading.tokens[at]!;
  const edits = compare(token.fold, place.folds[index]!);
  if (!edits || isLeftAlone({ block, from: at, to: at + 1 }, inCompound) || standsInOtherLanguage(block.reading.tokens, at, at + 1)) return undefined;
  // Read from the fact base when they are asked for, as seldom happens.
  const { entity, name, words } = place;
  const word = words[index]!;
  const local = { start: token.start, end: token.end };
  return {
    entity,
    span: { start: block.offset + token.start, end: block.offset + token.end },
    written: token.text,
    replacement: token.case === 'upper' && word.length > 1 ? word.toUpperCase() : word,
    name: name.name,
    reason: describeEdits(edits),
    kind: name.kind,
    actsAlone: name.kind === 'demonym' && !word.endsWith('s') && actsAlone(block.reading.tokens, at),
    sure: edits.length === 1 && !isWord(token.fold) && isCountry(entity),
    quoted: isQuoted(block, local),
  };
}
