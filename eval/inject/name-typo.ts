import type { Links, PersonLink } from '../../server/src/core/links/types.js';
import { isListed } from '../../server/src/core/links/names/name-model.js';
import { nameWords } from '../../server/src/core/values/name.js';
import { fold } from '../../server/src/core/text/fold.js';
import type { Random } from '../sequence.js';
import { slipIn } from './slip.js';
import { planted, type Injection, type Injector } from './injector.js';

const SHORTEST = 4;
/** Family names are longer and rarer than given names, and suffer more. */
const FAMILY = 0.65;

/** A slip of the finger or the ear in the whole name of a known person. */
export const nameTypo: Injector = {
  kind: 'name-typo',
  checks: ['name-misspelled'],
  propose: (links, random) => slipsIn(links, random, ({ words }) => words.length > 1),
};

/** The same in a family name alone. */
export const surnameTypo: Injector = {
  kind: 'surname-typo',
  checks: ['name-misspelled'],
  propose: (links, random) => slipsIn(links, random, ({ words }) => words.length === 1),
};

function slipsIn(links: Links, random: Random, counts: (link: PersonLink) => boolean): readonly Injection[] {
  return links.persons.flatMap((link) => {
    // Where the run of capitals goes on ("Sauli Niinistö Niinistö Sauli") the text is a table, not a sentence.
    if (link.outcome !== 'linked' || !link.person || link.to < link.mention.to || !counts(link)) return [];
    const known = new Set(link.person.names.flatMap(({ name }) => nameWords(name).map(fold)));
    const last = random() < FAMILY || link.words.length === 1;
    const { tokens } = link.block.reading;
    const token = tokens[last ? link.to - 1 : link.from]!;
    const typed = token.text.length < SHORTEST ? undefined : slipIn(token.text, random);
    // Another recorded form of the name is no error.
    if (typed === undefined || typed === token.text || known.has(fold(typed))) return [];
    const start = link.block.offset + token.start;
    return links.draft.text.startsWith(token.text, start) ? [{ ...planted(links, { start, end: start + token.text.length }, typed), realWord: isListed(fold(typed), links.facts) }] : [];
  });
}
