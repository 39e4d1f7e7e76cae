import type { Span } from '../../text/span.js';

/** A value of the headline for which the story gives another one. Spans are absolute. */
export interface HeadlineMismatch {
  readonly kind: 'number' | 'figure' | 'date';
  readonly span: Span;
  readonly written: string;
  readonly inStory: Span;
  readonly storyWritten: string;
  /** What is told: "killed", the word before a date; empty for a figure. */
  readonly subject: string;
  /** The story's amount. */
  readonly amount?: number;
}

/** One word in two forms: "resume", "resumes", "resumed". */
export function isSameWord(a: string, b: string): boolean {
  const length = Math.max(4, Math.min(a.length, b.length) - 2);
  return a.length >= 4 && a.slice(0, length) === b.slice(0, length) && Math.abs(a.length - b.length) <= 3;
}
