import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sequence } from './scale/chance.js';

/** The texts of a run: the same on every machine and at every run, from the repository's own clean corpus. */
export interface BenchText {
  readonly name: string;
  readonly text: string;
}

const CORPUS = path.join(import.meta.dirname, '../test/corpus/clean');

/** Paragraphs of the corpus, without front matter, in an order that a seed fixes; over again until `full` is content. */
function story(seed: number, full: (text: string) => boolean): string {
  const chance = sequence(seed);
  const paragraphs = readdirSync(CORPUS).sort().flatMap((file) =>
    readFileSync(path.join(CORPUS, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '').replace(/\r\n/g, '\n').split(/\n{2,}/)
      .map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph.length > 40));
  const chosen: string[] = [];
  let length = 0;
  for (let text = ''; !full(text);) {
    // The whole is joined a few times only: it may be a megabyte.
    const batch = Math.max(1, Math.floor(length / 4000));
    for (let count = 0; count < batch; count++) chosen.push(paragraphs[Math.floor(chance() * paragraphs.length)]!);
    text = chosen.join('\n\n');
    length = text.length;
  }
  return `${chosen.join('\n\n')}\n`;
}

export const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

export const benchTexts = (): readonly BenchText[] => [
  { name: '2,000 words', text: story(1, (text) => words(text) >= 2000) },
  { name: '35 kB', text: story(2, (text) => text.length >= 35_000) },
  { name: '1 MB', text: story(3, (text) => text.length >= 1_000_000) },
];
