import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** One kind of statement in data/sentences.yaml. */
export interface Sentences {
  /** The place that a planted error fills wrongly. */
  readonly wrong: string;
  readonly sentences?: readonly string[];
  /** Sentences of one figure each. */
  readonly figures?: Readonly<Record<string, readonly string[]>>;
  /** What a right number is multiplied with. */
  readonly factors?: readonly number[];
}

const data = parse(readFileSync(path.join(__dirname, '../data/sentences.yaml'), 'utf8')) as Readonly<Record<string, Sentences>>;

export function sentencesOf(kind: string): Sentences {
  const found = data[kind];
  if (!found) throw new Error(`eval/data/sentences.yaml has no ${kind}: write the sentences of this kind of statement there.`);
  return found;
}
