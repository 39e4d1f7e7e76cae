import { entityCharacter } from './entities.js';
import type { Stretches } from './stretches.js';

const LETTER = /[\p{L}\p{N}_]/u;
/** Marks of formatting; doubled they count inside words too. */
const MARKS = '*_#^~';
/** `link:`, `mailto:`, `xref:`, `footnote:` … up to the bracket; the text in the brackets is prose for the first four. */
const MACRO = /(?:link|mailto|xref|kbd|btn|menu|footnote|footnoteref|image|icon|stem|latexmath|asciimath|pass|indexterm2?|anchor|https?|ftp|irc):[^\s[\]]{0,500}\[/y;
const SHOWS_TEXT = /^(?:link|mailto|xref|https?|ftp|irc|indexterm2):/;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/iy;
const ATTRIBUTE = /\{[\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,60}\}/uy;
const REFERENCE = /<<[^<>\n]{1,200}>>/y;
const BREAK = / \+$/;

/**
 * Masks the inline markup of one line (or the part of it from `start` to `end`): each rule looks at most to the end of the
 * line, and a search that failed is not made again, so the time is linear.
 */
export function maskAsciiDocInline(text: string, start: number, end: number, stretches: Stretches): void {
  const line = text.slice(start, end);
  const open: number[] = [];
  const closings = new Closings(line);
  for (let i = 0; i < line.length;) {
    const taken = maskAt(line, i, start, stretches, closings, open);
    i += Math.max(taken, 1);
  }
  const lineBreak = BREAK.exec(line);
  if (lineBreak) stretches.mask(start + lineBreak.index, end, 'parts');
}

/** Masks what begins at `i`; how many characters are done with. */
function maskAt(line: string, i: number, start: number, stretches: Stretches, closings: Closings, open: number[]): number {
  const character = line[i] ?? '';
  const mask = (length: number, effect: 'joins' | 'parts', shows?: string): number => {
    stretches.mask(start + i, start + i + length, effect, shows);
    return length;
  };
  const next = line[i + 1] ?? '';
  if (open.length > 0 && character === ']') return open.pop() === 1 ? mask(1, 'joins') : 1;
  if (open.length > 0 && character === '[') {
    open.push(0);
    return 1;
  }
  if (character === '\\' && /[*_#^~`{<[\\&]/.test(next)) {
    mask(1, 'joins');
    return 2;
  }
  // Curved quotation marks are written "`so`" and '`so`'.
  if ((character === '"' || character === "'") && next === '`') return mask(2, 'joins', character === '"' ? '“' : '‘');
  if (character === '`' && (next === '"' || next === "'")) return mask(2, 'joins', next === '"' ? '”' : '’');
  if (character === '`' || character === '+') return literal(line, i, mask, closings);
  if (MARKS.includes(character) && isMark(line, i)) return mask(next === character ? 2 : 1, 'joins');
  if (character === '&') {
    const entity = stickyAt(ENTITY, line, i);
    const shows = entity === undefined ? undefined : entityCharacter(entity);
    return entity === undefined ? 1 : mask(entity.length, 'parts', shows);
  }
  if (character === '{') return mask(stickyAt(ATTRIBUTE, line, i)?.length ?? 0, 'parts');
  if (character === '<' && next === '<') return reference(line, i, mask, stretches, start);
  return macro(line, i, mask, open, closings);
}

/** `code`, `+literal+`: the content is no prose. */
function literal(line: string, i: number, mask: (length: number, effect: 'parts') => number, closings: Closings): number {
  const mark = line[i] ?? '';
  if (LETTER.test(line[i - 1] ?? '') && line[i + 1] !== mark) return 1;
  if (/\s/.test(line[i + 1] ?? ' ')) return 1;
  const close = closings.after(mark, i + 1);
  return close > i + 1 ? mask(close + 1 - i, 'parts') : 1;
}

/** A mark counts at the edge of a word; doubled, everywhere. A lone one between spaces is a star, a number sign, a tilde. */
function isMark(line: string, i: number): boolean {
  const character = line[i];
  if (line[i + 1] === character || line[i - 1] === character) return true;
  const before = line[i - 1] ?? ' ';
  const after = line[i + 1] ?? ' ';
  const opens = !LETTER.test(before) && !/\s/.test(after);
  const closes = !/\s/.test(before) && !LETTER.test(after);
  // "#1" and "~30" are written so in prose.
  return (character === '#' || character === '~' || character === '^') ? closes && i > 0 : opens || closes;
}

/** `<<target,text>>`: the text is prose. */
function reference(line: string, i: number, mask: (length: number, effect: 'joins' | 'parts') => number, stretches: Stretches, start: number): number {
  const whole = stickyAt(REFERENCE, line, i);
  if (whole === undefined) return 1;
  const comma = whole.indexOf(',');
  if (comma < 0) return mask(whole.length, 'parts');
  mask(comma + 1, 'joins');
  stretches.mask(start + i + whole.length - 2, start + i + whole.length, 'joins');
  return whole.length;
}

/** `https://example.org[text]`, `footnote:[text]`: of a link the text is prose, everything else is left out. */
function macro(line: string, i: number, mask: (length: number, effect: 'joins' | 'parts') => number, open: number[], closings: Closings): number {
  if (!/[a-z]/.test(line[i] ?? '') || LETTER.test(line[i - 1] ?? '')) return 1;
  const head = stickyAt(MACRO, line, i);
  if (head === undefined) return 1;
  const close = closings.after(']', i + head.length);
  if (close < 0) return 1;
  // Without a text the address is shown.
  if (SHOWS_TEXT.test(head) && close > i + head.length) {
    open.push(1);
    return mask(head.length, 'joins');
  }
  return mask(close + 1 - i, head.startsWith('footnote') ? 'joins' : 'parts');
}

/** Where the next of a closing mark stands in a line; each mark is searched through the line once. */
class Closings {
  readonly #line: string;
  readonly #next = new Map<string, number>();

  constructor(line: string) {
    this.#line = line;
  }

  after(mark: string, from: number): number {
    const known = this.#next.get(mark);
    if (known !== undefined && (known < 0 || known >= from)) return known;
    const found = this.#line.indexOf(mark, from);
    this.#next.set(mark, found);
    return found;
  }
}

function stickyAt(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0];
}
