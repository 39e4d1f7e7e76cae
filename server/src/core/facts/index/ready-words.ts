import { tokenise, type Token } from '../../text/tokens.js';
import type { Area, EntityName, Organization } from '../types.js';

/** Names of more words are no places that a slip is looked for in. */
export const MOST_PLACE_WORDS = 5;

/** A name of a place or a body in its words, as far as slips of it are looked for. */
export interface PlaceWords {
  /** Folded, without an article. */
  readonly folds: readonly string[];
  /** A bit for each word that may be mistyped where all the others stand beside it; none for a single word, which stands alone. */
  readonly gaps: number;
}

/** A run of words of a phrase: folded. Between two runs other words may stand. */
export type PhraseWords = readonly (readonly string[])[];

const LATIN = /^[\p{Script=Latin}\p{M}\s'’-]+$/u;

/** The words of a name without its article, as they are written. */
export const placeTokens = (name: string): readonly Token[] => {
  const tokens = tokenise(name);
  return tokens[0]?.fold === 'the' ? tokens.slice(1) : tokens;
};

/** What of a name is looked for when a word is mistyped; undefined where nothing is. */
export function placeWords({ kind }: Area | Organization, name: EntityName): PlaceWords | undefined {
  if (name.kind === 'acronym' || name.kind === 'native' || name.kind === 'misspelling' || !LATIN.test(name.name)) return undefined;
  const tokens = placeTokens(name.name);
  const folds = tokens.map(({ fold }) => fold);
  if (folds.length === 1) return { folds, gaps: 0 };
  if (folds.length < 2 || folds.length > MOST_PLACE_WORDS || tokens.some(({ possessive }) => possessive)) return undefined;
  // Names of bodies with three words and more are compared by organization-wrong.
  if (kind === 'organization' && tokens.filter((token) => token.case !== 'lower').length > 2) return undefined;
  return { folds, gaps: tokens.reduce((bits, token, index) => (token.case === 'lower' ? bits : bits | 1 << index), 0) };
}

/** The runs of words of a phrase; undefined where it has no words. */
export function phraseWords(phrase: string): PhraseWords | undefined {
  const segments: string[][] = [[]];
  for (const token of tokenise(phrase)) {
    if (token.text === '~') segments.push([]);
    // "9/11 attacks": the stroke is part of the name.
    else if (token.kind !== 'punctuation' || token.text === '/') segments.at(-1)?.push(token.fold);
  }
  const filled = segments.filter(({ length }) => length > 0);
  return filled.length > 0 ? filled : undefined;
}

/** The folded words of the names by which a body that was garbled is looked for. */
export const bodyNames = ({ names }: Organization): readonly (readonly string[])[] =>
  names.filter(({ kind }) => kind !== 'acronym' && kind !== 'metonym' && kind !== 'misspelling').map(({ name }) => tokenise(name).map(({ fold }) => fold));
