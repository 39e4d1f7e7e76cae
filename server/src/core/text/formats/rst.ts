import type { BlockKind } from '../draft.js';
import { linesOf, type Line } from '../lines.js';
import type { Body } from './body.js';
import { maskRstInline } from './rst-inline.js';
import { Stretches } from './stretches.js';

/** A line of one punctuation mark: over and under titles, a transition. */
const RULE = /^([!-/:-@[-`{-~])\1+[ \t]*$/;
const SIMPLE_TABLE = /^=+(?:[ \t]+=+)+[ \t]*$/;
const GRID_RULE = /^[ \t]*\+(?:[-=]+\+)+[ \t]*$/;
const BULLET = /^(?:[*+•‣⁃-]|(?:\d{1,3}|#|[a-zA-Z]|[ivxlcIVXLC]{1,6})[.)]|\((?:\d{1,3}|#|[a-zA-Z])\))[ \t]+(?=\S)/;
const FIELD = /^:([^:\s][^:]{0,60}):(?:[ \t]+(?=\S)|$)/;
const LINE_BLOCK = /^\|[ \t]+/;
const OPTION = /^(?:--?[\w-]{1,30}|\/[A-Z])(?:[ =][<\w>-]{1,30})?[ \t]{2,}/;
const EXPLICIT = /^\.\.(?:[ \t]+|$)/;
const DIRECTIVE = /^([\w:.+-]{1,40})::(?:[ \t]+|$)/;
/** Footnotes and citations: their text is prose. */
const NOTE = /^\[[^\]\n]{1,60}\][ \t]+/;
/** Targets, substitutions. */
const NAMED = /^(?:_|\||__ )/;
/** Directives whose content is prose; the words behind the name are too, except for an attribution. */
const PROSE = new Set(['note', 'warning', 'tip', 'hint', 'important', 'attention', 'caution', 'danger', 'error', 'admonition', 'topic', 'sidebar', 'epigraph',
  'highlights', 'pull-quote', 'compound', 'container', 'rubric', 'parsed-literal', 'line-block', 'centered', 'versionadded', 'versionchanged', 'deprecated', 'seealso']);
const QUOTES = new Set(['epigraph', 'pull-quote']);

/**
 * reStructuredText from `start` on. No kept parser in JavaScript tells the places of inline markup, so the lines are read here after the
 * format's specification: titles, paragraphs, lists, tables, notes and comments are told apart; directives with code or
 * pictures, literal blocks, targets and substitutions are left out. The field `:Date:` is the draft's date.
 */
export function readRst(text: string, start: number): Body {
  const reader = new Reader(text, start);
  for (const line of linesOf(text, start)) reader.line(line);
  return reader.finish();
}

class Reader {
  readonly #text: string;
  readonly #stretches: Stretches;
  #kind: BlockKind | undefined;
  /** Where the open block began, how many lines it has, and where it ends so far. */
  #began = 0;
  #lines = 0;
  #end: number;
  /** What is indented deeper than this is left out, as a comment's text where one is open. */
  #silentBelow: number | undefined;
  #comment: number | undefined;
  /** The paragraph before ended with `::`: an indented block that follows is literal. */
  #literalNext: number | undefined;
  #columns: readonly number[] | undefined;
  #grid = false;
  #quoted: number | undefined;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#stretches = new Stretches(text, start);
    this.#end = start;
  }

  line(line: Line): void {
    const content = this.#text.slice(line.start, line.end);
    const indent = content.length - content.trimStart().length;
    if (content.trim() === '') {
      this.#close(line.next);
      return;
    }
    if (this.#silentBelow !== undefined) {
      if (indent > this.#silentBelow) {
        if (this.#comment !== undefined) this.#end = line.end;
        else this.#stretches.skip(line.next);
        return;
      }
      this.#endSilent(line.start);
    }
    if (this.#literalNext !== undefined) {
      const below = this.#literalNext;
      this.#literalNext = undefined;
      if (this.#kind === undefined && indent > below) {
        this.#silentBelow = below;
        this.#stretches.skip(line.next);
        return;
      }
    }
    if (this.#table(content, line)) return;
    if (RULE.test(content.trimStart())) this.#rule(content, line);
    else this.#read(content.slice(indent), indent, line);
  }

  finish(): Body {
    this.#close(this.#text.length);
    this.#endSilent(this.#text.length);
    return this.#stretches.body();
  }

  #read(content: string, indent: number, line: Line): void {
    const from = line.start + indent;
    const field = FIELD.exec(content);
    const mark = BULLET.exec(content) ?? LINE_BLOCK.exec(content);
    if (this.#quoted !== undefined && indent <= this.#quoted) this.#quoted = undefined;
    if (EXPLICIT.test(content)) this.#explicit(content, indent, line);
    else if (field && (this.#kind === undefined || this.#kind === 'list-item')) this.#field(field, content, from, line);
    else if (content.startsWith('__ ') || content.startsWith('>>> ')) this.#leaveOut(line, undefined);
    else if (mark) this.#open('list-item', from + mark[0].length, line);
    else if (this.#kind === undefined) {
      const option = OPTION.exec(content)?.[0].length ?? 0;
      this.#open(this.#quoted !== undefined || indent > 0 ? 'quote' : 'paragraph', from + option, line);
    } else {
      this.#prose(from, line.end);
      this.#end = line.end;
      this.#lines++;
    }
    if (this.#kind !== undefined && content.trimEnd().endsWith('::')) this.#literalNext = indent;
  }

  #open(kind: BlockKind, from: number, line: Line): void {
    this.#close(line.start);
    this.#stretches.skip(from);
    this.#kind = kind;
    this.#began = line.start;
    this.#lines = 1;
    this.#prose(from, line.end);
    this.#end = line.end;
  }

  #close(next: number): void {
    if (this.#comment !== undefined) return;
    if (this.#kind !== undefined) this.#stretches.end(this.#end, this.#kind, next);
    else this.#stretches.skip(next);
    this.#kind = undefined;
    this.#grid = false;
  }

  /** Under one line of text, a title's rule; elsewhere a transition, or the rule over a title. */
  #rule(content: string, line: Line): void {
    if (content.trim() === '::') {
      this.#close(line.next);
      this.#literalNext = content.length - content.trimStart().length;
      return;
    }
    const titled = this.#kind === 'paragraph' && this.#lines === 1 && content.trimEnd().length >= 3;
    const longEnough = content.trimEnd().length + 1 >= this.#end - this.#began;
    if (titled && longEnough) this.#kind = 'heading';
    if (this.#kind !== undefined && !(titled && longEnough) && content.trimEnd().length < 4) this.#read(content.trimStart(), content.length - content.trimStart().length, line);
    else this.#close(line.next);
  }

  #explicit(content: string, indent: number, line: Line): void {
    const head = EXPLICIT.exec(content)?.[0].length ?? 0;
    const rest = content.slice(head);
    const from = line.start + indent + head;
    const directive = DIRECTIVE.exec(rest);
    const note = NOTE.exec(rest);
    if (note) this.#open('paragraph', from + note[0].length, line);
    else if (directive && PROSE.has((directive[1] ?? '').toLowerCase())) this.#directive(directive, indent, from, line);
    else if (directive || NAMED.test(rest)) this.#leaveOut(line, indent);
    else {
      this.#close(line.start);
      this.#comment = line.start + indent;
      this.#silentBelow = indent;
      this.#end = line.end;
    }
  }

  #directive(directive: RegExpExecArray, indent: number, from: number, line: Line): void {
    this.#close(line.start);
    const words = from + directive[0].length;
    if (words < line.end) this.#open('paragraph', words, line);
    else this.#stretches.skip(line.next);
    this.#quoted = QUOTES.has((directive[1] ?? '').toLowerCase()) ? indent : undefined;
  }

  #field([whole, name]: RegExpExecArray, content: string, from: number, line: Line): void {
    const value = content.slice(whole.length).trimEnd();
    this.#close(line.start);
    if (value !== '') this.#stretches.entry((name ?? '').toLowerCase(), value, from + whole.length);
    this.#stretches.skip(line.next);
  }

  #leaveOut(line: Line, below: number | undefined): void {
    this.#close(line.next);
    this.#stretches.skip(line.next);
    this.#silentBelow = below;
  }

  /** Ends what was left out; a comment is kept with its text. */
  #endSilent(next: number): void {
    if (this.#comment !== undefined) {
      this.#stretches.comment(this.#comment, this.#end, this.#text.slice(this.#comment, this.#end).replace(/^\.\.[ \t]*/, ''));
      this.#comment = undefined;
    }
    this.#silentBelow = undefined;
    this.#stretches.skip(next);
  }

  /** True for a line of a table: its cells are blocks. */
  #table(content: string, line: Line): boolean {
    if (GRID_RULE.test(content) || (this.#grid && content.trimStart().startsWith('+'))) {
      this.#close(line.next);
      this.#grid = true;
      return true;
    }
    if (this.#grid && content.trimStart().startsWith('|')) {
      this.#cells(line, [...content.matchAll(/[|+]/g)].map(({ index }) => index + 1));
      return true;
    }
    if (SIMPLE_TABLE.test(content)) {
      this.#close(line.next);
      const columns = [...content.matchAll(/=+/g)].map(({ index }) => index);
      // The first rule opens the table, the second parts its head, the third ends it: only a blank line tells for sure.
      this.#columns = columns;
      return true;
    }
    if (this.#columns === undefined) return false;
    const columns = this.#columns;
    const blankBetween = columns.slice(1).every((at) => at > content.length || content[at - 1] === ' ');
    if (!blankBetween || this.#blankBefore(line)) {
      this.#columns = undefined;
      return false;
    }
    this.#cells(line, columns);
    return true;
  }

  #blankBefore({ start }: Line): boolean {
    return /\n[ \t]*\r?\n$/.test(this.#text.slice(Math.max(0, start - 40), start));
  }

  #cells(line: Line, columns: readonly number[]): void {
    for (const [i, column] of columns.entries()) {
      const from = Math.min(line.start + column, line.end);
      const to = Math.max(from, Math.min(line.start + (columns[i + 1] ?? Infinity) - 1, line.end));
      this.#stretches.skip(from);
      this.#prose(from, to);
      this.#stretches.end(to, 'table-cell');
    }
    this.#stretches.skip(line.next);
  }

  #prose(start: number, end: number): void {
    maskRstInline(this.#text, start, end, this.#stretches);
  }
}
