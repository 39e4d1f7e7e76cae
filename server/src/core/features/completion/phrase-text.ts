import { fold } from '../../text/fold.js';
import { tokenise, type Token } from '../../text/tokens.js';

/** A place in a set of texts: which text, and which of its words, both from 0. */
export interface PhrasePlace {
  readonly text: number;
  readonly word: number;
}

/** Where words in a row are looked for: at the beginnings of texts, or behind other words. */
export type PhraseScope = 'beginnings' | 'inside';

/**
 * Texts, searched for words in a row. Each is kept as its folded words on a line of its own, so that a search is one pass of the
 * engine's own string search over all of them, and nothing is sorted. Built in time linear in the texts.
 */
export class PhraseText {
  readonly #lines: string;
  /** Where each text's line begins. */
  readonly #starts: Uint32Array;

  constructor(texts: Iterable<string>) {
    const lines: string[] = [];
    const starts: number[] = [];
    let at = 1;
    for (const text of texts) {
      const line = foldedWords(tokenise(text)).join(' ');
      starts.push(at);
      lines.push(line);
      at += line.length + 1;
    }
    this.#lines = `\n${lines.join('\n')}\n`;
    this.#starts = Uint32Array.from(starts);
  }

  /** How many texts there are. */
  get size(): number {
    return this.#starts.length;
  }

  /** The places where the words begin, in the texts' order: `last` need only begin a word; empty, the words before it end one. */
  find(words: readonly string[], last: string, scope: PhraseScope, limit: number): readonly PhrasePlace[] {
    const phrase = [...words, last].join(' ').trimStart();
    if (phrase === '') return [];
    const sought = (scope === 'beginnings' ? '\n' : ' ') + phrase;
    const found: PhrasePlace[] = [];
    for (let at = this.#lines.indexOf(sought); at >= 0 && found.length < limit; at = this.#lines.indexOf(sought, at + 1)) found.push(this.#placeAt(at + 1));
    return found;
  }

  /** The texts that end with these words. */
  endingWith(words: readonly string[], limit: number): readonly number[] {
    const phrase = `${words.join(' ')}\n`;
    const found: number[] = [];
    for (let at = this.#lines.indexOf(phrase); at >= 0 && found.length < limit; at = this.#lines.indexOf(phrase, at + 1)) {
      if (this.#lines[at - 1] === ' ' || this.#lines[at - 1] === '\n') found.push(this.#placeAt(at).text);
    }
    return found;
  }

  #placeAt(offset: number): PhrasePlace {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    let word = 0;
    for (let at = this.#lines.indexOf(' ', this.#starts[low]); at >= 0 && at < offset; at = this.#lines.indexOf(' ', at + 1)) word++;
    return { text: low, word };
  }
}

/** The words among tokens as they are compared here: folded, with what a possessive adds, so that "Kozak" is not "Kozak's". */
export const foldedWords = (tokens: readonly Token[]): readonly string[] => wordTokens(tokens).map(foldedWord);

const foldedWord = ({ fold: folded, possessive }: Token): string => folded + (possessive === '' ? '' : fold(possessive));

export const wordTokens = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ kind }) => kind !== 'punctuation');
