import type { Token } from '../text/tokens.js';
import type { AcronymMention } from './types.js';

/** Small words that an acronym usually skips. */
const SKIPPED = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'la', 'du', 'des', 'a', 'an', 'at', 'from', 'with']);

/** How many words before the bracket may belong to the expansion. */
const LONGEST_EXPANSION = 12;

/**
 * Finds "North Atlantic Treaty Organisation (NATO)": an acronym in brackets right after a run of words that begins with a
 * capital. Whether the run really is what the acronym stands for is for the checks to say; the expansion offered is the
 * longest run of capitalised words and small words between them.
 */
export function findAcronyms(tokens: readonly Token[]): readonly AcronymMention[] {
  const found: AcronymMention[] = [];
  for (let at = 1; at + 2 < tokens.length; at++) {
    const acronym = tokens[at + 1]!;
    if (tokens[at]!.text !== '(' || tokens[at + 2]!.text !== ')' || !looksLikeAcronym(acronym)) continue;
    const from = expansionStart(tokens, at);
    if (from === undefined || at - from < 2) continue;
    found.push({
      kind: 'acronym',
      acronym: acronym.text,
      from: at + 1,
      to: at + 2,
      span: { start: acronym.start, end: acronym.end },
      expansion: { from, to: at, span: { start: tokens[from]!.start, end: tokens[at - 1]!.end } },
    });
  }
  return found;
}

const looksLikeAcronym = (token: Token): boolean =>
  token.kind === 'word' && token.fold.length >= 2 && token.fold.length <= 8 && token.case === 'upper' && /^[\p{Lu}.]+s?$/u.test(token.text);

/** The first token of the longest run that ends before `to`; undefined where no capitalised word stands there. */
function expansionStart(tokens: readonly Token[], to: number): number | undefined {
  let start: number | undefined;
  for (let index = to - 1; index >= 0 && index >= to - LONGEST_EXPANSION; index--) {
    const token = tokens[index]!;
    if (token.kind !== 'word') break;
    if (token.case !== 'lower') start = index;
    else if (!SKIPPED.has(token.fold) && token.gap !== 'hyphen') break;
    if (index < to - 1 && token.possessive) break;
  }
  return start;
}
