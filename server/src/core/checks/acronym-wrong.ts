import type { FactLookUp } from '../facts/look-up.js';
import type { Organization } from '../facts/types.js';
import { acronymsOf, expandedBody } from '../links/bodies/acronyms.js';
import type { Token } from '../text/tokens.js';
import { anyOf, say } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** An acronym in brackets that is not the acronym of the body in front of it. */
export default defineCheck({
  id: 'acronym-wrong',
  title: 'Acronym and name disagree',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  needs: ['acronyms'],
  rationale: 'Letters of an acronym are swapped as easily as letters of a word, and no spelling checker minds. Where the draft writes a body’s '
    + 'name with an acronym in brackets, the two are compared with the acronyms that the body uses, in any language.',
  examples: [
    { wrong: 'Organization for Security and Co-operation in Europe (OCSE)', right: 'Organization for Security and Co-operation in Europe (OSCE)' },
    { wrong: 'The International Monetary Fund (WTO) met.', right: 'The International Monetary Fund (IMF) met.' },
  ],
  silences: [
    'acronyms of other languages that the fact base knows (OTAN)',
    'acronyms of former names: Organisation of African Unity (OAU)',
    'bodies whose acronym the fact base does not know',
    'brackets that hold a country, a party, a place or the body above',
    'quoted speech',
  ],
  accepts: [
    'The Organization for Security and Co-operation in Europe (OSCE) met in Vienna.',
    'The Oxford Student Chess Enthusiasts (OSCE) met in the library.',
  ],
  *run({ acronyms, organizations, facts }): Iterable<FactFinding> {
    for (const { block, mention, quoted } of acronyms) {
      const link = expandedBody(block, mention, organizations);
      // "Treaty on European Union (TUE)": the brackets abbreviate more than the body.
      if (!link || quoted || isPartOfLonger(link.block.reading.tokens, link.from)) continue;
      const known = acronymsOf(link.entity);
      const written = mention.acronym.replaceAll('.', '').toUpperCase();
      // "Organization of African Unity (OAU)": a former name has letters of its own.
      if (link.name.kind === 'former' || known.length === 0 || known.some((acronym) => acronym.toUpperCase() === written)) continue;
      // "Federal Reserve (US)" or "Security Council (UN)" names the parent or the country, not the body.
      const bearers = facts.organizationsByAcronym(written.toLowerCase());
      if (bearers.some((other) => areRelated(other, link.entity, facts))) continue;
      const other = sharesLetters(written, known[0]!.toUpperCase()) ? undefined : another(written, bearers);
      if (!other && !sharesLetters(written, known[0]!.toUpperCase())) continue;
      const span = { start: block.offset + mention.span.start, end: block.offset + mention.span.end };
      const body = link.entity.name.value;
      yield {
        span,
        // Other languages’ letters (OTAN) are right, and yet no advice.
        message: say`The acronym of the ${body} is ${anyOf(link.entity.acronyms.length > 0 ? link.entity.acronyms : known)}, not “${mention.acronym}”.`,
        because: other ? say`${written} is the ${other.name.value}.` : known.length === 1
          ? say`The draft puts the name and the acronym side by side, and the fact base knows only ${known[0]!} for this body.`
          : say`The draft puts the name and the acronym side by side, and the fact base knows ${known.join(', ')} for this body.`,
        evidence: [evidenceOf(link.entity.name, say`The acronym of the ${body} is ${known[0]!}.`)],
        fixes: [
          { title: say`Replace with "${known[0]!}"`, safe: other === undefined, edits: [{ span, text: known[0]! }] },
          // The letters may be right, and the name beside them the slip.
          ...(other ? [{ title: say`Replace with "${other.name.value}"`, edits: [{ span: link.span, text: other.name.value }] }] : []),
        ],
      };
    }
  },
});

/** Shorter acronyms (UN, EU) stand behind bodies that belong to them, whether the fact base knows that or not. */
const LEAST_LETTERS = 3;

/** The one other body that goes by these letters. */
const another = (written: string, bearers: readonly Organization[]): Organization | undefined =>
  (written.length >= LEAST_LETTERS && bearers.length === 1 ? bearers[0] : undefined);

/** True where one body belongs to the other: "Security Council (UN)". */
function areRelated(one: Organization, other: Organization, facts: FactLookUp): boolean {
  const above = ({ id, parent }: Organization): readonly (string | undefined)[] => [id, parent, parent === undefined ? undefined : facts.organization(parent)?.parent];
  return above(one).includes(other.id) || above(other).includes(one.id);
}

const isPartOfLonger = (tokens: readonly Token[], from: number): boolean =>
  /^(?:of|on|for|in|to)$/.test(tokens[from - 1]?.fold ?? '') && tokens[from - 2]?.kind === 'word' && tokens[from - 2]!.case === 'title';

/** A scrambled or mistyped acronym shares most letters with the right one; anything else is some other abbreviation. */
function sharesLetters(written: string, right: string): boolean {
  const left = [...right];
  let shared = 0;
  for (const letter of written) {
    const at = left.indexOf(letter);
    if (at >= 0) {
      shared++;
      left.splice(at, 1);
    }
  }
  return Math.abs(written.length - right.length) <= 1 && shared >= Math.max(written.length, right.length) - 1 && shared >= 2;
}
