import { areaSaid } from '../facts/describe.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Area, Organization, Statement } from '../facts/types.js';
import { areasNamed, isCountry } from '../links/places/areas-named.js';
import { findMembershipClaims, MEMBER_WORDS, type MembershipClaim } from '../links/bodies/membership-claims.js';
import type { Links } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import type { DateValue } from '../values/date.js';
import { allOf, bare, capital, say, type Said, type SaidValue } from '../values/said.js';
import { defineCheck, evidenceOf, type Evidence, type FactFinding } from './define-check.js';

/** A country is called a member of a body to which it did not belong on the story date, or the other way round. */
export default defineCheck({
  id: 'membership-wrong',
  title: 'Not a member',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['organizations', 'areas', MEMBER_WORDS],
  rationale: 'Partners and candidates become members on paper, and states that have joined or left keep their old status in copy. The check '
    + 'reads "NATO member X", "X, a member of the EU" and their negations, and compares them with the members on the story date. That '
    + 'somebody was no member is said only where a pack vouches that its list of members is complete.',
  examples: [{ wrong: 'NATO member Ukraine', right: 'NATO partner Ukraine' }, { wrong: 'EU member Norway' }],
  silences: [
    'aspiring, would-be, future, former and candidate members, partners, allies',
    'conditions, wishes, the past',
    'bodies of whose members the fact base has no complete list, stories of years after it',
    'the months of joining and leaving, where the day is not known',
    'quoted speech',
  ],
  accepts: [
    'Ukraine, a NATO partner, asked for help.',
    'Ukraine hopes to become a NATO member.',
  ],
  *run(links): Iterable<FactFinding> {
    for (const claim of findMembershipClaims(links)) {
      const wrong = claim.permanent ? undefined : contradiction(claim, links);
      const found = wrong ? finding(claim, wrong, links) : claim.permanent && claim.isMember ? notPermanent(claim, links) : undefined;
      if (found) yield found;
    }
  },
});

interface Contradiction {
  readonly country: Area;
  readonly body: Organization;
  /** The membership that is denied, or one of another time. */
  readonly term?: Statement<string>;
}

/** Stated for every date that the paragraph may mean, and wrong for all of them. */
function contradiction({ body: { entity: body }, member, isMember, dates }: MembershipClaim, { facts, storyDate }: Links): Contradiction | undefined {
  const countries = areasNamed(member, facts).filter(isCountry);
  const [country] = countries;
  if (!country || countries.length > 1 || facts.organizationsByAcronym(body.acronyms[0]?.toLowerCase() ?? '').length > 1) return undefined;
  const times = [storyDate.value, ...gathered(dates, ({ value }) => value ?? [])];
  const terms = body.members.filter(({ value }) => value === country.id);
  const wrong = isMember ? times.every((at) => wasSurelyNone(body, terms, at)) : times.every((at) => wasSurelyMember(terms, at, facts));
  const [term] = isMember ? [terms.findLast(({ end }) => end !== undefined) ?? terms[0]] : terms;
  return wrong ? { country, body, ...(term && { term }) } : undefined;
}

/** Nobody joins overnight: so long after the day up to which a list is complete, who is not on it is still asked about. */
const LIST_GRACE_DAYS = 540;

/** True where the list of members is complete and no membership touches the date. */
function wasSurelyNone(body: Organization, terms: readonly Statement<string>[], at: DateValue): boolean {
  const complete = body.membersCompleteAsOf?.value;
  return complete !== undefined && at.last <= complete.last + LIST_GRACE_DAYS
    && terms.every(({ start, end }) => (start !== undefined && start.first > at.last) || (end !== undefined && end.last < at.first));
}

/** Nobody leaves a body overnight: so long after what the packs know, a membership still counts. */
const GRACE_DAYS = 365;

function wasSurelyMember(terms: readonly Statement<string>[], at: DateValue, facts: FactLookUp): boolean {
  const knownUpTo = Math.max(...facts.packs.map(({ asOf }) => asOf.last)) + GRACE_DAYS;
  return at.last <= knownUpTo
    && terms.some(({ start, end }) => start !== undefined && start.last < at.first && (end === undefined || end.first > at.last));
}

function finding({ member, isMember, former }: MembershipClaim, { country, body, term }: Contradiction, { storyDate }: Links): FactFinding {
  const name = areaSaid(country.name.value);
  const subject = capital(name);
  const of = bare(/^[A-Z]+$/.test(body.name.value) ? body.name.value : `the ${body.name.value}`, body.name.value);
  const known = term && describe(subject, term);
  const complete = body.membersCompleteAsOf;
  const evidence: Evidence[] = complete && isMember
    ? [evidenceOf(complete, say`The list of members of ${of} is complete up to ${complete.value}.`)] : [];
  // Somebody may have joined since: rarely, so it is worth a look.
  const beyond = isMember && complete !== undefined && storyDate.value.last > complete.value.last ? complete.value : undefined;
  const ended = isMember && term?.end !== undefined && term.end.last < storyDate.value.first;
  return {
    span: member.span,
    ...(beyond && { severity: 'warning' as const }),
    message: beyond ? say`${subject} was not a member of ${of} on ${beyond}, the last that is known.` : isMember ? say`${subject} was not a member of ${of} on ${storyDate.value}.` : say`${subject} was a member of ${of} on ${storyDate.value}.`,
    because: known ?? say`The fact base lists all members of ${of}, and ${name} is not among them.`,
    evidence: [evidenceOf(term ?? complete ?? body.name, known ?? say`${subject} is not on the list of members of ${of}.`), ...(term ? evidence : [])],
    fixes: ended ? [{ title: say`Insert "former"`, edits: [former] }] : [],
  };
}

/** What the note on a member says where others are elected for a time. Whoever is called so is the whole of them. */
const PERMANENT = 'permanent member';

function notPermanent({ member, body: { entity: body } }: MembershipClaim, { facts }: Links): FactFinding | undefined {
  const [first, ...others] = body.members.filter(({ note }) => note === PERMANENT);
  const countries = areasNamed(member, facts).filter(isCountry);
  const [country] = countries;
  if (!first || !country || countries.length > 1 || [first, ...others].some(({ value }) => value === country.id)) return undefined;
  const of = bare(`the ${body.name.value}`, body.name.value);
  const all = allOf([first, ...others].map(({ value }) => areaSaid(facts.area(value)?.name.value ?? value)));
  const says = say`The permanent members of ${of} are ${all}.`;
  return {
    span: member.span,
    message: say`${capital(areaSaid(country.name.value))} is no permanent member of ${of}.`,
    because: says,
    evidence: [evidenceOf(first, says)],
    fixes: [],
  };
}

function describe(subject: SaidValue, { start, end }: Statement<string>): Said {
  if (end) return start ? say`${subject} was a member from ${start} until ${end}.` : say`${subject} was a member until ${end}.`;
  return start ? say`${subject} has been a member since ${start}.` : say`${subject} is a member.`;
}
