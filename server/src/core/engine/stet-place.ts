import type { Finding } from '../checks/define-check.js';
import { hash64 } from '../facts/hash.js';
import type { Links, PlacedBlock } from '../links/types.js';
import { oneLine } from '../text/one-line.js';
import type { Span } from '../text/span.js';
import type { SideStet, Stet } from './types.js';

/** A sentence of the draft; of words in front matter their block is unknown, and there is none. */
interface Held {
  readonly span: Span;
  readonly text: string;
}

function* sentencesOf({ offset, reading: { prose, tokens, sentences } }: PlacedBlock): Generator<Held> {
  for (const { from, to } of sentences) {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? prose.length;
    yield { span: { start: offset + start, end: offset + end }, text: oneLine(prose.slice(start, end)) };
  }
}

/** The sentence that holds the beginning of `span`. */
export function sentenceOf(span: Span, { blocks }: Links): Held | undefined {
  const block = blocks.findLast(({ offset }) => offset <= span.start);
  if (!block) return undefined;
  let last: Held | undefined;
  for (const sentence of sentencesOf(block)) {
    if (sentence.span.start > span.start) break;
    last = sentence;
  }
  return last;
}

/**
 * What a stet was written about, in seven digits: the check, the sentence, and the facts that were held against it. When one of them changes
 * the stet no longer fits, and the finding is open again. Not eight digits, nor six: editors take `#3f2a9c01` for a colour and paint it.
 */
export function stetPrint({ check, span, evidence }: Finding, links: Links): string {
  const facts = (evidence ?? []).map(({ statement }) => statement).sort();
  return hash64([check, sentenceOf(span, links)?.text ?? '', ...facts].join('\n')).slice(0, 7);
}

/** The stets kept beside the draft, at the sentences that they are about; one whose sentence is gone stands at the draft's beginning. */
export function placeSideStets(side: readonly SideStet[], links: Links): readonly Stet[] {
  if (side.length === 0) return [];
  const wanted = new Set(side.map(({ sentence }) => sentence));
  const places = new Map<string, Span>();
  for (const block of links.blocks) {
    for (const { text, span } of sentencesOf(block)) {
      if (wanted.has(text) && !places.has(text)) places.set(text, span);
    }
  }
  return side.map(({ sentence, ...stet }): Stet => {
    const scope = places.get(sentence);
    const at = scope ? links.draft.text.slice(scope.start, scope.end).indexOf(stet.words) : -1;
    const span = scope === undefined ? { start: 0, end: 0 } : at < 0 ? scope : { start: scope.start + at, end: scope.start + at + stet.words.length };
    return { ...stet, span, beside: true, ...(scope ? { scope } : {}) };
  });
}
