/** A text in which every line break is one `\n`, and where its characters stand in the text it was made from. */
export interface Unified {
  readonly body: string;
  /** The offset in the original text of what begins at `at` in `body`. */
  startOf(at: number): number;
  /** The offset in the original text after what ends at `at` in `body`. */
  endOf(at: number): number;
}

/** The text from `start` on for parsers that know no other line break than `\n`. */
export function unifyLineBreaks(text: string, start: number): Unified {
  const original = text.slice(start);
  if (!original.includes('\r')) return { body: original, startOf: (at) => start + at, endOf: (at) => start + at };
  const body = original.replace(/\r\n?/g, '\n');
  const origins = new Uint32Array(body.length + 1);
  let from = 0;
  for (let at = 0; at < body.length; at += 1) {
    origins[at] = from;
    from += original.startsWith('\r\n', from) ? 2 : 1;
  }
  origins[body.length] = from;
  const startOf = (at: number): number => start + (origins[at] ?? original.length);
  // What ends before a line break ends before its "\r" as well.
  const endOf = (at: number): number => at === 0 ? start : body[at - 1] === '\n' ? startOf(at) : startOf(at - 1) + 1;
  return { body, startOf, endOf };
}
