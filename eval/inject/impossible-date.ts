import { daysInMonth } from '../../server/src/core/values/calendar.js';
import { plantedAnew, type Injection, type Injector } from './injector.js';

/** A day after the last one of its month. The correct text is first given the last day, which is what the writer meant. */
export const impossibleDate: Injector = {
  kind: 'impossible-date',
  checks: ['date-impossible'],
  propose(links): readonly Injection[] {
    return links.dates.flatMap(({ block, mention, span, quoted }) => {
      const { day, month, year, weekday } = mention.stated;
      if (quoted || mention.range || day === undefined || month === undefined || weekday !== undefined) return [];
      const last = daysInMonth(month, year ?? 2022);
      if (last === 31 || links.storyDate.span?.start === span.start) return [];
      const token = block.reading.tokens.slice(mention.from, mention.to).find(({ text }) => text === String(day));
      if (!token) return [];
      const start = block.offset + token.start;
      const { text } = links.draft;
      const written = (number: number): string => text.slice(span.start, start) + String(number) + text.slice(start + token.text.length, span.end);
      return [plantedAnew(links, span, written(last), written(last === 30 ? 31 : 30))];
    });
  },
};
