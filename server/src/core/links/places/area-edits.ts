import { gathered } from '../../text/gathered.js';
import { areNeighbours, editsBetween, soundAlike, type EditStep } from '../../values/edits.js';
import { isForeignForm } from './country-slips.js';

/** Which edits between a written word and the name of a place may be a slip: of letters only, whatever stands around. All words are folded. */

/** From this length two edits leave a word recognisable. */
const SHORTEST_FOR_TWO_EDITS = 9;
/** From this length a vowel, or the key beside the right one, is a slip and not another name. */
export const SHORTEST_REPLACED = 8;

/** One edit, or two in long words; at the first letter only two that are swapped. */
export function editsOf(typed: string, known: string): readonly EditStep[] | undefined {
  const edits = editsBetween(known, typed, Math.min(known.length, typed.length) >= SHORTEST_FOR_TWO_EDITS ? 2 : 1);
  return edits === undefined || edits.length === 0 || edits.some(({ at, operation }) => at === 0 && operation !== 'swap') || isSpelling(typed, known) ? undefined : edits;
}

export const areLikely = (edits: readonly EditStep[], typed: string, known: string): boolean =>
  withoutDoubles(typed) === withoutDoubles(known) || edits.every((edit) => isLikely(edit, typed, known));

/** Consonants that languages and romanisations write for each other: Krakov, Izmir and Ismir, Tabris. */
const WRITTEN_FOR_EACH_OTHER: ReadonlySet<string> = new Set(gathered('ck cq cs sz cz vw fv bv gj jy ij gk cg dt bp lr kx sx zx jz ft gh'.split(' '), (pair) => [pair, `${pair.charAt(1)}${pair.charAt(0)}`]));

/** Within a name, a consonant for one beside it on the keyboard or m for n: no other language's form of a city. */
export const isSlipOfConsonant = ({ kind, operation, at, known: right, typed }: EditStep, known: string): boolean =>
  operation === 'replace' && (kind === 'keyboard' || (kind === 'confusable' && /^[mn]$/.test(right))) && at > 0 && at < known.length - 1
  && !/[aeiouy]/.test(right + typed) && !WRITTEN_FOR_EACH_OTHER.has(right + typed);

/** "Phillipines" and "Philippines" differ in what is doubled only. */
export const withoutDoubles = (fold: string): string => fold.replace(/([a-z])\1/g, '$1');

/**
 * Letters swapped, doubled, left out, or a vowel too many: what fingers do. Another letter in place of one makes another name
 * (Javanese, Styria, Guiana), but for a vowel in a long one.
 */
function isLikely({ kind, operation, typed: written, at }: EditStep, typed: string, known: string): boolean {
  if (kind === 'transposition' || kind === 'doubled') return true;
  if (at >= known.length - 1) return false;
  if (operation === 'delete') return true;
  if (typed.length < SHORTEST_REPLACED) return false;
  return operation === 'insert' ? 'aeiou'.includes(written) : kind === 'vowel';
}

/** The edits between a word alone and a name that it may be a slip of; of other first letters only such as lie or sound like the right one. */
export function nearEdits(typed: string, known: string): readonly EditStep[] | undefined {
  const edits = editsOf(typed, known);
  if (edits) return isFarFetched(edits) || isOtherEnding(edits, known) || (isForeignForm(typed) && isOtherSpelling(edits, known)) ? undefined : edits;
  return typed.slice(1) === known.slice(1) && (areNeighbours(typed.charAt(0), known.charAt(0)) || soundAlike(typed.charAt(0), known.charAt(0))) ? editsBetween(known, typed, 1) : undefined;
}

/** Another letter in place of one, for no reason of the fingers or the ear: "Amrican" is not an African. */
const isFarFetched = ([edit, ...more]: readonly EditStep[]): boolean => more.length === 0 && edit?.kind === 'other' && edit.operation === 'replace';

/** Danmark, Kuwayt, Libiya: what another language writes with another letter is no slip; one that lacks a letter may be, too (Afganistan). */
const isOtherSpelling = (edits: readonly EditStep[], known: string): boolean =>
  edits.some(({ kind, operation, at }) => operation === 'replace' || (operation === 'insert' && kind !== 'doubled') || (operation === 'delete' && at >= known.length - 1));

/** Two edits in the last letters make another word of the same stem: Icelandair is no Icelander. */
const isOtherEnding = (edits: readonly EditStep[], known: string): boolean => edits.length > 1 && edits.every(({ at }) => at >= known.length - 3);

/**
 * What languages and brands make of a country's name, never a slip of the finger: a vowel more (Mexicana, Saudia), one of another gender
 * (Argentino, Filipinas), Latin (Hungaria, Indica, Turkic), -ien for -ian (Canadien), -isch for -ish.
 */
export function isDerived(typed: string, known: string): boolean {
  const added = typed.length === known.length + 1 && typed.startsWith(known) ? typed.at(-1)! : '';
  if (added !== '' && (added === 's' || (isVowel(added) && !known.endsWith(added)))) return true;
  if (typed.replace(/ien(s?)$/, 'ian$1') === known || typed.replace(/isch$/, 'ish') === known) return true;
  if (`${typed}n` === known && typed.endsWith('ia')) return true;
  if (/ica?$/.test(typed) && typed.replace(/ica?$/, '') === known.replace(/(?:ia|ish|ey|i|s)$/, '')) return true;
  const stem = /^(.*n)[ao]s?$/.exec(typed)?.[1];
  return stem !== undefined && (known === stem || /^[aeo]s?$/.test(known.startsWith(stem) ? known.slice(stem.length) : ''));
}

const isVowel = (letter: string): boolean => 'aeiou'.includes(letter);

/** A letter more or less at the end, or another last one: another number, another language, another part of speech. */
export function isInflection(typed: string, known: string): boolean {
  const [long, short] = typed.length > known.length ? [typed, known] : [known, typed];
  if (long.startsWith(short)) return long.at(-1) !== short.at(-1);
  return typed.length === known.length && typed.slice(0, -1) === known.slice(0, -1);
}

/** Defence and Defense, Centre and Center. */
const isSpelling = (typed: string, known: string): boolean => american(typed) === american(known);

const american = (fold: string): string => fold.replace(/isation/, 'ization').replace(/defence/, 'defense').replace(/tre$/, 'ter').replace(/our$/, 'or').replace(/programme/, 'program');
