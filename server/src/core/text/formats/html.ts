import { Parser } from 'htmlparser2';
import type { BlockKind } from '../draft.js';
import type { Body } from './body.js';
import { entityCharacter } from './entities.js';
import { isInline, isLineBreaking, kindOfElement, isSilent } from './html-elements.js';
import { Stretches } from './stretches.js';

/** Meta elements that state when the page was published. */
const DATE_NAMES = new Set(['date', 'pubdate', 'publishdate', 'article:published_time', 'datepublished', 'dc.date', 'dcterms.date', 'dcterms.created']);

/**
 * A page or fragment of HTML from `start` on, read by htmlparser2, whose offsets are exact: the text between tags is prose,
 * parted where a browser parts it. What no reader sees (the head, scripts, navigation, code) is left out; `<q>` shows
 * its quotation marks. A meta element's date is the draft's date.
 */
export function readHtmlPage(text: string, start: number): Body {
  const page = new Page(text, start);
  const parser = new Parser({
    onopentag: (name, attributes) => page.open(name, attributes, at(parser.startIndex), after(parser.endIndex)),
    onclosetag: (name, implied) => page.close(name, at(parser.startIndex), implied ? at(parser.startIndex) : after(parser.endIndex)),
    oncomment: (data) => page.comment(at(parser.startIndex), after(parser.endIndex), data),
    oncdatastart: () => page.other(at(parser.startIndex), after(parser.endIndex)),
    onprocessinginstruction: () => page.other(at(parser.startIndex), after(parser.endIndex)),
    ontext: (data) => page.text(data, at(parser.startIndex), after(parser.endIndex)),
  }, { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true });
  // At the end of the text htmlparser2 counts a character more than there is.
  const at = (index: number): number => Math.min(start + index, text.length);
  const after = (index: number): number => Math.min(start + index + 1, text.length);
  parser.write(text.slice(start));
  parser.end();
  return page.finish();
}

interface Open {
  readonly name: string;
  /** What text inside it is, where it says so. */
  readonly kind: BlockKind | undefined;
}

class Page {
  readonly #text: string;
  readonly #stretches: Stretches;
  readonly #open: Open[] = [];
  /** How many open elements say what their text is: the innermost counts. */
  readonly #kinds: BlockKind[] = [];
  /** The open element whose content is no prose, and how many of its name are open inside it. */
  #silent: { readonly name: string; readonly inline: boolean; readonly from: number; depth: number } | undefined;
  /** How far the text has been told. htmlparser2 closes what was left open at places it has passed already. */
  #told: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#stretches = new Stretches(text, start);
    this.#told = start;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, from: number, to: number): void {
    if (name === 'meta') this.#meta(attributes, from, to);
    if (this.#silent) {
      if (name === this.#silent.name) this.#silent.depth++;
      return;
    }
    if (isSilent(name)) {
      this.#silent = { name, inline: isInline(name) || isLineBreaking(name), from, depth: 1 };
      return;
    }
    this.#tag(name, from, to, '“');
    const kind = kindOfElement(name);
    this.#open.push({ name, kind });
    if (kind) this.#kinds.push(kind);
  }

  close(name: string, from: number, to: number): void {
    if (this.#silent) {
      if (name !== this.#silent.name || --this.#silent.depth > 0) return;
      const { from: began, inline } = this.#silent;
      this.#silent = undefined;
      this.#leaveOut(began, Math.max(to, from), inline);
      return;
    }
    // The text before belongs to the element that is closed here, so it is told before its kind is forgotten.
    this.#tag(name, from, to, '”');
    // htmlparser2 closes every element that it has opened, inner ones first, whatever the page does.
    if (this.#open.at(-1)?.name === name && this.#open.pop()?.kind) this.#kinds.pop();
  }

  comment(from: number, to: number, data: string): void {
    // A comment that the end of the text cuts off inside its opening has no place of its own.
    if (!this.#silent && to > from && this.#advance(to)) this.#stretches.comment(from, to, data);
  }

  other(from: number, to: number): void {
    if (!this.#silent && this.#advance(to)) this.#stretches.mask(from, to, 'parts');
  }

  /** Text stands as it is; an entity comes as a text of its own. */
  text(data: string, from: number, to: number): void {
    if (this.#silent || this.#text[from] !== '&' || data.length === to - from) return;
    const shows = entityCharacter(this.#text.slice(from, to)) ?? (/[\s\p{C}]/u.test(data) ? undefined : data);
    if (this.#advance(to)) this.#stretches.mask(from, to, 'parts', shows);
  }

  finish(): Body {
    const end = this.#text.length;
    if (this.#silent) this.#leaveOut(this.#silent.from, end, false);
    this.#stretches.end(end, this.#kind);
    return this.#stretches.body();
  }

  get #kind(): BlockKind {
    return this.#kinds.at(-1) ?? 'paragraph';
  }

  #tag(name: string, from: number, to: number, quotationMark: string): void {
    if (!this.#advance(to)) return;
    if (name === 'q') this.#stretches.mask(from, to, 'joins', quotationMark);
    else if (isInline(name)) this.#stretches.mask(from, to, 'joins');
    else if (isLineBreaking(name)) this.#stretches.mask(from, to, 'parts');
    else this.#stretches.end(Math.min(from, to), this.#kind, to);
  }

  #leaveOut(from: number, to: number, inline: boolean): void {
    if (!this.#advance(to)) return;
    if (inline) this.#stretches.mask(from, to, 'parts');
    else this.#stretches.end(from, this.#kind, to);
  }

  /** False for what htmlparser2 tells of a place that was passed already (an element closed by the end of another). */
  #advance(to: number): boolean {
    if (to < this.#told) return false;
    this.#told = to;
    return true;
  }

  #meta(attributes: Readonly<Record<string, string>>, from: number, to: number): void {
    const name = (attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? '').toLowerCase();
    const content = attributes['content'] ?? '';
    const at = DATE_NAMES.has(name) && content !== '' ? this.#text.indexOf(content, from) : -1;
    if (at >= 0 && at + content.length <= to) this.#stretches.entry('date', content, at);
  }
}
