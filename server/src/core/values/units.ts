import { gathered } from '../text/gathered.js';

/**
 * Units of measure that news pairs with one another, and how to get from one to the other. All factors are exact by definition:
 * foot, yard, mile and pound of 1959 (0.3048 m, 0.45359237 kg), the US gallon of 231 cubic inches and the imperial one of 4.54609
 * litres. See NIST Handbook 44, Appendix C, "General Tables of Units of Measurement", and NIST Special Publication 811,
 * Appendix B, "Conversion Factors". A table of our own, since only one knows what a word may mean: "tons" and "gallons" are of
 * several sizes, and a conversion is wrong only if it is wrong for each of them.
 */

export type Dimension = 'length' | 'area' | 'volume' | 'mass' | 'speed' | 'temperature';

export interface Unit {
  readonly id: string;
  readonly dimension: Dimension;
  /** How many metres, square metres, litres, kilograms or kilometres an hour it is: all that the word may mean. */
  readonly factors: readonly number[];
  /** The word for a unit in messages, singular and plural. */
  readonly one: string;
  readonly many: string;
}

const FOOT = 0.3048;
const MILE = 1.609344;
const POUND = 0.45359237;
const US_GALLON = 3.785411784;
const GALLON = 4.54609;

const unit = (id: string, dimension: Dimension, factors: number | readonly number[], one: string, many = `${one}s`): Unit =>
  ({ id, dimension, factors: typeof factors === 'number' ? [factors] : factors, one, many });

const ALL: readonly (readonly [Unit, string])[] = [
  [unit('mm', 'length', 0.001, 'millimetre'), 'mm millimetre millimetres millimeter millimeters'],
  [unit('cm', 'length', 0.01, 'centimetre'), 'cm centimetre centimetres centimeter centimeters cms'],
  [unit('m', 'length', 1, 'metre'), 'm metre metres meter meters'],
  [unit('km', 'length', 1000, 'kilometre'), 'km kms kilometre kilometres kilometer kilometers'],
  [unit('in', 'length', FOOT / 12, 'inch', 'inches'), 'in inch inches'],
  [unit('ft', 'length', FOOT, 'foot', 'feet'), 'ft foot feet'],
  [unit('yd', 'length', FOOT * 3, 'yard'), 'yd yds yard yards'],
  // At sea and in the air "miles" are nautical ones, and nobody says so.
  [unit('mi', 'length', [MILE * 1000, 1852], 'mile'), 'mi mile miles'],
  [unit('nmi', 'length', 1852, 'nautical mile'), 'nm nmi|nautical mile|nautical miles'],
  [unit('m2', 'area', 1, 'square metre'), 'm² m2 sqm|square metre|square metres|square meter|square meters|sq m'],
  [unit('ha', 'area', 10_000, 'hectare'), 'ha hectare hectares'],
  [unit('km2', 'area', 1_000_000, 'square kilometre'),
    'km² km2|square kilometre|square kilometres|square kilometer|square kilometers|sq km'],
  [unit('ft2', 'area', FOOT ** 2, 'square foot', 'square feet'), 'sqft|square foot|square feet|sq ft'],
  [unit('yd2', 'area', (FOOT * 3) ** 2, 'square yard'), '|square yard|square yards|sq yd'],
  [unit('ac', 'area', 4046.8564224, 'acre'), 'acre acres'],
  [unit('mi2', 'area', (MILE * 1000) ** 2, 'square mile'), '|square mile|square miles|sq mi|sq miles'],
  [unit('ml', 'volume', 0.001, 'millilitre'), 'ml millilitre millilitres milliliter milliliters'],
  [unit('cl', 'volume', 0.01, 'centilitre'), 'cl centilitre centilitres'],
  [unit('l', 'volume', 1, 'litre'), 'l litre litres liter liters'],
  [unit('m3', 'volume', 1000, 'cubic metre'), 'm³ m3|cubic metre|cubic metres|cubic meter|cubic meters|cu m'],
  [unit('ft3', 'volume', (FOOT * 10) ** 3, 'cubic foot', 'cubic feet'), '|cubic foot|cubic feet|cu ft'],
  [unit('yd3', 'volume', (FOOT * 30) ** 3, 'cubic yard'), '|cubic yard|cubic yards|cu yd'],
  [unit('gal', 'volume', [US_GALLON, GALLON], 'gallon'), 'gal gallon gallons'],
  [unit('pt', 'volume', [US_GALLON / 8, GALLON / 8], 'pint'), 'pint pints'],
  [unit('qt', 'volume', [US_GALLON / 4, GALLON / 4], 'quart'), 'quart quarts'],
  [unit('floz', 'volume', [US_GALLON / 128, GALLON / 160], 'fluid ounce'), '|fluid ounce|fluid ounces|fl oz'],
  [unit('g', 'mass', 0.001, 'gram'), 'g gram grams gramme grammes'],
  [unit('kg', 'mass', 1, 'kilogram'), 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
  [unit('t', 'mass', 1000, 'tonne'), 't tonne tonnes|metric ton|metric tons'],
  // Metric, short (2,000 pounds) or long (2,240 pounds).
  [unit('ton', 'mass', [1000, POUND * 2000, POUND * 2240], 'ton'), 'ton tons|short ton|short tons|long ton|long tons|US tons'],
  [unit('lb', 'mass', POUND, 'pound'), 'lb lbs pound pounds'],
  // The troy ounce weighs gold.
  [unit('oz', 'mass', [POUND / 16, 0.0311034768], 'ounce'), 'oz ounce ounces|troy ounce|troy ounces'],
  [unit('st', 'mass', POUND * 14, 'stone', 'stone'), 'st stone stones'],
  [unit('km/h', 'speed', 1, 'kilometre an hour', 'kilometres an hour'),
    'kmh kph kmph|km h|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km per hour|km an hour'],
  [unit('mph', 'speed', MILE, 'mile an hour', 'miles an hour'), 'mph|miles per hour|miles an hour'],
  [unit('kn', 'speed', 1.852, 'knot'), 'knot knots'],
  [unit('°C', 'temperature', 1, 'degree Celsius', 'degrees Celsius'), 'c celsius centigrade|degrees celsius|degrees centigrade|degree celsius|degrees c|degree c'],
  [unit('°F', 'temperature', 5 / 9, 'degree Fahrenheit', 'degrees Fahrenheit'), 'f fahrenheit|degrees fahrenheit|degree fahrenheit|degrees f|degree f'],
];

/** Written with these a unit is one only right behind the digits or before a bracket, in these letters: "5m", "100 F (". */
export const SHORT_UNITS: ReadonlyMap<string, string> = new Map([
  ['m', 'm'], ['in', 'in'], ['c', 'C'], ['f', 'F'], ['g', 'g'], ['l', 'l'], ['t', 't'], ['st', 'st'], ['nm', 'nm'], ['mi', 'mi'],
]);

const BY_WORDS: ReadonlyMap<string, Unit> = new Map(gathered(ALL, ([one, forms]) => {
  const [single = '', ...phrases] = forms.split('|');
  return [...single.split(' ').filter(Boolean), ...phrases].map((form) => [form.toLowerCase(), one] as const);
}));

/** The unit that a word or phrase names, folded, its words joined by one space. */
export const unitNamed = (words: string): Unit | undefined => BY_WORDS.get(words);

/** All names that `unitNamed` knows. */
export const UNIT_NAMES: readonly string[] = [...BY_WORDS.keys()];

/** How many words the longest name of a unit has. */
export const LONGEST_UNIT = 3;

/** Everything that `amount` of one unit may be in another of the same dimension. */
export function convertAmount(amount: number, from: Unit, to: Unit): readonly number[] {
  if (from.dimension !== to.dimension) return [];
  if (from.dimension === 'temperature') {
    if (from.id === to.id) return [amount];
    // A temperature, or a difference of two: "1.5C (2.7F) warmer".
    return from.id === '°F' ? [(amount - 32) * (5 / 9), amount * (5 / 9)] : [amount * 1.8 + 32, amount * 1.8];
  }
  return gathered(from.factors, (own) => to.factors.map((other) => (amount * own) / other));
}
