import type { Person } from '../../facts/types.js';
import { gathered } from '../../text/gathered.js';
import { shift, type Span } from '../../text/span.js';
import { knownPerson } from './known-names.js';
import { isCyrillic, type ForeignRomanisation } from './foreign-romanisation.js';
import { blocksWith } from '../parts.js';
import type { Links, PersonLink } from '../types.js';

/** A word of a person's name with a "w" where English writes "v". */
export interface GermanV {
  readonly person: Person;
  /** The word alone, absolute. */
  readonly span: Span;
  readonly written: string;
  readonly right: string;
  /** Wholly so written (Wladimir, Lawrow) it is German; half so (Lavrow) it is nobody's, but still a way to write the sound. */
  readonly language: ForeignRomanisation;
}

/**
 * The names of known persons that are theirs but for a "w", as German and Polish write a Cyrillic v: they are linked, and were it not for
 * this nobody would be told. Silent where the person is on record with that spelling (Wladimir Klitschko), and in quotations.
 */
export function findGermanV(links: Links): readonly GermanV[] {
  return gathered(blocksWith(links, germanIn), ({ found, offset }) => found.map((one) => ({ ...one, span: shift(one.span, offset) })));
}

/** Those of one block: nothing else in the draft bears on them. */
const germanIn = (links: Links): readonly GermanV[] => gathered(links.persons, (link) =>
  (link.person && link.outcome === 'linked' && !link.quoted && link.folds.some((fold) => fold.includes('w')) ? inLink(link, link.person, links) : []));

function inLink({ block, from, words, folds }: PersonLink, person: Person, { facts }: Links): readonly GermanV[] {
  const known = new Map(gathered(knownPerson(person, facts).names, ({ folds: right, words: written }) => right.map((fold, index) => [fold, written[index]!] as const)));
  return gathered(folds, (fold, index) => {
    const undone = fold.replaceAll('w', 'v');
    const right = undone === fold || known.has(fold) ? undefined : known.get(undone);
    if (right === undefined || !isCyrillic(person, facts)) return [];
    const token = block.reading.tokens[from + index]!;
    return [{
      person, written: words[index]!, right, language: fold.includes('v') ? 'other' : 'German',
      span: { start: block.offset + token.start, end: block.offset + token.end },
    }];
  });
}
