import { fold } from '../../text/fold.js';
import { parseEdtf } from '../../values/edtf.js';
import { mapOf } from '../layer.js';
import type { Area, Entity, EntityKind, FactBase, Organization, Person, Post } from '../types.js';
import type { ImportedEntity, ImportedStatement } from './records.js';

const kinds = ['person', 'organization', 'area', 'event', 'post'] as const;
type KnownKind = (typeof kinds)[number];

/** The entities of the fact base that an import lies over, by Wikidata item and by name. */
export class Known {
  readonly base: FactBase;
  readonly #byItem = new Map<string, Entity>();
  readonly #byName = new Map<string, readonly Entity[]>();

  constructor(base: FactBase) {
    this.base = base;
    for (const kind of kinds) {
      for (const entity of mapOf(base, kind).values() as IterableIterator<Entity>) {
        if (entity.wikidata !== undefined) this.#byItem.set(`${kind}/${entity.wikidata}`, entity);
        const names = entity.names.filter((one) => one.kind !== 'misspelling' && one.kind !== 'metonym').map(({ name }) => key(kind, name));
        for (const name of new Set(names)) this.#byName.set(name, [...this.#byName.get(name) ?? [], entity]);
      }
    }
  }

  has(kind: EntityKind, id: string): boolean {
    return mapOf(this.base, kind).has(id);
  }

  byItem(kind: KnownKind, item: string | undefined): Entity | undefined {
    return item === undefined ? undefined : this.#byItem.get(`${kind}/${item}`);
  }

  /** All that bear a name, demonyms included. */
  named(kind: KnownKind, name: string): readonly Entity[] {
    return this.#byName.get(key(kind, name)) ?? [];
  }

  place(name: string): Area | undefined {
    const found = this.named('area', name) as readonly Area[];
    return found.find((one) => fold(one.name.value) === fold(bare(name))) ?? (found.length === 1 ? found[0] : undefined);
  }

  body(name: string): Organization | undefined {
    const found = this.named('organization', name) as readonly Organization[];
    return found.length === 1 ? found[0] : undefined;
  }

  /** The same human being: by item; else, unless the items differ, by name and date of birth; or, where one is not known, by name and an office in the same country. */
  person(entity: ImportedEntity): Person | undefined {
    const byItem = this.byItem('person', entity.wikidata);
    if (byItem?.kind === 'person') return byItem;
    const born = parseEdtf(textOf(entity.fields['birth_date']) ?? '');
    const areas = new Set((entity.terms ?? []).flatMap(({ post }) => (post?.area?.name === undefined ? [] : this.place(post.area.name)?.id ?? [])));
    const same = (this.named('person', entity.name) as readonly Person[]).filter((person) => {
      const { birthDate, wikidata } = person;
      if (wikidata !== undefined && entity.wikidata !== undefined) return false;
      if (birthDate === undefined || born === undefined) return person.terms.some(({ post }) => areas.has(this.base.posts.get(post ?? '')?.area ?? ''));
      return born.first <= birthDate.value.last && birthDate.value.first <= born.last;
    });
    return same.length === 1 ? same[0] : undefined;
  }

  /** The post with this label in this area or body; or, in an area, the only one of that role with one holder at a time. */
  post(label: string, role: string | undefined, area: string | undefined, organization: string | undefined): Post | undefined {
    const areaName = area === undefined ? undefined : this.base.areas.get(area)?.name.value;
    const labels = [label, ...(areaName === undefined ? [] : [`${label} of ${areaName}`, `${label} of the ${areaName}`])];
    const fits = (post: Post): boolean => (area !== undefined || organization !== undefined
      ? post.area === area && (organization === undefined || post.organization === organization) : fold(post.name.value) === fold(label));
    const named = new Set(labels.flatMap((one) => this.named('post', one) as readonly Post[]).filter(fits));
    if (named.size === 1) return [...named][0];
    if (named.size > 1 || role === undefined || area === undefined || organization !== undefined) return undefined;
    const ofRole = [...this.base.posts.values()].filter((post) => post.role === role && post.area === area && post.organization === undefined && post.holders === 'one');
    return ofRole.length === 1 ? ofRole[0] : undefined;
  }
}

const bare = (name: string): string => name.replace(/^the /i, '');
const key = (kind: string, name: string): string => `${kind}/${fold(bare(name)).replaceAll('-', ' ')}`;

/** The value of a field, whether it has sources of its own or not. */
export const textOf = (field: ImportedEntity['fields'][string]): string | undefined =>
  (field === undefined || Array.isArray(field) ? undefined : String(typeof field === 'object' ? (field as ImportedStatement).value : field));
