/** Lines of a file, from 1, both ends inclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;

/** The new sides of a diff without context. Every line of the texts themselves begins with another mark than a hunk does. */
export function readHunks(diff: string): readonly LineRange[] {
  return diff.split('\n').flatMap((line) => {
    const hunk = HUNK.exec(line);
    if (!hunk) return [];
    const from = Number(hunk[1]);
    const count = hunk[2] === undefined ? 1 : Number(hunk[2]);
    return count === 0 ? [] : [{ from, to: from + count - 1 }];
  });
}
