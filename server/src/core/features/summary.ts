import type { Analysis } from '../engine/types.js';
import type { Span } from '../text/span.js';
import { english, type Words } from '../words/words.js';
import { worksheet } from './worksheet.js';

/** "3 contradicted · 12 confirmed · 5 unknown · story date 15 February 2022" */
export function summaryLine(analysis: Analysis, { say, date }: Words = english): string {
  const { items } = worksheet(analysis);
  const count = (wanted: string): number => items.filter(({ verdict }) => verdict === wanted).length;
  return say('summary.line', {
    wrong: count('contradicts'), right: count('agrees'), open: count('cannot-tell'), date: date(analysis.links.storyDate.value),
  });
}

/** What the fact base confirms, in order and without overlaps: the longer of two that begin together. Words of a finding are none. */
export function confirmedSpans(analysis: Analysis): readonly Span[] {
  const spans: Span[] = [];
  const { items } = worksheet(analysis);
  const wrong = items.filter(({ check }) => check !== null);
  const confirmed = items.filter(({ verdict }) => verdict === 'agrees').map(({ span }) => span).sort((a, b) => a.start - b.start || b.end - a.end);
  let next = 0;
  for (const span of confirmed) {
    while ((wrong[next]?.span.end ?? Infinity) <= span.start) next++;
    if (span.start >= (spans.at(-1)?.end ?? 0) && (wrong[next]?.span.start ?? Infinity) >= span.end) spans.push(span);
  }
  return spans;
}
