// Opens the examples in VS Code with the extension as it stands here: in the `code` of this machine where there is one, else in
// a VS Code made of npm packages, in the browser (Linux).
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const windows = process.platform === 'win32';
for (const program of ['code', 'codium', 'code-insiders']) {
  const { status, error } = spawnSync(program, [`--extensionDevelopmentPath=${root}`, path.join(root, 'examples')], { stdio: 'inherit', shell: windows });
  if (!error && status === 0) process.exit(0);
}
if (process.platform !== 'linux') {
  console.error('copydesk: no `code` on the path. In VS Code: run “Shell Command: Install \'code\' command in PATH”, then try again.');
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'test/vscode/open.ts', '--folder', 'examples', '--serve'], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
