import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { isCalendarName } from '../values/calendar-names.js';
import type { DateReader, DateMatch } from './date-atoms.js';
import { intervalOf } from './date-interval.js';
import { looseDateAt, withRelativeYear } from './date-loose-patterns.js';
import { calendarDateAt, weekdayDateAt, withWeekdayAfter } from './date-patterns.js';
import { APPROXIMATE_WORDS, OPENING_WORDS } from './date-words.js';
import type { DateMention } from './types.js';

/**
 * The dates of one block, in order, never overlapping. Deterministic patterns instead of a statistical tagger: a date that is
 * not surely one is not reported, since every later step takes a mention for a statement of the writer.
 */
export function findDates(tokens: readonly Token[], sentences: readonly Sentence[]): readonly DateMention[] {
  const found: DateMention[] = [];
  for (const { from, to } of sentences) {
    const reader: DateReader = { tokens, limit: to };
    for (let at = from; at < to;) {
      const match = mayOpen(tokens[at]) ? dateAt(reader, at) : undefined;
      if (match) found.push(mentionOf(reader, at, match));
      at = match ? Math.max(match.to, at + 1) : at + 1;
    }
  }
  return found;
}

/** Most words can open no date: one look-up spares them the patterns. */
const mayOpen = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || (token.kind === 'word' && (OPENING_WORDS.has(token.fold) || isCalendarName(token.fold))));

function dateAt(reader: DateReader, at: number): DateMatch | undefined {
  const dated = weekdayDateAt(reader, at);
  if (dated) return withRelativeYear(reader, dated);
  const calendar = calendarDateAt(reader, at);
  return calendar ? withRelativeYear(reader, withWeekdayAfter(reader, calendar)) : looseDateAt(reader, at);
}

function mentionOf(reader: DateReader, from: number, match: DateMatch): DateMention {
  const { tokens } = reader;
  const { to, stated, until, relation } = match;
  const last = tokens[to - 1];
  const approximate = APPROXIMATE_WORDS.has(tokens[from - 1]?.fold ?? '');
  const interval = relation === undefined ? intervalOf(stated, until) : undefined;
  const value = interval && approximate ? { ...interval, approximate } : interval;
  return {
    kind: 'date',
    span: { start: tokens[from]?.start ?? 0, end: last?.end ?? 0 },
    from, to,
    anchoring: relation !== undefined ? 'relative' : stated.year === undefined ? 'partial' : 'absolute',
    stated,
    ...(until && { until }),
    ...(relation !== undefined && { relation }),
    ...(approximate && { approximate }),
    range: until !== undefined,
    ...(value && { value }),
  };
}
