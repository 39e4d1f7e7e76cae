/**
 * The lines of a text that comes in pieces, one at a time, without their ends (LF or CR LF): never more than a line and a piece is held,
 * and a line of many pieces is joined once. `tooLong` is thrown for a line of more than `longest` UTF-16 code units.
 */
export async function* streamLines(pieces: AsyncIterable<string>, longest = Infinity, tooLong?: () => Error): AsyncGenerator<string> {
  let begun: string[] = [];
  let held = 0;
  for await (const piece of pieces) {
    const lines = piece.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield withoutReturn(begun.join('') + line);
      begun = [];
      held = 0;
    }
    begun.push(last);
    held += last.length;
    if (held > longest && tooLong) throw tooLong();
  }
  if (held > 0) yield withoutReturn(begun.join(''));
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
