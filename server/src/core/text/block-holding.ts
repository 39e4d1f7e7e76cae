import { firstWhere } from './first-where.js';
import { contains, type Span } from './span.js';

/** The index of the first of some stretches in order, none of which lies over another, that holds all of `span`; -1 where none does. */
export function holdingIndex(spans: readonly { readonly span: Span }[], span: Span): number {
  const index = firstWhere(spans, (one) => one.span.end >= span.end);
  return index < spans.length && contains(spans[index]!.span, span) ? index : -1;
}

/** The block that holds all of `span`: found by halves, because every finding of a book may ask. */
export const blockHolding = <B extends { readonly span: Span }>({ blocks }: { readonly blocks: readonly B[] }, span: Span): B | undefined => blocks[holdingIndex(blocks, span)];
