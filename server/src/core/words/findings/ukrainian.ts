import { ukrainianOfFacts } from './ukrainian-facts.js';
import { ukrainianOfPacks } from './ukrainian-packs.js';
import { ukrainianOfProblems } from './ukrainian-problems.js';
import { ukrainianOfText } from './ukrainian-text.js';

/**
 * The sentences of findings, evidence, fixes and problems in Ukrainian: the keys are the English sentences as the tag `say` writes them, places numbered.
 * A place may ask for a form of its value: `{0:on}`, `{0#…|…}` (see told.ts). test/said.test.ts says which sentences are missing or left over.
 */
export const ukrainian: Readonly<Record<string, string>> = { ...ukrainianOfFacts, ...ukrainianOfText, ...ukrainianOfProblems, ...ukrainianOfPacks };
