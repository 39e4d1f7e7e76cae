/**
 * Derives `l10n/bundle.l10n.json`, the strings that the client shows, from its sources, and looks whether every language has all of
 * them, and all of package.nls.json. `--verify` writes nothing and fails where the bundle is stale or a translation is missing.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

/** The languages that strings are translated into. */
export const translations = ['de', 'uk'] as const;

const root = path.join(import.meta.dirname, '..');
const bundle = 'l10n/bundle.l10n.json';

export type Strings = Readonly<Record<string, string>>;

const readStrings = (file: string): Strings => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Strings;

/** The strings of the client's sources, in the order of their files. */
async function clientStrings(): Promise<Strings> {
  const files = readdirSync(path.join(root, 'client/src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort();
  const strings = await getL10nJson(files.map((file) => ({ extension: '.ts', contents: readFileSync(path.join(root, 'client/src', file), 'utf8') })));
  return Object.fromEntries(Object.entries(strings).map(([key, value]) => [key, typeof value === 'string' ? value : value.message]));
}

/** What is wrong with a translation, a sentence each: strings that it lacks, has too many of, or fills with other values. */
export function faultsOf(translated: Strings, strings: Strings, name: string): readonly string[] {
  const places = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
  return [
    ...Object.keys(strings).filter((key) => !translated[key]?.trim()).map((key) => `${name} lacks “${key}”`),
    ...Object.keys(translated).filter((key) => strings[key] === undefined).map((key) => `${name} has “${key}”, which nobody shows any more`),
    ...Object.entries(translated).filter(([key, text]) => strings[key] !== undefined && places(strings[key]) !== places(text))
      .map(([key]) => `${name} has other places for values in “${key}”`),
  ];
}

/** The keys that package.json names: every string in it that is `%key%`. */
export function keysIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^%[^%\s]+%$/.test(value) ? [value.slice(1, -1)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : [];
}

/** Everything that keeps a string from being shown in each language. */
export async function stringFaults(): Promise<readonly string[]> {
  const strings = await clientStrings();
  const named = Object.fromEntries(keysIn(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))).map((key) => [key, '']));
  const texts = readStrings('package.nls.json');
  return [
    ...(JSON.stringify(readStrings(bundle)) === JSON.stringify(strings) ? [] : [`${bundle} is stale: run npm run build`]),
    ...Object.keys(named).filter((key) => texts[key] === undefined).map((key) => `package.nls.json lacks “${key}”`),
    ...Object.keys(texts).filter((key) => named[key] === undefined).map((key) => `package.nls.json has “${key}”, which package.json does not name`),
    ...translations.flatMap((language) => [
      ...faultsOf(readStrings(`l10n/bundle.l10n.${language}.json`), strings, `bundle.l10n.${language}.json`),
      ...faultsOf(readStrings(`package.nls.${language}.json`), texts, `package.nls.${language}.json`),
    ]),
  ];
}

async function main(verify: boolean): Promise<void> {
  if (!verify) writeFileSync(path.join(root, bundle), `${JSON.stringify(await clientStrings(), null, 2)}\n`);
  const faults = await stringFaults();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0 && verify) process.exitCode = 1;
}

if (process.argv[1]?.endsWith('list-strings.ts') === true) void main(process.argv.includes('--verify'));
