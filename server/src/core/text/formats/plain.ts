import type { Block, BlockKind } from '../draft.js';
import { linesOf } from '../lines.js';
import type { Line } from '../lines.js';
import type { Mask } from '../mask.js';
import { ownCopy } from '../own-copy.js';
import { shift, spanOf } from '../span.js';
import { addressMasks } from './addresses.js';
import { blockOf } from './block.js';
import type { Body, RememberingReader } from './body.js';
import { closedComments } from './comments.js';
import { continuations } from './line-wrap.js';

/**
 * Plain text from `start` on. Blank lines part paragraphs; lines that follow one another are one paragraph if they look cut
 * at a column (see line-wrap), else each is its own, as in the feeds of agencies. Comments are masked, and so are addresses.
 * Each group of lines is judged by itself, so an edit in one leaves the others as they are.
 */
export const createPlainReader = (): RememberingReader => new PlainReader();

class PlainReader implements RememberingReader {
  blocksMasked = 0;
  /** Paragraphs that hold no comment, by what their first line says they are and by their text; spans are the paragraph's own. */
  #known = new Map<BlockKind | undefined, Map<string, Block | 'nothing'>>();
  #before = this.#known;

  read(text: string, start: number): Body {
    this.#before = this.#known;
    this.#known = new Map();
    this.blocksMasked = 0;
    return readParagraphs(text, start, (...asked) => this.#remembered(...asked));
  }

  #remembered(text: string, { from, end, kind }: Paragraph, make: () => Block | undefined): Block | undefined {
    const written = text.slice(from, end);
    let ofKind = this.#known.get(kind);
    if (!ofKind) this.#known.set(kind, (ofKind = new Map()));
    let block = ofKind.get(written) ?? this.#before.get(kind)?.get(written);
    if (block === undefined) {
      const made = make();
      this.blocksMasked += 1;
      block = made === undefined ? 'nothing' : { ...made, span: shift(made.span, -from) };
    }
    ofKind.set(block !== 'nothing' && block.prose === written ? block.prose : ownCopy(written), block);
    return block === 'nothing' ? undefined : { ...block, span: shift(block.span, from) };
  }
}

type Remember = (text: string, paragraph: Paragraph, make: () => Block | undefined) => Block | undefined;

function readParagraphs(text: string, start: number, remembered: Remember): Body {
  const comments = closedComments(text, start);
  const masks: readonly Mask[] = comments.map(({ span }) => ({ ...span, effect: 'joins' }));
  const blocks: Block[] = [];
  let firstMask = 0;
  for (const paragraph of paragraphsOf(text, start)) {
    const { from, end, kind } = paragraph;
    while ((masks[firstMask]?.end ?? Infinity) <= from) firstMask += 1;
    const make = (): Block | undefined => {
      const inside = addressMasks(text, from, end);
      for (let i = firstMask, mask = masks[i]; mask !== undefined && mask.start < end; i += 1, mask = masks[i]) inside.push(mask);
      inside.sort((a, b) => a.start - b.start || b.end - a.end);
      return blockOf(text, spanOf(from, end), inside, (prose) => kind ?? (isHeading(prose) ? 'heading' : 'paragraph'));
    };
    const block = (masks[firstMask]?.start ?? Infinity) < end ? make() : remembered(text, paragraph, make);
    if (block !== undefined) blocks.push(block);
  }
  return { blocks, comments };
}

interface Paragraph {
  /** Where its text begins, after a bullet. */
  readonly from: number;
  readonly end: number;
  /** What it is, where its first line says so. */
  readonly kind: BlockKind | undefined;
}

/** A bullet, a dash or a number with a stop or bracket, and the space after it. */
const BULLET = /^[ \t]*(?:[-*•·‣▪●◦–—][ \t]+|\d{1,3}[.)][ \t]+)(?=\S)/;
const LONGEST_BULLET = 40;

function* paragraphsOf(text: string, start: number): Generator<Paragraph> {
  for (const group of groupsOf(text, start)) {
    const joins = continuations(group.map((line) => text.slice(line.start, line.end)));
    let open: Paragraph | undefined;
    for (const [i, line] of group.entries()) {
      const bullet = BULLET.exec(text.slice(line.start, Math.min(line.end, line.start + LONGEST_BULLET)))?.[0].length;
      if (open !== undefined && bullet === undefined && joins[i - 1] === true && !(indents(text, group, i) && open.kind === undefined)) {
        open = { ...open, end: line.end };
        continue;
      }
      if (open !== undefined) yield open;
      open = { from: line.start + (bullet ?? 0), end: line.end, kind: bullet === undefined ? undefined : 'list-item' };
    }
    if (open !== undefined) yield open;
  }
}

/** Lines without a blank line between them. */
function* groupsOf(text: string, start: number): Generator<readonly Line[]> {
  let group: Line[] = [];
  for (const line of linesOf(text, start)) {
    if (/\S/.test(text.slice(line.start, line.end))) {
      group.push(line);
      continue;
    }
    if (group.length > 0) yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** True where a line is indented and the one before is not: the first line of a typewritten paragraph. */
function indents(text: string, group: readonly Line[], i: number): boolean {
  const indented = (line: Line | undefined): boolean => line !== undefined && /^(?:\t| {2})/.test(text.slice(line.start, line.start + 2));
  return i > 0 && indented(group[i]) && !indented(group[i - 1]);
}

const LONGEST_HEADING = 110;
const ENDS_SENTENCE = /[.!?…;,。！？]["”’')\]]*$/;
/** A sentence that ends inside the line, or speech. */
const HOLDS_SENTENCE = /\p{Ll}{4}[.!?]["”’)]?\s|[.!?…,]["”]/u;

/** One short line that is no sentence: a headline, a crosshead, a time stamp, a credit. */
function isHeading(prose: string): boolean {
  return prose.length <= LONGEST_HEADING && !prose.includes('\n') && !ENDS_SENTENCE.test(prose.slice(-8)) && !HOLDS_SENTENCE.test(prose);
}
