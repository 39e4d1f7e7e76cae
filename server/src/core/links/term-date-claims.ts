import type { Area, Organization, Term } from '../facts/types.js';
import { intervalOf } from '../mentions/date-interval.js';
import type { TitleMention } from '../mentions/types.js';
import { sentenceAt } from '../text/sentence-at.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import type { DateValue } from '../values/date.js';
import { readOrdinal } from '../values/read-ordinal.js';
import { NO_STATEMENT } from './event-claim-words.js';
import { hasKinWord, isLeftAlone } from './name-surroundings.js';
import { byBlock } from './named-block.js';
import { postsNamed } from './posts-named.js';
import { BECOMES, BY_CHOICE, BY_VOTE, LEAVES, NOT_A_FIRST, SERVES, TERM_DOUBTS, TERM_FILLERS } from './term-date-words.js';
import type { DateLink, Links, NamedLink, PersonLink } from './types.js';

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
  readonly date: DateLink;
  /** One end of a range, or the date itself. */
  readonly value: DateValue;
}

/** Words between a name and its office, and between the office and its date. */
const MOST_BETWEEN = 12;

/** All dates of terms in the draft, or in one block. Linear in its titles. */
export function findTermDateClaims(links: Links): readonly TermDateClaim[] {
  const persons = byBlock(links.persons.filter(({ outcome, quoted, person }) => outcome === 'linked' && !quoted && person !== undefined && person.terms.length > 0));
  if (persons.size === 0) return [];
  const dates = byBlock(links.dates.filter(({ quoted, mention }) => !quoted && mention.stated.year !== undefined && mention.relation === undefined && !mention.approximate && !mention.stated.decade));
  const scopes = byBlock<NamedLink<Area> | NamedLink<Organization>>([...links.areas, ...links.organizations]);
  return links.blocks.flatMap((block) => {
    const [own, dated] = [persons.get(block.index), dates.get(block.index)];
    if (!own || !dated) return [];
    const around = scopes.get(block.index) ?? [];
    const here: Surroundings = {
      tokens: block.reading.tokens,
      personUpTo: new Map(own.map((person) => [person.to, person])),
      dateAt: new Map(dated.map((date) => [date.mention.from, date])),
      scopeAt: new Map(around.map((scope) => [scope.from, scope])),
      scopeUpTo: new Map(around.map((scope) => [scope.to, scope])),
    };
    const sentenceOf = (at: number): Sentence => sentenceAt(block.reading.sentences, at) ?? { from: 0, to: 0 };
    return [
      ...block.reading.titles.flatMap((title) => claimsOf(title, here, sentenceOf(title.from), links)),
      ...own.flatMap((person) => untitled(person, here, sentenceOf(person.from), links)),
    ];
  });
}

interface Surroundings {
  readonly tokens: readonly Token[];
  readonly personUpTo: ReadonlyMap<number, PersonLink>;
  readonly dateAt: ReadonlyMap<number, DateLink>;
  readonly scopeAt: ReadonlyMap<number, NamedLink<Area> | NamedLink<Organization>>;
  readonly scopeUpTo: ReadonlyMap<number, NamedLink<Area> | NamedLink<Organization>>;
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

function claimsOf(title: TitleMention, here: Surroundings, sentence: Sentence, { facts }: Links): readonly TermDateClaim[] {
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
  return momentsOf(lead.verbs, tail).map(({ moment, value }) => ({ person: lead.person, terms, others: [], moment, date: tail.date, value }));
}

/** Nothing is stated of the person there, up to token `to`: a relative's name, a doubt, a plan, an acting holder. */
function isDoubted({ tokens }: Surroundings, person: PersonLink, to: number, sentence: Sentence): boolean {
  return isLeftAlone(person) || hasKinWord(person) || tokens.slice(sentence.from, person.from).some(({ fold }) => SUPPOSES.has(fold)) || tokens.slice(person.to, Math.min(sentence.to, to + 2))
    .some(({ fold, case: written }) => (written === 'lower' && (NO_STATEMENT.has(fold) || TERM_DOUBTS.has(fold))) || fold.endsWith("n't"));
}

/** Before the name, these make a supposition of the sentence. */
const SUPPOSES: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'suppose', 'imagine', 'had']);

/** "In 2005 Angela Merkel became chancellor": the date opens the sentence, the name follows at once. */
function frontOf({ person, verbs }: Lead, { to }: TitleMention, { tokens, dateAt, scopeAt }: Surroundings, sentence: Sentence): Tail | undefined {
  const preposition = tokens[sentence.from]!.fold;
  const date = preposition === 'in' || preposition === 'on' ? dateAt.get(sentence.from + 1) : undefined;
  if (!date || !verbs.some((verb) => BECOMES.has(verb) || BY_CHOICE.has(verb) || BY_VOTE.has(verb) || LEAVES.has(verb))) return undefined;
  const start = tokens[date.mention.to]?.text === ',' ? date.mention.to + 1 : date.mention.to;
  const scope = tokens[to]?.fold === 'of' ? scopeAt.get(to + 1) ?? scopeAt.get(to + 2) : undefined;
  const next = tokens[scope?.to ?? to];
  return start === person.from && (next === undefined || next.kind !== 'word' || AFTER.has(next.fold)) ? { preposition, date, ...(scope && { scope: scope.entity.id }) } : undefined;
}

/** "Kohl took office in 1982", "Kohl, who came to power in 1982,": of heads of states, governments and bodies, who have but one such day. */
function untitled(person: PersonLink, here: Surroundings, sentence: Sentence, { facts }: Links): readonly TermDateClaim[] {
  const { tokens, dateAt } = here;
  let at = person.to;
  if (tokens[at]?.text === ',' && tokens[at + 1]?.fold === 'who') at += 2;
  if (tokens[at]?.fold === 'first') at += 1;
  const known = TAKES_OFFICE.find(({ words }) => words.every((word, index) => tokens[at + index]?.fold === word));
  if (!known || tokens[person.to - 1]!.possessive) return [];
  at += known.words.length;
  const preposition = tokens[at]?.fold ?? '';
  const date = preposition === 'in' || preposition === 'on' ? dateAt.get(at + 1) : undefined;
  const value = date?.mention.range === false ? date.value : undefined;
  if (!date || !value || !endsThere(tokens, date.mention.to) || isDoubted(here, person, date.mention.to, sentence)) return [];
  const heads = (term: Term): boolean => {
    const post = term.post === undefined ? undefined : facts.post(term.post);
    return post?.holders === 'one' && HEADS.has(post.role);
  };
  const all = person.person!.terms;
  const terms = all.filter(heads);
  return terms.length === 0 ? [] : [{ person, terms, others: all.filter((term) => !heads(term)), moment: known.moment, date, value }];
}

const TAKES_OFFICE: readonly { readonly words: readonly string[]; readonly moment: TermMoment }[] = [
  ...['took office', 'came to power', 'took power', 'came to office', 'assumed office', 'assumed power', 'was inaugurated', 'was sworn in']
    .map((text) => ({ words: text.split(' '), moment: 'start' as const })),
  { words: ['left', 'office'], moment: 'end' },
];

const HEADS: ReadonlySet<string> = new Set(['president', 'prime-minister', 'monarch', 'supreme-leader', 'secretary-general', 'pope']);

/** To the right of the title: its country or body, and a date behind "in", "on", "since", "from", "between" or "until". */
function tailOf({ to }: TitleMention, { tokens, dateAt, scopeAt }: Surroundings, end: number): Tail | undefined {
  let at = to;
  let scope: string | undefined;
  while (at < end && at - to < MOST_BETWEEN) {
    const { fold } = tokens[at]!;
    const date = PREPOSITIONS.has(fold) ? dateAt.get(at + 1) : undefined;
    if (date) return endsThere(tokens, date.mention.to) ? { preposition: fold, date, ...(scope !== undefined && { scope }) } : undefined;
    const named = (fold === 'of' || fold === 'for') && scope === undefined ? scopeAt.get(at + 1) ?? (tokens[at + 1]?.fold === 'the' ? scopeAt.get(at + 2) : undefined) : undefined;
    if (!named) return undefined;
    scope = named.entity.id;
    at = named.to;
  }
  return undefined;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'on', 'since', 'from', 'between', 'until', 'till']);

/** "In 1997 to replace", "in 1997 elections": behind the date comes nothing that it may belong to. */
function endsThere(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || next.kind !== 'word' || AFTER.has(next.fold);
}

const AFTER: ReadonlySet<string> = new Set(['and', 'but', 'after', 'when', 'with', 'as', 'at', 'by', 'he', 'she', 'who', 'while', 'before', 'following', 'is', 'was', 'has', 'said', 'says', 'told', 'died', 'led', 'because']);

/** To the left: verbs, articles, the country, an ordinal; then the name. Any other word may make another office of it. */
function leadOf(title: TitleMention, { tokens, personUpTo, scopeUpTo }: Surroundings, start: number): Lead | undefined {
  const verbs: string[] = [];
  let scope: string | undefined;
  let at = title.from;
  for (let step = 0; at > start && step < MOST_BETWEEN; step += 1) {
    const person = personUpTo.get(at);
    if (person) return tokens[at - 1]!.possessive === '' && isApart(tokens, at, title.from, verbs) ? { person, verbs, ...(scope !== undefined && { scope }) } : undefined;
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
