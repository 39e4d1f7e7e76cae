import { slipIn } from './slip.js';
import { fold } from '../../server/src/core/text/fold.js';
import { frequencyClass, isWord } from '../../server/src/core/links/names/name-lexicon.js';
import { planted, type Injection, type Injector } from './injector.js';

const SHORTEST = 7;

/** A slip in the last word of an office before a name: "Chancelor Friedrich Merz". */
export const titleTypo: Injector = {
  kind: 'title-typo',
  checks: ['title-misspelled'],
  propose(links, random): readonly Injection[] {
    return links.offices.flatMap(({ person, position, titleText, titleSpan }) => {
      const word = /[A-Za-z]+$/.exec(titleText)?.[0];
      if (word === undefined || word.length < SHORTEST || position !== 'before' || person.outcome !== 'linked' || person.quoted) return [];
      const typed = slipIn(word, random);
      if (typed === undefined || typed === word) return [];
      return [{ ...planted(links, { start: titleSpan.end - word.length, end: titleSpan.end }, typed), realWord: isWord(fold(typed)) || frequencyClass(fold(typed)) > 0 }];
    });
  },
};
