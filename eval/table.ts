import type { Coverage } from './coverage.js';
import type { Outcome } from './measure.js';
import type { Row } from './outcome.js';
import type { StatedOutcome } from './stated/measure.js';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const perThousand = (count: number, words: number): string => (words === 0 ? '–' : ((1000 * count) / words).toFixed(3));

/** Columns padded to their widest cell; numbers stand right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)));
  return rows.map((row) => row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!))).join('  ')).join('\n');
}

/** Planted, found, recall, recall without what is a name or a word itself, right first fixes of those that have one, such misses. */
function figures(rows: readonly Row[]): readonly string[] {
  const found = rows.filter((row) => row.found);
  const fixable = found.filter((row) => row.fixable);
  return [
    String(rows.length), String(found.length), percent(found.length, rows.length), tellableRecall(rows),
    percent(fixable.filter(({ mended }) => mended).length, fixable.length), String(rows.filter((row) => !row.found && row.realWord).length),
  ];
}

/** The recall of the errors that a spelling can give away: whatever is itself a name or a word is left out, found or not. */
export function tellableRecall(rows: readonly Row[]): string {
  const tellable = rows.filter(({ realWord }) => !realWord);
  return percent(tellable.filter(({ found }) => found).length, tellable.length);
}

const HEADS = ['planted', 'found', 'recall', 'without real words', 'first fix', 'real words missed'];

/** One row a kind of error, then all of them. */
export function recallTable(outcomes: readonly Row[], kinds: readonly string[]): string {
  return columns([
    ['planted error', ...HEADS],
    ...kinds.map((kind) => [kind, ...figures(outcomes.filter((outcome) => outcome.kind === kind))]),
    ['all', ...figures(outcomes)],
  ]);
}

/** What the texts as they are tell of each check: findings (information apart) and places that it could judge. */
export interface Undisturbed {
  readonly alarms: ReadonlyMap<string, number>;
  /** Places in which an error of the check's kinds can be planted because the fact base, or the draft itself, knows better. */
  readonly places: ReadonlyMap<string, number>;
  readonly words: number;
}

/** One row a check, in the order of `ids`. A check without kinds of planted errors has no recall to print. */
export function checkTable(rows: readonly Row[], ids: readonly string[], { alarms, places, words }: Undisturbed): string {
  return columns([
    ['check', ...HEADS, 'alarms per 1,000 words', 'places per 1,000 words'],
    ...ids.map((id) => [
      id, ...figures(rows.filter(({ checks }) => checks.includes(id))), perThousand(alarms.get(id) ?? 0, words),
      places.has(id) ? ((1000 * places.get(id)!) / words).toFixed(1) : '–',
    ]),
    ['all', ...figures(rows), perThousand([...alarms.values()].reduce((sum, count) => sum + count, 0), words), ''],
  ]);
}

/** Findings on the texts as they are, by check. */
export function alarmTable(alarms: ReadonlyMap<string, number>, words: number): string {
  const total = [...alarms.values()].reduce((all, count) => all + count, 0);
  return columns([
    ['on correct text', 'findings', 'per 1,000 words'],
    ...[...alarms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([check, count]) => [check, String(count), perThousand(count, words)]),
    ['all but information', String(total), perThousand(total, words)],
  ]);
}

export const coverageLine = ({ words, persons, personsLinked, offices, officesLinked, areas, organizations }: Coverage): string =>
  `${words} words; persons linked ${percent(personsLinked, persons)} of ${persons}, offices ${percent(officesLinked, offices)} of ${offices}; `
  + `${areas} places and ${organizations} bodies named`;

/** A miss with a few words around it. */
export function missLine({ kind, draft, injection, finding, realWord }: Outcome): string {
  const { after, span, what } = injection;
  const around = `${after.slice(Math.max(0, span.start - 60), span.start)}[${after.slice(span.start, span.end)}]${after.slice(span.end, span.end + 50)}`;
  const said = finding ? `: ${finding.check} proposes ${finding.fixes[0]?.title ?? 'nothing'}` : realWord ? ' (a name or a word itself)' : '';
  return `${finding ? 'fix   ' : 'missed'} ${kind} ${what}${said}\n       ${around.replace(/\s+/g, ' ')}  (${draft.slice(0, 40)})`;
}

/** The same of a stated fact; an alarm on a right sentence is told, too. */
export function statedLines({ kind, fact, finding, mended, alarms, fixable }: StatedOutcome): readonly string[] {
  const told = (text: string): string => text.split('---\n\n')[1]!.trim().replace(/\s+/g, ' ');
  return [
    ...alarms.map(({ check, message }) => `false  ${kind} ${told(fact.right.text)}: ${check}: ${message}`),
    ...(finding === undefined ? [`missed ${kind} ${told(fact.wrong)}`] : []),
    ...(finding !== undefined && fixable && !mended ? [`fix    ${kind} ${told(fact.wrong)}: ${finding.check} proposes ${finding.fixes[0]!.title}`] : []),
  ];
}
