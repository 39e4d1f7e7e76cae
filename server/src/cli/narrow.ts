import path from 'node:path';
import type { Finding } from '../core/checks/define-check.js';
import { linePositions } from '../core/text/line-positions.js';
import { changedLines } from '../host/git/changed-lines.js';
import type { LineRange } from '../host/git/hunks.js';
import type { Baseline } from './baseline.js';
import type { CheckedDraft } from './checked-draft.js';

/** The draft with only the findings that `keep` keeps; the others are counted as left out. */
function narrow(draft: CheckedDraft, keep: (finding: Finding) => boolean): CheckedDraft {
  const findings = draft.analysis.findings.filter(keep);
  const leftOut = draft.leftOut + draft.analysis.findings.length - findings.length;
  return { ...draft, analysis: { ...draft.analysis, findings }, leftOut };
}

/** Without the findings that a baseline knows. */
export const withoutKnown = (draft: CheckedDraft, baseline: Baseline): CheckedDraft =>
  narrow(draft, (finding) => !baseline.knows(draft.path, draft.fingerprints.get(finding)!));

/**
 * With only the findings on lines that changed since a git revision. A finding also counts where a place that led to it changed:
 * a misprint of a name is seen by the name in full, whichever of the two is the newer.
 */
export async function onChangedLines(draft: CheckedDraft, revision: string, folder: string): Promise<CheckedDraft | { readonly problem: string }> {
  const changed = await changedLines(path.resolve(folder, draft.path), revision);
  if ('problem' in changed) return changed;
  const positionAt = linePositions(draft.text);
  const touches = ({ start, end }: Finding['span']): boolean =>
    overlapsAny(changed.lines, positionAt(start).line, positionAt(Math.max(start, end - 1)).line);
  return narrow(draft, ({ span, related = [] }) => touches(span) || related.some((place) => touches(place.span)));
}

const overlapsAny = (ranges: readonly LineRange[], first: number, last: number): boolean =>
  ranges.some(({ from, to }) => from <= last && first <= to);
