import type { Finding } from '../core/checks/define-check.js';
import type { Analysis } from '../core/engine/types.js';

/** A draft with what was found in it: what the printers print. */
export interface CheckedDraft {
  /** As the caller named it; `-` is standard input. */
  readonly path: string;
  readonly text: string;
  readonly analysis: Analysis;
  /** How many findings `--fix` mended. */
  readonly mended: number;
  /** What each finding is known by from run to run; see fingerprints.ts. */
  readonly fingerprints: ReadonlyMap<Finding, string>;
  /** How many findings are left out: known, or on lines that did not change. */
  readonly leftOut: number;
}
