import type { Organization } from '../../facts/types.js';
import type { QuantityMention } from '../../mentions/types.js';
import { gathered } from '../../text/gathered.js';
import type { Token } from '../../text/tokens.js';
import { wordClass } from '../../text/word-classes.js';
import { byBlock, isQuoted } from '../named-block.js';
import { closesAt, sentenceTokens, tellsOfAnotherTime } from '../places/places-in-block.js';
import type { Links, NamedLink, PlacedBlock } from '../types.js';

/** The draft says how many members a body has. */
export interface MemberCountClaim {
  readonly body: NamedLink<Organization>;
  readonly count: QuantityMention;
  readonly block: PlacedBlock;
}

/** "The 30-nation alliance", "the EU's 27 members". A paragraph without such a word counts no members. */
const UNITS = ['nation', 'member', 'country', 'state', 'strong'];
const MEMBERS = ['members', 'nations', 'countries', 'states', 'allies'];
export const MEMBER_COUNT_WORDS = wordClass([...UNITS, ...MEMBERS]);

const UNIT_WORDS: ReadonlySet<string> = new Set(UNITS);
const MEMBER_WORDS: ReadonlySet<string> = new Set(MEMBERS);

/** A paragraph that dates anything further off may count the members of its own time. */
const ANOTHER_TIME_DAYS = 200;

/** What a body is called where it has been named: an alliance is military, a bloc is not. */
const NOUNS: ReadonlyMap<string, boolean> = new Map([['alliance', true], ['bloc', false], ['union', false], ['club', false]]);
/** Between the number and such a noun: "the 30-nation military alliance". */
const ADJECTIVES: ReadonlySet<string> = new Set(['military', 'western', 'transatlantic', 'defence', 'defense', 'trading', 'trade', 'political', 'economic', 'european']);
/** Bodies that a bloc or an alliance may be. */
const BLOCS: ReadonlySet<string> = new Set(['intergovernmental', 'international-body', 'military-alliance']);

/** Of another time, or not of all members. */
const DOUBTS: ReadonlySet<string> = new Set([
  'then', 'once', 'former', 'formerly', 'original', 'originally', 'founding', 'future', 'would', 'could', 'if', 'become', 'becomes', 'became', 'expand', 'expanded', 'expanding', 'enlarged',
  'enlargement', 'grew', 'grow', 'from', 'not', 'other', 'remaining', 'rest', 'only', 'least', 'eurozone', 'euro', 'schengen', 'except', 'without', 'minus', 'nearly', 'almost', 'over',
]);

/** Behind "the EU's 27 members" these go on with what all of them do; "that", "who", "in" and "with" pick some of them. */
const GO_ON: ReadonlySet<string> = new Set(['agreed', 'agree', 'have', 'has', 'had', 'are', 'were', 'will', 'must', 'should', 'can', 'may', 'and', 'to', 'on', 'backed', 'approved', 'met', 'meet', 'voted', 'decided', 'signed', 'adopted', 'by', 'at', 'for']);

/** All such counts. Linear in the quantities of the draft. */
export function findMemberCountClaims(links: Links): readonly MemberCountClaim[] {
  const bodies = byBlock(links.organizations);
  const dates = byBlock(links.dates);
  return gathered(links.blocks, (block) => {
    const own = bodies.get(block.index);
    if (!own || (block.reading.classes & MEMBER_COUNT_WORDS) === 0 || tellsOfAnotherTime(dates.get(block.index) ?? [], links.storyDate, ANOTHER_TIME_DAYS)) return [];
    const complete = own.filter(({ entity }) => entity.membersCompleteAsOf !== undefined);
    if (complete.length === 0) return [];
    const named = new CountedBodies(complete, own);
    return gathered(block.reading.quantities, (count) => {
      const body = mayCount(count) ? bodyOf(count, block.reading.tokens, named) : undefined;
      return body && !body.quoted && !isQuoted(block, count.span) && !isDoubted(block, count) ? [{ body, count, block }] : [];
    });
  });
}

const mayCount = ({ value, unit, comparator, label }: QuantityMention): boolean =>
  Number.isInteger(value.amount) && value.amount > 4 && value.amount < 250 && value.upTo === undefined && !unit && !comparator && !label;

/** The bodies that a block names, those of which all members are known by their places. */
class CountedBodies {
  readonly #at: ReadonlyMap<number, NamedLink<Organization>>;
  readonly #upTo: ReadonlyMap<number, NamedLink<Organization>>;
  #called: { readonly body?: NamedLink<Organization>; readonly isMilitary?: boolean } | undefined;

  constructor(readonly complete: readonly NamedLink<Organization>[], readonly all: readonly NamedLink<Organization>[]) {
    this.#at = new Map(complete.map((body) => [body.from, body]));
    this.#upTo = new Map(complete.map((body) => [body.to, body]));
  }

  at = (token: number): NamedLink<Organization> | undefined => this.#at.get(token);
  upTo = (token: number): NamedLink<Organization> | undefined => this.#upTo.get(token);

  /** "The 27-nation bloc", where no other body of several countries is named beside the one that must be meant. */
  get called(): { readonly body?: NamedLink<Organization>; readonly isMilitary?: boolean } {
    return (this.#called ??= this.#findCalled());
  }

  #findCalled(): { readonly body?: NamedLink<Organization>; readonly isMilitary?: boolean } {
    const [only, ...others] = new Set(this.complete.map(({ entity }) => entity));
    if (!only || others.length > 0) return {};
    if (this.all.some(({ entity }) => entity !== only && BLOCS.has(entity.classification ?? '') && entity.parent !== only.id)) return {};
    return { body: this.complete[0]!, isMilitary: only.classification === 'military-alliance' };
  }
}

function bodyOf(count: QuantityMention, tokens: readonly Token[], named: CountedBodies): NamedLink<Organization> | undefined {
  const { from, to } = count;
  const next = tokens[to];
  // "The 30-nation NATO alliance", "the 30-nation alliance", "a 27-member European Union".
  if (next?.gap === 'hyphen' && UNIT_WORDS.has(next.fold)) {
    let at = to + 1;
    while (ADJECTIVES.has(tokens[at]?.fold ?? '') && tokens[at]!.case === 'lower') at += 1;
    const body = tokens[at]?.gap === 'space' ? named.at(at) : undefined;
    if (body) return tokens[body.to]?.gap === 'hyphen' ? undefined : body;
    return tokens[from - 1]?.fold === 'the' ? calledBy(tokens[at], named) : undefined;
  }
  // "The EU's 27 members", "NATO's 30 member states".
  const before = named.upTo(from);
  if (before && before.possessive !== '') {
    const end = next?.fold === 'member' ? to + 1 : to;
    return MEMBER_WORDS.has(tokens[end]?.fold ?? '') && isAll(tokens, end + 1) ? before : undefined;
  }
  // "All 27 EU member states".
  const behind = named.at(to);
  if (behind?.possessive === '' && tokens[from - 1]?.fold === 'all') {
    const end = tokens[behind.to]?.fold === 'member' ? behind.to + 1 : behind.to;
    return MEMBER_WORDS.has(tokens[end]?.fold ?? '') && isAll(tokens, end + 1) ? behind : undefined;
  }
  // "How the bloc of 27 states is run".
  const noun = tokens[from - 1]?.fold === 'of' && tokens[from - 3]?.fold === 'the' ? tokens[from - 2] : undefined;
  const counted = next?.fold === 'member' ? to + 1 : to;
  if (noun !== undefined && NOUNS.has(noun.fold)) return MEMBER_WORDS.has(tokens[counted]?.fold ?? '') && isAll(tokens, counted + 1) ? calledBy(noun, named) : undefined;
  // "All 30 members of NATO", "the 27 member states of the European Union".
  const first = tokens[from - 1]?.fold;
  const end = next?.fold === 'member' ? to + 1 : to;
  if ((first !== 'all' && first !== 'the') || !MEMBER_WORDS.has(tokens[end]?.fold ?? '') || tokens[end + 1]?.fold !== 'of') return undefined;
  const at = tokens[end + 2]?.fold === 'the' ? end + 3 : end + 2;
  const body = named.at(at);
  return body?.possessive === '' && isAll(tokens, body.to) ? body : undefined;
}

function calledBy(noun: Token | undefined, { called }: CountedBodies): NamedLink<Organization> | undefined {
  const military = noun?.case === 'lower' ? NOUNS.get(noun.fold) : undefined;
  return military !== undefined && called.isMilitary === military ? called.body : undefined;
}

const isAll = (tokens: readonly Token[], at: number): boolean => closesAt(tokens, at) || GO_ON.has(tokens[at]!.fold);

function isDoubted(block: PlacedBlock, { from }: QuantityMention): boolean {
  const sentence = sentenceTokens(block, from);
  return sentence === undefined || sentence.some(({ fold, case: written }) => (written === 'lower' && DOUBTS.has(fold)) || fold.endsWith("n't"));
}
