import { bestSlip } from '../links/find-slips.js';
import { readDraftNames, type DraftNames } from '../links/name-context.js';
import { findSpellingPairs } from '../links/name-spellings.js';
import { defineCheck, type DraftFinding, type Fix } from './define-check.js';

/** One person whose family name the draft spells in two ways. */
export default defineCheck({
  id: 'name-inconsistent',
  title: 'One person spelt two ways',
  severity: 'warning',
  restsOn: 'draft',
  rationale: 'Halvorsen in the first paragraph and Halvorson in the ninth: no fact base is needed to know that one of them is wrong. The '
    + 'check compares the family names of a draft that differ by one letter, and speaks where the given name is the same, or '
    + 'where one of them was never introduced. It says which spelling is the more frequent or the earlier one; which is right, the writer knows.',
  examples: [{ wrong: 'Erik Halvorsen founded the firm. Mr Halvorson said …', right: 'Erik Halvorsen founded the firm. Mr Halvorsen said …' }],
  silences: [
    'different given names: brothers, sisters, couples, the Kozak family',
    'two people in one sentence, or each with an office, a calling or an age of their own',
    'plurals, possessives, forms for the other sex: Petrov, Petrova',
    'spellings that the fact base knows, of one person or of two',
    'transcripts in capitals, initials, compounds, quoted speech, [sic]',
  ],
  accepts: [
    'Erik Halvorsen founded the firm. His brother Nils Halvorson left it.',
    'Anna Petrova and Ivan Petrov were there.',
  ],
  *run(links): Iterable<DraftFinding> {
    let names: DraftNames | undefined;
    for (const { right, odd, mentions, shown } of findSpellingPairs(links)) {
      const replacement = shown.word;
      const places = mentions.map(({ span }) => ({ span, text: replacement }));
      for (const mention of mentions) {
        // A misspelt name of a known person is reported as that.
        if (bestSlip(mention.link, (names ??= readDraftNames(links)))) continue;
        const all: readonly Fix[] = mentions.length > 1 ? [{ title: `Replace all "${mention.word}" in this draft`, edits: places }] : [];
        yield {
          span: mention.span,
          message: `"${mention.word}" is spelt "${replacement}" elsewhere in this draft.`,
          because: `The draft has ${shown.link.text}; it spells the name "${replacement}" ${times(right.mentions.length)} and "${mention.word}" ${times(odd.mentions.length)}.`,
          fixes: [{ title: `Replace with "${replacement}"`, edits: [{ span: mention.span, text: replacement }] }, ...all],
          related: [{ span: shown.span, message: `Here it is spelt "${replacement}".` }],
        };
      }
    }
  },
});

const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);
