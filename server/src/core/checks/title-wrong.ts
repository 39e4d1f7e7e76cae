import { describeHolding, newsLabel } from '../facts/describe.js';
import { judgeOffice } from '../links/judge-office.js';
import { likeWritten, replaceName } from '../links/rewrite-office.js';
import { formatDate } from '../values/date-format.js';
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
  examples: [{ wrong: 'Russian Defence Minister Sergei Lavrov said', right: 'Russian Foreign Minister Sergei Lavrov said' }],
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
  *run({ draft, offices, facts }): Iterable<FactFinding> {
    for (const claim of offices) {
      const verdict = judgeOffice(claim, facts);
      if (verdict.kind !== 'other-office' || claim.person.quoted) continue;
      const { held, holder } = verdict;
      const right = newsLabel(held.post, facts);
      const name = held.person.name.value;
      yield {
        span: claim.titleSpan,
        message: `${name} was ${right} on ${formatDate(claim.at)}, not ${claim.titleText}.`,
        because: [describeHolding(held), holder && describeHolding(holder)].filter(Boolean).join(' '),
        evidence: [evidenceOf(held.term, describeHolding(held)), ...(holder ? [evidenceOf(holder.term, describeHolding(holder))] : [])],
        fixes: [
          { title: `Replace with "${likeWritten(claim, right, draft.text)}"`, edits: [{ span: claim.titleSpan, text: likeWritten(claim, right, draft.text) }] },
          ...(holder ? replaceName(claim, holder.person) : []),
        ],
      };
    }
  },
});
