import quoteAltered from '../../../server/src/core/checks/quote-altered.js';
import { quotations } from '../../support/quotations.js';
import { bergen, evidenceFrom } from '../../support/sources.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(quoteAltered);

/** One more speaker, with a quotation of six words. */
const donfried = quotations.replace('persons:', 'persons:\n  - Karen Donfried')
  .replace('quotations:', 'quotations:\n  - {id: donfried-proposals, speaker: karen-donfried, date: 2022-02-14, text: share Moscow\'s proposals on European security}');

describe('quote-altered', () => {
  finds('a word for another', quotations, `
    “The bridge will stay closed as long as the ice allows,” Rosa Halvorsen said on Monday.
                          ^^^^^^ error quote-altered: Rosa Halvorsen said “The bridge will stay open as long as the …”; the draft has “closed” instead of “open”.
  `);
  finds('a word left out', quotations, `
    Anders Vik told reporters: “We have asked for more than our share.”
                                   ^^^^^^^^^^ error quote-altered: Anders Vik said “We have never asked for more than …”; the draft leaves out “never”.
  `);
  finds('a word added, in a part of the quotation', quotations, `
    According to Rosa Halvorsen, the ferry rests while the bridge stays, “as long as the thin ice allows”.
                                                                                         ^^^^ error quote-altered: Rosa Halvorsen said “… as long as the ice allows”; the draft adds “thin”.
  `);
  finds('a change in a short sentence', quotations, `
    “There is no remedy for impatience. None,” said Halvorsen, the mayor. Rosa Halvorsen took office in May.
                 ^^^^^^ error quote-altered: Rosa Halvorsen said “There is no cure for impatience”; the draft has “remedy” instead of “cure”.
  `);
  finds('a small word, as a warning', quotations, `
    Marta Lund said “it is weather that decides” on Sunday.
                        ^^^^^^^^^^ warning quote-altered: Marta Lund said “it is the weather that decides”; the draft leaves out “the”.
  `);
  finds('a change in what “she added”', quotations, `
    “It has been a long winter,” Rosa Halvorsen said.

    “The bridge will remain open as long as the ice allows,” she added.
                     ^^^^^^ error quote-altered: Rosa Halvorsen said “The bridge will stay open as long as …”; the draft has “remain” instead of “stay”.
  `);
  finds('words of another year, where enough of them agree', quotations, `
    As Anders Vik said years ago, “a harbour without a railway is a parking space for ships”.
                                                                    ^^^^^^^^^^^^^ error quote-altered: Anders Vik said “… a railway is a car park for ships”; the draft has “parking space” instead of “car park”.
  `);

  accepts('the words as they were said', quotations, `
    “The bridge will stay open as long as the ice allows,” Rosa Halvorsen said. “There is no cure for impatience.”
  `);
  accepts('ellipses, brackets, capitals and parts', quotations, `
    “[T]he bridge will stay open … as long as the ice allows,” Rosa Halvorsen said. It would stay “open as long as [it] allows”, she said.
    Anders Vik said: “We’ve never asked … for more than our share!” Rosa Halvorsen said “the bridge [over the fjord] will stay open”.
  `);
  accepts('a wording that another source has', quotations, `
    “We never asked for more than our fair share,” Anders Vik said.
  `);
  accepts('translations', quotations, `
    “We have never closed the door, and we shall not close it now,” Igor Petrenko said.
  `);
  accepts('other sentences of the speaker', quotations, `
    “There is no cure for the flu,” Rosa Halvorsen said. “The bridge will be painted as soon as the weather allows.”
  `);
  accepts('another speaker, and one who is unsure', quotations, `
    “The bridge will stay closed as long as the ice allows,” Anders Vik said.

    “The bridge will stay closed as long as the ice allows,” a fisherman said.

    Rosa Halvorsen and Anders Vik said: “The bridge will stay closed as long as the ice allows.”

    “The bridge will stay closed as long as the ice allows,” Rosa Halvorsen’s spokesman said.
  `);
  accepts('few words of another day', quotations, `
    “There is no remedy for impatience,” Rosa Halvorsen said.
  `, { date: '2023-06-01' });
  accepts('British and American spelling, digits and contractions', `
    persons: [Rosa Halvorsen]
    quotations: [{speaker: rosa-halvorsen, date: 2022-02-14, text: It is two years since we organised the long-term defence programme}]
  `, `
    “It’s 2 years since we organized the long term defense program,” Rosa Halvorsen said.
  `);

  fixes('by the source’s word', quotations,
    '“The bridge will stay <|>closed as long as the ice allows,” Rosa Halvorsen said.',
    '“The bridge will stay open as long as the ice allows,” Rosa Halvorsen said.');
  fixes('by putting back what was left out', quotations,
    'Anders Vik said: “We have <|>asked for more than our share.”',
    'Anders Vik said: “We have never asked for more than our share.”');
  fixes('by taking out what was added', quotations,
    'Rosa Halvorsen said: “The bridge will stay <|>wide open as long as the ice allows.”',
    'Rosa Halvorsen said: “The bridge will stay open as long as the ice allows.”');

  const evidence = evidenceFrom(bergen);
  finds('a word other than the story’s own source has, of a speaker whom no pack knows', '', `
    “The harbour closes when the last boat has left, and not a single day before that,” Anders Vik said.
                                      ^^^^ error quote-altered: Anders Vik said “… closes when the last ferry has left, and not …” (conference.md, para. 4); the draft has “boat” instead of “ferry”.
  `, { evidence });
  finds('a word left out of what the source has', '', `
    “We have asked the state for three million crowns, and we expect answer before Easter,” said Rosa Halvorsen.
                                                              ^^^^^^^^^^^^^ warning quote-altered: Rosa Halvorsen said “… crowns, and we expect an answer before Easter” (conference.md, para. 5); the draft leaves out “an”.
  `, { evidence: evidenceFrom({ 'conference.md': bergen['conference.md'].replace('MS. HALVORSEN: We have', 'UNKNOWN PERSON: We have').replace('VIK: Anders Vik', 'UNKNOWN PERSON: Rosa Halvorsen') }) });
  finds('a short sentence beside one that stands there word for word', '', `
    “Nobody may drive faster than the signs say. The bridge will stay open, um, as long as the ice on the fjord allows,” Rosa Halvorsen said.
            ^^^ warning quote-altered: Rosa Halvorsen said “Nobody should drive faster than the …” (conference.md, para. 2); the draft has “may” instead of “should”.
  `, { evidence });
  accepts('the words of a source, with an ellipsis, a bracket, and without a hesitation', '', `
    “The bridge will stay open … as long as the ice on the fjord allows,” Rosa Halvorsen said.

    “We have asked the state for three million crowns, and [the city expects] an answer before Easter,” said Rosa Halvorsen.

    “Good morning. The bridge will stay open, as long as the ice on the fjord allows,” Rosa Halvorsen said.
  `, { evidence });
  accepts('parts, scare quotes, and words that no source has', '', `
    The harbour is to close only “when the last ferry has left”. The bridge is “open”. “I shall swim across it every morning if I have to, believe me,” Anders Vik said.
  `, { evidence });
  accepts('a sentence that shares few words with a source', '', `
    “The harbour closes when the mayor says so, and she will not,” Anders Vik said.
  `, { evidence });
  accepts('another translation of what a source translates', '', `
    “The bridge will stay open for as long as the ice tolerates it,” Rosa Halvorsen said through an interpreter.
  `, { evidence: evidenceFrom({ 'report.txt': bergen['report.txt'] }) });
  accepts('what a source with a translation has otherwise', '', `
    “The harbour closes when the last boat has left, and not a single day before that,” Anders Vik said.
  `, { evidence: evidenceFrom({ 'conference.md': bergen['conference.md'].replace('issued:', 'translation: true\nissued:') }) });
  accepts('either of two sources’ wordings', '', `
    “The bridge will stay open for as long as the ice permits it,” Rosa Halvorsen said.

    “The bridge will stay open, um, as long as the ice on the fjord allows,” Rosa Halvorsen said.
  `, { evidence });
  accepts('words that are each in a source, in no one source all together', '', `
    “The bridge will stay open for as long as the ice on the fjord allows,” Rosa Halvorsen said.
  `, { evidence });
  accepts('the “And” that joins a sentence to the one before, there or not', '', `
    “And the harbour closes when the last ferry has left, and not a single day before that,” Anders Vik said.
  `, { evidence });
  accepts('a pack’s words in the wording of the story’s own source', quotations, `
    “The bridge will remain open as long as the ice allows,” Rosa Halvorsen said.
  `, { evidence: evidenceFrom({ 'a.txt': '“The bridge will remain open as long as the ice allows,” Rosa Halvorsen said.' }) });
  fixes('a word to the source’s own, at the head of a sentence too', '', `
    “Good morning. A bridge will st<|>ay open, um, as long as the ice on the fjord allows. Nobody should drive faster,” Rosa Halvorsen said.
  `.replace('A bridge will st<|>ay', '<|>This bridge will stay'), `
    “Good morning. The bridge will stay open, um, as long as the ice on the fjord allows. Nobody should drive faster,” Rosa Halvorsen said.
  `, { evidence });
  finds('the last word of a short quotation', donfried, `
    They “share Moscow's proposals on European safety,” said Karen Donfried.
                                               ^^^^^^ error quote-altered: Karen Donfried said “… Moscow's proposals on European security”; the draft has “safety” instead of “security”.
  `);
  accepts('another end of a sentence that begins like anybody’s', quotations, `
    “There is no cure for haste,” Rosa Halvorsen said on Monday.
  `);
});
