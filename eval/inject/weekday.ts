import { weekdayName, weekdayOfName } from '../../server/src/core/values/calendar-names.js';
import { isSingleDay } from '../../server/src/core/values/date.js';
import { weekdayOf } from '../../server/src/core/values/calendar.js';
import { planted, plantedAnew, type Injection, type Injector } from './injector.js';

const FIRST_YEAR = 1924;

/** A weekday that the date does not fall on. Where the draft gives a whole date without a weekday, the right one is set before it first. */
export const weekday: Injector = {
  kind: 'weekday',
  checks: ['weekday-mismatch'],
  propose(links, random): readonly Injection[] {
    return links.dates.flatMap(({ block, mention, span, text, quoted, value }) => {
      const { stated } = mention;
      if (quoted || mention.range || !value || !isSingleDay(value) || stated.day === undefined || stated.month === undefined) return [];
      if (mention.from === links.blocks.find(({ index }) => index === block.index)?.reading.dates[0]?.from && isStoryDate(links.storyDate.span, span)) return [];
      const right = weekdayOf(value.first);
      const wrong = weekdayName((right + 1 + Math.floor(random() * 6)) % 7);
      if (stated.weekday === right) {
        const token = block.reading.tokens.slice(mention.from, mention.to).find(({ fold, case: written }) => weekdayOfName(fold) !== undefined && written === 'title');
        if (!token) return [];
        const start = block.offset + token.start;
        return [planted(links, { start, end: start + token.text.length }, wrong)];
      }
      if (stated.weekday !== undefined || stated.year === undefined || stated.year < FIRST_YEAR || !/^\w/.test(text)) return [];
      return [plantedAnew(links, span, `${weekdayName(right)}, ${text}`, `${wrong}, ${text}`)];
    });
  },
};

const isStoryDate = (story: { readonly start: number } | undefined, span: { readonly start: number }): boolean => story?.start === span.start;
