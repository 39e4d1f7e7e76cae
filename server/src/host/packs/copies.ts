import { hash64 } from '../../core/facts/hash.js';

/** The file beside a `.copydesk.yaml` that says which bytes count for each address; kept with the project. */
export const lockFileName = 'copydesk.lock';

/** Where the copies are kept, beside the same file; not kept with the project. */
export const copiesFolder = ['.copydesk', 'packs'] as const;

/** The file of a copy that says what it is a copy of. Written last: a folder without one is no copy. */
export const recordFileName = 'copy.json';

/** The folder of a copy that holds the pack itself. */
export const contentFolder = 'pack';

/** A name for the copy of an address that people can recognise and no other address has. */
export function copyName(address: string): string {
  const { host, pathname } = new URL(address);
  const words = `${host}${pathname}`.toLowerCase().replace(/[^a-z0-9.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '').slice(0, 60);
  return `${words}-${hash64(address).slice(0, 8)}`;
}

/** What is known of a copy. */
export interface CopyRecord {
  readonly address: string;
  /** Of the bytes as fetched. */
  readonly sha256: string;
  readonly size: number;
  /** What the server calls this version. */
  readonly etag?: string;
  /** Of the files as unpacked: names and contents. */
  readonly content: string;
  /** The compiled pack file inside, where the copy is one; else it is a folder. */
  readonly file?: string;
  /** "world 2026.1": ids and versions of the packs in it. */
  readonly packs: readonly string[];
}

/** Reads a `copy.json`; undefined where it is none, or one of another address. */
export function readRecord(text: string | undefined, address: string): CopyRecord | undefined {
  if (text === undefined) return undefined;
  try {
    const record = JSON.parse(text) as Partial<CopyRecord> | null;
    const whole = record?.address === address && isSha256(record.sha256) && isSha256(record.content) && isSize(record.size) && isWords(record.packs)
      && (record.file === undefined || /^[\w.-]+$/.test(record.file)) && (record.etag === undefined || typeof record.etag === 'string');
    return whole ? record as CopyRecord : undefined;
  } catch {
    return undefined;
  }
}

export const isSha256 = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

export const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

export const isWords = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
