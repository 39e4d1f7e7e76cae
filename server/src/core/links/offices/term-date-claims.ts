import type { Term } from '../../facts/types.js';
import { intervalOf } from '../../mentions/date-interval.js';
import type { TitleMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import type { Sentence } from '../../text/sentences.js';
import type { Token } from '../../text/tokens.js';
import type { DateValue } from '../../values/date.js';
import { readOrdinal } from '../../values/read-ordinal.js';
import { postsNamed } from './posts-named.js';
import { dateCandidates } from '../dates/resolve-date.js';
import { AFTER_DATE, BECOMES, BY_CHOICE, BY_VOTE, LEAVES, NOT_A_FIRST, SERVES, TERM_FILLERS } from './term-date-words.js';
import { endsThere, isDoubted, termSurroundings, type Surroundings } from './term-surroundings.js';
import type { DateLink, Links, PersonLink, StoryDate } from '../types.js';

/**
 * What a date says of a term. `start`: it began then. `choice`: the person was appointed then, and may have come to it later; `vote`: elected,
 * for the first time or again. `end`: it ended then; `notice`: the person said so, and may have gone later. `held`: it was held at that time.
 */
export type TermMoment = 'start' | 'choice' | 'vote' | 'end' | 'notice' | 'held';

/** The draft dates somebody's term in an office: "became chancellor in 2005", "foreign minister since 2004", "took office in 2005". */
export interface TermDateClaim {
  readonly person: PersonLink;
  /** The person's terms in the offices that the words name. */
  readonly terms: readonly Term[];
  /** Where the words name no office ("took office in 2005"): the person's other terms, any of which may be meant. */
  readonly others: readonly Term[];
  readonly moment: TermMoment;
  /** The words name the office, and no other is meant. */
  readonly called?: boolean;
  readonly date: DateLink;
  /** One end of a range, or the date itself. */
  readonly value: DateValue;
  /** Where the date has no year, "on Thursday": all days that it may mean. The term began within days of the story. */
  readonly recent?: readonly DateValue[];
  /** The office is but a form of address in the sentence, which tells of what its holder did (see term-act-claims). */
  readonly act?: true;
}

/** Words between a name and its office, and between the office and its date. */
const MOST_BETWEEN = 12;

/** All dates of terms in offices that the draft names, or of one block. Linear in its titles. */
export function findTermDateClaims(links: Links): readonly TermDateClaim[] {
  return gathered(termSurroundings(links), (here) => gathered(here.block.reading.titles, (title) => claimsOf(title, here, here.sentenceOf(title.from), links)));
}

/** What stands between a person and the title: the person, the verbs, the scope, and the first token behind the name. */
interface Lead {
  readonly person: PersonLink;
  readonly verbs: readonly string[];
  readonly scope?: string;
}

/** What stands behind the title: the preposition, the date, and the scope. */
interface Tail {
  readonly preposition: string;
  readonly date: DateLink;
  readonly scope?: string;
}

function claimsOf(title: TitleMention, here: Surroundings, sentence: Sentence, { facts, storyDate }: Links): readonly TermDateClaim[] {
  if (title.plural || title.deputy || (title.frame !== 'current' && title.frame !== 'former')) return [];
  const lead = leadOf(title, here, sentence.from);
  const tail = lead && (tailOf(title, here, sentence.to) ?? frontOf(lead, title, here, sentence));
  if (!lead || !tail || isDoubted(here, lead.person, Math.max(title.to, tail.date.mention.to), sentence)) return [];
  // Two countries or bodies in one phrase leave open whose office it is.
  if (lead.scope !== undefined && tail.scope !== undefined && lead.scope !== tail.scope) return [];
  const scope = lead.scope ?? tail.scope;
  const posts = new Set(postsNamed(title, facts)
    .filter(({ area, organization, holders }) => holders === 'one' && (scope === undefined || area === scope || organization === scope)).map(({ id }) => id));
  const terms = lead.person.person!.terms.filter(({ post }) => post !== undefined && posts.has(post));
  if (terms.length === 0) return [];
  const base = { person: lead.person, terms, others: [], date: tail.date };
  // "Became leader on Monday", of a party that chose a prime minister: sworn in on Tuesday.
  if (isRecent(tail.date)) return title.phrase.endsWith('leader') ? [] : recentOf(lead, tail, storyDate).map((recent) => ({ ...base, ...recent }));
  return momentsOf(lead.verbs, tail).map(({ moment, value }) => ({ ...base, moment, value }));
}

/** "In 2005 Angela Merkel became chancellor": the date opens the sentence, the name follows at once. */
function frontOf({ person, verbs }: Lead, { to }: TitleMention, { tokens, dateAt, scopeAt }: Surroundings, sentence: Sentence): Tail | undefined {
  const preposition = tokens[sentence.from]!.fold;
  const date = preposition === 'in' || preposition === 'on' ? dateAt.get(sentence.from + 1) : undefined;
  if (!date || !verbs.some((verb) => BECOMES.has(verb) || BY_CHOICE.has(verb) || BY_VOTE.has(verb) || LEAVES.has(verb))) return undefined;
  const start = tokens[date.mention.to]?.text === ',' ? date.mention.to + 1 : date.mention.to;
  const scope = tokens[to]?.fold === 'of' ? scopeAt.get(to + 1) ?? scopeAt.get(to + 2) : undefined;
  const next = tokens[scope?.to ?? to];
  return start === person.from && (next === undefined || next.kind !== 'word' || AFTER_DATE.has(next.fold)) ? { preposition, date, ...(scope && { scope: scope.entity.id }) } : undefined;
}

/** To the right of the title: its country or body, and a date behind "in", "on", "since", "from", "between" or "until". */
function tailOf({ to }: TitleMention, { tokens, dateAt, scopeAt }: Surroundings, end: number): Tail | undefined {
  let at = to;
  let scope: string | undefined;
  while (at < end && at - to < MOST_BETWEEN) {
    const { fold } = tokens[at]!;
    const today = dateAt.get(at);
    if (today !== undefined && RIGHT_BEHIND.has(today.mention.relation ?? '')) return { preposition: 'in', date: today, ...(scope !== undefined && { scope }) };
    const date = PREPOSITIONS.has(fold) ? dateAt.get(at + 1) : undefined;
    if (date) return endsThere(tokens, date.mention.to) ? { preposition: fold, date, ...(scope !== undefined && { scope }) } : undefined;
    const named = (fold === 'of' || fold === 'for') && scope === undefined ? scopeAt.get(at + 1) ?? (tokens[at + 1]?.fold === 'the' ? scopeAt.get(at + 2) : undefined) : undefined;
    if (!named) return undefined;
    scope = named.entity.id;
    at = named.to;
  }
  return undefined;
}

/** Dates without a preposition. */
const RIGHT_BEHIND: ReadonlySet<string> = new Set(['yesterday', 'last-year']);

const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'on', 'since', 'from', 'between', 'until', 'till']);

/** To the left: verbs, articles, the country, an ordinal; then the name. Any other word may make another office of it. */
function leadOf(title: TitleMention, { tokens, personUpTo, scopeUpTo, verbOf }: Surroundings, start: number): Lead | undefined {
  const verbs: string[] = [];
  let scope: string | undefined;
  let at = title.from;
  for (let step = 0; at > start && step < MOST_BETWEEN; step += 1) {
    const person = personUpTo.get(at);
    if (person) return tokens[at - 1]!.possessive === '' && isApart(tokens, at, title.from, verbs) ? { person, verbs, ...(scope !== undefined && { scope }) } : undefined;
    // "Kenan Evren, the general who led the coup, became president", "lost in 1999 and became president".
    const subject = verbs.length > 0 ? verbOf.get(at) : undefined;
    if (subject) return isApart(tokens, at, title.from, verbs) ? { person: subject, verbs, ...(scope !== undefined && { scope }) } : undefined;
    const named = scope === undefined ? scopeUpTo.get(at) : undefined;
    if (named) {
      scope = named.entity.id;
      at = named.from;
      continue;
    }
    const { fold, text } = tokens[at - 1]!;
    if (NOT_A_FIRST.has(fold)) return undefined;
    const read = readOrdinal(tokens, at - 1, at);
    if (text !== ',' && !TERM_FILLERS.has(fold) && read?.to !== at) return undefined;
    if (TERM_FILLERS.has(fold)) verbs.unshift(fold);
    at -= 1;
  }
  return undefined;
}

/** "Lavrov, foreign minister since", "Lavrov became", but not "Chancellor Merkel Finance Minister". */
const isApart = (tokens: readonly Token[], from: number, to: number, verbs: readonly string[]): boolean =>
  tokens[from]?.text === ',' || (from < to && verbs.some((verb) => BECOMES.has(verb) || BY_CHOICE.has(verb) || BY_VOTE.has(verb) || LEAVES.has(verb) || SERVES.has(verb)));

function momentsOf(verbs: readonly string[], { preposition, date }: Tail): readonly { readonly moment: TermMoment; readonly value: DateValue }[] {
  const { mention } = date;
  const has = (words: ReadonlySet<string>): boolean => verbs.some((verb) => words.has(verb));
  const came: TermMoment = has(BY_VOTE) ? 'vote' : has(BY_CHOICE) ? 'choice' : 'start';
  if (mention.range) {
    const { until } = mention;
    const [first, last] = [intervalOf(mention.stated, undefined), until?.year === undefined ? undefined : intervalOf(until, undefined)];
    // "From 1979 to 1990" bounds one term or several in a row; "between" may lie within.
    if (!first || !last || preposition !== 'from' || came !== 'start' || has(LEAVES) || has(BECOMES)) return [];
    return [{ moment: 'start', value: first }, { moment: 'end', value: last }];
  }
  const { value } = date;
  if (!value || preposition === 'between') return [];
  if (preposition === 'since') return has(LEAVES) ? [] : [{ moment: came, value }];
  if (preposition === 'from') return has(LEAVES) ? [] : [{ moment: came, value }];
  if (preposition === 'until' || preposition === 'till') return has(LEAVES) || came !== 'start' || has(BECOMES) ? [] : [{ moment: 'end', value }];
  if (has(LEAVES)) return [{ moment: 'notice', value }];
  if (came !== 'start' || has(BECOMES)) return [{ moment: came, value }];
  return has(SERVES) && mention.stated.month === undefined ? [{ moment: 'held', value }] : [];
}

/** A day told without its year, as stories do of what has just happened. */
const isRecent = ({ mention: { stated, relation } }: DateLink): boolean => stated.year === undefined && relation !== 'last-year';

/** "Became prime minister on Thursday", "took over as president yesterday"; who is sworn in may have held the office for days. */
function recentOf({ verbs }: Lead, { date: { mention } }: Tail, storyDate: StoryDate): readonly Pick<TermDateClaim, 'moment' | 'value' | 'recent'>[] {
  if (mention.range || !verbs.some((verb) => verb === 'became' || verb === 'over') || verbs.includes('had')) return [];
  const days = dateCandidates(mention, storyDate.value).filter(({ first, last }) => first === last);
  return days.length === 0 ? [] : [{ moment: 'start', value: days[0]!, recent: days }];
}
