import { JOINER } from './characters.js';
import { spanOf } from './span.js';
import type { Span } from './span.js';

/** A stretch of a block that is not prose. Offsets are those of the draft. */
export interface Mask extends Span {
  /**
   * `joins`: the reader sees nothing there (a mark of emphasis, a bracket of a link), so what stands on both sides belongs
   * together. `parts`: something stands there that is not prose (code, a web address, a line break).
   */
  readonly effect: 'joins' | 'parts';
  /** What the reader sees in its place, at most as long as the stretch itself: the character an entity stands for. */
  readonly shows?: string;
}

/**
 * The text of a block with all that is masked blanked out: exactly as long as `span`, every character in its place. Line
 * breaks stay, a carriage return is a space. Masked stretches become spaces, or the joiner where they tie their neighbours
 * together. `masks` are ordered; where they overlap, the first counts.
 */
export function maskedProse(text: string, span: Span, masks: readonly Mask[]): string {
  if (masks.length === 0) return withSpaces(text.slice(span.start, span.end));
  const pieces: string[] = [];
  let at = span.start;
  let i = 0;
  for (let mask = masks[i]; mask !== undefined && mask.start < span.end; mask = masks[i]) {
    if (mask.end <= at) {
      i += 1;
      continue;
    }
    const start = Math.max(mask.start, at);
    const run = runFrom(masks, i, start, span.end);
    pieces.push(text.slice(at, start), filled(text, span, spanOf(start, run.end), run));
    at = run.end;
    i = run.next;
  }
  pieces.push(text.slice(at, span.end));
  return withSpaces(pieces.join(''));
}

const withSpaces = (prose: string): string => (prose.includes('\r') ? prose.replace(/\r/g, ' ') : prose);

interface Run {
  readonly end: number;
  readonly joins: boolean;
  readonly shows: string;
  /** The first mask after the run. */
  readonly next: number;
}

/** Masks that touch one another act as one (`**[` is one gap or none), except those that show something. */
function runFrom(masks: readonly Mask[], first: number, at: number, limit: number): Run {
  const { start, end: firstEnd, effect, shows } = masks[first] ?? { start: 0, end: 0, effect: 'parts' as const };
  // What an earlier mask has covered the beginning of shows nothing: its place is gone.
  if (shows !== undefined && start === at) return { end: Math.min(firstEnd, limit), joins: true, shows: shows.slice(0, limit - start), next: first + 1 };
  let end = firstEnd;
  let joins = effect === 'joins';
  let i = first + 1;
  for (let mask = masks[i]; mask !== undefined && mask.start <= end && mask.shows === undefined; i += 1, mask = masks[i]) {
    if (mask.end > end && mask.effect === 'parts') joins = false;
    end = Math.max(end, mask.end);
  }
  return { end: Math.min(end, limit), joins, shows: '', next: i };
}

function filled(text: string, block: Span, stretch: Span, run: Run): string {
  const ties = run.shows !== '' || (run.joins && bordered(text, block, stretch));
  const filler = ties ? JOINER : ' ';
  const rest = text.slice(stretch.start + run.shows.length, stretch.end);
  return run.shows + rest.replace(/[^\n]+/g, (line) => filler.repeat(line.length));
}

/** True where something that is seen stands directly on both sides. */
function bordered(text: string, block: Span, { start, end }: Span): boolean {
  return start > block.start && end < block.end && /\S/.test(text[start - 1] ?? ' ') && /\S/.test(text[end] ?? ' ');
}
