import { compareDates } from '../../server/src/core/values/compare-dates.js';
import { planted, type Injection, type Injector } from './injector.js';

/** A known event in the year before or after, or, where the draft gives no year, a week off. */
export const eventDate: Injector = {
  kind: 'event-date',
  checks: ['event-date-wrong'],
  propose(links, random): readonly Injection[] {
    return links.eventClaims.flatMap(({ event, date }) => {
      const { stated, anchoring } = date.mention;
      if (date.quoted || !date.value || compareDates(date.value, event.date.value, { tolerance: event.tolerance }).verdict === 'contradicts') return [];
      const { tokens } = date.block.reading;
      const number = anchoring === 'absolute' ? stated.year : anchoring === 'partial' ? stated.day : undefined;
      if (number === undefined) return [];
      const token = tokens.slice(date.mention.from, date.mention.to).find(({ text }) => text === String(number));
      if (!token) return [];
      const step = anchoring === 'absolute' ? 1 : 6 + Math.floor(random() * 3);
      const wrong = number > 20 && anchoring === 'partial' ? number - step : random() < 0.5 && number > step ? number - step : number + step;
      const start = date.block.offset + token.start;
      return [planted(links, { start, end: start + token.text.length }, String(wrong))];
    });
  },
};
