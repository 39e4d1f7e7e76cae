import { defineCheck, evidenceOf, type DraftCheck, type FactCheck } from '../../../server/src/core/checks/define-check.js';
import type { Draft } from '../../../server/src/core/text/draft.js';
import type { Span } from '../../../server/src/core/text/span.js';
import { say } from '../../../server/src/core/values/said.js';

const texts = {
  title: 'A planted slip',
  rationale: 'Finds the words that a test planted.',
  severity: 'error',
  examples: [{ wrong: 'Koazk', right: 'Kozak' }],
  silences: ['everything else'],
  accepts: ['Nothing is planted here.'],
} as const;

/** Every place of `words` in the prose of a draft. */
function* placesOf({ blocks }: Draft, words: string): Generator<Span> {
  for (const { span, prose } of blocks) {
    for (let at = prose.indexOf(words); at >= 0; at = prose.indexOf(words, at + 1)) {
      yield { start: span.start + at, end: span.start + at + words.length };
    }
  }
}

/** Finds `words` wherever they stand in the draft's blocks and proposes `replacements`. */
export const planted = (words: string, replacements: readonly string[], options: { readonly safe?: boolean; readonly id?: string } = {}): DraftCheck =>
  defineCheck({
    ...texts,
    id: options.id ?? 'planted',
    restsOn: 'draft',
    *run({ draft }) {
      for (const span of placesOf(draft, words)) {
        yield {
          span,
          message: say`“${words}” was planted.`,
          because: say`A test put it there.`,
          fixes: replacements.map((text) => ({ title: say`Replace with "${text}"`, edits: [{ span, text }], ...(options.safe && { safe: true }) })),
        };
      }
    },
  });

/** The same for a slip in a person's name, with that person's name as evidence. */
export const plantedName = (words: string, person: string): FactCheck =>
  defineCheck({
    ...texts,
    id: 'planted',
    restsOn: 'facts',
    *run({ draft, facts }) {
      const meant = facts.person(person);
      if (!meant) return;
      for (const span of placesOf(draft, words)) {
        yield {
          span,
          message: say`The name is spelt “${meant.familyName}”.`,
          because: say`The given name and the office agree.`,
          evidence: [evidenceOf(meant.name, say`${meant.name.value} is spelt so.`)],
          fixes: [],
        };
      }
    },
  });
