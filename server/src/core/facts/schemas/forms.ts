import * as v from 'valibot';
import { didYouMean } from '../edit-distance.js';
import { parseEdtf } from '../../values/edtf.js';
import { bare, inEnglish, say, type Said, type SaidForm } from '../../values/said.js';

/** The forms that all files of a pack share: text, ids, dates, citations, statements. Messages complete "`key` …". */

/**
 * A mapping with these keys and no others. Messages are whole sentences here, because only the mapping knows its keys and
 * can say which one was meant. `noun` names the mapping: "citation".
 */
export const mapping = <E extends v.ObjectEntries>(noun: string, entries: E) => v.strictObject(entries, (issue) => {
  const key = String(issue.path?.at(-1)?.key ?? '');
  if (issue.expected === 'never') return worded(issue, unknownKey(key, noun, Object.keys(entries)));
  return worded(issue, issue.path === undefined ? say`Here must stand a mapping: ${withArticle(noun)}.` : missingKey(key, noun));
});

/**
 * What a schema says of an issue, in English for valibot. The same issue comes back from it, so what it is told from in other languages is
 * kept on it.
 */
function worded(issue: object, said: Said): string {
  (issue as { said?: Said }).said = said;
  return inEnglish(said);
}

/** A message of a schema: must(say`must be a list`). */
export const must = (said: Said) => (issue: object): string => worded(issue, said);

/** What was said of an issue; issues that valibot words itself are English. */
export const saidOf = (issue: v.BaseIssue<unknown>): Said | string => (issue as { readonly said?: Said }).said ?? issue.message;

/** What to say of a key that must be there. */
export const missingKey = (key: string, noun: string): Said => say`This ${noun} has no \`${key}\`.`;

/** What to say of a key that a mapping does not have. */
export function unknownKey(key: string, noun: string, known: readonly string[]): Said {
  const meant = didYouMean(key, known);
  return meant === undefined
    ? say`\`${key}\` is no key of ${withArticle(noun)}: it may hold ${known.join(', ')}.`
    : say`\`${key}\` is no key of ${withArticle(noun)}: did you mean \`${meant}\`?`;
}

const withArticle = (noun: string): SaidForm => bare(`${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`, noun);

const scalar = v.union([v.string(), v.number()], must(say`must be text`));

/** Text; a bare number (`1949`) is read as it is written. */
export const text = v.pipe(scalar, v.transform((value) => String(value).trim()), v.nonEmpty(must(say`must not be empty`)));

const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of an entity, or of a source. */
export const id = v.pipe(
  v.union([v.pipe(v.string(), v.regex(idForm, must(say`must be an id, lower-case words joined by hyphens like \`dmitry-kozak\``))), v.number()],
    must(say`must be an id`)),
  v.transform(String));

const dateHelp = say`must be an EDTF date: 2021-12-15, 2021-12, 2021, 1962-10~ (about), 2020-01? (uncertain) or 2021-12-15/2021-12-17`;

/** An EDTF date, as text. */
export const date = v.pipe(
  scalar,
  v.transform(String),
  v.check((value) => parseEdtf(value) !== undefined, (issue) =>
    worded(issue, /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(issue.input) ? say`names a day that does not exist` : dateHelp)),
  v.description('An EDTF date: 2021-12-15, 2021-12, 2021, 1962-10~ (about), 2020-01? (uncertain), 2021-12-15/2021-12-17.'));

export const flag = v.boolean(must(say`must be true or false`));

/** A reference to a passage of a source; a bare id is the short form. */
export const citation = v.union([
  id,
  mapping('citation', {
    source: v.pipe(id, v.description('The id of a source in sources.yaml.')),
    locator: v.optional(v.pipe(text, v.description('Where in the source: "para. 7", "p. 12".'))),
    quote: v.optional(v.pipe(text, v.description('The exact words, short, that state the fact.'))),
  }),
], must(say`must be the id of a source, or ${'{source, locator, quote}'}`));

export const citations = v.array(citation, must(say`must be a list of citations: ${'[{source: ID, locator: "para. 7"}]'}`));

const dispute = mapping('dispute', {
  value: v.pipe(text, v.description('What the other source says.')),
  sources: v.optional(citations),
  note: v.optional(text),
});

/** What every statement may say beside its value. */
export const statementFields = {
  sources: v.optional(v.pipe(citations, v.description('The sources of this statement; without them the entity’s stand behind it.'))),
  as_of: v.optional(v.pipe(date, v.description('The statement is known to hold up to this date.'))),
  note: v.optional(v.pipe(text, v.description('Free text for people, shown on hover.'))),
  disputed_by: v.optional(v.array(dispute, must(say`must be a list of ${'{value, sources, note}'}`))),
} as const;

/** A value, or the long form `{value, sources, start, end, …}`. */
export const statementOf = <S extends v.GenericSchema<string | number, string | number>>(value: S) =>
  v.union([
    value,
    mapping('statement', { value, start: v.optional(date), end: v.optional(date), ...statementFields }),
  ], must(say`must be a value, or ${'{value, sources}'}`));

export const idStatement = statementOf(id);
export const textStatement = statementOf(text);
export const dateStatement = statementOf(date as unknown as v.GenericSchema<string, string>);

const otherNameKinds = [
  'romanisation', 'native', 'nickname', 'formal', 'short', 'former', 'acronym', 'translation', 'metonym', 'misspelling',
] as const;

/** Another name of an entity. */
export const otherName = mapping('name', {
  name: text,
  kind: v.picklist(otherNameKinds, must(say`must be one of ${otherNameKinds.join(', ')}`)),
  lang: v.optional(v.pipe(text, v.description('Language tag: ru, zh-Hant.'))),
  discouraged: v.optional(v.pipe(text, v.description('Why the house avoids this form.'))),
  start: v.optional(date),
  end: v.optional(date),
});

/** What every entity may hold. Only the id is needed: a later pack need not repeat what an earlier one says. */
export const entityFields = {
  id: v.pipe(id, v.description('Lower-case words with hyphens; one entity of its kind over all packs.')),
  sources: v.optional(v.pipe(citations, v.description('The sources of the entity’s name, and of every statement that has none of its own.'))),
  note: v.optional(text),
  wikidata: v.optional(v.pipe(text, v.regex(/^Q[1-9][0-9]{0,11}$/, must(say`must be a Wikidata id like Q42`)))),
} as const;

export const otherNames = v.array(otherName, must(say`must be a list of ${'{name, kind}'}`));
export const texts = v.array(text, must(say`must be a list`));
export const ids = v.array(id, must(say`must be a list of ids`));
