import { readFile } from 'node:fs/promises';
import { sideFileOf } from '../../core/engine/side-file.js';
import type { SideStet } from '../../core/engine/types.js';
import type { Problem } from '../../core/facts/types.js';

/** The stets in the file beside a draft; none where there is no such file. The YAML reader is loaded only where there is one. */
export async function readStetsBeside(draft: string): Promise<{ readonly stets: readonly SideStet[]; readonly problems: readonly Problem[] }> {
  const file = sideFileOf(draft);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { stets: [], problems: [] };
    return { stets: [], problems: [{ path: file, severity: 'error', message: `cannot be read: ${(error as Error).message}` }] };
  }
  const { readSideStets } = await import('../../core/engine/side-stets.js');
  return readSideStets(text, file);
}
