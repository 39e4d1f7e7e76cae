import type { Token } from '../text/tokens.js';
import { ORDINALS, TENS } from './number-words.js';

/** An ordinal read from some tokens up to `to`, exclusive. */
export interface OrdinalReading {
  readonly to: number;
  readonly value: number;
}

const FIGURES = /^(\d{1,4})(?:st|nd|rd|th)$/;

/** "60th", "sixtieth", "twenty-fifth" at token `at`; undefined where no ordinal begins. */
export function readOrdinal(tokens: readonly Token[], at: number, limit: number): OrdinalReading | undefined {
  const token = at < limit ? tokens[at] : undefined;
  if (!token) return undefined;
  if (token.kind === 'number') {
    const digits = FIGURES.exec(token.fold)?.[1];
    return digits === undefined ? undefined : { to: at + 1, value: Number(digits) };
  }
  const whole = ORDINALS.get(token.fold);
  if (whole !== undefined) return { to: at + 1, value: whole };
  const tens = TENS.get(token.fold);
  const unit = at + 1 < limit ? ORDINALS.get(tokens[at + 1]!.fold) : undefined;
  return tens !== undefined && unit !== undefined && unit < 10 ? { to: at + 2, value: tens + unit } : undefined;
}

/** True for the last word of every ordinal: "60th", "sixtieth", the "fifth" of "twenty-fifth". */
export const isOrdinalWord = (fold: string): boolean => ORDINALS.has(fold) || FIGURES.test(fold);

/** "1st", "22nd", "13th". */
export function ordinalOf(value: number): string {
  const last = value % 100 >= 11 && value % 100 <= 13 ? 0 : value % 10;
  return `${value}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}
