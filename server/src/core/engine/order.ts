import type { Finding } from '../checks/define-check.js';

const RANK = { error: 0, warning: 1, information: 2, hint: 3 } as const;

/** One finding for each check and span; of two checks on the very same words the graver one speaks. */
export function withoutDuplicates(findings: readonly Finding[]): readonly Finding[] {
  const bySpan = new Map<string, Finding>();
  for (const finding of findings) {
    const key = `${finding.span.start}:${finding.span.end}`;
    const other = bySpan.get(key);
    if (!other || RANK[finding.severity] < RANK[other.severity]) bySpan.set(key, finding);
  }
  return [...bySpan.values()];
}

/** By place in the draft, then by check, so that the same draft always gives the same list. */
export const orderFindings = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) =>
    a.span.start - b.span.start || a.span.end - b.span.end || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0));
