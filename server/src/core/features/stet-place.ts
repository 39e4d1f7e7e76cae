import { commentOf } from '../engine/stets.js';
import type { Block, Draft } from '../text/draft.js';
import { isFrontMatter } from '../text/front-matter.js';

/** How a comment with `text` stands behind a block: where it goes, and what parts it from the words around. */
export interface Placed {
  readonly at: number;
  readonly text: string;
}

/**
 * Where a stet for something in `block` stands, and its text. In Markdown and HTML that is the end of the block itself. In plain text it stands in a
 * paragraph of its own, because there the lengths of lines tell where a paragraph ends, and the comment must not change that. AsciiDoc,
 * reStructuredText and LaTeX know comments of whole lines: they stand on the line after the block, or after the rule under a title. So do the
 * comments of front matter.
 */
export function placeStet(draft: Draft, block: Block, stet: string): Placed {
  const { format, text } = draft;
  const end = block.span.start + text.slice(block.span.start, block.span.end).trimEnd().length;
  const comment = commentOf(format, stet);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  if (isFrontMatter(draft, block.span.start)) return { at: lineEnd(text, end), text: `${lineBreak}# ${stet}` };
  switch (format) {
    case 'markdown': case 'html': return { at: end, text: ` ${comment}` };
    case 'plain': return { at: end, text: lineBreak + lineBreak + comment };
    case 'latex': return { at: lineEnd(text, end), text: lineBreak + comment };
    case 'asciidoc': return { at: afterRule(text, end, block), text: lineBreak + comment };
    case 'rst': {
      const at = afterRule(text, end, block);
      // An explicit block ends at a blank line only.
      return { at, text: lineBreak + lineBreak + comment + (/^\r?\n[ \t]*(?:\r?\n|$)/.test(text.slice(at, at + 80)) || at === text.length ? '' : lineBreak) };
    }
  }
}

/** False where no comment can stand: between the cells of a table that is drawn with lines. */
export const hasPlaceForStet = ({ format }: Draft, { kind }: Block): boolean => kind !== 'table-cell' || (format !== 'rst' && format !== 'asciidoc');

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  const line = end < 0 ? text.length : end;
  return text[line - 1] === '\r' && line > at ? line - 1 : line;
};

/** The end of the line in which a block ends; of the next line, where that rules off a title. */
function afterRule(text: string, at: number, { kind }: Block): number {
  const end = lineEnd(text, at);
  if (kind !== 'heading') return end;
  const next = text.indexOf('\n', end) + 1;
  if (next === 0) return end;
  const nextEnd = lineEnd(text, next);
  return /^([!-/:-@[-`{-~])\1+[ \t]*$/.test(text.slice(next, nextEnd)) ? nextEnd : end;
}
