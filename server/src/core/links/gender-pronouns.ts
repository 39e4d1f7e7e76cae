import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { isVerbLike, startsClause } from './event-claim-words.js';
import type { Names } from './gender-beside.js';
import { GENDERED, mayBePerson, PRONOUNS, type Gender } from './gendered-words.js';
import { isSubject } from './subject-verbs.js';
import type { PersonLink } from './types.js';

/** A pronoun that stands for the person named. `alone`: only where the draft has named nobody else up to here. */
export interface BoundPronoun {
  readonly at: number;
  readonly alone: boolean;
}

/**
 * A pronoun of the other gender that the sentence binds to the person it begins with: "X has distanced himself", "X and his wife", "X lost his seat",
 * "X, in her first speech", and, where nobody else can be meant, "X said he would" and "X, who said he". `others` is true of a token of another
 * name. Linear in the words behind the name that it reads, a few dozen at the most.
 */
export function boundPronoun(link: PersonLink, sentence: Sentence, names: Names, gender: Gender): BoundPronoun | undefined {
  const { tokens } = link.block.reading;
  if (tokens[link.to - 1]!.possessive !== '' || !isSubject(tokens, link, sentence)) return undefined;
  const { to: end } = sentence;
  const wrong = (at: number | undefined, kinds: ReadonlySet<string>): boolean => {
    const fold = at === undefined || at >= end ? '' : tokens[at]!.fold;
    return at !== undefined && kinds.has(fold) && PRONOUNS[fold] !== gender;
  };
  const itself = reflexive(tokens, link.to, end, names);
  if (wrong(itself, REFLEXIVE)) return { at: itself!, alone: false };
  if (tokens[link.to]?.fold === 'and' && wrong(link.to + 1, POSSESSIVE) && SPOUSES.has(tokens[link.to + 2]?.fold ?? '')) return { at: link.to + 1, alone: true };
  const own = idiom(tokens, link.to, end);
  if (wrong(own, POSSESSIVE)) return { at: own!, alone: false };
  const first = ownSpeech(tokens, link.to, end);
  if (wrong(first, POSSESSIVE)) return { at: first!, alone: false };
  const said = reported(tokens, link.to, end);
  return wrong(said, SUBJECT) ? { at: said!, alone: true } : undefined;
}

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

/** "X said he would", "X told reporters on Friday that he", "X, who said he". */
function reported(tokens: readonly Token[], from: number, end: number): number | undefined {
  let at = tokens[from]?.text === ',' && tokens[from + 1]?.fold === 'who' ? from + 2 : from;
  if (!SAYS.has(tokens[at]?.fold ?? '')) return undefined;
  for (at += 1; at < Math.min(end, from + MOST_SAID); at += 1) {
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
