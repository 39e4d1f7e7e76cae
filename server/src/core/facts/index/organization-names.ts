import { tokenise } from '../../text/tokens.js';
import { editDistance } from '../edit-distance.js';
import type { Organization } from '../types.js';

/** Words that do not tell one body from another. */
const fillers: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', '&']);

interface WordedName {
  readonly organization: Organization;
  readonly words: readonly string[];
}

/** Full names of organisations by their words, to find the one that a garbled name was meant to be. */
export class OrganizationNames {
  readonly #names: WordedName[] = [];
  readonly #byWord = new Map<string, number[]>();

  constructor(organizations: Iterable<Organization>) {
    for (const organization of organizations) {
      for (const name of organization.names) {
        if (name.kind === 'acronym' || name.kind === 'metonym' || name.kind === 'misspelling') continue;
        const words = contentWords(tokenise(name.name).map(({ fold }) => fold));
        if (words.length >= 2) this.#add({ organization, words });
      }
    }
  }

  /**
   * Organisations one of whose names has the given words but for one or two, or has two of them exchanged; the nearest
   * first. At most half the words may differ. None where the given name is itself the name of one of them.
   */
  near(folds: readonly string[]): readonly Organization[] {
    const words = contentWords(folds);
    const shared = new Map<number, number>();
    for (const word of new Set(words)) {
      for (const index of this.#byWord.get(word) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const best = new Map<Organization, number>();
    for (const [index, count] of shared) {
      const name = this.#names[index];
      if (name === undefined) continue;
      const limit = Math.min(2, Math.floor(Math.max(words.length, name.words.length) / 2));
      if (count < Math.min(words.length, name.words.length) - limit) continue;
      const distance = wordDistance(words, name.words, limit);
      if (distance > limit) continue;
      best.set(name.organization, Math.min(distance, best.get(name.organization) ?? Infinity));
    }
    const ranked = [...best].sort((a, b) => a[1] - b[1]);
    return ranked[0]?.[1] === 0 ? [] : ranked.map(([organization]) => organization);
  }

  #add(name: WordedName): void {
    const index = this.#names.push(name) - 1;
    for (const word of new Set(name.words)) {
      const list = this.#byWord.get(word);
      if (list === undefined) this.#byWord.set(word, [index]);
      else list.push(index);
    }
  }
}

const contentWords = (folds: readonly string[]): readonly string[] => folds.filter((fold) => !fillers.has(fold));

/** Edits between two sequences of words: the words become letters of a small alphabet, and letters are compared. */
function wordDistance(a: readonly string[], b: readonly string[], limit: number): number {
  const letters = new Map<string, string>();
  const spell = (words: readonly string[]): string => words.map((word) => {
    const letter = letters.get(word) ?? String.fromCharCode(0x100 + letters.size);
    letters.set(word, letter);
    return letter;
  }).join('');
  return editDistance(spell(a), spell(b), limit);
}
