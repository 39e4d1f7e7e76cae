import type { FactLookUp } from '../../facts/look-up.js';
import type { PersonList } from '../../facts/person-list.js';
import type { Person } from '../../facts/types.js';
import { titlesUpTo } from '../../mentions/titles-at.js';
import type { TitleMention } from '../../mentions/types.js';
import { COURTESY_TITLES } from '../../values/title-phrases.js';
import { postIdsNamed } from '../offices/posts-named.js';
import type { StoryDate } from '../types.js';
import type { Candidate } from './link-persons.js';

/** Which of several people of one name the office in front of it means. */

/** "Biden" alone is the president and not his wife: her role is nobody's short form of an office. */
export const isInOffice = ({ id }: Person, facts: FactLookUp, { value }: StoryDate): boolean =>
  facts.postsHeldBy(id, value).some(({ post }) => post.role !== 'first-lady');

/** The title right in front of the name. */
export function titleBefore({ block, mention, from }: Candidate): TitleMention | undefined {
  const start = mention.honorific !== undefined ? from - 1 : from;
  return titlesUpTo(block.reading.titles, start)[0];
}

/** Those of `persons` who held, at the story date, an office that the title right before the name may mean. */
export function byOffice(persons: PersonList, candidate: Candidate, facts: FactLookUp, storyDate: StoryDate): readonly Person[] {
  const title = titleBefore(candidate);
  const serving = persons.holders(storyDate.value);
  if (!title) return serving.filter((person) => isInOffice(person, facts, storyDate));
  const named = postIdsNamed(title, facts);
  const holding = serving.filter((person) => facts.postsHeldBy(person.id, storyDate.value).some(({ post }) => named.has(post.id)));
  if (holding.length > 0 || !COURTESY_TITLES.has(title.phrase)) return holding;
  return persons.holders().filter((person) => person.terms.some(({ post }) => post !== undefined && named.has(post)));
}

/**
 * "Premier Li" in a story that names Vice President Li Yuanchao in full: the others of the name who held the very office on the story
 * date; none where he held it himself.
 */
export function namesakesInOffice(named: Person, bearers: PersonList, candidate: Candidate, facts: FactLookUp, storyDate: StoryDate): readonly Person[] {
  if (bearers.length < 2 || titleBefore(candidate) === undefined) return [];
  const holding = byOffice(bearers, candidate, facts, storyDate);
  return holding.includes(named) ? [] : holding;
}
