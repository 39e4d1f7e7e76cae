import { foldersWithFacts, inFolder, type FoundSettings } from '../settings/find-settings.js';
import { resolvePacks, type PackPlaces, type PackPort } from './resolve-packs.js';

/** The folder in which packs are looked for without being named. */
export const factsFolder = 'facts';

/** The files of a stack of packs. */
export interface StackPort extends PackPort {
  /** True where a folder is a pack or holds one. */
  holdsPacks(folder: string): Promise<boolean>;
}

/**
 * The packs that count for drafts in `folder` over the bundled ones, the lowest first: for each folder from the outermost to the
 * draft's own (newsroom, desk, story), what its `.copydesk.yaml` names, in that order, then its own `facts/`.
 */
export async function stackPacks(folder: string, found: readonly FoundSettings[], roots: readonly string[], port: StackPort): Promise<PackPlaces> {
  const levels = await Promise.all(foldersWithFacts(folder, found, roots).map(async (level) => {
    const settings = found.find((one) => one.folder === level);
    const named = settings ? await resolvePacks(settings, port) : { places: [], problems: [] };
    const own = inFolder(level, factsFolder);
    return { places: [...named.places, ...(await port.holdsPacks(own) ? [own] : [])], problems: named.problems };
  }));
  return { places: [...new Set(levels.flatMap(({ places }) => places))], problems: levels.flatMap(({ problems }) => problems) };
}
