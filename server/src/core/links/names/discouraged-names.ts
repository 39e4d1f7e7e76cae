import type { Area, Organization, Person } from '../../facts/types.js';
import { titlesFrom } from '../../mentions/titles-at.js';
import { isWithinQuotation } from '../../text/inside-quotations.js';
import type { Span } from '../../text/span.js';
import { fold } from '../../text/fold.js';
import { gathered } from '../../text/gathered.js';
import { nameWords } from '../../values/name.js';
import { say, type Said } from '../../values/said.js';
import type { Links, NamedLink, PersonLink } from '../types.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Sentence } from '../../text/sentences.js';

/** A place of the draft where a name stands in a form that the house avoids. */
export interface DiscouragedName {
  readonly span: Span;
  readonly text: string;
  readonly entity: Person | Area | Organization;
  /** Why the form is avoided, a sentence; a pack’s own words, where it gives the reason. */
  readonly reason: string | Said;
  /** What to write there instead, in the case of the draft. */
  readonly right: string;
}

/** The names that the house spells otherwise, in the order of persons, areas, organisations. */
export function discouragedNames(links: Links): readonly DiscouragedName[] {
  let history: ReadonlySet<Sentence> | undefined;
  const isHistory = ({ block, from }: NamedLink<Area | Organization>): boolean => {
    const sentence = sentenceAt(block.reading.sentences, from);
    return sentence !== undefined && (history ??= sentencesOfHistory(links)).has(sentence);
  };
  return [
    ...gathered(links.persons, (link) => ofPerson(link) ?? []),
    ...gathered([...links.areas, ...links.organizations], (link) => ofNamed(link, isHistory) ?? []),
  ];
}

function ofPerson(link: PersonLink): DiscouragedName | undefined {
  const { person, span, text } = link;
  if (!person || link.outcome !== 'linked' || link.quoted) return undefined;
  if (link.name?.discouraged !== undefined) {
    return { span, text, entity: person, reason: link.name.discouraged, right: inCaseOf(text, person.name.value) };
  }
  if (link.via === 'family-name') {
    const avoided = person.names.find(({ name, discouraged }) => discouraged !== undefined && endsWith(name, link.folds));
    if (avoided?.discouraged !== undefined && !endsWith(person.name.value, link.folds)) {
      return { span, text, entity: person, reason: avoided.discouraged, right: inCaseOf(text, person.familyName) };
    }
  }
  return missingCapitals(link, person);
}

const endsWith = (name: string, folds: readonly string[]): boolean => {
  const words = nameWords(name).map(fold);
  return folds.every((word, index) => words[words.length - folds.length + index] === word);
};

const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;

/** "Ron Desantis": the letters are right, a capital inside the word is missing. All capitals and small letters say nothing. */
function missingCapitals(link: PersonLink, person: Person): DiscouragedName | undefined {
  const name = link.name?.name ?? person.familyName;
  if (!INNER_CAPITAL.test(name)) return undefined;
  const words = nameWords(name);
  if (words.length !== link.words.length) return undefined;
  for (const [index, right] of words.entries()) {
    const text = link.words[index]!;
    const token = link.block.reading.tokens[link.from + index]!;
    if (token.case !== 'title' || text === right || text.toLowerCase() !== right.toLowerCase() || !INNER_CAPITAL.test(right)) continue;
    const span = { start: link.block.offset + token.start, end: link.block.offset + token.end };
    return { span, text, entity: person, reason: say`${person.name.value} is written with a capital inside the name.`, right };
  }
  return undefined;
}

function ofNamed(link: NamedLink<Area | Organization>, isHistory: (link: NamedLink<Area | Organization>) => boolean): DiscouragedName | undefined {
  const { name, entity, span, text } = link;
  if (name.discouraged === undefined || link.quoted || isPartOfLongerName(link) || isHistory(link)) return undefined;
  return { span, text, entity, reason: name.discouraged, right: inCaseOf(text, entity.name.value) };
}

const inCaseOf = (typed: string, right: string): string =>
  (typed.length > 3 && typed === typed.toUpperCase() && typed !== typed.toLowerCase() ? right.toUpperCase() : right);

/** Dishes, clubs, newspapers and realms keep the name they have. */
const BEFORE = new Set(['chicken', 'dynamo', 'dinamo', 'arsenal', 'lokomotiv', 'fc', 'sc', 'hotel', 'restaurant', 'cutlet', 'battle', 'siege']);
const AFTER = new Set(['rus', "rus'", 'post', 'independent', 'times', 'news', 'cake', 'cutlet', 'cutlets', 'pogrom', 'classics']);

function isPartOfLongerName({ block, from, to, possessive }: NamedLink<Area | Organization>): boolean {
  const { tokens, quoted, titles, kind } = block.reading;
  const before = tokens[from - 1];
  const after = tokens[to];
  if (isWithinQuotation(quoted, { start: tokens[from]!.start, end: tokens[to - 1]!.end })) return true;
  if (before && (BEFORE.has(before.fold) || ('@#/_.'.includes(before.text) && tokens[from]!.gap === 'none'))) return true;
  // "the Battle of Kiev" in the Second World War is not renamed.
  if (before?.fold === 'of' && BEFORE.has(tokens[from - 2]?.fold ?? '')) return true;
  if (possessive || after?.kind !== 'word') return false;
  // "Kiev Highway" is the name of a road, "Kiev Mayor" an office; in headlines every word may have a capital.
  const proper = kind !== 'heading' && after.case === 'title' && after.gap === 'space' && titlesFrom(titles, to).length === 0;
  return proper || AFTER.has(after.fold);
}

/** The year before which the older form was the only one in English. */
const MODERN = 1991;

/** The sentences that state a year of history, which keep the names of the time. */
function sentencesOfHistory({ dates }: Links): ReadonlySet<Sentence> {
  const found = new Set<Sentence>();
  for (const { block, mention: { from, stated } } of dates) {
    const sentence = (stated.year ?? MODERN) < MODERN ? sentenceAt(block.reading.sentences, from) : undefined;
    if (sentence) found.add(sentence);
  }
  return found;
}
