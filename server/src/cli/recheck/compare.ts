import type { Finding } from '../../core/checks/define-check.js';
import type { Analysis } from '../../core/engine/types.js';
import { fingerprints } from '../fingerprints.js';

/** How the findings of a draft differ between two states of the facts. */
export interface Difference {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
  /** The same words, another message: another name to write, another reason. */
  readonly changed: readonly { readonly before: Finding; readonly after: Finding }[];
}

export function compareFindings(text: string, before: Analysis, after: Analysis): Difference {
  const was = byPrint(text, before);
  const now = byPrint(text, after);
  return {
    appeared: [...now].filter(([print]) => !was.has(print)).map(([, finding]) => finding),
    gone: [...was].filter(([print]) => !now.has(print)).map(([, finding]) => finding),
    changed: [...now].flatMap(([print, finding]) => {
      const old = was.get(print);
      return old && (old.message !== finding.message || old.severity !== finding.severity) ? [{ before: old, after: finding }] : [];
    }),
  };
}

function byPrint(text: string, analysis: Analysis): ReadonlyMap<string, Finding> {
  const prints = fingerprints(text, analysis);
  return new Map(analysis.findings.map((finding) => [prints.get(finding)!, finding]));
}
