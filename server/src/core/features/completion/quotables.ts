import type { SourceDocument, Passage } from '../../evidence/types.js';
import { wordingsOf, type KnownWording } from '../../facts/index/quotations.js';
import type { FactLookUp } from '../../facts/look-up.js';
import { oneLine } from '../../text/one-line.js';
import { findQuoted } from '../../text/quoted.js';
import { splitSentences } from '../../text/sentences.js';
import type { Span } from '../../text/span.js';
import { tokenise, type Token } from '../../text/tokens.js';
import { PhraseText } from './phrase-text.js';

/** A sentence of a source, or what stands of it between quotation marks. */
export interface QuotableSentence {
  readonly passage: Passage;
  /** In the passage's prose. */
  readonly span: Span;
}

/** The sentences of one source, ready to be searched. */
export interface QuotableDocument {
  readonly document: SourceDocument;
  readonly sentences: readonly QuotableSentence[];
  readonly search: PhraseText;
}

/** The known quotations of a fact base, ready to be searched. */
export interface QuotableWordings {
  readonly wordings: readonly KnownWording[];
  readonly search: PhraseText;
}

const documents = new WeakMap<SourceDocument, QuotableDocument>();
const bases = new WeakMap<FactLookUp, QuotableWordings>();

/** Read when it is first asked for, once for each version of a source: a change of one file reads that file again. */
export function quotablesOf(document: SourceDocument): QuotableDocument {
  let read = documents.get(document);
  if (!read) {
    const sentences = document.passages.flatMap(sentencesOf);
    documents.set(document, (read = { document, sentences, search: new PhraseText(sentences.map(wordsAt)) }));
  }
  return read;
}

/** All wordings of the known quotations that stand in English, as drafts do. */
export function quotableWordings(facts: FactLookUp): QuotableWordings {
  let read = bases.get(facts);
  if (!read) {
    const wordings = [...facts.atHand.quotations.values()].filter(({ lang }) => lang.startsWith('en')).flatMap(wordingsOf);
    bases.set(facts, (read = { wordings, search: new PhraseText(wordings.map(({ text }) => oneLine(text))) }));
  }
  return read;
}

/** The words of a sentence on one line, as the source has them. */
export const wordsAt = ({ passage, span }: QuotableSentence): string => oneLine(passage.prose.slice(span.start, span.end));

/** Fewer words are nobody's in particular. */
const LEAST_WORDS = 3;

/**
 * The sentences of a paragraph. Of a turn in a transcript every one was said. Elsewhere a sentence with quotation marks gives only
 * what stands between them: the rest of it is whoever wrote the source.
 */
function sentencesOf(passage: Passage): readonly QuotableSentence[] {
  const { prose, speaker } = passage;
  const tokens = tokenise(prose);
  const quoted = speaker ? [] : outermost(findQuoted(prose, tokens).filter(({ scare }) => !scare));
  let next = 0;
  return splitSentences(tokens, prose).flatMap(({ from, to }) => {
    const whole = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
    while (next < quoted.length && quoted[next]!.span.end <= whole.start) next++;
    const inside: Span[] = [];
    for (let at = next; at < quoted.length && quoted[at]!.span.start < whole.end; at++) inside.push(common(quoted[at]!.inner, whole));
    return (inside.length > 0 ? inside : [whole])
      .filter((span) => counts(tokens.slice(from, to), span) >= LEAST_WORDS)
      .map((span) => ({ passage, span }));
  });
}

function outermost<Q extends { readonly span: Span }>(quoted: readonly Q[]): readonly Q[] {
  let end = 0;
  return quoted.filter(({ span }) => {
    const outer = span.start >= end;
    if (outer) end = span.end;
    return outer;
  });
}

const common = (a: Span, b: Span): Span => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });

const counts = (tokens: readonly Token[], { start, end }: Span): number =>
  tokens.filter((token) => token.kind !== 'punctuation' && token.start >= start && token.end <= end).length;
