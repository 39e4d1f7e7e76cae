import { addressOf } from '../../facts/source-address.js';
import type { Citation } from '../../facts/types.js';
import { civilDate } from '../../values/calendar.js';
import type { DateValue } from '../../values/date.js';
import { parseEdtf } from '../../values/edtf.js';

/** A source and the passage of it that is cited. */
export type Cited = Pick<Citation, 'source' | 'locator'>;

/** A citation in words, as a style has it. */
export interface CitationWords {
  /** Markdown, one line: for a footnote. */
  readonly note: string;
  /** Plain text, one line, without square brackets: they end a citation in running text. */
  readonly bracket: string;
}

type DateParts = readonly number[];

/** An item of CSL-JSON, as far as sources of packs have its fields; texts are escaped, since CSL reads marks such as <i> in them. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly issued?: { readonly 'date-parts': readonly DateParts[] };
  readonly accessed?: { readonly 'date-parts': readonly DateParts[] };
  readonly URL?: string;
}

/** A cite of CSL: a passage that CSL has a name for as its locator, any other as words behind. */
export interface CslCite {
  readonly id: string;
  readonly label?: string;
  readonly locator?: string;
  readonly suffix?: string;
}

/** The types of CSL 1.0.1, which the processor knows; anything else, the newer `document` too, is an article. */
const TYPES = new Set(`article article-journal article-magazine article-newspaper bill book broadcast chapter dataset entry entry-dictionary
  entry-encyclopedia figure graphic interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent
  personal_communication post post-weblog report review review-book song speech thesis treaty webpage`.split(/\s+/));

/** The abbreviations that packs write passages with, and CSL's names for them. */
const LABELS: Readonly<Record<string, string>> = {
  'para': 'paragraph', 'paras': 'paragraph', 'p': 'page', 'pp': 'page', 'ch': 'chapter', 'sec': 'section', 'art': 'article', 'vol': 'volume', 'fig': 'figure',
};

/** The source that is cited in CSL-JSON. A body that publishes its own words is named once, as the publisher; only addresses of the web are kept. */
export function cslItem(cited: Cited): CslItem {
  const { id, type, title, containerTitle, publisher, issued, accessed, author } = cited.source;
  const URL = addressOf(cited);
  const authors = (author ?? []).filter(({ literal }) => literal === undefined || (literal !== publisher && literal !== containerTitle))
    .map((name) => Object.fromEntries(Object.entries(name).map(([part, text]) => [part, escaped(text)])));
  return {
    id, type: TYPES.has(type) ? type : 'article', title: escaped(title),
    ...(publisher !== undefined && { publisher: escaped(publisher) }),
    ...(containerTitle !== undefined && containerTitle !== publisher && { 'container-title': escaped(containerTitle) }),
    ...(authors.length > 0 && { author: authors }),
    ...dated('issued', issued), ...dated('accessed', accessed),
    ...(URL !== undefined && /^https?:\/\/[^\s/]/i.test(URL) && { URL }),
  };
}

/** "para. 7" is a locator of CSL; "years of office" and the like are words that follow. */
export function cslCite({ source: { id }, locator }: Cited): CslCite {
  if (locator === undefined || locator.trim() === '') return { id };
  const [, abbreviation = '', place = ''] = /^([a-z]{1,6})\.? +(\S.*)$/i.exec(locator.trim()) ?? [];
  const label = LABELS[abbreviation.toLowerCase()];
  return label !== undefined && /^[\divxlc]/i.test(place) ? { id, label, locator: escaped(place) } : { id, suffix: `, ${escaped(locator.trim())}` };
}

const escaped = (text: string): string => text.replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An EDTF date as CSL's parts, as exact as it is; a text that is no date is left out rather than shown wrong. */
function dated(key: 'issued' | 'accessed', text: string | undefined): Partial<Pick<CslItem, 'issued' | 'accessed'>> {
  const value = text === undefined ? undefined : parseEdtf(text);
  if (!value) return {};
  const ends = (text ?? '').split('/').map(parseEdtf);
  const parts = ends.length === 2 && ends[0] && ends[1] ? [partsOf(ends[0]), partsOf(ends[1])] : [partsOf(value)];
  return { [key]: { 'date-parts': parts } };
}

function partsOf({ first, precision }: DateValue): DateParts {
  const { year, month, day } = civilDate(first);
  if (precision === 'day') return [year, month, day];
  return precision === 'month' ? [year, month] : [year];
}
