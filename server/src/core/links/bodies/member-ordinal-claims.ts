import type { Area, Organization } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import type { Span } from '../../text/span.js';
import type { Token } from '../../text/tokens.js';
import { readOrdinal } from '../../values/read-ordinal.js';
import { byBlock } from '../named-block.js';
import { placesByBlock, sentenceTokens, type PlacesInBlock } from '../places/places-in-block.js';
import type { Links, NamedLink } from '../types.js';

/** The draft numbers a member of a body: "Finland became the 31st member of NATO". */
export interface MemberOrdinalClaim {
  readonly body: NamedLink<Organization>;
  readonly member: NamedLink<Area>;
  readonly value: number;
  /** Absolute. */
  readonly span: Span;
}

/** Between a country and its number: "will formally become the". */
const TELLING: ReadonlySet<string> = new Set(['became', 'becomes', 'become', 'is', 'was', 'has', 'had', 'will', 'would', 'to', 'formally', 'officially', 'thus', 'also', 'joined', 'joins', 'as', 'the', 'now', 'been', 'admitted', 'accepted', 'welcomed']);
const LONGEST_LEAD = 6;
const STATES: ReadonlySet<string> = new Set(['state', 'nation', 'country']);
/** A number of another list: "the 12th member to ratify", "the third member to leave", "not the 31st". */
const DOUBTS: ReadonlySet<string> = new Set(['not', 'if', 'could', 'might', 'may', 'wrongly', 'whether', 'eastern', 'newest', 'permanent', 'founding']);

/** All such numbers. Linear in the countries of the draft. */
export function findMemberOrdinalClaims(links: Links): readonly MemberOrdinalClaim[] {
  const bodies = byBlock(links.organizations.filter(({ entity, quoted }) => entity.membersCompleteAsOf !== undefined && !quoted));
  return gathered(bodies.size === 0 ? [] : placesByBlock(links), (here) => {
    const own = bodies.get(here.block.index);
    return own ? gathered(here.places, (member) => claimBehind(member, own, here) ?? []) : [];
  });
}

function claimBehind(member: NamedLink<Area>, bodies: readonly NamedLink<Organization>[], { block, tokens }: PlacesInBlock): MemberOrdinalClaim | undefined {
  if (member.quoted || member.possessive !== '' || member.name.kind === 'demonym' || member.name.kind === 'metonym') return undefined;
  let at = member.to;
  while (at - member.to < LONGEST_LEAD && TELLING.has(tokens[at]?.fold ?? '')) at += 1;
  const owner = bodies.find(({ from, possessive }) => from === at && possessive !== '');
  const number = owner?.to ?? at;
  const read = at > member.to ? readOrdinal(tokens, number, number + 2) ?? readOrdinal(tokens, number, number + 1) : undefined;
  if (!read || tokens[read.to]?.fold !== 'member') return undefined;
  const end = STATES.has(tokens[read.to + 1]?.fold ?? '') ? read.to + 2 : read.to + 1;
  const body = owner ?? bodyBehind(end, tokens, bodies);
  if (!body || /^(?:to|in|from|with)$/.test(tokens[owner ? end : body.to]?.fold ?? '')) return undefined;
  const sentence = sentenceTokens(block, at);
  if (!sentence || sentence.some(({ fold, case: written }) => (written === 'lower' && DOUBTS.has(fold)) || fold.endsWith("n't"))) return undefined;
  return { body, member, value: read.value, span: { start: block.offset + tokens[number]!.start, end: block.offset + tokens[read.to - 1]!.end } };
}

function bodyBehind(at: number, tokens: readonly Token[], bodies: readonly NamedLink<Organization>[]): NamedLink<Organization> | undefined {
  if (tokens[at]?.fold !== 'of') return undefined;
  const from = tokens[at + 1]?.fold === 'the' ? at + 2 : at + 1;
  return bodies.find((body) => body.from === from && body.possessive === '');
}
