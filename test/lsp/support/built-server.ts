import { rmSync } from 'node:fs';
import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { besideBundles, readersBundle, serverBundle } from '../../../scripts/bundles.mjs';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../../server/src/core/facts/segment/build.js';
import { bundledPack } from './pack.js';

let building: Promise<string> | undefined;

/** Bundles the server as it ships, with a small pack as its bundled facts; gives the path of the script. Once for all tests. */
export const builtServer = (): Promise<string> => (building ??= buildServer());

async function buildServer(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-server-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const script = path.join(folder, 'server.cjs');
  await build({ ...serverBundle(false), sourcemap: false, outfile: script });
  await build({ ...readersBundle(false), outfile: path.join(folder, 'document-readers.cjs') });
  for (const { from, to } of besideBundles) await copyFile(from, path.join(folder, path.basename(to)));
  await writeFile(path.join(folder, 'facts.segment'), buildSegment([readPack(bundledPack).pack]));
  return script;
}
