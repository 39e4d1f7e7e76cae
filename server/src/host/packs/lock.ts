import { say, type Said } from '../../core/values/said.js';
import { isSha256, isSize, isWords, lockFileName } from './copies.js';

/** What counts for one address. */
export interface LockEntry {
  /** Of the bytes as fetched, hexadecimal. */
  readonly sha256: string;
  readonly size: number;
  /** "world 2026.1": for people who read the difference in a review. */
  readonly packs: readonly string[];
  /** The public key with which the bytes were signed, base64. */
  readonly signedBy?: string;
}

export type Lock = ReadonlyMap<string, LockEntry>;

const FORMAT = 1;

/** Reads a `copydesk.lock`; undefined text is an empty one. What is damaged is said in words that complete "copydesk.lock …". */
export function readLock(text: string | undefined): Lock | { readonly problem: Said } {
  if (text === undefined) return new Map();
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    const merging = /^(?:<{7}|={7}|>{7})/m.test(text);
    return { problem: merging ? say`holds marks of a merge that was not finished` : say`is damaged: it is no JSON` };
  }
  const { lock, packs } = isRecord(found) ? found : {};
  if (lock !== FORMAT || !isRecord(packs)) return { problem: say`is damaged, or was written by another version of Copydesk` };
  const entries = Object.entries(packs);
  const wrong = entries.find(([, entry]) => !isEntry(entry));
  if (wrong) return { problem: say`is damaged: the entry of ${wrong[0]} lacks its sha256, size or packs` };
  return new Map(entries as [string, LockEntry][]);
}

/** The text of a lock: the same packs give the same text, whoever fetched them and when. */
export function writeLock(lock: Lock): string {
  const sorted = [...lock].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const packs = Object.fromEntries(sorted.map(([address, { sha256, size, packs: ids, signedBy }]) =>
    [address, { sha256, size, packs: ids, ...(signedBy !== undefined && { signedBy }) }]));
  return `${JSON.stringify({ lock: FORMAT, packs }, null, 1)}\n`;
}

/** What a user is told of a damaged lock, wherever it is met. */
export const damagedLock = (problem: Said): Said =>
  say`${lockFileName} ${problem}. The copies that are here stay in use; restore it from your repository, or delete it and run \`copydesk facts sync\`.`;

const isEntry = (entry: unknown): boolean => isRecord(entry) && isSha256(entry['sha256']) && isSize(entry['size']) && isWords(entry['packs'])
  && (entry['signedBy'] === undefined || typeof entry['signedBy'] === 'string');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
