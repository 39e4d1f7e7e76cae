import { describeHolding, labelWithBody, newsLabel } from '../facts/describe.js';
import type { Post } from '../facts/types.js';
import { judgeOffice } from '../links/judge-office.js';
import { blocksWith } from '../links/parts.js';
import { likeWritten, replaceName } from '../links/rewrite-office.js';
import type { Links, OfficeClaim } from '../links/types.js';
import type { Span } from '../text/span.js';
import { say, sentences } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** A person is given an office that somebody else holds, while the fact base knows which one he or she holds. */
export default defineCheck({
  id: 'title-wrong',
  title: 'The person holds another office',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'A wrong title is one of the commonest reasons for a printed correction. The check compares the office in front of '
    + 'or behind a name with the offices that the fact base knows the person to hold on the story date. It speaks only when two '
    + 'things are certain: that the person held another office on that day, and that somebody else held the one in the draft.',
  examples: [
    { wrong: 'Russian Defence Minister Sergei Lavrov said', right: 'Russian Foreign Minister Sergei Lavrov said' },
    { wrong: 'UN Secretary-General Jens Stoltenberg said', right: 'NATO Secretary General Jens Stoltenberg said' },
  ],
  silences: [
    'former, then, future, acting and shadow offices',
    'paragraphs that speak of another time than the story’s',
    'an office that the person held at any time',
    'offices with several holders, and offices whose holder on that day is not known for certain',
    'quoted speech',
  ],
  accepts: [
    'Former Defence Minister Anatoly Serdyukov said so.',
    'Russian Foreign Minister Sergei Lavrov said so.',
  ],
  *run(links): Iterable<FactFinding> {
    const { draft, facts } = links;
    for (const claim of blocksWith(links, wronglyTitled).flatMap(({ placed }) => placed.offices)) {
      const verdict = judgeOffice(claim, facts);
      if (verdict.kind !== 'other-office' || claim.person.quoted) continue;
      const { held, holder } = verdict;
      const body = bodyOf(claim, held.post);
      const right = body ? labelWithBody(held.post, facts) : newsLabel(held.post, facts);
      const span = body ?? claim.titleSpan;
      const written = draft.text.slice(span.start, span.end);
      const instead = body ? right : likeWritten(claim, right, draft.text);
      const name = held.person.name.value;
      yield {
        span: claim.titleSpan,
        message: say`${name} was ${right} on ${claim.at}, not ${written}.`,
        because: sentences(describeHolding(held), holder && describeHolding(holder)),
        evidence: [evidenceOf(held.term, describeHolding(held)), ...(holder ? [evidenceOf(holder.term, describeHolding(holder))] : [])],
        fixes: [
          { title: say`Replace with "${instead}"`, edits: [{ span, text: instead }] },
          ...(holder ? replaceName(claim, holder.person) : []),
        ],
      };
    }
  },
});

/** Claims of another office than the person's own, in one block. */
const wronglyTitled = ({ offices, facts }: Links): readonly OfficeClaim[] =>
  offices.filter((claim) => !claim.person.quoted && judgeOffice(claim, facts).kind === 'other-office');
/** "UN Secretary-General", "director general of the WTO": body and title, where the person heads another body; absolute. */
function bodyOf({ organization, titleSpan }: OfficeClaim, held: Post): Span | undefined {
  if (!organization || held.organization === organization.entity.id) return undefined;
  if (organization.span.start < titleSpan.start) {
    return held.area === undefined || held.area !== organization.entity.area ? { start: organization.span.start, end: titleSpan.end } : undefined;
  }
  return organization.span.end > titleSpan.end ? { start: titleSpan.start, end: organization.span.end } : undefined;
}
