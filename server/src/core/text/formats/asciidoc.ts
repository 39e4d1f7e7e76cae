import type { BlockKind } from '../draft.js';
import { linesOf, type Line } from '../lines.js';
import { maskAsciiDocInline } from './asciidoc-inline.js';
import type { Body } from './body.js';
import { Stretches } from './stretches.js';

/** Lines of four or more of these fence a block that is no prose: listing, literal, passthrough. */
const SILENT_FENCE = /^(?:-{4,}|\.{4,}|\+{4,}|`{3,}[\w-]*|\/{4,})[ \t]*$/;
/** Fences around prose: example, sidebar, quote, open block; a table. */
const FENCE = /^(?:={4,}|\*{4,}|_{4,}|--|[|,:!]={3,})[ \t]*$/;
const SECTION = /^(?:={1,6}|#{1,6})[ \t]+/;
const BLOCK_TITLE = /^\.(?=[^\s.])/;
/** `[quote, Somebody]`, `[[anchor]]`: a line of attributes. */
const ATTRIBUTES = /^\[.*\][ \t]*$/;
const ENTRY = /^:(!?[\p{L}\p{N}_][\p{L}\p{N}_-]*!?):(?:[ \t]+(?=\S))?/u;
/** `image::a.png[alt]`, `include::b.adoc[]`: a macro that stands for a block, a page break, a rule. */
const MACRO = /^(?:[a-z_][\w-]*::[^\s[]*\[.*\]|<<<|'{3,}|-{3}|\*{3})[ \t]*$/i;
const ITEM = /^[ \t]*(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|[a-zA-Z]\.|<(?:\d{1,3}|\.)>)[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S)/;
/** `Term:: its description`. */
const TERM = /^[ \t]*[^\s:][^:]{0,120}(?::{2,4}|;;)(?:[ \t]+|$)/;
/** A line under a title, as long as it. */
const UNDERLINE = /^(?:=+|-+|~+|\^+|\++)$/;
const LABEL = /^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+/;
const REVISION = /^(?:v?\d[\w.]*,?[ \t]*)?(\d{4}-\d{2}-\d{2})/;

/**
 * AsciiDoc from `start` on. The kept parser of the format (Asciidoctor) tells no places inside a line, so the lines are read here, after
 * its documentation: titles, paragraphs, lists, tables, quotations and comments are told apart; listings, macros and attributes
 * are left out. `:date:`, `:revdate:` or the revision line is the draft's date.
 */
export function readAsciiDoc(text: string, start: number): Body {
  const reader = new Reader(text, start);
  for (const line of linesOf(text, start)) reader.line(line);
  return reader.finish();
}

class Reader {
  readonly #text: string;
  readonly #stretches: Stretches;
  /** The fence that must come again to end what is left out. */
  #silentUntil: string | undefined;
  #silentFrom = 0;
  /** The fences of prose that are open, outermost first. */
  readonly #fences: string[] = [];
  /** The block that the lines so far belong to; undefined between blocks. */
  #kind: BlockKind | undefined;
  #end: number;
  /** Where that block began. */
  #began = 0;
  /** Before the first block, attributes of the document may stand. */
  #header = true;
  #titleSeen = false;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#stretches = new Stretches(text, start);
    this.#end = start;
  }

  line(line: Line): void {
    const content = this.#text.slice(line.start, line.end);
    if (this.#silentUntil !== undefined) this.#silentLine(content, line);
    else if (content.trim() === '') this.#close(line.next, true);
    else if (this.#underlines(content, line)) this.#stretches.end(this.#end, 'heading', line.next);
    else if (SILENT_FENCE.test(content)) this.#openSilent(content.trimEnd(), line);
    else if (FENCE.test(content)) this.#fence(content.trimEnd(), line);
    else if (content.startsWith('//') && !content.startsWith('///')) this.#comment(content, line);
    else if (this.#fences.at(-1)?.endsWith('===') === true && /^[|,:!]/.test(this.#fences.at(-1) ?? '')) this.#row(content, line);
    else if (this.#kind === undefined) this.#first(content, line);
    else this.#further(content, line);
  }

  finish(): Body {
    this.#close(this.#text.length, false);
    return this.#stretches.body();
  }

  /** True for the line under a title of two lines; then the title is no paragraph any more. */
  #underlines(content: string, line: Line): boolean {
    const length = line.start - this.#began - 1;
    if (this.#kind !== 'paragraph' || !UNDERLINE.test(content) || Math.abs(content.length - length) > 1) return false;
    this.#kind = undefined;
    return true;
  }

  /** The first line of a block says what the block is. */
  #first(content: string, line: Line): void {
    const entry = ENTRY.exec(content);
    const section = SECTION.exec(content);
    const title = section ?? BLOCK_TITLE.exec(content);
    if (entry) this.#entry(entry, content, line);
    else if (this.#header && this.#titleSeen) this.#authorOrRevision(content, line);
    else if (title) {
      this.#titleSeen = this.#titleSeen || section?.[0].trimEnd().length === 1;
      this.#stretches.skip(line.start + title[0].length);
      this.#prose(line.start + title[0].length, line.end);
      this.#stretches.end(line.end, 'heading', line.next);
      this.#header = this.#header && section !== null;
    } else if (ATTRIBUTES.test(content) || MACRO.test(content) || content === '+' || content === '<<<') this.#stretches.skip(line.next);
    else if (this.#listed(content, line)) this.#header = false;
    // An indented line without a bullet is a literal paragraph.
    else if (/^[ \t]/.test(content)) this.#openSilent('', line);
    else this.#open(this.#fences.some((fence) => fence.startsWith('_')) ? 'quote' : 'paragraph', LABEL.exec(content)?.[0].length ?? 0, line);
  }

  #further(content: string, line: Line): void {
    if (content.trimEnd() === '+' || ATTRIBUTES.test(content) || MACRO.test(content)) {
      this.#close(line.start, false);
      this.#stretches.skip(line.next);
    } else if (this.#kind !== 'list-item' || !this.#listed(content, line)) {
      this.#prose(line.start, line.end);
      this.#end = line.end;
    }
  }

  /** True for a list's item or a term, which is opened. */
  #listed(content: string, line: Line): boolean {
    const bullet = (ITEM.exec(content) ?? TERM.exec(content))?.[0];
    if (bullet === undefined) return false;
    this.#close(line.start, false);
    if (bullet.trim().endsWith('::') || bullet.trim().endsWith(';;')) {
      this.#prose(line.start, line.start + bullet.trimEnd().length);
      this.#stretches.end(line.start + bullet.trimEnd().length, 'heading');
    }
    this.#open('list-item', bullet.length, line);
    return true;
  }

  #open(kind: BlockKind, after: number, line: Line): void {
    this.#header = false;
    this.#kind = kind;
    this.#began = line.start;
    this.#stretches.skip(line.start + after);
    this.#prose(line.start + after, line.end);
    this.#end = line.end;
  }

  #close(next: number, blank: boolean): void {
    if (this.#kind !== undefined) this.#stretches.end(this.#end, this.#kind, next);
    else this.#stretches.skip(next);
    this.#kind = undefined;
    if (blank && this.#titleSeen) this.#header = false;
  }

  #entry(entry: RegExpExecArray, content: string, line: Line): void {
    const value = content.slice(entry[0].length).trimEnd();
    const name = (entry[1] ?? '').toLowerCase();
    if (value !== '') this.#stretches.entry(name === 'revdate' || name === 'docdate' ? 'date' : name, value, line.start + entry[0].length);
    this.#stretches.skip(line.next);
  }

  /** The lines under the document's title are its author and its revision with a date. */
  #authorOrRevision(content: string, line: Line): void {
    const revision = REVISION.exec(content);
    const date = revision?.[1];
    if (date !== undefined) this.#stretches.entry('date', date, line.start + content.indexOf(date));
    this.#stretches.skip(line.next);
  }

  #comment(content: string, line: Line): void {
    this.#stretches.comment(line.start, line.end, content.slice(2));
    if (this.#kind === undefined) this.#stretches.skip(line.next);
    else this.#end = line.end;
  }

  #fence(fence: string, line: Line): void {
    this.#close(line.start, false);
    if (this.#fences.at(-1) === fence) this.#fences.pop();
    else this.#fences.push(fence);
    this.#header = false;
    this.#stretches.skip(line.next);
  }

  #row(content: string, line: Line): void {
    this.#close(line.start, false);
    let at = 0;
    for (const cell of content.matchAll(/(?:^|[ \t]?)(?:[\d.+*]{0,7}[<^>.]{0,3}[adehlmsv]?)\|/g)) {
      this.#cell(line.start + at, line.start + cell.index);
      at = cell.index + cell[0].length;
      this.#stretches.skip(line.start + at);
    }
    this.#cell(line.start + at, line.end);
    this.#stretches.skip(line.next);
  }

  #cell(from: number, to: number): void {
    this.#prose(from, to);
    this.#stretches.end(to, 'table-cell');
  }

  #openSilent(fence: string, line: Line): void {
    this.#close(line.start, false);
    this.#silentUntil = fence.startsWith('`') ? '```' : fence;
    this.#silentFrom = line.start;
    this.#header = false;
  }

  #silentLine(content: string, line: Line): void {
    if (content.trimEnd() !== this.#silentUntil) return;
    if (this.#silentUntil.startsWith('////')) {
      this.#stretches.comment(this.#silentFrom, line.end, this.#text.slice(this.#silentFrom, line.start).replace(/^\/+\s*/, ''));
    }
    this.#silentUntil = undefined;
    this.#stretches.skip(line.next);
  }

  #prose(start: number, end: number): void {
    maskAsciiDocInline(this.#text, start, end, this.#stretches);
  }
}
