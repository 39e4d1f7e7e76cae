import type { Block, DraftComment, FrontMatterEntry } from '../draft.js';

/** What a format makes of the text after the front matter. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly comments: readonly DraftComment[];
  /** What the format's own means state about the draft (a meta element, a document attribute), where it has any. */
  readonly entries?: readonly FrontMatterEntry[];
}

/** Reads the text from `start` on. Never throws, takes time linear in the text, and every offset is one of `text`. */
export type ReadBody = (text: string, start: number) => Body;

/** Reads the states of one text; remembers what did not change, which alters the cost of a reading and never the result. */
export interface RememberingReader {
  readonly read: ReadBody;
  /** How many blocks the last reading had to mask anew. */
  readonly blocksMasked: number;
}
