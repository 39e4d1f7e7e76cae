import type { Analysis } from '../engine/types.js';
import type { EvidenceIndex } from '../evidence/evidence-index.js';
import { oneLine } from '../text/one-line.js';
import type { Passage, SourceDocument } from '../evidence/types.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Source } from '../facts/types.js';
import type { Span } from '../text/span.js';
import { inEnglish } from '../values/said.js';
import { english, type Words } from '../words/words.js';
import { packSentences, type PackSentence } from './support/pack-statements.js';
import { PassageSearch } from './support/passage-search.js';

/** A passage that may support a sentence: plain data, ready for JSON. */
export interface SupportPassage {
  /** A paragraph of the story's own sources, or a statement of a fact pack. */
  readonly kind: 'source' | 'statement';
  /** The paragraph on one line, or the statement as a sentence. */
  readonly text: string;
  /** The CSL item. */
  readonly source: Source;
  readonly locator?: string;
  /** Who speaks, where a transcript says so. */
  readonly speaker?: string;
  /** The file of a source, as people call it, its path or address, and the line from 1. */
  readonly name?: string;
  readonly path?: string;
  readonly line?: number;
  /** Comparable within one answer only. */
  readonly score: number;
}

export interface SupportOptions {
  readonly evidence?: EvidenceIndex | undefined;
  /** At most so many passages; 8 unless told. */
  readonly limit?: number;
  /** The reader’s language, in which statements are told; English where nobody asks for another. */
  readonly words?: Words;
}

const sourceSearches = new WeakMap<EvidenceIndex, { readonly search: PassageSearch; readonly places: readonly { readonly document: SourceDocument; readonly passage: Passage }[] }>();
const packSearches = new WeakMap<FactLookUp, { readonly search: PassageSearch; readonly sentences: readonly PackSentence[] }>();

/**
 * The passages of the story's sources and of the fact packs that have most to do with a sentence, the best first. Of equals the
 * story's own source comes first. Empty where nothing shares enough words with it.
 */
export function findSupport(sentence: string, facts: FactLookUp, { evidence, limit = 8, words = english }: SupportOptions = {}): readonly SupportPassage[] {
  const own = evidence && evidence.size > 0 ? inSources(sentence, evidence, limit) : [];
  return [...own, ...inPacks(sentence, facts, limit, words)].sort((a, b) => b.score - a.score).slice(0, limit);
}

function inSources(sentence: string, evidence: EvidenceIndex, limit: number): readonly SupportPassage[] {
  let kept = sourceSearches.get(evidence);
  if (!kept) {
    const places = evidence.documents.flatMap((document) => document.passages.map((passage) => ({ document, passage })));
    sourceSearches.set(evidence, (kept = { places, search: new PassageSearch(places.map(({ passage }) => passage.prose)) }));
  }
  const { places, search } = kept;
  return search.find(sentence, limit).map(({ index, score }): SupportPassage => {
    const { document, passage } = places[index]!;
    return {
      kind: 'source', text: oneLine(passage.prose), source: document.source, locator: passage.locator,
      ...(passage.speaker && { speaker: passage.speaker.name }), name: document.name, path: document.path,
      ...(passage.line !== undefined && { line: passage.line }), score,
    };
  });
}

function inPacks(sentence: string, facts: FactLookUp, limit: number, { tell }: Words): readonly SupportPassage[] {
  let kept = packSearches.get(facts);
  if (!kept) {
    const sentences = [...packSentences(facts)];
    packSearches.set(facts, (kept = { sentences, search: new PassageSearch(sentences.map(({ said }) => inEnglish(said))) }));
  }
  const { sentences, search } = kept;
  return search.find(sentence, limit).map(({ index, score }): SupportPassage => {
    const { said, statement: { sources: [{ source, locator }] } } = sentences[index]!;
    return { kind: 'statement', text: tell(said), source, ...(locator !== undefined && { locator }), score };
  });
}

/** The sentence of a draft that holds an offset: its words on one line, and where it stands. */
export function sentenceOf({ links: { blocks } }: Analysis, offset: number): { readonly text: string; readonly span: Span } | undefined {
  for (const { offset: start, reading: { tokens, sentences, prose } } of blocks) {
    if (offset < start || offset > start + prose.length) continue;
    const sentence = sentences.find(({ to }) => offset <= start + tokens[to - 1]!.end) ?? sentences.at(-1);
    if (!sentence) continue;
    const span = { start: tokens[sentence.from]!.start, end: tokens[sentence.to - 1]!.end };
    return { text: oneLine(prose.slice(span.start, span.end)), span: { start: span.start + start, end: span.end + start } };
  }
  return undefined;
}
