import type { Span } from '../text/span.js';

/** A replacement in the draft; the span is absolute. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}
