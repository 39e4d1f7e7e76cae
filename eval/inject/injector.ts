import type { Span } from '../../server/src/core/text/span.js';
import type { Links } from '../../server/src/core/links/types.js';
import type { Random } from '../sequence.js';

/** One planted error: a correct text, and the same text with the error in it. */
export interface Injection {
  readonly before: string;
  readonly after: string;
  /** The planted words in `after`. */
  readonly span: Span;
  /** Other wordings that are as right as `before`: another label of the same office. */
  readonly asRight?: readonly string[];
  /** "Kozak → Koazk", for the list of what was missed. */
  readonly what: string;
  /** What was planted is itself a name or a word: nobody can tell by the spelling that it is wrong. Decided by the lexicon, not by what was found. */
  readonly realWord?: boolean;
}

/** A kind of error. `propose` plants it wherever the fact base knows better; a pure function of the links and the numbers drawn. */
export interface Injector {
  /** The file's name. */
  readonly kind: string;
  /** The checks whose business it is: the table by check counts it for each. */
  readonly checks: readonly string[];
  propose(links: Links, random: Random): readonly Injection[];
}

/** The text with the words at `span` replaced. */
export const replaced = (text: string, span: Span, by: string): string => text.slice(0, span.start) + by + text.slice(span.end);

/** An error that replaces words of the draft as it stands. */
export function planted({ draft: { text } }: Links, span: Span, by: string): Injection {
  return {
    before: text,
    after: replaced(text, span, by),
    span: { start: span.start, end: span.start + by.length },
    what: `${text.slice(span.start, span.end)} → ${by}`,
  };
}

/** An error in a passage that is first written anew, rightly: `right` and `wrong` both stand for the words at `span`. */
export function plantedAnew({ draft: { text } }: Links, span: Span, right: string, wrong: string): Injection {
  return {
    before: replaced(text, span, right),
    after: replaced(text, span, wrong),
    span: { start: span.start, end: span.start + wrong.length },
    what: `${right} → ${wrong}`,
  };
}
