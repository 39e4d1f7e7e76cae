import { describeHolding, labelWithArea, newsLabel } from '../facts/describe.js';
import { HEAD_WORDS } from '../links/offices/body-heads.js';
import { judgeOffice, type OfficeVerdict } from '../links/offices/judge-office.js';
import { blocksWith } from '../links/parts.js';
import { likeWritten, officeInstead, replaceName, rewriteTitle } from '../links/offices/rewrite-office.js';
import { isOtherGenders } from '../links/persons/gendered-words.js';
import type { Links, OfficeClaim } from '../links/types.js';
import { gathered } from '../text/gathered.js';
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
    'lists, in which the title may be the next guest’s: Olaf Scholz, the French president, and …',
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
    for (const claim of gathered(blocksWith(links, wronglyTitled), ({ placed }) => placed.offices)) {
      const verdict = judgeOffice(claim, facts);
      if (claim.person.quoted) continue;
      if (verdict.kind === 'other-country') yield servesAnotherCountry(claim, verdict, links);
      if (verdict.kind !== 'other-office') continue;
      const { held, holder } = verdict;
      const { right, span, instead } = officeInstead(claim, held.post, facts, draft.text);
      const { plural, phrase } = claim.title;
      const written = plural ? phrase : draft.text.slice(span.start, span.end);
      const name = held.person.name.value;
      // "Kremlin spokeswoman Dmitry Peskov" is another word, no other office, and gender-mismatch tells of it.
      if (isOtherGenders(written, held.person)) continue;
      yield {
        span: plural ? claim.person.span : HEAD_WORDS.has(phrase) ? span : claim.titleSpan, // "CIA chief": the mere rank is not what is wrong.
        message: say`${name} was ${right} on ${claim.at}, not ${written}.`,
        because: sentences(describeHolding(held), holder && describeHolding(holder)),
        evidence: [evidenceOf(held.term, describeHolding(held)), ...(holder ? [evidenceOf(holder.term, describeHolding(holder))] : [])],
        fixes: [
          ...rewriteTitle(claim, span, instead),
          ...(holder ? replaceName(claim, holder.person) : []),
        ],
      };
    }
  },
});

/** Claims of another office than the person's own, in one block. */
const wronglyTitled = ({ offices, facts }: Links): readonly OfficeClaim[] =>
  offices.filter((claim) => !claim.person.quoted && KINDS.has(judgeOffice(claim, facts).kind));

const KINDS: ReadonlySet<string> = new Set(['other-office', 'other-country']);

/** "French President Olaf Scholz": country and title change together, or the name. */
function servesAnotherCountry(claim: OfficeClaim, { held, holder }: Extract<OfficeVerdict, { kind: 'other-country' }>, { draft: { text }, facts }: Links): FactFinding {
  const area = claim.area!.span;
  const { plural } = claim.title;
  const named = plural ? facts.post(claim.posts[0] ?? '') : undefined;
  const span = plural ? claim.person.span : { start: Math.min(area.start, claim.titleSpan.start), end: Math.max(area.end, claim.titleSpan.end) };
  const label = likeWritten(claim, newsLabel(held.post, facts), text);
  const demonym = facts.area(held.post.area!)?.demonyms[0];
  const right = area.start < claim.titleSpan.start && demonym !== undefined ? `${demonym} ${label}` : likeWritten(claim, labelWithArea(held.post, facts), text);
  return {
    span,
    message: say`${held.person.name.value} was ${labelWithArea(held.post, facts)}, not ${named ? labelWithArea(named, facts) : text.slice(span.start, span.end)}.`,
    because: sentences(describeHolding(held), holder && describeHolding(holder)),
    evidence: [evidenceOf(held.term, describeHolding(held)), ...(holder ? [evidenceOf(holder.term, describeHolding(holder))] : [])],
    fixes: [...rewriteTitle(claim, span, right), ...(holder ? replaceName(claim, holder.person) : [])],
  };
}
