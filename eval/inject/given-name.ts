import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import { fold } from '../../server/src/core/text/fold.js';
import { sameGivenName } from '../../server/src/core/values/nicknames.js';
import { sameRomanised } from '../../server/src/core/values/romanisation.js';
import { pick } from '../sequence.js';
import { heldOffices } from './held-offices.js';
import { planted, type Injection, type Injector } from './injector.js';

/** Another real given name before the right family name and office: the name that comes to mind first. */
export const givenName: Injector = {
  kind: 'given-name',
  checks: ['given-name-wrong'],
  propose(links, random): readonly Injection[] {
    const { facts } = links;
    const byCountry = givenNames(facts);
    return heldOffices(links).flatMap(({ claim: { person: link }, held: { person, post } }) => {
      const token = link.block.reading.tokens[link.from]!;
      // Where the run of capitals goes on the text is a table, not a sentence.
      if (link.words.length < 2 || link.to < link.mention.to || person.familyNameFirst || fold(person.givenName) !== token.fold) return [];
      const others = [...byCountry.get(`${post.area} ${person.gender?.value}`) ?? []].filter((name) => isOther(token.fold, fold(name)) && !isPlace(fold(name), facts));
      // Most wrong given names begin like the right one: Jack for Jake.
      const alike = others.filter((name) => name.charAt(0) === token.text.charAt(0));
      const typed = pick(random() < 0.6 && alike.length > 0 ? alike : others, random);
      const start = link.block.offset + token.start;
      return typed === undefined ? [] : [planted(links, { start, end: start + token.text.length }, typed)];
    });
  },
};

/** The given names of a country's office-holders, by country and sex: a writer who errs does not make a John of an Olaf. */
function givenNames(facts: FactLookUp): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { gender, givenName: name, terms } of facts.base.persons.values()) {
    if (gender?.value === undefined || !/^[A-Z][a-z]{2,}$/.test(name)) continue;
    for (const { post } of terms) {
      const key = `${post === undefined ? undefined : facts.post(post)?.area} ${gender.value}`;
      found.set(key, (found.get(key) ?? new Set()).add(name));
    }
  }
  return found;
}

const isOther = (right: string, other: string): boolean => right !== other && !sameGivenName(right, other) && !sameRomanised(right, other);

/** A writer who takes one person's given name for another's does not hit on Chile Eboe-Osuji. */
const isPlace = (name: string, facts: FactLookUp): boolean => facts.namesAt([name], ['title'], 0).some(({ entity }) => entity.kind === 'area');
