import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPackName } from '../../core/engine/pack-names.js';
import { loadFacts, type BundledFacts } from '../../core/facts/load-facts.js';
import { inEnglish } from '../../core/values/said.js';
import { diskPackFiles } from '../facts/disk-pack-files.js';
import { contentFolder, lockFileName, type CopyRecord } from './copies.js';
import { contentHash, discard, intactCopy, putInPlace, sha256, stage, writeRecord } from './keep-copy.js';
import { fetchBytes, type FetchLimits } from './fetch-bytes.js';
import { damagedLock, readLock, writeLock, type Lock, type LockEntry } from './lock.js';
import { openPack } from './open-pack.js';
import { copyOf } from './resolve-packs.js';
import { signerOf } from './signature.js';

/** What to bring up to date. */
export interface SyncRequest {
  /** The folder of the settings file. */
  readonly folder: string;
  /** Its `facts`. */
  readonly facts: readonly string[];
  /** Public keys by host, of the whole stack of settings. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Take what servers offer now, whatever the lock says. */
  readonly update: boolean;
  /** Change no lock: fail where it and the settings disagree. */
  readonly frozen: boolean;
  readonly limits: FetchLimits;
  /** The packs that lie under all others: a fetched pack may cite their sources. */
  readonly bundled: BundledFacts;
}

/** What became of one address, in a line for people. */
export interface SyncLine {
  readonly failed: boolean;
  readonly text: string;
}

interface Outcome extends SyncLine {
  /** What counts from now on; absent where nothing does. */
  readonly entry?: LockEntry;
}

/** Brings the copies of one settings file in line with its lock, and the lock with its settings. Never throws on what servers do. */
export async function syncPacks(request: SyncRequest): Promise<readonly SyncLine[]> {
  const { folder, frozen } = request;
  const file = path.join(folder, lockFileName);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  const lock = readLock(before);
  if ('problem' in lock) return [{ failed: true, text: inEnglish(damagedLock(lock.problem)) }];
  const addresses = [...new Set(request.facts.flatMap((entry) => {
    const name = readPackName(entry);
    return 'address' in name ? [name.address] : [];
  }))];
  const strays = [...lock.keys()].filter((address) => !addresses.includes(address));
  const lines: SyncLine[] = frozen ? strays.map((address) => ({ failed: true, text: `${address} is in ${lockFileName}, but no setting names it` })) : [];
  const entries = new Map<string, LockEntry>();
  for (const address of addresses) {
    const { entry, ...line } = await syncOne(address, lock, request);
    lines.push(line);
    if (entry) entries.set(address, entry);
  }
  if (frozen) return lines;
  lines.push(...strays.map((address) => ({ failed: false, text: `${address} is no longer named: taken out of ${lockFileName}` })));
  const after = entries.size === 0 && before === undefined ? undefined : writeLock(entries);
  if (after !== undefined && after !== before) {
    await writeFile(`${file}.new`, after);
    await rename(`${file}.new`, file);
  }
  return lines;
}

async function syncOne(address: string, lock: Lock, request: SyncRequest): Promise<Outcome> {
  const { folder, frozen, update, limits } = request;
  const locked = lock.get(address);
  const copy = await intactCopy(folder, address);
  const keys = keysOf(address, request);
  // Where the lock cannot vouch for the signature that the settings now ask for, it counts as if it were not there.
  const vouched = keys === undefined || (locked?.signedBy !== undefined && keys.includes(locked.signedBy));
  if (frozen && !locked) return { failed: true, text: `${address} is named in the settings, but not in ${lockFileName}: run \`copydesk facts sync\` without --frozen, and commit the lock` };
  if (frozen && !vouched) return { failed: true, text: `${address} must be signed, but ${lockFileName} does not say that it was, with a key of the settings` };
  const isLocked = copy !== undefined && locked?.sha256 === copy.sha256 && vouched;
  if (frozen && isLocked) return { failed: false, text: `${address}: ${copy.packs.join(', ')}, as locked`, entry: locked };
  const stays = copy === undefined ? '; there is no copy of it yet' : `; the copy of ${copy.packs.join(', ')} stays in use`;
  const failure = (why: string): Outcome => ({ failed: true, text: `${address} ${why}${stays}`, ...(locked && { entry: locked }) });

  const fetched = await fetchBytes(address, isLocked || (update && vouched && copy) ? copy?.etag : undefined, limits);
  if (fetched.outcome === 'failed') return failure(fetched.problem);
  if (fetched.outcome === 'missing') return failure('does not exist there (404)');
  if (fetched.outcome === 'unchanged') {
    return copy && locked?.sha256 === copy.sha256 ? { failed: false, text: `${address}: ${copy.packs.join(', ')}, unchanged`, entry: locked } : failure('answers that nothing has changed (304), but the lock names another version');
  }
  const { bytes, etag } = fetched;
  const hash = sha256(bytes);
  if (locked && locked.sha256 !== hash && !update) {
    // Whoever has the locked version is not disturbed by a newer one; whoever has not cannot get it here any more.
    if (isLocked) return { failed: false, text: `${address} has another version than ${lockFileName}: \`copydesk facts sync --update\` takes it${stays}`, entry: locked };
    return failure(`does not give what ${lockFileName} names (sha256 ${short(locked.sha256)}, ${String(locked.size)} bytes) but ${short(hash)}, ${String(bytes.length)} bytes; \`copydesk facts sync --update\` accepts it`);
  }
  const signedBy = keys && await signer(address, bytes, keys, limits);
  if (typeof signedBy === 'object') return failure(signedBy.problem);
  return accept(address, bytes, { hash, etag, signedBy, copy }, request, failure);
}

const short = (hash: string): string => `${hash.slice(0, 12)}…`;

const keysOf = (address: string, { keys }: SyncRequest): readonly string[] | undefined => keys[new URL(address).host.toLowerCase()];

/** The key that signed the bytes; the signature lies beside them, under the same name with `.sig`. */
async function signer(address: string, bytes: Buffer, keys: readonly string[], limits: FetchLimits): Promise<string | { readonly problem: string }> {
  const at = new URL(address);
  at.pathname += '.sig';
  const signature = await fetchBytes(at.href, undefined, { ...limits, largest: 64 * 1024 });
  if (signature.outcome === 'missing') return { problem: `is not signed: its host has a key in the settings, but there is no ${at.pathname.split('/').at(-1)!}` };
  if (signature.outcome !== 'bytes') return { problem: `has a signature that cannot be fetched: it ${'problem' in signature ? signature.problem : 'is withheld'}` };
  return signerOf(bytes, signature.bytes, keys) ?? { problem: 'is not signed with a key of the settings' };
}

interface Delivery {
  readonly hash: string;
  readonly etag: string | undefined;
  readonly signedBy: string | undefined;
  readonly copy: CopyRecord | undefined;
}

/** Reads what was fetched as a pack, and only then puts it in the place of the copy. */
async function accept(
  address: string, bytes: Buffer, { hash, etag, signedBy, copy }: Delivery, request: SyncRequest, failure: (why: string) => Outcome,
): Promise<Outcome> {
  const { folder, bundled } = request;
  const entryOf = (packs: readonly string[]): LockEntry => ({ sha256: hash, size: bytes.length, packs, ...(signedBy !== undefined && { signedBy }) });
  if (copy?.sha256 === hash) {
    if (etag !== undefined && etag !== copy.etag) await writeRecord(copyOf(folder, address), { ...copy, etag });
    return { failed: false, text: `${address}: ${copy.packs.join(', ')}, unchanged`, entry: entryOf(copy.packs) };
  }
  const opened = await openPack(bytes);
  if ('problem' in opened) return failure(opened.problem);
  const staged = await stage(folder, address, opened.files);
  const inside = [contentFolder, ...(opened.file === undefined ? [] : [opened.file])];
  const loaded = await loadFacts(bundled, [path.join(staged, ...inside)], diskPackFiles);
  const below = 'records' in bundled ? bundled.packs.length : bundled.length;
  const packs = loaded.packs.slice(below).map(({ info }) => `${info.id} ${info.version}`);
  const errors = loaded.problems.filter(({ severity }) => severity === 'error');
  if (packs.length === 0) {
    await discard(staged);
    return failure(`holds no fact pack${errors[0] ? `: ${errors[0].message}` : ''}`);
  }
  await putInPlace(staged, {
    address, sha256: hash, size: bytes.length, ...(etag !== undefined && { etag }), content: contentHash(opened.files),
    ...(opened.file !== undefined && { file: opened.file }), packs,
  });
  const count = `${String(errors.length)} ${errors.length === 1 ? 'error' : 'errors'}`;
  const faults = errors.length === 0 ? '' : ` (${count} in it: \`copydesk facts lint ${path.join(copyOf(folder, address), ...inside)}\` shows them)`;
  const signed = signedBy === undefined ? '' : ', signature verified';
  return { failed: false, text: `${address}: ${packs.join(', ')}, ${String(bytes.length)} bytes fetched${signed}${faults}`, entry: entryOf(packs) };
}
