import type { Organization } from '../facts/types.js';
import { findMemberCountClaims, MEMBER_COUNT_WORDS } from '../links/bodies/member-count-claims.js';
import { findMemberOrdinalClaims, type MemberOrdinalClaim } from '../links/bodies/member-ordinal-claims.js';
import type { Links } from '../links/types.js';
import type { DateValue } from '../values/date.js';
import { formatLike } from '../values/quantity-format.js';
import { ordinalOf } from '../values/read-ordinal.js';
import { anyOf, bare, ordinal, say, when } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** A body is given another number of members than it has on the story date. */
export default defineCheck({
  id: 'member-count-wrong',
  title: 'Wrong number of members',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['organizations', MEMBER_COUNT_WORDS],
  rationale: 'Alliances and unions grow and shrink, and the old number stays in the background paragraph for years. The check reads "the 30-nation '
    + 'alliance", "the EU’s 27 members" and "all 28 EU countries", and counts the members on the story date, where the fact base has the whole list.',
  examples: [
    { wrong: 'The 28-nation European Union agreed on Monday.', right: 'The 27-nation European Union agreed on Monday.' },
    { wrong: 'Finland became the 32nd member of NATO.', right: 'Finland became the 31st member of NATO.', date: '2025-06-25' },
    { wrong: 'NATO’s 30 members agreed to spend more.', right: 'NATO’s 32 members agreed to spend more.', date: '2025-06-25' },
  ],
  silences: [
    'the months before somebody joins, the years before somebody leaves, the weeks after either',
    'some of the members: "the 22 EU countries that use the euro", "its 10 eastern members"',
    'paragraphs about another time; founding, former and future members',
    'bodies without a complete list, numbers too far off to be a slip',
    'quoted speech',
  ],
  accepts: [
    'The 27-nation European Union agreed on Monday.',
    'The 19 EU countries that use the euro agreed on Monday.',
  ],
  *run(links: Links): Iterable<FactFinding> {
    const { value: story } = links.storyDate;
    for (const claim of findMemberOrdinalClaims(links)) {
      const wrong = wrongOrdinal(claim);
      if (wrong) yield wrong;
    }
    for (const { body: { entity: body, span: named }, count, block } of findMemberCountClaims(links)) {
      const stated = count.value.amount;
      const [complete, now] = [body.membersCompleteAsOf!, membersAt(body, story)];
      if (!isSurelyWrong(stated, body, story)) continue;
      const rights = now.least === now.most ? [now.most] : [now.least, now.most];
      const { start, end } = count.numberSpan;
      const span = { start: start + block.offset, end: end + block.offset };
      const written = block.reading.prose.slice(start, end);
      const name = body.name.value;
      const of = bare(/^[A-Z]+$/.test(name) ? name : `the ${name}`, name);
      yield {
        span,
        ...(story.last > complete.value.last + GRACE_DAYS && { severity: 'warning' as const }),
        message: say`The number of members of ${of} was ${anyOf(rights)} on ${story}, not ${stated}.`,
        because: say`The list of members of ${of} is complete up to ${complete.value}.`,
        evidence: [evidenceOf(complete, say`The list of members of ${of} is complete up to ${complete.value}.`)],
        fixes: rights.map((right) => formatLike(written, right)).map((text) => ({ title: say`Replace with "${text}"`, edits: [{ span, text }] })),
        related: [{ span: named, message: say`The body: ${name}.` }],
      };
    }
  },
});

/** "Finland became the 32nd member of NATO": counted among all who had joined before, and among those who were members then. Who joined on one day shares numbers. */
function wrongOrdinal({ body: { entity: body, span: named }, member, value, span }: MemberOrdinalClaim): FactFinding | undefined {
  const own = body.members.filter((one) => one.value === member.entity.id);
  const [joined, ...again] = own;
  if (!joined?.start || again.length > 0 || body.members.some(({ disputedBy }) => disputedBy.length > 0)) return undefined;
  const { first, last } = joined.start;
  const before = body.members.filter(({ start }) => start === undefined || start.last < first);
  const together = body.members.filter(({ start }) => start !== undefined && start.first <= last && start.last >= first).length;
  const left = before.filter(({ end }) => end !== undefined && end.first <= last).length;
  const [least, most] = [before.length - left + 1, before.length + together];
  if (value >= least && value <= most) return undefined;
  const right = before.length - left + together;
  if (Math.abs(value - right) > LARGEST_SLIP) return undefined;
  const [country, text] = [member.entity.name.value, ordinalOf(right)];
  const of = bare(/^[A-Z]+$/.test(body.name.value) ? body.name.value : `the ${body.name.value}`, body.name.value);
  const known = say`${country} joined ${of} ${when(joined.start)}; ${before.length - left} were members before.`;
  return {
    span,
    message: together > 1
      ? say`${country} was one of the ${ordinal(least)} to the ${ordinal(most)} member of ${of}, not the ${ordinal(value)}.`
      : say`${country} was the ${ordinal(right)} member of ${of}, not the ${ordinal(value)}.`,
    because: known,
    evidence: [evidenceOf(joined, known)],
    fixes: together > 1 ? [] : [{ title: say`Replace with "${text}"`, edits: [{ span, text }] }],
    related: [{ span: named, message: say`The body: ${body.name.value}.` }],
  };
}

interface Count {
  readonly least: number;
  readonly most: number;
}

/** Nobody joins overnight: so long after the day up to which the list is complete it still counts, and so long it is worth a look. */
const GRACE_DAYS = 365;
const LOOK_DAYS = 2 * 365;
/** After a change the old number is not yet wrong, and once it is agreed on the new one is told in advance. */
const AFTER_CHANGE_DAYS = 60;
const BEFORE_JOINING_DAYS = 730;
const BEFORE_LEAVING_DAYS = 1500;
/** A number further off counts something else. */
const LARGEST_SLIP = 6;

function isSurelyWrong(stated: number, body: Organization, story: DateValue): boolean {
  if (story.last > body.membersCompleteAsOf!.value.last + LOOK_DAYS || body.members.some(({ disputedBy }) => disputedBy.length > 0)) return false;
  const least = body.members.filter(({ start, end }) =>
    (start === undefined || start.last < story.first - AFTER_CHANGE_DAYS) && (end === undefined || end.first > story.last + BEFORE_LEAVING_DAYS)).length;
  const most = body.members.filter(({ start, end }) =>
    (start === undefined || start.first <= story.last + BEFORE_JOINING_DAYS) && (end === undefined || end.last >= story.first - AFTER_CHANGE_DAYS)).length;
  return stated < least ? least - stated <= LARGEST_SLIP : stated > most && stated - most <= LARGEST_SLIP;
}

/** How many members there were on the story date, surely and possibly. */
const membersAt = ({ members }: Organization, { first, last }: DateValue): Count => ({
  least: members.filter(({ start, end }) => (start === undefined || start.last <= first) && (end === undefined || end.first > last)).length,
  most: members.filter(({ start, end }) => (start === undefined || start.first <= last) && (end === undefined || end.last >= first)).length,
});
