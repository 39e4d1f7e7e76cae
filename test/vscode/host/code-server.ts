/** The VS Code server: workbench in the browser, extensions in a Node process, drafts on disk. */
import { execFile } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Installation } from './installation.js';
import { ProcessGroup } from './process-group.js';

const START_LIMIT_MS = 120_000;
const LOOK_AGAIN_MS = 50;

export interface CodeServer {
  /** Where the workbench is, without a slash at the end. */
  readonly address: string;
  /** How VS Code names this server in `vscode-remote:` addresses. */
  readonly authority: string;
  /** The server's own output, and the folder of the logs it writes beside it. */
  readonly log: string;
  readonly logs: string;
  stop(): Promise<void>;
}

/**
 * Starts a server whose user data, extensions and temporary files all lie in `data`: a new folder is a new user's computer.
 * Resolves once it answers.
 */
export async function startCodeServer(vscode: Installation, data: string, settings: Readonly<Record<string, unknown>>): Promise<CodeServer> {
  const asksForTrust = settings['security.workspace.trust.enabled'] === true;
  await mkdir(path.join(data, 'data/User'), { recursive: true });
  await mkdir(path.join(data, 'tmp'), { recursive: true });
  await writeFile(path.join(data, 'data/User/settings.json'), JSON.stringify(settings, null, 2));
  const port = await freePort();
  const log = path.join(data, 'server.log');
  const output = openSync(log, 'w');
  const group = new ProcessGroup(vscode.node, [
    path.join(vscode.code, 'out/server-main.js'),
    '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms',
    '--server-data-dir', data, '--telemetry-level', 'off', ...(asksForTrust ? [] : ['--disable-workspace-trust']), '--disable-update-check',
    '--disable-getting-started-override',
    // Without this a released VS Code ignores the extension and the tests named in the page's address, without a word.
    '--enable-smoke-test-driver',
  ], { stdio: ['ignore', output, output], env: environment(data), cwd: data });
  closeSync(output);
  const address = `http://127.0.0.1:${port}`;
  try {
    await untilItAnswers(`${address}/version`, group, log);
  } catch (error) {
    await group.stop();
    throw error;
  }
  return { address, authority: `127.0.0.1:${port}`, log, logs: path.join(data, 'data/logs'), stop: () => group.stop() };
}

/** Installs a packaged extension the way a user has it; a server started on the same `data` then offers it. */
export async function installExtension(vscode: Installation, data: string, vsix: string): Promise<void> {
  await mkdir(path.join(data, 'tmp'), { recursive: true });
  const parameters = [
    path.join(vscode.code, 'out/server-main.js'), '--accept-server-license-terms', '--server-data-dir', data,
    '--install-extension', vsix, '--force',
  ];
  await promisify(execFile)(vscode.node, parameters, { env: environment(data), cwd: data, timeout: START_LIMIT_MS });
}

/** This process's environment without what another VS Code may have left in it, and with the look-up of extensions off. */
function environment(data: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|XDG_RUNTIME_DIR$)/.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{"serviceUrl":""}', TMPDIR: path.join(data, 'tmp') };
}

async function untilItAnswers(address: string, group: ProcessGroup, log: string): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  for (;;) {
    if (await answers(address)) return;
    if (group.hasEnded || Date.now() > limit) {
      const why = group.hasEnded ? 'ended at once' : `did not answer within ${START_LIMIT_MS / 1000} s`;
      throw new Error(`the VS Code server ${why}:\n${(await readFile(log, 'utf8')).slice(-2_000)}`);
    }
    await delay(LOOK_AGAIN_MS);
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

/** The server prints no port when it is told to choose one, so one that is free right now is chosen for it. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => { resolve(port); });
    });
  });
}
