import { describeHolding } from '../facts/describe.js';
import { findAreaSlips, type AreaSlip } from '../links/find-area-slips.js';
import { findSlips, type Slip } from '../links/find-slips.js';
import { givenNameConflicts } from '../links/given-name-conflicts.js';
import { NAME_WEIGHTS } from '../links/name-weights.js';
import { defineCheck, evidenceOf, type FactFinding, type Fix } from './define-check.js';

/** A name that is nearly that of a known person, country or body, and nobody else's. */
export default defineCheck({
  id: 'name-misspelled',
  title: 'Name misspelled',
  severity: 'error',
  restsOn: 'facts',
  rationale: 'A misspelt name is the mistake that readers and the person named forgive least, and no spell checker knows the names of '
    + 'the news. One letter’s difference alone proves nothing, since names that differ by a letter are mostly two people. The check weighs '
    + 'what slip it would be, whether any list knows the spelling as a name of its own, and what the draft says around it: an '
    + 'office that the known person held on that day, the right name elsewhere in the draft. It speaks only when a slip is thousands of '
    + 'times likelier than somebody else.',
  examples: [
    { wrong: 'talks with Dmitry Koazk, the deputy chief of staff', right: 'talks with Dmitry Kozak, the deputy chief of staff' },
    { wrong: 'Sergie Lavrov said', right: 'Sergei Lavrov said' },
    { wrong: 'the people of Afganistan', right: 'the people of Afghanistan' },
  ],
  silences: [
    'other romanisations: Sergey, Zelenskyy',
    'names that are somebody else’s: John Kozik, or Sergei Rybakov, a pianist',
    'short forms, initials, middle names',
    'relatives, suffixes such as Jr, [sic], handles and addresses',
    'swapped names: Friedrich Hans is not Hans Friedrich',
    'forms of places in other languages: Brasil, Kharkov; words that are names of their own: Columbia',
  ],
  accepts: [
    'John Kozik, a plumber, said so.',
    'Sergey Lavrov met Volodymyr Zelenskyy.',
  ],
  *run(links): Iterable<FactFinding> {
    const conflicts = new Set(givenNameConflicts(links).map(({ span }) => span.start));
    const slips = findSlips(links).filter(({ span }) => !conflicts.has(span.start));
    for (const slip of slips) {
      const { person, context, replacement, reasons } = slip;
      const held = context.office?.held ?? links.holdings(person)[0];
      const spelling = evidenceOf(person.name, `The name is spelt ${person.name.value}.`);
      yield {
        span: slip.span,
        message: `"${writtenIn(slip)}" looks like a misspelling of ${slip.name.words[slip.difference.knownIndex]!}.`,
        because: `${reasons.join('; ')}.`,
        evidence: held ? [spelling, evidenceOf(held.term, describeHolding(held))] : [spelling],
        fixes: [
          {
            title: `Replace with "${replacement}"`,
            edits: [{ span: slip.span, text: replacement }],
            safe: !slip.link.quoted && slip.score >= NAME_WEIGHTS.sure,
          },
          ...replaceAll(slip, slips),
        ],
      };
    }
    const told = new Set(slips.map(({ span }) => span.start));
    for (const slip of findAreaSlips(links)) if (!told.has(slip.span.start)) yield findingOf(slip);
  },
});

function findingOf({ span, entity, written, replacement, name, reason, sure, quoted }: AreaSlip): FactFinding {
  return {
    span,
    message: `"${written}" looks like a misspelling of ${replacement}${name === replacement ? '' : ` in ${name}`}.`,
    because: `${reason}; the name is ${name}.`,
    evidence: [evidenceOf(entity.name, `The name is spelt ${entity.name.value}.`)],
    fixes: [{ title: `Replace with "${replacement}"`, edits: [{ span, text: replacement }], safe: sure && !quoted }],
  };
}

const writtenIn = ({ link, difference }: Slip): string => link.words[difference.typedIndex]!;

/** One fix for all places of the same slip. */
function replaceAll(slip: Slip, slips: readonly Slip[]): readonly Fix[] {
  const same = slips.filter((other) => other.person === slip.person && writtenIn(other) === writtenIn(slip));
  if (same.length < 2) return [];
  return [{
    title: `Replace all "${writtenIn(slip)}" in this draft`,
    edits: same.map(({ span, replacement }) => ({ span, text: replacement })),
  }];
}
