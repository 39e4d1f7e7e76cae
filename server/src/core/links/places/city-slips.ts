import data from '../../../../data/near-places.json' with { type: 'json' };
import type { FactLookUp } from '../../facts/look-up.js';
import type { Area } from '../../facts/types.js';
import type { Token } from '../../text/tokens.js';
import type { EditStep } from '../../values/edits.js';
import { placeSpelling, type PlaceSpelling } from '../../values/place-scripts.js';
import { addsDoubledLetter, sameRomanised } from '../../values/romanisation.js';
import { areLikely, isInflection, isSlipOfConsonant, SHORTEST_REPLACED, withoutDoubles } from './area-edits.js';
import { countriesAround } from './areas-named.js';
import { isNearPlace } from './country-slips.js';
import { frequencyClass, isWord } from '../names/name-lexicon.js';
import type { NearestName } from './nearest-place-names.js';
import type { PlaceName } from './place-names.js';
import { CITY_FORMS, PLACE_NOUNS } from './place-words.js';

/** A mistyped name of a city, a state or a region, and the country that the draft must name for it to count. */
export interface CitySlip extends NearestName {
  readonly ifNamed?: string;
}

/** Shorter names of towns are too near to each other and to families. */
const SHORTEST_TOWN = 7;
/** From this length the name of a state or region is recognisable wherever it stands. */
const SHORTEST_ANYWHERE = 8;
/** From this length a consonant too many leaves a name recognisable. */
const SHORTEST_INSERTED = 9;

const towns: ReadonlySet<string> = new Set(data.places.split(' '));
const forms: ReadonlySet<string> = new Set(data.placeForms.split(' '));

/** "Düsseldorf" without its dots. */
const isUmlaut = (typed: string, known: string): boolean => typed.replace(/([aou])e/g, '$1') === known;

/**
 * The one city, state or region of which a word that no list knows is a slip: "Pensylvania", "in Cincinatti", "in Marupol, Ukraine".
 * English names have one spelling; others need their country in the draft, and those of other alphabets the plainest of slips.
 */
export function citySlip(tokens: readonly Token[], at: number, nearest: readonly NearestName[], isPlace: (at: number) => boolean, facts: FactLookUp): CitySlip | undefined {
  const { fold } = tokens[at]!;
  // "Canberra" is the city first and a word for the government second.
  const [first, ...others] = nearest.filter(({ name }) => name.name.kind !== 'metonym');
  if (!first || fold.length < SHORTEST_TOWN - 1 || others.some(({ name }) => name.entity !== first.name.entity)) return undefined;
  const { name: { entity, folds, name }, edits } = first;
  if (entity.kind !== 'area' || (entity.classification !== 'city' && entity.classification !== 'region') || name.kind === 'demonym') return undefined;
  const countries = countriesAround(entity, facts);
  const [country] = countries;
  if (!country || frequencyClass(fold) > 0 || CITY_FORMS.has(fold) || forms.has(fold) || isUmlaut(fold, folds[0]!)) return undefined;
  // "Johannesberg" is a village in Germany: "Johannesberg, South Africa" is none.
  const elsewhere = isNearPlace(fold) || towns.has(fold);
  if (elsewhere && !(isPlace(at + 2) && tokens[at + 1]?.text === ',' && countries.some((one) => opensName(one, tokens[at + 2]!.fold)))) return undefined;
  const spelling = spellingOf(countries);
  if (!isCitySlip(fold, folds[0]!, edits, spelling) || !isSurrounded(tokens, at, isPlace, spelling, entity)) return undefined;
  return spelling === 'english' ? first : { ...first, ifNamed: country.id };
}

const opensName = ({ name, names }: Area, word: string): boolean =>
  [name.value, ...names.map((one) => one.name)].some((one) => one.toLowerCase().split(' ')[0] === word);

/** A place of several countries is spelt as freely as the freest of them do. */
const spellingOf = (countries: readonly Area[]): PlaceSpelling => {
  const found = countries.map(({ code }) => placeSpelling(code!));
  return found.includes('other') ? 'other' : found.includes('latin') ? 'latin' : 'english';
};

/** Whether the edits are a slip of fingers or ears, and none of a spelling of its own. All words are folded. */
export function isCitySlip(typed: string, known: string, edits: readonly EditStep[], spelling: PlaceSpelling): boolean {
  if (edits.length === 0 || known.length < SHORTEST_TOWN - 1 || isInflection(typed, known) || edits.some(({ at, operation }) => at === 0 && operation !== 'swap')) return false;
  const [edit, ...more] = edits;
  const consonant = typed.length >= SHORTEST_REPLACED && more.length === 0 && isSlipOfConsonant(edit!, known);
  if (spelling === 'other') return !sameRomanised(typed, known) && more.length === 0 && (consonant || isPlainlyOther(edit!, typed, known));
  if (known.length < SHORTEST_TOWN) return false;
  return consonant || areLikely(edits, typed, known) || (more.length === 0 && typed.length >= SHORTEST_INSERTED && isInsideInsertion(edit!, known));
}

/** What no romanisation does: letters swapped, a letter twice that none doubles, or one left out that is neither silent nor doubled. */
function isPlainlyOther({ kind, operation, at, known: right }: EditStep, typed: string, known: string): boolean {
  if (operation === 'swap') return true;
  if (operation === 'insert') return kind === 'doubled' && known.length >= SHORTEST_TOWN && addsDoubledLetter(typed, known);
  return operation === 'delete' && known.length >= SHORTEST_TOWN && at > 0 && at < known.length - 1 && !/[hwyj']/.test(right) && withoutDoubles(typed) !== withoutDoubles(known);
}

/** A letter too many within the name, but for h, which languages write and leave out. */
const isInsideInsertion = ({ operation, at, typed }: EditStep, known: string): boolean =>
  operation === 'insert' && at > 0 && at < known.length - 1 && typed !== 'h';

const PREPOSITIONS = /^(?:in|at|near|from|to|of|outside|inside|around|over|through|into|between|across|towards?|throughout|leaving|visiting)$/;

/** Whether a place can stand there: behind a preposition, before a comma and another place; the name of a long English region anywhere. */
function isSurrounded(tokens: readonly Token[], at: number, isPlace: (at: number) => boolean, spelling: PlaceSpelling, { classification }: Area): boolean {
  const before = tokens[at - 1];
  const inWords = before?.kind === 'word' && before.case === 'lower' ? before.fold : '';
  if (PREPOSITIONS.test(inWords) || PLACE_NOUNS.has(inWords)) return true;
  if (tokens[at + 1]?.text === ',' && isPlace(at + 2)) return true;
  const joined = before?.text === ',' || /^(?:and|or)$/.test(before?.fold ?? '');
  if (joined && isPlace(at - 2)) return true;
  return spelling === 'english' && classification === 'region' && tokens[at]!.fold.length >= SHORTEST_ANYWHERE;
}

/** Words that open names of places and nobody's: "Los", "West". Saints' towns have too many namesakes. */
const OPENS_PLACES: ReadonlySet<string> = new Set('new north south west los las sao rio kuala'.split(' '));
/** From these lengths a word beside the right ones is recognisable with another letter in it. */
const SHORTEST_BESIDE = 6;
const SHORTEST_NAME_BESIDE = 5;

/** "San Fransisco", "Los Angelos", "West Virgina": a plain slip within a word of a city or region whose other words are right. */
export function isSlipBesidePlace(typed: string, known: string, { entity, folds }: PlaceName, edits: readonly EditStep[], facts: FactLookUp): boolean {
  const [edit, ...more] = edits;
  if (!edit || more.length > 0 || entity.kind !== 'area' || (entity.classification !== 'city' && entity.classification !== 'region') || isWord(typed)) return false;
  if (edit.at === 0 || edit.at >= known.length - 1 || isInflection(typed, known) || spellingOf(countriesAround(entity, facts)) === 'other') return false;
  if (frequencyClass(typed) > 0) return known.length >= SHORTEST_NAME_BESIDE && OPENS_PLACES.has(folds[0]!) && (edit.kind === 'vowel' || edit.operation === 'delete');
  return known.length >= SHORTEST_BESIDE && edit.operation === 'replace' && (edit.kind === 'vowel' || edit.kind === 'confusable');
}
