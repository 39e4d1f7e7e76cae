import path from 'node:path';
import { openFacts } from '../server/src/cli/open-facts.js';
import { checks } from '../server/src/core/checks/index.js';
import { draftsIn } from './drafts.js';
import { injectors } from './inject/index.js';
import { measure, reader } from './measure.js';
import { isAlarm, type Row } from './outcome.js';
import { tellableRecall } from './table.js';
import { measureStated } from './stated/measure.js';

const CAP = 60;
const STATED_CAP = 80;
const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** The table of README: what `npm run eval -- --cap 60` prints by check for the repository's own texts. */
export async function evaluationTable(): Promise<string> {
  const { facts } = await openFacts([]);
  const drafts = draftsIn(path.join(__dirname, '../test/corpus/clean'));
  const stated = measureStated(facts, STATED_CAP);
  const rows: readonly Row[] = [...drafts.flatMap((draft) => measure(draft, facts, injectors, CAP)), ...stated];
  const alarms = drafts.flatMap((draft) => reader(draft, facts)(draft.text).findings.filter(isAlarm)).length + stated.flatMap((one) => one.alarms).length;
  const line = (name: string, of: readonly Row[]): string => {
    const found = of.filter((row) => row.found);
    const fixable = found.filter((row) => row.fixable);
    return `| ${name} | ${of.length} | ${found.length} | ${percent(found.length, of.length)} | ${tellableRecall(of)} | ${percent(fixable.filter(({ mended }) => mended).length, fixable.length)} |`;
  };
  return [
    `\`npm run eval -- --cap ${CAP}\` plants known errors into the correct drafts of \`test/corpus/clean\`, one at a time, and states facts of the base wrongly`,
    'in sentences as news writes them; it counts what is found and whether the first fix restores the original. “Without real words” leaves out the',
    'slips that made another name or word, which nobody can tell by the spelling (Walz for Waltz):', '',
    '| check | planted | found | recall | without real words | first fix right |', '|---|---:|---:|---:|---:|---:|',
    ...checks.map(({ id }) => line(`\`${id}\``, rows.filter((row) => row.checks.includes(id)))),
    line('all', rows), '',
    `On the same ${drafts.length} drafts and ${stated.length} sentences with nothing wrong in them: ${alarms === 0 ? 'no finding' : `${alarms} findings`} of severity error or warning.`,
  ].join('\n');
}
