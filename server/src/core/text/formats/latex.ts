import type { BlockKind } from '../draft.js';
import { ACCENTS, BLOCKS, ENDS, ENVIRONMENTS, SHOWS_ARGUMENT, SHOWS_SECOND, SIGNS, SILENT_ENVIRONMENTS, TAKES_SETTINGS } from './latex-names.js';
import type { Body } from './body.js';
import { Stretches } from './stretches.js';

/** A command's name: letters and a star, or one other character. */
const NAME = /[A-Za-z@]{1,60}\*?|[^\n]/uy;
const LETTER = /\p{L}/u;
const BEGIN = '\\begin{document}';
const DATE = /\\date\{(\d{4}-\d{2}-\d{2})\}/;

/**
 * LaTeX from `start` on, in one pass over its characters. The kept parsers of the format take milliseconds for each kilobyte and must read the
 * whole draft after each keystroke, so the marks are read here: formatting commands are transparent, sections, captions and items are blocks,
 * accents and ligatures (``so'') show what the reader sees. Formulas, listings, references, footnotes and the arguments of
 * unknown commands are left out. `\date{2022-02-15}` is the draft's date.
 */
export function readLatex(text: string, start: number): Body {
  return new Reader(text, start).read();
}

/** A longer argument of an unknown command is taken for text: nothing is searched further than this. */
const LONGEST_ARGUMENT = 2000;

/** What a closing brace ends. */
type Group = 'plain' | 'shown' | 'quoted' | 'block';

class Reader {
  readonly #text: string;
  readonly #stretches: Stretches;
  readonly #groups: Group[] = [];
  readonly #environments: BlockKind[] = [];
  /** What was searched for last, from where, and where it stands. */
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();
  #blocks = 0;
  #i: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#stretches = new Stretches(text, start);
    this.#i = start;
    this.#preamble(start);
  }

  read(): Body {
    while (this.#i < this.#text.length) this.#step();
    this.#end(this.#text.length, this.#text.length);
    return this.#stretches.body();
  }

  /** Before the document begins, only the title and the date are the draft's own. */
  #preamble(start: number): void {
    const begin = this.#text.indexOf(BEGIN, start);
    if (begin < 0) return;
    const head = this.#text.slice(start, begin);
    const date = DATE.exec(head);
    if (date?.[1] !== undefined) this.#stretches.entry('date', date[1], start + date.index + '\\date{'.length);
    const title = head.indexOf('\\title{');
    if (title >= 0) {
      this.#stretches.skip(start + title);
      this.#i = start + title;
      const limit = begin;
      this.#command();
      while (this.#i < limit && this.#groups.length > 0) this.#step();
      this.#groups.length = 0;
      this.#blocks = 0;
    }
    this.#stretches.skip(begin + BEGIN.length);
    this.#i = begin + BEGIN.length;
  }

  #step(): void {
    const at = this.#i;
    switch (this.#text[at]) {
      case '\\': return this.#command();
      case '%': return this.#comment();
      case '$': return this.#formula();
      case '{': return this.#open('plain', at, at + 1);
      case '}': return this.#close();
      case '~': return this.#mask(1, 'parts');
      case '`': return this.#text[at + 1] === '`' ? this.#mask(2, 'joins', '“') : this.#mask(1, 'joins', '‘');
      case "'": return this.#text[at + 1] === "'" ? this.#mask(2, 'joins', '”') : this.#skip(1);
      case '-': return this.#dash();
      case '&': return this.#environments.at(-1) === 'table-cell' ? this.#end(at, at + 1) : this.#skip(1);
      case '\n': return this.#lineBreak();
      default: return this.#skip(1);
    }
  }

  #skip(length: number): void {
    this.#i += length;
  }

  #mask(length: number, effect: 'joins' | 'parts', shows?: string): void {
    this.#stretches.mask(this.#i, this.#i + length, effect, shows);
    this.#i += length;
  }

  #dash(): void {
    if (this.#text.startsWith('---', this.#i)) this.#mask(3, 'joins', '—');
    else if (this.#text.startsWith('--', this.#i)) this.#mask(2, 'joins', '–');
    else this.#skip(1);
  }

  /** A line without text ends a paragraph. */
  #lineBreak(): void {
    let next = this.#i + 1;
    while (next < this.#text.length && ' \t\r'.includes(this.#text[next] ?? '')) next++;
    if (this.#text[next] === '\n') this.#end(this.#i, next);
    else this.#i = next;
  }

  #comment(): void {
    const end = this.#lineEnd(this.#i);
    this.#stretches.comment(this.#i, end, this.#text.slice(this.#i + 1, end));
    this.#i = end;
  }

  #formula(): void {
    const mark = this.#text.startsWith('$$', this.#i) ? '$$' : '$';
    const close = this.#find(mark, this.#i + mark.length);
    const paragraph = this.#find('\n\n', this.#i);
    // A dollar that nothing closes in its paragraph is a dollar.
    if (close < 0 || (paragraph >= 0 && paragraph < close)) this.#skip(mark.length);
    else this.#mask(close + mark.length - this.#i, 'parts');
  }

  #command(): void {
    NAME.lastIndex = this.#i + 1;
    const name = NAME.exec(this.#text)?.[0] ?? '';
    const after = this.#i + 1 + name.length;
    const plain = name.replace(/\*$/, '');
    const sign = SIGNS.get(name);
    const block = BLOCKS.get(plain);
    if (name === '') this.#mask(1, 'joins');
    else if ('%&$#_{}'.includes(name)) {
      this.#mask(1, 'joins');
      this.#skip(1);
    } else if (name === '\\') this.#lineEndCommand(after);
    else if (ACCENTS.has(name)) this.#accent(name, after);
    else if (sign !== undefined) this.#sign(sign, after);
    else if (name === 'begin' || name === 'end') this.#environment(name, after);
    else if (name === '(' || name === '[') this.#leaveOut(this.#find(name === '(' ? '\\)' : '\\]', after), 2, after);
    else if (block) this.#block(after);
    else if (name === 'item') this.#item(after);
    else if (ENDS.has(plain)) this.#end(this.#i, after);
    else if (SHOWS_ARGUMENT.has(plain)) this.#shown(plain, after);
    else if (name === 'verb' || name === 'lstinline') this.#leaveOut(this.#find(this.#text[after] ?? '\n', after + 1), 1, after);
    else if (LETTER.test(name)) this.#mask(this.#arguments(after) - this.#i, name === 'footnote' || name === 'label' || name === 'index' ? 'joins' : 'parts');
    else this.#mask(after - this.#i, 'parts');
  }

  /** `\\`, which parts rows of a table and lines of verse. */
  #lineEndCommand(after: number): void {
    if (this.#environments.at(-1) === 'table-cell') this.#end(this.#i, after);
    else this.#mask(after - this.#i, 'parts');
  }

  /** `\'e`, `\'{e}`, `\v s`: what the reader sees is one letter. */
  #accent(name: string, after: number): void {
    let at = after;
    if (LETTER.test(name)) while (this.#text[at] === ' ') at++;
    const braced = this.#text[at] === '{';
    if (braced) at++;
    const dotless = /^\\[ij]/.test(this.#text.slice(at, at + 2));
    if (dotless) at++;
    const letter = this.#text[at] ?? '';
    const end = at + 1 + (braced && this.#text[at + 1] === '}' ? 1 : 0);
    const separate = !braced && LETTER.test(name) && at === after;
    if (!LETTER.test(letter) || separate) this.#mask(after - this.#i, 'parts');
    else this.#mask(end - this.#i, 'joins', `${letter}${ACCENTS.get(name) ?? ''}`.normalize('NFC'));
  }

  #sign(shows: string, after: number): void {
    const end = this.#text.startsWith('{}', after) ? after + 2 : this.#text[after] === ' ' && !'…–—'.includes(shows) ? after + 1 : after;
    this.#mask(end - this.#i, 'joins', shows);
  }

  #environment(command: 'begin' | 'end', after: number): void {
    const close = this.#text[after] === '{' ? this.#text.slice(after + 1, after + 62).indexOf('}') : -1;
    if (close < 0) return this.#mask(after - this.#i, 'parts');
    const name = this.#text.slice(after + 1, after + 1 + close);
    let to = after + close + 2;
    const kind = ENVIRONMENTS.get(name);
    if (command === 'begin' && SILENT_ENVIRONMENTS.has(name)) {
      const over = this.#find(`\\end{${name}}`, to);
      this.#end(this.#i, over < 0 ? to : over + `\\end{${name}}`.length);
      return;
    }
    if (command === 'begin') to = TAKES_SETTINGS.has(name) ? this.#arguments(to) : this.#optional(to);
    this.#end(this.#i, to);
    if (kind && command === 'begin') this.#environments.push(kind);
    else if (kind) this.#environments.pop();
  }

  /** A title, a section's heading, a caption: its argument is a block of its own. */
  #block(after: number): void {
    const open = this.#optional(after);
    if (this.#text[open] !== '{') return this.#mask(after - this.#i, 'parts');
    this.#end(this.#i, open + 1);
    this.#groups.push('block');
    this.#blocks++;
  }

  #item(after: number): void {
    this.#end(this.#i, after);
    // A label in brackets is a block of its own.
    const label = this.#optional(after);
    if (label > after) {
      this.#stretches.skip(after + 1);
      this.#stretches.end(label - 1, 'heading', label);
      this.#i = label;
    }
  }

  #shown(name: string, after: number): void {
    let open = this.#optional(after);
    if (SHOWS_SECOND.has(name)) open = this.#optional(this.#braced(open));
    if (this.#text[open] !== '{') return this.#mask(after - this.#i, 'joins');
    this.#open(name === 'enquote' ? 'quoted' : 'shown', this.#i, open + 1);
  }

  #open(group: Group, from: number, to: number): void {
    this.#groups.push(group);
    this.#stretches.mask(from, to, 'joins', group === 'quoted' ? '“' : undefined);
    this.#i = to;
  }

  #close(): void {
    const group = this.#groups.pop();
    if (group === 'block') {
      this.#blocks--;
      this.#stretches.end(this.#i, 'heading', this.#i + 1);
      this.#i += 1;
    } else this.#mask(1, 'joins', group === 'quoted' ? '”' : undefined);
  }

  /** Ends the block at `to`; the text goes on at `next`. */
  #end(to: number, next: number): void {
    this.#stretches.end(to, this.#blocks > 0 ? 'heading' : this.#environments.at(-1) ?? 'paragraph', next);
    this.#i = next;
  }

  /** Leaves out all up to what closes a formula; a lone opening is masked itself. */
  #leaveOut(close: number, length: number, after: number): void {
    this.#mask((close < 0 ? after : close + length) - this.#i, 'parts');
  }

  /** The end of all arguments from `at` on, in brackets and braces. */
  #arguments(at: number): number {
    let end = at;
    for (let next = this.#braced(this.#optional(end)); next > end; next = this.#braced(this.#optional(end))) end = next;
    return end;
  }

  /** The end of an argument in brackets at `at`; `at` where there is none. */
  #optional(at: number): number {
    if (this.#text[at] !== '[') return at;
    const close = this.#find(']', at);
    return close < 0 ? at : close + 1;
  }

  /** The end of an argument in braces at `at`, with its inner ones; `at` where there is none or nothing closes it in its paragraph. */
  #braced(at: number): number {
    if (this.#text[at] !== '{') return at;
    let depth = 0;
    for (let i = at; i < Math.min(this.#text.length, at + LONGEST_ARGUMENT); i++) {
      const character = this.#text[i];
      if (character === '\\') i++;
      else if (character === '{') depth++;
      else if (character === '}' && --depth === 0) return i + 1;
      else if (character === '\n' && this.#text[i + 1] === '\n') break;
    }
    return at;
  }

  #lineEnd(from: number): number {
    const end = this.#find('\n', from);
    return end < 0 ? this.#text.length : end;
  }

  /** Searches ahead. What was found before is still the next one until it is passed, so all searches together go through the text once. */
  #find(needle: string, from: number): number {
    const known = this.#found.get(needle);
    if (known && from >= known.from && (known.at < 0 || known.at >= from)) return known.at;
    const at = this.#text.indexOf(needle, from);
    this.#found.set(needle, { from, at });
    return at;
  }
}
