import { parseEdtf } from '../../values/edtf.js';
import type { Mark } from '../../engine/marks.js';
import { english, type Words } from '../../words/words.js';
import type { Worksheet } from '../worksheet.js';
import type { ItemMark } from './marks.js';
import type { ItemKind, ItemSource, ItemVerdict, WorksheetItem } from './items.js';

/** "Contradicts". */
export const verdictName = (verdict: ItemVerdict, { say }: Words = english): string => say(`verdict.${verdict}`);

/** "office": what kind of thing an item is, as it stands behind its verdict. */
export const kindName = (kind: ItemKind, { say }: Words = english): string => say(`kind.${kind}`);

/** "12 items to check: 1 contradicts the fact base, 7 agree with it, about 4 it cannot tell." */
export function summaryOf({ items }: Worksheet, { say }: Words = english): string {
  const count = (verdict: ItemVerdict): number => items.filter((item) => item.verdict === verdict).length;
  const [wrong, right, open] = [count('contradicts'), count('agrees'), count('cannot-tell')];
  return say('worksheet.summary', {
    items: say('worksheet.items', { count: items.length }), wrong: say('worksheet.wrong', { count: wrong }), right: say('worksheet.right', { count: right }),
    open: say('worksheet.open', { count: open }),
  });
}

/** "Reuters, 15 December 2021, para. 6": what a source is told by beside its title. */
export const sourceDetails = ({ publisher, issued, locator }: ItemSource, words: Words = english): string => {
  const date = issued === undefined ? undefined : parseEdtf(issued);
  return [publisher, date ? words.date(date) : issued, locator].filter((part) => part !== undefined && part !== '').join(', ');
};

/** The words of an item on one line, cut where they are long: a note only has to say which place of the draft it is about. */
export function shortText({ text }: WorksheetItem): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  // Never between the halves of one character.
  return `${line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

const LONGEST = 80;

/** The words of an item between quotation marks; what begins with a mark of its own, as a quotation does, gets no others. */
export function inMarks(text: string): string {
  return /^["“”„«»‘‚‹]/.test(text) ? text : `“${text}”`;
}

/** Addresses of the web only: no other scheme is ever followed. */
export const webAddress = (address: string | undefined): string | undefined =>
  (address !== undefined && /^https?:\/\/[^\s/]/i.test(address) ? address : undefined);

/** "Sergei Lavrov", where the words do not say it themselves. */
export const meantBy = ({ entity, text }: WorksheetItem): string | undefined =>
  (entity && entity.name !== text && entity.kind !== 'quotation' ? entity.name : undefined);

/**
 * For each item the number of an earlier note that says the very same with the same sources, if there is one: a name that stands
 * twenty times in a draft is explained once. Marks made by hand are said at each.
 */
export function sameNotes(items: readonly WorksheetItem[]): readonly (number | undefined)[] {
  const first = new Map<string, number>();
  return items.map(({ kind, verdict, entity, note, statement, sources, checked }, index) => {
    if (verdict === 'contradicts' || checked || statement === null) return undefined;
    const key = JSON.stringify([kind, verdict, entity?.id, note, statement, sources]);
    const before = first.get(key);
    if (before === undefined) first.set(key, index + 1);
    return before;
  });
}

/** Sources shown for one item: more would bury the verdict. The formats for machines give all. */
export const SOURCES_SHOWN = 3;

/** Who made a worksheet and when, as far as that is known. */
export interface Made {
  /** A name or initials. */
  readonly checker?: string;
  /** ISO. */
  readonly date?: string;
}

/** " Made by AB on 22 February 2022." */
export function madeText({ checker, date }: Made, words: Words = english): string {
  return !checker && !date ? '' : words.say('worksheet.made', { by: byWhom(checker, words), on: onDay(date, words) });
}

const byWhom = (name: string | undefined, { say }: Words): string => (name ? say('mark.by', { name }) : '');
const onDay = (date: string | undefined, words: Words): string => (date ? words.say('mark.on', { date: day(date, words) }) : '');

/** "Checked by hand by AB on 15 February 2022: rang the ministry." A stale mark says what it was made for. */
export function markText({ by, date, note, stale }: ItemMark, words: Words = english): string {
  const made = { by: byWhom(by, words), on: onDay(date, words), note: note === undefined ? '' : `: ${note.replace(/[.\s]+$/, '')}` };
  return stale === undefined ? words.say('mark.current', made) : words.say('mark.stale', { ...made, sentence: stale });
}

/** "“Koazk” in “They met Koazk.” Checked by hand by AB." */
export const lostText = (mark: Mark, words: Words = english): string =>
  words.say('mark.lost', { words: mark.words, sentence: mark.sentence, mark: markText(mark, words) });

function day(date: string, words: Words): string {
  const value = parseEdtf(date);
  return value ? words.date(value) : date;
}
