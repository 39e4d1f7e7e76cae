import { nameWords } from '../../server/src/core/values/name.js';
import { fold } from '../../server/src/core/text/fold.js';
import { slipIn } from './slip.js';
import { planted, type Injection, type Injector } from './injector.js';

const SHORTEST = 4;
/** Family names are longer and rarer than given names, and suffer more. */
const FAMILY = 0.65;

/** A slip of the finger or the ear in a name of a known person, written in full or as a family name alone. */
export const nameTypo: Injector = {
  kind: 'name-typo',
  propose(links, random): readonly Injection[] {
    return links.persons.flatMap((link) => {
      if (link.outcome !== 'linked' || !link.person) return [];
      const known = new Set(link.person.names.flatMap(({ name }) => nameWords(name).map(fold)));
      const last = random() < FAMILY || link.words.length === 1;
      const { tokens } = link.block.reading;
      const token = tokens[last ? link.to - 1 : link.from]!;
      const typed = token.text.length < SHORTEST ? undefined : slipIn(token.text, random);
      // Another recorded form of the name is no error.
      if (typed === undefined || typed === token.text || known.has(fold(typed))) return [];
      const start = link.block.offset + token.start;
      return links.draft.text.startsWith(token.text, start) ? [planted(links, { start, end: start + token.text.length }, typed)] : [];
    });
  },
};
