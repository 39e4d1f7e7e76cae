import type { Finding } from '../core/checks/define-check.js';
import type { Analysis } from '../core/engine/types.js';
import { orderFindings } from '../core/engine/order.js';
import { hash64 } from '../core/facts/hash.js';
import type { PlacedBlock } from '../core/links/types.js';
import { firstWhere } from '../core/text/first-where.js';
import { contains, shift } from '../core/text/span.js';

/**
 * What a finding is known by from one run to the next: 16 hexadecimal digits made of the check, the words, the sentence around
 * them and the number among findings that agree in all three. Lines and offsets do not count, so that an edit elsewhere in the
 * draft, new line breaks or other markup leave it alone; an edit of the sentence makes it a new finding.
 */
export function fingerprints(text: string, analysis: Analysis): ReadonlyMap<Finding, string> {
  const counts = new Map<string, number>();
  const prints = new Map<Finding, string>();
  const sentenceAround = surroundings(text, analysis.links.blocks);
  // Findings that a stet lets stand are counted too: signing the first of two must not rename the second.
  for (const finding of orderFindings([...analysis.findings, ...analysis.letStand])) {
    const words = squeeze(text.slice(finding.span.start, finding.span.end));
    const key = [finding.check, words, sentenceAround(finding)].join('\n');
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    prints.set(finding, hash64(`${key}\n${number}`));
  }
  return prints;
}

/** Of a longer sentence the hash stands for it: a sentence that is a book would be hashed anew for each of its findings. */
const LONG = 10_000;

const shortened = (sentence: string): string => (sentence.length > LONG ? hash64(sentence) : sentence);

/** The folded tokens of the sentences that a finding touches; outside prose (front matter, comments) its lines. Each is read once. */
function surroundings(text: string, blocks: readonly PlacedBlock[]): (finding: Finding) => string {
  const known = new Map<string, string>();
  const once = (place: string, read: () => string): string => {
    const sentence = known.get(place) ?? shortened(read());
    known.set(place, sentence);
    return sentence;
  };
  return ({ span }) => {
    const block = blockOf(span.start, blocks);
    if (block && contains({ start: block.offset, end: block.offset + block.reading.prose.length }, span)) {
      const { sentences, tokens } = block.reading;
      const { start, end } = shift(span, -block.offset);
      const first = firstWhere(sentences, ({ to }) => tokens[to - 1]!.end >= start);
      const behind = firstWhere(sentences, ({ from }) => tokens[from]!.start >= end);
      if (behind > first) {
        return once(`${block.offset} ${first} ${behind}`, () => tokens.slice(sentences[first]!.from, sentences[behind - 1]!.to).map(({ fold }) => fold).join(' '));
      }
    }
    const start = span.start === 0 ? 0 : text.lastIndexOf('\n', span.start - 1) + 1;
    const end = text.indexOf('\n', span.end);
    return once(`${start}-${end}`, () => squeeze(text.slice(start, end < 0 ? text.length : end)));
  };
}

/** The last block that begins at or before an offset. */
const blockOf = (offset: number, blocks: readonly PlacedBlock[]): PlacedBlock | undefined =>
  blocks[firstWhere(blocks, (block) => block.offset > offset) - 1];

const squeeze = (text: string): string => text.split(/\s+/u).filter(Boolean).join(' ');
