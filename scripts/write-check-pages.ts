// Writes docs/checks.md, the reference of all checks, from the checks' own files: an anchor for each id, which is also the file's
// name, the problem's code and the settings key. `--verify` writes nothing and fails when the page is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_DATE } from '../server/src/cli/explain.js';
import type { Check } from '../server/src/core/checks/define-check.js';
import { checks } from '../server/src/core/checks/index.js';

const target = path.join(__dirname, '../docs/checks.md');

/** Text that Markdown must show as it stands. */
const shown = (text: string): string => text.replaceAll(/([\\`*_[\]<>#&])/g, '\\$1').replaceAll(/\n+/g, ' ⏎ ');

const dated = ({ restsOn }: Check, date: string | undefined): string => (restsOn === 'facts' ? ` *(story of ${date ?? DEFAULT_DATE})*` : '');

function page(check: Check): string {
  const { id, title, severity, rationale, examples, silences, accepts, restsOn } = check;
  return [
    `## ${id}`, '', `**${title}.** Severity \`${severity}\`; rests on ${restsOn === 'facts' ? 'the fact base, and names its source' : 'the draft alone'}.`, '',
    shown(rationale), '', 'It reports:', '',
    ...examples.map((example) => `- ${shown(example.wrong)}${example.right === undefined ? '' : ` → ${shown(example.right)}`}${dated(check, example.date)}`),
    '', 'It is silent on:', '', ...silences.map((silence) => `- ${shown(silence)}`),
    '', 'as in:', '', ...accepts.map((sentence) => `- ${shown(sentence)}`),
    '', 'To change it, in the settings or in `.copydesk.yaml`:', '', '```yaml', 'checks:', `  ${id}: off   # or error, warning, information, hint`, '```', '',
  ].join('\n');
}

const text = [
  '# Checks', '', '<!-- Written by scripts/write-check-pages.ts from server/src/core/checks; do not edit. -->', '',
  'What each check reports, why, and what it leaves alone. `npx copydesk explain ID` prints the same. Every example and every sentence here',
  'is read by a test (`test/core/checks/examples.test.ts`).', '',
  ...checks.map(({ id, title }) => `- [${id}](#${id}): ${title}`), '',
  ...checks.map(page),
].join('\n');

if (process.argv.includes('--verify')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('docs/checks.md is stale: run npm run build');
    process.exit(1);
  }
} else writeFileSync(target, text);
