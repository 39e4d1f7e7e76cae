import * as v from 'valibot';
import { say } from '../../values/said.js';
import { area, event, figure, organization, person, post, quotation } from './entities.js';
import { date, id, mapping, must, text } from './forms.js';

/** pack.yaml: the only file that is one mapping instead of a list. */
export const pack = mapping('pack', {
  id: v.pipe(id, v.description('Unique over all packs.')),
  name: text,
  version: text,
  as_of: v.pipe(date, v.description('The date up to which the pack knows.')),
  licence: v.optional(text),
  description: v.optional(text),
});

const author = mapping('author', { family: v.optional(text), given: v.optional(text), literal: v.optional(text) });

/** The item types of CSL 1.0.2. */
const sourceTypes = [
  'article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter',
  'classic', 'collection', 'dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'event', 'figure',
  'graphic', 'hearing', 'interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture',
  'musical_score', 'pamphlet', 'paper-conference', 'patent', 'performance', 'periodical', 'personal_communication',
  'post', 'post-weblog', 'regulation', 'report', 'review', 'review-book', 'software', 'song', 'speech', 'standard',
  'thesis', 'treaty', 'webpage',
] as const;

export const source = mapping('source', {
  id: v.pipe(id, v.description('Short, stable, unique over all packs.')),
  type: v.picklist(sourceTypes, must(say`must be a CSL type: webpage, article-newspaper, report, book, legislation, dataset, speech …`)),
  title: text,
  publisher: v.optional(text),
  'container-title': v.optional(text),
  author: v.optional(v.array(author, must(say`must be a list of ${'{family, given}'}`))),
  issued: v.optional(v.pipe(date, v.description('Leave out when the page states none.'))),
  accessed: v.optional(date),
  URL: v.optional(v.pipe(text, v.regex(/^https?:\/\/\S+$/, must(say`must be a web address that begins with http:// or https://`)))),
  note: v.optional(text),
});

/** The kinds of files a pack may hold, by file name without extension, each with the schema of one item. */
export const itemSchemas = {
  sources: source,
  persons: person,
  organizations: organization,
  posts: post,
  areas: area,
  events: event,
  figures: figure,
  quotations: quotation,
} as const;

export type ListFile = keyof typeof itemSchemas;

/** One item of each list file, as far as it is valid: every property may be missing but the id. */
export type PersonEntry = v.InferOutput<typeof person>;
export type OrganizationEntry = v.InferOutput<typeof organization>;
export type PostEntry = v.InferOutput<typeof post>;
export type AreaEntry = v.InferOutput<typeof area>;
export type EventEntry = v.InferOutput<typeof event>;
export type FigureEntry = v.InferOutput<typeof figure>;
export type QuotationEntry = v.InferOutput<typeof quotation>;
