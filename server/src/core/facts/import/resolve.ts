import { fold } from '../../text/fold.js';
import type { EntityKind } from '../types.js';
import type { Gathered } from './gather.js';
import { textOf, type Known } from './known.js';
import { slug } from './names.js';
import { leftOut, noted, type ImportedEntity, type ImportedTerm, type ImportProblem, type PostReference, type Reference } from './records.js';
import { hasOneHolder, roleOf, withoutArea } from './roles.js';

/** An entity of the import with the id it will have. */
export interface Identified {
  readonly entity: ImportedEntity;
  readonly id: string;
  /** The fact base has it under this id. */
  readonly known: boolean;
  /** A post's role. */
  readonly role?: string;
}

/** Gives the entities of an import their ids: those of the fact base where it knows them, else made of the names. */
export class Resolver {
  readonly problems: ImportProblem[] = [];
  readonly #gathered: Gathered;
  readonly #known: Known;
  readonly #found = new Map<string, Identified>();
  readonly #taken = new Set<string>();
  readonly #complained = new Set<string>();

  constructor(gathered: Gathered, known: Known) {
    this.#gathered = gathered;
    this.#known = known;
    // Bodies and places first: posts are named after them.
    for (const kind of ['area', 'organization', 'post', 'person', 'event', 'figure', 'quotation'] as const) {
      const entities = [...gathered.of(kind).values()].sort((a, b) => (a.name === b.name ? compare(a.key, b.key) : compare(a.name, b.name)));
      for (const entity of entities) this.#identify(entity);
    }
  }

  /** All entities of a kind, by id. */
  of(kind: EntityKind): readonly Identified[] {
    return [...this.#found.values()].filter(({ entity }) => entity.kind === kind).sort((a, b) => compare(a.id, b.id));
  }

  /** The id of a place or body that a property names; undefined, and reported, where there is none. `make`: it may be added. */
  place(reference: Reference | undefined, from: ImportedEntity, make: boolean): string | undefined {
    return this.#refer('area', reference, from, make, (name) => this.#known.place(name)?.id);
  }

  body(reference: Reference | undefined, from: ImportedEntity, make: boolean): string | undefined {
    return this.#refer('organization', reference, from, make, (name) => this.#known.body(name)?.id);
  }

  person(reference: Reference | undefined, from: ImportedEntity): string | undefined {
    return this.#refer('person', reference, from, false, (name) => {
      const found = this.#known.named('person', name);
      return found.length === 1 ? found[0]?.id : undefined;
    });
  }

  /** The post of a term. One that the input does not describe is made of what the term says of it. */
  post(term: ImportedTerm, from: ImportedEntity): Identified | undefined {
    const { post } = term;
    if (post === undefined) return undefined;
    const described = post.key === undefined ? undefined : this.#gathered.of('post').get(post.key);
    const key = post.key ?? JSON.stringify([post.name, post.area?.name, post.organization?.name]);
    const found = this.#found.get(`post/${described?.key ?? key}`);
    if (found !== undefined) return found;
    if (post.name === undefined) {
      this.#complain('post', post.key ?? '?', `The position ${post.key ?? '?'} has no label in the input, so the terms in it are left out: add a file that describes it.`);
      return undefined;
    }
    return this.#identify(fromReference(post, key, post.name, from));
  }

  #identify(entity: ImportedEntity): Identified {
    const made = entity.kind === 'post' ? this.#identifyPost(entity) : this.#identifyOther(entity);
    this.#found.set(`${entity.kind}/${entity.key}`, made);
    this.#taken.add(`${entity.kind}/${made.id}`);
    return made;
  }

  #identifyOther(entity: ImportedEntity): Identified {
    const id = this.#knownId(entity);
    if (id !== undefined && !this.#taken.has(`${entity.kind}/${id}`)) return { entity, id, known: true };
    const base = slug(entity.name).slice(0, 60).replace(/-$/, '') || (entity.wikidata?.toLowerCase() ?? entity.kind);
    const year = /^\d{4}/.exec(textOf(entity.fields['birth_date']) ?? '')?.[0];
    return { entity, id: this.#free(entity.kind, base, [year, entity.wikidata?.toLowerCase()]), known: false };
  }

  #knownId(entity: ImportedEntity): string | undefined {
    switch (entity.kind) {
      case 'person': return this.#known.person(entity)?.id;
      case 'area': return (this.#known.byItem('area', entity.wikidata) ?? sameItem(this.#known.place(entity.name), entity))?.id;
      case 'organization': return (this.#known.byItem('organization', entity.wikidata) ?? sameItem(this.#known.body(entity.name), entity))?.id;
      case 'event': return (this.#known.byItem('event', entity.wikidata) ?? sameItem(this.#known.named('event', entity.name)[0], entity))?.id;
      default: return undefined;
    }
  }

  #identifyPost(entity: ImportedEntity): Identified {
    const single = (property: string): Reference | undefined => {
      const reference = entity.references?.[property];
      return reference === undefined || Array.isArray(reference) ? undefined : reference as Reference;
    };
    const area = this.place(single('area'), entity, true);
    const organization = this.body(single('organization'), entity, true);
    const areaName = area === undefined ? undefined : this.#known.base.areas.get(area)?.name.value ?? this.of('area').find(({ id }) => id === area)?.entity.name;
    const role = slug(textOf(entity.fields['role']) ?? '') || roleOf(entity.name, areaName);
    const known = this.#known.byItem('post', entity.wikidata) ?? this.#known.post(entity.name, hasOneHolder(role) ? role : undefined, area, organization);
    if (known !== undefined) return { entity, id: known.id, known: true, role };
    const where = area ?? organization;
    const base = [where, slug(withoutArea(entity.name, areaName)) || role].filter((one) => one !== undefined).join('-').slice(0, 80).replace(/-$/, '');
    const id = hasOneHolder(role) && where !== undefined ? `${where}-${role}` : base;
    return { entity, id: this.#free('post', id, [entity.wikidata?.toLowerCase()]), known: false, role };
  }

  /** The first id that nobody has: as it is, with one of the additions, with a number. */
  #free(kind: EntityKind, base: string, additions: readonly (string | undefined)[]): string {
    const isFree = (id: string): boolean => !this.#taken.has(`${kind}/${id}`) && !this.#known.has(kind, id);
    const candidates = [base, ...additions.flatMap((one) => (one === undefined ? [] : [`${base}-${one}`]))];
    const found = candidates.find(isFree);
    if (found !== undefined) return found;
    for (let number = 2; ; number += 1) if (isFree(`${base}-${String(number)}`)) return `${base}-${String(number)}`;
  }

  #refer(kind: 'area' | 'organization' | 'person', reference: Reference | undefined, from: ImportedEntity, make: boolean, byName: (name: string) => string | undefined): string | undefined {
    if (reference === undefined) return undefined;
    const { key, name, wikidata } = reference;
    const inInput = key === undefined ? this.#named(kind, name ?? '') : this.#found.get(`${kind}/${key}`);
    const id = inInput?.id ?? this.#known.byItem(kind, wikidata)?.id ?? (name === undefined ? undefined : byName(name));
    if (id !== undefined) return id;
    if (name === undefined || !make || kind === 'person') {
      this.#complain(kind, name ?? key ?? '?', `There is no ${kind} “${name ?? key ?? '?'}” in the input or in any pack: what refers to it is left out (first in ${from.place}).`);
      return undefined;
    }
    const fields = kind === 'area' ? { classification: 'country' } : {};
    const made = this.#identify({ kind, key: key ?? `named ${fold(name)}`, name, place: from.place, cited: from.cited, fields, ...(wikidata !== undefined && { wikidata }) });
    this.problems.push(noted(from.place, `No pack has the ${kind} “${name}”: it is added as \`${made.id}\`${kind === 'area' ? ', a country' : ''}. Look at it.`));
    return made.id;
  }

  #named(kind: EntityKind, name: string): Identified | undefined {
    const made = this.#found.get(`${kind}/named ${fold(name)}`);
    if (made !== undefined) return made;
    const same = [...this.#gathered.of(kind).values()].filter((one) => fold(one.name) === fold(name));
    return same.length === 1 ? this.#found.get(`${kind}/${same[0]?.key ?? ''}`) : undefined;
  }

  #complain(kind: string, what: string, message: string): void {
    if (this.#complained.has(`${kind}/${what}`)) return;
    this.#complained.add(`${kind}/${what}`);
    this.problems.push(leftOut(what, message));
  }
}

/** Of one name, but of two items of Wikidata: two things, such as the Houses of Representatives of two countries. */
const sameItem = <T extends { readonly wikidata?: string }>(known: T | undefined, { wikidata }: ImportedEntity): T | undefined =>
  (known?.wikidata !== undefined && wikidata !== undefined && known.wikidata !== wikidata ? undefined : known);

function fromReference(post: PostReference, key: string, name: string, from: ImportedEntity): ImportedEntity {
  const { area, organization, role, holders, wikidata } = post;
  return {
    kind: 'post', key, name, place: from.place, cited: from.cited, fields: { role, holders }, references: { area, organization },
    ...(wikidata !== undefined && { wikidata }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
