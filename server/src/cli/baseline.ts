import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { linePositions } from '../core/text/line-positions.js';
import { reasonOf } from '../host/reason-of.js';
import { writeWhole } from '../host/write-whole.js';
import { UsageError } from './arguments.js';
import type { CheckedDraft } from './checked-draft.js';

/**
 * Findings that are accepted as known, by draft and fingerprint. The file is JSON for people to read in a review: each entry
 * names the check and the words, but only the fingerprint counts.
 */
export interface Baseline {
  knows(name: string, fingerprint: string): boolean;
}

interface Entry {
  readonly fingerprint: string;
  readonly check: string;
  readonly words: string;
  /** Where it stood when the baseline was written; for people. */
  readonly line: number;
}

type Entries = Readonly<Record<string, readonly Entry[]>>;

const FORMAT = 'baseline 1';

/** Drafts are named relative to the baseline's own folder, so that it counts from wherever `copydesk` is called. */
const keyOf = (name: string, file: string, folder: string): string =>
  name === '-' ? name : path.relative(path.dirname(file), path.resolve(folder, name)).split(path.sep).join('/');

/** Reads a baseline; a file that is none is a UsageError. */
export async function readBaseline(name: string, folder: string): Promise<Baseline> {
  const file = path.resolve(folder, name);
  let text;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--baseline ${name} ${reasonOf(error)}; --write-baseline ${name} writes it`);
  }
  return baselineOf(entriesIn(text, name), file, folder);
}

function baselineOf(entries: Entries, file: string, folder: string): Baseline {
  const known = new Map(Object.entries(entries).map(([key, list]) => [key, new Set(list.map(({ fingerprint }) => fingerprint))]));
  return { knows: (name, fingerprint) => known.get(keyOf(name, file, folder))?.has(fingerprint) === true };
}

function entriesIn(text: string, name: string): Entries {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--baseline ${name} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { copydesk, drafts } = isRecord(found) ? found : {};
  const whole = copydesk === FORMAT && isRecord(drafts) && Object.values(drafts).every((list) =>
    Array.isArray(list) && list.every((entry: unknown) => isRecord(entry) && typeof entry['fingerprint'] === 'string'));
  if (!whole) throw new UsageError(`--baseline ${name} is no baseline of this version; delete it, and --write-baseline ${name} writes it anew`);
  return drafts as Entries;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Writes every finding of the drafts as known, and answers with the baseline that this makes. What an earlier baseline of this name
 * knows of other drafts stays, as long as there are such drafts. Throws a UsageError where it cannot be written.
 */
export async function writeBaseline(name: string, drafts: readonly CheckedDraft[], folder: string): Promise<Baseline> {
  const file = path.resolve(folder, name);
  const now = new Set(drafts.map((draft) => keyOf(draft.path, file, folder)));
  const others = Object.entries(await earlier(file, name)).filter(([key]) => !now.has(key) && key !== '-' && existsSync(path.resolve(path.dirname(file), key)));
  const entries: Entries = Object.fromEntries([...others, ...drafts
    .filter(({ analysis }) => analysis.findings.length > 0)
    .map((draft): [string, readonly Entry[]] => [keyOf(draft.path, file, folder), entriesOf(draft)])]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  try {
    await writeWhole(file, `${JSON.stringify({ copydesk: FORMAT, drafts: entries }, null, 1)}\n`);
  } catch (error) {
    throw new UsageError(`--write-baseline ${name} ${reasonOf(error, 'written')}`);
  }
  return baselineOf(entries, file, folder);
}

/** What a baseline of this name knows already: nothing where there is none. What is no baseline is not written over. */
async function earlier(file: string, name: string): Promise<Entries> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return {};
  try {
    return entriesIn(text, name);
  } catch {
    throw new UsageError(`--write-baseline ${name} exists and is no baseline of this version: name another file, or delete it first`);
  }
}

function entriesOf({ text, analysis, fingerprints }: CheckedDraft): readonly Entry[] {
  const positionAt = linePositions(text);
  return analysis.findings.map((finding) => ({
    fingerprint: fingerprints.get(finding)!,
    check: finding.check,
    words: text.slice(finding.span.start, finding.span.end),
    line: positionAt(finding.span.start).line,
  }));
}
