import type { Severity } from '../server/src/core/checks/define-check.js';

/** What became of one error, planted into a text or stated in a sentence: one row of every table. */
export interface Row {
  readonly kind: string;
  readonly checks: readonly string[];
  readonly found: boolean;
  /** The first fix gives the correct text back. */
  readonly mended: boolean;
  /** The finding offers any fix: a dead person's act has none to offer. */
  readonly fixable: boolean;
  /** Nobody can tell by the spelling: the planted word is itself a name or a word (see `realWord` in inject/injector.ts). */
  readonly realWord: boolean;
}

/** A finding on a text in which nothing is planted. */
export interface Alarm {
  readonly check: string;
  readonly severity: Severity;
}

export const isAlarm = ({ severity }: Alarm): boolean => severity === 'error' || severity === 'warning';
