import { titlesUpTo } from '../../mentions/titles-at.js';
import type { Sentence } from '../../text/sentences.js';
import type { Token } from '../../text/tokens.js';
import { isVerbLike, startsClause } from '../events/event-claim-words.js';
import { GENDERED, genderedWord, type Gender, type GenderedWord } from './gendered-words.js';
import { hasKinWord } from '../names/name-surroundings.js';
import { isSubject } from '../subject-verbs.js';
import type { PersonLink } from '../types.js';

/** Persons of a block: first token of each name → the token behind it. */
export type Names = ReadonlyMap<number, number>;

/** The token of a gendered word that is said of the person: an address, a role or a rank before the name, a role or a relation behind it. */
export function wordBeside(link: PersonLink, sentence: Sentence, names: Names, gender: Gender): number | undefined {
  return [before(link), apposed(link, sentence, names), behindIs(link, sentence, names)]
    .find((at) => at !== undefined && genderedWord(link.block.reading.tokens[at]!.fold)!.gender !== gender);
}

/** "Mr. Marin", "Queen Charles III", "spokesman Karine Jean-Pierre": the word right before the name. */
function before({ block, from, to, folds }: PersonLink): number | undefined {
  const { tokens } = block.reading;
  const token = tokens[from - 1];
  const word = token && (token.classes & GENDERED) !== 0 && token.possessive === '' ? genderedWord(token.fold) : undefined;
  if (!token || !word || tokens[from]!.gap !== 'space') return undefined;
  const whole = folds.length > 1;
  switch (word.use) {
    // "Mr. Thatcher" may be a husband, which the whole draft is asked about.
    case 'address': return whole || !GIVEN.has(token.fold) ? from - 1 : undefined;
    case 'rank': return whole && token.case === 'title' && tokens[to - 1]!.possessive === '' ? from - 1 : undefined;
    case 'role': return isIntroduced(tokens, from - 1) ? from - 1 : undefined;
    case 'kin': return undefined;
  }
}

/** They go before a given name. */
const GIVEN: ReadonlySet<string> = new Set(['sir', 'dame', 'lord']);

/** "A spokesman Angela Merkel hired", "according to the spokesman Angela Merkel will go": the noun may be somebody else's. */
function isIntroduced(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - LONGEST_ROLE); at -= 1) {
    const { fold, kind, case: written } = tokens[at]!;
    if (kind !== 'word') return true;
    if (ANOTHER.has(fold)) return false;
    if (fold === 'the') return !TOLD.has(tokens[at - 1]?.fold ?? '');
    if (written === 'lower' && (isVerbLike(fold) || startsClause(fold))) return !TOLD.has(fold);
  }
  return true;
}

const LONGEST_ROLE = 6;
const ANOTHER: ReadonlySet<string> = new Set(['a', 'an', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose', 'to']);
const TOLD: ReadonlySet<string> = new Set(['to', 'by', 'with', 'told', 'tells', 'for', 'from', 'of', 'asked', 'gave']);

/** "Nancy Pelosi, the California congressman,", "Olaf Scholz, the daughter of a salesman,". */
function apposed(link: PersonLink, sentence: Sentence, names: Names): number | undefined {
  const { tokens } = link.block.reading;
  if (tokens[link.to]?.text !== ',' || tokens[link.to - 1]!.possessive !== '') return undefined;
  const at = nounOf(link, link.to + 1, sentence, names);
  if (at !== undefined && isListed(link) && !isSubjectOfVerb(tokens, at, sentence.to)) return undefined;
  // What is apposed to "the husband of Theresa May" is his.
  return at !== undefined && (isSubject(tokens, link, sentence) || (!isOfSomebody(link) && (genderedWord(tokens[at]!.fold)!.use === 'kin' || !hasKinWord(link)))) ? at : undefined;
}

/** "Angela Merkel, the spokesman and …" behind "and", a comma or "with" may be one of a list. */
const isListed = ({ block: { reading: { tokens, titles } }, from }: PersonLink): boolean => {
  const [title] = titlesUpTo(titles, from);
  const { text, fold } = tokens[(title?.from ?? from) - 1] ?? { text: '.', fold: '' };
  return text === ',' || LISTS.has(fold);
};
/** "And Maria Zakharova, the spokesman of the ministry, said": a verb behind the apposition makes it no member of a list. */
function isSubjectOfVerb(tokens: readonly Token[], noun: number, end: number): boolean {
  for (let at = noun + 1; at < Math.min(end - 1, noun + LONGEST_PHRASE); at += 1) if (tokens[at]!.text === ',') return tokens[at + 1]!.case === 'lower' && isVerbLike(tokens[at + 1]!.fold);
  return false;
}
const LISTS: ReadonlySet<string> = new Set(['and', 'or', 'with', 'including', 'between', 'among', 'are', 'were', 'include', 'included', 'both', 'like']);
const isOfSomebody = ({ block: { reading: { tokens, titles } }, from }: PersonLink): boolean =>
  OF.has(tokens[(titlesUpTo(titles, from)[0]?.from ?? from) - 1]?.fold ?? '');
const OF: ReadonlySet<string> = new Set(['of', 'for', 'to', 'by', 'from', 'against', 'over', 'under', 'about', 'on', 'in', 'than', 'as']);

/** "Nancy Pelosi is a congressman from California". */
function behindIs(link: PersonLink, sentence: Sentence, names: Names): number | undefined {
  const { tokens } = link.block.reading;
  if (!BEING.has(tokens[link.to]?.fold ?? '') || tokens[link.to - 1]!.possessive !== '' || !isSubject(tokens, link, sentence) || isListed(link)) return undefined;
  return nounOf(link, link.to + 1, sentence, names);
}
const BEING: ReadonlySet<string> = new Set(['is', 'was', 'became', 'remains']);

/** The gendered noun at the end of a phrase that begins at `start` with an article, a name of a place or body, or the noun itself. */
function nounOf({ block }: PersonLink, start: number, sentence: Sentence, names: Names): number | undefined {
  const { tokens } = block.reading;
  const end = Math.min(sentence.to, start + LONGEST_PHRASE);
  for (let at = start; at < end; at += 1) {
    const { fold, kind, case: written, classes } = tokens[at]!;
    if (kind !== 'word' || names.has(at)) return undefined;
    const word = (classes & GENDERED) === 0 ? undefined : genderedWord(fold);
    if (word && (word.use === 'role' || word.use === 'kin')) return closes(tokens, at, word) ? at : undefined;
    if (written === 'lower' && (at === start ? !OPENS.has(fold) : BREAKS.has(fold) || startsClause(fold) || (isVerbLike(fold) && !RETIRED.has(fold)))) return undefined;
  }
  return undefined;
}
const LONGEST_PHRASE = 8;
const OPENS: ReadonlySet<string> = new Set(['the', 'a', 'an', 'former', 'then', 'longtime', 'veteran', 'once', 'now']);
const BREAKS: ReadonlySet<string> = new Set(['and', 'or', 'of', 'for', 'to', 'in', 'at', 'on', 'by', 'from', 'with', 'his', 'her', 'their', 'its', 'like', 'not', 'no', 'kind', 'sort', 'bit']);
const RETIRED: ReadonlySet<string> = new Set(['retired', 'leading', 'outspoken', 'jailed', 'disgraced']);

/** The noun ends its phrase; a relation says whose: "the son of a pastor", "a father of two". */
function closes(tokens: readonly Token[], at: number, { use }: GenderedWord): boolean {
  const { possessive, fold } = tokens[at]!;
  const next = tokens[at + 1];
  if (possessive !== '') return false;
  if (use === 'kin') return next?.fold === 'of' && (!PARENTS.has(fold) || COUNTS.test(tokens[at + 2]?.fold ?? ''));
  if (next?.kind === 'punctuation') return next.text !== ',' || tokens[at + 2]?.fold !== 'and';
  return next === undefined || ENDS.has(next.fold);
}
const PARENTS: ReadonlySet<string> = new Set(['father', 'mother', 'grandfather', 'grandmother']);
const COUNTS = /^(?:two|three|four|five|six|seven|eight|nine|\d)$/;
const ENDS: ReadonlySet<string> = new Set(['of', 'for', 'from', 'in', 'at', 'who', 'with', 'since', 'until', 'during']);
