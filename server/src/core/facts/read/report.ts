import type { Problem } from '../types.js';
import type { Place } from '../pack-data.js';

/** Collects problems in the order in which they are met. */
export interface Report {
  readonly problems: readonly Problem[];
  error(place: Place, message: string): void;
  warning(place: Place, message: string): void;
}

export function newReport(): Report {
  const problems: Problem[] = [];
  const add = (severity: Problem['severity']) => (place: Place, message: string): void => {
    problems.push(problemAt(place, severity, message));
  };
  return { problems, error: add('error'), warning: add('warning') };
}

/** A problem at a place of a pack's file. */
export const problemAt = (place: Place, severity: Problem['severity'], message: string): Problem => ({
  path: place.path,
  severity,
  message,
  span: { start: place.start, end: place.end },
  line: place.line,
  column: place.column,
});
