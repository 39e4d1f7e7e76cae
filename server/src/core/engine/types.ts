import type { DraftFormat } from '../text/draft.js';
import type { EvidenceIndex } from '../evidence/evidence-index.js';
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
  /** Further fact packs: folders and pack files, relative to the settings file, `npm:` packages and https addresses. */
  readonly facts: readonly string[];
  /** Folders of the story's own sources, relative to the settings file; absent: `sources` where there is one. */
  readonly sources?: readonly string[];
  /** The CSL file that citations are written by, relative to the settings file; absent: the product's own style. */
  readonly citationStyle?: string;
  /** ed25519 public keys (base64 of 32 bytes) by host: packs from there must be signed with one of them. */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
}

/** All that an analysis depends on. */
export interface Snapshot {
  readonly text: string;
  readonly format: DraftFormat;
  readonly facts: FactLookUp;
  readonly settings: Settings;
  /** The story's own sources, where there are any. */
  readonly evidence?: EvidenceIndex;
  /** The stets kept beside the draft. */
  readonly sideStets?: readonly SideStet[];
  /** ISO date of the host's today. */
  readonly today: string;
}

/** A check that failed: one log line, never a lost page. */
export interface CheckFailure {
  readonly check: string;
  readonly error: string;
}

/** A suppression: written in the draft, where its span covers the comment, or kept beside it, where its span covers the words. Spans are absolute. */
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
  /** What it was written about (see `stetPrint`); one without holds whatever the sentence and the facts become. */
  readonly print?: string;
  /** It is kept in the file beside the draft. */
  readonly beside?: true;
  /** The sentence that it holds for, where it is kept beside the draft and the sentence is still there. */
  readonly scope?: { readonly start: number; readonly end: number };
}

/** A stet in the file beside a draft whose format has no comments. `words` and `sentence` as the draft has them, white space as single spaces. */
export interface SideStet extends Pick<Stet, 'check' | 'reason' | 'by' | 'date' | 'until' | 'print'> {
  readonly words: string;
  readonly sentence: string;
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
