import { firstWhere } from './first-where.js';
import { gathered } from './gathered.js';
import type { Token } from './tokens.js';

/** True where one of some words stands among tokens `from` up to, but not including, `to`. */
export type StandsIn = (tokens: readonly Token[], from: number, to: number) => boolean;

/** So few tokens are read as soon as asked what stands among all of them. */
const FEW = 24;

/**
 * Whether one of some words stands in a stretch of a block. Where the words stand is found once a block and remembered with its tokens: a
 * sentence may go on for a whole paragraph, and each of its names asks what stands in it.
 */
export function whereWords(isOne: (token: Token) => boolean): StandsIn {
  const known = new WeakMap<readonly Token[], readonly number[]>();
  return (tokens, from, to) => {
    let places = known.get(tokens);
    if (places === undefined) {
      if (to - from <= FEW) {
        for (let at = Math.max(0, from); at < to && at < tokens.length; at++) if (isOne(tokens[at]!)) return true;
        return false;
      }
      known.set(tokens, (places = gathered(tokens, (token, at) => (isOne(token) ? [at] : []))));
    }
    const next = places[firstWhere(places, (at) => at >= from)];
    return next !== undefined && next < to;
  };
}
