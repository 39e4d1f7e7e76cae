import { fold } from '../../server/src/core/text/fold.js';
import { isForeignForm, isNearPlace } from '../../server/src/core/links/places/country-slips.js';
import { isListed } from '../../server/src/core/links/names/name-model.js';
import type { Links } from '../../server/src/core/links/types.js';
import { planted, type Injection, type Injector } from './injector.js';
import { slipIn } from './slip.js';

const SHORTEST = 5;

/** A slip in the name of a country or a people: "Afganistan", "Ukranian". */
export const placeTypo: Injector = {
  kind: 'place-typo',
  checks: ['name-misspelled'],
  propose(links, random): readonly Injection[] {
    // "Jordan Peele" is a person's name.
    const inNames = new Set(links.persons.flatMap(({ block, from, words }) => (words.length > 1 ? [`${block.index} ${from}`] : [])));
    return links.areas.flatMap(({ block, from, to, entity, quoted }) => {
      const token = block.reading.tokens[from]!;
      if (quoted || to - from > 1 || inNames.has(`${block.index} ${from}`) || entity.classification !== 'country' || token.case !== 'title' || token.text.length < SHORTEST) return [];
      const typed = slipIn(token.text, random);
      const start = block.offset + token.start;
      if (typed === undefined || typed === token.text || links.facts.namesAt([fold(typed)], ['title'], 0).length > 0) return [];
      return [{ ...planted(links, { start, end: start + token.text.length }, typed), realWord: isItself(fold(typed), links) }];
    });
  },
};

/** A name, a word, a town, a country's name in another language, or more than one of the country: "the two Koreas". */
function isItself(typed: string, { facts }: Links): boolean {
  const one = typed.endsWith('s') ? [typed.slice(0, -1)] : undefined;
  return isListed(typed, facts) || isNearPlace(typed) || isForeignForm(typed) || (one !== undefined && facts.namesAt(one, ['title'], 0).length > 0);
}
