// Installs the dependencies where they are missing or of another lock file, so that `npm start` and `npm test` are the only
// commands a fresh machine needs. Does nothing, and asks nobody, when they are in place.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const stamp = path.join(root, 'node_modules/.installed-from');
const lock = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  // npm tells its scripts where it is; run by hand, the one on the path is taken.
  const npm = process.env['npm_execpath'];
  const [program, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status, error } = spawnSync(program, [...args, '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell: !npm && process.platform === 'win32' });
  if (error || status !== 0) fail(`npm ci failed${error ? `: ${error.message}` : ''}; see above.`);
  writeFileSync(stamp, lock);
}

function fail(message) {
  console.error(`copydesk: ${message}`);
  process.exit(1);
}
