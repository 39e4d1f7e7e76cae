import { linesOf } from './lines.js';
import type { Line } from './lines.js';
import type { Block, Draft, DraftComment, FrontMatterEntry } from './draft.js';
import { JOINER } from './characters.js';
import { gathered } from './gathered.js';
import { spanOf } from './span.js';

/** What stands before a draft's text between two lines of `---`, and where the text begins. */
export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  /** The values that readers see above the story: headline, standfirst. */
  readonly blocks: readonly Block[];
  /** Lines that begin with `#`, in which stets on a headline are written. */
  readonly comments: readonly DraftComment[];
  /** Offset of the first line after the front matter; 0 if there is none. */
  readonly end: number;
}

const NONE: FrontMatter = { entries: [], blocks: [], comments: [], end: 0 };

/** Keys of site generators and newsroom systems whose values are printed. Folded. */
const PRINTED = new Set(['title', 'headline', 'subtitle', 'subheadline', 'subhead', 'standfirst', 'deck', 'dek', 'description', 'summary', 'excerpt', 'lede', 'teaser', 'kicker']);

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
  const comments: DraftComment[] = [];
  let first = true;
  for (const line of linesOf(text, start)) {
    if (first) {
      first = false;
      continue;
    }
    const content = text.slice(line.start, line.end).trimEnd();
    if (content === '---' || content === '...') {
      return entries.length > 0 ? { entries, blocks: gathered(entries, (one) => printed(text, one) ?? []), comments, end: line.next } : NONE;
    }
    const entry = readEntry(text, line);
    if (entry !== undefined) entries.push(entry);
    else if (content.startsWith('#')) comments.push({ span: spanOf(line.start, line.start + content.length), text: content.slice(1) });
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

/** True where the block that begins at `start` is a value of the front matter. */
export const isFrontMatter = ({ frontMatter }: Draft, start: number): boolean => frontMatter.some(({ span }) => span.start === start);

/** The entry as a heading of the draft, where its key is one that is printed and its value stands on its line. */
function printed(text: string, { key, value, span }: FrontMatterEntry): Block | undefined {
  if (!PRINTED.has(key.toLowerCase()) || /^(?:[|>&*![{]|\s*$)/.test(value)) return undefined;
  switch (text[span.start - 1]) {
    case '"': return { kind: 'heading', span, prose: value.replace(/\\(?=["\\/])/g, JOINER) };
    case "'": return { kind: 'heading', span, prose: value.replace(/'(?=')/g, JOINER) };
    default: {
      const comment = value.search(/\s#/);
      const shown = comment < 0 ? value : value.slice(0, comment);
      return { kind: 'heading', span: spanOf(span.start, span.start + shown.length), prose: shown };
    }
  }
}
