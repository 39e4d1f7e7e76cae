import { byRank, sequence } from './chance.js';
import { personNames, slipped } from './population.js';

const sentences = [
  'On Tuesday NAME said that the talks would go on for another week.',
  'The agreement, which NAME had opposed, was signed after a long night.',
  'Asked about the plan, NAME told reporters that no decision had been taken.',
  'Two officials who know the matter said FAMILY had left the room before the vote.',
  'The ministry did not answer questions, and FAMILY declined to comment.',
  'In a letter seen by this newspaper, NAME and NAME ask for more time.',
  'Prices rose by three per cent in March, and few expect them to fall before the autumn.',
  'The bridge was closed for repairs, and drivers were sent through the old town.',
  'Nobody was hurt, but the damage to the harbour will take months to mend.',
];

/** So many persons are known to a draft. */
export const KNOWN = 400;

/**
 * A draft of about so many words, in paragraphs of four sentences: persons in full and by family name, and one name in ten mistyped.
 *
 * @param persons full names; without them the first of the population, who are the same at every size
 */
export function draftOf(words: number, persons: readonly string[] = personNames(KNOWN)): string {
  const chance = sequence(3);
  const pick = byRank(persons);
  const paragraphs: string[] = [];
  for (let count = 0; count < words;) {
    const paragraph = Array.from({ length: 4 }, () => {
      let named = pick(chance());
      return sentences[Math.floor(chance() * sentences.length)]!
        .replaceAll('NAME', () => {
          named = pick(chance());
          const [given = '', family = ''] = named.split(' ');
          return chance() < 0.1 ? `${given} ${slipped(family, chance)}` : named;
        })
        .replaceAll('FAMILY', () => named.split(' ')[1] ?? '');
    }).join(' ');
    paragraphs.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return `${paragraphs.join('\n\n')}\n`;
}
