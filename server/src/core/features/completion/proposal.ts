import type { Span } from '../../text/span.js';

/** A name, a title or a quotation that the words before the cursor may become. */
export interface Completion {
  readonly kind: 'person' | 'office' | 'quotation';
  /** What stands in place of `span` in the draft, and in the menu where there is no label. */
  readonly text: string;
  readonly label?: string;
  /** A few words at the end of its line in the menu: the office of a person, the speaker of a quotation. */
  readonly aside?: string;
  /** Words that begin with what was typed: an editor compares them with it. */
  readonly filter: string;
  readonly span: Span;
  /** One line: the office as of the story date. */
  readonly detail: string;
  /** Markdown: what is known, and the source that says so. */
  readonly documentation: string;
}
