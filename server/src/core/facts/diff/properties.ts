import type { Entity, Event, FactBase, Figure, Organization, Person, Post, Quotation, Area, Statement, Term } from '../types.js';
import { inWords, nameOf } from './wording.js';
import { plainWording, type Wording } from './statements.js';

/** A property that holds statements: how it is spelt in a pack, what it holds, how it is put in words. */
export interface StatedProperty {
  readonly property: string;
  readonly statements: readonly Statement<unknown>[];
  readonly wording: Wording;
}

/** A property that is no statement: a word, or a list of words. */
export interface PlainProperty {
  readonly property: string;
  readonly what: string;
  readonly value: string | boolean | readonly string[] | undefined;
}

const stated = (property: string, statement: Statement<unknown> | undefined, wording: Wording): StatedProperty =>
  ({ property, statements: statement === undefined ? [] : [statement], wording });

const plain = (property: string, value: PlainProperty['value'], what = property.replaceAll('_', ' ')): PlainProperty => ({ property, value, what });

/** The statements of an entity in the order of a pack's file. `bases`: where names of other entities are looked up, later first. */
export function statedOf(entity: Entity, bases: readonly FactBase[]): readonly StatedProperty[] {
  const named = (what: string): Wording =>
    ({ what: ({ value }) => `${what} ${nameOf(bases, ['area', 'organization'], String(value))}`, value: ({ value }) => nameOf(bases, ['area', 'organization'], String(value)), named: true });
  const place: Wording = plainWording('seat', (value) => nameOf(bases, ['area'], String(value)));
  const nameKey = entity.kind === 'post' ? 'label' : entity.kind === 'figure' ? 'subject' : 'name';
  // A quotation's name is its text.
  const name = entity.kind === 'quotation' ? [] : [stated(nameKey, entity.name, plainWording(nameKey))];
  switch (entity.kind) {
    case 'person': return [
      ...name,
      stated('birth_date', entity.birthDate, plainWording('date of birth')), stated('death_date', entity.deathDate, plainWording('date of death')),
      stated('gender', entity.gender, plainWording('gender')),
      { property: 'citizenship', statements: entity.citizenship, wording: named('citizenship') },
      { property: 'membership', statements: entity.terms, wording: termWording(bases) },
    ];
    case 'organization': return [
      ...name,
      stated('founding_date', entity.foundingDate, plainWording('founding date')),
      stated('dissolution_date', entity.dissolutionDate, plainWording('dissolution date')),
      stated('seat', entity.seat, place),
      { property: 'members', statements: entity.members, wording: named('member') },
      stated('members_complete_as_of', entity.membersCompleteAsOf, plainWording('the day up to which its members are complete')),
    ];
    case 'post': return name;
    case 'area': return [
      ...name,
      { property: 'capital', statements: entity.capital, wording: named('capital') }, stated('compass', entity.compass, plainWording('compass')),
      { property: 'currencies', statements: entity.currencies, wording: plainWording('currency') },
      { property: 'time_zones', statements: entity.timeZones, wording: plainWording('time zone') },
      { property: 'holidays', statements: entity.holidays, wording: plainWording('holiday') },
      { property: 'borders', statements: entity.borders, wording: plainWording('land borders') },
    ];
    case 'event': return [...name, stated('date', entity.date, plainWording('date'))];
    case 'figure': return [...name, stated('value', entity.value, plainWording('figure', (value) => figure(entity, value)))];
    case 'quotation': return [stated('text', entity.text, plainWording('quotation'))];
  }
}

const figure = ({ comparator, unit }: Figure, value: unknown): string => `${comparator === '=' ? '' : comparator}${inWords(value)} ${unit}`;

function termWording(bases: readonly FactBase[]): Wording {
  const what = (statement: Statement<unknown>): string => {
    const { post, organization, value } = statement as Term;
    return post === undefined ? `${value}, ${nameOf(bases, ['organization'], organization ?? '')},` : nameOf(bases, ['post'], post);
  };
  return { what, value: what, named: true, nameOf: (id) => nameOf(bases, ['area', 'organization'], id) };
}

/** What else a pack says of an entity. Acronyms, demonyms, labels and metonyms are names, and compared as such. */
export function plainOf(entity: Entity): readonly PlainProperty[] {
  return [...ownProperties(entity), plain('note', entity.note), plain('wikidata', entity.wikidata, 'Wikidata item')];
}

function ownProperties(entity: Entity): readonly PlainProperty[] {
  switch (entity.kind) {
    case 'person': return ofPerson(entity);
    case 'organization': return ofOrganization(entity);
    case 'post': return ofPost(entity);
    case 'area': return ofArea(entity);
    case 'event': return ofEvent(entity);
    case 'figure': return [plain('unit', entity.unit), plain('comparator', entity.comparator), plain('phrases', entity.phrases)];
    case 'quotation': return ofQuotation(entity);
  }
}

const ofPerson = ({ givenName, familyName, familyNameFirst }: Person): readonly PlainProperty[] => [
  plain('given_name', givenName), plain('family_name', familyName), plain('family_name_first', familyNameFirst),
];
const ofOrganization = ({ classification, area, parent }: Organization): readonly PlainProperty[] =>
  [plain('classification', classification), plain('area', area), plain('parent', parent)];
const ofPost = ({ role, area, organization, holders, styleLabel, gaps }: Post): readonly PlainProperty[] => [
  plain('role', role), plain('area', area), plain('organization', organization), plain('holders', holders), plain('style_label', styleLabel),
  plain('gaps', gaps.map(({ start, end, note }) => `${inWords(start)} to ${inWords(end)}${note === undefined ? '' : ` (${note})`}`)),
];
const ofArea = ({ classification, code, within }: Area): readonly PlainProperty[] =>
  [plain('classification', classification), plain('code', code), plain('within', within)];
const ofEvent = ({ tolerance, phrases }: Event): readonly PlainProperty[] => [plain('tolerance', tolerance), plain('phrases', phrases)];
const ofQuotation = ({ speaker, date, lang, translation, context }: Quotation): readonly PlainProperty[] => [
  plain('speaker', speaker), plain('date', date === undefined ? undefined : inWords(date)), plain('lang', lang, 'language'),
  plain('translation', translation), plain('context', context),
];
