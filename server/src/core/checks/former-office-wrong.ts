import { describeHolding, labelWithArea, newsLabel } from '../facts/describe.js';
import { neverHeld } from '../links/offices/never-held.js';
import { likeWritten, rewriteTitle } from '../links/offices/rewrite-office.js';
import { say, sentences, when } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** A former holder of an office never held it. */
export default defineCheck({
  id: 'former-office-wrong',
  title: 'The person never held that office',
  severity: 'warning',
  restsOn: 'facts',
  reads: 'block',
  needs: ['offices'],
  rationale: 'Of those who have left their office the title is soon another one: a former defence minister becomes a former foreign minister. The check reads '
    + '“former”, “ex-” and “onetime” before an office of one holder, and speaks where the fact base has the list of its holders without a gap from the '
    + 'time on in which the person can have held it, knows another office of the same country that the person did hold, and the person is not in the list.',
  examples: [{ wrong: 'Former U.S. Secretary of State James Mattis said so.', right: 'Former U.S. Defense Secretary James Mattis said so.' }],
  silences: [
    'acting, interim, shadow, deputy and regional offices; chiefs, heads and leaders',
    'lists of holders with a gap, or that begin after the person’s thirtieth birthday and less than five years before the first office that is known (thirty-eighth and fifteen for presidents and prime ministers)',
    'persons who served several countries, or of whom no other office of the country is known',
    'presidents without a country, bodies',
    '“late”, “then”, quoted speech',
  ],
  accepts: [
    'Former U.S. Defense Secretary James Mattis said so.',
    'Former acting Secretary of State James Mattis said so.',
  ],
  *run({ offices, facts, draft }): Iterable<FactFinding> {
    for (const claim of offices) {
      const never = neverHeld(claim, facts);
      if (!never) continue;
      const { post, since, held: [latest, ...others] } = never;
      const right = likeWritten(claim, newsLabel(latest.post, facts), draft.text);
      const name = latest.person.name.value;
      const { start, end } = claim.titleSpan;
      // "Former" stays where it is, before the title or before its country.
      const from = claim.title.frameWord === undefined ? start : end - draft.text.slice(start, end).replace(/^\p{L}+[\s-]/u, '').length;
      yield {
        span: claim.title.plural ? claim.person.span : { start: from, end },
        message: say`${name} is not among those who were ${labelWithArea(post, facts)} since ${since.term.start!}.`,
        because: sentences(describeHolding(latest), say`The list of holders begins with ${since.person.name.value}, who took office ${when(since.term.start!)}.`),
        evidence: [evidenceOf(latest.term, describeHolding(latest)), evidenceOf(since.term, describeHolding(since))],
        fixes: others.length > 0 && new Set(never.held.map((one) => one.post.id)).size > 1 ? [] : rewriteTitle(claim, { start: from, end }, right),
      };
    }
  },
});
