import type { Analysis } from '../engine/types.js';
import type { Block, Draft } from '../text/draft.js';
import type { Span } from '../text/span.js';
import { worksheet } from './worksheet.js';
import type { WorksheetItem } from './worksheet/items.js';
import { shortText } from './worksheet/words.js';

/** A heading with the section below it, or an item that can be checked. */
export interface OutlineNode {
  readonly name: string;
  /** The verdict of an item; absent for a heading. */
  readonly item?: WorksheetItem;
  /** All that belongs to it: a heading's section, the words of an item. */
  readonly span: Span;
  /** The heading's own line; the words. */
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

interface Building {
  readonly name: string;
  readonly level: number;
  readonly selection: Span;
  readonly children: OutlineNode[];
}

/** The outline of a draft: its headings as they lie in one another, and under each the items that can be checked there. Linear. */
export function outline(analysis: Analysis): readonly OutlineNode[] {
  const { draft } = analysis.links;
  const roots: OutlineNode[] = [];
  const open: Building[] = [];
  const close = (level: number, end: number): void => {
    while ((open.at(-1)?.level ?? 0) >= level) {
      const { name, selection, children } = open.pop()!;
      (open.at(-1)?.children ?? roots).push({ name, selection, children, span: { start: selection.start, end: Math.max(end, selection.end) } });
    }
  };
  const headings = draft.blocks.filter(({ kind }) => kind === 'heading');
  let next = 0;
  const openUpTo = (offset: number): void => {
    for (let block = headings[next]; block && block.span.start <= offset; block = headings[++next]) {
      const level = levelOf(block, draft);
      close(level, block.span.start);
      open.push({ name: nameOf(block), level, selection: block.span, children: [] });
    }
  };
  for (const item of worksheet(analysis).items) {
    openUpTo(item.span.start);
    (open.at(-1)?.children ?? roots).push({ name: shortText(item), item, span: item.span, selection: item.span, children: [] });
  }
  openUpTo(Infinity);
  close(1, draft.text.length);
  return roots;
}

const nameOf = ({ prose }: Block): string => prose.replace(/[\s\u2060]+/g, ' ').trim() || '…';

/** Markdown says the level by its marks; a heading that is told by its looks alone opens a section of the first level. */
function levelOf({ span }: Block, { text, format }: Draft): number {
  if (format !== 'markdown') return 1;
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const marks = /^ {0,3}(#{1,6})/.exec(text.slice(lineStart, span.start + 10));
  if (marks) return marks[1]!.length;
  const below = text.slice(span.end, span.end + 20);
  return /^[ \t]*\r?\n {0,3}-/.test(below) ? 2 : 1;
}
