// What a process that checks drafts keeps in memory, for a segment file of some size that stays on the disk:
//   node --expose-gc --import tsx bench/scale/memory.ts FILE PERSONS
// prints, as JSON, megabytes before the file is opened, then, after it is, after one draft and after a hundred drafts about others.
import { setImmediate as turn, setTimeout } from 'node:timers/promises';
import { createAnalyzer, defaultSettings } from '../../server/src/core/engine/analyze.js';
import { indexFacts } from '../../server/src/core/facts/index-facts.js';
import { layer } from '../../server/src/core/facts/layer.js';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import { openCounted } from './counted-file.js';
import { draftOf, KNOWN } from './draft.js';
import { personNames } from './population.js';

/** Megabytes of a process. */
export interface Megabytes {
  /** As the system counts: with what the collector of garbage has not given back. */
  readonly resident: number;
  /** What is in use after the garbage has been collected: objects, and arrays of bytes. */
  readonly used: number;
}

/** The memory of a process at four moments. */
export type Memory = Readonly<Record<'bare' | 'opened' | 'draft' | 'hundred', Megabytes>>;

const DRAFTS = 100;
const WORDS = 2000;

async function measure(path: string, persons: number): Promise<Memory> {
  const names = personNames(Math.min(persons, DRAFTS * KNOWN));
  const texts = Array.from({ length: DRAFTS }, (_, index) => {
    const first = (index * KNOWN) % (names.length - KNOWN + 1);
    return draftOf(WORDS, names.slice(first, first + KNOWN));
  });
  const check = (text: string, facts: FactLookUp): void =>
    void createAnalyzer().analyze({ text, format: 'markdown', facts, settings: defaultSettings, today: '2026-01-01' });
  // What the program itself needs for a draft is no cost of the facts.
  check(texts[0]!, indexFacts(layer([]).base));
  const bare = await megabytes();
  const { facts, close } = openCounted(path);
  const opened = await megabytes();
  check(texts[0]!, facts);
  const draft = await megabytes();
  for (const text of texts) {
    check(text, facts);
    // As in an editor each draft is a task of its own: weak references hold on to what they name until a task ends.
    await turn();
  }
  const hundred = await megabytes();
  close();
  return { bare, opened, draft, hundred };
}

async function megabytes(): Promise<Megabytes> {
  globalThis.gc?.();
  // Bytes outside of the heap are given back by another thread.
  await setTimeout(300);
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss / 1e6, used: (heapUsed + external) / 1e6 };
}

const [path, persons] = process.argv.slice(2);
void measure(path!, Number(persons)).then((memory) => process.stdout.write(JSON.stringify(memory)));
