import { GFM, parser } from '@lezer/markdown';
import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

/** Deeper lists and quotations are read as running text: each open level costs time on every line, blank ones included. */
const DEEPEST = 24;
/**
 * A block with more marks than this, or a long one with many, is read as running text without markup: each mark may make
 * the parser look through all of the block or over all earlier marks, so time would grow with marks times length. No draft
 * comes near: that is a thousand links in a paragraph, or a hundred in one of 200,000 characters.
 */
const MOST_MARKS = 1000;
const MOST_WORK = 20_000_000;
const MARKS = /[*_[\]<`~]/g;

const FOOTNOTE = /^\[\^[^\s\]]{1,200}\]:/;
const footnoteMark = (line: Line): string | undefined =>
  line.next === 91 ? FOOTNOTE.exec(line.text.slice(line.pos, line.pos + 210))?.[0] : undefined;

/** `[^1]: The Kremlin, Dec. 15.`, with further paragraphs indented by four. CommonMark would read it as a link. */
const footnotes: MarkdownConfig = {
  defineNodes: [
    { name: 'FootnoteDefinition', block: true, composite: (_cx, line, indent) => continuesFootnote(line, indent) },
    { name: 'FootnoteMark' },
  ],
  parseBlock: [{
    name: 'FootnoteDefinition',
    before: 'IndentedCode',
    parse(cx: BlockContext, line: Line) {
      const mark = footnoteMark(line);
      if (mark === undefined || cx.depth > DEEPEST) return false;
      const start = cx.lineStart + line.pos;
      cx.startComposite('FootnoteDefinition', line.pos, 4);
      cx.addElement(cx.elt('FootnoteMark', start, start + mark.length));
      line.moveBase(line.skipSpace(line.pos + mark.length));
      return null;
    },
    endLeaf: (_cx, line) => footnoteMark(line) !== undefined,
  }],
};

function continuesFootnote(line: Line, indent: number): boolean {
  if (line.next < 0) return true;
  if (line.indent < line.baseIndent + indent) return false;
  line.moveBaseColumn(line.baseIndent + indent);
  return true;
}

const DEFINITION = /^\[([^[\]\\]{1,300})\]:[ \t]*(\S{1,2000})(?:[ \t]+("[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?[ \t]*$/;
const LONGEST_DEFINITION = 3000;

/**
 * `[label]: target "title"` on one line. The parser's own reader of definitions joins and rereads all lines of a paragraph
 * that begins with a bracket, at each of its lines; this one reads one line once.
 */
const definitions: MarkdownConfig = {
  remove: ['LinkReference'],
  defineNodes: [{ name: 'Definition', block: true }, 'DefinitionLabel'],
  parseBlock: [{
    name: 'Definition',
    after: 'FootnoteDefinition',
    parse(cx: BlockContext, line: Line) {
      if (line.next !== 91 || line.text.length - line.pos > LONGEST_DEFINITION) return false;
      const match = DEFINITION.exec(line.text.slice(line.pos));
      // Where the target is an ordinary word, somebody wrote a sentence that happens to look like a definition.
      if (match === null || !/[./:#<]/.test(match[2] ?? '')) return false;
      const start = cx.lineStart + line.pos;
      const label = cx.elt('DefinitionLabel', start, start + (match[1]?.length ?? 0) + 2);
      cx.addElement(cx.elt('Definition', start, cx.lineStart + line.text.length, [label]));
      cx.nextLine();
      return true;
    },
  }],
};

/** Stops nesting at a depth that no draft reaches. */
const shallow: MarkdownConfig = {
  parseBlock: [{
    name: 'TooDeep',
    before: 'IndentedCode',
    parse(cx: BlockContext, line: Line) {
      if (cx.depth <= DEEPEST || line.next < 0) return false;
      const start = cx.lineStart + line.pos;
      cx.addElement(cx.elt('Paragraph', start, cx.lineStart + line.text.length));
      cx.nextLine();
      return true;
    },
  }],
};

/** Reads what the other inline parsers would take more than linear time for: dense marks, and long runs of spaces. */
const bounded: MarkdownConfig = {
  parseInline: [{
    name: 'Bounded',
    before: 'Escape',
    parse(cx, next, pos) {
      if (pos === cx.offset && isDense(cx.text)) return cx.end;
      if (next !== 32) return -1;
      let end = pos + 1;
      while (cx.char(end) === 32) end += 1;
      return end;
    },
  }],
};

function isDense(text: string): boolean {
  const most = Math.min(MOST_MARKS, MOST_WORK / text.length);
  if (text.length <= most) return false;
  let count = 0;
  MARKS.lastIndex = 0;
  while (count <= most && MARKS.test(text)) count += 1;
  return count > most;
}

/** CommonMark with GitHub's tables, tasks, strikethrough and bare addresses, and with footnotes. */
export const grammar = parser.configure([GFM, footnotes, definitions, shallow, bounded]);
