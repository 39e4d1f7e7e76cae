import { scanTokens } from './token-scanner.js';

/** What a token is made of. */
export type TokenKind = 'word' | 'number' | 'punctuation';

/** How a word is capitalised: `minister`, `Minister`, `NATO` (also `U.S.`), `McConnell`. */
export type TokenCase = 'lower' | 'title' | 'upper' | 'mixed';

/** What stands between a token and the one before it. A `break` holds a line break. */
export type TokenGap = 'none' | 'space' | 'break' | 'hyphen';

/**
 * One token of a block. Offsets are relative to the block.
 *
 * Words are split at hyphens (`Secretary-General` is two words, the second with `gap: 'hyphen'`; the hyphen is no token) and
 * keep inner apostrophes (`O'Brien`). Initials and abbreviations keep their full stop (`U.S.`, `Mr.`, `J.`).
 * A possessive ending is not part of the word: `Russia's` is the word `Russia` with `possessive: "'s"`.
 */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** As written, without characters that have no width (soft hyphens, marks of emphasis inside the word). */
  readonly text: string;
  /** Lower case, accents folded, apostrophes straight, full stops of abbreviations left out: what look-ups use. */
  readonly fold: string;
  readonly case: TokenCase;
  readonly gap: TokenGap;
  /** The possessive ending as written (`'s`, `’s`, or a bare `’` after s), which follows the token directly. */
  readonly possessive: string;
  /** The classes of the folded word, or of the mark, as bits (see text/word-classes). */
  readonly classes: number;
}

/**
 * The tokens of one block's prose, in order, in time linear in its length. Everything that is not space or a hyphen inside
 * a compound is in exactly one token or in the possessive ending of one. Numbers keep their separators and letters
 * (`1,000`, `2.5`, `15th`, `1990s`); every other mark is one token, runs of full stops and of hyphens are one as well.
 */
export function tokenise(prose: string): readonly Token[] {
  return scanTokens(prose);
}
