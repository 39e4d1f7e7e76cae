// A writer's session in Helix on a terminal of its own (tmux): squiggle, hover, quick fix, save. What the test reads is what the screen
// shows. Ends with 0 when all was seen, with 1 otherwise.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { helixProgram } from '../../scripts/install-helix.mjs';

const helix = helixProgram();
const { DRAFT: draft, NODE: node, COPYDESK: copydesk, XDG_CONFIG_HOME: home } = process.env;
const socket = path.join(path.dirname(draft), 'tmux');
const LIMIT = 90_000;

/** The set-up that docs/editors.md gives. */
const settings = `
[language-server.copydesk]
command = ${JSON.stringify(node)}
args = [${JSON.stringify(copydesk)}, "lsp", "--stdio"]

[[language]]
name = "markdown"
language-servers = ["copydesk"]
`;

const tmux = (...args) => execFileSync('tmux', ['-S', socket, '-f', '/dev/null', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const type = (...keys) => tmux('send-keys', '-t', 'writer', ...keys);
const screen = () => tmux('capture-pane', '-p', '-t', 'writer');
const say = (line) => console.log(line);

/** Waits until what `see` looks for is there, and returns it. */
async function until(what, see) {
  const end = Date.now() + LIMIT;
  for (;;) {
    const seen = see();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`timed out: ${what}\n${screen()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The draft as it lies on disk. Helix moves the old file away before it writes the new one: in between there is none. */
function onDisk() {
  try {
    return readFileSync(draft, 'utf8');
  } catch (problem) {
    if (problem.code === 'ENOENT') return '';
    throw problem;
  }
}

const onScreen = (what, pattern) => until(what, () => pattern.exec(screen())?.[0]);
const line = (text) => text.split('\n').map((one) => one.trim()).filter(Boolean).join(' ');

try {
  mkdirSync(path.join(home, 'helix'), { recursive: true });
  writeFileSync(path.join(home, 'helix', 'languages.toml'), settings);
  writeFileSync(path.join(home, 'helix', 'config.toml'), '[editor]\nend-of-line-diagnostics = "hint"\n');
  tmux('new-session', '-d', '-x', '160', '-y', '50', '-s', 'writer', helix, draft);

  say(`finding: ${await onScreen('a finding', /“Koazk” looks like.*/)}`);
  type(']d');
  type(' k');
  await onScreen('the hover', /Dmitry Kozak was[^]*Story date/);
  say(`hover: ${line(screen())}`);
  // A terminal tells Escape from Alt by what follows at once: nothing may, before the key was seen.
  type('Escape');
  await until('the hover closed', () => !screen().includes('Story date'));
  type(' a');
  await onScreen('the quick fixes', /Replace with "Kozak"[^]*Let it stand/);
  for (const [, title] of screen().matchAll(/(Replace with "Kozak"|Let it stand[^│\n]*)/g)) say(`offered: ${title.trim()}`);
  type('Enter');
  await onScreen('the fix', /Dmitry Kozak, spoke/);
  await until('no finding any more', () => !screen().includes('looks like a misspelling'));
  type(':write-quit', 'Enter');
  await until('the saved draft', () => onDisk().includes('Dmitry Kozak,'));
  say('saved');
} catch (problem) {
  say(problem.message);
  process.exitCode = 1;
} finally {
  try {
    tmux('kill-server');
  } catch {
    // It ends by itself when Helix does.
  }
}
