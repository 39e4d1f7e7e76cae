/**
 * How many planted errors the product finds in correct texts, how often its first fix is right, and how often it cries wolf.
 * `npm run eval [-- --list KIND] [--cap N] [--packages] [FOLDER…]`; see README.md.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openFacts } from '../server/src/cli/open-facts.js';
import { checks } from '../server/src/core/checks/index.js';
import type { FactLookUp } from '../server/src/core/facts/look-up.js';
import { coverageOf, NOTHING, sum } from './coverage.js';
import { draftsIn, type CleanDraft } from './drafts.js';
import { injectors } from './inject/index.js';
import { measure, placesToPlant, reader, type Outcome } from './measure.js';
import { isAlarm, type Row } from './outcome.js';
import { packageDrafts } from './package-texts.js';
import { statedKinds } from './stated/index.js';
import { measureStated } from './stated/measure.js';
import { alarmTable, checkTable, coverageLine, missLine, recallTable, statedLines } from './table.js';

const CORPUS = path.join(__dirname, '../test/corpus/clean');
/** Statements of a kind, unless told. */
const STATED_CAP = 80;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { list: { type: 'string' }, cap: { type: 'string', default: '8' }, packages: { type: 'boolean', default: false } }, allowPositionals: true,
  });
  const { facts } = await openFacts([]);
  const { list } = values;
  const listed = (kind: string): boolean => list === 'all' || list === kind;
  const sets: readonly (readonly [name: string, drafts: readonly CleanDraft[]])[] = [
    ...[CORPUS, ...positionals].map((folder) => [path.basename(folder), draftsIn(folder)] as const),
    ...(values.packages ? [['packages', packageDrafts()] as const] : []),
  ];
  const rows: Row[] = [];
  const alarms = new Map<string, number>();
  const places = new Map<string, number>();
  let words = 0;
  for (const [name, drafts] of sets) {
    const here = drafts.flatMap((draft) => measure(draft, facts, injectors, Number(values.cap)));
    rows.push(...here);
    console.log(`\n${name}: ${drafts.length} drafts\n`);
    console.log(recallTable(here, injectors.map(({ kind }) => kind)));
    words += undisturbed(drafts, facts, alarms, places, list !== undefined);
    const misses = here.filter(({ kind, mended, found, fixable }) => listed(kind) && !mended && (!found || fixable));
    if (misses.length > 0) console.log(`\n${misses.map((outcome: Outcome) => missLine(outcome)).join('\n')}`);
  }
  const stated = measureStated(facts, STATED_CAP);
  const untrue = stated.flatMap((outcome) => outcome.alarms);
  console.log(`\nstated facts: ${stated.length} sentences; ${untrue.length} false alarms on the right ones\n`);
  console.log(recallTable(stated, statedKinds.map(({ name }) => name)));
  const told = stated.filter(({ kind }) => listed(kind)).flatMap(statedLines);
  if (told.length > 0) console.log(`\n${told.join('\n')}`);
  for (const { check } of untrue) alarms.set(check, (alarms.get(check) ?? 0) + 1);
  words += stated.reduce((all, outcome) => all + outcome.words, 0);
  console.log(`\nby check, all texts together\n\n${checkTable([...rows, ...stated], checks.map(({ id }) => id), { alarms, places, words })}`);
}

/** What the texts as they are bring up, and how much of them links; adds it to the sums by check and gives the words. */
function undisturbed(drafts: readonly CleanDraft[], facts: FactLookUp, alarms: Map<string, number>, places: Map<string, number>, list: boolean): number {
  const own = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, count = 1): Map<string, number> => to.set(key, (to.get(key) ?? 0) + count);
  let coverage = NOTHING;
  for (const draft of drafts) {
    const { findings, links } = reader(draft, facts)(draft.text);
    coverage = sum(coverage, coverageOf(links));
    for (const finding of findings) {
      const { check, severity, message, span } = finding;
      if (list) console.log(`${severity} ${check} ${draft.name}: ${draft.text.slice(span.start, span.end)}: ${message}`);
      if (!isAlarm(finding)) continue;
      add(own, check);
      add(alarms, check);
    }
    const open = placesToPlant(draft, facts, injectors);
    for (const { kind, checks: ids } of injectors) for (const id of ids) add(places, id, open.get(kind) ?? 0);
  }
  console.log(`\n${alarmTable(own, coverage.words)}\n\n${coverageLine(coverage)}`);
  return coverage.words;
}

void main();
