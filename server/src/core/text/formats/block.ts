import type { Block, BlockKind } from '../draft.js';
import { maskedProse } from '../mask.js';
import type { Mask } from '../mask.js';
import { ownCopy } from '../own-copy.js';
import { spanOf } from '../span.js';
import type { Span } from '../span.js';

const SEEN = /[^\s\u2060]/;
const WORD = /[\p{L}\p{N}]/u;

/**
 * The block of prose between `span.start` and `span.end`, without the space around it; undefined where nothing is left to
 * read. `kindOf` is asked with the prose.
 */
export function blockOf(text: string, span: Span, masks: readonly Mask[], kindOf: (prose: string) => BlockKind): Block | undefined {
  const prose = maskedProse(text, span, masks);
  if (!WORD.test(prose)) return undefined;
  const start = prose.search(SEEN);
  let end = prose.length;
  while (end > start && !SEEN.test(prose[end - 1] ?? '')) end -= 1;
  // The whole text holds nothing beside itself.
  const trimmed = end - start === text.length ? prose : ownCopy(prose.slice(start, end));
  return { kind: kindOf(trimmed), span: spanOf(span.start + start, span.start + end), prose: trimmed };
}
