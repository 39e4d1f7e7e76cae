/** The disk's side of the `drafts:` file system: file operations on one folder, asked for over HTTP. For tests only. */
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { AskedFor, Reply } from './loopback-server.js';
import { ROOT } from './places.js';

/** The manifest of the extension that shows the folder in the workbench; see drafts-fs.ts. */
export const DRAFTS_FS_MANIFEST = {
  name: 'drafts-fs', publisher: 'copydesk-tests', version: '0.0.0', engines: { vscode: '^1.91.0' },
  browser: './drafts-fs.js', activationEvents: ['onFileSystem:drafts'],
} as const;

/** The program of that extension, made ready for a web worker. */
export async function draftsFsProgram(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'test/vscode/host/drafts-fs.ts')],
    bundle: true, write: false, platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode'],
  });
  return outputFiles[0]?.text ?? '';
}

/** Carries out one operation: the query names it, the body holds what is to be written. */
export async function answerDraftRequest(folder: string, name: string, { query, body }: Pick<AskedFor, 'query' | 'body'>): Promise<Reply> {
  const file = path.join(folder, path.posix.normalize(`/${name}`)); // normalised from the root: cannot climb out of the folder
  try {
    switch (query) {
      case 'stat': return json(await describe(file));
      case 'list': return json(await list(file));
      case 'read': return { type: 'application/octet-stream', body: await readFile(file) };
      case 'write': await writeFile(file, body); return {};
      case 'mkdir': await mkdir(file, { recursive: true }); return {};
      case 'delete': await rm(file, { recursive: true }); return {};
      default: return { status: 400, body: `unknown operation ${query}` };
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { status: 404, body: 'no such file' };
    throw error;
  }
}

/** VS Code's numbers for file types. */
const FILE = 1;
const DIRECTORY = 2;

async function describe(file: string): Promise<object> {
  const found = await stat(file);
  return { type: found.isDirectory() ? DIRECTORY : FILE, ctime: found.ctimeMs, mtime: found.mtimeMs, size: found.size };
}

async function list(folder: string): Promise<readonly (readonly [string, number])[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.map((entry) => [entry.name, entry.isDirectory() ? DIRECTORY : FILE] as const);
}

function json(value: unknown): Reply {
  return { type: 'application/json', body: JSON.stringify(value) };
}
