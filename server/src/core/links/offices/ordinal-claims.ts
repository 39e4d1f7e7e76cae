import type { Term } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Token } from '../../text/tokens.js';
import { isOrdinalWord, readOrdinal } from '../../values/read-ordinal.js';
import { wordClass } from '../../text/word-classes.js';
import { byBlock } from '../named-block.js';
import { postsNamed } from './posts-named.js';
import type { Links, PersonLink, PlacedBlock } from '../types.js';

/** The draft numbers the holder of an office: "the 46th president, Joe Biden". */
export interface OrdinalClaim {
  readonly person: PersonLink;
  readonly value: number;
  /** Absolute. */
  readonly span: { readonly start: number; readonly end: number };
  /** The person's terms in the office that the words name. */
  readonly terms: readonly Term[];
}

/** A paragraph without such a word numbers nobody. */
export const ORDINAL_WORDS = wordClass([], isOrdinalWord);

/** Words between a title and its country: "president of the United States". */
const SCOPE_WORDS = new Set(['of', 'the']);
const LONGEST_SCOPE = 3;
/** Behind the name or the title: "the fifth president, Joe Biden, to visit", "the third president in ten years". */
const OTHER_COUNT = new Set(['to', 'in', 'since', 'ever', 'who', 'from', 'whose', 'with', 'this', 'so', 'within']);

const AFTER_COMMA = new Set(['to', 'since', 'ever']);

/** An ordinal right before an office, and a linked person in apposition to it or right behind it. */
export function findOrdinalClaims({ blocks, persons, areas, organizations, facts }: Links): readonly OrdinalClaim[] {
  const linked = byBlock(persons.filter(({ outcome, quoted }) => outcome === 'linked' && !quoted));
  const scopes = byBlock([...areas, ...organizations]);
  return gathered(blocks, (block) => {
    const own = linked.get(block.index);
    if (!own || block.reading.titles.length === 0) return [];
    const { tokens } = block.reading;
    const around = scopes.get(block.index) ?? [];
    if (!block.reading.titles.some(({ plural }) => !plural)) return [];
    const startingAt = new Map(own.map((person) => [person.honorific === undefined ? person.from : person.from - 1, person]));
    const endingAt = new Map(own.map((person) => [person.to, person]));
    const scopeAt = new Map(around.map((scope) => [scope.from, scope]));
    const scopeUpTo = new Map(around.map((scope) => [scope.to, scope]));
    return gathered(block.reading.titles, (title) => {
      const before = scopeUpTo.get(title.from);
      const ordinal = ordinalBefore(block, before?.from ?? title.from);
      if (!ordinal || title.plural) return [];
      const behind = scopeBehind(tokens, title.to, scopeAt);
      const end = behind?.to ?? title.to;
      const person = personAt(tokens, end, startingAt) ?? apposed(tokens, ordinal.at, end, endingAt) ?? sworn(tokens, ordinal, end, endingAt);
      if (!person?.person || countsOtherwise(tokens, person.to === ordinal.at || person.from < ordinal.at ? end : person.to)) return [];
      const scope = (before ?? behind)?.entity.id;
      const posts = new Set(postsNamed(title, facts)
        .filter(({ area, organization }) => scope === undefined || area === scope || organization === scope).map(({ id }) => id));
      const terms = person.person.terms.filter(({ post }) => post !== undefined && posts.has(post));
      return terms.length === 0 ? [] : [{ person, value: ordinal.value, span: ordinal.span, terms }];
    });
  });
}

/** The ordinal that ends at token `to`, in one word or two. */
function ordinalBefore({ reading: { tokens }, offset }: PlacedBlock, to: number): { readonly value: number; readonly at: number; readonly span: OrdinalClaim['span'] } | undefined {
  for (const at of [to - 2, to - 1]) {
    const read = at < 0 ? undefined : readOrdinal(tokens, at, to);
    if (read?.to === to) return { value: read.value, at, span: { start: tokens[at]!.start + offset, end: tokens[to - 1]!.end + offset } };
  }
  return undefined;
}

function scopeBehind<S extends { readonly to: number }>(tokens: readonly Token[], from: number, scopes: ReadonlyMap<number, S>): S | undefined {
  if (tokens[from]?.fold !== 'of') return undefined;
  for (let at = from; at < from + LONGEST_SCOPE && SCOPE_WORDS.has(tokens[at]?.fold ?? ''); at += 1) {
    const scope = scopes.get(at + 1);
    if (scope) return scope;
  }
  return undefined;
}

/** "The 46th president, Joe Biden,", "the 46th US President Joe Biden". */
function personAt(tokens: readonly Token[], end: number, startingAt: ReadonlyMap<number, PersonLink>): PersonLink | undefined {
  const direct = startingAt.get(end);
  if (direct) return direct;
  const person = tokens[end]?.text === ',' ? startingAt.get(end + 1) : undefined;
  const after = person && tokens[person.to];
  return person && (!after || after.kind === 'punctuation') ? person : undefined;
}

/** "Joe Biden, the 46th president of the United States". */
function apposed(tokens: readonly Token[], ordinal: number, end: number, endingAt: ReadonlyMap<number, PersonLink>): PersonLink | undefined {
  const comma = tokens[ordinal - 1]?.fold === 'the' ? ordinal - 2 : ordinal - 1;
  const after = tokens[end];
  if (tokens[comma]?.text !== ',' || (after && after.kind !== 'punctuation' && after.fold !== 'and')) return undefined;
  // "Joe Biden, 79, the 46th president": the age may stand between.
  const age = tokens[comma - 1]?.kind === 'number' && tokens[comma - 2]?.text === ',';
  return endingAt.get(age ? comma - 2 : comma);
}

/** What stands between a name and the number: "took office as", "was sworn in as", "became". */
const TAKING_OFFICE = new Set(['took', 'takes', 'office', 'was', 'is', 'becomes', 'became', 'sworn', 'in', 'inaugurated', 'elected', 'serving', 'served', 'as', 'the']);
const LONGEST_TAKING = 6;
/** "Obama was the second president", of those who came: small numbers count what the sentence is about. */
const SMALL = 4;

/** "Joe Biden took office as the 46th president." */
function sworn(tokens: readonly Token[], ordinal: { readonly at: number; readonly value: number }, end: number, endingAt: ReadonlyMap<number, PersonLink>): PersonLink | undefined {
  const after = tokens[end];
  if (ordinal.value < SMALL || (after && after.kind !== 'punctuation' && after.fold !== 'on' && after.fold !== 'and')) return undefined;
  let at = ordinal.at;
  while (ordinal.at - at < LONGEST_TAKING && TAKING_OFFICE.has(tokens[at - 1]?.fold ?? '')) at--;
  const named = at < ordinal.at - 1 ? endingAt.get(at) : undefined;
  // "Trump succeeded Obama as the 45th president": whose number it is stands before the verb.
  return named && COMING_AFTER.has(tokens[named.from - 1]?.fold ?? '') ? endingAt.get(named.from - 1) : named;
}

/** Behind these stands who had the office before. */
const COMING_AFTER: ReadonlySet<string> = new Set(['succeed', 'succeeds', 'succeeded', 'succeeding', 'replace', 'replaces', 'replaced', 'replacing', 'follow', 'follows', 'followed', 'following', 'from', 'after', 'defeated', 'beat', 'ousted', 'unseated']);

function countsOtherwise(tokens: readonly Token[], at: number): boolean {
  const comma = tokens[at]?.text === ',';
  const fold = tokens[comma ? at + 1 : at]?.fold ?? '';
  return comma ? AFTER_COMMA.has(fold) : OTHER_COUNT.has(fold);
}
