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
