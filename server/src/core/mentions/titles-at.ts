import { tokenRanges } from '../text/token-ranges.js';
import type { TitleMention } from './types.js';

/** The titles of a reading by the token with which they begin, and by the one behind them; made at the first question. */
interface ByPlace {
  readonly starts: ReadonlyMap<number, readonly TitleMention[]>;
  readonly ends: ReadonlyMap<number, readonly TitleMention[]>;
}

const places = new WeakMap<readonly TitleMention[], ByPlace>();
const none: readonly TitleMention[] = [];

/** The titles whose first token is `at`, in their order. A paragraph of a megabyte holds thousands, and every name asks. */
export const titlesFrom = (titles: readonly TitleMention[], at: number): readonly TitleMention[] => byPlace(titles).starts.get(at) ?? none;

/** The titles that end right before token `at`. */
export const titlesUpTo = (titles: readonly TitleMention[], at: number): readonly TitleMention[] => byPlace(titles).ends.get(at) ?? none;

/** The titles that hold token `at`. */
export const titlesOver = (titles: readonly TitleMention[], at: number): readonly TitleMention[] => titlesAmong(titles, at, at + 1);

/** The titles that hold one of the tokens from `from` up to but not including `to`. */
export const titlesAmong = (titles: readonly TitleMention[], from: number, to: number): readonly TitleMention[] => ranges(titles).touching(from, to);

const ranges = tokenRanges((title: TitleMention) => title);

function byPlace(titles: readonly TitleMention[]): ByPlace {
  let found = places.get(titles);
  if (found === undefined) places.set(titles, (found = { starts: grouped(titles, ({ from }) => from), ends: grouped(titles, ({ to }) => to) }));
  return found;
}

function grouped(titles: readonly TitleMention[], placeOf: (title: TitleMention) => number): ReadonlyMap<number, readonly TitleMention[]> {
  const groups = new Map<number, TitleMention[]>();
  for (const title of titles) {
    const at = placeOf(title);
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [title]);
    else group.push(title);
  }
  return groups;
}
