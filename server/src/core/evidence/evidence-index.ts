import { oneLine } from '../text/one-line.js';
import { shift, type Span } from '../text/span.js';
import { tokenise } from '../text/tokens.js';
import { quoteSegments, type QuoteWord } from '../values/quotation.js';
import { GRAM, gramHash, hashOf, indexDocument, placesOf, type IndexedDocument } from './index-document.js';
import type { Passage, SourceDocument } from './types.js';

/** A run of words in a document: `from` and `to` (exclusive) count the document's words. */
export interface WordRange {
  readonly indexed: IndexedDocument;
  readonly from: number;
  readonly to: number;
}

/** The words of a range as the source has them. */
export interface SourcePassage {
  readonly document: SourceDocument;
  /** The paragraph that the range begins in. */
  readonly passage: Passage;
  /** Where the words stand in the document's text; they may go over the end of a paragraph. */
  readonly span: Span;
  /** One line, as written. */
  readonly text: string;
}

/** So many places of one document are told: more say nothing new. */
const PLACES_TOLD = 12;
/** A run of three words that stands more often than this in one document leads nowhere. */
const COMMON = 60;
/** Words left out or added before a run counts as another place. */
const DRIFT = 8;
/** Words taken in on both sides of what answers a quotation, so that a changed first or last word is seen. */
const MARGIN = 3;

/**
 * The story's own sources, ready to be searched. Immutable: `with` and `without` give another one that shares all other
 * documents, so an edit of one file costs that file. What was asked is remembered; the memory changes the cost, never the answer.
 */
export class EvidenceIndex {
  readonly #documents: ReadonlyMap<string, IndexedDocument>;
  readonly #exact = new Map<string, readonly WordRange[]>();
  readonly #near = new Map<string, readonly WordRange[]>();
  readonly #places = new Map<string, readonly WordRange[]>();

  constructor(documents: ReadonlyMap<string, IndexedDocument> = new Map()) {
    this.#documents = documents;
  }

  static of(documents: Iterable<SourceDocument | IndexedDocument>): EvidenceIndex {
    const indexed = [...documents].map((one) => ('document' in one ? one : indexDocument(one)));
    return new EvidenceIndex(new Map(indexed.map((one) => [one.document.path, one])));
  }

  /** Adds a document, or replaces the one of the same path. */
  with(document: SourceDocument | IndexedDocument): EvidenceIndex {
    const indexed = 'document' in document ? document : indexDocument(document);
    return new EvidenceIndex(new Map(this.#documents).set(indexed.document.path, indexed));
  }

  without(path: string): EvidenceIndex {
    const documents = new Map(this.#documents);
    documents.delete(path);
    return new EvidenceIndex(documents);
  }

  get size(): number {
    return this.#documents.size;
  }

  get documents(): readonly SourceDocument[] {
    return [...this.#documents.values()].map(({ document }) => document);
  }

  /** Where the words stand one after the other, whatever their marks and capitals. Fewer than three words are looked for nowhere. */
  exact(words: readonly QuoteWord[]): readonly WordRange[] {
    return words.length < GRAM ? [] : remembered(this.#exact, keysOf(words), () => [...this.#documents.values()].flatMap((indexed) => exactIn(indexed, hashes(words))));
  }

  /** The places that come nearest in runs of three words, a few words of margin included, the best first. */
  near(words: readonly QuoteWord[]): readonly WordRange[] {
    return words.length < GRAM ? [] : remembered(this.#near, keysOf(words), () => {
      const query = hashes(words);
      const found = [...this.#documents.values()].flatMap((indexed) => nearIn(indexed, query));
      return found.sort((a, b) => b.hits - a.hits).slice(0, PLACES_TOLD).map(({ range }) => range);
    });
  }

  /** The places of one or two words, such as a name; found by a look at every word. */
  places(keys: readonly string[]): readonly WordRange[] {
    const query = keys.map(hashOf);
    return query.length === 0 ? [] : remembered(this.#places, keys, () => [...this.#documents.values()].flatMap((indexed) => {
      const found: WordRange[] = [];
      for (let at = indexed.words.indexOf(query[0]!); at >= 0 && found.length < PLACES_TOLD; at = indexed.words.indexOf(query[0]!, at + 1)) {
        if (query.every((hash, index) => indexed.words[at + index] === hash)) found.push({ indexed, from: at, to: at + query.length });
      }
      return found;
    }));
  }
}

/** Questions kept in mind: the quotations of a few drafts. */
const REMEMBERED = 2000;

function remembered(memory: Map<string, readonly WordRange[]>, keys: readonly string[], find: () => readonly WordRange[]): readonly WordRange[] {
  const key = keys.join(' ');
  let found = memory.get(key);
  if (!found) {
    if (memory.size >= REMEMBERED) memory.clear();
    memory.set(key, (found = find()));
  }
  return found;
}

const keysOf = (words: readonly QuoteWord[]): readonly string[] => words.map(({ key }) => key);

const hashes = (words: readonly QuoteWord[]): Uint32Array => Uint32Array.from(words, ({ key }) => hashOf(key));

function exactIn(indexed: IndexedDocument, query: Uint32Array): readonly WordRange[] {
  const found: WordRange[] = [];
  for (const from of placesOf(indexed, gramHash(query, 0), Infinity)) {
    if (found.length < PLACES_TOLD && query.every((hash, index) => indexed.words[from + index] === hash)) found.push({ indexed, from, to: from + query.length });
  }
  return found;
}

interface Near {
  readonly range: WordRange;
  readonly hits: number;
}

/** Runs of the query that stand near one another in the document, in the query's order (the diagonals of a dot plot). */
function nearIn(indexed: IndexedDocument, query: Uint32Array): readonly Near[] {
  const hits: { readonly diagonal: number; readonly at: number; readonly place: number }[] = [];
  for (let at = 0; at + GRAM <= query.length; at++) {
    const places = placesOf(indexed, gramHash(query, at), COMMON);
    if (places.length < COMMON) for (const place of places) hits.push({ diagonal: place - at, at, place });
  }
  if (hits.length === 0) return [];
  hits.sort((a, b) => a.diagonal - b.diagonal || a.at - b.at);
  const found: Near[] = [];
  for (let first = 0; first < hits.length;) {
    let last = first;
    while (last + 1 < hits.length && hits[last + 1]!.diagonal - hits[last]!.diagonal <= DRIFT) last++;
    const group = hits.slice(first, last + 1);
    const from = Math.max(0, hits[first]!.diagonal - MARGIN);
    const to = Math.min(indexed.words.length, hits[last]!.diagonal + query.length + MARGIN);
    found.push({ range: { indexed, from, to }, hits: new Set(group.map(({ at }) => at)).size });
    first = last + 1;
  }
  return found;
}

/** The words of a range as written, with their place. Undefined where the range is empty. */
export function passageOf(range: WordRange): SourcePassage | undefined {
  if (!passages.has(range)) passages.set(range, readPassage(range));
  return passages.get(range);
}

const passages = new WeakMap<WordRange, SourcePassage | undefined>();

function readPassage({ indexed, from, to }: WordRange): SourcePassage | undefined {
  const { document, firstWord } = indexed;
  const parts: string[] = [];
  let first = undefined as Passage | undefined;
  let span = undefined as Span | undefined;
  for (let index = passageAt(firstWord, from); index < document.passages.length && firstWord[index]! < to; index++) {
    const passage = document.passages[index]!;
    const tokens = tokenise(passage.prose);
    const words = quoteSegments(tokens).flat().slice(Math.max(0, from - firstWord[index]!), to - firstWord[index]!);
    const [begin, end] = [words[0], words.at(-1)];
    if (!begin || !end) continue;
    const last = tokens[end.last]!;
    const here = { start: tokens[begin.token]!.start, end: last.end + last.possessive.length };
    parts.push(passage.prose.slice(here.start, here.end));
    const placed = shift(here, passage.span.start);
    first ??= passage;
    span = { start: span?.start ?? placed.start, end: placed.end };
  }
  return first && span && { document, passage: first, span, text: oneLine(parts.join(' ')) };
}

/** The passage that holds a word: the last one that begins at it or before and is not empty. */
function passageAt(firstWord: Uint32Array, word: number): number {
  let low = 0;
  let high = firstWord.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firstWord[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}
