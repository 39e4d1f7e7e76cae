/** A line of hard-wrapped text is hardly ever longer; the paragraphs of feeds are hardly ever shorter. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;
/** Of the breaks in a wrapped paragraph, so many must look like cuts, and of its lines so many must be short enough. */
const MOST = 0.6;

/** Words that never end a headline or a paragraph, only a line cut in the middle. */
const CUT_AFTER = new Set(`the a an of to in on at by for from with and or but that which who is are was were as than its
  their his her mr mrs ms dr`.split(/\s+/));

/**
 * For each of the lines of one group but the last, whether the next line goes on with it: true where a paragraph was cut at
 * a column, false where each line is a paragraph, as in feeds.
 *
 * Text that was wrapped is filled: the first word of a line would not have fitted on the line before. Headlines satisfy that
 * by chance, so somewhere in the group a sentence must visibly run on: a line begins in lower case, or the one before ends
 * in a word that cannot end anything. A line that got too long by editing counts as filled.
 */
export function continuations(lines: readonly string[]): readonly boolean[] {
  const trimmed = lines.map((line) => line.trim());
  const short = trimmed.filter((line) => line.length <= WIDEST_WRAP);
  const width = short.reduce((widest, line) => Math.max(widest, line.length), 0);
  const breaks = trimmed.slice(0, -1).map((line, i) => {
    const next = trimmed[i + 1] ?? '';
    return { filled: line.length + 1 + firstWordLength(next) >= width, runsOn: runsOn(line, next) };
  });
  const cuts = breaks.filter(({ filled, runsOn: on }) => filled || on).length;
  const wrapped = width >= NARROWEST_WRAP && short.length >= trimmed.length * MOST && cuts >= breaks.length * MOST
    && breaks.some(({ runsOn: on }) => on);
  return breaks.map(({ filled, runsOn: on }) => wrapped && (filled || on));
}

const firstWordLength = (line: string): number => {
  const space = line.slice(0, WIDEST_WRAP).search(/\s/);
  return space < 0 ? Math.min(line.length, WIDEST_WRAP) : space;
};

function runsOn(line: string, next: string): boolean {
  if (/^["“‘'(]?\p{Ll}/u.test(next) || line.endsWith(',')) return true;
  const last = line.slice(-8).split(/\s/).at(-1) ?? '';
  return CUT_AFTER.has(last.toLowerCase());
}
