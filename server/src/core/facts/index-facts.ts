import { hash64 } from './hash.js';
import { FAMILY_CROWD, GIVEN_CROWD, outOfCrowd, TOKEN_CROWD, withoutCrowdOfPersons } from './index/crowds.js';
import { enclosure } from './index/enclosure.js';
import { postsByLabel } from './index/labels.js';
import { NameTable } from './index/name-table.js';
import { acronymKey } from './index/name-tokens.js';
import { mostSalient } from './index/near.js';
import { NearTokens } from './index/near-tokens.js';
import { OrganizationNames } from './index/organization-names.js';
import { PersonIndex } from './index/persons.js';
import { QuotationIndex } from './index/quotations.js';
import { bodyNames, phraseWords, placeWords } from './index/ready-words.js';
import { possibly, surely, TermIndex } from './index/terms.js';
import type { Answers, FactLookUp, WordedPhrase } from './look-up.js';
import { hasHeldOffice, ListedPersons } from './person-list.js';
import type { Event, FactBase, Figure, Organization, Person, Post } from './types.js';

/**
 * An index over a layered base. What every draft needs is built at once; what only some findings need (near look-up) is
 * built when it is first asked for.
 */
export function indexFacts(base: FactBase): FactLookUp {
  const names = new NameTable();
  const persons = new PersonIndex(base, names);
  const bodies = bodiesOf(base, names);
  nameAreas(base, names);
  return {
    packs: base.packs,
    base,
    atHand: base,
    generation: hash64(base.packs.map(({ id, hash }) => `${id}:${hash}`).join('\n')),

    mayBeginName: (fold) => names.begins(fold),
    namesAt: (folds, cases, at) => withoutCrowdOfPersons(names.at(folds, cases, at),
      ({ entity }) => entity.kind === 'person', ({ entity }) => entity.kind === 'person' && hasHeldOffice(entity)),

    person: (id) => base.persons.get(id),
    organization: (id) => base.organizations.get(id),
    post: (id) => base.posts.get(id),
    area: (id) => base.areas.get(id),
    liesIn: enclosure((id) => base.areas.get(id)),
    areasWithCapital: (id) => [...base.areas.values()].filter(({ capital }) => capital.some(({ value }) => value === id)),
    ...personsOf(persons),
    ...bodies,
    ...phrasesIn(base),
    ...officesOf(base),
    ...wordingsIn(base),
  };
}

function personsOf(persons: PersonIndex): Answers<'personsByFamilyName' | 'familyNamed' | 'personsByGivenName' | 'personsByToken' | 'isPersonToken' | 'nearPersonTokens'> {
  const ofFamily = (fold: string): readonly Person[] => Array.from(outOfCrowd(persons.byFamily.get(fold) ?? [], FAMILY_CROWD, hasHeldOffice));
  let nearTokens: NearTokens | undefined;
  return {
    personsByFamilyName: ofFamily,
    familyNamed: (fold) => new ListedPersons(ofFamily(fold)),
    personsByGivenName: (fold) => unlessCrowd(persons.byGiven.get(fold), GIVEN_CROWD),
    personsByToken: (fold) => unlessCrowd(persons.byToken.get(fold), TOKEN_CROWD),
    isPersonToken: (fold) => persons.byToken.has(fold),
    nearPersonTokens(fold) {
      nearTokens ??= new NearTokens(persons.byToken.keys());
      return mostSalient(nearTokens.near(fold), (word) => {
        const bearers = persons.byToken.get(word) ?? [];
        return { held: bearers.some(hasHeldOffice), bearers: bearers.length };
      });
    },
  };
}

/** Puts the names of organisations into the table, too. */
function bodiesOf(base: FactBase, names: NameTable): Answers<'organizationsByAcronym' | 'nearOrganizations'> {
  const acronyms = nameOrganizations(base, names);
  let near: OrganizationNames | undefined;
  return {
    organizationsByAcronym: (fold) => acronyms.get(fold) ?? [],
    nearOrganizations(folds) {
      near ??= new OrganizationNames([...base.organizations.values()].flatMap((organization) => bodyNames(organization).map((words) => ({ organization, folds: words }))));
      return near.near(folds);
    },
  };
}

function phrasesIn(base: FactBase): Answers<'events' | 'placeNames' | 'eventPhrases' | 'figurePhrases'> {
  const events = [...base.events.values()];
  return {
    events: () => events,
    placeNames: () => [...base.areas.values(), ...base.organizations.values()].flatMap((entity) => entity.names.flatMap((name) => {
      const words = placeWords(entity, name);
      return words === undefined ? [] : [{ entity, name, ...words }];
    })),
    eventPhrases: () => phrasesOf(events),
    figurePhrases: () => phrasesOf([...base.figures.values()]),
  };
}

function officesOf(base: FactBase): Answers<'postsByRole' | 'postsByLabel' | 'termsOfPost' | 'holdersAt' | 'possibleHoldersAt' | 'postsHeldBy' | 'knowsUpTo'> {
  const terms = new TermIndex(base);
  const byRole = postsByRole(base);
  let labels: ReturnType<typeof postsByLabel> | undefined;
  return {
    postsByRole: (role) => byRole.get(role) ?? [],
    postsByLabel(phrase) {
      labels ??= postsByLabel(base);
      return labels.get(phrase) ?? [];
    },
    termsOfPost: (post) => terms.ofPost(post).map(({ holding }) => holding.term),
    holdersAt: (post, date) => terms.ofPost(post).filter((held) => surely(held, date)).map(({ holding }) => holding),
    possibleHoldersAt: (post, date) => terms.ofPost(post).filter((held) => possibly(held, date)).map(({ holding }) => holding),
    postsHeldBy: (person, date) => terms.ofPerson(person).filter((held) => possibly(held, date)).map(({ holding }) => holding),
    knowsUpTo: (term) => terms.knowsUpTo(term),
  };
}

function wordingsIn(base: FactBase): Answers<'wordingsOf' | 'wordingsWith'> {
  let index: QuotationIndex | undefined;
  const quotations = (): QuotationIndex => (index ??= new QuotationIndex(base.quotations.values()));
  return {
    wordingsOf: (person) => quotations().bySpeaker.get(person) ?? [],
    wordingsWith: (phrase) => quotations().byPhrase.get(phrase) ?? [],
  };
}

const phrasesOf = <E extends Event | Figure>(subjects: readonly E[]): readonly WordedPhrase<E>[] => subjects.flatMap((subject) => subject.phrases.flatMap((phrase) => {
  const segments = phraseWords(phrase);
  return segments === undefined ? [] : [{ subject, segments }];
}));

const unlessCrowd = (persons: readonly Person[] = [], crowd: number): readonly Person[] => (persons.length > crowd ? [] : persons);

/** Puts the names of organisations into the table; returns organisations by folded acronym. */
function nameOrganizations(base: FactBase, names: NameTable): ReadonlyMap<string, readonly Organization[]> {
  const acronyms = new Map<string, Organization[]>();
  for (const organization of base.organizations.values()) {
    for (const name of organization.names) {
      if (name.kind === 'misspelling') continue;
      names.add(name.name, organization, name);
      if (name.kind !== 'acronym') continue;
      const fold = acronymKey(name.name);
      const bearers = acronyms.get(fold);
      if (bearers === undefined) acronyms.set(fold, [organization]);
      else if (!bearers.includes(organization)) bearers.push(organization);
    }
  }
  return acronyms;
}

function nameAreas(base: FactBase, names: NameTable): void {
  for (const area of base.areas.values()) {
    for (const name of area.names) {
      if (name.kind !== 'misspelling') names.add(name.name, area, name);
    }
  }
}

function postsByRole(base: FactBase): ReadonlyMap<string, readonly Post[]> {
  const byRole = new Map<string, Post[]>();
  for (const post of base.posts.values()) {
    const posts = byRole.get(post.role);
    if (posts === undefined) byRole.set(post.role, [post]);
    else posts.push(post);
  }
  return byRole;
}
