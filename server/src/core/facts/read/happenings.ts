import { given } from '../given.js';
import type { Part } from '../pack-data.js';
import type { EventEntry, FigureEntry, QuotationEntry } from '../schemas/files.js';
import type { Event, Figure, Quotation } from '../types.js';
import { namesOf, present } from './names.js';
import { asIs, dateOf, propertyOf, type EntityContext } from './statements.js';
import type { Valid } from './valid-entry.js';

/** What a pack says of an event. */
export function readEvent(entry: Valid<EventEntry>, context: EntityContext): Part<Event> {
  const name = propertyOf(context, 'name', entry.name, asIs);
  return {
    id: context.id,
    kind: 'event',
    pack: context.pack,
    names: namesOf(name, entry.other_names),
    ...given({
      name,
      date: propertyOf(context, 'date', entry.date, dateOf),
      tolerance: entry.tolerance,
      phrases: present(entry.phrases),
      note: entry.note,
      wikidata: entry.wikidata,
    }),
  };
}

/** What a pack says of a figure; its subject is its name. */
export function readFigure(entry: Valid<FigureEntry>, context: EntityContext): Part<Figure> {
  const name = propertyOf(context, 'subject', entry.subject, asIs);
  const value = propertyOf(context, 'value', entry.value, asIs);
  const asOf = value?.asOf ?? dateOf(entry.as_of);
  return {
    id: context.id,
    kind: 'figure',
    pack: context.pack,
    names: namesOf(name, undefined),
    ...given({
      name,
      phrases: present(entry.phrases),
      value: value === undefined ? undefined : { ...value, ...given({ asOf }) },
      unit: entry.unit,
      comparator: entry.comparator,
      note: entry.note,
      wikidata: entry.wikidata,
    }),
  };
}

/** What a pack says of a quotation; its words are its name. */
export function readQuotation(entry: Valid<QuotationEntry>, context: EntityContext): Part<Quotation> {
  const text = propertyOf(context, 'text', entry.text, asIs);
  return {
    id: context.id,
    kind: 'quotation',
    pack: context.pack,
    names: namesOf(text, undefined),
    ...given({
      name: text,
      text,
      speaker: entry.speaker,
      date: dateOf(entry.date),
      lang: entry.lang,
      translation: entry.translation,
      context: entry.context,
      note: entry.note,
      wikidata: entry.wikidata,
    }),
  };
}
