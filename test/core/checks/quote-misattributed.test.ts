import quoteMisattributed from '../../../server/src/core/checks/quote-misattributed.js';
import { quotations } from '../../support/quotations.js';
import { bergen, evidenceFrom } from '../../support/sources.js';
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

  const evidence = evidenceFrom(bergen);
  finds('words that the story’s own transcript gives to somebody else', '', `
    “The harbour closes when the last ferry has left, and not a single day before that,” Rosa Halvorsen said.
                                                                                         ^^^^^^^^^^^^^^ error quote-misattributed: conference.md, para. 4 gives these words to Anders Vik, not to Rosa Halvorsen.
  `, { evidence });
  finds('a reporter’s question in the mouth of an official', '', `
    “Will the harbour of Laksevik close before the end of the winter season?” Anders Vik asked.
                                                                              ^^^^^^^^^^ error quote-misattributed: conference.md, para. 3 gives these words to a questioner, not to Anders Vik.
  `, { evidence });
  finds('another day than the transcript’s, as a warning', '', `
    “The harbour closes when the last ferry has left, and not a single day before that,” Anders Vik said on 10 February.
                                                                                                            ^^^^^^^^^^^ warning quote-misattributed: The words date from 14 February 2022 (conference.md, para. 4), not from 10 February 2022.
  `, { evidence });
  accepts('the speaker and the day of the transcript, with and without honorifics', '', `
    “The harbour closes when the last ferry has left, and not a single day before that,” Mr Vik said on Monday. Anders Vik is the harbour master.

    “Nobody should drive faster than the signs say,” Rosa Halvorsen said on 14 February.
  `, { evidence });
  accepts('a day shortly before the transcript came out', '', `
    “The harbour closes when the last ferry has left, and not a single day before that,” Anders Vik said on 13 February.
  `, { evidence });
  accepts('a turn that names an office instead of a person', '', `
    “The harbour closes when the last ferry has left, and not a single day before that,” Anders Vik said.
  `, { evidence: evidenceFrom({ 'a.txt': 'THE PRESIDENT: The harbour closes when the last ferry has left, and not a single day before that.\n\nQ: Thank you, sir.\n' }) });
  accepts('words that a source has in its own voice, and a paragraph that names both', '', `
    “Bridge stays open,” Anders Vik said. “The harbour closes when the last ferry has left,” Rosa Halvorsen read out from what Anders Vik had said.
  `, { evidence });
  accepts('a day that dates something else', '', `
    “The harbour closes when the last ferry has left, and not a single day before that,” Anders Vik said after a storm flooded the quay on 2 February.
  `, { evidence });
  fixes('a name to the source’s', '', `
    “The harbour closes when the last ferry has left, and not a single day before that,” Rosa Hal<|>vorsen said.
  `, `
    “The harbour closes when the last ferry has left, and not a single day before that,” Anders Vik said.
  `, { evidence });
});
