/**
 * How many planted errors the product finds in correct texts, how often its first fix is right, and how often it cries wolf.
 * `npm run eval [-- --list KIND] [--cap N] [FOLDER…]`; see README.md.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openFacts } from '../server/src/cli/open-facts.js';
import { coverageOf, NOTHING, sum } from './coverage.js';
import { draftsIn, type CleanDraft } from './drafts.js';
import { injectors } from './inject/index.js';
import { measure, reader, type Outcome } from './measure.js';
import { alarmTable, coverageLine, missLine, recallTable } from './table.js';

const CORPUS = path.join(__dirname, '../test/corpus/clean');

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { list: { type: 'string' }, cap: { type: 'string', default: '8' } }, allowPositionals: true });
  const { facts } = await openFacts([]);
  const outcomes: Outcome[] = [];
  for (const folder of [CORPUS, ...positionals]) {
    const drafts = draftsIn(folder);
    const here = drafts.flatMap((draft) => measure(draft, facts, injectors, Number(values.cap)));
    outcomes.push(...here);
    console.log(`\n${path.basename(folder)}: ${drafts.length} drafts\n`);
    console.log(recallTable(here, injectors.map(({ kind }) => kind)));
    console.log(`\n${undisturbed(drafts, facts, values.list !== undefined)}`);
  }
  if (positionals.length > 0) console.log(`\ntogether\n\n${recallTable(outcomes, injectors.map(({ kind }) => kind))}`);
  if (values.list === undefined) return;
  const listed = outcomes.filter(({ kind, mended }) => !mended && (values.list === 'all' || values.list === kind));
  console.log(`\n${listed.map(missLine).join('\n')}`);
}

/** What the texts as they are bring up, and how much of them links. */
function undisturbed(drafts: readonly CleanDraft[], facts: Parameters<typeof reader>[1], list: boolean): string {
  const alarms = new Map<string, number>();
  let coverage = NOTHING;
  for (const draft of drafts) {
    const { findings, links } = reader(draft, facts)(draft.text);
    coverage = sum(coverage, coverageOf(links));
    for (const { check, severity, message, span } of findings) {
      if (list) console.log(`${severity} ${check} ${draft.name}: ${draft.text.slice(span.start, span.end)}: ${message}`);
      if (severity !== 'information' && severity !== 'hint') alarms.set(check, (alarms.get(check) ?? 0) + 1);
    }
  }
  return `${alarmTable(alarms, coverage.words)}\n\n${coverageLine(coverage)}`;
}

void main();
