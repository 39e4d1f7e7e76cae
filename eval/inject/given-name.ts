import { fold } from '../../server/src/core/text/fold.js';
import { sameGivenName } from '../../server/src/core/values/nicknames.js';
import { sameRomanised } from '../../server/src/core/values/romanisation.js';
import { pick } from '../sequence.js';
import { heldOffices } from './held-offices.js';
import { planted, type Injection, type Injector } from './injector.js';

/** Another real given name before the right family name and office: the name that comes to mind first. */
export const givenName: Injector = {
  kind: 'given-name',
  propose(links, random): readonly Injection[] {
    const { facts } = links;
    const byGender = new Map<string, Set<string>>();
    for (const { gender, givenName: name } of facts.base.persons.values()) {
      if (gender === undefined || !/^[A-Z][a-z]{2,}$/.test(name)) continue;
      byGender.set(gender, (byGender.get(gender) ?? new Set()).add(name));
    }
    return heldOffices(links).flatMap(({ claim: { person: link }, held: { person } }) => {
      const token = link.block.reading.tokens[link.from]!;
      if (link.words.length < 2 || person.familyNameFirst || fold(person.givenName) !== token.fold) return [];
      const others = [...byGender.get(person.gender ?? '') ?? []].filter((name) => isOther(token.fold, fold(name)));
      // Most wrong given names begin like the right one: Jack for Jake.
      const alike = others.filter((name) => name.charAt(0) === token.text.charAt(0));
      const typed = pick(random() < 0.6 && alike.length > 0 ? alike : others, random);
      const start = link.block.offset + token.start;
      return typed === undefined ? [] : [planted(links, { start, end: start + token.text.length }, typed)];
    });
  },
};

const isOther = (right: string, other: string): boolean => right !== other && !sameGivenName(right, other) && !sameRomanised(right, other);
