import { entityKinds } from '../pack-data.js';
import type { EntityKind } from '../types.js';
import { isAfter } from './dates.js';
import { leftOut, type Cited, type Imported, type ImportedEntity, type ImportedField, type ImportedStatement, type ImportedTerm, type ImportProblem } from './records.js';

/**
 * The entities of all inputs, each once: what several rows say of one entity is joined as it comes, so that no more is held than the
 * pack will have. A later row that contradicts an earlier one is a problem and not taken over.
 */
export class Gathered {
  readonly problems: ImportProblem[] = [];
  readonly #contradicted = new Set<string>();
  readonly #entities = new Map<EntityKind, Map<string, ImportedEntity>>(entityKinds.map((kind) => [kind, new Map<string, ImportedEntity>()]));

  add({ entities, problems }: Imported): void {
    for (const problem of problems) this.problems.push(problem);
    for (const entity of entities) this.#addEntity(entity);
  }

  of(kind: EntityKind): ReadonlyMap<string, ImportedEntity> {
    return this.#entities.get(kind) ?? new Map<string, ImportedEntity>();
  }

  get count(): number {
    return [...this.#entities.values()].reduce((sum, { size }) => sum + size, 0);
  }

  #addEntity(entity: ImportedEntity): void {
    const kind = this.#entities.get(entity.kind);
    const known = kind?.get(entity.key);
    kind?.set(entity.key, known === undefined ? { ...entity, terms: this.#joinTerms([], entity.terms ?? []) } : this.#join(known, entity));
  }

  #join(known: ImportedEntity, entity: ImportedEntity): ImportedEntity {
    const contradict = (property: string, was: string, now: string): void => {
      // The rows of a query say everything of a person again with every office.
      const said = JSON.stringify([entity.kind, entity.key, property, now]);
      if (this.#contradicted.has(said)) return;
      this.#contradicted.add(said);
      this.problems.push(leftOut(entity.place, `\`${property}\` of “${known.name}” is “${now}” here, and “${was}” in ${known.place}: the first is taken.`));
    };
    if (known.name !== entity.name) contradict('name', known.name, entity.name);
    const fields: Record<string, ImportedField | undefined> = { ...known.fields };
    for (const [property, value] of Object.entries(entity.fields)) {
      const was = fields[property];
      if (value === undefined) continue;
      if (was === undefined) fields[property] = value;
      else if (Array.isArray(was) && Array.isArray(value)) fields[property] = [...new Set([...was as readonly string[], ...value as readonly string[]])];
      else if (property.endsWith('_date') && isFiner(shown(value), shown(was))) fields[property] = value;
      else if (property.endsWith('_date') && isFiner(shown(was), shown(value))) continue;
      else if (shown(was) !== shown(value)) contradict(property, shown(was), shown(value));
    }
    const references: Record<string, unknown> = { ...known.references };
    for (const [property, value] of Object.entries(entity.references ?? {})) {
      const was = references[property];
      if (Array.isArray(was) && Array.isArray(value)) references[property] = [...new Map([...was, ...value].map((one) => [JSON.stringify(one), one as unknown])).values()];
      else references[property] = was ?? value;
    }
    const note = known.note ?? entity.note;
    const wikidata = known.wikidata ?? entity.wikidata;
    return {
      ...known, fields, references: references as NonNullable<ImportedEntity['references']>,
      ...(note !== undefined && { note }), ...(wikidata !== undefined && { wikidata }),
      otherNames: [...new Map([...entity.otherNames ?? [], ...known.otherNames ?? []].map((one) => [one.name, one])).values()],
      cited: joinCited(known.cited, entity.cited),
      terms: this.#joinTerms(known.terms ?? [], entity.terms ?? []),
    };
  }

  #joinTerms(known: readonly ImportedTerm[], more: readonly ImportedTerm[]): readonly ImportedTerm[] {
    const byKey = new Map(known.map((term) => [termKey(term), term]));
    for (const term of more) {
      const was = byKey.get(termKey(term));
      // Of two terms that begin alike, one that cannot be is no reason to leave out the other.
      if (was === undefined || (isImpossible(was) && !isImpossible(term))) byKey.set(termKey(term), term);
      if (was !== undefined && isImpossible(was) && !isImpossible(term)) {
        this.problems.push(leftOut(was.place, `This term ends (${was.end ?? ''}) before it starts (${was.start ?? ''}).`));
      } else if (was !== undefined) {
        if (was.end !== term.end) {
          this.problems.push(leftOut(term.place, `A term that begins like that of ${was.place} but ends otherwise (${term.end ?? 'no end'}; there: ${was.end ?? 'no end'}).`));
        }
        byKey.set(termKey(term), was.end === term.end ? { ...was, cited: joinCited(was.cited, term.cited) } : was);
      }
    }
    return [...byKey.values()];
  }
}

const shown = (value: ImportedField): string => (typeof value === 'object' && !Array.isArray(value) ? String((value as ImportedStatement).value) : String(value));

/** A day of the month or year that the other date names. */
const isFiner = (date: string, than: string): boolean => date.length > than.length && date.startsWith(`${than}-`);

const isImpossible = ({ start, end }: ImportedTerm): boolean => start !== undefined && end !== undefined && isAfter(start, end);

const termKey = ({ post, organization, role, start }: ImportedTerm): string => JSON.stringify(
  [post?.key ?? [post?.name, post?.area?.name, post?.organization?.name], organization?.key ?? organization?.name, role, start]);

const joinCited = (one: readonly Cited[], more: readonly Cited[]): readonly Cited[] => [
  ...new Map([...one, ...more].map((cited) => [JSON.stringify([cited.source.id ?? cited.source.URL ?? cited.source.title, cited.locator]), cited])).values(),
];
