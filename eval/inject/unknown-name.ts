import { fold } from '../../server/src/core/text/fold.js';
import { isGivenName } from '../../server/src/core/links/name-lexicon.js';
import { isListed } from '../../server/src/core/links/name-model.js';
import { planted, type Injection, type Injector } from './injector.js';
import { slipIn } from './slip.js';

const SHORTEST = 5;

/** A slip in a later family name of somebody whom the fact base does not know, and the draft names in full: "Halvorsen … Halvorson". */
export const unknownName: Injector = {
  kind: 'unknown-name',
  checks: ['name-inconsistent'],
  propose(links, random): readonly Injection[] {
    const unknown = links.persons.filter(({ outcome, quoted }) => outcome === 'unknown' && !quoted);
    // Of a run of capitals only one that begins with a given name is surely a person.
    const whole = new Set(unknown.filter(({ words, folds }) => words.length > 1 && isGivenName(folds[0]!)).map(({ folds }) => folds.at(-1)!));
    return unknown.flatMap((link) => {
      const token = link.block.reading.tokens[link.from]!;
      if (link.words.length > 1 || token.text.length < SHORTEST || token.case !== 'title' || !whole.has(link.folds[0]!)) return [];
      const typed = slipIn(token.text, random);
      if (typed === undefined || typed === token.text) return [];
      const start = link.block.offset + token.start;
      return [{ ...planted(links, { start, end: start + token.text.length }, typed), realWord: isListed(fold(typed), links.facts) }];
    });
  },
};
