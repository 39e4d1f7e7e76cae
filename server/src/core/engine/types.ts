import type { DraftFormat } from '../text/draft.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Finding, Severity } from '../checks/define-check.js';
import type { Links } from '../links/types.js';

/** Settings of a check: off, or the severity to report it with. */
export type CheckLevel = 'off' | Severity;

/** What `.copydesk.yaml` and the editor's settings say, merged; defaults filled in. */
export interface Settings {
  readonly checks: Readonly<Record<string, CheckLevel>>;
  /** ISO date used when the draft states none. */
  readonly storyDate?: string;
  /** Folders of further fact packs, relative to the settings file. */
  readonly facts: readonly string[];
}

/** All that an analysis depends on. */
export interface Snapshot {
  readonly text: string;
  readonly format: DraftFormat;
  readonly facts: FactLookUp;
  readonly settings: Settings;
  /** ISO date of the host's today. */
  readonly today: string;
}

/** A check that failed: one log line, never a lost page. */
export interface CheckFailure {
  readonly check: string;
  readonly error: string;
}

/** A suppression written in the draft. Span is absolute and covers the comment. */
export interface Stet {
  readonly span: { readonly start: number; readonly end: number };
  /** Check id, or undefined for any check. */
  readonly check?: string;
  /** The words that are let stand, as written; undefined for anything in the block. */
  readonly words?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly date?: string;
  readonly until?: string;
}

export interface Analysis {
  readonly links: Links;
  /** Stable order: by start, end, check. Suppressed findings are left out. */
  readonly findings: readonly Finding[];
  readonly stets: readonly Stet[];
  /** Findings that a stet lets stand. */
  readonly letStand: readonly Finding[];
  readonly failures: readonly CheckFailure[];
}
