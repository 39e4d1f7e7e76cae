import { weekdayName } from '../values/calendar-names.js';
import { formatDate, formatWhen } from '../values/date-format.js';
import { inEnglish } from '../values/said.js';
import { dateWriter } from './dates.js';
import { de, germanDates } from './de.js';
import { en } from './en.js';
import { fill } from './fill.js';
import { german } from './findings/german.js';
import { ukrainian } from './findings/ukrainian.js';
import { teller } from './told.js';
import { type CountedPhrase, type DateWords, type Language, languages, type Phrases, type Words } from './types.js';
import { uk, ukrainianDates } from './uk.js';

export { languages, type Words } from './types.js';

/** Which form of a counted phrase a number takes, after the plural rules of the Unicode CLDR for whole numbers. */
const FORMS: Readonly<Record<Language, (count: number) => keyof CountedPhrase>> = {
  en: (count) => (count === 1 ? 'one' : 'other'),
  de: (count) => (count === 1 ? 'one' : 'other'),
  uk: (count) => {
    const [tens, ones] = [Math.floor(count / 10) % 10, count % 10];
    if (tens === 1 || ones === 0 || ones > 4) return 'many';
    return ones === 1 ? 'one' : 'few';
  },
};

function wordsOf(language: Language, phrases: Phrases, others: Pick<Words, 'date' | 'weekday' | 'tell'>): Words {
  return {
    language, ...others,
    say: (key, ...[values]) => {
      const phrase = phrases[key];
      const given: Readonly<Record<string, string | number>> = values ?? {};
      return fill(typeof phrase === 'string' ? phrase : phrase[FORMS[language](Number(given['count']))] ?? phrase.other, given);
    },
  };
}

function inLanguage(language: Language, dates: DateWords, findings: Readonly<Record<string, string>>): Pick<Words, 'date' | 'weekday' | 'tell'> {
  const calendar = { date: dateWriter(dates), weekday: (weekday: number) => dates.weekdays[weekday] ?? '', month: (month: number) => dates.monthsAlone[month - 1] ?? '' };
  const form = (count: number, [one = '', few = one, many = few, fraction = few]: readonly string[]): string => {
    if (!Number.isInteger(count)) return fraction;
    const name = FORMS[language](count);
    return name === 'one' ? one : name === 'many' ? many : few;
  };
  return { ...calendar, tell: teller(findings, { ...calendar, form, quote: (words) => fill(QUOTED[language], { words }) }) };
}

/** Words in quotation marks. */
const QUOTED: Readonly<Record<Language, string>> = { en: '“{words}”', de: '„{words}“', uk: '«{words}»' };

/** All that is said where nobody asks for another language. */
export const english: Words = wordsOf('en', en, { date: (value, form) => (form === 'on' ? formatWhen(value) : formatDate(value)), weekday: weekdayName, tell: inEnglish });

const OTHERS: Readonly<Record<Exclude<Language, 'en'>, Words>> = {
  de: wordsOf('de', de, inLanguage('de', germanDates, german)),
  uk: wordsOf('uk', uk, inLanguage('uk', ukrainianDates, ukrainian)),
};

/** The words for a locale as editors name it ("de", "de-AT", "uk_UA"); English where there are none in its language. */
export function wordsFor(locale: string | undefined): Words {
  const wanted = (locale ?? '').toLowerCase().split(/[-_.]/, 1)[0];
  const language = languages.find((one) => one === wanted) ?? 'en';
  return language === 'en' ? english : OTHERS[language];
}
