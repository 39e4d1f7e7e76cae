import { isLastKnown, isOpen, lastConfirmed } from '../facts/last-known.js';
import type { Holding } from '../facts/look-up.js';
import { mayHold, seatsOf, type Seat } from '../facts/seats.js';
import type { Area, Citation, Entity, Event, Figure, Organization, Person, Post, Statement } from '../facts/types.js';
import type { Links } from '../links/types.js';
import { civilDate } from '../values/calendar.js';
import { parseEdtf } from '../values/edtf.js';
import { comparatorOfSign, formatAmount, formatStated } from '../values/quantity-format.js';
import { english, type Words } from '../words/words.js';
import { areaLists } from './area-lists.js';
import { distinctAcronyms, namesBeside } from './card-names.js';
import { citationMarkdown, escapeMarkdown } from './markdown.js';
import { asSentence } from './sentence.js';

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

export function entityCard(entity: Entity, links: Links, words: Words = english): EntityCard {
  switch (entity.kind) {
    case 'person': return personCard(entity, links, words);
    case 'organization': return organizationCard(entity, links, words);
    case 'area': return areaCard(entity, links, words);
    case 'event': return eventCard(entity, words);
    case 'figure': return figureCard(entity, words);
    default: return card(bold(entity.name.value), note(entity), [entity.name], words);
  }
}

/** A card that rests on `statements`: their sources and packs stand behind it, and what contradicts them is told. */
const card = (headline: string, details: readonly string[], statements: readonly (Statement<unknown> | undefined)[], words: Words): EntityCard => {
  const known = statements.filter((statement) => statement !== undefined);
  return {
    headline,
    details: [...details, ...known.flatMap((statement) => disputes(statement, words))],
    sources: known.flatMap(({ sources }) => sources),
    packs: known.map(({ pack }) => pack),
  };
};

/** What other sources say instead: "Another source has “8 November 1958”: [Who's who](…)." */
const disputes = ({ disputedBy }: Statement<unknown>, words: Words): readonly string[] =>
  disputedBy.map(({ value, sources, note: why }) => {
    const where = sources.length > 0 ? `: ${sources.map((source) => citationMarkdown(source, words)).join('; ')}` : '';
    return `${words.say('card.disputed', { value: escapeMarkdown(readable(value, words)) })}${why === undefined ? '' : ` (${escapeMarkdown(why)})`}${where}.`;
  });

/** Packs write dates and numbers for machines. Four digits may be a year. */
function readable(value: string, words: Words): string {
  const day = /^\d{4}-\d{2}/.test(value) ? parseEdtf(value) : undefined;
  if (day) return words.date(day);
  return /^\d{5,15}$/.test(value) ? formatAmount(Number(value)) : value;
}

function personCard(person: Person, links: Links, words: Words): EntityCard {
  const { say, date } = words;
  const holdings = links.holdings(person);
  const seats = seatsHeld(person, links);
  const offices = [...holdings.map((holding) => officePhrase(holding, links, words)), ...seats.map((seat) => seatPhrase(seat, links, words))];
  const { birthDate, deathDate } = person;
  const born = birthDate && say('card.born', { date: date(birthDate.value) });
  const died = deathDate && say('card.died', { date: date(deathDate.value) });
  const life = [born, died].filter((part) => part !== undefined).join(', ');
  const details = [
    ...(offices.length === 0 ? [say('card.noOffice')] : []),
    ...(life === '' ? [] : [`${life.slice(0, 1).toUpperCase()}${life.slice(1)}${ageOn(person, links, words)}.`]),
    ...otherNames(person, words),
    ...note(person),
  ];
  const headline = bold(person.name.value) + (offices.length > 0 ? ` — ${offices.join('; ')}` : '');
  return card(headline, details, [...holdings.map(({ term }) => term), ...seats.map(({ term }) => term), birthDate, deathDate, person.name], words);
}

/** The offices of a person on the story date, as plain text; empty where none is known. */
export const officesOf = (person: Person, links: Links, words: Words): string =>
  [...links.holdings(person).map((holding) => officePhrase(holding, links, words, asWritten)), ...seatsHeld(person, links).map((seat) => seatPhrase(seat, links, words, asWritten))].join('; ');

const asWritten = (text: string): string => text;

/** Seats without a post that the person may hold on the story date. */
const seatsHeld = (person: Person, { facts, storyDate }: Links): readonly Seat[] =>
  seatsOf(person, facts).filter(({ term }) => term.post === undefined && mayHold(term, storyDate.value, facts));

/** "Senator for Texas, Republican Party, since 3 January 2013"; the day is left out where the term began on it or before. */
function seatPhrase({ term, area, party }: Seat, { facts, storyDate }: Links, words: Words, write = escapeMarkdown): string {
  const { say, date } = words;
  const role = write(term.role ?? 'member');
  const place = area === undefined ? undefined : facts.area(area)?.name.value;
  const of = party === undefined ? undefined : facts.organization(party)?.name.value;
  const post = (place === undefined ? role : say('term.seat', { role, area: write(place) })) + (of === undefined ? '' : `, ${write(of)}`);
  const asOf = isOpen(term) && facts.knowsUpTo(term) < storyDate.value.first ? say('card.asOf', { date: date(lastConfirmed(term, facts)) }) : '';
  const comma = of === undefined ? '' : ',';
  if (term.end) return say('term.until', { post: post + comma, date: date(term.end, 'after') });
  return `${term.start && term.startOrBefore !== true ? say('term.since', { post: post + comma, date: date(term.start, 'since') }) : post}${asOf}`;
}

/** "Deputy Kremlin Chief of Staff since 24 January 2020"; beyond what is known, "(as of September 2026)". */
function officePhrase(holding: Holding, { facts, storyDate }: Links, { say, date }: Words, write = escapeMarkdown): string {
  const { term, post: { name } } = holding;
  const post = write(name.value);
  const asOf = isLastKnown(holding, storyDate.value, facts) ? say('card.asOf', { date: date(lastConfirmed(term, facts)) }) : '';
  const [start, end] = [term.start && date(term.start, 'after'), term.end && date(term.end, 'after')];
  if (end !== undefined) return start === undefined ? say('term.until', { post, date: end }) : say('term.fromTo', { post, start, end });
  return `${term.start ? say('term.since', { post, date: date(term.start, 'since') }) : post}${asOf}`;
}

/** The age in whole years, where both dates are known to the day and the person is alive as far as is known. */
function ageOn({ birthDate, deathDate }: Person, links: Links, { say }: Words): string {
  const born = birthDate?.value;
  const story = links.storyDate.value;
  if (!born || deathDate || born.first !== born.last || story.first !== story.last || story.first < born.first) return '';
  const [from, to] = [civilDate(born.first), civilDate(story.first)];
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return say('card.age', { years: to.year - from.year - (before ? 1 : 0) });
}

function organizationCard(organization: Organization, links: Links, words: Words): EntityCard {
  const { say, date } = words;
  const known = distinctAcronyms(organization.acronyms);
  const acronyms = known.length > 0 ? ` (${escapeMarkdown(known.join(', '))})` : '';
  const seat = organization.seat && links.facts.area(organization.seat.value);
  const area = organization.area === undefined ? undefined : links.facts.area(organization.area);
  const what = [
    organization.classification && bodyKind(organization.classification, words),
    area && escapeMarkdown(area.name.value),
    seat && say('card.seat', { place: escapeMarkdown(seat.name.value) }),
  ].filter((part) => part !== undefined && part !== '');
  const { foundingDate, dissolutionDate } = organization;
  const founded = foundingDate ? [say('card.founded', { date: date(foundingDate.value) })] : [];
  const ended = dissolutionDate ? [say('card.dissolved', { date: date(dissolutionDate.value) })] : [];
  const headline = bold(organization.name.value) + acronyms + (what.length > 0 ? ` — ${what.join(', ')}` : '');
  return card(headline, [...founded, ...ended, ...otherNames(organization, words), ...note(organization)], [
    organization.name, organization.seat, foundingDate, dissolutionDate,
  ], words);
}

/** The kinds of bodies that have a word in each language; a newsroom's pack may have others. */
const BODY_KINDS = [
  'party', 'intergovernmental', 'international-body', 'ministry', 'agency', 'legislature', 'company', 'news-agency', 'armed-group', 'ngo',
  'intelligence-service', 'court', 'peacekeeping-mission', 'newspaper', 'law-enforcement', 'government-office', 'central-bank', 'sports-federation',
  'military-service', 'broadcaster', 'military-alliance', 'trade-union', 'fund', 'think-tank', 'political-organization',
] as const;

function bodyKind(classification: string, { say }: Words): string {
  const kind = BODY_KINDS.find((one) => one === classification);
  return kind ? say(`body.${kind}`) : escapeMarkdown(classification.replaceAll('-', ' '));
}

/** The kinds of places that have a word in each language; a newsroom's pack may have others. */
const KINDS = ['city', 'region', 'country', 'territory', 'sea', 'continent', 'waterway', 'building'] as const;

const isKind = (classification: string): classification is (typeof KINDS)[number] => KINDS.some((kind) => kind === classification);

function areaCard(area: Area, links: Links, words: Words): EntityCard {
  const story = links.storyDate.value;
  const capital = area.capital.find(({ start, end }) =>
    (!start || start.first <= story.first) && (!end || story.last <= end.last));
  const capitalName = capital && links.facts.area(capital.value)?.name.value;
  const around = area.within.flatMap((id) => links.facts.area(id) ?? []);
  const within = [...around.map(({ name }) => name.value), ...countryAround(around, links)];
  const kind = isKind(area.classification) ? words.say(`area.${area.classification}`) : escapeMarkdown(area.classification);
  const what = within.length > 0 ? words.say('card.in', { kind, place: escapeMarkdown(within.join(', ')) }) : kind;
  const headline = `${bold(area.name.value)} — ${what}`;
  const lists = areaLists(area, story, words);
  const details = [
    ...(capitalName ? [words.say('card.capital', { name: escapeMarkdown(capitalName) })] : []),
    ...lists.lines, ...otherNames(area, words), ...note(area),
  ];
  return card(headline, details, [capital, area.name, ...lists.statements], words);
}

/** "Ukraine" for a place in Kharkiv region: the region alone leaves the reader to look up where that is. */
function countryAround([region, ...others]: readonly Area[], links: Links): readonly string[] {
  if (!region || others.length > 0 || region.classification === 'country') return [];
  const countries = region.within.flatMap((id) => links.facts.area(id) ?? []).filter(({ classification }) => classification === 'country');
  return countries.length === 1 ? countries.map(({ name }) => name.value) : [];
}

const eventCard = (event: Event, words: Words): EntityCard =>
  card(`${bold(event.name.value)} — ${words.date(event.date.value)}`, note(event), [event.date], words);

/** "**people killed in the war in Donbas** — more than 14,000 people (as of December 2021)". */
function figureCard(figure: Figure, words: Words): EntityCard {
  const { name, value, comparator, unit } = figure;
  const asOf = value.asOf ? words.say('card.asOf', { date: words.date(value.asOf) }) : '';
  const known = escapeMarkdown(`${formatStated(value.value, comparatorOfSign(comparator))} ${unit}`);
  return card(`${bold(name.value)} — ${known}${asOf}`, note(figure), [value], words);
}

/** The other legitimate names; demonyms, metonyms and acronyms say something else, and a misspelling is none. */
function otherNames(entity: Person | Organization | Area | Post, { say }: Words): readonly string[] {
  const others = entity.names
    .filter(({ kind }) => kind !== 'misspelling' && kind !== 'demonym' && kind !== 'metonym' && kind !== 'acronym')
    .map(({ name }) => name);
  const names = namesBeside(entity.name.value, others);
  return names.length > 0 ? [say('card.also', { names: names.map(escapeMarkdown).join(', ') })] : [];
}

const note = (entity: Entity): readonly string[] => (entity.note === undefined ? [] : [escapeMarkdown(asSentence(entity.note))]);

const bold = (text: string): string => `**${escapeMarkdown(text)}**`;
