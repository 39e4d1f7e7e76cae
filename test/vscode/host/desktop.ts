/**
 * The suite in a desktop VS Code, on computers that can download or already have one. VSCODE_EXECUTABLE names an installed
 * one; VSCODE_VERSION a version to download (default: the newest stable).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { CACHE } from './places.js';
import { ProcessGroup } from './process-group.js';
import { QUIET_SETTINGS } from './profile.js';
import type { RunOptions } from './run-suite.js';
import { withinTimeLimit } from './time-limit.js';

export async function runOnDesktop({ data, folder, workspace, extension, suite, timeLimit, results }: RunOptions): Promise<number> {
  const user = path.join(data, 'user');
  await mkdir(path.join(user, 'User'), { recursive: true });
  await writeFile(path.join(user, 'User/settings.json'), JSON.stringify(QUIET_SETTINGS, null, 2));
  const group = new ProcessGroup(await executable(), [
    path.join(folder, workspace), `--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${suite}`,
    '--user-data-dir', user, '--extensions-dir', path.join(data, 'extensions'),
    '--disable-extensions', '--disable-workspace-trust', '--disable-telemetry', '--disable-updates', '--skip-welcome',
    '--skip-release-notes', '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ], { stdio: ['ignore', 'ignore', 'inherit'], env: environment() });
  try {
    await withinTimeLimit(timeLimit, () => once(group.child, 'exit'), () => {
      results.stopped();
      return group.stop();
    });
    return group.child.exitCode ?? 1;
  } finally {
    await group.stop();
  }
}

async function executable(): Promise<string> {
  return process.env['VSCODE_EXECUTABLE']
    ?? downloadAndUnzipVSCode({ version: process.env['VSCODE_VERSION'] ?? 'stable', cachePath: path.join(CACHE, 'vscode-desktop') });
}

/** Started from a VS Code's own terminal, its variables would make the new window think it is part of that one. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE_(?!EXECUTABLE|VERSION)|ELECTRON_)/.test(name)));
}
