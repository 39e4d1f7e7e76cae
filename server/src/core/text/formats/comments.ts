import type { DraftComment } from '../draft.js';
import { spanOf } from '../span.js';

const OPENING = '<!--';
const CLOSING = '-->';

/** The comment that begins at `start`, where `<!--` stands; an unclosed one reaches to `end`. */
export function commentAt(text: string, start: number, end: number): DraftComment {
  const inside = start + OPENING.length;
  // CommonMark takes "<!-->" and "<!--->" for empty comments.
  if (text.startsWith('>', inside)) return { span: spanOf(start, inside + 1), text: '' };
  if (text.startsWith('->', inside)) return { span: spanOf(start, inside + 2), text: '' };
  const closing = text.indexOf(CLOSING, inside);
  if (closing < 0 || closing + CLOSING.length > end) return { span: spanOf(start, end), text: text.slice(Math.min(inside, end), end) };
  return { span: spanOf(start, closing + CLOSING.length), text: text.slice(inside, closing) };
}

/** The closed comments from `start` on, ordered: what `<!--` opens and nothing closes is left as text. */
export function closedComments(text: string, start: number): readonly DraftComment[] {
  const comments: DraftComment[] = [];
  const last = text.lastIndexOf(CLOSING);
  for (let at = text.indexOf(OPENING, start); at >= 0 && at < last; at = text.indexOf(OPENING, at)) {
    const comment = commentAt(text, at, text.length);
    comments.push(comment);
    at = comment.span.end;
  }
  return comments;
}
