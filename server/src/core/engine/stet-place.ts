import type { Finding } from '../checks/define-check.js';
import { hash64 } from '../facts/hash.js';
import type { Links, PlacedBlock } from '../links/types.js';
import { holdingIndex } from '../text/block-holding.js';
import type { Draft } from '../text/draft.js';
import { firstWhere } from '../text/first-where.js';
import { oneLine } from '../text/one-line.js';
import type { Span } from '../text/span.js';
import type { SideStet, Stet } from './types.js';

/** A sentence of the draft; of words in front matter their block is unknown, and there is none. */
interface Held {
  readonly span: Span;
  readonly text: string;
}

function* sentencesOf(block: PlacedBlock): Generator<Held> {
  for (let index = 0; index < block.reading.sentences.length; index++) yield sentenceNumber(block, index);
}

function sentenceNumber({ offset, reading: { prose, tokens, sentences } }: PlacedBlock, index: number): Held {
  const { from, to } = sentences[index]!;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? prose.length;
  return { span: { start: offset + start, end: offset + end }, text: oneLine(prose.slice(start, end)) };
}

/** Where the sentence stands that holds the beginning of `span`: its block, and its number there. */
function sentencePlace({ start }: Span, { blocks }: Links): { readonly block: PlacedBlock; readonly index: number } | undefined {
  const block = blocks[firstWhere(blocks, ({ offset }) => offset > start) - 1];
  if (!block) return undefined;
  const { sentences, tokens } = block.reading;
  const index = firstWhere(sentences, ({ from }) => block.offset + (tokens[from]?.start ?? 0) > start) - 1;
  return index < 0 ? undefined : { block, index };
}

/** The sentence that holds the beginning of `span`. */
export function sentenceOf(span: Span, links: Links): Held | undefined {
  const place = sentencePlace(span, links);
  return place && sentenceNumber(place.block, place.index);
}

/**
 * What a stet was written about, in seven digits: the check, the sentence, and the facts that were held against it. When one of them changes
 * the stet no longer fits, and the finding is open again. Not eight digits, nor six: editors take `#3f2a9c01` for a colour and paint it.
 */
export const stetPrint = (finding: Finding, links: Links): string => stetPrinter(links)(finding);

/** `stetPrint` for many findings: those of one check and the same facts in one sentence have one print, which is made once. */
export function stetPrinter(links: Links): (finding: Finding) => string {
  const known = new Map<string, string>();
  return ({ check, span, evidence }) => {
    const facts = (evidence ?? []).map(({ statement }) => statement).sort();
    const place = sentencePlace(span, links);
    const key = [check, place?.block.offset, place?.index, ...facts].join('\n');
    let print = known.get(key);
    if (print === undefined) {
      const sentence = place ? sentenceNumber(place.block, place.index).text : '';
      known.set(key, (print = hash64([check, sentence, ...facts].join('\n')).slice(0, 7)));
    }
    return print;
  };
}

/** The block that a comment of the draft holds for: the one it stands in, else the one before it. */
export function scopeOf({ span }: Stet, { blocks }: Draft): Span | undefined {
  const inside = blocks[holdingIndex(blocks, span)];
  return (inside ?? blocks[firstWhere(blocks, (block) => block.span.end > span.start) - 1])?.span;
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
