// npm runs this after an install in this folder, and where somebody installs Copydesk from its repository (`npm install git+…`,
// pre-commit): only there the command line is not built yet. `npm ci` is what `npm start` and `npm test` call, and they build.
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const built = ['server/out/cli.js', 'server/out/facts.segment'].every((file) => existsSync(path.join(root, file)));
if (!built && process.env['npm_command'] !== 'ci') {
  process.chdir(root);
  // `npm install -g git+…` hands its -g on, so that what the build needs was not installed here.
  delete process.env['npm_config_global'];
  if (!existsSync(path.join(root, 'node_modules/esbuild'))) await import('./install.mjs');
  process.argv.push('--production');
  await import('../esbuild.mjs');
}
