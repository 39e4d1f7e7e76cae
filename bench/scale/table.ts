import type { Counts } from './measure.js';
import type { Memory } from './memory.js';

/** The figures of one size. Times are milliseconds, of look-ups microseconds; pairs are the median and the 99th percentile. */
export interface ScaleRow {
  readonly persons: number;
  /** Absent where the file was there already. */
  readonly buildSeconds: number | undefined;
  readonly fileMegabytes: number;
  /** Megabytes of typed arrays that stay in memory. */
  readonly held: number;
  readonly load: number;
  readonly exact: readonly [number, number];
  readonly near: readonly [number, number];
  readonly edit: readonly [number, number];
  readonly whole: number;
  /** The same on a base that has just been opened. */
  readonly first: number;
  readonly counts: Counts;
  readonly memory: Memory;
}

const two = ([a, b]: readonly [number, number], digits: number): string => `${a.toFixed(digits)} / ${b.toFixed(digits)}`;
const more = ({ bare, ...memory }: Memory, at: keyof typeof memory): string =>
  two([Math.max(0, memory[at].resident - bare.resident), Math.max(0, memory[at].used - bare.used)], 0);
const exponent = (persons: number): string => `10^${Math.round(Math.log10(persons))}`;

/** The rows as one Markdown table, a column a size, and how much the sizes above the smallest take of what it takes. */
export function scaleTable(rows: readonly ScaleRow[]): string {
  const [smallest] = rows;
  const compared = rows.filter(({ persons }) => persons >= 1e6 || persons === rows.at(-1)?.persons).filter((row) => row !== smallest);
  const line = (title: string, cell: (row: ScaleRow) => string, values?: (row: ScaleRow) => readonly number[]): string => {
    const times = compared.map((row) => values?.(row).map((value, index) => (value / values(smallest!)[index]!).toFixed(2)).join(' / ') ?? '');
    return `| ${[title, ...rows.map(cell), ...times].join(' | ')} |`;
  };
  return [
    `| persons | ${[...rows.map(({ persons }) => exponent(persons)), ...compared.map(({ persons }) => `${exponent(persons)} : ${exponent(smallest!.persons)}`)].join(' | ')} |`,
    `|---|${'--:|'.repeat(rows.length + compared.length)}`,
    line('segment build, s', ({ buildSeconds }) => buildSeconds?.toFixed(1) ?? 'kept'),
    line('segment, MB', ({ fileMegabytes }) => fileMegabytes.toFixed(1)),
    line('load, ms', ({ load }) => load.toFixed(1)),
    line('held in memory once opened, MB', ({ held }) => held.toFixed(1)),
    line('bytes a person', ({ held, persons }) => ((held * 1e6) / persons).toFixed(0)),
    line('memory more than without facts, MB, resident / in use: opened', ({ memory }) => more(memory, 'opened')),
    line('… after a draft', ({ memory }) => more(memory, 'draft')),
    line('… after 100 drafts about others', ({ memory }) => more(memory, 'hundred')),
    line('exact look-up, µs, p50 / p99', ({ exact }) => two(exact, 1), ({ exact }) => exact),
    line('near look-up, µs, p50 / p99', ({ near }) => two(near, 1), ({ near }) => near),
    line('… spellings looked for, words compared', ({ counts }) => two([counts.looks, counts.compared], 1), ({ counts }) => [counts.looks + counts.compared]),
    line('edit to findings, ms, p50 / p99', ({ edit }) => two(edit, 2), ({ edit }) => edit),
    line('whole draft of 2,000 words, ms', ({ whole }) => whole.toFixed(1), ({ whole }) => [whole]),
    line('first draft after opening, ms', ({ first }) => first.toFixed(1), ({ first }) => [first]),
    line('… records read', ({ counts }) => String(counts.records)),
    line('… reads of the file, kB', ({ counts }) => `${String(counts.draftReads)}, ${(counts.draftBytes / 1000).toFixed(0)}`),
    line('findings', ({ counts }) => String(counts.findings)),
  ].join('\n');
}
