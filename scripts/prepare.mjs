// npm runs this after an install in this folder, and where somebody installs Copydesk from its repository (`npm install git+…`,
// pre-commit): only there the command line is not built yet. `npm ci` is what `npm start` and `npm test` call, and they build.
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const built = ['server/out/cli.js', 'server/out/facts.json'].every((file) => existsSync(path.join(root, file)));
if (!built && process.env['npm_command'] !== 'ci') {
  process.chdir(root);
  process.argv.push('--production');
  await import('../esbuild.mjs');
}
