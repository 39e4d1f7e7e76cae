import { GFM, parser } from '@lezer/markdown';
import type { BlockContext, InlineContext, Line, MarkdownConfig } from '@lezer/markdown';

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

/**
 * Reads what the other inline parsers would take more than linear time for (dense marks, long runs of spaces), and passes over what none
 * of them begins at: each of them would be asked about each letter.
 */
function bounded(): MarkdownConfig {
  let asked: InlineContext | undefined;
  let mayLink = true;
  return {
    parseInline: [{
      name: 'Bounded',
      before: 'Escape',
      parse(cx, next, pos) {
        if (cx !== asked) {
          asked = cx;
          mayLink = ADDRESS.test(cx.text);
          if (isDense(cx.text)) return cx.end;
        }
        let end = pos;
        if (next === SPACE) while (cx.char(end) === SPACE) end += 1;
        else if (!mayLink) end += plainLength(cx.text, pos - cx.offset);
        return end > pos ? end : -1;
      },
    }],
  };
}

const SPACE = 32;
/** What makes an address of a word (as the parser sees it, or more): a text without any of it has no bare links. */
const ADDRESS = /www\.|:\/\/|@|mailto:|xmpp:/i;
/** Where some inline parser begins. */
const BEGINNINGS = new Set([...'\\&`<*_![]~'].map((mark) => mark.charCodeAt(0)));
const LAST_BEGINNING = 0x7e;

/** How far a run reaches that no inline parser begins in. */
function plainLength(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit <= LAST_BEGINNING && BEGINS[unit] === 1) break;
  }
  return at - from;
}

const BEGINS = Uint8Array.from({ length: LAST_BEGINNING + 1 }, (_, unit) => (BEGINNINGS.has(unit) ? 1 : 0));

function isDense(text: string): boolean {
  const most = Math.min(MOST_MARKS, MOST_WORK / text.length);
  if (text.length <= most) return false;
  let count = 0;
  MARKS.lastIndex = 0;
  while (count <= most && MARKS.test(text)) count += 1;
  return count > most;
}

/** CommonMark with GitHub's tables, tasks, strikethrough and bare addresses, and with footnotes. */
export const grammar = parser.configure([GFM, footnotes, definitions, shallow, bounded()]);
