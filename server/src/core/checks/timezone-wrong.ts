import { byBlock } from '../links/named-block.js';
import { blockAt, blocksWith, tallyOf, type Tally } from '../links/parts.js';
import { dateCandidates } from '../links/dates/resolve-date.js';
import type { DateLink, Links, PlacedBlock } from '../links/types.js';
import { areSideBySide, findZoneTimes, OPENS_ZONE, type ZoneTime } from '../mentions/zone-times.js';
import { gathered } from '../text/gathered.js';
import { insideQuotations } from '../text/inside-quotations.js';
import { tokenRanges } from '../text/token-ranges.js';
import { wordClass } from '../text/word-classes.js';
import { civilDate } from '../values/calendar.js';
import { formatTimeLike } from '../values/clock-time.js';
import type { DateValue } from '../values/date.js';
import { dayValueOf } from '../values/date.js';
import { anyOf, say, type Said, type SaidValue, when } from '../values/said.js';
import { clockChanges, clockSeason, isKeptAt, KEPT_WORDS, offsetsOn, ZONES, type ClockSeason, type DaylightRule, type Zone } from '../values/time-zones.js';
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
    'places that keep one time all the year, where the draft names one: Arizona, Saskatchewan, Jamaica, Vancouver since 2026',
    'letters that mean several zones (IST, CST of China), "ET" alone, and GMT in summer',
    'ranges of hours, and quoted speech',
  ],
  accepts: [
    'The call begins at 3pm ET on 17 February 2022.',
    'It is 3pm MST in Phoenix, Arizona, on 4 July 2022.',
  ],
  *run(links): Iterable<DraftFinding> {
    const found = blocksWith(links, zoneTimesIn);
    if (found.length === 0) return;
    const dates = datesByBlock(links);
    const places = { has: (word: string) => keptWords(links).counts.has(word) };
    const judged = links.parts?.memory(zoneTimesIn, () => new WeakMap<Links, Silent>());
    for (const { index, block: alone, found: times } of found) {
      if (isSilent(judged?.get(alone), index, links)) continue;
      let silent = true;
      const block = blockAt(links, index);
      const quoted = insideQuotations(block.reading.quoted, false);
      const own = times.filter((time) => !quoted(block.reading.tokens[time.from]!.start));
      const wrong = new Set<ZoneTime>();
      const here = { block, dates, links, places, known: new Map() as KnownDates };
      for (const time of own) {
        const finding = outOfSeason({ ...here, time });
        if (finding) {
          silent = false;
          wrong.add(time);
          yield finding;
        }
      }
      for (const [index, second] of own.entries()) {
        const first = own[index - 1];
        if (first && !wrong.has(first) && !wrong.has(second) && areSideBySide(block.reading.tokens, first, second)) {
          for (const finding of differing({ ...here, time: first }, second)) {
            silent = false;
            yield finding;
          }
        }
      }
      if (silent) judged?.set(alone, { before: blocksBefore(index, links), kept: keptWords(links).values });
    }
  },
});

/** What bore on a block in which nothing is wrong: the blocks before it, whose dates may be meant, and the places that the draft names. */
interface Silent {
  readonly before: readonly (Links | undefined)[];
  readonly kept: object;
}

const isSilent = (known: Silent | undefined, index: number, links: Links): boolean =>
  known !== undefined && known.kept === keptWords(links).values && blocksBefore(index, links).every((block, at) => block === known.before[at]);

const blocksBefore = (index: number, { parts }: Links): Silent['before'] =>
  Array.from({ length: BLOCKS_BEFORE }, (_, back) => parts?.all[index - 1 - back]?.links);

const zoneTimesIn = ({ blocks }: Links): readonly ZoneTime[] => gathered(blocks, ({ reading }) => ((reading.classes & OPENS_ZONE) === 0 ? [] : findZoneTimes(reading.tokens)));

interface Place {
  readonly time: ZoneTime;
  readonly block: PlacedBlock;
  readonly dates: (block: number) => readonly DateLink[];
  readonly links: Links;
  readonly places: WordsOfDraft;
  readonly known: KnownDates;
}

/** What the dates of a sentence or of the blocks before say, by the season that is asked about: all times of a block ask the same. */
type KnownDates = Map<string, { readonly some: boolean; readonly on: DateValue | undefined }>;

type KnownDate = ReturnType<KnownDates['get']> & object;

function once(known: KnownDates, question: string, answer: () => KnownDate): KnownDate {
  const found = known.get(question) ?? answer();
  known.set(question, found);
  return found;
}

/** The dates of a block by its number, their spans the block's own. */
function datesByBlock(links: Links): Place['dates'] {
  const { parts } = links;
  if (parts !== undefined) return (index) => parts.all[index]?.links.dates ?? [];
  const found = byBlock(links.dates);
  return (index) => found.get(index) ?? [];
}

/** Folded words of the draft: at least all that stand for places which keep one time. */
type WordsOfDraft = Pick<ReadonlySet<string>, 'has'>;

const KEEPS_TIME = wordClass(KEPT_WORDS);

function keptIn({ blocks }: Links): readonly string[] {
  const found: string[] = [];
  for (const { reading: { tokens, classes } } of blocks) {
    if ((classes & KEEPS_TIME) === 0) continue;
    for (const token of tokens) if ((token.classes & KEEPS_TIME) !== 0) found.push(token.fold);
  }
  return found;
}

const keptWords = (links: Links): Tally<string> => links.parts?.tally(keptIn) ?? tallyOf(keptIn(links));

function outOfSeason(place: Place): DraftFinding | undefined {
  const { time, block, links, places } = place;
  const { rule, season, other } = ZONES.get(time.zone)!;
  if (rule === undefined || season === undefined || other === undefined) return undefined;
  const on = dateOf(place, rule);
  const inUse = on && clockSeason(rule, on);
  if (!on || inUse === undefined || inUse === season || isKeptAt(time.zone, places, on)) return undefined;
  const { tokens, prose } = block.reading;
  const span = { start: block.offset + tokens[time.zoneFrom]!.start, end: block.offset + tokens[time.zoneTo - 1]!.end };
  const right = likeWritten(prose.slice(span.start - block.offset, span.end - block.offset), other, season);
  return {
    span,
    message: on.first > links.storyDate.value.last
      ? say`${time.zone} is ${SEASON_NAMES[season]}; ${when(on)} it will be ${other}.` : say`${time.zone} is ${SEASON_NAMES[season]}; ${when(on)} it was ${other}.`,
    because: becauseOf(rule, civilDate(on.first).year),
    fixes: right === undefined ? [] : [{ title: say`Replace with "${right}"`, edits: [{ span, text: right }] }],
  };
}

const SEASON_NAMES: Readonly<Record<ClockSeason, Said>> = { daylight: say`summer time`, standard: say`winter time` };

function becauseOf(rule: DaylightRule, year: number): Said {
  const { begins, ends, where } = clockChanges(rule, year)!;
  const summer = begins < ends;
  const [from, to] = summer ? [begins, ends] : [ends, begins];
  return summer ? say`In ${where} daylight saving time runs from ${dayValueOf(from)} to ${dayValueOf(to)}.` : say`In ${where} standard time runs from ${dayValueOf(from)} to ${dayValueOf(to)}.`;
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
function dateOf({ time, block, dates, links, known }: Place, rule: DaylightRule): DateValue | undefined {
  const { sentences, kind } = block.reading;
  const sentence = sentenceAt(sentences, time.from)!;
  const here = dateRanges(dates(block.index));
  const isInSentence = ({ mention }: DateLink): boolean => mention.from >= sentence.from && mention.to <= sentence.to;
  const near = here.touching(time.from - NEAR_TOKENS - 1, time.zoneTo + NEAR_TOKENS + 1).filter((date) => isInSentence(date) && isBeside(date, time));
  if (near.length > 0) return agreed(near, rule, links);
  const inSentence = once(known, `sentence ${sentence.from} ${rule}`, () => {
    const all = here.beginningIn(sentence.from, sentence.to).filter(isInSentence);
    return { some: all.length > 0, on: agreed(all, rule, links) };
  });
  if (inSentence.some || kind === 'table-cell') return inSentence.on;
  return once(known, `story ${rule}`, () => ({ some: false, on: dateOfStory(block.index, dates, rule, links) })).on;
}

/** The day of the story, where no date near the block may be of the other season. */
function dateOfStory(at: number, dates: Place['dates'], rule: DaylightRule, links: Links): DateValue | undefined {
  const { value, origin } = links.storyDate;
  if (origin === 'today') return undefined;
  const around: DateValue = { first: value.first - MARGIN_DAYS, last: value.last + MARGIN_DAYS, precision: 'interval' };
  const season = clockSeason(rule, around);
  if (season === undefined) return undefined;
  for (let index = at - BLOCKS_BEFORE; index <= at; index++) {
    const others = dates(index);
    if (others.some((date) => date.mention.stated.month !== undefined && !isLongAgo(date, value) && seasonsOf(date, rule, links).some((one) => one !== season))) return undefined;
  }
  return value;
}

const dateRanges = tokenRanges(({ mention }: DateLink) => mention);

const isBeside = ({ mention: { from, to } }: DateLink, time: ZoneTime): boolean =>
  (from >= time.zoneTo && from - time.zoneTo <= NEAR_TOKENS) || (to <= time.from && time.from - to <= NEAR_TOKENS);

/** A date of another year: no clock of today goes by it. */
const LONG_DAYS = 400;
const isLongAgo = ({ mention }: DateLink, story: DateValue): boolean =>
  mention.value !== undefined && (mention.value.last < story.first - LONG_DAYS || mention.value.first > story.last + LONG_DAYS);

/** The first of several dates, where all of them lie in one season. */
function agreed(meant: readonly DateLink[], rule: DaylightRule, links: Links): DateValue | undefined {
  const seasons = new Set(gathered(meant, (date) => seasonsOf(date, rule, links)));
  return seasons.size === 1 && !seasons.has(undefined) ? meant[0]!.value : undefined;
}

/** The seasons a date may lie in; undefined among them where that is open. */
function seasonsOf({ mention }: DateLink, rule: DaylightRule, { storyDate }: Links): readonly (ClockSeason | undefined)[] {
  if (mention.value) return [clockSeason(rule, mention.value)];
  if (storyDate.origin === 'today') return [undefined];
  const candidates = dateCandidates(mention, storyDate.value);
  return candidates.length === 0 ? [undefined] : candidates.map((value) => clockSeason(rule, value));
}

function* differing(place: Place, second: ZoneTime): Iterable<DraftFinding> {
  const { time: first, block, links } = place;
  const day = links.storyDate.value;
  const from = ZONES.get(first.zone)!;
  const to = ZONES.get(second.zone)!;
  const round = first.twelveHours || second.twelveHours ? 720 : 1440;
  const [left, right] = [inSeason(from, place, second), inSeason(to, place, second)];
  const shifts = shiftsBetween(left ?? offsetsOn(from, day), right ?? offsetsOn(to, day));
  if (first.zone === second.zone || shifts.some((shift) => (first.minutes + shift - second.minutes) % round === 0)) return;
  const { tokens, prose } = block.reading;
  const textOf = ({ from: start, to: end }: ZoneTime): string => prose.slice(tokens[start]!.start, tokens[end - 1]!.end);
  const span = { start: block.offset + tokens[second.from]!.start, end: block.offset + tokens[second.to - 1]!.end };
  const times = [...new Set(shiftsBetween(left ?? usual(from), right ?? usual(to)).map((shift) => formatTimeLike(textOf(second), first.minutes + shift)))];
  const fixes: readonly Fix[] = times.map((text) => ({ title: say`Replace with "${text}"`, edits: [{ span, text }] }));
  yield {
    span,
    message: say`${textOf(first)} ${first.zone} is ${anyOf(times)} ${second.zone}, not ${textOf(second).replace(/\.$/, '')}.`,
    because: say`${first.zone} is ${aheadOf(left ?? usual(from))} and ${second.zone} is ${aheadOf(right ?? usual(to))}. One of the two times or zones is wrong.`,
    fixes,
    related: [{ span: { start: block.offset + tokens[first.from]!.start, end: block.offset + tokens[first.zoneTo - 1]!.end }, message: say`The other time stands here.` }],
  };
}

/** What letters that say nothing of the season mean on the day, where that is certain beside either time: ET in January is EST. */
function inSeason({ seasons }: Zone, place: Place, second: ZoneTime): readonly number[] | undefined {
  if (!seasons) return undefined;
  const [on, other] = [dateOf(place, 'north-america'), dateOf({ ...place, time: second }, 'north-america')];
  const season = on && clockSeason('north-america', on);
  if (!on || !season || !other || clockSeason('north-america', other) !== season) return undefined;
  // "PT" in Vancouver is another time than in Seattle.
  const letter = (ZONES.get(place.time.zone)!.seasons ? place.time : second).zone.charAt(0);
  return [`${letter}ST`, `${letter}DT`].some((letters) => isKeptAt(letters, place.places, on)) ? undefined : [seasons[season]];
}

/** Minutes from a time in one zone to the same moment in the other: all that the letters may mean. */
const shiftsBetween = (from: readonly number[], to: readonly number[]): readonly number[] =>
  [...new Set(gathered(from, (a) => to.map((b) => b - a)))];

/** What the letters mean to most readers: the Pacific, not the Philippines. "ET" keeps both of its times. */
const usual = ({ offsets, rule }: Zone): readonly number[] => (rule === undefined ? offsets : offsets.slice(0, 1));

const aheadOf = (offsets: readonly number[]): SaidValue =>
  anyOf(offsets.map((offset) => `${offset < 0 ? '−' : '+'}${Math.floor(Math.abs(offset) / 60)}${offset % 60 === 0 ? '' : `:${String(Math.abs(offset) % 60).padStart(2, '0')}`}`)
    .map((text, index) => (index > 0 ? text : `UTC${text}`.replace('UTC+0', 'UTC'))));
