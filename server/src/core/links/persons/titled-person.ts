import type { BlockReading, TitleMention } from '../../mentions/types.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Token } from '../../text/tokens.js';
import type { BlockIndex, Scope } from '../offices/office-scope.js';
import { nameEnd, statingVerb } from '../offices/stating-verbs.js';
import type { PersonLink } from '../types.js';

/** Words between a name and the title in apposition to it. */
export const BEFORE_APPOSITION = new Set(['the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'as']);

/** Titles of birth and rank that stand between an office and the name: "Foreign Minister Prince Faisal bin Farhan". */
export const RANKS_BEFORE_NAME: ReadonlySet<string> = new Set(['prince', 'princess', 'sheikh', 'ayatollah', 'cardinal', 'archbishop', 'emir', 'commander', 'professor']);

/** The person whose name begins at `at`, or behind a title of rank there. */
export function personAt(at: number, title: TitleMention, tokens: readonly Token[], { personAt: places }: BlockIndex): PersonLink | undefined {
  const behindRank = RANKS_BEFORE_NAME.has(tokens[at]?.fold ?? '') && title.phrase !== tokens[at]!.fold && tokens[at]!.case === 'title';
  return places.get(at) ?? (behindRank ? places.get(at + 1) : undefined);
}

/** "Foreign Minister Sergei Lavrov", "Ukraine's president, Volodymyr Zelensky". */
export function personAfter(scope: Scope, title: TitleMention, tokens: readonly Token[], index: BlockIndex): PersonLink | undefined {
  const direct = personAt(scope.end, title, tokens, index);
  if (direct && !tokens[scope.end - 1]!.possessive && tokens[scope.end]!.gap !== 'break') return direct;
  const comma = tokens[scope.end];
  const definite = tokens[scope.start - 1]?.fold === 'the' || tokens[title.from - 1]?.possessive || scope.end > title.to;
  const apposed = comma?.text === ',' && definite ? index.personAt.get(scope.end + 1) : undefined;
  if (!apposed) return undefined;
  // The apposition closes with a comma or the sentence: "the foreign minister, Sergei Lavrov, said".
  const after = tokens[apposed.to];
  return !after || after.kind === 'punctuation' ? apposed : undefined;
}

/**
 * "Sergei Lavrov, the foreign minister, Sergei Shoigu, the defence minister, and …": in a list of people that a name begins each title
 * belongs to the name before it. A single name behind the title may be a new one: "After talks with Mr Macron, the foreign minister, Sergei Lavrov, said so."
 */
export function isList({ end }: Scope, tokens: readonly Token[], { personAt }: BlockIndex): boolean {
  const next = tokens[end]?.text === ',' ? personAt.get(end + 1) : undefined;
  if (!next || tokens[next.to]?.text !== ',') return false;
  const behind = tokens[next.to + 1];
  return behind?.fold === 'and' || (behind?.kind === 'word' && (BEFORE_APPOSITION.has(behind.fold) || behind.case === 'title'));
}

/** "The defence minister Sergei Shoigu, the foreign minister, Sergei Lavrov and …": where the name in front has its title, the next one is of the name behind it. */
export const personBehindComma = ({ end }: Scope, tokens: readonly Token[], { personAt }: BlockIndex): PersonLink | undefined =>
  (tokens[end]?.text === ',' ? personAt.get(end + 1) : undefined);

/** "Sergei Lavrov, the Russian foreign minister," */
export function personBefore(scope: Scope, tokens: readonly Token[], index: BlockIndex): PersonLink | undefined {
  let at = scope.start - 1;
  if (at >= 0 && tokens[at]!.kind === 'word' && BEFORE_APPOSITION.has(tokens[at]!.fold)) at--;
  if (tokens[at]?.text !== ',' || tokens[at]!.possessive) return undefined;
  const person = index.personUpTo.get(at);
  const after = tokens[scope.end];
  const beyond = tokens[scope.end + 1];
  const goesOn = after?.fold === 'and' && (beyond === undefined || beyond.kind !== 'word' || beyond.case !== 'lower');
  const closes = !after || (after.kind === 'punctuation' && after.text !== '(') || (after.fold === 'and' && !goesOn) || after.fold === 'who' || after.fold === 'said';
  // "Frank-Walter Steinmeier and Olaf Scholz, president and chancellor of Germany": each has the title of his place.
  if (person && after?.fold === 'and' && tokens[person.from - 1]?.fold === 'and' && index.personUpTo.has(person.from - 1)) return undefined;
  // "Mr Putin, Chancellor Scholz and …" is a list, not an apposition.
  return person && closes && !index.personAt.has(scope.end) ? person : undefined;
}

/** Behind an office that a sentence states, so that the title is whole: "is foreign minister and". */
const GOES_ON: ReadonlySet<string> = new Set(['and', 'but', 'who', 'since', 'while', 'said']);
/** The same behind an office that somebody comes to: "was sworn in as foreign minister on Monday". */
const COMES_WHEN: ReadonlySet<string> = new Set(['on', 'in', 'after', 'by', 'at', 'during', 'following', 'last', 'this', 'earlier', 'replacing', 'succeeding', 'yesterday', 'today']);
/** In such a sentence nothing is stated. */
const UNSTATED: ReadonlySet<string> = new Set(['if', 'whether', 'unless', 'until', 'when', 'imagine', 'suppose', 'wish', 'wishes', 'like', 'though', 'as', 'not', 'never', 'no', 'once', 'before']);
/** So many words before the name such a word is looked for: a sentence may have thousands. */
const UNSTATED_REACH = 40;

/** "Sergei Lavrov is the Russian foreign minister", "Sergei Lavrov, who is Russia’s foreign minister,", "Annalena Baerbock was appointed foreign minister". */
export function personPredicated(scope: Scope, { tokens, sentences }: BlockReading, index: BlockIndex): { readonly person: PersonLink; readonly comes: boolean } | undefined {
  const verb = statingVerb(tokens, scope.start);
  if (!verb) return undefined;
  const { at, comes } = verb;
  const person = index.personUpTo.get(nameEnd(tokens, at));
  const after = tokens[scope.end];
  const sentence = sentenceAt(sentences, at);
  if (!person || !sentence || tokens[person.to - 1]!.possessive || tokens[scope.end - 1]!.possessive) return undefined;
  if (after && !(after.kind === 'punctuation' && /^[.,;:)—–]$/.test(after.text)) && !GOES_ON.has(after.fold) && !(comes && COMES_WHEN.has(after.fold))) return undefined;
  const isStated = tokens[sentence.to - 1]?.text !== '?' && !tokens.slice(Math.max(sentence.from, person.from - UNSTATED_REACH), person.from).some(({ fold }) => UNSTATED.has(fold));
  return isStated ? { person, comes } : undefined;
}
