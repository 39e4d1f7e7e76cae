import path from 'node:path';
import type { Finding, Severity } from '../core/checks/define-check.js';
import type { PackInfo } from '../core/facts/types.js';
import type { CheckedDraft } from './checked-draft.js';
import { citationText } from './print-text.js';

/** What one call of `check` found out: what the printers for machines print. */
export interface Report {
  readonly drafts: readonly CheckedDraft[];
  /** Drafts that could not be read, compared or written, and why in words that complete "PATH …". One that could not be written is among `drafts` too. */
  readonly failed: readonly { readonly path: string; readonly problem: string }[];
  readonly packs: readonly PackInfo[];
  readonly version: string;
  /** The folder that paths in a report are relative to. */
  readonly folder: string;
  readonly failOn: Severity;
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** True where a finding is at or above the severity that makes a run fail. */
export const isGrave = ({ severity }: Finding, failOn: Severity): boolean => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);

/** A draft's path as reports write it: with forward slashes, relative to `folder` where it lies inside; undefined for standard input. */
export function reportPath(name: string, folder: string): string | undefined {
  if (name === '-') return undefined;
  const file = path.resolve(folder, name);
  const relative = path.relative(folder, file);
  const inside = relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
  return (inside ? relative : file).split(path.sep).join('/');
}

/** Why a finding is one, and from where that is known: the lines below its message. Each source once. */
export function reasonLines({ because, evidence }: Finding): readonly string[] {
  const sources = new Set(evidence.map(({ sources: [first] }) => `Source: ${citationText(first)}`));
  return [...(because ? [because] : []), ...sources];
}
