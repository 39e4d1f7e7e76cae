import type { Draft } from './draft.js';
import { unifyLineBreaks } from './formats/line-breaks.js';
import { parseMarkdown } from './formats/markdown-tree.js';

/** Nodes of Markdown's grammar that hold blocks or running text: a mark may stand anywhere in them. */
const OPEN: ReadonlySet<string> = new Set([
  'Document', 'Blockquote', 'BulletList', 'OrderedList', 'ListItem', 'Paragraph', 'FootnoteDefinition', 'Task', 'Table', 'TableHeader', 'TableRow', 'TableCell',
  'ATXHeading1', 'ATXHeading2', 'ATXHeading3', 'ATXHeading4', 'ATXHeading5', 'ATXHeading6', 'SetextHeading1', 'SetextHeading2',
]);

/** Nodes in which nothing may be inserted, and behind which nothing belongs to the words inside either. */
const CLOSED: ReadonlySet<string> = new Set(['FencedCode', 'CodeBlock', 'HTMLBlock', 'CommentBlock', 'ProcessingInstructionBlock', 'LinkReference']);

/**
 * The first offset at or behind `offset` that stands outside every link, emphasis, code and other inline markup of a Markdown
 * draft; `undefined` inside a block of code or HTML. In other formats the offset itself. Reads the whole draft: for commands only.
 */
export function outsideMarkup({ format, text }: Draft, offset: number): number | undefined {
  if (format !== 'markdown') return offset;
  const { body, startOf, endOf } = unifyLineBreaks(text, 0);
  const tree = parseMarkdown(body);
  const at = offset - (startOf(Math.min(offset, body.length)) - Math.min(offset, body.length));
  let end = at;
  for (let node = tree.resolveInner(at, -1); ; ) {
    if (CLOSED.has(node.name)) return undefined;
    // An edge of the markup is outside it already.
    if (!OPEN.has(node.name) && node.from < at && at < node.to) end = Math.max(end, node.to);
    const { parent } = node;
    if (!parent) return end === at ? offset : endOf(end);
    node = parent;
  }
}
