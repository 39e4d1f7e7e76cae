import type { DateValue } from '../values/date.js';
import { capitalised, templateOf, type Said, type SaidForm, type SaidValue } from '../values/said.js';
import type { DateForm } from './types.js';

/** How a language writes what stands in the places of a sentence. */
export interface ValueWriter {
  readonly date: (value: DateValue, form?: DateForm) => string;
  readonly weekday: (weekday: number) => string;
  readonly month: (month: number) => string;
  readonly quote: (words: string) => string;
  /** The form that a number takes, of those for one, few, many, and for fractions where they have another. */
  readonly form: (count: number, forms: readonly string[]) => string;
}

/**
 * A place of a translation: `{0}`; `{0:after}`, a date in the form in which it stands behind a preposition (`DateForm`); `{0#Wort|Wörter}`,
 * the word that the number in place 0 calls for.
 */
const PLACE = /\{(\d+)(?::(alone|after|on|since)|#([^}]*))?\}/g;

/**
 * Tells sentences by a catalogue of translations, whose keys are the English sentences with numbered places. A sentence that it lacks is
 * told in English, with what stands in its places translated: so it is for those that hold nothing but signs.
 */
export function teller(translations: Readonly<Record<string, string>>, writer: ValueWriter): (value: SaidValue) => string {
  const catalogue = new Map(Object.entries(translations));

  const told = (said: Said, first: boolean): string => {
    const template = templateOf(said);
    const begins = first || isSentence(said);
    return (catalogue.get(template) ?? template).replace(PLACE, (place, index: string, form: DateForm | undefined, forms: string | undefined, at: number) => {
      const value = said.values[Number(index)];
      if (value === undefined) return place;
      return forms === undefined ? write(value, form, begins && at === 0) : writer.form(countOf(value), forms.split('|'));
    });
  };

  const write = (value: SaidValue, form: DateForm | undefined, first: boolean): string => {
    if (typeof value !== 'object') return String(value);
    if ('strings' in value) return told(value, first);
    const text = 'precision' in value ? writer.date(value, form) : writeForm(value, form, first);
    return first && isCalendar(value) ? capitalised(text) : text;
  };

  const writeForm = (value: SaidForm, form: DateForm | undefined, first: boolean): string => {
    switch (value.kind) {
      case 'when': return writer.date(value.date, form ?? 'on');
      case 'weekday': return writer.weekday(value.number);
      case 'month': return writer.month(value.number);
      case 'ordinal': return String(value.number);
      case 'quoted': return writer.quote(value.words);
      case 'bare': return writer.quote(value.bare);
      case 'capital': return first ? capitalised(write(value.value, form, first)) : write(value.value, form, first);
    }
  };

  return (value) => write(value, undefined, true);
}

const isSentence = ({ strings }: Said): boolean => /[.!?]$/.test(strings.at(-1) ?? '');

const countOf = (value: SaidValue): number => Number(typeof value === 'object' ? 'number' in value && value.number : value);

/** The language's own words: with them a sentence begins with a capital. Names and the words of a draft keep their letters. */
const isCalendar = (value: DateValue | SaidForm): boolean => 'precision' in value || value.kind === 'when' || value.kind === 'weekday' || value.kind === 'month';
