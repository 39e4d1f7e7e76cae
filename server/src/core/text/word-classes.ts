/**
 * Classes of words by their letters alone: "words that may open a date", "words of anniversaries". Each is a bit, so that a token says
 * with one number to which classes its word belongs, and a block which of them stand in it at all: whoever looks for a few words asks
 * that number first, and most blocks are not looked through at all.
 */
export type WordClass = number & { readonly kind?: 'word-class' };

/** Bits that a number holds. */
const MOST_CLASSES = 31;

interface Rule {
  readonly bit: number;
  readonly holds: (fold: string) => boolean;
}

/** Filled when modules are loaded, and constant from then on. */
const rules: Rule[] = [];
/** The classes of words and marks that are listed, by the folded word. */
const listed = new Map<string, number>();
/** The same of single characters of ASCII, as nearly all marks are. */
const asciiMarks = new Int32Array(128);
let count = 0;

/**
 * A class of its own for a module, made when it is loaded: of the listed folded words and marks, and of the words that a rule lets in. A
 * rule must depend on the letters alone; it is asked once a word, as long as that word is remembered, and not of marks.
 */
export function wordClass(members: Iterable<string>, holds?: (fold: string) => boolean): WordClass {
  if (count === MOST_CLASSES) throw new Error('There are no more classes of words: let two modules that look for similar words share one.');
  const bit = 1 << count;
  count += 1;
  for (const fold of members) {
    listed.set(fold, (listed.get(fold) ?? 0) | bit);
    if (fold.length === 1 && fold.charCodeAt(0) < asciiMarks.length) asciiMarks[fold.charCodeAt(0)]! |= bit;
  }
  if (holds !== undefined) rules.push({ bit, holds });
  return bit;
}

/** How many classes there are: what was classed before the last one was made has to be classed anew. */
export const classCount = (): number => count;

/** The classes of a folded word, as bits. */
export function classesOfWord(fold: string): number {
  let classes = listed.get(fold) ?? 0;
  for (let at = 0; at < rules.length; at += 1) if (rules[at]!.holds(fold)) classes |= rules[at]!.bit;
  return classes;
}

/** The classes of a mark, as bits. */
export function classesOfMark(mark: string): number {
  const code = mark.charCodeAt(0);
  return mark.length === 1 && code < asciiMarks.length ? asciiMarks[code]! : listed.get(mark) ?? 0;
}
