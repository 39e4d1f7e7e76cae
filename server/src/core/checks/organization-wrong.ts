import { acronymsOf } from '../links/acronyms.js';
import { compareBodyNames, phraseAround } from '../links/body-name.js';
import { byBlock, isQuoted } from '../links/named-block.js';
import type { Links, PlacedBlock } from '../links/types.js';
import { shift } from '../text/span.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

type TokenRun = Readonly<{ from: number; to: number }>;

/** Words of the longest name of a body that is looked for. */
const LONGEST_BODY = 14;

/** A name that is nearly a known organisation's, and no other's. */
export default defineCheck({
  id: 'organization-wrong',
  title: 'The organisation’s name is garbled',
  severity: 'error',
  restsOn: 'facts',
  reads: 'block',
  rationale: 'Long names of bodies are written from memory: North Atlantic Trade Organization, Organisation for Economic Co-operation and '
    + 'Defence. The check takes a run of capitalised words, finds the known bodies that differ in one word, and speaks when the '
    + 'difference is a slip of the keyboard, or when the initials or the acronym in brackets show which body is meant.',
  examples: [{ wrong: 'the North Atlantic Trade Organization (NATO)', right: 'the North Atlantic Treaty Organization (NATO)' }],
  silences: [
    'names of bodies that the fact base knows, however similar: World Tourism Organization',
    'British and American spelling, hyphens, “the”',
    'bodies of the same pattern that the fact base does not know: Organization of Turkic States',
    'quoted speech',
  ],
  accepts: [
    'The World Tourism Organization met in Madrid.',
    'The Organisation for Economic Co-operation and Development said so.',
  ],
  *run(links): Iterable<FactFinding> {
    const known = byBlock([
      ...links.organizations.filter(({ from, to }) => to - from > 1), ...links.persons.filter(({ outcome }) => outcome === 'linked'),
    ]);
    for (const block of links.blocks) {
      if (block.reading.kind === 'heading') continue;
      const { tokens } = block.reading;
      for (let at = 0; at < tokens.length;) {
        const whole = phraseAround(tokens, at);
        const run = upToTitle(whole, block);
        const here = known.get(block.index) ?? [];
        // "High Commissioner for Refugees": some bodies are called by an office.
        const finding = (run && findingIn(run, block, links, here)) ?? (whole && holdsTitle(whole, block) ? findingIn(whole, block, links, here) : undefined);
        if (finding) yield finding;
        at = run?.to ?? at + 1;
      }
    }
  },
});

/**
 * A run of words without the offices in it: "International Atomic Energy Agency | Director General". An office that a run begins
 * with is no body's name: "National Security Advisor (NSA)".
 */
function upToTitle(run: TokenRun | undefined, { reading }: PlacedBlock): TokenRun | undefined {
  if (!run) return undefined;
  const title = reading.titles.find(({ from, to }) => from < run.to && run.from < to);
  if (!title) return run;
  return title.from > run.from ? { from: run.from, to: title.from } : { from: Math.min(title.to, run.to), to: run.to };
}

/** True where the office stands in the midst of the run, not before or behind a body: "United Nations High Commissioner for Refugees". */
const holdsTitle = (run: TokenRun, { reading }: PlacedBlock): boolean => reading.titles.some(({ from, to }) => from > run.from && to < run.to);

/** A person in the run, or a body that is the whole of it. */
const covers = (link: TokenRun & { readonly kind?: string }, from: number, to: number): boolean => link.kind === 'person' || (link.from <= from && link.to >= to);

/** The first garbled name in a run of capitalised words; the name may begin at any of them ("Leaders of the North Atlantic …"). */
function findingIn(
  run: TokenRun, block: PlacedBlock, links: Links, known: readonly TokenRun[],
): FactFinding | undefined {
  const { tokens } = block.reading;
  for (let from = Math.max(run.from, run.to - LONGEST_BODY); run.to - from >= 3; from++) {
    const start = tokens[from]!;
    if (start.case === 'lower' || start.fold === 'the' || known.some((link) => link.from < run.to && from < link.to && covers(link, from, run.to))) continue;
    const folds = tokens.slice(from, run.to).map(({ fold }) => fold);
    const bracketed = block.reading.acronyms.find(({ expansion }) => expansion.to === run.to);
    const matches = links.facts.nearOrganizations(folds).flatMap((body) => {
      const acronymFits = bracketed !== undefined && acronymsOf(body).includes(bracketed.acronym);
      const difference = compareBodyNames(folds, body, acronymFits);
      return difference ? [{ body, difference, acronymFits }] : [];
    });
    if (matches.length !== 1) continue;
    const { body, difference, acronymFits } = matches[0]!;
    const name = body.name.value;
    const written = links.draft.text.slice(block.offset + start.start, block.offset + tokens[run.to - 1]!.end);
    // "United Nations Security Counmcil": a shorter name that is right does not excuse the word beside it.
    if (known.some((link) => link.from <= from + difference.from && from + difference.from < link.to)) return undefined;
    const local = { start: tokens[from + difference.from]!.start, end: tokens[from + difference.to - 1]!.end };
    if (isQuoted(block, local)) return undefined;
    const span = shift(local, block.offset);
    return {
      span,
      message: `“${written}” should probably be ${name}.`,
      because: [`The fact base knows no body called “${written}”.`, difference.reason, acronymFits ? `The acronym in brackets is that of the ${name}.` : ''].filter(Boolean).join(' '),
      evidence: [evidenceOf(body.name, `The body is called ${name}.`)],
      fixes: [{ title: `Replace with "${difference.right}"`, edits: [{ span, text: difference.right }] }],
    };
  }
  return undefined;
}
