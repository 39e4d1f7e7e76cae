import { checkLives } from './lint/lives.js';
import { lookOver } from './lint/lookout.js';
import { checkNamesakes } from './lint/namesakes.js';
import { checkReferences } from './lint/references.js';
import { checkTerms } from './lint/terms.js';
import { checkWordings } from './lint/wordings.js';
import type { PackData } from './pack-data.js';
import type { FactBase, Problem } from './types.js';

/**
 * What is wrong with the facts themselves, over all layers: references to nothing, two holders of one office, lives that
 * cannot be. `readPack` has already said what is wrong with each file.
 *
 * @param packs the packs that `base` was layered from, which know where their statements stand
 * @param judged those of them whose problems are told: who builds packs of their own answers for none below
 */
export function lintFacts(base: FactBase, packs: readonly PackData[], judged = packs): readonly Problem[] {
  const problems: Problem[] = [];
  const lookout = lookOver(base, { packs, judged }, problems);
  checkReferences(lookout);
  checkTerms(lookout);
  checkLives(lookout);
  checkNamesakes(lookout);
  checkWordings(lookout);
  return problems.sort((a, b) =>
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
