import type { Draft, DraftFormat } from './draft.js';
import { readMarkdown } from './formats/markdown.js';
import { readPlain } from './formats/plain.js';
import { readFrontMatter } from './front-matter.js';

/**
 * Splits a draft into blocks of prose, its markup masked. Never throws; offsets are those of `text`, in UTF-16 code units.
 * Time is linear in the length of the text, also for markup that was never closed.
 */
export function readDraft(text: string, format: DraftFormat): Draft {
  const { entries, end } = readFrontMatter(text);
  const { blocks, comments } = format === 'markdown' ? readMarkdown(text, end) : readPlain(text, end);
  return { text, format, frontMatter: entries, blocks, comments };
}
