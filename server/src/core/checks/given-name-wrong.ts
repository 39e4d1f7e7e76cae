import { describeHolding, newsLabel } from '../facts/describe.js';
import { confirmedOn } from '../facts/last-known.js';
import { describeSeat, seatLabel } from '../facts/seats.js';
import { givenNameConflicts } from '../links/names/given-name-conflicts.js';
import { blocksWith } from '../links/parts.js';
import { senatorsMisnamed, type SenatorMisnamed } from '../links/names/senator-names.js';
import type { Links } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { shift } from '../text/span.js';
import { say, when } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** The right family name and office, under another given name. */
export default defineCheck({
  id: 'given-name-wrong',
  title: 'Wrong given name',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'The family name comes from the story, the given name from memory: Jack for Jake, Anthony for Antony. Where the draft gives '
    + 'an office that one person held on that day to somebody of the same family name, the office tells who is meant. Short forms, initials '
    + 'and other romanisations of the right given name are no mistake.',
  examples: [
    { wrong: 'US Secretary of State Anthony Blinken', right: 'US Secretary of State Antony Blinken' },
    { wrong: 'French President Edouard Macron said so.', right: 'French President Emmanuel Macron said so.' },
  ],
  silences: [
    'the same family name without the office: Jack Sullivan, a bartender',
    'nicknames and translations: Tony Blinken, Vladimir Zelensky',
    'former, future and acting holders, and paragraphs about another time',
    'offices that several people hold at once',
    'relatives',
  ],
  accepts: [
    'Tony Blinken, the US secretary of state, said so.',
    'Jack Sullivan, a bartender in Ohio, said so.',
  ],
  *run(links): Iterable<FactFinding> {
    for (const senator of gathered(blocksWith(links, senatorsMisnamed), ({ found, offset }) => found.map((one) => ({ ...one, span: shift(one.span, offset) })))) yield senatorFinding(senator, links);
    for (const { claim, held, lastKnown, isSlip, span, typed, right } of givenNameConflicts(links)) {
      const office = newsLabel(held.post, links.facts);
      yield {
        span,
        // Somebody else of the name may hold the office by now.
        ...(lastKnown && !isSlip && { severity: 'warning' as const }),
        message: lastKnown
          ? say`The given name is ${right}, not ${typed}: ${held.person.name.value} was ${office} ${when(lastKnown)}, the last that is known.`
          : say`The given name is ${right}, not ${typed}: ${held.person.name.value} was ${office} on ${claim.at}.`,
        because: say`The draft calls ${claim.person.words.join(' ')} ${claim.titleText}; ${describeHolding(held)}`,
        evidence: [
          evidenceOf(held.person.name, say`The name is spelt ${held.person.name.value}.`), evidenceOf(held.term, describeHolding(held)),
        ],
        fixes: [{ title: say`Replace with "${right}"`, edits: [{ span, text: right }] }],
      };
    }
  },
});

function senatorFinding({ person, seat, span, typed, right }: SenatorMisnamed, { facts, storyDate: { value: at } }: Links): FactFinding {
  const [name, office, known] = [person.name.value, seatLabel(seat, facts), describeSeat(person, seat, facts)];
  const last = seat.upTo < at.first;
  return {
    span,
    ...(last && { severity: 'warning' as const }),
    message: last
      ? say`The given name is ${right}, not ${typed}: ${name} was ${office} ${when(confirmedOn(seat.term, seat.upTo))}, the last that is known.`
      : say`The given name is ${right}, not ${typed}: ${name} was ${office} on ${at}.`,
    because: known,
    evidence: [evidenceOf(person.name, say`The name is spelt ${name}.`), evidenceOf(seat.term, known)],
    fixes: [{ title: say`Replace with "${right}"`, edits: [{ span, text: right }] }],
  };
}
