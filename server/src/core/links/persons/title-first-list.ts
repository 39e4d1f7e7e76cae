import { titlesUpTo } from '../../mentions/titles-at.js';
import type { BlockReading } from '../../mentions/types.js';
import { scopeOf, type BlockIndex } from '../offices/office-scope.js';
import type { PersonLink } from '../types.js';

/** Members of a list that is walked back from one of them to the first. */
const LONGEST_LIST = 20;

/**
 * "Azerbaijani President, Ilham Aliyev, Belarusian President, Alexander Lukashenko, …": the list begins with a title, so that each name has
 * the one in front of it. With a name at its head it is the other way round.
 */
export function isOfTitleBefore(listed: PersonLink, { tokens, titles }: BlockReading, index: BlockIndex): boolean {
  let person: PersonLink | undefined = listed;
  for (let members = 0; members < LONGEST_LIST; members++) {
    if (tokens[person.from - 1]?.text !== ',') return false;
    const [title] = titlesUpTo(titles, person.from - 1);
    if (!title) return false;
    const { start } = scopeOf(title, tokens, index);
    person = tokens[start - 1]?.text === ',' ? index.personUpTo.get(start - 1) : undefined;
    if (!person) return true;
  }
  return false;
}
