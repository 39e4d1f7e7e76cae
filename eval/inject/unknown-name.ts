import { fold } from '../../server/src/core/text/fold.js';
import { givenNameClass, isWord } from '../../server/src/core/links/names/name-lexicon.js';
import { isListed } from '../../server/src/core/links/names/name-model.js';
import { planted, type Injection, type Injector } from './injector.js';
import { slipIn } from './slip.js';

const SHORTEST = 5;

/** A slip in a later family name of somebody whom the fact base does not know, and the draft names in full: "Halvorsen … Halvorson". */
export const unknownName: Injector = {
  kind: 'unknown-name',
  checks: ['name-inconsistent'],
  propose(links, random): readonly Injection[] {
    const unknown = links.persons.filter(({ outcome, quoted }) => outcome === 'unknown' && !quoted);
    // Of a run of capitals only a given name and a word that is nothing else are surely a person: no World Tourism Organization, no Tokyo Olympics.
    const whole = new Set(unknown.filter(({ folds }) => folds.length === 2 && isPersons(folds[0]!) && !isWord(folds[1]!) && links.facts.namesAt([folds[0]!], ['title'], 0).length === 0).map(({ folds }) => folds[1]!));
    return unknown.flatMap((link) => {
      const token = link.block.reading.tokens[link.from]!;
      if (link.block.reading.tokens[link.from - 1]?.fold === 'the') return [];
      if (link.words.length > 1 || token.text.length < SHORTEST || token.case !== 'title' || !whole.has(link.folds[0]!)) return [];
      const typed = slipIn(token.text, random);
      if (typed === undefined || typed === token.text) return [];
      const start = link.block.offset + token.start;
      return [{ ...planted(links, { start, end: start + token.text.length }, typed), realWord: isListed(fold(typed), links.facts) }];
    });
  },
};

/** A given name that is no word, or is common as a name all the same: Anna, Mark. */
const isPersons = (given: string): boolean => givenNameClass(given) > (isWord(given) ? 1 : 0);
