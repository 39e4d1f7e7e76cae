import { findDates } from '../../mentions/dates.js';
import type { BlockReading, DateMention } from '../../mentions/types.js';
import type { Draft } from '../../text/draft.js';
import { gathered } from '../../text/gathered.js';
import { splitSentences } from '../../text/sentences.js';
import { shift, type Span } from '../../text/span.js';
import { tokenise, type Token } from '../../text/tokens.js';
import type { DateValue } from '../../values/date.js';
import { isoOf, isSingleDay } from '../../values/date.js';
import { parseEdtf } from '../../values/edtf.js';
import { datelineOf, isOfTime, isPlaceAndDate, type Line } from './dateline.js';
import { dateCandidates } from './resolve-date.js';
import { AGENCIES, BYLINE_WORDS, FRONT_MATTER_KEYS, PUBLICATION_WORDS } from './story-date-words.js';
import type { PlacedBlock, StoryDate } from '../types.js';

/** A head is short; what stands further down is the story itself, or another one. */
const HEAD_BLOCKS = 10;
const HEAD_LINES = 20;
/** A story may be written so many days before the one that its dateline names. */
const MOST_AHEAD_DAYS = 60;
/** A line of this many words tells something; only a dateline or a label at its beginning dates the story. */
const RUNNING_TEXT_WORDS = 16;

/**
 * The date of a draft: its front matter; else a dateline, a byline or a time stamp of its head; else the setting; else today.
 * Where the head holds several dates, the one with the strongest cue wins: a line that is nothing but a date may be that of
 * the page or the printing, so a date with a byline, an agency or "Updated" beside it beats it. Both ISO arguments are days.
 */
export function findStoryDate(
  draft: Draft, blocks: readonly PlacedBlock[], setting: string | undefined, today: string,
): StoryDate {
  const fallback = settingOrToday(setting, today);
  return fromFrontMatter(draft) ?? fromHead(blocks, fallback.value, draft.format !== 'plain') ?? fallback;
}

function settingOrToday(setting: string | undefined, today: string): StoryDate {
  const set = setting === undefined ? undefined : parseEdtf(setting);
  if (set) return { value: set, iso: isoOf(set.first), origin: 'setting' };
  const value = parseEdtf(today) ?? parseEdtf('1970-01-01');
  return { value: value ?? { first: 0, last: 0, precision: 'day' }, iso: isoOf(value?.first ?? 0), origin: 'today' };
}

function fromFrontMatter({ frontMatter }: Draft): StoryDate | undefined {
  for (const key of FRONT_MATTER_KEYS) {
    const entry = frontMatter.find((candidate) => candidate.key.toLowerCase() === key);
    const value = entry && dayWritten(entry.value);
    if (entry && value) return { value, iso: isoOf(value.first), origin: 'front-matter', span: entry.span };
  }
  return undefined;
}

/** A day written as data or in words: "2022-02-14", "2022-02-14 10:30", "14 February 2022". */
function dayWritten(text: string): DateValue | undefined {
  const value = parseEdtf(text.trim().split(' ')[0] ?? '');
  if (value && isSingleDay(value)) return value;
  const tokens = tokenise(text);
  return findDates(tokens, splitSentences(tokens, text)).find(({ value: day }) => day && isSingleDay(day))?.value;
}

/** How surely a date in the head is the story's. */
interface Candidate {
  readonly mention: DateMention;
  readonly span: Span;
  readonly strength: number;
  readonly origin: 'dateline' | 'leading-date';
}

function fromHead(blocks: readonly PlacedBlock[], anchor: DateValue, markup: boolean): StoryDate | undefined {
  const candidates: Candidate[] = [];
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    for (const line of linesOf(block.reading).slice(0, HEAD_LINES)) {
      const candidate = candidateOf(block, line, candidates.length === 0 && block.index === 0, markup);
      if (candidate) candidates.push(candidate);
    }
  }
  // Of equals the later one: it stands nearer to the story than a page's own head does.
  const best = candidates.reduce<Candidate | undefined>((a, b) => (a && a.strength > b.strength ? a : b), undefined);
  if (!best) return undefined;
  // A dateline names no year: another date of the head, if there is one, tells which.
  const dated = candidates.find(({ mention }) => mention.value)?.mention.value;
  const near = dated ?? anchor;
  // Nobody files a story long before its day: "Feb 15" of a draft read in November is that of the year before.
  const value = dateCandidates(best.mention, near).find(({ first }) => best.mention.value !== undefined || first <= near.first + MOST_AHEAD_DAYS);
  return value && isSingleDay(value) ? { value, iso: isoOf(value.first), origin: best.origin, span: best.span } : undefined;
}

function linesOf({ tokens }: BlockReading): readonly Line[] {
  const starts = gathered(tokens, (token, index) => (index === 0 || token.gap === 'break' ? [index] : []));
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? tokens.length }));
}

function candidateOf(block: PlacedBlock, line: Line, opensDraft: boolean, markup: boolean): Candidate | undefined {
  const { tokens, dates, quoted } = block.reading;
  const mention = dates.find(({ from, to, stated, range }) =>
    from >= line.from && to <= line.to && stated.day !== undefined && stated.month !== undefined && !range);
  if (!mention || quoted.some(({ span, scare }) => !scare && span.start <= mention.span.start)) return undefined;
  const cue = cueOf(tokens, line, mention, opensDraft);
  if (!cue) return undefined;
  // A headline may be of any place and day; in a text without markup a dateline alone on its line only looks like one.
  if (cue.strength === PLACE_AND_DATE && block.reading.kind === 'heading' && block.index === 0 && markup) return undefined;
  // A line without year and without dateline ("Unity Day, February 16") dates nothing.
  if (mention.value === undefined && cue.origin !== 'dateline') return undefined;
  return { mention, span: shift(mention.span, block.offset), ...cue };
}

/** The weakest cue: nothing but a place and a date. */
const PLACE_AND_DATE = 1;

type Cue = Pick<Candidate, 'strength' | 'origin'>;

function cueOf(tokens: readonly Token[], line: Line, mention: DateMention, opensDraft: boolean): Cue | undefined {
  const dateline = datelineOf(tokens, line, mention);
  if (dateline) return { strength: dateline === 'agency' ? 4 : 3, origin: 'dateline' };
  const others = tokens.slice(line.from, line.to)
    .filter(({ kind }, index) => kind !== 'punctuation' && (line.from + index < mention.from || line.from + index >= mention.to));
  const leading = tokens.slice(line.from, mention.from).filter(({ kind }) => kind !== 'punctuation');
  const labelled = leading.length <= 5 && leading.some(({ fold }) => PUBLICATION_WORDS.has(fold));
  const words = others.filter(({ kind }) => kind === 'word');
  if (words.length > RUNNING_TEXT_WORDS) {
    // "date 2022-02-15 The minister said …": a feed that keeps its head on the story's first line.
    return leading.length === 0 || (labelled && leading.length <= 2) ? opening(opensDraft || labelled) : undefined;
  }
  if (labelled) return { strength: 5, origin: 'leading-date' };
  if (words.some(({ fold }) => BYLINE_WORDS.has(fold) || AGENCIES.has(fold))) return { strength: 4, origin: 'leading-date' };
  // Nothing but the date, perhaps with a time.
  if (words.every(isOfTime)) return { strength: 2, origin: 'leading-date' };
  if (!isPlaceAndDate(tokens, line, mention)) return undefined;
  return { strength: PLACE_AND_DATE, origin: mention.value ? 'leading-date' : 'dateline' };
}

const opening = (sure: boolean): Cue | undefined => (sure ? { strength: 3, origin: 'leading-date' } : undefined);
