// The main job on the examples: checks them with the bundled facts, prints the findings with their sources, and says what next.
// Findings are what the examples are for, so they are no failure; anything that could not be read is.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const drafts = readdirSync(path.join(root, 'examples')).filter((file) => /\.(md|txt|draft)$/.test(file)).sort().map((file) => `examples/${file}`);
const { status } = spawnSync(process.execPath, ['server/out/cli.js', 'check', ...drafts], { cwd: root, stdio: 'inherit' });
if (status !== 0 && status !== 1) process.exit(2);
console.log(`
The same drafts in VS Code, with hover and quick fixes:   npm run vscode
A draft of your own:                                      npx copydesk check my-draft.md
What the fact base knows of somebody:                     npx copydesk facts show "Dmitry Kozak"`);
