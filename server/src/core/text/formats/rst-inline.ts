import type { Stretches } from './stretches.js';

const WORD = /[\p{L}\p{N}]/u;
/** `:role:` before a text in backticks. */
const ROLE = /:[\w.:+-]{1,40}:(?=`)/y;
/** Roles whose text is not prose. */
const SILENT_ROLE = /^:(?:code|math|raw|literal|file|kbd|command|program|option|envvar|samp|ref|doc|pep|rfc|abbr|mod|func|class|meth|py:.*|c:.*):$/;
/** A citation, a footnote's number, a substitution: `[1]_`, `[CIT2002]_`, `|name|`. */
const REFERENCE = /\[(?:\d{1,3}|#[\w-]{0,40}|\*|[A-Z][\w.-]{0,40})\]_/y;
const SUBSTITUTION = /\|[^|\s][^|\n]{0,60}\|_{0,2}/y;
/** The end of a link's text: ` <https://example.org>`. */
const TARGET = /\s?<[^<>\n]{1,500}>$/;

/**
 * Masks the inline markup of one line (or the part of it from `start` to `end`). A mark opens only with something directly behind it and closes only
 * with something directly before it, as the specification says; markup that reaches over a line's end is masked at both ends, as
 * the marks themselves are. A search that found nothing is not made again: linear.
 */
export function maskRstInline(text: string, start: number, end: number, stretches: Stretches): void {
  const line = text.slice(start, end);
  const missing = new Set<string>();
  const closing = (mark: string, from: number): number => {
    if (missing.has(mark)) return -1;
    const found = line.indexOf(mark, from);
    if (found < 0) missing.add(mark);
    return found;
  };
  for (let i = 0; i < line.length;) {
    const character = line[i] ?? '';
    const mask = (length: number, effect: 'joins' | 'parts'): number => {
      stretches.mask(start + i, start + i + length, effect);
      return length;
    };
    i += Math.max(1, maskAt(line, i, character, mask, closing, (from, to, effect) => stretches.mask(start + from, start + to, effect)));
  }
  if (/\S::$/.test(line.trimEnd().slice(-3))) stretches.mask(start + line.trimEnd().length - 1, start + line.trimEnd().length, 'joins');
}

function maskAt(
  line: string, i: number, character: string, mask: (length: number, effect: 'joins' | 'parts') => number,
  closing: (mark: string, from: number) => number, maskFrom: (from: number, to: number, effect: 'joins' | 'parts') => void,
): number {
  const next = line[i + 1] ?? '';
  switch (character) {
    case '\\': return next === ' ' ? mask(2, 'joins') : mask(1, 'joins') + 1;
    case '`': return next === '`' ? literal(i, mask, closing) : interpreted(line, i, mask, closing, maskFrom, false);
    case '*': {
      const length = next === '*' ? 2 : 1;
      const opens = /\S/.test(line[i + length] ?? ' ') && !WORD.test(line[i - 1] ?? ' ');
      const closes = /\S/.test(line[i - 1] ?? ' ') && !WORD.test(line[i + length] ?? ' ');
      return opens || closes ? mask(length, 'joins') : length;
    }
    case ':': {
      const role = sticky(ROLE, line, i);
      if (role === undefined) return 1;
      mask(role.length, 'joins');
      const taken = interpreted(line, i + role.length, (length, effect) => {
        maskFrom(i + role.length, i + role.length + length, effect);
        return length;
      }, closing, maskFrom, SILENT_ROLE.test(role));
      return role.length + taken;
    }
    case '[': return mask(sticky(REFERENCE, line, i)?.length ?? 0, 'joins');
    case '|': return mask(sticky(SUBSTITUTION, line, i)?.length ?? 0, 'parts');
    // `word_` is a link whose mark is not seen; `snake_case` is not.
    case '_': return WORD.test(line[i - 1] ?? '') && !WORD.test(line[i + 1] ?? '') && next !== '_' ? mask(1, 'joins') : 1;
    default: return 1;
  }
}

function literal(i: number, mask: (length: number, effect: 'parts') => number, closing: (mark: string, from: number) => number): number {
  const close = closing('``', i + 2);
  return close < 0 ? 2 : mask(close + 2 - i, 'parts');
}

/** Text in single backticks: a link's text, or whatever its role says. */
function interpreted(
  line: string, i: number, mask: (length: number, effect: 'joins' | 'parts') => number, closing: (mark: string, from: number) => number,
  maskFrom: (from: number, to: number, effect: 'joins' | 'parts') => void, silent: boolean,
): number {
  const close = closing('`', i + 1);
  if (close < 0) return mask(1, 'joins');
  const underscores = /^_{0,2}/.exec(line.slice(close + 1, close + 3))?.[0].length ?? 0;
  if (silent) return mask(close + 1 - i, 'parts');
  mask(1, 'joins');
  const target = TARGET.exec(line.slice(Math.max(i + 1, close - 500), close))?.[0].length ?? 0;
  maskFrom(close - target, close + 1 + underscores, 'joins');
  return close + 1 + underscores - i;
}

function sticky(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0];
}
