import { findSlips } from '../links/names/find-slips.js';
import { findSpellingPairs } from '../links/names/name-spellings.js';
import type { PersonLink } from '../links/types.js';
import { say, type Said } from '../values/said.js';
import { defineCheck, offersAll, type DraftFinding, type Fix } from './define-check.js';

/** One person whose family name the draft spells in two ways. */
export default defineCheck({
  id: 'name-inconsistent',
  title: 'One person spelt two ways',
  severity: 'warning',
  restsOn: 'draft',
  rationale: 'Halvorsen in the first paragraph and Halvorson in the ninth: no fact base is needed to know that one of them is wrong. The '
    + 'check compares the family names of a draft that differ by one letter, and speaks where the given name is the same, or '
    + 'where one of them was never introduced and is nobody’s name, or is called Mr or Mayor as the other is. It says which spelling is the more frequent or the earlier one; which is right, the writer knows.',
  examples: [{ wrong: 'Erik Halvorsen founded the firm. Mr Halvorson said …', right: 'Erik Halvorsen founded the firm. Mr Halvorsen said …' }],
  silences: [
    'different given names: brothers, sisters, couples, the Kozak family',
    'two people in one sentence, or each with an office, a calling or an age of their own',
    'plurals, possessives, forms for the other sex: Petrov, Petrova',
    'places, ships and firms; names of lists beside no form of address, office or verb of saying',
    'spellings that the fact base knows, of one person or of two',
    'transcripts in capitals, initials, compounds, quoted speech, [sic]',
  ],
  accepts: [
    'Erik Halvorsen founded the firm. His brother Nils Halvorson left it.',
    'Anna Petrova and Ivan Petrov were there.',
  ],
  *run(links): Iterable<DraftFinding> {
    let misspelt: ReadonlySet<PersonLink> | undefined;
    for (const { right, odd, mentions, shown } of findSpellingPairs(links)) {
      const replacement = shown.word;
      const places = mentions.map(({ span }) => ({ span, text: replacement }));
      for (const [index, mention] of mentions.entries()) {
        // A misspelt name of a known person is reported as that.
        if ((misspelt ??= new Set(findSlips(links).map(({ link }) => link))).has(mention.link)) continue;
        const all: readonly Fix[] = offersAll(index, mentions.length) ? [{ title: say`Replace all "${mention.word}" in this draft`, edits: places }] : [];
        yield {
          span: mention.span,
          message: say`“${mention.word}” is spelt “${replacement}” elsewhere in this draft.`,
          because: say`The draft has ${shown.link.text}; it spells the name “${replacement}” ${times(right.mentions.length)} and “${mention.word}” ${times(odd.mentions.length)}.`,
          fixes: [{ title: say`Replace with "${replacement}"`, edits: [{ span: mention.span, text: replacement }] }, ...all],
          related: [{ span: shown.span, message: say`Here it is spelt “${replacement}”.` }],
        };
      }
    }
  },
});

const times = (count: number): Said => (count === 1 ? say`once` : count === 2 ? say`twice` : say`${count} times`);
