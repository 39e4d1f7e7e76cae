import { linesOf } from './lines.js';
import type { Line } from './lines.js';
import type { FrontMatterEntry } from './draft.js';
import { spanOf } from './span.js';

/** What stands before a draft's text between two lines of `---`, and where the text begins. */
export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  /** Offset of the first line after the front matter; 0 if there is none. */
  readonly end: number;
}

const NONE: FrontMatter = { entries: [], end: 0 };
const ENTRY = /^([\p{L}_][\p{L}\p{N}_.-]*)[ \t]*:(?:[ \t]+|$)/u;

/**
 * Reads `key: value` lines; the spans are those of the values, quotation marks not included. Lists, nested values and
 * comments are passed over. A block that holds anything else is no front matter but text between two rules, and is left
 * to the reader of the format, so that no sentence is ever lost.
 */
export function readFrontMatter(text: string): FrontMatter {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (!/^---[ \t]*(?:\r|\n|$)/.test(text.slice(start, start + 80))) return NONE;
  const entries: FrontMatterEntry[] = [];
  let first = true;
  for (const line of linesOf(text, start)) {
    if (first) {
      first = false;
      continue;
    }
    const content = text.slice(line.start, line.end).trimEnd();
    if (content === '---' || content === '...') {
      return entries.length > 0 ? { entries, end: line.next } : NONE;
    }
    const entry = readEntry(text, line);
    if (entry !== undefined) entries.push(entry);
    else if (content !== '' && !/^(?:[ \t]|- |-$|#|[\]}])/.test(content)) return NONE;
  }
  return NONE;
}

function readEntry(text: string, line: Line): FrontMatterEntry | undefined {
  const content = text.slice(line.start, line.end);
  const match = ENTRY.exec(content);
  if (match === null) return undefined;
  let start = match[0].length;
  let end = content.trimEnd().length;
  const quote = content[start];
  if ((quote === '"' || quote === "'") && end > start + 1 && content[end - 1] === quote) {
    start += 1;
    end -= 1;
  }
  const value = content.slice(start, Math.max(start, end));
  return { key: match[1] ?? '', value, span: spanOf(line.start + start, line.start + start + value.length) };
}
