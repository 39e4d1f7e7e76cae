import { areaInText } from '../../server/src/core/facts/describe.js';
import type { Event } from '../../server/src/core/facts/types.js';
import { civilDate } from '../../server/src/core/values/calendar.js';
import { pick, sample, type Random } from '../sequence.js';
import { nth } from './people.js';
import { STORY_DATE, STORY_DAY, type StatedKind, type Statement } from './statement.js';

const MOST = 160;
const STORY_YEAR = 2022;
/** A phrase that is a noun with its article left out: "annexation of Crimea", "Orange Revolution". */
const NOUN = /^[^~\d]*?\b(?:of [^~]+|attacks?|war|bombings?|earthquake|revolution|crisis|disaster|referendum|massacre|landing|invasion|coup|summit|uprising|siege)$/i;

const nounOf = ({ phrases }: Event): string | undefined => phrases.find((phrase) => NOUN.test(phrase) && !/\d|~/.test(phrase) && /^\S+(?: \S+)+$/.test(phrase)
  && !/['’]s\b|\b(?:was|were|pulled|is|has|had|in|on|since|after|before)\b/.test(phrase));

interface Told { readonly event: Event; readonly noun: string; readonly year: number }

function told(events: readonly Event[], random: Random, most = MOST): readonly Told[] {
  return sample(events.flatMap((event) => {
    const noun = nounOf(event);
    const { year } = event.date.value;
    return noun === undefined || year === undefined || event.date.value.last >= STORY_DAY.first ? [] : [{ event, noun, year }];
  }), most, random);
}

const eventStated: StatedKind = {
  name: 'event-stated',
  checks: ['event-date-wrong'],
  statements: (facts, random) => told(facts.events(), random).map(({ noun, year }) => ({
    words: { event: noun, date: String(year) }, wrong: [String(year + (random() < 0.5 ? -1 : 1) * (1 + Math.floor(random() * 3)))], storyDate: STORY_DATE,
  })),
};

const anniversary: StatedKind = {
  name: 'anniversary',
  checks: ['anniversary-wrong'],
  statements: (facts, random) => told(facts.events(), random).flatMap(({ noun, year }) => {
    const years = STORY_YEAR - year;
    if (years < 5) return [];
    // Before the day of the year has come both counts are written.
    const asRight = [String(years - 1), String(years)];
    const wrong = years + 3 + Math.floor(random() * 6);
    return [{ words: { event: noun, years: String(years), 'years-th': nth(years) }, wrong: [String(wrong)], storyDate: STORY_DATE, asRight }];
  }),
};

const eventOrder: StatedKind = {
  name: 'event-order',
  checks: ['event-order'],
  statements(facts, random): readonly Statement[] {
    const all = told(facts.events(), random);
    return all.flatMap((one) => {
      const other = pick(all, random);
      if (!other || Math.abs(one.year - other.year) < 4) return [];
      const [earlier, later] = one.year < other.year ? [one, other] : [other, one];
      return [{ words: { earlier: earlier.noun, later: later.noun, word: 'before' }, wrong: ['after'], storyDate: STORY_DATE }];
    });
  },
};

const membership: StatedKind = {
  name: 'membership',
  checks: ['membership-wrong'],
  statements: (facts, random) => [...facts.base.organizations.values()].filter(({ membersCompleteAsOf }) => membersCompleteAsOf).flatMap((body) => {
    const asOf = body.membersCompleteAsOf!.value;
    const { year, month, day } = civilDate(Math.min(asOf.first, STORY_DAY.first));
    const storyDate = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
    const now = Math.min(asOf.first, STORY_DAY.first);
    const members = body.members.filter(({ start, end }) => (!start || start.last < now) && (!end || end.first > now)).flatMap(({ value }) => facts.area(value) ?? []);
    const ever = new Set(body.members.map(({ value }) => value));
    const others = [...facts.base.areas.values()].filter(({ id, classification, code }) => classification === 'country' && code !== undefined && !ever.has(id));
    return members.flatMap((member) => {
      const wrong = pick(others, random);
      return wrong ? [{
        words: { body: body.acronyms[0] ?? body.name.value, country: areaInText(member.name.value) }, wrong: [areaInText(wrong.name.value)], storyDate,
      }] : [];
    });
  }),
};

export const eventKinds: readonly StatedKind[] = [eventStated, anniversary, eventOrder, membership];
