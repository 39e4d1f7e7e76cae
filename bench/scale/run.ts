// Measures a fact base of 10^3 to 10^7 persons: node --expose-gc --import tsx bench/scale/run.ts [--up-to 1e6] [--folder DIR]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { draftOf } from './draft.js';
import { countsOf, editRound, firstRound, lookUpRound, scaled, wholeRound, type Scaled } from './measure.js';
import type { Memory } from './memory.js';
import { questions, type Questions } from './questions.js';
import { writeSegmentFile } from './segment-file.js';
import { scaleTable, type ScaleRow } from './table.js';

/** What to run: sizes 10^3, 10^4 … up to `upTo`; `folder` keeps the segment files from run to run (without it they are removed). */
export interface ScaleOptions {
  readonly upTo: number;
  readonly folder?: string;
  /** How often each thing is done; the shortest time counts. */
  readonly rounds?: number;
}

const ASKED = 1000;
const WORDS = 2000;
const ROUNDS = 12;
const DRAFTS_A_ROUND = 6;

/** Builds the bases, asks them in turn, and gives a row for each size. */
export function measureScale({ upTo, folder, rounds = ROUNDS }: ScaleOptions): readonly ScaleRow[] {
  const place = folder ?? mkdtempSync(path.join(tmpdir(), 'copydesk-scale-'));
  mkdirSync(place, { recursive: true });
  try {
    const files = Array.from({ length: Math.round(Math.log10(upTo)) - 2 }, (_, index) => 10 ** (index + 3))
      .map((persons) => ({ persons, file: path.join(place, `${persons}.segment`) }))
      .map(({ persons, file }) => ({ persons, file, buildSeconds: build(file, persons) }));
    const text = draftOf(WORDS);
    const asked = questions(ASKED);
    const sizes = files.map(({ persons, file }) => scaled(file, persons));
    for (let round = 0; round < rounds; round += 1) {
      for (let again = 0; again < DRAFTS_A_ROUND; again += 1) {
        firstRound(sizes, text);
        wholeRound(sizes, text);
      }
      lookUpRound(sizes, asked);
      editRound(sizes, text, round);
    }
    for (const { file } of sizes) file.close();
    return sizes.map((one, index) => rowOf(one, files[index]!.buildSeconds, text, asked));
  } finally {
    if (folder === undefined) rmSync(place, { recursive: true, force: true });
  }
}

function build(file: string, persons: number): number | undefined {
  if (existsSync(file)) return undefined;
  const start = performance.now();
  writeSegmentFile(file, persons);
  return (performance.now() - start) / 1000;
}

const rowOf = (one: Scaled, buildSeconds: number | undefined, text: string, asked: Questions): ScaleRow => ({
  persons: one.persons, buildSeconds, load: one.load.at(0), counts: countsOf(one.path, text, asked), memory: memoryOf(one),
  fileMegabytes: statSync(one.path).size / 1e6,
  held: one.file.segment.resident / 1e6,
  exact: [one.exact.at(0.5) * 1000, one.exact.at(0.99) * 1000],
  near: [one.near.at(0.5) * 1000, one.near.at(0.99) * 1000],
  edit: [one.edit.at(0.5), one.edit.at(0.99)],
  whole: one.whole.at(0),
  first: one.first.at(0),
});

/** Memory is measured in a process of its own. */
function memoryOf({ path: file, persons }: Scaled): Memory {
  const program = path.join(import.meta.dirname, 'memory.ts');
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', program, file, String(persons)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Memory;
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
