import { acronymsOf, expandedBody } from '../links/acronyms.js';
import type { Token } from '../text/tokens.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** An acronym in brackets that is not the acronym of the body in front of it. */
export default defineCheck({
  id: 'acronym-wrong',
  title: 'Acronym and name disagree',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  rationale: 'Letters of an acronym are swapped as easily as letters of a word, and no spelling checker minds. Where the draft writes a body’s '
    + 'name with an acronym in brackets, the two are compared with the acronyms that the body uses, in any language.',
  examples: [{ wrong: 'Organization for Security and Co-operation in Europe (OCSE)', right: 'Organization for Security and Co-operation in Europe (OSCE)' }],
  silences: [
    'acronyms of other languages that the fact base knows (OTAN)',
    'bodies whose acronym the fact base does not know',
    'brackets that hold a country, a party or a place',
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
      if (known.length === 0 || known.some((acronym) => acronym.toUpperCase() === written)) continue;
      // "Federal Reserve (US)" or "Security Council (UN)" names the parent or the country, not the body.
      if (!sharesLetters(written, known[0]!.toUpperCase()) || facts.organizationsByAcronym(written.toLowerCase()).some(({ id }) => id === link.entity.parent)) continue;
      const span = { start: block.offset + mention.span.start, end: block.offset + mention.span.end };
      const says = `The acronym of the ${link.entity.name.value} is ${known[0]}.`;
      yield {
        span,
        message: `The acronym of the ${link.entity.name.value} is ${known.join(' or ')}, not “${mention.acronym}”.`,
        because: `The draft puts the name and the acronym side by side, and the fact base knows ${known.length === 1 ? 'only' : ''} ${known.join(', ')} for this body.`.replace('  ', ' '),
        evidence: [evidenceOf(link.entity.name, says)],
        fixes: [{ title: `Replace with "${known[0]}"`, safe: true, edits: [{ span, text: known[0]! }] }],
      };
    }
  },
});

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
