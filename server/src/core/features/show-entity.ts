import { edtfText } from '../facts/edtf-text.js';
import type { FactLookUp } from '../facts/look-up.js';
import { addressOf } from '../facts/source-address.js';
import type { Citation, Entity, EntityKind, Statement, Term } from '../facts/types.js';
import type { DateValue } from '../values/date.js';

/** An entity of the fact base as plain data: what `copydesk facts show NAME --format json` prints. Dates are EDTF. */
export interface ShownEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly statements: readonly ShownStatement[];
  /** The pack that spoke last of the entity. */
  readonly pack: string;
}

export interface ShownStatement {
  readonly property: string;
  readonly value: string | number;
  /** `null` where none is stated; an end that nobody knows is "unknown". */
  readonly start: string | null;
  readonly end: string | null;
  readonly sources: readonly ShownSource[];
}

export interface ShownSource {
  readonly id: string;
  readonly title: string;
  readonly URL: string | null;
  readonly issued: string | null;
  readonly locator: string | null;
}

/** All that is known of an entity. */
export function showEntity(facts: FactLookUp, entity: Entity): ShownEntity {
  const { id, kind, pack } = entity;
  const name = entity.name.value;
  const others = entity.names.filter((one) => one.kind !== 'misspelling' && one.name !== name).map((one) => one.name);
  return {
    id, kind, name,
    otherNames: [...new Set(others)],
    statements: [shown(entity.name, name), ...statementsOf(facts, entity)],
    pack,
  };
}

function statementsOf(facts: FactLookUp, entity: Entity): readonly ShownStatement[] {
  const { base } = facts;
  const areaName = (id: string): string => base.areas.get(id)?.name.value ?? base.organizations.get(id)?.name.value ?? id;
  const one = <V>(statement: Statement<V> | undefined, value: (value: V) => string | number): readonly ShownStatement[] =>
    (statement === undefined ? [] : [shown(statement, value(statement.value))]);
  const each = (statements: readonly Statement<string>[]): readonly ShownStatement[] =>
    statements.map((statement) => shown(statement, areaName(statement.value)));
  switch (entity.kind) {
    case 'person':
      return [
        ...one(entity.birthDate, edtfText), ...one(entity.deathDate, edtfText), ...one(entity.gender, String), ...each(entity.citizenship),
        ...entity.terms.toSorted(byStart).map((term) => shown(term, officeOf(facts, term) + seatOf(facts, term))),
      ];
    case 'organization':
      return [
        ...one(entity.foundingDate, edtfText), ...one(entity.dissolutionDate, edtfText), ...one(entity.seat, areaName),
        ...each(entity.members), ...one(entity.membersCompleteAsOf, edtfText),
      ];
    case 'post':
      return facts.termsOfPost(entity.id).map((term) => ({
        ...shown(term, (base.persons.get(term.person)?.name.value ?? term.person) + seatOf(facts, term)), property: 'holder',
      }));
    case 'area':
      return [
        ...each(entity.capital), ...one(entity.compass, String),
        ...[...entity.currencies, ...entity.timeZones, ...entity.holidays, ...entity.borders].map((statement) => shown(statement, statement.value)),
      ];
    case 'event':
      return one(entity.date, edtfText);
    case 'figure':
      return one(entity.value, (value) => `${entity.comparator === '=' ? '' : entity.comparator}${String(value)} ${entity.unit}`);
    case 'quotation': {
      const speaker = base.persons.get(entity.speaker)?.name.value ?? entity.speaker;
      return [{ ...shown(entity.text, speaker), property: 'speaker', start: textOf(entity.date), end: textOf(entity.date) }];
    }
  }
}

/** "Minister of Foreign Affairs of Russia", or the written role in an organisation. */
function officeOf(facts: FactLookUp, term: Term): string {
  if (term.post !== undefined) return facts.post(term.post)?.name.value ?? term.post;
  const organization = facts.organization(term.organization ?? '')?.name.value ?? term.organization ?? '';
  return `${term.role ?? 'member'}, ${organization}`;
}

/** Behind an office what its holder sits for: " (Texas, Republican Party)". */
function seatOf({ base }: FactLookUp, { area, onBehalfOf }: Term): string {
  const names = [area && (base.areas.get(area)?.name.value ?? area), onBehalfOf && (base.organizations.get(onBehalfOf)?.name.value ?? onBehalfOf)].filter(Boolean);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

const byStart = (a: Term, b: Term): number => (a.start?.first ?? -Infinity) < (b.start?.first ?? -Infinity) ? -1 : 1;

const textOf = (date: DateValue | undefined): string | null => (date === undefined ? null : edtfText(date));

function shown(statement: Statement<unknown>, value: string | number): ShownStatement {
  return {
    property: statement.property,
    value,
    start: textOf(statement.start),
    end: (statement as Partial<Term>).endUnknown === true ? 'unknown' : textOf(statement.end),
    sources: statement.sources.map(shownSource),
  };
}

const shownSource = (citation: Citation): ShownSource => ({
  id: citation.source.id,
  title: citation.source.title,
  URL: addressOf(citation) ?? null,
  issued: citation.source.issued ?? null,
  locator: citation.locator ?? null,
});
