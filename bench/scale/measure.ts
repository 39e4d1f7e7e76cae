import { createAnalyzer, defaultSettings, type Analyzer } from '../../server/src/core/engine/analyze.js';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import { openCounted, type OpenedFile } from './counted-file.js';
import type { Questions } from './questions.js';
import { Times } from './times.js';

/** A base of one size, with all times that are measured of it. */
export interface Scaled {
  readonly persons: number;
  readonly path: string;
  readonly file: OpenedFile;
  readonly load: Times;
  readonly exact: Times;
  readonly near: Times;
  readonly edit: Times;
  /** The whole draft, the records that it needs kept from before; and on a base from which no record has been read yet. */
  readonly whole: Times;
  readonly first: Times;
  readonly analyzer: Analyzer;
}

export const scaled = (path: string, persons: number): Scaled => ({
  persons, path, file: openCounted(path), load: new Times(), exact: new Times(), near: new Times(), edit: new Times(), whole: new Times(),
  first: new Times(), analyzer: createAnalyzer(),
});

const check = (analyzer: Analyzer, facts: FactLookUp, text: string) =>
  analyzer.analyze({ text, format: 'markdown', facts, settings: defaultSettings, today: '2026-01-01' });

const titled = ['title', 'title'];
/** So often in a row each question is asked. */
const AGAIN = 12;

/** One round of look-ups: all questions at each size in turn, because whoever looks up in one base does not in another meanwhile. */
export function lookUpRound(sizes: readonly Scaled[], { names, words }: Questions): void {
  for (const { file: { facts }, exact, near } of sizes) {
    for (let again = 0; again < AGAIN; again += 1) {
      for (const [index, folds] of names.entries()) exact.add(index, () => void facts.namesAt(folds, titled, 0));
      for (const [index, word] of words.entries()) near.add(index, () => void facts.nearPersonTokens(word));
    }
  }
}

/** Checks the whole draft anew at each size in turn. */
export function wholeRound(sizes: readonly Scaled[], text: string): void {
  for (const { file: { facts }, whole } of sizes) {
    const analyzer = createAnalyzer();
    whole.add('whole', () => void check(analyzer, facts, text));
  }
}

/** Opens the file at each size in turn, and checks the draft on the base that has only been opened. */
export function firstRound(sizes: readonly Scaled[], text: string): void {
  for (const { path, load, first } of sizes) {
    let file: OpenedFile | undefined;
    load.add('load', () => (file = openCounted(path)));
    const analyzer = createAnalyzer();
    first.add('first', () => void check(analyzer, file!.facts, text));
    file!.close();
  }
}

/** Where letters are typed: behind words all over the draft. */
const EDITS = 60;

/** Types one letter more behind each of some words of the draft, at each size in turn: from the edit to its findings. */
export function editRound(sizes: readonly Scaled[], text: string, round: number): void {
  for (const { file: { facts }, analyzer } of sizes) check(analyzer, facts, text);
  const letter = 'aeiourst'.charAt(round % 8);
  for (let spot = 0; spot < EDITS; spot += 1) {
    const at = text.indexOf(' ', Math.floor((text.length * spot) / EDITS));
    if (at < 0) continue;
    const edited = `${text.slice(0, at)}${letter}${text.slice(at)}`;
    for (const { file: { facts }, edit, analyzer } of sizes) {
      edit.add(spot, () => void check(analyzer, facts, edited));
      // Back to the draft, so that every edit is one key away from it.
      check(analyzer, facts, text);
    }
  }
}

/**
 * What is counted of a size: findings; bytes and reads of the file for opening it and for a first draft; for a near
 * look-up the spellings looked for and the words compared.
 */
export interface Counts {
  readonly findings: number;
  readonly openBytes: number;
  readonly draftBytes: number;
  readonly draftReads: number;
  readonly records: number;
  readonly looks: number;
  readonly compared: number;
}

/** Counts on a base that has just been opened: the same on any machine. */
export function countsOf(path: string, text: string, { words }: Questions): Counts {
  const { segment, facts, read, close } = openCounted(path);
  const openBytes = read.bytes;
  const openReads = read.times;
  const { findings } = check(createAnalyzer(), facts, text);
  const drafted = { draftBytes: read.bytes - openBytes, draftReads: read.times - openReads, records: segment.records.read };
  const before = { ...segment.near.counts };
  for (const word of words) facts.nearPersonTokens(word);
  const { looks, compared } = segment.near.counts;
  close();
  return { findings: findings.length, openBytes, ...drafted, looks: (looks - before.looks) / words.length, compared: (compared - before.compared) / words.length };
}
