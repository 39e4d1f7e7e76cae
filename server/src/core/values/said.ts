import { monthName, weekdayName } from './calendar-names.js';
import type { DateValue } from './date.js';
import { formatDate, formatWhen } from './date-format.js';
import { ordinalOf } from './read-ordinal.js';

/**
 * A sentence that can be told in any language: the English text around its places, and what stands in them. It is written with the
 * tag `say`; `inEnglish` gives the very text that the template literal would have given, `Words.tell` that of a translation.
 */
export interface Said {
  /** One more than there are values. */
  readonly strings: readonly string[];
  readonly values: readonly SaidValue[];
  /** What it speaks of, where the same English words are told in two ways. */
  readonly sense?: string;
}

/** Words and numbers stand in a sentence as they are, in every language; all others are written as the language writes them. */
export type SaidValue = string | number | Said | DateValue | SaidForm;

/** What English writes in one way and other languages in another. */
export type SaidForm =
  | { readonly kind: 'when'; readonly date: DateValue }
  | { readonly kind: 'weekday' | 'month' | 'ordinal'; readonly number: number }
  | { readonly kind: 'quoted'; readonly words: string }
  | { readonly kind: 'capital'; readonly value: SaidValue }
  | { readonly kind: 'bare'; readonly inEnglish: string; readonly bare: string };

/** Tags a template literal: say`The capital of ${country} is ${right}, not ${city}.` Its text is the key of its translations. */
export const say = (strings: TemplateStringsArray, ...values: readonly SaidValue[]): Said => ({ strings, values });

/** Tags a sentence whose English words have another sense elsewhere, and so another translation: sayOf('age')`${name} was ${age}.` */
export const sayOf = (sense: string) => (strings: TemplateStringsArray, ...values: readonly SaidValue[]): Said => ({ strings, values, sense });

/** The key of a sentence in the catalogues: "The capital of {0} is {1}, not {2}.", with its sense in square brackets behind it. */
export const templateOf = ({ strings, sense }: Said): string =>
  strings.reduce((text, part, index) => `${text}{${index - 1}}${part}`) + (sense === undefined ? '' : ` [${sense}]`);

/** A date with the preposition that answers "when?": "on 15 December 2021", "am 15. Dezember 2021". */
export const when = (date: DateValue): SaidForm => ({ kind: 'when', date });
/** 0 = Sunday. */
export const weekday = (number: number): SaidForm => ({ kind: 'weekday', number });
/** 1 = January. */
export const month = (number: number): SaidForm => ({ kind: 'month', number });
/** "46th"; a mere number elsewhere, as each language marks ordinals in its own way. */
export const ordinal = (number: number): SaidForm => ({ kind: 'ordinal', number });
/** English words that stand by themselves in an English sentence and need quotation marks in any other. */
export const quoted = (words: string): SaidForm => ({ kind: 'quoted', words });
/** What begins a sentence; where a translation begins with something else it keeps its small letter. */
export const capital = (value: SaidValue): SaidForm => ({ kind: 'capital', value });
/** A name with its English article, "the United States"; elsewhere without it and in quotation marks, since nothing there inflects it. */
export const bare = (inEnglish: string, name: string): SaidForm => ({ kind: 'bare', inEnglish, bare: name });

/** Values with nothing but a separator between them, which is the same in all languages. */
export const joined = (values: readonly SaidValue[], separator: string): Said =>
  ({ strings: ['', ...values.slice(1).map(() => separator), ''].slice(0, values.length + 1), values });

/** Sentences one after the other; those that are not said are left out. */
export const sentences = (...parts: readonly (Said | undefined)[]): Said => joined(parts.filter((part) => part !== undefined), ' ');

/** "46 or 47", "A or B or C". */
export const anyOf = ([first, ...rest]: readonly SaidValue[]): SaidValue => rest.reduce((text, next) => say`${text} or ${next}`, first ?? '');
/** "A, B and C". */
export const allOf = (values: readonly SaidValue[]): SaidValue =>
  (values.length < 2 ? values[0] ?? '' : say`${joined(values.slice(0, -1), ', ')} and ${values.at(-1)!}`);
/** "A, B or C". */
export const oneOf = (values: readonly SaidValue[]): SaidValue =>
  (values.length < 2 ? values[0] ?? '' : say`${joined(values.slice(0, -1), ', ')} or ${values.at(-1)!}`);

/** The English text. */
export function inEnglish(value: SaidValue): string {
  if (typeof value !== 'object') return String(value);
  if ('strings' in value) return value.values.reduce<string>((text, one, index) => text + inEnglish(one) + value.strings[index + 1]!, value.strings[0] ?? '');
  if ('precision' in value) return formatDate(value);
  switch (value.kind) {
    case 'when': return formatWhen(value.date);
    case 'weekday': return weekdayName(value.number);
    case 'month': return monthName(value.number);
    case 'ordinal': return ordinalOf(value.number);
    case 'quoted': return value.words;
    case 'capital': return capitalised(inEnglish(value.value));
    case 'bare': return value.inEnglish;
  }
}

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
