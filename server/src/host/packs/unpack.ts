import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { extract } from 'tar-stream';

/** Files by path, with forward slashes; or in words that complete "ADDRESS …" what is wrong. */
export type Unpacked = { readonly files: ReadonlyMap<string, Buffer> } | { readonly problem: string };

/** What an unpacked pack may have: the largest pack of its kind has a tenth of this. */
export interface UnpackLimits {
  readonly bytes: number;
  readonly files: number;
}

/** What a pack consists of, and what people read about it; all else in an archive (programs above all) is left there. */
const KEPT = /\.ya?ml$|^(?:.*\/)?(?:README|LICEN[CS]E|NOTICE|COPYING)[^/]*$/i;

const inflate = promisify(gunzip);

/**
 * The files of a `.tgz` in memory. An archive with a link, a device, a path that leads out of it or two names for one file is
 * refused as a whole: no pack is made so, and half of it would be another pack. Never throws.
 */
export async function unpack(archive: Buffer, limits: UnpackLimits): Promise<Unpacked> {
  let tar: Buffer;
  try {
    tar = await inflate(archive, { maxOutputLength: limits.bytes });
  } catch (error) {
    const tooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return { problem: tooLarge ? `is larger than ${String(limits.bytes / 1024 / 1024)} MB once unpacked` : 'is a damaged archive: it cannot be unpacked' };
  }
  return readTar(tar, limits.files, 'refuse');
}

/** The files of a tar that is not compressed; `links` says whether a link is a reason to refuse it, or is passed over. */
export async function readTar(tar: Buffer, mostFiles: number, links: 'refuse' | 'skip'): Promise<Unpacked> {
  const files = new Map<string, Buffer>();
  const seen = new Set<string>();
  const reader = extract();
  reader.end(tar);
  try {
    for await (const entry of reader) {
      const { name, type } = entry.header;
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      const isLink = type !== 'file' && type !== 'contiguous-file' && type !== 'directory';
      if (isLink && links === 'skip') continue;
      if (isLink) return { problem: `holds a link or a device (${shown(name)}), which no pack needs` };
      const steps = name.split('/').filter((step) => step !== '' && step !== '.');
      if (name.startsWith('/') || steps.includes('..') || /[\\:\u0000-\u001f]/.test(name)) return { problem: `holds a file outside itself (${shown(name)})` };
      const file = steps.join('/');
      if (type === 'directory' || !KEPT.test(file)) continue;
      // Two names that some disks take for one would overwrite each other there.
      if (seen.has(file.toLowerCase())) return { problem: `holds the file ${shown(file)} twice` };
      seen.add(file.toLowerCase());
      if (seen.size > mostFiles) return { problem: `holds more than ${String(mostFiles)} files` };
      files.set(file, Buffer.concat(chunks));
    }
  } catch {
    return { problem: 'is a damaged archive: it cannot be unpacked' };
  }
  return { files };
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 80));
