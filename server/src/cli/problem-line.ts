import path from 'node:path';
import type { Problem } from '../core/facts/types.js';

/** "facts/desk/persons.yaml:12:5: error: …", the path as short as it gets from `folder`. */
export function problemLine({ path: file, line, column, severity, message }: Problem, folder: string): string {
  const near = path.isAbsolute(file) ? path.relative(folder, file) : file;
  const shown = near.startsWith('..') || near === '' ? file : near;
  const place = line === undefined ? shown : `${shown}:${line}:${column ?? 1}`;
  return `${place}: ${severity}: ${message}`;
}
