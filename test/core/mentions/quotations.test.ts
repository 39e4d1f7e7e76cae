import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readBlock } from '../../../server/src/core/mentions/read-block.js';

/** The words that name the speaker of each quotation, with how; "-" where none do. */
function speakersOf(prose: string): readonly string[] {
  const { tokens, quotations } = readBlock('paragraph', prose);
  return quotations.map(({ speaker }) =>
    (speaker ? `${speaker.how}: ${prose.slice(tokens[speaker.from]!.start, tokens[speaker.to - 1]!.end)}` : '-'));
}

const examples: readonly (readonly [string, string, readonly string[]])[] = [
  ['name and verb behind', '“We wait,” Rosa Halvorsen said on Monday.', ['named: Rosa Halvorsen']],
  ['verb and name behind', '"We wait," said Rosa Halvorsen in Bergen after meeting Anders Vik.', ['named: Rosa Halvorsen']],
  ['a description before the name', '“We wait,” said the head of the institute, Rosa Halvorsen.', ['named: the head of the institute, Rosa Halvorsen']],
  ['an apposition', '“We wait,” the mayor, Rosa Halvorsen, said.', ['named: the mayor, Rosa Halvorsen,']],
  ['in front, with a colon', 'Rosa Halvorsen told reporters: “We wait.”', ['named: Rosa Halvorsen']],
  ['in front, as a part of the sentence', 'Rosa Halvorsen called the plan “a car park for ships”.', ['named: Rosa Halvorsen']],
  ['according to', 'According to Rosa Halvorsen, the town “waits for the ice to go”.', ['named: Rosa Halvorsen']],
  ['the name nearest to the verb', '“We wait” for the railway to Bergen, Rosa Halvorsen said.', ['named: Rosa Halvorsen']],
  ['a quotation that goes on', '“We wait,” Rosa Halvorsen said. “We have time.”', ['named: Rosa Halvorsen', 'named: Rosa Halvorsen']],
  ['two speakers in turn', '“We wait,” Rosa Halvorsen said. “We go,” Anders Vik replied.', ['named: Rosa Halvorsen', 'named: Anders Vik']],
  ['a pronoun', '“We wait,” she added.', ['pronoun: she']],
  ['a description', '“We wait,” the mayor added.', ['described: the mayor']],
  ['a passive: somebody was told', 'Rosa Halvorsen was told: “We wait.”', ['-']],
  ['a passive that quotes', 'Rosa Halvorsen was quoted as saying: “We wait.”', ['named: Rosa Halvorsen was quoted as']],
  ['nobody', 'The sign reads “no ships beyond this point” in red.', ['-']],
  ['only the outer quotation', '“He told me ‘we wait’, and I did,” Rosa Halvorsen said.', ['named: Rosa Halvorsen']],
];

describe('mentions/quotations', () => {
  for (const [title, prose, expected] of examples) {
    it(`names the speaker: ${title}`, () => {
      assert.deepEqual(speakersOf(prose), expected);
    });
  }
});
