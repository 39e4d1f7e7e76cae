import type { Finding } from '../core/checks/define-check.js';
import type { OpenDocument } from './documents.js';

/** How long a finding on the word that is being typed is held back, in milliseconds. */
export const HOLD_BACK_MS = 500;

export interface Held {
  readonly shown: readonly Finding[];
  /** After so many milliseconds the findings that are held back now may be shown; undefined where none is. */
  readonly wait?: number;
}

/**
 * Holds back findings on the words that the last edit touches: half a name is not a misspelt one. The protocol does not say
 * where the cursor is, so the end of the last edit stands for it; the next edit elsewhere, or half a second, lets go.
 */
export function holdBack(findings: readonly Finding[], { lastEdit }: OpenDocument, now: number): Held {
  const left = lastEdit ? lastEdit.at + HOLD_BACK_MS - now : 0;
  if (!lastEdit || left <= 0) return { shown: findings };
  const shown = findings.filter(({ span }) => lastEdit.end < span.start || span.end < lastEdit.end);
  return shown.length === findings.length ? { shown } : { shown, wait: left };
}
