import { en } from './en.js';
import type { Language, WordKey, Words } from './types.js';

/** The phrases that checks call their fixes by, the narrower before the wider one. */
const TITLES = [
  'fix.restore', 'fix.closeAtEnd', 'fix.insertSpace', 'fix.replaceWithSpace', 'fix.removeTag', 'fix.removeLine', 'fix.removeParagraph', 'fix.removeStet',
  'fix.latinLetter', 'fix.letters', 'fix.closeAfter', 'fix.replaceEverywhere', 'fix.insert', 'fix.replace',
] as const satisfies readonly WordKey[];

/** Scripts as the check of foreign letters names them. */
const SCRIPTS: Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>> = {
  Latin: { de: 'lateinisch', uk: 'латиниця' },
  Cyrillic: { de: 'kyrillisch', uk: 'кирилиця' },
  Greek: { de: 'griechisch', uk: 'грецька' },
};

/**
 * The title of a fix in the reader's language. A check writes its titles in English, as it writes its messages; here the phrase is
 * found again by its text, as gettext does. A title that nobody has translated stays English.
 */
export function fixTitle(title: string, { language, say }: Words): string {
  if (language === 'en') return title;
  for (const key of TITLES) {
    const values = valuesIn(title, en[key]);
    if (!values) continue;
    const script = values['script'];
    return (say as (key: WordKey, values: Readonly<Record<string, string>>) => string)(key, { ...values, ...(script !== undefined && { script: SCRIPTS[script]?.[language] ?? script }) });
  }
  return title;
}

/** The values with which `template` makes `text`; undefined where it cannot. Each place ends where the words behind it first begin. */
function valuesIn(text: string, template: string): Readonly<Record<string, string>> | undefined {
  const [head = '', ...pieces] = template.split(/\{(\w+)\}/);
  if (!text.startsWith(head)) return undefined;
  const values: Record<string, string> = {};
  let at = head.length;
  for (let index = 0; index < pieces.length; index += 2) {
    const behind = pieces[index + 1]!;
    const last = index + 2 >= pieces.length;
    const end = last ? text.length - behind.length : text.indexOf(behind, at);
    if (end < at || !text.startsWith(behind, end)) return undefined;
    values[pieces[index]!] = text.slice(at, end);
    at = end + behind.length;
  }
  return at === text.length ? values : undefined;
}
