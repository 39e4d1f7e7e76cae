import type { FactLookUp } from '../../facts/look-up.js';
import { gathered } from '../../text/gathered.js';
import { sentenceAt } from '../../text/sentence-at.js';
import type { Sentence } from '../../text/sentences.js';
import type { Token } from '../../text/tokens.js';
import { byBlock } from '../named-block.js';
import { isLeftAlone } from '../names/name-surroundings.js';
import type { TermDateClaim } from './term-date-claims.js';
import type { DateLink, Links, OfficeClaim, PersonLink } from '../types.js';

/**
 * What only the holder of an office does: whoever is called president in a sentence that tells of such an act in a certain year is said to have been
 * president then. "In 1911 President Reagan was born" and "met his wife in 1951" say nothing of the kind, and neither do campaigns.
 */
const ACTS: ReadonlySet<string> = new Set(`
  signed vetoed ordered pardoned nominated appointed dissolved invaded ratified mobilised mobilized authorised authorized dispatched decreed enacted imposed
  expelled dismissed recalled proclaimed abolished nationalised nationalized
`.split(/\s+/).filter(Boolean));
/** What is sent by those who hold an office: "sent troops", "sent marines". */
const SENT: ReadonlySet<string> = new Set(['troops', 'forces', 'soldiers', 'marines', 'warships', 'tanks', 'american', 'us', 'soviet', 'british', 'french', 'federal', 'the', 'national', 'guard']);
/** Said of two people, of whom the second held an office of his own: "met Leonid Brezhnev". */
const MEETS: ReadonlySet<string> = new Set(['met', 'hosted', 'received']);
/** "Churchill's government signed": the act of those whom he led. */
const GOVERNMENTS: ReadonlySet<string> = new Set(['government', 'administration', 'cabinet']);

/** Between the act and its date: names, and small words that bring no other date with them. */
const OBJECT_WORDS: ReadonlySet<string> = new Set(`
  the a an to into in with of and his her its new troops forces soldiers marines bill law act treaty agreement accord accords order decree pact parliament war
  withdrawal invasion bombing budget convention charter ambassador ambassadors constitution
`.split(/\s+/).filter(Boolean));
const LONGEST_OBJECT = 9;

/** "Then", "future", "the late": nothing is said of the office at the date. */
const NOT_THEN: ReadonlySet<string> = new Set(['future', 'later', 'late', 'if', 'had', 'would', 'alleged', 'fictional', 'young']);

/**
 * The draft tells of an act of office with its year, and calls whoever did it by an office: "In 1979 President Ronald Reagan signed", "President
 * George W. Bush sent troops to Kuwait in 1991". Linear in the offices of the draft.
 */
export function findTermActClaims(links: Links): readonly TermDateClaim[] {
  const dates = byBlock(links.dates.filter(({ quoted, mention: { stated, relation, range, approximate } }) =>
    !quoted && !range && stated.year !== undefined && relation === undefined && approximate === undefined && stated.decade !== true));
  if (dates.size === 0) return [];
  const persons = byBlock(links.persons);
  return gathered(links.offices, (claim): readonly TermDateClaim[] => {
    const { person: link, posts, position } = claim;
    const here = dates.get(link.block.index);
    if (!here || position !== 'before' || link.quoted || link.outcome !== 'linked' || posts.length === 0 || isLeftAlone(link)) return [];
    const named = new Set(posts);
    const terms = link.person!.terms.filter(({ post }) => post !== undefined && named.has(post));
    const date = terms.length === 0 ? undefined : dateOfAct(claim, here, persons.get(link.block.index)!, links.facts);
    return date?.value === undefined ? [] : [{ person: link, terms, others: [], moment: 'held', date, value: date.value, act: true }];
  });
}

function dateOfAct(claim: OfficeClaim, dates: readonly DateLink[], persons: readonly PersonLink[], facts: FactLookUp): DateLink | undefined {
  const { person: { block: { reading: { tokens, sentences } }, to, from }, title } = claim;
  const sentence = sentenceAt(sentences, from);
  if (!sentence) return undefined;
  const met = MEETS.has(tokens[to]?.fold ?? '') ? persons.find((person) => person.from === to + 1)?.person : undefined;
  const act = met ? to : actAt(tokens, to);
  const first = Math.min(title.from, claim.area?.from ?? title.from, claim.organization?.from ?? title.from);
  if (act === undefined || tokens.slice(Math.max(sentence.from, first - 2), act).some(({ fold }) => NOT_THEN.has(fold))) return undefined;
  const at = new Map(dates.map((date) => [date.mention.from, date]));
  const date = frontDate(tokens, sentence, first, at) ?? dateBehind(tokens, act + 1, sentence, at);
  return met && (date?.value === undefined || facts.postsHeldBy(met.id, date.value).length === 0) ? undefined : date;
}

/** The verb of an act right behind the name. */
function actAt(tokens: readonly Token[], to: number): number | undefined {
  const owned = tokens[to - 1]!.possessive !== '';
  const at = owned ? to + 1 : to;
  if (owned && !GOVERNMENTS.has(tokens[to]?.fold ?? '')) return undefined;
  const { fold } = tokens[at] ?? {};
  return fold !== undefined && (ACTS.has(fold) || (fold === 'sent' && SENT.has(tokens[at + 1]?.fold ?? ''))) ? at : undefined;
}

/** "In 1979 US President Ronald Reagan": the date opens the sentence, the office follows at once. */
function frontDate(tokens: readonly Token[], sentence: Sentence, first: number, at: ReadonlyMap<number, DateLink>): DateLink | undefined {
  const { fold } = tokens[sentence.from]!;
  const date = fold === 'in' || fold === 'on' ? at.get(sentence.from + 1) : undefined;
  if (!date) return undefined;
  const start = tokens[date.mention.to]?.text === ',' ? date.mention.to + 1 : date.mention.to;
  return start === first || (tokens[start]?.fold === 'the' && start + 1 === first) ? date : undefined;
}

/** "Signed the Patriot Act in 2001": behind the act come names and small words, the date and the end of the clause. */
function dateBehind(tokens: readonly Token[], from: number, { to }: Sentence, at: ReadonlyMap<number, DateLink>): DateLink | undefined {
  for (let index = from; index < Math.min(to, from + LONGEST_OBJECT); index++) {
    const token = tokens[index]!;
    const date = index > from && (token.fold === 'in' || token.fold === 'on') ? at.get(index + 1) : undefined;
    if (date) {
      const next = tokens[date.mention.to];
      return next === undefined || next.kind !== 'word' || BEHIND.has(next.fold) ? date : undefined;
    }
    if (token.kind !== 'word' || token.possessive !== '' || (token.case === 'lower' && !OBJECT_WORDS.has(token.fold))) return undefined;
  }
  return undefined;
}

const BEHIND: ReadonlySet<string> = new Set(['and', 'but', 'after', 'when', 'as', 'before', 'following', 'because', 'while']);
