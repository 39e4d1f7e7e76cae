import { findTurnedNames } from '../links/names/name-order.js';
import type { Links } from '../links/types.js';
import { say } from '../values/said.js';
import { defineCheck, evidenceOf, type FactFinding } from './define-check.js';

/** The family name stands where the given name belongs. */
export default defineCheck({
  id: 'name-order',
  title: 'Given and family name exchanged',
  severity: 'warning',
  restsOn: 'facts',
  reads: 'block',
  rationale: 'Lists and forms put the family name first, and translations turn names of East Asia round: Scholz Olaf, Jong-un Kim. The check compares with the names '
    + 'of the fact base turned round, and speaks where no word of the name could be the other part of somebody else’s, or where the person held the office '
    + 'beside it.',
  examples: [{ wrong: 'Jong-un Kim inspected the troops.', right: 'Kim Jong-un inspected the troops.' }],
  silences: [
    'forms that the fact base knows',
    'people of countries that use either order: Hungary, Japan, most of Africa and of Asia',
    'lists, names with a comma, family names in capitals',
    'two words of which each may be either name: Friedrich Hans',
    'quoted speech',
  ],
  accepts: [
    'Kim Jong-un inspected the troops.',
    'Friedrich Hans sold the house.',
  ],
  run: (links: Links): readonly FactFinding[] =>
    findTurnedNames(links).map(({ link: { span, text }, person, right, written }) => {
      const { words, family: { from, to } } = right;
      return {
        span,
        message: say`The name is ${written}, not ${text}.`,
        because: from === 0 ? say`The family name, ${words.slice(from, to).join(' ')}, comes first.` : say`The family name, ${words.slice(from, to).join(' ')}, comes last.`,
        evidence: [evidenceOf(person.name, say`The name is ${person.name.value}.`)],
        fixes: [{ title: say`Replace with "${written}"`, edits: [{ span, text: written }] }],
      };
    }),
});
