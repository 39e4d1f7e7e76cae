import type { Holding } from '../facts/look-up.js';
import type { Area, Citation, Entity, Event, Organization, Person, Post, Statement } from '../facts/types.js';
import type { Links } from '../links/types.js';
import type { DateValue } from '../values/date.js';
import { formatDate } from '../values/date-format.js';
import { civilDate } from '../values/calendar.js';
import { citationMarkdown, escapeMarkdown } from './markdown.js';

/** An entity on a card: who or what it is as of the story date, a few lines of detail, and where that is written. */
export interface EntityCard {
  /** "**Dmitry Kozak** — Deputy Kremlin Chief of Staff since 24 January 2020". */
  readonly headline: string;
  readonly details: readonly string[];
  /** The sources behind the headline and the details. */
  readonly sources: readonly Citation[];
  /** The packs that say all this. */
  readonly packs: readonly string[];
}

/** Other names shown: enough to recognise the person by. */
const NAMES_SHOWN = 4;

/** Currencies, time zones or holidays shown of one country. */
const LISTED = 3;

export function entityCard(entity: Entity, links: Links): EntityCard {
  switch (entity.kind) {
    case 'person': return personCard(entity, links);
    case 'organization': return organizationCard(entity, links);
    case 'area': return areaCard(entity, links);
    case 'event': return eventCard(entity);
    default: return card(bold(entity.name.value), note(entity), [entity.name]);
  }
}

/** A card that rests on `statements`: their sources and packs stand behind it, and what contradicts them is told. */
const card = (headline: string, details: readonly string[], statements: readonly (Statement<unknown> | undefined)[]): EntityCard => {
  const known = statements.filter((statement) => statement !== undefined);
  return {
    headline,
    details: [...details, ...known.flatMap(disputes)],
    sources: known.flatMap(({ sources }) => sources),
    packs: known.map(({ pack }) => pack),
  };
};

/** What other sources say instead: "Another source has 1958-11-08: [Who's who](…)." */
const disputes = ({ disputedBy }: Statement<unknown>): readonly string[] =>
  disputedBy.map(({ value, sources, note: why }) => {
    const where = sources.length > 0 ? `: ${sources.map(citationMarkdown).join('; ')}` : '';
    return `Another source has “${escapeMarkdown(value)}”${why === undefined ? '' : ` (${escapeMarkdown(why)})`}${where}.`;
  });

function personCard(person: Person, links: Links): EntityCard {
  const holdings = links.holdings(person);
  const offices = holdings.map(officePhrase);
  const { birthDate, deathDate } = person;
  const born = birthDate && `Born ${formatDate(birthDate.value)}`;
  const died = deathDate && `died ${formatDate(deathDate.value)}`;
  const life = [born, died].filter((part) => part !== undefined).join(', ');
  const details = [
    ...(offices.length === 0 ? ['No office known on the story date.'] : []),
    ...(life === '' ? [] : [`${life.slice(0, 1).toUpperCase()}${life.slice(1)}${ageOn(person, links)}.`]),
    ...otherNames(person),
    ...note(person),
  ];
  const headline = bold(person.name.value) + (offices.length > 0 ? ` — ${offices.join('; ')}` : '');
  return card(headline, details, [...holdings.map(({ term }) => term), birthDate, deathDate, person.name]);
}

/** "Deputy Kremlin Chief of Staff since 24 January 2020". */
function officePhrase({ term, post }: Holding): string {
  const since = term.start ? ` since ${formatDate(term.start)}` : '';
  const until = term.end ? `${since === '' ? ' until' : ' to'} ${formatDate(term.end)}` : '';
  return escapeMarkdown(post.name.value) + (term.end ? since.replace(' since ', ' from ') : since) + until;
}

/** The age in whole years, where both dates are known to the day and the person is alive as far as is known. */
function ageOn({ birthDate, deathDate }: Person, links: Links): string {
  const born = birthDate?.value;
  const story = links.storyDate.value;
  if (!born || deathDate || born.first !== born.last || story.first !== story.last || story.first < born.first) return '';
  const [from, to] = [civilDate(born.first), civilDate(story.first)];
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return ` (${to.year - from.year - (before ? 1 : 0)} on the story date)`;
}

function organizationCard(organization: Organization, links: Links): EntityCard {
  const acronyms = organization.acronyms.length > 0 ? ` (${escapeMarkdown(organization.acronyms.join(', '))})` : '';
  const seat = organization.seat && links.facts.area(organization.seat.value);
  const area = organization.area === undefined ? undefined : links.facts.area(organization.area);
  const what = [
    organization.classification && escapeMarkdown(organization.classification.replaceAll('-', ' ')),
    area && escapeMarkdown(area.name.value),
    seat && `seat in ${escapeMarkdown(seat.name.value)}`,
  ].filter((part) => part !== undefined && part !== '');
  const { foundingDate, dissolutionDate } = organization;
  const founded = foundingDate ? [`Founded ${formatDate(foundingDate.value)}.`] : [];
  const ended = dissolutionDate ? [`Dissolved ${formatDate(dissolutionDate.value)}.`] : [];
  const headline = bold(organization.name.value) + acronyms + (what.length > 0 ? ` — ${what.join(', ')}` : '');
  return card(headline, [...founded, ...ended, ...otherNames(organization), ...note(organization)], [
    organization.name, organization.seat, foundingDate, dissolutionDate,
  ]);
}

function areaCard(area: Area, links: Links): EntityCard {
  const story = links.storyDate.value;
  const capital = area.capital.find(({ start, end }) =>
    (!start || start.first <= story.first) && (!end || story.last <= end.last));
  const capitalName = capital && links.facts.area(capital.value)?.name.value;
  const within = area.within.flatMap((id) => links.facts.area(id)?.name.value ?? []);
  const where = within.length > 0 ? ` in ${escapeMarkdown(within.join(', '))}` : '';
  const headline = `${bold(area.name.value)} — ${escapeMarkdown(area.classification)}${where}`;
  const details = [
    ...(capitalName ? [`Capital: ${escapeMarkdown(capitalName)}.`] : []),
    ...listed('Currency', area.currencies, story), ...listed('Time', area.timeZones, story), ...listed('National holiday', area.holidays, story),
    ...otherNames(area), ...note(area),
  ];
  return card(headline, details, [capital, area.name, area.currencies[0], area.timeZones[0], area.holidays[0]]);
}

/** "Currency: Euro (EUR).", with what held on the story date; a country of many time zones says how many more there are. */
function listed(label: string, statements: readonly Statement<string>[], story: DateValue): readonly string[] {
  const held = statements.filter(({ start, end }) => (!start || start.first <= story.first) && (!end || story.last <= end.last));
  if (held.length === 0) return [];
  const more = held.length > LISTED ? ` and ${held.length - LISTED} more` : '';
  return [`${label}: ${held.slice(0, LISTED).map(({ value }) => escapeMarkdown(value)).join('; ')}${more}.`];
}

const eventCard = (event: Event): EntityCard =>
  card(`${bold(event.name.value)} — ${formatDate(event.date.value)}`, note(event), [event.date]);

/** The other legitimate names; demonyms, metonyms and acronyms say something else, and a misspelling is none. */
function otherNames(entity: Person | Organization | Area | Post): readonly string[] {
  const shown = entity.names
    .filter(({ name, kind }) => name !== entity.name.value && kind !== 'misspelling' && kind !== 'demonym' && kind !== 'metonym' && kind !== 'acronym')
    .map(({ name }) => name);
  const names = [...new Set(shown)].slice(0, NAMES_SHOWN);
  return names.length > 0 ? [`Also ${names.map(escapeMarkdown).join(', ')}.`] : [];
}

const note = (entity: Entity): readonly string[] => (entity.note === undefined ? [] : [escapeMarkdown(entity.note)]);

const bold = (text: string): string => `**${escapeMarkdown(text)}**`;
