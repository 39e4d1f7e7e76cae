import quoteInconsistent from '../../../server/src/core/checks/quote-inconsistent.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(quoteInconsistent);

const facts = `
  persons: [Rosa Halvorsen, Anders Vik, Marta Lund]
`;

describe('quote-inconsistent', () => {
  finds('words that the second half gives to somebody else', facts, `
    “The harbour will be open before the first snow,” Rosa Halvorsen told the council on Monday.

    Anders Vik had promised: “The harbour will be open before the first snow.” The council adjourned.
    ^^^^^^^^^^ warning quote-inconsistent: These words are Anders Vik’s here and Rosa Halvorsen’s elsewhere in this draft.
  `);
  finds('a part of them, of people whom no fact base knows', facts, `
    “We lost the contract because nobody answered the letter,” said Karin Ostby, who runs the yard.

    It was Jonas Brekke who said that “nobody answered the letter”, and the board agreed.
           ^^^^^^^^^^^^ warning quote-inconsistent: These words are Jonas Brekke’s here and Karin Ostby’s elsewhere in this draft.
  `);
  finds('a remark with its owner in front, and a pronoun for the first speaker', facts, `
    Rosa Halvorsen said she had told the minister: “You are closing the only road we have.”

    Anders Vik’s remark about “closing the only road we have” filled the letters page.
    ^^^^^^^^^^ warning quote-inconsistent: These words are Anders Vik’s here and Rosa Halvorsen’s elsewhere in this draft.
  `);
  finds('the nearer of two who are named before “who”', facts, `
    The plan was presented by Anders Vik and Rosa Halvorsen, who called it “a good day for every fishing village”.

    Marta Lund, who had called it “a good day for every fishing village”, left early.
    ^^^^^^^^^^ warning quote-inconsistent: These words are Marta Lund’s here and Rosa Halvorsen’s elsewhere in this draft.
  `);
  finds('the last word in another form', facts, `
    “We will build the railway with our own money and with our own hands,” Rosa Halvorsen said.

    Halvorsen had said they would build it “with our own money and with our own hand”.
                                                                                ^^^^ warning quote-inconsistent: This quotation of Halvorsen has “hand” here and “hands” elsewhere in this draft.
  `);
  finds('a word changed amid many', facts, `
    Rosa Halvorsen said: “The bridge will stay closed until the last rivet has been tested.”

    “The bridge will stay open until the last rivet has been tested,” Halvorsen told reporters.
                          ^^^^ warning quote-inconsistent: This quotation of Halvorsen has “open” here and “closed” elsewhere in this draft.
  `);
  fixes('the word as in the first place', facts, `
    Rosa Halvorsen said: “The bridge will stay closed until the last rivet has been tested.”

    “The bridge will stay op<|>en until the last rivet has been tested,” Halvorsen told reporters.
  `, `
    Rosa Halvorsen said: “The bridge will stay closed until the last rivet has been tested.”

    “The bridge will stay closed until the last rivet has been tested,” Halvorsen told reporters.
  `);

  accepts('a quotation of the lead that the story gives in full', facts, `
    Rosa Halvorsen promised that the harbour would open “before the first snow”.

    “The harbour will be open before the first snow, whatever the ministry says,” Halvorsen said.
  `);
  accepts('somebody who takes up another’s words', facts, `
    “The harbour will be open before the first snow,” Rosa Halvorsen said.

    Anders Vik repeated that it would be “open before the first snow”. Anders Vik said: “The harbour will be open before the first snow.” He was quoting the mayor.

    Anders Vik said Halvorsen had been wrong to say the harbour would be “open before the first snow”.
  `);
  accepts('names of laws and songs, and few words', facts, `
    Rosa Halvorsen praised the “Clean Harbours and Rivers Act” as “long overdue”.

    Anders Vik called the “Clean Harbours and Rivers Act” “long overdue”.
  `);
  accepts('another last word: the sentence may be another, too', facts, `
    “We will build the railway with our own money and with our own hands,” Rosa Halvorsen said.

    Halvorsen had said they would build it “with our own money and with our own plans”.
  `);
  accepts('speakers whom nothing names surely', facts, `
    “The harbour will be open before the first snow,” the ministry said. “The harbour will be open before the first snow,” he added.

    Rosa Halvorsen said: “The harbour will be open before the first snow.”
  `);
  accepts('two sentences of one speaker that begin alike, or go on', facts, `
    “We will fight for every job in this town,” Rosa Halvorsen said. “We will fight for every family in this town.”

    “We will fight for every school in this county,” Halvorsen said.
  `);
  accepts('a term that several people use, and words before a name that says something else', '', `
    Rosa Halvorsen argued that the “rule of the northern ports” was over. In 1919 Anders Vik argued that the “rule of the northern ports” was never meant.

    Karin Ostby wrote of the plan as “power in the hands of all who work there”. Rather than put “power in the hands of all who work there” Jonas Brekke argued this only for a time.
  `);
});
