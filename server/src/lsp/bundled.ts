import { loadCompiled } from '../core/facts/compiled.js';
import type { PackData } from '../core/facts/pack-data.js';

/** The packs in a compiled text; throws where there is none or it is damaged, for the server to say what to do. */
export function readBundled(text: string | undefined, path: string): readonly PackData[] {
  if (text === undefined) throw new Error(`${path} is missing`);
  const { packs, problems } = loadCompiled(text, path);
  if (problems[0]) throw new Error(problems[0].message);
  return packs;
}
