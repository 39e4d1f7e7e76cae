import { assemble, type Assembled } from '../../server/src/core/facts/import/assemble.js';
import { Gathered } from '../../server/src/core/facts/import/gather.js';
import type { Imported } from '../../server/src/core/facts/import/records.js';
import type { FactBase } from '../../server/src/core/facts/types.js';
import { factsFrom } from './facts.js';

/** The pack that an import makes over a fact base, which is empty unless told. */
export function importOver(base: FactBase, ...imported: readonly Imported[]): Assembled {
  const gathered = new Gathered();
  for (const one of imported) gathered.add(one);
  return assemble(gathered, {
    manifest: { id: 'desk', name: 'Desk', version: '1', as_of: '2026-01-01' },
    input: { id: 'desk-input', type: 'dataset', title: 'input.json', accessed: '2026-01-01', URL: 'https://input.example/' },
    base, sources: new Map(),
  });
}

export const nothing: FactBase = factsFrom('{}').base;

/** The text of one file of an import. */
export const fileIn = ({ files }: Assembled, path: string): string => files.find((file) => file.path === path)?.text ?? '';

/** The problems of an import as a keeper reads them. */
export const problemsIn = ({ problems }: Assembled): readonly string[] => problems.map(({ place, kind, message }) => `${place}: ${kind}: ${message}`);

/** YAML without the indentation of a test. */
export function flush(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return `${lines.map((line) => line.slice(indent)).join('\n').trimEnd()}\n`;
}
