import type { Block, DraftComment } from '../draft.js';

/** What a format makes of the text after the front matter. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly comments: readonly DraftComment[];
}
