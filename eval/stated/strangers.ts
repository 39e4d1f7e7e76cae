import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { FactLookUp } from '../../server/src/core/facts/look-up.js';
import { isListed } from '../../server/src/core/links/names/name-model.js';
import { fold } from '../../server/src/core/text/fold.js';
import { slipIn } from '../inject/slip.js';
import type { Random } from '../sequence.js';
import { STORY_DATE, type StatedKind, type Statement } from './statement.js';

const SHORTEST = 5;
/** Slips that are tried in one name, each in another sentence. */
const SLIPS = 4;

const { names } = parse(readFileSync(path.join(__dirname, '../data/strangers.yaml'), 'utf8')) as { readonly names: readonly string[] };

/** Somebody whom the fact base does not know, introduced in full and called by the family name afterwards: with a slip, or without. */
const stranger: StatedKind = {
  name: 'stranger',
  checks: ['name-inconsistent'],
  statements: (facts, random) => names.flatMap((name) => {
    const [given, family] = [name.slice(0, name.lastIndexOf(' ')), name.slice(name.lastIndexOf(' ') + 1)];
    if (facts.isPersonToken(fold(family))) return [];
    return Array.from({ length: SLIPS }, () => misspelt(given, family, facts, random)).flatMap((one) => one ?? []);
  }),
};

function misspelt(given: string, family: string, facts: FactLookUp, random: Random): Statement | undefined {
  const wrong = family.length < SHORTEST ? undefined : slipIn(family, random);
  if (wrong === undefined || wrong === family) return undefined;
  return { words: { given, family, later: family }, wrong: [wrong], storyDate: STORY_DATE, realWord: isListed(fold(wrong), facts) };
}

export const strangerKinds: readonly StatedKind[] = [stranger];
