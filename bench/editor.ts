import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT, withTemporaryFolder, WORKSPACE } from '../test/vscode/host/places.js';
import { QUIET_SETTINGS } from '../test/vscode/host/profile.js';
import { openWorkbench } from '../test/vscode/host/workbench.js';
import type { Start } from './tables.js';

const RUNS = 5;
const PROGRAM = path.join('client', 'out', 'extension.cjs');
/** How long a window may take to open on a busy machine. */
const LIMIT_MS = 120_000;

/** What a real VS Code waits for when a draft is opened: loading the program of the extension, and the call of `activate`. Medians, as packaged. */
export async function measureActivation(program: string): Promise<readonly Start[]> {
  const times: { readonly load: number; readonly activate: number }[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await withTemporaryFolder((data) => once(program, data)));
  const median = (of: (one: (typeof times)[number]) => number): number => times.map(of).sort((a, b) => a - b)[RUNS >> 1]!;
  return [
    { name: 'VS Code: the extension’s program loaded', ms: median(({ load }) => load) },
    { name: 'VS Code: `activate` called', ms: median(({ activate }) => activate) },
  ];
}

async function once(program: string, data: string): Promise<{ readonly load: number; readonly activate: number }> {
  const told = path.join(data, 'activation.json');
  const folder = path.join(data, 'drafts');
  await cp(WORKSPACE, folder, { recursive: true });
  const workbench = await openWorkbench('node', { data, folder, file: 'draft.md', extension: timed(program, data, told), settings: QUIET_SETTINGS });
  try {
    for (const limit = performance.now() + LIMIT_MS; !existsSync(told); await delay(50)) {
      if (performance.now() > limit) throw new Error('the extension was not activated: run `npm run test:node` to see why');
    }
    return JSON.parse(readFileSync(told, 'utf8')) as { load: number; activate: number };
  } finally {
    await workbench.close();
  }
}

/** Another face of the extension's folder: all its files by links, but for the program, which is loaded and called with a watch in the hand. */
function timed(program: string, data: string, told: string): string {
  const shown = path.join(data, 'timed');
  for (let folder = path.dirname(PROGRAM), kept = path.basename(PROGRAM); ; [folder, kept] = [path.dirname(folder), path.basename(folder)]) {
    mkdirSync(path.join(shown, folder), { recursive: true });
    for (const name of readdirSync(path.join(ROOT, folder))) if (name !== kept) symlinkSync(path.join(ROOT, folder, name), path.join(shown, folder, name));
    if (folder === '.') break;
  }
  writeFileSync(path.join(shown, PROGRAM), `
const { writeFileSync, renameSync } = require('node:fs');
const start = performance.now();
const real = require(${JSON.stringify(program)});
const load = performance.now() - start;
exports.activate = (context) => {
  const called = performance.now();
  const api = real.activate(context);
  const activate = performance.now() - called;
  writeFileSync(${JSON.stringify(`${told}.new`)}, JSON.stringify({ load, activate }));
  renameSync(${JSON.stringify(`${told}.new`)}, ${JSON.stringify(told)});
  return api;
};
exports.deactivate = real.deactivate;
`);
  return shown;
}
