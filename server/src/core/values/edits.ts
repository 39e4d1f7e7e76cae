import { gathered } from '../text/gathered.js';
import { say, type Said } from './said.js';
/** What was done to a name between the head and the page. `first-letter`: the edit changes the letter a name begins with. */
export type EditKind =
  | 'transposition' | 'doubled' | 'vowel' | 'confusable' | 'keyboard' | 'omission' | 'other' | 'first-letter';

/** One edit that turns the known token into the typed one. */
export interface EditStep {
  readonly kind: EditKind;
  readonly operation: 'swap' | 'replace' | 'insert' | 'delete';
  /** Index in the known token. */
  readonly at: number;
  /** The letters of the known token that the edit touches; empty for an insertion. */
  readonly known: string;
  /** What stands there instead; empty for an omission. */
  readonly typed: string;
}

/** Longer tokens than this are never compared: no name is so long, and the cost is quadratic. */
const LONGEST = 32;

const VOWELS = 'aeiouy';

/** Letters and pairs that are written for each other by ear or by eye. An empty part stands for a silent letter. */
const CONFUSABLE: ReadonlySet<string> = new Set(gathered([
  'c k', 'c s', 'k q', 'c q', 's z', 'i y', 'v w', 'f v', 'g j', 'j y', 'm n', 'b p', 'd t', 'g k', 'c g', 'l r', 'h ', 'c ', 'i j', 'u v', 'u w', 'i l',
  'b v', 'k x', 's x', 'z x', 'c z', 'j z', 'n u', 't f',
], (pair) => {
  const [a = '', b = ''] = pair.split(' ');
  return [`${a} ${b}`, `${b} ${a}`];
}));

/** Rows of a QWERTY keyboard, each set half a key to the right of the one above. */
const KEYBOARD = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * The fewest edits that turn `known` into `typed` (insertion, deletion, replacement, exchange of two neighbours: optimal string
 * alignment), in order, or undefined where more than `limit` are needed. Equal tokens give no edit.
 */
export function editsBetween(known: string, typed: string, limit: number): readonly EditStep[] | undefined {
  if (known === typed) return [];
  if (Math.abs(known.length - typed.length) > limit || known.length > LONGEST || typed.length > LONGEST) return undefined;
  const distance = distances(known, typed);
  const width = typed.length + 1;
  const edits = distance[known.length * width + typed.length]!;
  if (edits > limit) return undefined;
  const moved = edits === 2 && known.length === typed.length ? doubledElsewhere(known, typed) : undefined;
  if (moved) return moved;
  const steps: EditStep[] = [];
  let row = known.length;
  let column = typed.length;
  while (row > 0 || column > 0) {
    const here = distance[row * width + column]!;
    const from = (rows: number, columns: number): number =>
      row >= rows && column >= columns ? distance[(row - rows) * width + column - columns]! : Infinity;
    const equal = row > 0 && column > 0 && known[row - 1] === typed[column - 1];
    if (equal && from(1, 1) === here) {
      row--;
      column--;
    } else if (swapped(known, typed, row, column) && from(2, 2) === here - 1) {
      steps.push(step(known, typed, 'swap', row - 2, column - 2));
      row -= 2;
      column -= 2;
    } else if (from(1, 1) === here - 1) {
      steps.push(step(known, typed, 'replace', --row, --column));
    } else if (from(1, 0) === here - 1) {
      steps.push(step(known, typed, 'delete', --row, column));
    } else {
      steps.push(step(known, typed, 'insert', row, --column));
    }
  }
  return steps.reverse();
}

/** "Gutteres" for Guterres, "Carribean" for Caribbean: one letter doubled for another, which are two slips of one kind and not two wrong letters. */
function doubledElsewhere(known: string, typed: string): readonly EditStep[] | undefined {
  const steps: EditStep[] = [];
  let [row, column] = [0, 0];
  while (row < known.length || column < typed.length) {
    const letter = known[row];
    if (letter === undefined || letter !== typed[column]) return undefined;
    const [inKnown, inTyped] = [runAt(known, row), runAt(typed, column)];
    if (inTyped - inKnown === 1) steps.push(step(known, typed, 'insert', row + inKnown, column + inKnown));
    else if (inKnown - inTyped === 1) steps.push(step(known, typed, 'delete', row + inTyped, column + inTyped));
    else if (inKnown !== inTyped) return undefined;
    row += inKnown;
    column += inTyped;
  }
  return steps;
}

/** How often the letter at `at` stands there in a row. */
function runAt(text: string, at: number): number {
  let to = at + 1;
  while (text[to] === text[at]) to += 1;
  return to - at;
}

/** The matrix of distances between all beginnings, row by row: rows are letters of `known`, columns letters of `typed`. */
function distances(known: string, typed: string): Uint8Array {
  const width = typed.length + 1;
  const matrix = new Uint8Array((known.length + 1) * width);
  for (let column = 0; column < width; column++) matrix[column] = column;
  for (let row = 1; row <= known.length; row++) {
    matrix[row * width] = row;
    for (let column = 1; column < width; column++) {
      const above = (row - 1) * width + column;
      let best = Math.min(matrix[above]! + 1, matrix[row * width + column - 1]! + 1,
        matrix[above - 1]! + (known[row - 1] === typed[column - 1] ? 0 : 1));
      if (swapped(known, typed, row, column)) best = Math.min(best, matrix[above - width - 2]! + 1);
      matrix[row * width + column] = best;
    }
  }
  return matrix;
}

const swapped = (known: string, typed: string, row: number, column: number): boolean =>
  row > 1 && column > 1 && known[row - 1] === typed[column - 2] && known[row - 2] === typed[column - 1]
  && known[row - 1] !== known[row - 2];

function step(known: string, typed: string, operation: EditStep['operation'], at: number, typedAt: number): EditStep {
  const length = operation === 'swap' ? 2 : 1;
  const before = operation === 'insert' ? '' : known.slice(at, at + length);
  const after = operation === 'delete' ? '' : typed.slice(typedAt, typedAt + length);
  const shape = { operation, at, known: before, typed: after };
  return { ...shape, kind: kindOf(shape, known, typed, typedAt) };
}

function kindOf(edit: Omit<EditStep, 'kind'>, known: string, typed: string, typedAt: number): EditKind {
  // A doubled first letter ("Kkozak") is a slip of the finger like any other doubled one.
  if (edit.operation === 'insert' && (typed[typedAt - 1] === edit.typed || typed[typedAt + 1] === edit.typed)) return 'doubled';
  if (edit.operation === 'delete' && (known[edit.at - 1] === edit.known || known[edit.at + 1] === edit.known)) return 'doubled';
  if (edit.at === 0) return 'first-letter';
  if (edit.operation === 'swap') return 'transposition';
  if (isVowels(edit.known) && isVowels(edit.typed)) return 'vowel';
  if (CONFUSABLE.has(`${edit.known} ${edit.typed}`)) return 'confusable';
  if (edit.operation === 'replace' && areNeighbours(edit.known, edit.typed)) return 'keyboard';
  // A key brushed together with its neighbour writes both.
  if (edit.operation === 'insert' && (areNeighbours(edit.typed, typed[typedAt - 1]) || areNeighbours(edit.typed, typed[typedAt + 1]))) {
    return 'keyboard';
  }
  return edit.operation === 'delete' ? 'omission' : 'other';
}

/** "Zafir" for Zarif, "Yeats" for Yates: the edits only put letters into other places. */
export function isRearranged(steps: readonly EditStep[]): boolean {
  const letters = (side: 'known' | 'typed'): string => [...steps.map((one) => one[side]).join('')].sort().join('');
  return steps.length === 2 && steps.every(({ operation }) => operation !== 'swap') && letters('known') === letters('typed');
}

/** True for two vowels, and for two letters that are written for each other by ear or by eye. */
export const soundAlike = (a: string, b: string): boolean => (isVowels(a) && isVowels(b)) || CONFUSABLE.has(`${a} ${b}`);

/** True for a vowel and for no letter at all. */
const isVowels = (letters: string): boolean => letters === '' || VOWELS.includes(letters);

/** True for two keys side by side. */
export function areNeighbours(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b) return false;
  const rowA = KEYBOARD.findIndex((row) => row.includes(a));
  const rowB = KEYBOARD.findIndex((row) => row.includes(b));
  if (rowA < 0 || rowB < 0) return false;
  const apart = KEYBOARD[rowA]!.indexOf(a) + rowA / 2 - KEYBOARD[rowB]!.indexOf(b) - rowB / 2;
  return a !== b && Math.abs(rowA - rowB) <= 1 && Math.abs(apart) <= 1;
}

/** The edits in words, a clause without a full stop. */
export function describeEdits(steps: readonly EditStep[]): Said {
  const only = steps.length === 1 ? steps[0] : undefined;
  if (!only) return steps.length === 2 ? say`Two letters differ` : say`${steps.length} letters differ`;
  const { operation, known, typed, kind } = only;
  if (operation === 'swap') return say`Two neighbouring letters are swapped`;
  if (kind === 'doubled') return operation === 'insert' ? say`The letter “${typed}” is doubled` : say`The double “${known}” is written once`;
  if (operation === 'insert') return say`There is a letter too many, “${typed}”`;
  if (operation === 'delete') return say`The letter “${known}” is missing`;
  return say`It has “${typed}” where the name has “${known}”`;
}
