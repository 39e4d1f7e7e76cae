/** A line of hard-wrapped text is hardly ever longer; the paragraphs of feeds are hardly ever shorter. */
const WIDEST_WRAP = 120;
const NARROWEST_WRAP = 40;
/** Of the lines of wrapped text, so many must be short enough. The rest may have grown by editing. */
const SHORT_LINES = 0.6;
/** Of its line breaks, so many must look like cuts. The rest end headlines and paragraphs. */
const CUTS = 0.5;

/** Words that never end a headline or a paragraph, only a line cut in the middle. */
const CUT_AFTER = new Set(`the a an of to in on at by for from with and or but that which who is are was were as than its
  their his her mr mrs ms dr`.split(/\s+/));
const STOP = /[.!?:;…]["”’')\]]*$/;

/**
 * For each of the lines of one group but the last, whether the next line goes on with it: true where a paragraph was cut at
 * a column, false where each line is a paragraph, as in feeds.
 *
 * Text that was wrapped is filled: the first word of a line would not have fitted on the line before. Two headlines satisfy
 * that by chance, so a sentence must be seen to run on as well. A line that got too long by editing counts as filled.
 */
export function continuations(lines: readonly string[]): readonly boolean[] {
  const trimmed = lines.map((line) => line.trim());
  const short = trimmed.filter((line) => line.length <= WIDEST_WRAP);
  const width = short.reduce((widest, line) => Math.max(widest, line.length), 0);
  const breaks = trimmed.slice(0, -1).map((line, i) => {
    const next = trimmed[i + 1] ?? '';
    return { filled: line.length + 1 + firstWordLength(next) >= width, runsOn: runsOn(line, next) };
  });
  const wrapped = width >= NARROWEST_WRAP && short.length >= trimmed.length * SHORT_LINES
    && (isOneSentence(trimmed, breaks) || isMostlyCut(breaks));
  return breaks.map((here) => wrapped && (here.filled || here.runsOn));
}

interface Break {
  readonly filled: boolean;
  /** A sentence visibly goes on over it. */
  readonly runsOn: boolean;
}

const isMostlyCut = (breaks: readonly Break[]): boolean =>
  breaks.some(({ runsOn: on }) => on) && breaks.filter(({ filled, runsOn: on }) => filled || on).length >= breaks.length * CUTS;

/** Three lines or more, all filled, of which only the last ends with a stop: chance does not make these, even of capitals. */
const isOneSentence = (lines: readonly string[], breaks: readonly Break[]): boolean =>
  lines.length > 2 && breaks.every(({ filled }) => filled) && lines.every((line, i) => STOP.test(line.slice(-6)) === (i === lines.length - 1));

function firstWordLength(line: string): number {
  const space = line.slice(0, WIDEST_WRAP).search(/\s/);
  return space < 0 ? Math.min(line.length, WIDEST_WRAP) : space;
}

/** The next line begins in lower case, or this one ends in a comma or a word that cannot end anything. */
function runsOn(line: string, next: string): boolean {
  if (STOP.test(line.slice(-6))) return false;
  const last = line.slice(-8).split(/\s/).at(-1) ?? '';
  return /^["“‘'(]?\p{Ll}/u.test(next) || line.endsWith(',') || CUT_AFTER.has(last.toLowerCase());
}
