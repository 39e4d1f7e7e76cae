// Helix for test/editors: the system's own where it has one, else Debian's. Debian 12 does not have it yet and its C library is too old, so
// there the program of the next release is unpacked with the libraries it needs into a folder of its own, signatures checked by apt;
// nothing of the system changes.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const RELEASE = 'trixie';
const PACKAGES = ['hx', 'libc6', 'libgcc-s1'];
const folder = path.join(import.meta.dirname, '../.vscode-test/helix');
const unpacked = path.join(folder, 'hx');

/** The program that starts Helix here; undefined where there is none. */
export const helixProgram = () => ['hx', unpacked].find((program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0);

/** Unpacks Helix and what it needs from the packages of a later Debian. False where that failed; apt has said why. */
export function unpackHelix() {
  const keys = ['/usr/share/keyrings/debian-archive-keyring.gpg', `/usr/share/keyrings/debian-archive-${RELEASE}-stable.gpg`].find((file) => existsSync(file));
  const archive = output('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages']).split('\n').find((address) => /debian\/?$/.test(address));
  if (!keys || !archive) return false;
  for (const part of ['state/lists/partial', 'cache/archives/partial', 'root']) mkdirSync(path.join(folder, part), { recursive: true });
  const list = path.join(folder, 'sources.list');
  writeFileSync(list, `deb [signed-by=${keys}] ${archive} ${RELEASE} main\n`);
  const apt = (...args) => run('apt-get', ['-qq', '-o', `Dir::Etc::sourcelist=${list}`, '-o', 'Dir::Etc::sourceparts=-', '-o', `Dir::State=${folder}/state`,
    '-o', 'Dir::State::status=/var/lib/dpkg/status', '-o', `Dir::Cache=${folder}/cache`, '-o', 'APT::Sandbox::User=root', ...args]);
  if (!apt('update') || !apt('download', ...PACKAGES)) return false;
  const root = path.join(folder, 'root');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) if (!run('dpkg-deb', ['-x', path.join(folder, file), root])) return false;
  const [loader, library] = ['ld-linux-*.so.*', 'libc.so.6'].map((name) => output('find', [root, '-name', name, '-not', '-type', 'd']).split('\n')[0]);
  if (!loader || !library) return false;
  writeFileSync(unpacked, `#!/bin/sh\nHELIX_RUNTIME='${root}/usr/lib/hx/runtime' exec '${loader}' --library-path '${path.dirname(library)}' '${root}/usr/lib/hx/hx' "$@"\n`);
  chmodSync(unpacked, 0o755);
  return helixProgram() !== undefined;
}

/** Whether this release of Debian has the package itself. */
export const aptHasHelix = () => /Candidate: [^(\s]/.test(output('apt-cache', ['policy', 'hx']));

function output(program, args) {
  return spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).stdout ?? '';
}

function run(program, args) {
  return spawnSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}
