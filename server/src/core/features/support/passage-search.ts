import MiniSearch from 'minisearch';
import { tokenise } from '../../text/tokens.js';
import { isContentKey } from '../../values/quotation.js';

/** A text that was found, by its number, with what BM25 gives it. */
export interface Hit {
  readonly index: number;
  readonly score: number;
  /** How many different words of the question it has. */
  readonly matched: number;
}

/** The words that carry meaning, under the form in which passages are found: folded, without a plural's ending. */
const searchTerms = (text: string): readonly string[] =>
  tokenise(text).flatMap(({ kind, fold }) => (kind === 'punctuation' || (kind === 'word' && !isContentKey(fold)) ? [] : [stem(fold)]));

/** "negotiations", "negotiation": light on purpose, because a wrong stem finds what nobody asked for. */
const stem = (fold: string): string => (fold.length < 5 ? fold : fold.replace(/(?:'s|ies|es|s)$/, (ending) => (ending === 'ies' ? 'y' : '')).replace(/e$/, ''));

/** A text that scores less than this share of the best one shares a date or a title with the sentence, not its matter. */
const LEAST_SHARE = 0.4;

/** Ranks texts by BM25 (MiniSearch's BM25+). Built once for a set of texts, when something is first looked for. */
export class PassageSearch {
  readonly #index: MiniSearch<{ readonly id: number; readonly text: string }>;

  constructor(texts: Iterable<string>) {
    this.#index = new MiniSearch({
      fields: ['text'],
      // The words are made here, so that the index and the question read alike; the default would cut at every apostrophe.
      tokenize: (text) => [...searchTerms(text)],
      processTerm: (term) => term,
    });
    this.#index.addAll([...texts].map((text, id) => ({ id, text })));
  }

  /** The best texts for a sentence; a text that shares too few of its words is none. */
  find(sentence: string, limit: number): readonly Hit[] {
    const asked = new Set(searchTerms(sentence)).size;
    const least = Math.min(asked, asked > 6 ? 3 : 2);
    if (asked === 0) return [];
    const found = this.#index.search(sentence)
      .map(({ id, score, queryTerms }) => ({ index: id as number, score, matched: queryTerms.length }))
      .filter(({ matched }) => matched >= least);
    const best = found[0]?.score ?? 0;
    return found.filter(({ score }) => score >= best * LEAST_SHARE).slice(0, limit);
  }
}
