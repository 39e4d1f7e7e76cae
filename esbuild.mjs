// Makes the bundles of scripts/bundles.mjs, what is derived from the sources, and the compiled bundled facts.
//   node esbuild.mjs [--production] [--watch]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { allBundles, besideBundles } from './scripts/bundles.mjs';
import { thirdPartyNotices } from './scripts/third-party-notices.mjs';

const root = import.meta.dirname;

await mkdir(path.join(root, 'server/out'), { recursive: true });
runScript('scripts/list-checks.mjs');
runScript('scripts/write-check-pages.ts');
runScript('scripts/list-settings.ts');
runScript('scripts/list-strings.ts');
for (const { from, to } of besideBundles) await copyFile(from, path.join(root, to));
const bundles = allBundles(process.argv.includes('--production'));
if (process.argv.includes('--watch')) {
  const contexts = await Promise.all(bundles.map((bundle) => esbuild.context({ ...bundle, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
} else {
  const built = await Promise.allSettled(bundles.map((bundle) => esbuild.build({ ...bundle, metafile: true })));
  // esbuild has said where and why.
  if (built.some(({ status }) => status === 'rejected')) process.exit(1);
  const inputs = built.flatMap(({ value }) => Object.keys(value.metafile.inputs));
  await writeFile(path.join(root, 'server/out/third-party-notices.txt'), thirdPartyNotices([...inputs, ...besideBundles.map(({ from }) => path.relative(root, from))]));
}
runScript('scripts/build-facts.ts');

/** Runs one of our own scripts with the Node that runs this one; TypeScript through tsx. */
function runScript(file) {
  if (!existsSync(path.join(root, file))) return;
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const { status, error } = spawnSync(process.execPath, [...loader, file], { cwd: root, stdio: 'inherit' });
  if (error || status !== 0) {
    console.error(`esbuild.mjs: ${file} failed${error ? `: ${error.message}` : ''}`);
    process.exit(1);
  }
}
