import type { Finding } from '../core/checks/define-check.js';
import type { OpenDocument } from './documents.js';

/** How long a finding on the word that is being typed is held back, in milliseconds. */
const HOLD_BACK_MS = 500;

/** How long an open quotation is taken for one that is being written: longer than it takes to look for the next word. */
const QUOTATION_HELD_MS = 5000;

export interface Held {
  readonly shown: readonly Finding[];
  /** After so many milliseconds some of the findings that are held back now may be shown; undefined where none is. */
  readonly wait?: number;
}

/**
 * Holds back findings on the words that the last edit touches: half a name is not a misspelt one, and a quotation that is being
 * written in its paragraph is not yet closed. The protocol does not say where the cursor is, so the end of the last edit stands
 * for it; the next edit elsewhere lets go, or half a second, for a quotation five.
 */
export function holdBack(findings: readonly Finding[], { lastEdit, text }: OpenDocument, now: number): Held {
  const passed = lastEdit ? now - lastEdit.at : Infinity;
  if (!lastEdit || passed >= QUOTATION_HELD_MS) return { shown: findings };
  const waitOf = ({ check, span }: Finding): number => {
    if (span.start <= lastEdit.end && lastEdit.end <= span.end) return (check === OPEN ? QUOTATION_HELD_MS : HOLD_BACK_MS) - passed;
    return check === OPEN && span.end < lastEdit.end && sameParagraph(text.getText(), span.end, lastEdit.end) ? QUOTATION_HELD_MS - passed : 0;
  };
  const waits = findings.map(waitOf);
  const shown = findings.filter((_, index) => waits[index]! <= 0);
  const wait = Math.min(...waits.filter((one) => one > 0));
  return shown.length === findings.length ? { shown } : { shown, wait };
}

const OPEN = 'quote-unbalanced';

/** A paragraph is not longer. */
const LONGEST_PARAGRAPH = 10_000;

const sameParagraph = (text: string, from: number, to: number): boolean => to - from <= LONGEST_PARAGRAPH && !/\n[^\S\n]*\n/.test(text.slice(from, to));
