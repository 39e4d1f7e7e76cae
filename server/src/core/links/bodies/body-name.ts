import type { Organization } from '../../facts/types.js';
import { fold } from '../../text/fold.js';
import { gathered } from '../../text/gathered.js';
import { tokenise, type Token } from '../../text/tokens.js';
import { say, type Said } from '../../values/said.js';
import { isWord } from '../names/name-lexicon.js';

const SMALL_WORDS = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'to', 'with', 'against']);

/** Spellings that differ between British and American English or between romanisations of the prophet's name, and so are never a slip. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [[/isation/, 'ization'], [/defence/, 'defense'], [/centre/, 'center'], [/labour/, 'labor'], [/programme/, 'program'], [/m[uo]hamm?[ae]d/, 'mohammed']];

/** A run of capitalised words with small words between them that may be a body's name: at least three words, two of them long. */
export function phraseAround(tokens: readonly Token[], at: number): { readonly from: number; readonly to: number } | undefined {
  const first = tokens[at]!;
  if (first.kind !== 'word' || first.case === 'lower') return undefined;
  let to = at + 1;
  for (let index = at + 1; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word' || token.gap === 'none' || endsInS(tokens[index - 1]!)) break;
    if (token.case !== 'lower' || token.gap === 'hyphen') to = index + 1;
    else if (!SMALL_WORDS.has(token.fold) || index - to >= 2) break;
  }
  return to - at >= 3 ? { from: at, to } : undefined;
}

const endsInS = ({ possessive }: Token): boolean => possessive !== '' && /s$/i.test(possessive);

/** Where a written name differs from a known one: token range relative to the written name, the right words, and why it is a slip. */
export interface BodyDifference {
  readonly from: number;
  readonly to: number;
  readonly right: string;
  /** The known name, perhaps a former one, or in American spelling. */
  readonly name: string;
  /** The word is no word at all, and a slip away from the right one. */
  readonly mistyped: boolean;
  /** Nothing but the wording proves it: somebody may translate so, and the name wants a look. */
  readonly likely?: boolean;
  readonly reason: Said;
}

/**
 * Compares a written name with all names of a body. A difference is reported only where exactly one word differs and something
 * proves the slip: the word is unknown and one or two edits away, or the initials or the bracketed acronym are the body's.
 */
export function compareBodyNames(folds: readonly string[], body: Organization, acronymFits: boolean): BodyDifference | undefined {
  let found: BodyDifference | undefined;
  for (const known of namesOf(body)) {
    const difference = differenceOf(folds, known, body, acronymFits);
    if (difference === 'none') return undefined;
    if (difference && (!found || strengthOf(difference) > strengthOf(found))) found = difference;
  }
  return found && !found.mistyped && found.from === folds.length - 1 && isNamed(folds.slice(0, -1), body) ? undefined : found;
}

/** "Federal Reserve Bank", of a body that is called Federal Reserve as well: the last word says no more than what it is. */
const isNamed = (folds: readonly string[], { names }: Organization): boolean => names.some(({ name }) => fold(name) === folds.join(' '));

/** Names taken apart, as long as their body lives. */
const takenApart = new WeakMap<Organization, readonly Known[]>();

function namesOf(body: Organization): readonly Known[] {
  let known = takenApart.get(body);
  if (!known) {
    known = gathered(body.names, ({ name, kind }) => (kind === 'acronym' || kind === 'native' || kind === 'misspelling' ? [] : { known: tokenise(name), name, isFormer: kind === 'former' }));
    takenApart.set(body, known);
  }
  return known;
}

/** Of two names of a body the one that the written name is surely a slip of. */
const strengthOf = ({ mistyped, likely }: BodyDifference): number => (mistyped ? 2 : likely ? 0 : 1);

interface Known {
  readonly known: readonly Token[];
  readonly name: string;
  readonly isFormer: boolean;
}

function differenceOf(folds: readonly string[], { known, name, isFormer }: Known, body: Organization, acronymFits: boolean): BodyDifference | 'none' | undefined {
  const start = known[0]?.fold === 'the' ? 1 : 0;
  const right = known.slice(start);
  if (right.length !== folds.length) return undefined;
  const differing = gathered(right, (token, index) => (sameWord(token.fold, folds[index]!) ? [] : [index]));
  if (differing.length === 0) return 'none';
  const at = differing[0]!;
  const content = right.filter(({ fold: word }) => !SMALL_WORDS.has(word)).length;
  if (differing.length !== 1 || content < 2) return undefined;
  const written = folds[at]!;
  const result = (reason: Said, mistyped = false): BodyDifference => ({ from: at, to: at + 1, right: right[at]!.text, name, mistyped, reason });
  const differs = (): Said => say`Only the word “${right[at]!.text}” differs.`;
  if (SMALL_WORDS.has(right[at]!.fold) || SMALL_WORDS.has(written)) {
    const both = PREPOSITIONS.has(right[at]!.fold) && PREPOSITIONS.has(written);
    return both && content > 3 && body.area === undefined ? { ...result(differs()), likely: true } : undefined;
  }
  if (!isWord(written) && isSlip(written, right[at]!.fold)) return result(say`“${right[at]!.text}” is mistyped: no word list knows “${written}”.`, true);
  if (content < 3 || (at === folds.length - 1 && NO_BODIES.has(written))) return undefined;
  if (acronymFits) return result(differs());
  // "European Convention of Human Rights" is a slip in the name of the treaty, not of the court.
  if (NO_BODIES.has(written) && PREPOSITIONS.has(folds[at + 1] ?? '')) return undefined;
  // An acronym that the name begins with counts with all its letters: "UN Security Committee" is UNSC.
  const initials = gathered(folds, (word, index) => (SMALL_WORDS.has(word) || right[index]!.gap === 'hyphen' ? [] : isAcronym(right[index]!.text) && word === right[index]!.fold ? word : word[0]!)).join('');
  const fewest = isGarbled(written, right[at]!.fold, body) ? 3 : 4;
  const sameInitials = initials.length >= fewest && lettersOf(body).some((acronym) => fold(acronym) === initials);
  if (sameInitials) return result(say`Only the word “${right[at]!.text}” differs, and the initials are those of ${lettersOf(body)[0]!}.`);
  // "International Monetary Fond", "World Wealth Organization": a word of its own, but one letter away.
  const misread = body.area === undefined && isSlip(written, right[at]!.fold, ALIKE) && written !== `${right[at]!.fold}s`;
  const likely = misread || isGarbled(written, right[at]!.fold, body) || (content > 3 && !isFormer && body.area === undefined && areAlike(written, right[at]!.fold));
  return likely ? { ...result(differs()), likely } : undefined;
}

/** What a body is called by its initials: an acronym, or a short name in capitals, HRW. */
const lettersOf = ({ acronyms, names }: Organization): readonly string[] => [...acronyms, ...gathered(names, ({ name, kind }) => (kind === 'short' && isAcronym(name) ? [name] : []))];

/**
 * Another word of the same beginning in the name of a body that belongs to no country: Money for Monetary, Invest for Investment. What one
 * country's body is called in English is a matter of translation: Electoral Commission and Election Commission. "African and Asian Development
 * Banks" are two bodies, and a Corp is a corporation.
 */
const isGarbled = (written: string, right: string, { area }: Organization): boolean =>
  area === undefined && written.slice(0, ALIKE) === right.slice(0, ALIKE) && written !== `${right}s`
  && (written.length > ALIKE || right.length <= ALIKE + 1 || !right.startsWith(written));

/** "Cooperation of Europe" for "in Europe": no translator's choice in a name that has official English. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['of', 'for', 'in', 'on', 'to', 'with', 'against']);

/** What a name is of that goes on as a body's does and ends otherwise: "the National Aeronautics and Space Act". */
const NO_BODIES: ReadonlySet<string> = new Set(`
  act acts bill bills law laws treaty agreement charter protocol statute constitution convention covenant declaration pact accord award awards prize medal building headquarters
  tower day week month year decade report survey index review plan strategy budget policy anthem flag president director chairman chief spokesman
`.split(/\s+/).filter(Boolean));

/** Words that memory puts for one another: where three others are right, "Collective Security Treaty Alliance" is no other body. */
const ALIKES: readonly ReadonlySet<string>[] = [
  'organization organisation association agency authority alliance committee council commission community court tribunal fund league union federation conference',
  'countries nations states', 'arms weapons', 'world international global worldwide', 'law justice', 'cooperation coordination collaboration',
].map((words) => new Set(words.split(' ')));

const areAlike = (written: string, right: string): boolean => ALIKES.some((words) => words.has(written) && words.has(right));

/** Letters that an exchanged word has in common with the right one. */
const ALIKE = 4;

const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  return SPELLINGS.some(([british, american]) => a.replace(british, american) === b.replace(british, american));
}

/** One letter added, left out, changed or swapped with its neighbour; both words of so many letters at least. */
function isSlip(written: string, right: string, shortest = 5): boolean {
  if (Math.min(written.length, right.length) < shortest || Math.abs(written.length - right.length) > 1) return false;
  let start = 0;
  while (start < written.length && written[start] === right[start]) start++;
  let end = 0;
  while (end < written.length - start && end < right.length - start && written.at(-1 - end) === right.at(-1 - end)) end++;
  const a = written.slice(start, written.length - end);
  const b = right.slice(start, right.length - end);
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]);
}
