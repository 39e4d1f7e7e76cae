// Compiles the bundled fact packs (server/facts/*/) into server/out/facts.segment, which loads without parsing.
//   node --import tsx scripts/build-facts.ts [--strict] [--check]
// Problems are printed in short. --strict fails on any error; --check writes nothing.
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lintFacts } from '../server/src/core/facts/lint.js';
import { loadFacts } from '../server/src/core/facts/load-facts.js';
import { buildSegment } from '../server/src/core/facts/segment/build.js';
import { diskPackFiles } from '../server/src/host/facts/disk-pack-files.js';

const shown = 20;
const folder = path.join('server', 'facts');
const target = path.join('server', 'out', 'facts.segment');

void build(process.argv.includes('--strict'), !process.argv.includes('--check'));

async function build(strict: boolean, write: boolean): Promise<void> {
  process.chdir(path.join(__dirname, '..'));
  const { facts, packs, problems } = await loadFacts([], packFolders(), diskPackFiles);
  const all = [...problems, ...lintFacts(facts.base, packs)];
  const errors = all.filter(({ severity }) => severity === 'error');
  for (const { path: file, line, column, message } of errors.slice(0, shown)) {
    console.warn(`${file}:${String(line ?? 1)}:${String(column ?? 1)} ${message}`);
  }
  if (all.length > 0) console.warn(`facts: ${String(errors.length)} errors, ${String(all.length - errors.length)} warnings; \`copydesk facts lint\` lists them`);
  if (write) {
    // Read whole wherever it is read.
    const bytes = buildSegment(packs, undefined, undefined, false);
    mkdirSync(path.dirname(target), { recursive: true });
    // Whoever reads the facts meanwhile has the old file or the new one, never half of one.
    writeFileSync(`${target}.new`, bytes);
    renameSync(`${target}.new`, target);
    console.info(`${target}: ${packs.map(({ info }) => `${info.id} ${info.version}`).join(', ')}; ${String(Math.round(bytes.length / 1000))} kB`);
  }
  if (strict && errors.length > 0) process.exitCode = 1;
}

/** `world` lies under the others, which go by name. */
function packFolders(): readonly string[] {
  const order = (name: string): string => (name === 'world' ? '' : name);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((name) => path.join(folder, name));
}
