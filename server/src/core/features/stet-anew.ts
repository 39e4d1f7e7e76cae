import type { Finding, TextEdit } from '../checks/define-check.js';
import { placeSideStets, scopeOf } from '../engine/stet-place.js';
import type { Analysis, SideStet, Stet } from '../engine/types.js';
import { oneLine } from '../text/one-line.js';
import { contains } from '../text/span.js';

/**
 * The comment of the draft that let the same words of the same check stand there before: the sentence or the facts have changed
 * since, or its day has passed, else the finding were not open. One that is written anew takes its place.
 */
export function openedComment({ stets, links: { draft } }: Analysis, { check, span }: Finding): Stet | undefined {
  const words = draft.text.slice(span.start, span.end);
  // Words with a quotation mark or a line break are not written into the comment.
  const same = (stet: Stet): boolean => (stet.words === undefined ? /["\n]/.test(words) : oneLine(stet.words) === oneLine(words));
  return stets.find((stet) => {
    const scope = stet.beside || stet.check !== check || !same(stet) ? undefined : scopeOf(stet, draft);
    return scope !== undefined && contains(scope, span);
  });
}

/** The edit that puts other words into a comment of the draft, whose marks stay as they are. `stet` begins with that word. */
export function rewriteComment({ links: { draft } }: Analysis, { span }: Stet, stet: string): TextEdit {
  const old = draft.text.slice(span.start, span.end);
  const tail = /\s*(?:-->)?\s*$/.exec(old)?.[0] ?? '';
  return { span, text: old.slice(0, old.indexOf('stet')) + stet + tail };
}

/**
 * The stet of the file beside the draft that a new one takes the place of: one on the same words of the same check, for the same
 * sentence, else one whose sentence is gone from the draft. Others go on to hold.
 */
export function openedBeside(old: readonly SideStet[], fresh: SideStet, { links }: Analysis): SideStet | undefined {
  const placed = placeSideStets(old, links);
  const same = ({ check, words }: SideStet): boolean => check === fresh.check && oneLine(words) === oneLine(fresh.words);
  return old.find((one) => same(one) && one.sentence === fresh.sentence) ?? old.find((one, index) => same(one) && !placed[index]?.scope);
}
