import type { Analysis } from '../core/engine/types.js';
import { editsInOrder, safeFixes } from '../core/features/code-actions.js';

/** A text with the safe fixes applied, and how many there were. */
export interface Mended {
  readonly text: string;
  readonly count: number;
}

/** Applies the safe fixes of an analysis to the text it was made of; the next run sees what is left. */
export function mend(text: string, analysis: Analysis): Mended {
  const fixes = safeFixes(analysis);
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of editsInOrder(fixes)) {
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return { text: result + text.slice(at), count: fixes.length };
}
