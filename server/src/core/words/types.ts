import type { DateValue } from '../values/date.js';
import type { SaidValue } from '../values/said.js';
import type { en } from './en.js';

/** The languages in which the fixed words of the product exist. */
export const languages = ['en', 'de', 'uk'] as const;
export type Language = (typeof languages)[number];

/** One text for each number that the language tells apart. `few` and `many` stand in only for themselves: English and German have none. */
export interface CountedPhrase {
  readonly one: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A text with `{name}` for each value; where it has several forms, the value `count` chooses. */
export type Phrase = string | CountedPhrase;

export type WordKey = keyof typeof en;

/** All phrases of one language. */
export type Phrases = Readonly<Record<WordKey, Phrase>>;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type TextOf<One> = One extends string ? One : One extends { readonly other: infer Text extends string } ? Text : never;
type Names<Key extends WordKey> = Placeholders<TextOf<(typeof en)[Key]>> | ((typeof en)[Key] extends string ? never : 'count');

/** The values that a phrase asks for; none where it has no place for any. */
export type Values<Key extends WordKey> = [Names<Key>] extends [never] ? [] : [values: { readonly [Name in Names<Key>]: string | number }];

/**
 * How a date stands in a sentence: by itself ("Februar 2022", "лютий 2022 року"), or behind words such as "since", "from" and
 * "until", which some languages inflect ("seit den 1990er-Jahren", "з лютого 2022 року"), or with the preposition that says when
 * ("am 15. Februar 2022", "у лютому 2022 року").
 */
export type WrittenForm = 'alone' | 'after' | 'on';

/** `since` is `after`, but for a day that takes an article there: "seit dem 15. Februar 2022", "bis 15. Februar 2022". */
export type DateForm = WrittenForm | 'since';

/** How a language writes dates. */
export interface DateWords {
  /** Twelve names, as they stand behind a day. */
  readonly months: readonly string[];
  /** Twelve names, as they stand without a day; `months` where they do not differ. */
  readonly monthsAlone: readonly string[];
  /** With `{day}`, and with `{month}` and `{year}`: when something was. */
  readonly on: { readonly day: string; readonly month: string; readonly months: readonly string[]; readonly interval: string };
  /** Seven names, Sunday first. */
  readonly weekdays: readonly string[];
  /** With `{day}`, `{month}` and `{year}`. */
  readonly day: string;
  /** With `{day}`, as a day stands behind "since"; without it as everywhere else. */
  readonly since?: string;
  /** With `{day}` and `{month}`: the first of two days of one year. */
  readonly dayOfYear: string;
  /** With `{from}`, `{day}`, `{month}` and `{year}`: days of one month. */
  readonly days: string;
  /** With `{month}` and `{year}`. */
  readonly month: string;
  /** With `{from}` and `{to}`, which are days or months in the form that the whole has. */
  readonly interval: string;
  /** With `{from}` and `{to}`. */
  readonly years: Readonly<Record<Exclude<WrittenForm, 'on'>, string>>;
  readonly year: Readonly<Record<WrittenForm, string>>;
  readonly decade: Readonly<Record<WrittenForm, string>>;
  /** With `{unit}`, which stands in the form `after`. */
  readonly parts: Readonly<Record<'early' | 'mid' | 'late', Readonly<Record<WrittenForm, string>>>>;
  /** With `{date}`, which stands in the form `after`. */
  readonly about: string;
}

/** The words of one language: a value that is handed down, never a global. */
export interface Words {
  readonly language: Language;
  readonly say: <Key extends WordKey>(key: Key, ...values: Values<Key>) => string;
  readonly date: (value: DateValue, form?: DateForm) => string;
  /** 0 = Sunday. */
  readonly weekday: (weekday: number) => string;
  /** What a finding says, told in this language; where a sentence has no translation, in English. */
  readonly tell: (said: SaidValue) => string;
}
