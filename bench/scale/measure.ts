import { createAnalyzer, defaultSettings, type Analyzer } from '../../server/src/core/engine/analyze.js';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import { overlay } from '../../server/src/core/facts/segment/overlay.js';
import { openSegment } from '../../server/src/core/facts/segment/open.js';
import type { Segment } from '../../server/src/core/facts/segment/segment.js';
import { openSliceFile } from '../../server/src/host/facts/slice-file.js';
import { sequence } from './chance.js';
import { population, slipped } from './population.js';

/** Times in milliseconds, sorted. */
export class Times {
  readonly #times: number[] = [];

  add(run: () => void): void {
    const start = process.hrtime.bigint();
    run();
    this.#times.push(Number(process.hrtime.bigint() - start) / 1e6);
  }

  at(share: number): number {
    const sorted = this.#times.sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  }
}

/** A base of one size, with all that is measured of it. */
export interface Scaled {
  readonly persons: number;
  readonly segment: Segment;
  readonly facts: FactLookUp;
  /** Bytes of typed arrays that stay in memory, and milliseconds to open the file. */
  readonly resident: number;
  readonly load: number;
  readonly exact: Times;
  readonly near: Times;
  readonly edit: Times;
  /** The whole draft, the records that it needs kept from before; and on a base from which no record has been read yet. */
  readonly whole: Times;
  readonly first: Times;
  readonly analyzer: Analyzer;
  close(): void;
}

/** Opens a segment file: its records stay on the disk. */
export function openScaled(path: string, persons: number): Scaled {
  const start = process.hrtime.bigint();
  const file = openSliceFile(path);
  const { segment, problems } = openSegment(file, path);
  if (segment === undefined) throw new Error(problems[0]?.message);
  const { facts } = overlay(segment, []);
  const load = Number(process.hrtime.bigint() - start) / 1e6;
  return {
    persons, segment, facts, load, close: () => file.close(), resident: segment.resident,
    exact: new Times(), near: new Times(), edit: new Times(), whole: new Times(), first: new Times(), analyzer: createAnalyzer(),
  };
}

/** Names that are asked for: of the persons that every size has, and the same slips. */
export function names(count: number): readonly { readonly folds: readonly string[]; readonly typed: string }[] {
  const chance = sequence(5);
  return [...population(count)].slice(0, count).flatMap((part) => {
    if (part.kind !== 'person') return [];
    const folds = part.name!.value.toLowerCase().split(' ');
    return [{ folds, typed: slipped(folds[1]!, chance) }];
  });
}

const titled = ['title', 'title'];

/** One round of look-ups over all sizes, a name at each in turn: what disturbs the machine disturbs all alike. */
export function lookUpRound(sizes: readonly Scaled[], asked: ReturnType<typeof names>): void {
  for (const { folds, typed } of asked) {
    for (const { facts, exact, near } of sizes) {
      exact.add(() => void facts.namesAt(folds, titled, 0));
      near.add(() => void facts.nearPersonTokens(typed, 1));
    }
  }
}

const today = '2026-01-01';

/** Checks the whole draft anew at each size in turn. */
export function wholeRound(sizes: readonly Scaled[], text: string): void {
  for (const { facts, whole } of sizes) {
    const analyzer = createAnalyzer();
    whole.add(() => void analyzer.analyze({ text, format: 'markdown', facts, settings: defaultSettings, today }));
  }
}

/** Checks the draft at each size in turn on a base that has only been opened, and adds the times to those of `sizes`. */
export function firstRound(sizes: readonly Scaled[], fileOf: (persons: number) => string, text: string): void {
  for (const { persons, first } of sizes) {
    const { facts, close } = openScaled(fileOf(persons), persons);
    first.add(() => void createAnalyzer().analyze({ text, format: 'markdown', facts, settings: defaultSettings, today }));
    close();
  }
}

/** The draft is opened at each size: what is measured afterwards are edits. */
export function openDraft(sizes: readonly Scaled[], text: string): void {
  for (const { facts, analyzer } of sizes) analyzer.analyze({ text, format: 'markdown', facts, settings: defaultSettings, today });
}

/** Types one letter more into the middle of the draft at each size in turn: from the edit to its findings. */
export function editRound(sizes: readonly Scaled[], text: string, round: number): void {
  const middle = text.indexOf('\n\n', text.length / 2) - 1;
  const edited = `${text.slice(0, middle)} ${'and so on'.slice(0, (round % 9) + 1)}${text.slice(middle)}`;
  for (const { facts, edit, analyzer } of sizes) {
    edit.add(() => void analyzer.analyze({ text: edited, format: 'markdown', facts, settings: defaultSettings, today }));
  }
}

/** How many findings the draft has at this size: larger bases know more namesakes, so a few change. */
export const findingsOf = ({ facts }: Scaled, text: string): number =>
  createAnalyzer().analyze({ text, format: 'markdown', facts, settings: defaultSettings, today }).findings.length;
