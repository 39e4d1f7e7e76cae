import { sameGivenNameAs } from '../../values/nicknames.js';
import { nameWords } from '../../values/name.js';
import { ROMANISED_PROBES, romanised } from '../../values/romanisation.js';
import { fold } from '../../text/fold.js';
import { hash64 } from '../hash.js';
import type { Person } from '../types.js';

/**
 * Which words a person bears beside one, as eight bits, so that a list of persons who share a word is sifted before any of them is read. Words
 * that are spellings of one another by romanisation fall into one class. One class: its number plus one; several, or none: the highest bit
 * and a bit for each class modulo seven. Zero where nothing is known.
 */
export type BesideSign = number;

/** Of someone who may bear any word. */
export const ANY_WORD: BesideSign = 0;

const CLASSES = 127;
const SEVERAL = 0x80;
const BITS = 7;

/** The sign of a person who bears these folded words beside the one by which the person is listed. */
export function signOf(words: Iterable<string>): BesideSign {
  const classes = new Set<number>();
  for (const word of words) classes.add(classOf(romanised(word)));
  const [first] = classes;
  if (first !== undefined && classes.size === 1) return first + 1;
  let sign = SEVERAL;
  for (const one of classes) sign |= 1 << (one % BITS);
  return sign;
}

/** All words of a person's names, however they are split into words. */
export function wordsBorne(person: Person, tokens: ReadonlySet<string>): ReadonlySet<string> {
  const words = new Set(tokens);
  for (const { name } of person.names) for (const word of nameWords(name)) words.add(fold(word));
  return words;
}

function classOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % CLASSES;
}

/**
 * Words of which a person must bear one, in some legitimate form (see `compareNames`): romanised, short, translated, or as an initial. It errs on
 * the side of "may": a person it sends away bears none.
 */
export class Beside {
  readonly #keys = new Set<string>();
  readonly #classes = new Uint8Array(CLASSES);
  #bits = 0;
  #any = false;

  constructor(words: readonly string[]) {
    for (const word of words) {
      // "J. Sullivan" may be anybody.
      if (word.length < 2) this.#any = true;
      for (const key of [romanised(word), romanised(word.charAt(0)), ...sameGivenNameAs(word)]) this.#add(key);
    }
  }

  #add(key: string): void {
    this.#keys.add(key);
    const one = classOf(key);
    this.#classes[one] = 1;
    this.#bits |= 1 << (one % BITS);
  }

  /** False where nobody of this sign bears one of the words. */
  mayBe(sign: BesideSign): boolean {
    if (this.#any || sign === ANY_WORD) return true;
    return sign < SEVERAL ? this.#classes[sign - 1] === 1 : (sign & this.#bits) !== 0;
  }

  /** True where the folded word may be a form of one of the words. */
  has(word: string): boolean {
    return this.#any || this.#keys.has(romanised(word));
  }
}

/** Changes with the rules by which words fall into classes: signs that were made by other rules say nothing. */
export const signRules = (): string => (rules ??= hash64(ROMANISED_PROBES.map(romanised).join(' ')));
let rules: string | undefined;
