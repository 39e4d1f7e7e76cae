import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { helixProgram } from '../../scripts/install-helix.mjs';

/** A session hangs only if an editor does: what it waits for has limits of its own. */
const LIMIT = 300_000;
const INSTALLATION_LIMIT = 600_000;

const draftText = '---\ndate: 2022-02-15\n---\n\nThe Kremlin’s envoy, Dmitry Koazk, spoke in Moscow.\n';

interface Session {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly saved: string;
}

/** Runs one editor on a fresh copy of the draft, with nothing of the user's own configuration. */
async function session(program: string, args: readonly string[]): Promise<Session> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copydesk-editor-'));
  try {
    const draft = path.join(folder, 'draft.md');
    await writeFile(draft, draftText);
    const home = Object.fromEntries(['HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME'].map((name) => [name, path.join(folder, 'home')]));
    const env = { ...process.env, ...home, DRAFT: draft, NODE: process.execPath, COPYDESK: path.join(__dirname, '../../server/out/cli.js') };
    const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
      const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, output }));
    });
    return { code, lines: output.split('\n').map((line) => line.trim()).filter(Boolean), saved: await readFile(draft, 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const runs = (program: string, argument = '--version'): boolean => spawnSync(program, [argument], { stdio: 'ignore' }).status === 0;

const editors = [
  { name: 'Neovim', isThere: () => runs('nvim'), program: 'nvim', args: ['--headless', '--clean', '-n', '-i', 'NONE', '-c', `luafile ${path.join(__dirname, 'neovim.lua')}`] },
  {
    name: 'Emacs', isThere: () => runs('emacs'), program: 'emacs',
    args: ['--batch', '-l', path.join(__dirname, 'emacs.el')],
  },
  {
    name: 'Helix', isThere: () => helixProgram() !== undefined && runs('tmux', '-V'), program: process.execPath,
    args: [path.join(__dirname, 'helix.mjs')],
  },
];

describe('the language server in other editors', () => {
  before(function () {
    this.timeout(INSTALLATION_LIMIT);
    const { status } = spawnSync(process.execPath, [path.join(__dirname, '../../scripts/install-editors.mjs')], { stdio: ['ignore', 'inherit', 'inherit'] });
    assert.equal(status, 0, 'the editors could not be installed');
  });

  for (const { name, isThere, program, args } of editors) {
    it(`${name} underlines, explains and mends a misspelt name with nothing but the protocol`, async function () {
      // scripts/install-editors.mjs has said why it is not there.
      if (!isThere()) this.skip();
      this.timeout(LIMIT);
      const { code, lines, saved } = await session(program, args);
      const said = lines.join('\n');
      assert.equal(code, 0, said);
      assert.match(said, /finding: .*“Koazk” looks like a misspelling of Kozak/);
      assert.match(said, /hover: [^]*Dmitry Kozak was/);
      assert.match(said, /offered: Replace with "Kozak"/);
      assert.match(said, /offered: Let it stand/);
      assert.equal(saved, draftText.replace('Koazk', 'Kozak'));
    });
  }
});
