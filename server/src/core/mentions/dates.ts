import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { wordClass } from '../text/word-classes.js';
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
      const match = mayOpen(tokens[at]!) ? dateAt(reader, at) : undefined;
      if (match) found.push(mentionOf(reader, at, match));
      at = match ? Math.max(match.to, at + 1) : at + 1;
    }
  }
  return found;
}

/** Most words can open no date, which spares them the patterns. */
const OPENS_DATE = wordClass(OPENING_WORDS, isCalendarName);

const mayOpen = ({ kind, classes }: Token): boolean => kind === 'number' || (kind === 'word' && (classes & OPENS_DATE) !== 0);

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
  // Property by property: a spread of what may be absent takes as long as all the rest.
  const mention: { -readonly [K in keyof DateMention]?: DateMention[K] } = {
    kind: 'date',
    span: { start: tokens[from]?.start ?? 0, end: last?.end ?? 0 },
    from, to,
    anchoring: relation !== undefined ? 'relative' : stated.year === undefined ? 'partial' : 'absolute',
    stated,
  };
  if (until) mention.until = until;
  if (relation !== undefined) mention.relation = relation;
  if (approximate) mention.approximate = approximate;
  mention.range = until !== undefined;
  if (value) mention.value = value;
  return mention as DateMention;
}
