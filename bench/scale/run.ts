// Measures a fact base of 10^3 to 10^7 persons: node --import tsx bench/scale/run.ts [--up-to 1e6] [--folder DIR]
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { draftOf } from './draft.js';
import { editRound, findingsOf, firstRound, lookUpRound, names, openDraft, openScaled, wholeRound, type Scaled } from './measure.js';
import { writeSegmentFile } from './segment-file.js';

/** What to run: sizes 10^3, 10^4 … up to `upTo`; `folder` keeps the segment files from run to run (without it they are removed). */
export interface ScaleOptions {
  readonly upTo: number;
  readonly folder?: string;
  readonly rounds?: number;
}

/** The figures of one size. Times are milliseconds, of look-ups microseconds. */
export interface ScaleRow {
  readonly persons: number;
  /** Absent where the file was there already. */
  readonly buildSeconds: number | undefined;
  readonly fileMegabytes: number;
  readonly residentBytesPerPerson: number;
  readonly load: number;
  readonly exact: readonly [number, number];
  readonly near: readonly [number, number];
  readonly edit: readonly [number, number];
  readonly whole: number;
  /** The same on a base that has just been opened. */
  readonly first: number;
  readonly findings: number;
}

const ASKED = 1000;
const WORDS = 2000;
const FIRST_ROUNDS = 5;

/** Builds the bases, asks them in turn, and gives a row for each size. */
export function measureScale({ upTo, folder, rounds = 120 }: ScaleOptions): readonly ScaleRow[] {
  const place = folder ?? mkdtempSync(path.join(tmpdir(), 'copydesk-scale-'));
  mkdirSync(place, { recursive: true });
  try {
    const sizes = Array.from({ length: Math.round(Math.log10(upTo)) - 2 }, (_, index) => 10 ** (index + 3));
    const built = new Map(sizes.map((persons) => [persons, build(place, persons)]));
    const scaled = sizes.map((persons) => openScaled(fileIn(place, persons), persons));
    const text = draftOf(WORDS);
    const asked = names(ASKED);
    // The first rounds warm the compiler up at every size, and are not counted.
    const warm = sizes.map((persons) => openScaled(fileIn(place, persons), persons));
    runRounds(warm, text, asked, Math.ceil(rounds / 4));
    for (const one of warm) one.close();
    for (let round = 0; round < FIRST_ROUNDS; round += 1) firstRound(scaled, (persons) => fileIn(place, persons), text);
    runRounds(scaled, text, asked, rounds);
    const rows = scaled.map((one) => rowOf(one, place, built.get(one.persons), text));
    for (const one of scaled) one.close();
    return rows;
  } finally {
    if (folder === undefined) rmSync(place, { recursive: true, force: true });
  }
}

function runRounds(sizes: readonly Scaled[], text: string, asked: ReturnType<typeof names>, rounds: number): void {
  lookUpRound(sizes, asked);
  openDraft(sizes, text);
  for (let round = 0; round < rounds; round += 1) {
    if (round % 8 === 0) wholeRound(sizes, text);
    editRound(sizes, text, round);
  }
}

const fileIn = (place: string, persons: number): string => path.join(place, `${persons}.segment`);

function build(place: string, persons: number): number | undefined {
  if (existsSync(fileIn(place, persons))) return undefined;
  const start = performance.now();
  writeSegmentFile(fileIn(place, persons), persons);
  return (performance.now() - start) / 1000;
}

const rowOf = (one: Scaled, place: string, buildSeconds: number | undefined, text: string): ScaleRow => ({
  persons: one.persons, buildSeconds, load: one.load, findings: findingsOf(one, text),
  fileMegabytes: statSync(fileIn(place, one.persons)).size / 1e6,
  residentBytesPerPerson: one.resident / one.persons,
  exact: [one.exact.at(0.5) * 1000, one.exact.at(0.99) * 1000],
  near: [one.near.at(0.5) * 1000, one.near.at(0.99) * 1000],
  edit: [one.edit.at(0.5), one.edit.at(0.99)],
  whole: one.whole.at(0.5),
  first: one.first.at(0.5),
});

/** The rows as a Markdown table, with how much the largest base takes of what the smallest does. */
export function scaleTable(rows: readonly ScaleRow[]): string {
  const two = ([a, b]: readonly [number, number], digits: number): string => `${a.toFixed(digits)} / ${b.toFixed(digits)}`;
  const [first] = rows;
  const last = rows.at(-1);
  const ratio = (value: (row: ScaleRow) => number): string => (first && last ? `${(value(last) / value(first)).toFixed(2)}×` : '');
  return [
    '| persons | build s | file MB | bytes a person in memory | load ms | exact look-up µs p50 / p99 | near look-up µs p50 / p99 | edit ms p50 / p99 | whole draft ms | first draft ms | findings |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${[
      row.persons, row.buildSeconds?.toFixed(1) ?? 'kept', row.fileMegabytes.toFixed(1), row.residentBytesPerPerson.toFixed(0), row.load.toFixed(1),
      two(row.exact, 1), two(row.near, 1), two(row.edit, 2), row.whole.toFixed(1), row.first.toFixed(1), row.findings,
    ].join(' | ')} |`),
    `| largest to smallest | | | | | ${ratio(({ exact }) => exact[0])} / ${ratio(({ exact }) => exact[1])} | ${ratio(({ near }) => near[0])} / ${ratio(({ near }) => near[1])} `
    + `| ${ratio(({ edit }) => edit[0])} / ${ratio(({ edit }) => edit[1])} | ${ratio(({ whole }) => whole)} | ${ratio(({ first }) => first)} | |`,
  ].join('\n');
}

if (process.argv[1]?.endsWith(path.join('scale', 'run.ts'))) {
  const { values } = parseArgs({ options: { 'up-to': { type: 'string', default: '1e5' }, folder: { type: 'string' } } });
  const upTo = Number(values['up-to']);
  if (!(upTo >= 1000 && upTo <= 1e7)) {
    process.stderr.write('--up-to: a number of persons from 1e3 to 1e7\n');
    process.exitCode = 2;
  } else {
    process.stdout.write(`${scaleTable(measureScale({ upTo, ...(values.folder !== undefined && { folder: values.folder }) }))}\n`);
  }
}
