import { isSegment } from '../../core/facts/segment/container.js';
import { openSegment } from '../../core/facts/segment/open.js';
import type { CopyFiles } from './keep-copy.js';
import { unpack } from './unpack.js';

const limits = { bytes: 256 * 1024 * 1024, files: 2000 };

/** The name that a compiled pack file has in its copy. */
const packFile = 'pack.segment';

/** The files to keep of what was fetched, and which of them is a compiled pack, if it is one; or what is wrong with it. */
export type OpenedPack = { readonly files: CopyFiles; readonly file?: string } | { readonly problem: string };

/** Tells by its first bytes what a server gave, whatever it called it. Never throws. */
export async function openPack(bytes: Buffer): Promise<OpenedPack> {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    const unpacked = await unpack(bytes, limits);
    return 'problem' in unpacked ? { problem: unpacked.problem } : { files: unpacked.files };
  }
  const start = bytes.subarray(0, 1024).toString('utf8').replace(/^\ufeff/, '').trimStart();
  if (start.startsWith('<')) return { problem: 'is a web page, not a pack: perhaps a log-in or an error page' };
  if (isSegment(bytes)) {
    const { problems } = openSegment(bytes);
    return problems.length > 0 ? { problem: 'is no pack file of this version of Copydesk' } : { files: new Map([[packFile, bytes]]), file: packFile };
  }
  return { problem: bytes.length === 0 ? 'is empty' : 'is neither a .tgz of a pack’s folder nor a compiled pack file' };
}
