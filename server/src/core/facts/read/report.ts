import { inEnglish, type Said } from '../../values/said.js';
import type { Place } from '../pack-data.js';
import type { Problem } from '../types.js';

/** Collects problems in the order in which they are met. */
export interface Report {
  readonly problems: readonly Problem[];
  error(place: Place, message: Said | string): void;
  warning(place: Place, message: Said | string): void;
}

export function newReport(): Report {
  const problems: Problem[] = [];
  const add = (severity: Problem['severity']) => (place: Place, message: Said | string): void => {
    problems.push(problemAt(place, severity, message));
  };
  return { problems, error: add('error'), warning: add('warning') };
}

/** A problem at a place of a pack's file. */
export const problemAt = (place: Place, severity: Problem['severity'], message: Said | string): Problem => ({
  path: place.path,
  severity,
  ...told(message),
  span: { start: place.start, end: place.end },
  line: place.line,
  column: place.column,
});

/** A sentence in English, with what it is told from in other languages. */
export const told = (message: Said | string): Pick<Problem, 'message' | 'said'> =>
  (typeof message === 'string' ? { message } : { message: inEnglish(message), said: message });
