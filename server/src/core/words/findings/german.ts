import { germanOfFacts } from './german-facts.js';
import { germanOfPacks } from './german-packs.js';
import { germanOfProblems } from './german-problems.js';
import { germanOfText } from './german-text.js';

/**
 * The sentences of findings, evidence, fixes and problems in German: the keys are the English sentences as the tag `say` writes them, places numbered.
 * A place may ask for a form of its value: `{0:on}`, `{0#…|…}` (see told.ts). test/said.test.ts says which sentences are missing or left over.
 */
export const german: Readonly<Record<string, string>> = { ...germanOfFacts, ...germanOfText, ...germanOfProblems, ...germanOfPacks };
