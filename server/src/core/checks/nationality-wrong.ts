import { areaSaid, describeHolding } from '../facts/describe.js';
import type { FactLookUp } from '../facts/look-up.js';
import type { Area } from '../facts/types.js';
import { judgeOffice } from '../links/offices/judge-office.js';
import { findFormerAbroad } from '../links/offices/office-abroad.js';
import { replaceName } from '../links/offices/rewrite-office.js';
import type { NamedLink } from '../links/types.js';
import { say, sentences } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** The person holds the office named, but of another country. */
export default defineCheck({
  id: 'nationality-wrong',
  title: 'The office belongs to another country',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['offices'],
  rationale: 'In a story about two countries their ministers are easily swapped. The check reads the country before or behind an office '
    + '("Ukrainian", "Ukraine’s", "of Ukraine") and speaks when the fact base knows that the person held this very office of '
    + 'another country on the story date.',
  examples: [{ wrong: 'Ukrainian Foreign Minister Sergei Lavrov', right: 'Russian Foreign Minister Sergei Lavrov' }],
  silences: ['Ukrainian-born, Ukraine-based', 'former and future offices', 'regions, continents and bodies before the office', 'quoted speech'],
  accepts: [
    'The Ukrainian-born conductor met Russian Foreign Minister Sergei Lavrov.',
    'Former Ukrainian President Petro Poroshenko said so.',
  ],
  *run({ offices, facts }): Iterable<FactFinding> {
    for (const claim of offices) {
      const verdict = judgeOffice(claim, facts);
      const former = verdict.kind === 'cannot-tell' ? findFormerAbroad(claim, facts) : undefined;
      const { held, holder } = verdict.kind === 'other-area' ? verdict : { held: former };
      if (!held || !claim.area || claim.person.quoted) continue;
      const country = facts.area(held.post.area!);
      if (!country) continue;
      const right = countryLikeWritten(claim.area, country, facts);
      yield {
        span: claim.area.span,
        message: say`${held.person.name.value} was ${held.post.name.value}, not of ${areaSaid(claim.area.entity.name.value)}.`,
        because: sentences(describeHolding(held), holder && describeHolding(holder)),
        evidence: [evidenceOf(held.term, describeHolding(held)), ...(holder ? [evidenceOf(holder.term, describeHolding(holder))] : [])],
        fixes: [
          ...(right ? [{ title: say`Replace with "${right}"`, edits: [{ span: claim.area.span, text: right }] }] : []),
          ...(holder ? replaceName(claim, holder.person) : []),
        ],
      };
    }
  },
});

/** The right country in the form the draft uses: a demonym for a demonym, a name for a name. */
function countryLikeWritten(written: NamedLink<Area>, country: Area, facts: FactLookUp): string | undefined {
  if (written.name.kind === 'demonym') return country.demonyms[0];
  const capital = country.capital.at(-1)?.value;
  return written.name.kind === 'metonym' && capital !== undefined ? facts.area(capital)?.name.value : country.name.value;
}
