/** A stretch of text: `start` inclusive, `end` exclusive, in UTF-16 code units of the draft's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const spanOf = (start: number, end: number): Span => ({ start, end });

/** True where the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** `span`, moved right by `offset` code units. */
export const shift = (span: Span, offset: number): Span => ({ start: span.start + offset, end: span.end + offset });
