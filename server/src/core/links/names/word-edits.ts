import type { Span } from '../../text/span.js';
import { editsBetween, type EditStep } from '../../values/edits.js';
import type { PersonLink } from '../types.js';
import type { KnownName } from './known-names.js';

/** How many edits make a name that of somebody known: in one word, in one of few letters, and in the whole name. */
export interface AllowedEdits {
  readonly word: number;
  readonly shortWord: number;
  readonly name: number;
}

const SHORT_WORD = 6;
/** Shorter words than this are other names for a letter: Li and Lu, Jan and Jon. */
const SHORTEST = 4;

/** The edits from each word of a name to the typed one, of as many words; undefined where one of them is another word, and where all are the same. */
export function wordEdits(folds: readonly string[], name: KnownName, allowed: AllowedEdits): readonly (readonly EditStep[])[] | undefined {
  const words: (readonly EditStep[])[] = [];
  for (const [index, typed] of folds.entries()) {
    const known = name.folds[index]!;
    const most = typed === known ? 0 : Math.min(typed.length, known.length) < SHORTEST ? -1 : known.length < SHORT_WORD ? allowed.shortWord : allowed.word;
    const edits = most < 0 ? undefined : editsBetween(known, typed, most);
    if (!edits || edits.some(({ kind }) => kind === 'first-letter')) return undefined;
    words.push(edits);
  }
  const total = words.flat().length;
  return total > 0 && total <= allowed.name ? words : undefined;
}

/** The part of a name in which it differs from somebody's. */
export interface DifferingWords {
  /** The words from the first that differs to the last, absolute; as typed, and as the person's name has them. */
  readonly span: Span;
  readonly typed: string;
  readonly right: string;
  /** All edits, from the known name to the typed one. */
  readonly edits: readonly EditStep[];
}

/** What differs, of a name whose words differ as `words` say. */
export function differingWords({ block, from, words: written }: PersonLink, name: KnownName, words: readonly (readonly EditStep[])[]): DifferingWords {
  const first = words.findIndex(({ length }) => length > 0);
  const last = words.findLastIndex(({ length }) => length > 0);
  const { tokens } = block.reading;
  return {
    span: { start: block.offset + tokens[from + first]!.start, end: block.offset + tokens[from + last]!.end },
    typed: written.slice(first, last + 1).join(' '), right: name.words.slice(first, last + 1).join(' '), edits: words.flat(),
  };
}
