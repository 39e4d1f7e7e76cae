import type { Span } from './span.js';

/** The markup a draft is written in. */
export type DraftFormat = 'plain' | 'markdown' | 'html' | 'asciidoc' | 'rst' | 'latex';

/**
 * What a block of prose is. `list-item` and `quote` hold running text as a paragraph does; a `heading`, a `caption` and a
 * `boilerplate` block (navigation, time stamps, credits) need not be whole sentences.
 */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'table-cell';

/** A block of prose: one paragraph, heading, list item or table cell. */
export interface Block {
  readonly kind: BlockKind;
  /** Where the block stands in the draft. */
  readonly span: Span;
  /**
   * The block's text with everything that is not prose (emphasis marks, code, link targets, comments) replaced by spaces:
   * exactly as long as `span`, so an offset in it plus `span.start` is an offset in the draft. Markup that the reader does
   * not see between two characters (`Ko**z**ak`) is replaced by the invisible JOINER (U+2060) instead, which tokens read
   * through; an entity (`&rsquo;`) by the character it stands for and joiners. Line breaks stay, as "\n".
   */
  readonly prose: string;
}

/** A comment of the draft's markup (`<!-- … -->`): never prose, but stets are written in it. */
export interface DraftComment {
  readonly span: Span;
  /** The text between the comment's marks. */
  readonly text: string;
}

/** One value of the front matter, with its place. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
}

/** A draft, split into blocks of prose. Nothing is lost: offsets are those of `text`. */
export interface Draft {
  readonly text: string;
  readonly format: DraftFormat;
  readonly frontMatter: readonly FrontMatterEntry[];
  readonly blocks: readonly Block[];
  readonly comments: readonly DraftComment[];
}
