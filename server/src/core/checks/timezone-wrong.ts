import { byBlock } from '../links/named-block.js';
import { dateCandidates } from '../links/resolve-date.js';
import type { DateLink, Links, PlacedBlock } from '../links/types.js';
import { areSideBySide, findZoneTimes, type ZoneTime } from '../mentions/zone-times.js';
import { insideQuotations } from '../text/inside-quotations.js';
import { civilDate } from '../values/calendar.js';
import { formatTimeLike } from '../values/clock-time.js';
import type { DateValue } from '../values/date.js';
import { formatDate, formatDay } from '../values/date-format.js';
import { clockChanges, clockSeason, ZONES, type ClockSeason, type DaylightRule, type Zone } from '../values/time-zones.js';
import { defineCheck, type DraftFinding, type Fix } from './define-check.js';
import { sentenceAt } from '../text/sentence-at.js';

/** A time zone that is not in use on the date, or two times that are not the same moment. */
export default defineCheck({
  id: 'timezone-wrong',
  title: 'Time zone does not fit',
  severity: 'error',
  restsOn: 'draft',
  rationale: 'EDT exists in summer only and EST in winter, and a reader abroad who converts the wrong one comes an hour late. The check '
    + 'knows when clocks change in North America, Europe, Australia and New Zealand since 2007, and takes the date of the sentence, '
    + 'else the story date. Two times side by side in different zones must be the same moment.',
  examples: [
    { wrong: 'at 3pm EDT on 17 February 2022', right: 'at 3pm EST on 17 February 2022' },
    { wrong: '3pm EST | 3pm GMT', right: '3pm EST | 8pm GMT' },
  ],
  silences: [
    'a draft without a certain date, days on which clocks change, and stories within a week of one',
    'sentences and paragraphs with dates of both seasons',
    'places that keep one time all the year, where the draft names one: Arizona, Saskatchewan, Jamaica',
    'letters that mean several zones (IST, CST of China), "ET", and GMT in summer',
    'ranges of hours, and quoted speech',
  ],
  accepts: [
    'The call begins at 3pm ET on 17 February 2022.',
    'It is 3pm MST in Phoenix, Arizona, on 4 July 2022.',
  ],
  *run(links): Iterable<DraftFinding> {
    const dates = byBlock(links.dates);
    const places = new Set<string>();
    let gathered = false;
    for (const block of links.blocks) {
      const times = findZoneTimes(block.reading.tokens);
      if (times.length === 0) continue;
      if (!gathered) for (const { reading } of links.blocks) for (const { fold } of reading.tokens) places.add(fold);
      gathered = true;
      const quoted = insideQuotations(block.reading.quoted, false);
      const own = times.filter((time) => !quoted(block.reading.tokens[time.from]!.start));
      const wrong = new Set<ZoneTime>();
      for (const time of own) {
        const finding = outOfSeason({ time, block, dates, links, places });
        if (finding) {
          wrong.add(time);
          yield finding;
        }
      }
      for (const [index, second] of own.entries()) {
        const first = own[index - 1];
        if (first && !wrong.has(first) && !wrong.has(second) && areSideBySide(block.reading.tokens, first, second)) yield* differing(block, first, second);
      }
    }
  },
});

interface Place {
  readonly time: ZoneTime;
  readonly block: PlacedBlock;
  readonly dates: ReadonlyMap<number, readonly DateLink[]>;
  readonly links: Links;
  /** Every word of the draft, folded. */
  readonly places: ReadonlySet<string>;
}

function outOfSeason(place: Place): DraftFinding | undefined {
  const { time, block, links, places } = place;
  const { rule, season, other, unless } = ZONES.get(time.zone)!;
  if (rule === undefined || season === undefined || other === undefined) return undefined;
  if (unless && [...unless].some((word) => word !== '' && places.has(word))) return undefined;
  const on = dateOf(place, rule);
  const inUse = on && clockSeason(rule, on);
  if (!on || inUse === undefined || inUse === season) return undefined;
  const { tokens, prose } = block.reading;
  const span = { start: block.offset + tokens[time.zoneFrom]!.start, end: block.offset + tokens[time.zoneTo - 1]!.end };
  const right = likeWritten(prose.slice(span.start - block.offset, span.end - block.offset), other, season);
  const tense = on.first > links.storyDate.value.last ? 'will be' : 'was';
  return {
    span,
    message: `${time.zone} is ${SEASON_NAMES[season]}; ${on.precision === 'day' ? 'on' : 'in'} ${formatDate(on)} it ${tense} ${other}.`,
    because: becauseOf(rule, civilDate(on.first).year),
    fixes: right === undefined ? [] : [{ title: `Replace with "${right}"`, edits: [{ span, text: right }] }],
  };
}

const SEASON_NAMES: Readonly<Record<ClockSeason, string>> = { daylight: 'summer time', standard: 'winter time' };

function becauseOf(rule: DaylightRule, year: number): string {
  const { begins, ends, where } = clockChanges(rule, year)!;
  const summer = begins < ends;
  const [from, to] = summer ? [begins, ends] : [ends, begins];
  return `In ${where} ${summer ? 'daylight saving' : 'standard'} time runs from ${formatDay(from)} to ${formatDay(to)}.`;
}

/** EDT as EST, E.D.T. as E.S.T., "Eastern Daylight Time" as "Eastern Standard Time". */
function likeWritten(written: string, other: string, season: ClockSeason): string | undefined {
  if (/^[A-Z]+$/.test(written)) return other;
  if (/^(?:[A-Z]\.)+$/.test(written)) return [...other].join('.') + '.';
  const standard = season === 'daylight' ? 'Standard' : 'Daylight';
  const words = written.replace(/\b(?:daylight|standard)\b/i, (word) => (word[0] === word[0]!.toUpperCase() ? standard : standard.toLowerCase()));
  return words === written ? undefined : words.replace(/ savings?\b/i, '');
}

/** Words between a time and the date that belongs to it: "3pm EST on July 4". */
const NEAR_TOKENS = 4;
/** A story within so many days of a change of clocks may speak of the other side of it. */
const MARGIN_DAYS = 7;
/** Blocks before a time whose dates may be meant. */
const BLOCKS_BEFORE = 3;

/** The date of a time of day, where it is certain enough to know the season. */
function dateOf({ time, block, dates, links }: Place, rule: DaylightRule): DateValue | undefined {
  const { sentences, kind } = block.reading;
  const sentence = sentenceAt(sentences, time.from)!;
  const here = dates.get(block.index) ?? [];
  const inSentence = here.filter(({ mention }) => mention.from >= sentence.from && mention.to <= sentence.to);
  const near = inSentence.filter(({ mention }) =>
    (mention.from >= time.zoneTo && mention.from - time.zoneTo <= NEAR_TOKENS) || (mention.to <= time.from && time.from - mention.to <= NEAR_TOKENS));
  const meant = near.length > 0 ? near : inSentence;
  if (meant.length > 0) return agreed(meant, rule, links);
  const { value, origin } = links.storyDate;
  if (origin === 'today' || kind === 'table-cell') return undefined;
  const around: DateValue = { first: value.first - MARGIN_DAYS, last: value.last + MARGIN_DAYS, precision: 'interval' };
  const season = clockSeason(rule, around);
  if (season === undefined) return undefined;
  for (let index = block.index - BLOCKS_BEFORE; index <= block.index; index++) {
    const others = dates.get(index) ?? [];
    if (others.some((date) => date.mention.stated.month !== undefined && seasonsOf(date, rule, links).some((one) => one !== season))) return undefined;
  }
  return value;
}

/** The first of several dates, where all of them lie in one season. */
function agreed(meant: readonly DateLink[], rule: DaylightRule, links: Links): DateValue | undefined {
  const seasons = new Set(meant.flatMap((date) => seasonsOf(date, rule, links)));
  return seasons.size === 1 && !seasons.has(undefined) ? meant[0]!.value : undefined;
}

/** The seasons a date may lie in; undefined among them where that is open. */
function seasonsOf({ mention }: DateLink, rule: DaylightRule, { storyDate }: Links): readonly (ClockSeason | undefined)[] {
  if (mention.value) return [clockSeason(rule, mention.value)];
  if (storyDate.origin === 'today') return [undefined];
  const candidates = dateCandidates(mention, storyDate.value);
  return candidates.length === 0 ? [undefined] : candidates.map((value) => clockSeason(rule, value));
}

function* differing(block: PlacedBlock, first: ZoneTime, second: ZoneTime): Iterable<DraftFinding> {
  const from = ZONES.get(first.zone)!;
  const to = ZONES.get(second.zone)!;
  const day = first.twelveHours || second.twelveHours ? 720 : 1440;
  const shifts = shiftsBetween(from.offsets, to.offsets);
  if (first.zone === second.zone || shifts.some((shift) => (first.minutes + shift - second.minutes) % day === 0)) return;
  const { tokens, prose } = block.reading;
  const textOf = ({ from: start, to: end }: ZoneTime): string => prose.slice(tokens[start]!.start, tokens[end - 1]!.end);
  const span = { start: block.offset + tokens[second.from]!.start, end: block.offset + tokens[second.to - 1]!.end };
  const times = [...new Set(shiftsBetween(usual(from), usual(to)).map((shift) => formatTimeLike(textOf(second), first.minutes + shift)))];
  const fixes: readonly Fix[] = times.map((text) => ({ title: `Replace with "${text}"`, edits: [{ span, text }] }));
  yield {
    span,
    message: `${textOf(first)} ${first.zone} is ${times.join(' or ')} ${second.zone}, not ${textOf(second).replace(/\.$/, '')}.`,
    because: `${first.zone} is ${aheadOf(from)}, ${second.zone} ${aheadOf(to)}. One of the two times or zones is wrong.`,
    fixes,
    related: [{ span: { start: block.offset + tokens[first.from]!.start, end: block.offset + tokens[first.zoneTo - 1]!.end }, message: 'The other time stands here.' }],
  };
}

/** Minutes from a time in one zone to the same moment in the other: all that the letters may mean. */
const shiftsBetween = (from: readonly number[], to: readonly number[]): readonly number[] =>
  [...new Set(from.flatMap((a) => to.map((b) => b - a)))];

/** What the letters mean to most readers: the Pacific, not the Philippines. "ET" keeps both of its times. */
const usual = ({ offsets, rule }: Zone): readonly number[] => (rule === undefined ? offsets : offsets.slice(0, 1));

const aheadOf = (zone: Zone): string =>
  usual(zone).map((offset) => `${offset < 0 ? '−' : '+'}${Math.floor(Math.abs(offset) / 60)}${offset % 60 === 0 ? '' : `:${String(Math.abs(offset) % 60).padStart(2, '0')}`}`)
    .join(' or ').replace(/^/, 'UTC').replace('UTC+0', 'UTC');
