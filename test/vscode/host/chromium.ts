/**
 * The browser of the tests: the executable named by CHROMIUM, or else the one inside the npm package @sparticuz/chromium,
 * unpacked under .cache on first use (Linux x64), or else the Chrome installed on this computer.
 */
import { execFile, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { fontConfiguration } from './fonts.js';
import { CACHE } from './places.js';

const FLAGS: readonly string[] = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--force-color-profile=srgb',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
  // Every name but this computer's resolves to nothing: whatever a page asks for, no request leaves the machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Starts the browser, by default without a window. */
export async function launchBrowser(headless = true): Promise<Browser> {
  // The signals are handled for all of a run's processes at once, by exitOnSignals.
  const signals = { handleSIGHUP: false, handleSIGINT: false, handleSIGTERM: false };
  return chromium.launch({ headless, args: [...FLAGS], ...signals, ...(await whichBrowser()) });
}

async function whichBrowser(): Promise<LaunchOptions> {
  const chosen = process.env['CHROMIUM'];
  if (chosen !== undefined && chosen !== '') return { executablePath: chosen };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const folder = await unpackedChromium();
  const executablePath = path.join(folder, 'chromium');
  const environment = { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  return { executablePath, env: withLibraries(executablePath, environment, path.join(folder, 'lib')) };
}

/**
 * The package's Chromium needs three libraries beyond the C library (NSS, NSPR and Expat). A computer that has them uses its
 * own; on one that has not, the copies in the package serve (they need glibc 2.34 or later), so nothing has to be installed.
 */
function withLibraries(executable: string, environment: NodeJS.ProcessEnv, libraries: string): Record<string, string> {
  const own = definedOnly(environment);
  const first = spawnSync(executable, ['--version'], { env: own, encoding: 'utf8' });
  if (first.status === 0) return own;
  const searched = [libraries, own['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  const brought = { ...own, LD_LIBRARY_PATH: searched };
  const second = spawnSync(executable, ['--version'], { env: brought, encoding: 'utf8' });
  if (second.status === 0) return brought;
  const reason = (second.stderr || first.stderr || second.error?.message || 'no reason given').trim();
  throw new Error(`Chromium does not start on this computer (${reason}); set CHROMIUM to the path of one that does`);
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Unpacks the package's archives into .cache/chromium-VERSION, complete or not at all, and returns that folder. */
async function unpackedChromium(): Promise<string> {
  const home = packageFolder();
  const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')) as { readonly version: string };
  const folder = path.join(CACHE, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const stage = `${folder}-staging-${process.pid}`;
  try {
    await Promise.all([
      decompress(path.join(home, 'bin/chromium.br'), stage),
      ...['fonts', 'swiftshader', 'al2023'].map((name) => untar(path.join(home, `bin/${name}.tar.br`), stage)),
    ]);
    await writeFile(path.join(stage, 'fonts.conf'), fontConfiguration(path.join(folder, 'fonts'), path.join(folder, 'font-cache')));
    await rename(stage, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error; // else another run was faster, and its result is the same
    });
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
  return folder;
}

/** The package exports only its code, so its folder is found upwards from there. */
function packageFolder(): string {
  let folder = path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!existsSync(path.join(folder, 'bin', 'chromium.br'))) {
    const above = path.dirname(folder);
    if (above === folder) throw new Error('@sparticuz/chromium is installed without its browser; set CHROMIUM to one');
    folder = above;
  }
  return folder;
}

/** Decompresses ARCHIVE.br into the folder, and returns the path of the result. */
async function decompress(archive: string, into: string): Promise<string> {
  await mkdir(into, { recursive: true });
  const file = path.join(into, path.basename(archive, '.br'));
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(file, { mode: 0o755 }));
  return file;
}

async function untar(archive: string, into: string): Promise<void> {
  const file = await decompress(archive, into);
  await promisify(execFile)('tar', ['-xf', file, '-C', into, '--no-same-owner']);
  await rm(file);
}
