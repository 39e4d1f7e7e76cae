import { fold } from '../../server/src/core/text/fold.js';
import { isListed } from '../../server/src/core/links/name-model.js';
import { planted, type Injection, type Injector } from './injector.js';
import { slipIn } from './slip.js';

const SHORTEST = 5;

/** A slip in the name of a country or a people: "Afganistan", "Ukranian". */
export const placeTypo: Injector = {
  kind: 'place-typo',
  checks: ['name-misspelled'],
  propose: (links, random): readonly Injection[] => links.areas.flatMap(({ block, from, to, entity, quoted }) => {
    const token = block.reading.tokens[from]!;
    if (quoted || to - from > 1 || entity.classification !== 'country' || token.case !== 'title' || token.text.length < SHORTEST) return [];
    const typed = slipIn(token.text, random);
    const start = block.offset + token.start;
    if (typed === undefined || typed === token.text || links.facts.namesAt([fold(typed)], ['title'], 0).length > 0) return [];
    return [{ ...planted(links, { start, end: start + token.text.length }, typed), realWord: isListed(fold(typed), links.facts) }];
  }),
};
