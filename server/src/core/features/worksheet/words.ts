import { formatDate } from '../../values/date-format.js';
import { parseEdtf } from '../../values/edtf.js';
import type { Mark } from '../../engine/marks.js';
import type { Worksheet } from '../worksheet.js';
import type { ItemMark } from './marks.js';
import type { ItemSource, ItemVerdict, WorksheetItem } from './items.js';

/** The verdicts in words, in the order in which a desk wants to read of them. */
export const VERDICTS: Readonly<Record<ItemVerdict, string>> = {
  contradicts: 'Contradicts', 'cannot-tell': 'Cannot tell', agrees: 'Agrees',
};

/** "12 items: 1 contradicts, 7 agree, 4 cannot be told." */
export function summaryOf({ items }: Worksheet): string {
  const count = (verdict: ItemVerdict): number => items.filter((item) => item.verdict === verdict).length;
  const [wrong, right, open] = [count('contradicts'), count('agrees'), count('cannot-tell')];
  return `${items.length} ${items.length === 1 ? 'item' : 'items'} to check: ${wrong} ${wrong === 1 ? 'contradicts' : 'contradict'} the fact base, `
    + `${right} ${right === 1 ? 'agrees' : 'agree'} with it, about ${open} it cannot tell.`;
}

/** "Reuters, 15 December 2021, para. 6": what a source is told by beside its title. */
export const sourceDetails = ({ publisher, issued, locator }: ItemSource): string => {
  const date = issued === undefined ? undefined : parseEdtf(issued);
  return [publisher, date ? formatDate(date) : issued, locator].filter((part) => part !== undefined && part !== '').join(', ');
};

/** The words of an item on one line, cut where they are long: a note only has to say which place of the draft it is about. */
export function shortText({ text }: WorksheetItem): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  // Never between the halves of one character.
  return `${line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}

const LONGEST = 80;

/** Addresses of the web only: no other scheme is ever followed. */
export const webAddress = (address: string | undefined): string | undefined =>
  (address !== undefined && /^https?:\/\/[^\s/]/i.test(address) ? address : undefined);

/** "Sergei Lavrov", where the words do not say it themselves. */
export const meantBy = ({ entity, text }: WorksheetItem): string | undefined =>
  (entity && entity.name !== text && entity.kind !== 'quotation' ? entity.name : undefined);

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
export function madeText({ checker, date }: Made): string {
  const words = [...(checker ? [`by ${checker}`] : []), ...(date ? [`on ${day(date)}`] : [])];
  return words.length === 0 ? '' : ` Made ${words.join(' ')}.`;
}

/** "Checked by hand by AB on 15 February 2022: rang the ministry." A stale mark says what it was made for. */
export function markText({ by, date, note, stale }: ItemMark): string {
  const who = `${by === undefined ? '' : ` by ${by}`}${date === undefined ? '' : ` on ${day(date)}`}`;
  const said = note === undefined ? '' : `: ${note.replace(/[.\s]+$/, '')}`;
  if (stale === undefined) return `Checked by hand${who}${said}.`;
  return `Was checked by hand${who}${said}, but the sentence has changed since. It was: “${stale}”`;
}

/** "“Koazk” in “They met Koazk.” Checked by hand by AB." */
export const lostText = (mark: Mark): string => `“${mark.words}” in “${mark.sentence}” ${markText(mark)}`;

/** What stands above the marks that fit nothing. */
export const LOST_HEADING = 'Checked by hand, but no longer in the draft';

function day(date: string): string {
  const value = parseEdtf(date);
  return value ? formatDate(value) : date;
}
