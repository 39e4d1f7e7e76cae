import * as v from 'valibot';
import { say } from '../../values/said.js';
import {
  citations, date, dateStatement, entityFields, flag, id, ids, idStatement, must, otherNames, mapping, statementFields, statementOf, text,
  texts, textStatement,
} from './forms.js';

const number = v.union([
  v.number(),
  v.pipe(v.string(), v.regex(/^[+-]?[0-9]+(?:\.[0-9]+)?$/, must(say`must be a number`)), v.transform(Number)),
], must(say`must be a number`));

const membership = mapping('membership', {
  post: v.optional(v.pipe(id, v.description('The id of a post in posts.yaml.'))),
  organization: v.optional(v.pipe(id, v.description('An organisation, for a membership without a post.'))),
  role: v.optional(v.pipe(text, v.description('The role as written, for a membership without a post.'))),
  area: v.optional(v.pipe(id, v.description('The area that the seat stands for: a state, a constituency. An id of areas.yaml.'))),
  on_behalf_of: v.optional(v.pipe(id, v.description('The party for which it is held. An id of organizations.yaml.'))),
  start: v.optional(date),
  end: v.optional(v.pipe(
    v.union([v.literal('unknown'), date], must(say`must be an EDTF date, or \`unknown\``)),
    v.description('Leave out while the term lasts; `unknown` when it ended but nobody knows when.'))),
  start_known: v.optional(v.pipe(flag, v.description('false: the term began at `start` or before.'))),
  ordinal: v.optional(v.pipe(
    number, v.integer(must(say`must be a whole number`)), v.minValue(1, must(say`must be 1 or more`)), v.description('46 for the 46th president, where they are counted.'))),
  ...statementFields,
});

export const person = mapping('person', {
  ...entityFields,
  name: v.optional(v.pipe(textStatement, v.description('The usual name in English-language news.'))),
  given_name: v.optional(text),
  family_name: v.optional(text),
  family_name_first: v.optional(v.pipe(flag, v.description('true for Xi Jinping.'))),
  other_names: v.optional(otherNames),
  gender: v.optional(textStatement),
  birth_date: v.optional(dateStatement),
  death_date: v.optional(dateStatement),
  citizenship: v.optional(v.array(idStatement, must(say`must be a list of area ids`))),
  memberships: v.optional(v.array(membership, must(say`must be a list of memberships`))),
});

const member = mapping('membership', {
  area: v.optional(id),
  organization: v.optional(id),
  start: v.optional(date),
  end: v.optional(date),
  ...statementFields,
});

export const organization = mapping('organization', {
  ...entityFields,
  name: v.optional(textStatement),
  acronyms: v.optional(texts),
  other_names: v.optional(otherNames),
  classification: v.optional(text),
  area: v.optional(id),
  parent: v.optional(id),
  founding_date: v.optional(dateStatement),
  dissolution_date: v.optional(dateStatement),
  seat: v.optional(idStatement),
  members: v.optional(v.array(member, must(say`must be a list of ${'{area}'} or ${'{organization}'}`))),
  members_complete_as_of: v.optional(v.pipe(
    dateStatement, v.description('Up to this day `members` lists everyone who ever was one, with start and end: whoever is missing was none.'))),
  metonyms: v.optional(v.pipe(texts, v.description('Words that stand for it: the Kremlin.'))),
});

export const post = mapping('post', {
  ...entityFields,
  label: v.optional(v.pipe(textStatement, v.description('The formal label.'))),
  other_labels: v.optional(texts),
  style_label: v.optional(text),
  discouraged_labels: v.optional(v.array(
    mapping('label', { label: text, reason: text }), must(say`must be a list of ${'{label, reason}'}`))),
  role: v.optional(v.pipe(id, v.description('A key of the role vocabulary: foreign-minister.'))),
  area: v.optional(id),
  organization: v.optional(id),
  holders: v.optional(v.picklist(['one', 'many'], must(say`must be \`one\` or \`many\``))),
  gaps: v.optional(v.array(
    mapping('gap', { start: date, end: date, note: v.optional(text), sources: v.optional(citations) }),
    must(say`must be a list of ${'{start, end, note}'}`))),
});

export const area = mapping('area', {
  ...entityFields,
  name: v.optional(textStatement),
  other_names: v.optional(otherNames),
  classification: v.optional(text),
  code: v.optional(text),
  demonyms: v.optional(texts),
  capital: v.optional(v.array(idStatement, must(say`must be a list of area ids`))),
  within: v.optional(ids),
  compass: v.optional(textStatement),
  currencies: v.optional(v.pipe(
    v.array(textStatement, must(say`must be a list of currencies`)), v.description('Its currencies: "Euro (EUR)"; with start and end where they changed.'))),
  time_zones: v.optional(v.pipe(
    v.array(textStatement, must(say`must be a list of time zones`)), v.description('Its time zones: "Europe/Kyiv: UTC+02:00, UTC+03:00 from the last Sunday of March to the last Sunday of October".'))),
  holidays: v.optional(v.pipe(
    v.array(textStatement, must(say`must be a list of holidays`)), v.description('Its national holidays: "Independence Day: 24 August".'))),
  borders: v.optional(v.pipe(
    v.array(textStatement, must(say`must be a list of land borders`)), v.description('All countries with a common land border, in one statement: "Andorra, France, Portugal".'))),
  metonyms: v.optional(texts),
});

export const event = mapping('event', {
  ...entityFields,
  name: v.optional(textStatement),
  other_names: v.optional(otherNames),
  date: v.optional(dateStatement),
  tolerance: v.optional(v.picklist(['day', 'month', 'year'], must(say`must be \`day\`, \`month\` or \`year\``))),
  phrases: v.optional(texts),
});

export const figure = mapping('figure', {
  ...entityFields,
  subject: v.optional(textStatement),
  phrases: v.optional(texts),
  value: v.optional(statementOf(number)),
  unit: v.optional(text),
  comparator: v.optional(v.picklist(['=', '>', '<', '~'], must(say`must be one of ${'"=", ">", "<", "~"'}`))),
  as_of: v.optional(date),
});

export const quotation = mapping('quotation', {
  ...entityFields,
  speaker: v.optional(v.pipe(id, v.description('The id of a person.'))),
  text: v.optional(textStatement),
  date: v.optional(date),
  lang: v.optional(text),
  translation: v.optional(flag),
  context: v.optional(text),
});
