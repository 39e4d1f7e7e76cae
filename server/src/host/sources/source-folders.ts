import { foldersWithFacts, inFolder, type FoundSettings } from '../settings/find-settings.js';

/** The folder in which a story's sources are looked for without being named. */
export const sourcesFolder = 'sources';

/** What finding the folders of sources needs. */
export interface SourceFolderPort {
  resolve(folder: string, name: string): string;
  isFolder(folder: string): Promise<boolean>;
}

/**
 * The folders whose files are evidence for drafts in `folder`: those that the nearest settings file with `sources` names, relative to
 * itself; else each `sources/` beside the draft, a settings file or in one of the `roots`.
 */
export async function sourceFolders(
  folder: string, found: readonly FoundSettings[], roots: readonly string[], port: SourceFolderPort,
): Promise<readonly string[]> {
  const settings = found.findLast(({ stated }) => stated.sources !== undefined);
  if (settings) return settings.stated.sources!.map((name) => port.resolve(settings.folder, name));
  const places = foldersWithFacts(folder, found, roots).map((place) => inFolder(place, sourcesFolder));
  const there = await Promise.all(places.map((place) => port.isFolder(place)));
  return places.filter((_, index) => there[index]);
}
