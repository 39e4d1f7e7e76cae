import type { Block, BlockKind, DraftComment, FrontMatterEntry } from '../draft.js';
import type { Mask } from '../mask.js';
import { spanOf } from '../span.js';
import { addressMasks } from './addresses.js';
import { blockOf } from './block.js';
import type { Body } from './body.js';

/**
 * What every reader of a format tells while it goes through the text once, from front to back: where a stretch of running text
 * begins and ends, what in it is not prose, and what is a comment. The blocks follow from that in one way for all formats, so
 * that no format can move an offset.
 */
export class Stretches {
  readonly #text: string;
  readonly #blocks: Block[] = [];
  readonly #comments: DraftComment[] = [];
  readonly #entries: FrontMatterEntry[] = [];
  #masks: Mask[] = [];
  #from: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#from = start;
  }

  /** A stretch of the text that is no prose; see `Mask`. It must not begin before the one told last. */
  mask(start: number, end: number, effect: Mask['effect'], shows?: string): void {
    if (end > start) this.#masks.push({ start, end, effect, ...(shows === undefined ? {} : { shows }) });
  }

  /** A comment of the format's own kind: masked, and kept for the stets that are written in comments. */
  comment(start: number, end: number, text: string): void {
    this.#comments.push({ span: spanOf(start, end), text });
    this.mask(start, end, 'joins');
  }

  /** A value that stands before the text, such as its date. `start` is the offset of the value. */
  entry(key: string, value: string, start: number): void {
    this.#entries.push({ key, value, span: spanOf(start, start + value.length) });
  }

  /** Ends the stretch at `to`, as a block of `kind` if anything is left to read, and begins the next at `from`. */
  end(to: number, kind: BlockKind, from: number = to): void {
    const block = to > this.#from ? blockOf(this.#text, spanOf(this.#from, to), this.#withAddresses(to), () => kind) : undefined;
    if (block !== undefined) this.#blocks.push(block);
    this.skip(from);
  }

  /** Leaves out all from the end of the last stretch to `to`. */
  skip(to: number): void {
    this.#masks = [];
    // Whatever a reader of broken markup believes, blocks never overlap.
    this.#from = Math.max(this.#from, to);
  }

  body(): Body {
    return { blocks: this.#blocks, comments: this.#comments, entries: this.#entries };
  }

  #withAddresses(to: number): readonly Mask[] {
    const addresses = addressMasks(this.#text, this.#from, to);
    if (addresses.length === 0) return this.#masks;
    return [...this.#masks, ...addresses].sort((a, b) => a.start - b.start || b.end - a.end);
  }
}
