// Fills the tables of README.md that are made from the project itself: the checks, and with `--stats` the counts of the bundled
// facts (`copydesk facts stats`). `--verify` writes nothing and fails when the table of checks is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../server/src/core/checks/index.js';
import { evaluationTable } from '../eval/readme-table.js';
import { factStats } from '../server/src/core/features/fact-stats.js';
import { loadPacks } from '../server/src/host/facts/load-packs.js';

const root = path.join(__dirname, '..');
const readme = path.join(root, 'README.md');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function checksTable(): string {
  const rows = checks.map(({ id, title, severity, examples: [{ wrong, right }], silences }) => {
    const example = right === undefined ? wrong : `${wrong} → ${right}`;
    return `| \`${id}\` (${severity}) | ${cell(title)}: *${cell(example)}* | ${cell(silences.slice(0, 2).join('; '))} |`;
  });
  return ['| check | reports | stays silent on (among others) |', '|---|---|---|', ...rows].join('\n');
}

async function statsTable(): Promise<string> {
  const { facts } = await loadPacks({ bundled: path.join(root, 'server/out/facts.segment'), folders: [] });
  const { packs, entities } = factStats(facts);
  return [
    '| pack | as of | entities | statements | sources |', '|---|---|---:|---:|---:|',
    ...packs.map((pack) => `| ${pack.id} | ${pack.asOf} | ${pack.entities} | ${pack.statements} | ${pack.sources} |`), '',
    Object.entries(entities).map(([kind, count]) => `${count} ${count === 1 ? kind : plural(kind)}`).join(', ') + '.',
  ].join('\n');
}

const plural = (kind: string): string => (kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`);

const fill = (text: string, name: string, content: string): string => {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`;
};

async function main(): Promise<void> {
  const before = readFileSync(readme, 'utf8');
  let text = fill(before, 'checks', checksTable());
  if (process.argv.includes('--verify')) {
    if (text === before) return;
    console.error('README.md is stale: run npm run readme');
    process.exit(1);
  }
  if (process.argv.includes('--stats')) {
    text = fill(text, 'stats', await statsTable());
    text = fill(text, 'eval', await evaluationTable());
  }
  writeFileSync(readme, text);
}

void main();
