import type { Finding } from '../checks/define-check.js';
import { shift } from '../text/span.js';

/** A finding of a block that was checked as if it stood at the beginning, where the block stands in the draft. */
export function shiftFinding(finding: Finding, offset: number): Finding {
  return {
    ...finding,
    span: shift(finding.span, offset),
    ...(finding.whole && { whole: shift(finding.whole, offset) }),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: shift(edit.span, offset) })) })),
    ...(finding.related && { related: finding.related.map((place) => ({ ...place, span: shift(place.span, offset) })) }),
  };
}
