import { describeHolding, labelWithArea } from '../facts/describe.js';
import { judgeOffice } from '../links/offices/judge-office.js';
import { insertFormer, replaceName, replaceTitle } from '../links/offices/rewrite-office.js';
import { say, sentences, when } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** The office is another person's on the story date: the one named has left it, or has not yet come to it. */
export default defineCheck({
  id: 'holder-wrong',
  title: 'Somebody else held the office',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['offices'],
  rationale: 'Offices change hands, habits do not: after an election the old name stays in the fingers for months. The check looks at '
    + 'the office that the draft gives to a person, and speaks when the person’s term had ended within the last three years, or had '
    + 'not yet begun, on the story date, and the fact base knows for certain who held the office on that day.',
  examples: [{ wrong: 'German Chancellor Angela Merkel said so on Monday.', right: 'German Chancellor Olaf Scholz said so on Monday.' }],
  silences: [
    'former, then, outgoing, incoming, designate',
    'paragraphs that speak of another time than the story’s',
    'forms of address without a country: President Obama, Governor Romney; a president in full who neither speaks nor acts in the story itself',
    'counterparts who never held such an office',
    'holders of long ago, whom nobody takes for the present one',
    'stories of a change of office and of the days before it: “resigned on Monday”, “had asked”',
    'quoted speech',
  ],
  accepts: [
    'Former German Chancellor Angela Merkel said so on Monday.',
    'Chancellor Helmut Kohl promised blooming landscapes.',
  ],
  *run({ offices, facts, draft }): Iterable<FactFinding> {
    for (const claim of offices) {
      const verdict = judgeOffice(claim, facts);
      if (verdict.kind !== 'other-time' || claim.person.quoted) continue;
      const { held, holder } = verdict;
      const ended = held.term.end !== undefined && held.term.end.last < claim.at.first;
      const office = labelWithArea(held.post, facts);
      yield {
        span: claim.person.span,
        message: ended
          ? say`${holder.person.name.value} was ${office} on ${claim.at}; ${held.person.name.value} left office ${when(held.term.end!)}.`
          : say`${holder.person.name.value} was ${office} on ${claim.at}; ${held.person.name.value} took office ${when(held.term.start!)}.`,
        because: sentences(describeHolding(held), describeHolding(holder)),
        evidence: [evidenceOf(held.term, describeHolding(held)), evidenceOf(holder.term, describeHolding(holder))],
        fixes: [...replaceName(claim, holder.person), ...(ended ? [...replaceTitle(claim, held.post, facts, draft.text), ...insertFormer(claim)] : [])],
      };
    }
  },
});
