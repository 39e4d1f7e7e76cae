import data from '../../server/data/name-lexicon.json' with { type: 'json' };
import { sequence } from './chance.js';

/** Given names and surnames of the bundled lexicon, the common ones first; within a level in an order that chance has made. */
export interface NameLists {
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** Unpacks the lexicon (its form: scripts/build-name-lexicon.mjs). Its sources give levels and no counts, so rank stands for frequency. */
export function nameLists(): NameLists {
  const levels = { given: [[], [], []] as string[][], family: [[], [], []] as string[][] };
  for (const coded of Object.values(data.byInitial)) {
    let last = '';
    for (let at = 0; at < coded.length;) {
      let word = last.slice(0, coded.charCodeAt(at++) - 65);
      while (coded.charCodeAt(at) > 96) word += coded.charAt(at++);
      const code = coded.charCodeAt(at++) - 35;
      last = word;
      if (word.length < 3) continue;
      if ((code & 3) > 0) levels.given[3 - (code & 3)]!.push(word);
      if (((code >> 2) & 3) > 0) levels.family[3 - ((code >> 2) & 3)]!.push(word);
    }
  }
  const chance = sequence(1);
  return { given: levels.given.flatMap((level) => shuffled(level, chance)), family: levels.family.flatMap((level) => shuffled(level, chance)) };
}

function shuffled(words: readonly string[], chance: () => number): readonly string[] {
  const list = words.map(capital);
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
  return list;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
