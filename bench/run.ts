/**
 * How long checks take, beside other tools that check prose: `npm run bench [-- --alone | --start | --editor | --scale | --ten-million]`. Everything in one table is
 * measured in one run on one machine; see README.md for what the figures mean.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { allBundles } from '../scripts/bundles.mjs';
import { measureStart } from './start.js';
import { editTable, partsLine, scanTable, startTable, toolTable, type Measured } from './tables.js';
import { benchTexts, words } from './texts.js';

const here = import.meta.dirname;
const root = path.join(here, '..');
const scratch = path.join(here, 'out');
const PEERS = ['cspell', 'harper', 'textlint', 'retext'] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { scale: { type: 'boolean' }, 'ten-million': { type: 'boolean' }, start: { type: 'boolean' }, editor: { type: 'boolean' }, alone: { type: 'boolean' } } });
  mkdirSync(scratch, { recursive: true });
  if (values.scale || values['ten-million']) return scale(values['ten-million'] ? 1e7 : 1e6);
  const nodeStart = bareStart();
  if (values.editor) return editor(nodeStart);
  console.log(`Node ${process.version}, ${process.platform}; a bare start of Node takes ${nodeStart.toFixed(0)} ms.\n`);
  console.log(startTable(await measureStart(await packaged()), nodeStart));
  if (values.start) return;
  const texts = benchTexts();
  console.log(`\nTexts from the clean corpus: ${texts.map(({ name, text }) => `${name} (${words(text).toLocaleString('en')} words)`).join(', ')}.\n`);
  const file = path.join(scratch, 'texts.json');
  writeFileSync(file, JSON.stringify(texts));
  const ours = path.join(scratch, 'copydesk.mjs');
  await build({
    entryPoints: [path.join(here, 'tools/copydesk.ts')], outfile: ours, bundle: true, minify: true, platform: 'node', format: 'esm', target: 'node20',
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' }, logLevel: 'error',
  });
  if (!values.alone) installPeers();
  const tools: Measured[] = [measure('copydesk', ours, file)];
  if (!values.alone) for (const peer of PEERS) tools.push(measure(peer, path.join(here, `tools/${peer}.mjs`), file));
  console.log(`${toolTable(tools, nodeStart)}\n\n${editTable(tools)}\n\n${scanTable(tools[0]!)}\n\n${partsLine(tools[0]!)}\n`);
  await scale(1e6);
}

/** The folder of the bundles as they ship, minified: V8 reads less. */
async function packaged(): Promise<string> {
  const shipped = allBundles(true).filter(({ outfile }) => /^server\/out\/(?:cli\.js|server\.cjs)$/.test(outfile ?? ''));
  for (const bundle of shipped) await build({ ...bundle, outfile: path.join(scratch, `${path.parse(bundle.outfile!).name}.cjs`) });
  copyFileSync(path.join(root, 'server/out/facts.segment'), path.join(scratch, 'facts.segment'));
  return scratch;
}

/** What a real VS Code waits for; downloads it when it first runs. */
async function editor(nodeStart: number): Promise<void> {
  const program = path.join(scratch, 'extension.cjs');
  const shipped = allBundles(true).find(({ outfile }) => outfile?.endsWith('client/out/extension.cjs'));
  await build({ ...shipped, outfile: program });
  const { measureActivation } = await import('./editor.js');
  console.log(startTable(await measureActivation(program), nodeStart));
}

/** The median of some starts of a Node that does nothing: what every start is compared with. */
function bareStart(): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    execFileSync(process.execPath, ['-e', '0']);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[4]!;
}

/** The other tools, from bench/package.json's own lock: asked for when the benchmark first runs, and by nothing else. */
function installPeers(): void {
  const lock = createHash('sha256').update(readFileSync(path.join(here, 'package-lock.json'))).digest('hex');
  const stamp = path.join(here, 'node_modules/.installed-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('npm ci failed in bench/; see above. `npm run bench -- --alone` needs no other tool.');
  writeFileSync(stamp, lock);
}

function measure(name: string, tool: string, texts: string): Measured {
  const out = execFileSync(process.execPath, [path.join(here, 'measure-tool.mjs'), tool, texts], {
    encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, COPYDESK_ROOT: root },
  });
  return { name, ...JSON.parse(out) as Omit<Measured, 'name'> };
}

/** Fact bases of 10^3 persons up to so many. */
async function scale(upTo: number): Promise<void> {
  const [{ measureScale }, { scaleTable }] = [await import('./scale/run.js'), await import('./scale/table.js')];
  console.log(scaleTable(measureScale({ upTo })));
}

void main();
