import type { Term } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Sentence } from '../../text/sentences.js';
import type { Token } from '../../text/tokens.js';
import type { DateLink, Links, PersonLink } from '../types.js';
import type { TermDateClaim } from './term-date-claims.js';
import { endsThere, isDoubted, termSurroundings, type Surroundings } from './term-surroundings.js';

/** Between the successor and the verb. */
const AUXILIARIES: ReadonlySet<string> = new Set(['who', 'had', 'has', 'then', ',']);
const LONGEST_LEAD = 3;
const FOLLOWS: ReadonlySet<string> = new Set(['followed', 'succeeded', 'replaced']);
const PRONOUNS: ReadonlySet<string> = new Set(['him', 'her']);
/** So many words before the successor the predecessor is named whom "him" means. */
const PRONOUN_REACH = 60;
/** Between the two and the date: "as chancellor of Germany", "as the country’s prime minister". */
const LONGEST_OFFICE = 8;
/** Between the two terms of a succession lie at the most so many days, in which nobody held the office, or somebody in between. */
const LONGEST_GAP_DAYS = 120;

/**
 * "Helmut Schmidt followed Willy Brandt in 1974", "Schmidt replaced him as chancellor in 1974", "Brandt was succeeded by Schmidt in 1974". Only of two of
 * whom the one did come to an office when the other left it: whatever else the words may mean, they mean that. Linear in the tokens of their blocks.
 */
export const findSuccessionDates = (links: Links): readonly TermDateClaim[] => gathered(termSurroundings(links), (here) => gathered(placesOf(here.tokens), (at) => {
  const sentence = here.sentenceOf(at);
  const pair = pairAround(here, at, sentence);
  if (!pair) return [];
  const date = dateBehind(here, pair.end);
  if (!date?.value || date.mention.range || date.mention.stated.year === undefined || !endsThere(here.tokens, date.mention.to)) return [];
  const terms = termsBehind(pair.successor, pair.predecessor);
  if (terms.length === 0 || isDoubted(here, pair.first, date.mention.to, sentence)) return [];
  const others = pair.successor.person!.terms.filter((term) => !terms.includes(term));
  return [{ person: pair.successor, terms, others, moment: 'start' as const, date, value: date.value }];
}));

/** Most blocks have none of the verbs. */
function placesOf(tokens: readonly Token[]): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (FOLLOWS.has(tokens[at]!.fold)) places.push(at);
  return places;
}

interface Pair {
  readonly successor: PersonLink;
  readonly predecessor: PersonLink;
  /** The one before the verb. */
  readonly first: PersonLink;
  readonly end: number;
}

function pairAround(here: Surroundings, at: number, sentence: Sentence): Pair | undefined {
  const { tokens, personAt, personUpTo } = here;
  const passive = tokens[at + 1]?.fold === 'by';
  let from = passive && tokens[at - 1]?.fold === 'was' ? at - 1 : at;
  for (let step = 0; step < LONGEST_LEAD && !personUpTo.has(from) && AUXILIARIES.has(tokens[from - 1]?.fold ?? ''); step += 1) from -= 1;
  const first = personUpTo.get(from);
  if (!first || tokens[first.to - 1]!.possessive || first.from < sentence.from) return undefined;
  const start = passive ? at + 2 : at + 1;
  if (!passive && PRONOUNS.has(tokens[start]?.fold ?? '')) {
    for (let end = first.from; end > first.from - PRONOUN_REACH; end -= 1) {
      const predecessor = personUpTo.get(end);
      if (predecessor && predecessor.person !== first.person && termsBehind(first, predecessor).length > 0) return { successor: first, predecessor, first, end: start + 1 };
    }
    return undefined;
  }
  const honoured = personAt.get(start + 1);
  const second = personAt.get(start) ?? (honoured?.honorific === undefined ? undefined : honoured);
  if (!second || tokens[second.to - 1]!.possessive || second.person === first.person) return undefined;
  return passive ? { successor: second, predecessor: first, first, end: second.to } : { successor: first, predecessor: second, first, end: second.to };
}

/** The date right behind the two, or behind the office. */
function dateBehind({ block: { reading: { titles } }, tokens, dateAt, scopeAt }: Surroundings, from: number): DateLink | undefined {
  let at = from;
  if (tokens[at]?.fold === 'as') {
    at += 1;
    while (at - from < LONGEST_OFFICE && tokens[at] !== undefined && tokens[at]!.fold !== 'in' && tokens[at]!.fold !== 'on') {
      const known = titles.find((title) => title.from === at)?.to ?? scopeAt.get(at)?.to;
      if (known === undefined && !OFFICE_WORDS.has(tokens[at]!.fold)) return undefined;
      at = known ?? at + 1;
    }
  }
  const { fold } = tokens[at] ?? {};
  return fold === 'in' || fold === 'on' ? dateAt.get(at + 1) : undefined;
}

const OFFICE_WORDS: ReadonlySet<string> = new Set(['the', 'of', 'country', 'its', 'their', 'head', 'government', 'state']);

/** The terms of the successor that begin when the predecessor leaves the office. */
function termsBehind({ person: successor }: PersonLink, { person: predecessor }: PersonLink): readonly Term[] {
  return successor!.terms.filter(({ post, start }) => post !== undefined && start !== undefined && predecessor!.terms.some((term) =>
    term.post === post && term.end !== undefined && start.first - term.end.last <= LONGEST_GAP_DAYS && term.end.first - start.last <= LONGEST_GAP_DAYS));
}
