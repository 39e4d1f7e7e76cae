import { readYaml } from '../facts/read/yaml-file.js';
import { newReport } from '../facts/read/report.js';
import type { Problem, Source } from '../facts/types.js';
import { parseEdtf } from '../values/edtf.js';
import type { DateValue } from '../values/date.js';
import { say } from '../values/said.js';
import { STORY_SOURCES } from './types.js';

/** What a CSL-YAML header says of its source. */
export interface SourceHeader {
  readonly source: Source;
  /** Short forms of labels → full names. */
  readonly speakers: Readonly<Record<string, string>>;
  readonly eventDate?: DateValue;
  readonly issued?: DateValue;
  readonly translation: boolean;
  readonly problems: readonly Problem[];
}

type Mapping = Readonly<Record<string, unknown>>;

/**
 * Reads the header of a source: CSL fields, and `speakers`, `translation` of our own. Never throws; what cannot be understood is
 * reported and left out. `name` stands in for a title; without a header it is all that is known.
 */
export function readHeader(name: string, given: { readonly path: string; readonly text: string } | undefined, ownTitle?: string): SourceHeader {
  const report = newReport();
  const file = readYaml(given?.path ?? name, given?.text ?? '', report);
  const isMap = isMapping(file.value);
  if (given && given.text.trim() !== '' && !isMap && report.problems.length === 0) report.error(file.place([]), say`A header must be a mapping of CSL fields: \`title: Briefing\`.`);
  const value: Mapping = isMap ? file.value as Mapping : {};
  const text = (key: string): string | undefined => {
    const one = value[key];
    if (typeof one === 'string' && one.trim() !== '') return one.trim();
    return typeof one === 'number' ? String(one) : undefined;
  };
  const dateOf = (key: string): DateValue | undefined => {
    if (value[key] === undefined || value[key] === null) return undefined;
    const stated = dateText(value[key]);
    const date = stated === undefined ? undefined : parseEdtf(stated);
    if (date && !date.impossible) return date;
    report.warning(file.place([key]), say`\`${key}\` must be a day such as 2022-02-15; it is passed over.`);
    return undefined;
  };
  const issued = dateOf('issued') ?? dateOf('date');
  const eventDate = dateOf('event-date');
  const issuedText = dateText(value['issued']) ?? dateText(value['date']);
  const author = authorsOf(value['author']);
  const publisher = text('publisher');
  const container = text('container-title');
  const URL = text('URL') ?? text('url');
  const language = text('language');
  return {
    source: {
      id: name, type: text('type') ?? 'document', title: text('title') ?? ownTitle ?? name, pack: STORY_SOURCES,
      ...(publisher !== undefined && { publisher }), ...(container !== undefined && { containerTitle: container }), ...(author && { author }),
      ...(issued && issuedText !== undefined && { issued: issuedText }), ...(URL !== undefined && { URL }),
    },
    speakers: speakersOf(value['speakers']),
    ...(eventDate && { eventDate }), ...(issued && { issued }),
    translation: value['translation'] === true || (language !== undefined && !/^en\b/i.test(language)),
    problems: report.problems,
  };
}

/** An EDTF string out of what CSL allows: a string, a year, or `date-parts`. */
function dateText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim().slice(0, 10);
  if (typeof value === 'number') return String(value);
  if (!isMapping(value)) return undefined;
  const parts = Array.isArray(value['date-parts']) ? (value['date-parts'] as unknown[])[0] : undefined;
  if (Array.isArray(parts)) return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return typeof value['raw'] === 'string' ? value['raw'] : undefined;
}

function authorsOf(value: unknown): Source['author'] | undefined {
  if (typeof value === 'string' && value.trim() !== '') return [{ literal: value.trim() }];
  if (!Array.isArray(value)) return undefined;
  const authors = (value as readonly unknown[]).flatMap((one) => {
    if (typeof one === 'string') return [{ literal: one }];
    if (!isMapping(one)) return [];
    const { family, given, literal } = one;
    return [{
      ...(typeof family === 'string' && { family }), ...(typeof given === 'string' && { given }), ...(typeof literal === 'string' && { literal }),
    }];
  });
  return authors.length > 0 ? authors : undefined;
}

const speakersOf = (value: unknown): Readonly<Record<string, string>> =>
  (isMapping(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== '')) : {});

const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value);
