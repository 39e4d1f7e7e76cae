// Writes docs/checks.md, the reference of all checks, from the checks' own files: an anchor for each id, which is also the file's
// name, the problem's code and the settings key. `--verify` writes nothing and fails when the page is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checks } from '../server/src/core/checks/index.js';
import { checkPage } from '../server/src/core/features/check-page.js';

const target = path.join(__dirname, '../docs/checks.md');

const text = [
  '# Checks', '', '<!-- Written by scripts/write-check-pages.ts from server/src/core/checks; do not edit. -->', '',
  'What each check reports, why, and what it leaves alone. `npx copydesk explain ID` prints the same. Every example and every sentence here',
  'is read by a test (`test/core/checks/examples.test.ts`).', '',
  ...checks.map(({ id, title }) => `- [${id}](#${id}): ${title}`), '',
  ...checks.map(checkPage),
].join('\n');

if (process.argv.includes('--verify')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('docs/checks.md is stale: run npm run build');
    process.exit(1);
  }
} else writeFileSync(target, text);
