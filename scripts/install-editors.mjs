// Brings the editors that drive the language server in test/editors: Neovim, Emacs (with eglot) and Helix from Debian's packages. Where they
// are there already nothing is done; where this cannot install them (no apt-get, not root), it says so and the tests name what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptHasHelix, helixProgram, unpackHelix } from './install-helix.mjs';

const EDITORS = [
  { name: 'Neovim', present: () => runs('nvim', ['--version']), packages: ['neovim'] },
  { name: 'Emacs with eglot', present: () => runs('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"]), packages: ['emacs-nox', 'elpa-eglot'] },
  { name: 'tmux, the terminal for Helix', present: () => runs('tmux', ['-V']), packages: ['tmux'] },
  { name: 'Helix', present: () => helixProgram() !== undefined, packages: ['hx'], unpack: unpackHelix },
];

const missing = EDITORS.filter(({ present }) => !present());
if (missing.length > 0) {
  const names = missing.map(({ name }) => name).join(' and ');
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    console.log(`${names}: not installed here, so the tests in that editor are left out. Install it with the system's own packages to run them.`);
  } else {
    // A machine whose package lists were never read knows of no package at all.
    if (missing.some(({ unpack }) => unpack) && !aptHasHelix()) apt(['update']);
    const unpacked = missing.filter(({ unpack }) => unpack && !aptHasHelix());
    const packages = missing.filter((editor) => !unpacked.includes(editor)).flatMap((editor) => editor.packages);
    console.log(`Installing ${names} …`);
    const installs = () => packages.length === 0 || apt(['install', '-y', '--no-install-recommends', ...packages]);
    if (!(installs() || (apt(['update']) && installs()))) {
      console.error(`${names} could not be installed; see above.`);
      process.exitCode = 1;
    }
    // This release does not have it: where the next one cannot be reached, that is no fault of this machine.
    for (const { name, unpack } of unpacked) {
      if (!unpack()) console.log(`${name}: this release of Debian does not have it and the next one could not be reached, so the tests in that editor are left out.`);
    }
  }
}

function runs(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function apt(args) {
  return spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0;
}
