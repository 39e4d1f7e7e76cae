import type { Mark } from '../../engine/marks.js';
import type { Links, PlacedBlock } from '../../links/types.js';
import { JOINER } from '../../text/characters.js';
import { firstWhere } from '../../text/first-where.js';
import type { Span } from '../../text/span.js';
import type { WorksheetItem } from './items.js';

/** A mark that lies upon an item. */
export interface ItemMark {
  readonly by?: string;
  /** ISO. */
  readonly date?: string;
  readonly note?: string;
  /** The sentence as it was checked, where the draft says something else by now: the mark no longer counts. */
  readonly stale?: string;
}

/** What a mark remembers of the place of an item. */
export type Anchor = Pick<Mark, 'words' | 'sentence' | 'before' | 'after'>;

/** Characters kept before and behind the words: enough to tell two paragraphs apart, and no copy of the draft. */
const CONTEXT = 32;

/** A changed sentence is still the one that was marked where at least this share of the words of both is common to them. */
const SAME_SENTENCE = 0.5;

const oneLine = (text: string): string => text.replaceAll(JOINER, '').replace(/\s+/g, ' ');

/** The anchor of the words at `span`; an item outside every block (front matter) is anchored in its line. */
export function anchorOf(span: Span, { draft, blocks }: Links): Anchor {
  const block = blockAt(blocks, span.start);
  const words = oneLine(draft.text.slice(span.start, span.end)).trim();
  if (!block) {
    const from = draft.text.lastIndexOf('\n', span.start - 1) + 1;
    const to = draft.text.indexOf('\n', span.end);
    return { words, sentence: oneLine(draft.text.slice(from, to < 0 ? undefined : to)).trim() };
  }
  const { offset, reading: { prose, tokens, sentences } } = block;
  const [start, end] = [span.start - offset, Math.min(span.end - offset, prose.length)];
  // A quotation may go over several sentences: all of them are what was checked.
  const held = sentences.filter(({ from, to }) => (tokens[from]?.start ?? 0) < end && (tokens[to - 1]?.end ?? 0) > start);
  const [first, last] = [held[0], held.at(-1)];
  const sentence = first && last ? prose.slice(tokens[first.from]?.start ?? 0, tokens[last.to - 1]?.end) : prose;
  const before = oneLine(prose.slice(Math.max(0, start - CONTEXT), start));
  const after = oneLine(prose.slice(end, end + CONTEXT));
  return { words, sentence: oneLine(sentence).trim(), ...(before !== '' && { before }), ...(after !== '' && { after }) };
}

function blockAt(blocks: readonly PlacedBlock[], offset: number): PlacedBlock | undefined {
  const found = blocks[firstWhere(blocks, (block) => block.offset > offset) - 1];
  return found && offset <= found.offset + found.reading.prose.length ? found : undefined;
}

interface Place {
  readonly item: WorksheetItem;
  readonly anchor: Anchor;
}

export interface LaidMarks {
  readonly upon: ReadonlyMap<WorksheetItem, ItemMark>;
  /** Marks whose words, or any sentence like theirs, are gone. */
  readonly lost: readonly Mark[];
}

/** Lays marks upon the items of a draft; of two marks upon one item the later counts. */
export function layMarks(items: readonly WorksheetItem[], marks: readonly Mark[], links: Links): LaidMarks {
  const upon = new Map<WorksheetItem, ItemMark>();
  if (marks.length === 0) return { upon, lost: [] };
  const wanted = new Set(marks.map(({ words }) => words));
  const byWords = new Map<string, Place[]>();
  for (const item of items) {
    const words = oneLine(item.text).trim();
    if (!wanted.has(words)) continue;
    const places = byWords.get(words) ?? [];
    places.push({ item, anchor: anchorOf(item.span, links) });
    byWords.set(words, places);
  }
  const unplaced: Mark[] = [];
  for (const mark of marks) {
    const same = (byWords.get(mark.words) ?? []).filter(({ anchor }) => anchor.sentence === mark.sentence);
    const place = nearest(same, mark);
    if (place) upon.set(place.item, seen(mark));
    else unplaced.push(mark);
  }
  const lost = unplaced.filter((mark) => {
    const like = (byWords.get(mark.words) ?? []).filter(({ item, anchor }) => !isCurrent(upon.get(item)) && likeness(anchor.sentence, mark.sentence) >= SAME_SENTENCE);
    const place = nearest(like, mark);
    if (place) upon.set(place.item, { ...seen(mark), stale: mark.sentence });
    return place === undefined;
  });
  return { upon, lost };
}

const isCurrent = (mark: ItemMark | undefined): boolean => mark !== undefined && mark.stale === undefined;

const seen = ({ by, date, note }: Mark): ItemMark => ({ ...(by !== undefined && { by }), ...(date !== undefined && { date }), ...(note !== undefined && { note }) });

/** The place whose surroundings are most like those that the mark remembers; the first of equals. */
function nearest(places: readonly Place[], mark: Mark): Place | undefined {
  let best: Place | undefined;
  let most = -1;
  for (const place of places) {
    const score = commonEnd(place.anchor.before ?? '', mark.before ?? '') + commonStart(place.anchor.after ?? '', mark.after ?? '')
      + likeness(place.anchor.sentence, mark.sentence);
    if (score > most) [best, most] = [place, score];
  }
  return best;
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function commonEnd(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[a.length - 1 - at] === b[b.length - 1 - at]) at++;
  return at;
}

/** Dice's coefficient of the words of two sentences: 1 where they have the same words, 0 where they share none. */
function likeness(a: string, b: string): number {
  const [left, right] = [new Set(a.toLowerCase().split(/[^\p{L}\p{N}]+/u)), new Set(b.toLowerCase().split(/[^\p{L}\p{N}]+/u))];
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return (2 * common) / (left.size + right.size);
}
