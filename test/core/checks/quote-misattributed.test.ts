import quoteMisattributed from '../../../server/src/core/checks/quote-misattributed.js';
import { quotations } from '../../support/quotations.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(quoteMisattributed);

describe('quote-misattributed', () => {
  finds('the words of somebody else', quotations, `
    “The bridge will stay open as long as the ice allows,” Anders Vik said on Monday.
                                                           ^^^^^^^^^^ error quote-misattributed: These are the words of Rosa Halvorsen, not of Anders Vik: “The bridge will stay open as long as the ice allows”.
  `);
  finds('a part of them, with the speaker in front', quotations, `
    Marta Lund told reporters: “The bridge will stay open as long as the ice allows.” She left.
    ^^^^^^^^^^ error quote-misattributed: These are the words of Rosa Halvorsen, not of Marta Lund: “The bridge will stay open as long as the ice allows”.
  `);
  finds('words in the second half of a speech', quotations, `
    “It has been a long winter,” said Marta Lund. “We have never asked for more than our share.”
                                      ^^^^^^^^^^ error quote-misattributed: These are the words of Anders Vik, not of Marta Lund: “We have never asked for more than our share”.
  `);
  finds('words of another year, where they are many', quotations, `
    According to Rosa Halvorsen, “a harbour without a railway is a car park for ships”.
                 ^^^^^^^^^^^^^^ error quote-misattributed: These are the words of Anders Vik, not of Rosa Halvorsen: “A harbour without a railway is a car park for ships”.
  `);
  finds('a few common words on the day after, as a warning', quotations, `
    “It is the weather that decides,” Rosa Halvorsen said.
                                      ^^^^^^^^^^^^^^ warning quote-misattributed: These are the words of Marta Lund, not of Rosa Halvorsen: “it is the weather that decides”.
  `);

  accepts('everybody’s own words', quotations, `
    “The bridge will stay open as long as the ice allows,” Rosa Halvorsen said. “We have never asked for more than our share,” said Anders Vik.
  `);
  accepts('words that somebody takes up', quotations, `
    “The bridge will stay open as long as the ice allows,” Anders Vik said, quoting the mayor.

    Like Rosa Halvorsen before him, Anders Vik said “the bridge will stay open as long as the ice allows”.
  `);
  accepts('speakers whom nothing names surely', quotations, `
    “The bridge will stay open as long as the ice allows,” the mayor said. “The bridge will stay open as long as the ice allows,” he added.

    “The bridge will stay open as long as the ice allows,” said Knut Berg. Anders Vik’s office said “the bridge will stay open as long as the ice allows”.
  `);
  accepts('fewer than five words', quotations, `
    “As the ice allows,” Anders Vik said. “The weather decides.”
  `);
  accepts('a few common words in another year', quotations, `
    “It is the weather that decides,” Rosa Halvorsen said.
  `, { date: '2024-08-01' });
  accepts('words that both have said', `
    persons: [Rosa Halvorsen, Anders Vik]
    quotations:
      - {id: one, speaker: rosa-halvorsen, date: 2022-02-14, text: Nothing about the valley without the valley}
      - {id: two, speaker: anders-vik, date: 2022-02-12, text: nothing about the valley without the valley}
  `, `
    “Nothing about the valley without the valley,” Anders Vik said. “Nothing about the valley without the valley,” Rosa Halvorsen agreed.
  `);

  fixes('by the name of the speaker', quotations,
    '“We have never asked for more than our share,” <|>Rosa Halvorsen said.',
    '“We have never asked for more than our share,” Anders Vik said.');
});
