import type { Finding, TextEdit } from '../core/checks/define-check.js';

/** A text with the safe fixes applied, and how many there were. */
export interface Mended {
  readonly text: string;
  readonly count: number;
}

/**
 * Applies the first fix of each finding whose first fix is safe. Where two fixes touch the same words only the earlier one is
 * applied; the next run sees what is left.
 */
export function mend(text: string, findings: readonly Finding[]): Mended {
  const edits: TextEdit[] = [];
  let count = 0;
  let mendedUpTo = 0;
  for (const { fixes } of findings) {
    const fix = fixes[0];
    if (!fix?.safe || fix.edits.length === 0) continue;
    const sorted = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
    if (sorted[0]!.span.start < mendedUpTo) continue;
    edits.push(...sorted);
    mendedUpTo = sorted.at(-1)!.span.end;
    count++;
  }
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of edits) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return { text: result + text.slice(at), count };
}
