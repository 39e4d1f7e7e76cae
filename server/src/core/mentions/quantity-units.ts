import type { Token } from '../text/tokens.js';
import { wordClass } from '../text/word-classes.js';
import { CURRENCY_NAMES, currencyNamed, currencyOfSign, isCurrencySign, LONGEST_CURRENCY } from '../values/currencies.js';
import type { NumberReading } from '../values/read-number.js';
import { LONGEST_UNIT, SHORT_UNITS, UNIT_NAMES, unitNamed } from '../values/units.js';
import type { QuantityUnit } from './types.js';

/** The currency before the digits at `at`: "$", "US$", "USD". `from` of the answer is its first token. */
export function currencyBefore(tokens: readonly Token[], at: number, from: number): { readonly from: number; readonly currency: string } | undefined {
  const sign = at > from ? tokens[at - 1]! : undefined;
  if (!sign) return undefined;
  if (isCurrencySign(sign.text)) {
    const letters = at - 2 >= from && sign.gap === 'none' && tokens[at - 2]!.kind === 'word' ? tokens[at - 2]! : undefined;
    const currency = currencyOfSign(sign.text, letters?.fold ?? '');
    return currency === undefined ? undefined : { from: letters ? at - 2 : at - 1, currency };
  }
  const code = sign.kind === 'word' && sign.case === 'upper' ? currencyNamed(sign.fold) : undefined;
  return code === undefined ? undefined : { from: at - 1, currency: code };
}

/** A unit with the first token behind it. */
interface UnitBehind {
  readonly unit: QuantityUnit;
  readonly to: number;
}

/** The unit that follows a number, or hangs on its digits: "%", "per cent", "percentage points", "miles", "km/h", "°C", "roubles". */
export function unitBehind(tokens: readonly Token[], { to, suffix }: NumberReading, limit: number): UnitBehind | undefined {
  if (suffix !== '') return hungUnit(tokens, to, suffix, limit);
  const first = to < limit ? tokens[to]! : undefined;
  if (!first || first.gap === 'break') return undefined;
  if (first.text === '%') return { unit: { kind: 'percent' }, to: to + 1 };
  if (first.text === '°' || first.text === 'º') return degrees(tokens, to + 1, limit);
  if (first.kind !== 'word') return undefined;
  return share(tokens, to, limit) ?? named(tokens, to, limit);
}

/** "5km", "100F", "60km/h", "10%" with the sign inside the token never occurs: "%" is a mark of its own. */
function hungUnit(tokens: readonly Token[], to: number, suffix: string, limit: number): UnitBehind | undefined {
  const exact = SHORT_UNITS.get(suffix.toLowerCase());
  if (exact !== undefined && exact !== suffix) return undefined;
  const perHour = suffix === 'km' && to + 1 < limit && tokens[to]!.text === '/' && tokens[to + 1]!.fold === 'h';
  const unit = unitNamed(perHour ? 'km h' : suffix.toLowerCase());
  return unit && { unit: { kind: 'measure', unit }, to: perHour ? to + 2 : to };
}

function degrees(tokens: readonly Token[], at: number, limit: number): UnitBehind | undefined {
  const scale = at < limit ? tokens[at]! : undefined;
  const unit = scale?.kind === 'word' ? unitNamed(scale.fold) : undefined;
  return unit?.dimension === 'temperature' ? { unit: { kind: 'measure', unit }, to: at + 1 } : undefined;
}

function share(tokens: readonly Token[], at: number, limit: number): UnitBehind | undefined {
  const [first = '', second = ''] = [tokens[at]!.fold, at + 1 < limit ? tokens[at + 1]!.fold : ''];
  if ((first === 'percentage' || first === 'percent') && (second === 'point' || second === 'points')) return { unit: { kind: 'points' }, to: at + 2 };
  if (first === 'pp' || first === 'pps') return { unit: { kind: 'points' }, to: at + 1 };
  if (first === 'percent' || first === 'pct') return { unit: { kind: 'percent' }, to: at + 1 };
  return first === 'per' && second === 'cent' ? { unit: { kind: 'percent' }, to: at + 2 } : undefined;
}

/** The words that names of units and currencies begin with. */
const OPENS_UNIT = wordClass([...UNIT_NAMES, ...CURRENCY_NAMES].map((name) => name.split(' ')[0]!));

/** A unit or a currency by its name, the longest first: "square miles", "kilometres an hour", "US dollars". */
function named(tokens: readonly Token[], at: number, limit: number): UnitBehind | undefined {
  if ((tokens[at]!.classes & OPENS_UNIT) === 0) return undefined;
  for (let length = Math.min(Math.max(LONGEST_UNIT, LONGEST_CURRENCY), limit - at); length > 0; length -= 1) {
    const words = tokens.slice(at, at + length);
    if (words.some(({ kind, gap, text }, index) => index > 0 && ((kind !== 'word' && text !== '/') || gap === 'break'))) continue;
    const phrase = words.filter(({ text }) => text !== '/').map(({ fold }) => fold).join(' ');
    const unit = unitNamed(phrase);
    if (unit && (length > 1 || isUnit(tokens, at, limit))) return { unit: { kind: 'measure', unit }, to: at + length };
    const currency = currencyNamed(phrase);
    if (currency !== undefined && words.length <= LONGEST_CURRENCY) return { unit: { kind: 'money', currency }, to: at + length };
  }
  return undefined;
}

/** A one-letter or doubtful abbreviation ("m", "in", "F") is a unit only before a bracket or the end of one, in its own letters. */
function isUnit(tokens: readonly Token[], at: number, limit: number): boolean {
  const { fold, text } = tokens[at]!;
  const exact = SHORT_UNITS.get(fold);
  if (exact === undefined) return true;
  const next = at + 1 < limit ? tokens[at + 1]!.text : '';
  return text.replace('.', '') === exact && (next === '(' || next === ')' || next === '/');
}
