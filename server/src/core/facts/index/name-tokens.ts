import { tokenise, type TokenCase } from '../../text/tokens.js';

/** What a name table needs of a token. */
export interface NameToken {
  readonly fold: string;
  readonly case: TokenCase;
}

const plainName = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/**
 * The tokens of a name, as the tokeniser of drafts makes them. Most names are letters and single spaces; they are split
 * here, several times as fast, because a large base has tens of thousands to split before the first draft is read.
 */
export function nameTokens(name: string): readonly NameToken[] {
  if (!plainName.test(name)) return tokenise(name);
  return name.split(' ').map((word) => {
    const fold = word.toLowerCase();
    return { fold, case: caseOf(word, fold) };
  });
}

/** The folded words of a name, without punctuation. */
export const nameFolds = (name: string): readonly string[] =>
  plainName.test(name)
    ? name.toLowerCase().split(' ')
    : tokenise(name).filter(({ kind }) => kind !== 'punctuation').map(({ fold }) => fold);

/** The key of an acronym: its folded tokens. */
export const acronymKey = (acronym: string): string => tokenise(acronym).map((token) => token.fold).join(' ');

function caseOf(word: string, lower: string): TokenCase {
  if (word === lower) return 'lower';
  if (word.length > 1 && word === word.toUpperCase()) return 'upper';
  return word.slice(1) === lower.slice(1) ? 'title' : 'mixed';
}
