import { tokenise } from '../text/tokens.js';
import { hash64 } from './hash.js';
import { postsByLabel } from './index/labels.js';
import { NameTable } from './index/name-table.js';
import { NearTokens } from './index/near-tokens.js';
import { OrganizationNames } from './index/organization-names.js';
import { PersonIndex } from './index/persons.js';
import { QuotationIndex } from './index/quotations.js';
import { possibly, surely, TermIndex } from './index/terms.js';
import type { FactLookUp } from './look-up.js';
import type { FactBase, Organization, Post } from './types.js';

/**
 * An index over a layered base. What every draft needs is built at once; what only some findings need (near look-up) is
 * built when it is first asked for.
 */
export function indexFacts(base: FactBase): FactLookUp {
  const names = new NameTable();
  const persons = new PersonIndex(base, names);
  const acronyms = nameOrganizations(base, names);
  nameAreas(base, names);
  const terms = new TermIndex(base);
  const byRole = postsByRole(base);
  const events = [...base.events.values()];
  const liesIn = enclosure(base);
  let nearTokens: NearTokens | undefined;
  let labels: ReturnType<typeof postsByLabel> | undefined;
  let organizationNames: OrganizationNames | undefined;
  let quotationIndex: QuotationIndex | undefined;
  const quotations = (): QuotationIndex => (quotationIndex ??= new QuotationIndex(base));

  return {
    packs: base.packs,
    base,
    generation: hash64(base.packs.map(({ id, hash }) => `${id}:${hash}`).join('\n')),

    namesAt: (folds, cases, at) => names.at(folds, cases, at),

    personsByFamilyName: (fold) => persons.byFamily.get(fold) ?? [],
    personsByGivenName: (fold) => persons.byGiven.get(fold) ?? [],
    personsByToken: (fold) => persons.byToken.get(fold) ?? [],
    isPersonToken: (fold) => persons.byToken.has(fold),
    nearPersonTokens(fold, maximum) {
      nearTokens ??= new NearTokens(persons.byToken.keys());
      return nearTokens.near(fold, maximum);
    },

    organizationsByAcronym: (fold) => acronyms.get(fold) ?? [],
    nearOrganizations(folds) {
      organizationNames ??= new OrganizationNames(base.organizations.values());
      return organizationNames.near(folds);
    },

    person: (id) => base.persons.get(id),
    organization: (id) => base.organizations.get(id),
    post: (id) => base.posts.get(id),
    area: (id) => base.areas.get(id),
    events: () => events,

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
    liesIn,
    wordingsOf: (person) => quotations().bySpeaker.get(person) ?? [],
    wordingsWith: (phrase) => quotations().byPhrase.get(phrase) ?? [],
  };
}

/** Puts the names of organisations into the table; returns organisations by folded acronym. */
function nameOrganizations(base: FactBase, names: NameTable): ReadonlyMap<string, readonly Organization[]> {
  const acronyms = new Map<string, Organization[]>();
  for (const organization of base.organizations.values()) {
    for (const name of organization.names) {
      if (name.kind === 'misspelling') continue;
      names.add(name.name, organization, name);
      if (name.kind !== 'acronym') continue;
      const fold = tokenise(name.name).map((token) => token.fold).join(' ');
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

/** Answers "lies in"; what an area lies in is gathered once, and a circle of areas does no harm. */
function enclosure(base: FactBase): FactLookUp['liesIn'] {
  const around = new Map<string, ReadonlySet<string>>();
  const gather = (id: string): ReadonlySet<string> => {
    const found = new Set([id]);
    for (const one of found) {
      for (const outer of base.areas.get(one)?.within ?? []) found.add(outer);
    }
    return found;
  };
  return (inner, outer) => {
    let areas = around.get(inner);
    if (areas === undefined) around.set(inner, areas = gather(inner));
    return areas.has(outer);
  };
}
