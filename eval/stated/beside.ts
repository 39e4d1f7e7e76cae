import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { areaInText } from '../../server/src/core/facts/describe.js';
import { STORY_DATE, type StatedKind, type Statement } from './statement.js';

const { names } = parse(readFileSync(path.join(__dirname, '../data/strangers.yaml'), 'utf8')) as { readonly names: readonly string[] };

/** Words that a story quotes twice, the second time of somebody else. */
const quotationTwice: StatedKind = {
  name: 'quotation-twice',
  checks: ['quote-inconsistent'],
  statements: () => names.slice(0, -1).map((speaker, at): Statement => ({ words: { speaker, again: speaker }, wrong: [names[at + 1]!], storyDate: STORY_DATE })),
};

/** Countries whose people are seldom taken for one another's. */
const ELSEWHERE = ['Norway', 'Peru', 'Kenya'];
const SINCE_YEAR = 2012;

/** A foreign minister without the office, and another country. */
const origin: StatedKind = {
  name: 'origin',
  checks: ['origin-wrong'],
  statements: (facts) => [...facts.base.persons.values()].flatMap((person): readonly Statement[] => {
    const term = person.terms.find(({ post, start }) => post?.endsWith('-foreign-minister') && (start?.year ?? 0) >= SINCE_YEAR);
    const country = term?.post === undefined ? undefined : facts.area(facts.post(term.post)?.area ?? '')?.name.value;
    const wrong = ELSEWHERE.filter((one) => one !== country);
    return country === undefined ? [] : [{ words: { person: person.name.value, country: areaInText(country) }, wrong: wrong.slice(0, 1), storyDate: STORY_DATE }];
  }),
};

export const besideKinds: readonly StatedKind[] = [quotationTwice, origin];
