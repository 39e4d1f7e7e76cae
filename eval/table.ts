import type { Coverage } from './coverage.js';
import type { Outcome } from './measure.js';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** Columns padded to their widest cell; numbers stand right. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, index) => Math.max(...rows.map((row) => row[index]!.length)));
  return rows.map((row) => row.map((cell, index) => (index === 0 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!))).join('  ')).join('\n');
}

/** One row a kind of error, then all of them. */
export function recallTable(outcomes: readonly Outcome[], kinds: readonly string[]): string {
  const row = (name: string, of: readonly Outcome[]): readonly string[] => {
    const found = of.filter(({ finding }) => finding);
    return [name, String(of.length), String(found.length), percent(found.length, of.length), percent(found.filter(({ mended }) => mended).length, found.length)];
  };
  return columns([
    ['planted error', 'planted', 'found', 'recall', 'first fix'],
    ...kinds.map((kind) => row(kind, outcomes.filter((outcome) => outcome.kind === kind))),
    row('all', outcomes),
  ]);
}

/** Findings on the texts as they are, by check. */
export function alarmTable(alarms: ReadonlyMap<string, number>, words: number): string {
  const perThousand = (count: number): string => ((1000 * count) / words).toFixed(3);
  const total = [...alarms.values()].reduce((all, count) => all + count, 0);
  return columns([
    ['on correct text', 'findings', 'per 1,000 words'],
    ...[...alarms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([check, count]) => [check, String(count), perThousand(count)]),
    ['all but information', String(total), perThousand(total)],
  ]);
}

export const coverageLine = ({ words, persons, personsLinked, offices, officesLinked, areas, organizations }: Coverage): string =>
  `${words} words; persons linked ${percent(personsLinked, persons)} of ${persons}, offices ${percent(officesLinked, offices)} of ${offices}; `
  + `${areas} places and ${organizations} bodies named`;

/** A miss with a few words around it. */
export function missLine({ kind, draft, injection, finding }: Outcome): string {
  const { after, span, what } = injection;
  const around = `${after.slice(Math.max(0, span.start - 60), span.start)}[${after.slice(span.start, span.end)}]${after.slice(span.end, span.end + 50)}`;
  const said = finding ? `: ${finding.check} proposes ${finding.fixes[0]?.title ?? 'nothing'}` : '';
  return `${finding ? 'fix   ' : 'missed'} ${kind} ${what}${said}\n       ${around.replace(/\s+/g, ' ')}  (${draft.slice(0, 40)})`;
}
