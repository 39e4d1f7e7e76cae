/** A line: its text from `start` to `end`, the next line at `next`. */
export interface Line {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** After the line break, which is `\n`, `\r\n` or a lone `\r`. */
  readonly next: number;
}

/** The lines of `text` from `from` on, in one pass. */
export function* linesOf(text: string, from = 0): Generator<Line> {
  let start = from;
  while (start < text.length) {
    let end = start;
    for (let code = text.charCodeAt(end); end < text.length && code !== 10 && code !== 13; code = text.charCodeAt(end)) end += 1;
    const next = end >= text.length ? end : text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    yield { start, end, next };
    start = next;
  }
}
