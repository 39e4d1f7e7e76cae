import type { BlockKind, DraftComment } from '../draft.js';
import type { Mask } from '../mask.js';
import { spanOf } from '../span.js';
import type { Span } from '../span.js';
import { commentAt } from './comments.js';
import { entityCharacter } from './entities.js';

/** Elements whose content is no prose. */
const SILENT = /^<(script|style|pre|code|svg|iframe|textarea)\b/i;
/** Tags that change how letters look, not where words end. */
const INLINE = /^<\/?(?:a|abbr|b|bdi|cite|del|dfn|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|u|var|wbr)\b/i;
/** Tags that stand inside a line of text and part words. */
const BREAK = /^<\/?(?:br|img|input|button|label|picture|source)\b/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giy;

/** What a tag does to the words around it: ties them, parts them, or ends a block of text. */
export type TagEffect = 'joins' | 'parts' | 'ends';

export const effectOfTag = (tag: string): TagEffect => INLINE.test(tag) ? 'joins' : BREAK.test(tag) ? 'parts' : 'ends';

/** A stretch of text between tags that part blocks. */
export interface HtmlPart {
  readonly span: Span;
  /** What the element that opened it says it is. */
  readonly kind: BlockKind | undefined;
  readonly masks: readonly Mask[];
}

const KINDS: readonly (readonly [RegExp, BlockKind])[] = [
  [/^<(?:h[1-6]|summary|caption)\b/i, 'heading'], [/^<(?:li|dd)\b/i, 'list-item'], [/^<(?:td|th)\b/i, 'table-cell'],
  [/^<blockquote\b/i, 'quote'],
];

/**
 * Reads the HTML between `start` and `end`: the text between tags is prose, parted where a browser parts it. An unclosed
 * tag is a less-than sign; an unclosed comment reaches to the end.
 */
export function readHtml(text: string, start: number, end: number): {
  readonly parts: readonly HtmlPart[];
  readonly comments: readonly DraftComment[];
} {
  const parts: HtmlPart[] = [];
  const comments: DraftComment[] = [];
  const find = finder(text, end);
  let masks: Mask[] = [];
  let kind: BlockKind | undefined;
  let from = start;
  const finish = (to: number): void => {
    parts.push({ span: spanOf(from, to), kind, masks });
    masks = [];
  };
  for (let at = start; at < end;) {
    if (text[at] === '&') {
      ENTITY.lastIndex = at;
      const entity = ENTITY.exec(text)?.[0];
      const shows = entity === undefined ? undefined : entityCharacter(entity);
      if (entity !== undefined) masks.push({ start: at, end: at + entity.length, effect: 'parts', ...(shows === undefined ? {} : { shows }) });
      at += entity?.length ?? 1;
    } else if (text[at] !== '<') {
      at += 1;
    } else if (text.startsWith('<!--', at)) {
      const comment = commentAt(text, at, end);
      comments.push(comment);
      masks.push({ ...comment.span, effect: 'joins' });
      at = comment.span.end;
    } else {
      const to = tagEnd(text, at, find);
      const effect = to === at + 1 ? undefined : effectOfTag(text.slice(at, at + 16));
      if (effect === 'ends') {
        finish(at);
        kind = KINDS.find(([tag]) => tag.test(text.slice(at, at + 16)))?.[1];
        from = to;
      } else if (effect !== undefined) masks.push({ start: at, end: to, effect });
      at = to;
    }
  }
  finish(end);
  return { parts, comments };
}

/** Where the tag at `at` ends, with its content if that is no prose; `at + 1` if a less-than sign stands there. */
function tagEnd(text: string, at: number, find: (needle: string, from: number) => number): number {
  if (!/[A-Za-z/!?]/.test(text[at + 1] ?? '')) return at + 1;
  const close = find('>', at);
  if (close < 0) return at + 1;
  const silent = SILENT.exec(text.slice(at, at + 12))?.[1];
  if (silent === undefined) return close + 1;
  const over = find(`</${silent.toLowerCase()}`, close + 1);
  return over < 0 ? close + 1 : over;
}

/** Searches before `end`. Once a search has come up empty no later one can succeed, so none is made twice in vain. */
function finder(text: string, end: number): (needle: string, from: number) => number {
  const missing = new Set<string>();
  return (needle, from) => {
    if (missing.has(needle)) return -1;
    const found = text.indexOf(needle, from);
    if (found >= 0 && found < end) return found;
    missing.add(needle);
    return -1;
  };
}
