import type { DateValue, DayNumber } from '../../values/date.js';
import type { TermBounds } from '../index/term-bounds.js';
import type { Container } from './container.js';
import type { SectionParts } from './container-writer.js';
import { isIn } from './standing.js';

/** Days are told in steps of so many, from so far before 1970: what is asked is who may be left out unread, and a month more is no harm. */
const DAYS_A_STEP = 32;
const FIRST_DAY = -(2 ** 20);
const LAST_STEP = 0xffff;
/** Persons whose holders are counted together: a rank is that of the first, and the bits from there on. */
const RANKED_TOGETHER = 256;

/** Ascending in the day; whatever lies before the first step or behind the last is that step. */
const stepOf = (day: DayNumber): number => Math.max(0, Math.min(LAST_STEP, Math.floor((day - FIRST_DAY) / DAYS_A_STEP)));

/** From when to when the terms of one person in posts may reach. */
export interface Reach {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** The reach of several terms. */
export const reachOf = (terms: readonly TermBounds[]): Reach =>
  ({ from: Math.min(...terms.map(({ possibleFrom }) => possibleFrom)), to: Math.max(...terms.map(({ possibleTo }) => possibleTo)) });

/** A reach as one number. */
export const packReach = ({ from, to }: Reach): number => ((stepOf(from) << 16) | stepOf(to)) >>> 0;

/** `bits`: one for each person who has held an office; `reaches` those of them, in order. All of it stays in memory: 4 bytes a holder and one for eight persons. */
export function writeHolders(bits: Uint8Array, reaches: Uint32Array): SectionParts {
  const bytes = RANKED_TOGETHER / 8;
  const ranks = new Uint32Array(Math.ceil(bits.length / bytes));
  for (let group = 1; group < ranks.length; group += 1) ranks[group] = ranks[group - 1]! + countIn(bits, (group - 1) * bytes, group * bytes);
  return { held: { holders: bits, 'holders.ranks': ranks, 'holders.reaches': reaches }, paged: {} };
}

/** Who has held an office, and when at the most: so that of the bearers of a common name nobody is read who cannot be in office. */
export class Holders {
  readonly #bits: Uint8Array;
  readonly #ranks: Uint32Array;
  readonly #reaches: Uint32Array;

  constructor(container: Container) {
    this.#bits = container.section('holders', 'u8');
    this.#ranks = container.section('holders.ranks', 'u32');
    this.#reaches = container.section('holders.reaches', 'u32');
  }

  has(person: number): boolean {
    return isIn(this.#bits, person);
  }

  /** False of whoever has held no office, and of whoever surely held none on any day of `date`. */
  mayHoldOn(person: number, date: DateValue): boolean {
    if (!this.has(person)) return false;
    const reach = this.#reaches[this.#rankOf(person)]!;
    return reach >>> 16 <= stepOf(date.last) && stepOf(date.first) <= (reach & LAST_STEP);
  }

  /** How many holders are numbered lower. */
  #rankOf(person: number): number {
    const group = Math.floor(person / RANKED_TOGETHER);
    return this.#ranks[group]! + countIn(this.#bits, (group * RANKED_TOGETHER) / 8, person >>> 3) + ones(this.#bits[person >>> 3]! & ((1 << (person & 7)) - 1));
  }
}

function countIn(bits: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += ones(bits[at]!);
  return count;
}

/** How many bits of a byte are set. */
function ones(byte: number): number {
  let count = 0;
  for (let rest = byte; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
