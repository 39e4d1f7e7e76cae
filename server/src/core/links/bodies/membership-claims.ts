import type { Area, Organization } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { TextEdit } from '../edits.js';
import type { Token } from '../../text/tokens.js';
import { DETERMINER_WORDS, isPastVerb } from '../events/event-claim-words.js';
import { byBlock } from '../named-block.js';
import { wordClass } from '../../text/word-classes.js';
import { closesAt, goesOn, placesByBlock, sentenceAround, sentenceTokens, type PlacesInBlock } from '../places/places-in-block.js';
import type { DateLink, Links, NamedLink } from '../types.js';

/** The draft says that a country is, or is not, a member of a body at the story date. */
export interface MembershipClaim {
  readonly body: NamedLink<Organization>;
  readonly member: NamedLink<Area>;
  readonly isMember: boolean;
  /** "A permanent member": of the members only those count whom the fact base calls so. */
  readonly permanent: boolean;
  /** The edit that makes a former membership of it. */
  readonly former: TextEdit;
  /** The dates of the paragraph: it may speak of the membership at any of them. */
  readonly dates: readonly DateLink[];
}

/** What may stand before "NATO member Ukraine"; any other word may say that it is none ("aspiring", "would-be", "future"). */
const LEADS: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'fellow', 'by', 'with', 'from', 'of', 'in', 'to', 'and', 'for', 'between', 'as', 'than', 'that', 'while', 'on', 'against', 'but', 'or',
  'at', 'when', 'where', 'because', 'including', 'like', 'said', 'says', 'told', 'which', 'whether', 'if', 'into', 'near', 'via', 'after', 'before',
]);

/** Words of a sentence that wishes, plans or supposes a membership, or tells how it came about. */
const SUPPOSED: ReadonlySet<string> = new Set([
  'if', 'were', 'would', 'could', 'should', 'might', 'whether', 'unless', 'until', 'once', 'when', 'suppose', 'imagine', 'pretend', 'pretends', 'though',
  'join', 'joins', 'joined', 'joining', 'become', 'becomes', 'became', 'becoming', 'accession', 'candidate', 'candidates', 'bid', 'aspires', 'aspiring',
  'hopes', 'wants', 'wanted', 'apply', 'applied', 'applying', 'invited', 'admitted', 'admit', 'future', 'prospective', 'former', 'formerly', 'not',
  'wrongly', 'mistakenly', 'falsely', 'claims', 'claimed', 'insists', 'believes', 'think', 'thinks', 'thought', 'myth', 'yet', 'almost', 'virtually', 'soon',
]);

/** A paragraph without such a word speaks of no member. */
export const MEMBER_WORDS = wordClass(['member', 'members']);

const STATES: ReadonlySet<string> = new Set(['state', 'states', 'country', 'countries', 'nation', 'nations']);
const KINDS: ReadonlySet<string> = new Set(['full', 'fully', 'fledged', 'founding', 'longtime', 'long-standing', 'permanent']);
const MODALS: ReadonlySet<string> = new Set(['will', 'would', 'can', 'could', 'should', 'may', 'might', 'must', 'needs', 'need', 'is', 'are', 'was', 'were', 'has', 'have', 'had']);
const PLURAL_LEADS: ReadonlySet<string> = new Set(['by', 'with', 'between', 'from', 'of', 'in', 'including', 'fellow']);
/** A paragraph of more dates is a table. */
const MOST_DATES = 40;
/** Members of a list are read no further. */
const LONGEST_LIST = 8;

/**
 * Finds "NATO member Ukraine", "Sweden, a member of NATO," "Norway is an EU member state", "non-NATO member Sweden", "Sweden, which is
 * not a member of NATO". What is said for the past, for a condition or for a wish is left out.
 */
export function findMembershipClaims(links: Links): readonly MembershipClaim[] {
  const bodies = byBlock(links.organizations);
  return gathered(placesByBlock(links), (here) => gathered(here.dates.length > MOST_DATES ? [] : bodies.get(here.block.index) ?? [], (body) =>
    (body.quoted || body.possessive ? [] : claimsAround(here, body))));
}

function claimsAround(here: PlacesInBlock, body: NamedLink<Organization>): readonly MembershipClaim[] {
  const { tokens } = here;
  const behind = tokens[body.to];
  if ((behind?.fold === 'member' || behind?.fold === 'members') && behind.gap === 'space' && behind.possessive === '') {
    const to = STATES.has(tokens[body.to + 1]?.fold ?? '') ? body.to + 2 : body.to + 1;
    const negated = tokens[body.from]!.gap === 'hyphen' && tokens[body.from - 1]?.fold === 'non';
    if (tokens[body.from]!.gap === 'hyphen' && !negated) return [];
    const from = negated ? body.from - 1 : body.from;
    const plural = behind.fold === 'members' || /s$/.test(tokens[to - 1]!.fold);
    return plural ? listBehind(here, body, from, to, !negated) : [...memberBehind(here, body, from, to, !negated), ...memberBefore(here, body, from, to, !negated)];
  }
  // "a member of NATO", "a full member of the European Union"
  const article = tokens[body.from - 1]?.fold === 'the' ? body.from - 1 : body.from;
  const noun = tokens[article - 2];
  return tokens[article - 1]?.fold === 'of' && noun?.fold === 'member' ? memberBefore(here, body, article - 2, body.to, true) : [];
}

/** "NATO member Ukraine": an apposition without a comma. */
function memberBehind(here: PlacesInBlock, body: NamedLink<Organization>, from: number, to: number, isMember: boolean): readonly MembershipClaim[] {
  const { tokens, placeAt } = here;
  const member = placeAt.get(to);
  if (!member || !isCountryName(member) || tokens[to]!.gap !== 'space' || goesOn(tokens, member.to) || !mayLead(here, from, LEADS)) return [];
  return [claim(here, body, member, isMember, from)];
}

/** "NATO members Finland and Sweden"; "he told NATO members Finland and Sweden would join" must not be read so. */
function listBehind(here: PlacesInBlock, body: NamedLink<Organization>, from: number, to: number, isMember: boolean): readonly MembershipClaim[] {
  const { tokens, placeAt } = here;
  const members: NamedLink<Area>[] = [];
  // "NATO members including Poland", "EU members such as Sweden".
  const including = includingAt(tokens, to);
  let at = including ?? to;
  for (let member = placeAt.get(at); member && members.length < LONGEST_LIST; member = placeAt.get(at)) {
    if (!isCountryName(member) || member.possessive) return [];
    members.push(member);
    at = member.to;
    if (tokens[at]?.text === ',') at++;
    if (tokens[at]?.fold === 'and') at++;
  }
  const last = members.at(-1);
  if (!last) return [];
  const next = tokens[last.to];
  const closed = tokens[last.from - 1]?.fold === 'and';
  if (including !== undefined) {
    // A list that may go on behind a comma, or with others than members, is not read.
    if ((members.length > 1 && !closed) || next?.text === ',' || next?.fold === 'and' || goesOn(tokens, last.to)) return [];
    return members.map((member) => claim(here, body, member, isMember, from));
  }
  if (members.length < 2 || !mayLead(here, from, PLURAL_LEADS) || !closed) return [];
  if (goesOn(tokens, last.to) || next?.fold === 'and' || MODALS.has(next?.fold ?? '')) return [];
  return members.map((member) => claim(here, body, member, isMember, from));
}

/** The token behind "including" or "such as" at token `at`. */
function includingAt(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.fold === 'including') return at + 1;
  return tokens[at]?.fold === 'such' && tokens[at + 1]?.fold === 'as' ? at + 2 : undefined;
}

/** "Sweden, a NATO member,", "Sweden is a member of NATO", "Sweden, which is not a member of NATO,". The noun phrase is `from` to `to`. */
function memberBefore(here: PlacesInBlock, body: NamedLink<Organization>, from: number, to: number, positive: boolean): readonly MembershipClaim[] {
  const { tokens, placeUpTo } = here;
  let at = from - 1;
  while (KINDS.has(tokens[at]?.fold ?? '')) at--;
  if (tokens[at]?.fold !== 'a' && tokens[at]?.fold !== 'an') return [];
  const article = at;
  at--;
  const negated = tokens[at]?.fold === 'not';
  if (negated) at--;
  const copula = tokens[at]?.fold === 'is';
  if (copula && tokens[at - 1]?.fold === 'which') at--;
  const relative = copula && tokens[at]?.fold === 'which';
  if (relative) at--;
  const comma = tokens[at]?.text === ',' || tokens[at]?.text === '(';
  const member = (comma && (relative || !copula)) || (copula && !relative) ? placeUpTo.get(at) : undefined;
  const permanent = tokens.slice(article, from).some(({ fold }) => fold === 'permanent');
  if (!member || !isCountryName(member) || member.possessive || !endsPhrase(here, to, copula) || isSupposed(here, from, negated)) return [];
  return [{ ...claim(here, body, member, positive !== negated, article), permanent }];
}

const isCountryName = ({ name, quoted }: NamedLink<Area>): boolean => name.kind !== 'demonym' && name.kind !== 'metonym' && !quoted;

function mayLead({ tokens, block }: PlacesInBlock, from: number, leads: ReadonlySet<string>): boolean {
  const before = tokens[from - 1];
  if (before === undefined || before.kind === 'punctuation' || sentenceAround(block, from).from === from) return true;
  return tokens[from]!.gap !== 'hyphen' && (leads.has(before.fold) || governs(tokens, from - 1));
}

/** "The vote put NATO member Poland in a corner": a verb whose object follows, not "the invited NATO member". */
function governs(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]!;
  const before = tokens[at - 1];
  return verb.case === 'lower' && isPastVerb(verb.fold) && !ADJECTIVAL.has(verb.fold) && before?.kind === 'word' && !DETERMINER_WORDS.has(before.fold) && before.possessive === '';
}

/** Participles before a member that may make it none. */
const ADJECTIVAL: ReadonlySet<string> = new Set([
  'invited', 'proposed', 'planned', 'expected', 'projected', 'supposed', 'alleged', 'designated', 'approved', 'accepted', 'called', 'named', 'dubbed', 'considered',
  'deemed', 'be', 'been', 'become', 'became', 'made', 'elected',
]);

/** After "a NATO member" the clause closes; "in waiting", "candidate", "until 2020" would make something else of it. */
function endsPhrase({ tokens }: PlacesInBlock, to: number, copula: boolean): boolean {
  const next = tokens[to];
  if (next?.fold === 'and' || next?.fold === 'but') return copula || next.fold === 'but';
  if (!closesAt(tokens, to)) return copula && /^(?:since|with|that|which|because|while)$/.test(next?.fold ?? '');
  // "After Ukraine, a NATO member, perhaps Poland, could be next."
  const beyond = tokens[to + 1];
  return next?.text !== ',' || copula || beyond === undefined || (beyond.case === 'lower' && !/^(?:such|perhaps|possibly|probably|maybe|like|say|or)$/.test(beyond.fold));
}

function isSupposed({ block }: PlacesInBlock, at: number, negated: boolean): boolean {
  const sentence = sentenceTokens(block, at);
  if (sentence === undefined || sentence.at(-1)?.text === '?') return true;
  return sentence.filter(({ fold }) => SUPPOSED.has(fold) || fold.endsWith("n't")).length > (negated ? 1 : 0);
}

/** `at`: the article of the phrase, or its first word where it has none. */
function claim(
  { tokens, block, dates }: PlacesInBlock, body: NamedLink<Organization>, member: NamedLink<Area>, isMember: boolean, at: number,
): MembershipClaim {
  const first = tokens[at]!;
  const hasArticle = first.fold === 'a' || first.fold === 'an';
  const start = block.offset + first.start;
  return {
    body, member, isMember, dates, permanent: false,
    former: hasArticle ? { span: { start, end: block.offset + first.end }, text: 'a former' } : { span: { start, end: start }, text: 'former ' },
  };
}
