import type { BlockReading } from '../../mentions/types.js';
import { titlesUpTo } from '../../mentions/titles-at.js';
import type { Sentence } from '../../text/sentences.js';
import type { Token } from '../../text/tokens.js';
import { isVerbLike, startsClause } from '../events/event-claim-words.js';
import type { Names } from './gender-beside.js';
import { GENDERED, mayBePerson, PRONOUNS, type Gender } from './gendered-words.js';
import { isSubject, verbSpots } from '../subject-verbs.js';
import type { PersonLink } from '../types.js';

/** A pronoun that stands for the person named. `alone`: only where the draft has named nobody else up to here. */
export interface BoundPronoun {
  readonly at: number;
  readonly alone: boolean;
}

/**
 * A pronoun of the other gender that the sentence binds to the person it begins with: "X has distanced himself", "X and his wife", "X lost his seat",
 * "X, in her first speech", "X said in his speech", and, where nobody else can be meant, "X said he would" and "X, who said he". Linear in the words
 * behind the name that it reads, a few dozen at the most.
 */
export function boundPronoun(link: PersonLink, whole: Sentence, names: Names, gender: Gender): BoundPronoun | undefined {
  const { tokens } = link.block.reading;
  const sentence = withoutLead(link.block.reading, whole, link);
  if (tokens[link.to - 1]!.possessive !== '' || !isSubject(tokens, link, sentence)) return undefined;
  const { to: end } = sentence;
  const wrong = (at: number | undefined): at is number => at !== undefined && at < end && (PRONOUNS[tokens[at]!.fold] ?? gender) !== gender;
  for (const { at } of verbSpots(tokens, link, sentence, names)) {
    const bound = [reflexive(tokens, at, end, names), idiom(tokens, at, end), ownTerm(tokens, at, end, names), saidIn(tokens, at, end)].find(wrong);
    if (bound !== undefined) return { at: bound, alone: false };
  }
  const first = ownSpeech(tokens, link.to, end);
  if (wrong(first)) return { at: first, alone: false };
  if (tokens[link.to]?.fold === 'and' && wrong(link.to + 1) && SPOUSES.has(tokens[link.to + 2]?.fold ?? '')) return { at: link.to + 1, alone: true };
  const said = verbSpots(tokens, link, sentence, names).map(({ at }) => reported(tokens, at, end)).find(wrong);
  return said === undefined ? undefined : { at: said, alone: true };
}

/** "In Washington, Secretary of State Antony Blinken", "…, and Maria Zakharova": the sentence from its subject on, without where and when it begins. */
function withoutLead({ tokens, titles }: BlockReading, { from, to }: Sentence, { from: name }: PersonLink): Sentence {
  const subject = titlesUpTo(titles, name)[0]?.from ?? name;
  if (subject - from > 1 && tokens[subject - 2]!.text === ',' && CLAUSES.has(tokens[subject - 1]!.fold)) return { from: subject, to };
  if (!LEAD.has(tokens[from]?.fold ?? '')) return { from, to };
  for (let at = from + 1; at < Math.min(name, from + LONGEST_LEAD); at += 1) if (tokens[at]!.text === ',') return { from: at + 1, to };
  return { from, to };
}
const CLAUSES: ReadonlySet<string> = new Set(['and', 'but', 'while']);
const LEAD: ReadonlySet<string> = new Set(['in', 'on', 'at', 'late', 'early', 'earlier', 'later', 'yesterday', 'meanwhile']);
const LONGEST_LEAD = 5;

const REFLEXIVE: ReadonlySet<string> = new Set(['himself', 'herself']);
const POSSESSIVE: ReadonlySet<string> = new Set(['his', 'her']);
const SUBJECT: ReadonlySet<string> = new Set(['he', 'she']);
const SPOUSES: ReadonlySet<string> = new Set(['wife', 'husband', 'family', 'spouse', 'children']);

/** "X himself", "X has repeatedly distanced herself": nothing between that could be whom a reflexive means. */
function reflexive(tokens: readonly Token[], from: number, end: number, names: Names): number | undefined {
  for (let at = from; at < Math.min(end, from + MOST_BETWEEN); at += 1) {
    const { fold, kind, case: written, classes } = tokens[at]!;
    if (REFLEXIVE.has(fold)) return at;
    if (kind !== 'word' || written !== 'lower' || names.has(at) || (classes & GENDERED) !== 0 || NOUN_AHEAD.has(fold) || startsClause(fold)) return undefined;
    if (mayBePerson(fold) || (fold.endsWith('s') && !VERBS_IN_S.has(fold) && at > from)) return undefined;
  }
  return undefined;
}
const MOST_BETWEEN = 6;
/** A noun follows, which may be whom the reflexive means: "asked the minister to explain himself". */
const NOUN_AHEAD: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'this', 'that', 'these', 'those', 'its', 'their', 'them', 'some', 'any', 'no', 'every', 'each', 'it', 'and', 'or', 'everyone', 'anyone', 'let', 'saw', 'heard', 'made',
]);
const VERBS_IN_S: ReadonlySet<string> = new Set(['is', 'was', 'has', 'does', 'always', 'perhaps', 'sometimes', 'as', 'towards', 'besides']);

/** "Shook his head", "has lost her seat": what one does with what is one's own. Verb → nouns. */
const IDIOMS: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries({
  lost: 'seat temper voice bid cool nerve balance grip majority job life patience', lose: 'seat temper voice bid nerve majority job life patience', loses: 'seat bid job',
  won: 'seat', shook: 'head', changed: 'mind tune', celebrated: 'birthday', celebrates: 'birthday', cast: 'ballot vote',
  kept: 'word promise temper cool', made: 'debut', cleared: 'throat', held: 'breath nerve', broke: 'silence', took: 'seat oath', spent: 'childhood',
  resumed: 'duties', began: 'career speech term', ended: 'career speech', delivered: 'inaugural maiden victory resignation', gave: 'inaugural maiden victory',
}).map(([verb, nouns]) => [verb, new Set(nouns.split(' '))]));
const AUXILIARIES: ReadonlySet<string> = new Set(['has', 'had', 'have', 'also', 'then', 'later', 'never', 'nearly', 'almost', 'finally', 'will', 'would', 'could', 'may', 'might', 'on']);

function idiom(tokens: readonly Token[], from: number, end: number): number | undefined {
  let at = from;
  while (at < end && at < from + MOST_BETWEEN && AUXILIARIES.has(tokens[at]!.fold)) at += 1;
  const nouns = IDIOMS.get(tokens[at]?.fold ?? '');
  return nouns !== undefined && at + 2 < end && nouns.has(tokens[at + 2]!.fold) ? at + 1 : undefined;
}

/** "X, in her first speech as chancellor, said": an occasion of the person's own between commas. */
function ownSpeech(tokens: readonly Token[], from: number, end: number): number | undefined {
  if (tokens[from]?.text !== ',' || !OCCASION.has(tokens[from + 1]?.fold ?? '')) return undefined;
  return from + 4 < end && FIRST.has(tokens[from + 3]!.fold) && !mayBePerson(tokens[from + 4]!.fold) && POSSESSIVE.has(tokens[from + 2]!.fold) ? from + 2 : undefined;
}
const OCCASION: ReadonlySet<string> = new Set(['in', 'on', 'during', 'at']);
const FIRST: ReadonlySet<string> = new Set([
  'first', 'last', 'own', 'opening', 'closing', 'maiden', 'inaugural', 'farewell', 'victory', 'acceptance', 'concession', 'resignation', 'annual', 'weekly', 'daily', 'second', 'third', 'latest',
]);

/** "Was sworn in on Sunday for her second term". */
function ownTerm(tokens: readonly Token[], from: number, end: number, names: Names): number | undefined {
  for (let at = from; at < Math.min(end - 2, from + MOST_SAID) && !names.has(at) && tokens[at]!.kind === 'word'; at += 1) {
    if (POSSESSIVE.has(tokens[at]!.fold)) return ORDINALS.has(tokens[at + 1]!.fold) && tokens[at + 2]!.fold === 'term' ? at : undefined;
    if (mayBePerson(tokens[at]!.fold)) return undefined;
  }
  return undefined;
}
const ORDINALS: ReadonlySet<string> = new Set(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'final', 'last']);

/** "Said in her speech", "said during his weekly briefing". */
function saidIn(tokens: readonly Token[], from: number, end: number): number | undefined {
  if (!SAYS.has(tokens[from]?.fold ?? '') || !OCCASION.has(tokens[from + 1]?.fold ?? '') || !POSSESSIVE.has(tokens[from + 2]?.fold ?? '')) return undefined;
  return from + 4 < end && [tokens[from + 3]!, tokens[from + 4]!].some(({ fold }) => SPEECHES.has(fold)) ? from + 2 : undefined;
}
const SPEECHES: ReadonlySet<string> = new Set(['speech', 'briefing', 'address', 'statement', 'memoir', 'memoirs', 'testimony', 'remarks', 'blog', 'column', 'sermon', 'lecture', 'letter']);

/** "Said he would", "told reporters on Friday that he". */
function reported(tokens: readonly Token[], from: number, end: number): number | undefined {
  if (!SAYS.has(tokens[from]?.fold ?? '')) return undefined;
  for (let at = from + 1; at < Math.min(end, from + MOST_SAID); at += 1) {
    const { fold, kind, case: written } = tokens[at]!;
    if (SUBJECT.has(fold)) return at;
    if (kind === 'punctuation' || (written === 'lower' && !BEFORE_THAT.has(fold) && (mayBePerson(fold) || isVerbLike(fold) || startsClause(fold)))) return undefined;
  }
  return undefined;
}
const MOST_SAID = 9;
const SAYS: ReadonlySet<string> = new Set([
  'said', 'says', 'announced', 'announces', 'vowed', 'vows', 'pledged', 'pledges', 'promised', 'promises', 'confirmed', 'confirms', 'insisted', 'insists', 'told', 'tells', 'denied',
  'denies', 'believes', 'hopes', 'thinks', 'added', 'argued', 'admitted', 'revealed', 'declared', 'claimed', 'stressed',
]);
const BEFORE_THAT: ReadonlySet<string> = new Set(['that', 'on', 'in', 'reporters', 'journalists', 'lawmakers', 'today', 'late', 'early', 'this', 'morning', 'evening', 'last', 'night', 'week', 'parliament']);
