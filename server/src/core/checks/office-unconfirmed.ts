import { describeHolding, labelWithArea, newsLabel } from '../facts/describe.js';
import { confirmedOn } from '../facts/last-known.js';
import type { FactLookUp } from '../facts/look-up.js';
import { lastKnownOffice, type LastKnownOffice } from '../links/offices/last-known-office.js';
import { insertFormer, officeInstead, replaceName, replaceTitle } from '../links/offices/rewrite-office.js';
import type { OfficeClaim } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { say, sentences, when, type Said } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** The facts end before the story, and on their last day they spoke against the office. */
export default defineCheck({
  id: 'office-unconfirmed',
  title: 'Office not confirmed for the day of the story',
  severity: 'warning',
  restsOn: 'facts',
  reads: 'block',
  needs: ['offices'],
  rationale: 'No fact base knows this morning’s reshuffle, so of a story written after its last day nothing is called an error that could have changed since. '
    + 'But few return to an office that they have left, and few change offices in a given month. Where the person had left the office within the three '
    + 'years before the last known day and a successor held it then (up to a year before the story), or the person held another office up to half a year before, '
    + 'the check asks for a look and says as of when it knows.',
  // A day soon after the last one of the bundled facts: it moves on with them.
  examples: [{ wrong: 'German Chancellor Olaf Scholz said so on Monday.', right: 'German Chancellor Friedrich Merz said so on Monday.', date: '2026-11-24' }],
  silences: [
    'appointments, elections, reshuffles, returns: anything near the name that tells of a change',
    'offices whose last known holder has left, or was last confirmed too long before the story',
    'former, then, outgoing, incoming, designate',
    'quoted speech',
  ],
  accepts: ['Olaf Scholz, back as German chancellor, said so on Monday.'],
  run: ({ offices, facts, draft }): readonly FactFinding[] =>
    gathered(offices, (claim) => {
      const known = claim.person.quoted ? undefined : lastKnownOffice(claim, facts);
      return known ? finding(claim, known, facts, draft.text) : [];
    }),
});

function finding(claim: OfficeClaim, known: LastKnownOffice, facts: FactLookUp, draft: string): FactFinding {
  const { verdict: { kind, held, holder } } = known;
  const left = kind === 'other-time';
  const { span, instead } = officeInstead(claim, held.post, facts, draft);
  return {
    span: left ? claim.person.span : span,
    message: left ? hasLeft(known, facts) : holdsAnother(claim, known, draft.slice(span.start, span.end), facts),
    because: sentences(describeHolding(held), holder && describeHolding(holder), say`What has changed since is not known.`),
    evidence: [evidenceOf(held.term, describeHolding(held)), ...(holder ? [evidenceOf(holder.term, describeHolding(holder))] : [])],
    fixes: [
      ...(left ? [] : [{ title: say`Replace with "${instead}"`, edits: [{ span, text: instead }] }]),
      ...(holder ? replaceName(claim, holder.person) : []),
      ...(left ? [...replaceTitle(claim, held.post, facts, draft), ...insertFormer(claim)] : []),
    ],
  };
}

function hasLeft({ verdict: { held, holder }, others }: LastKnownOffice, facts: FactLookUp): Said {
  const name = held.person.name.value;
  return holder
    ? say`${name} left office ${when(held.term.end!)}; ${holder.person.name.value} was ${labelWithArea(held.post, facts)} ${when(confirmedOn(holder.term, others))}, the last that is known.`
    : say`${name} left office ${when(held.term.end!)}.`;
}

function holdsAnother({ at }: OfficeClaim, { verdict: { held, holder }, own, others }: LastKnownOffice, written: string, facts: FactLookUp): Said {
  const name = held.person.name.value;
  const office = newsLabel(held.post, facts);
  return holder && own === at.first
    ? say`${name} was ${office} on ${at}; ${holder.person.name.value} was ${newsLabel(holder.post, facts)} ${when(confirmedOn(holder.term, others))}, the last that is known.`
    : say`${name} was ${office} ${when(confirmedOn(held.term, own))}, the last that is known, not ${written}.`;
}
