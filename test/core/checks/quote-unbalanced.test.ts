import quoteUnbalanced from '../../../server/src/core/checks/quote-unbalanced.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(quoteUnbalanced);


describe('quote-unbalanced', () => {
  finds('a quotation that runs into the next one', '', `
    The ministry repeated its "full support for the envoy while adding that Oslo "will not wait for ever."
                              ^^^^^ warning quote-unbalanced: The quotation that opens with “full support for the” is never closed.
  `);
  finds('a closing mark forgotten before the speaker', '', `
    “We have waited long enough, the mayor said. The council votes on Friday.
    ^^^ warning quote-unbalanced: The quotation that opens with “We have waited long” is never closed.
  `);
  finds('a forgotten mark although the next paragraph begins with a quotation', '', `
    "We have waited long enough, Halvorsen told reporters.
    ^^^ warning quote-unbalanced: The quotation that opens with “We have waited long” is never closed.

    "The council votes on Friday," she added.
  `);
  finds('a hyphenated word at the end of what is told, whole', '', `
    “We see no de-escalation on the ground, the envoy said. The council votes on Friday.
    ^^^ warning quote-unbalanced: The quotation that opens with “We see no de-escalation” is never closed.
  `);
  finds('a hyphenated word before a mark that closes nothing, whole', '', `
    There is no sign of a de-escalation,” the envoy said on Tuesday.
                             ^^^^^^^^^^^^ warning quote-unbalanced: The quotation that ends with “de-escalation” was never opened.
  `);
  finds('a quotation over paragraphs that nobody closes', '', `
    The captain wrote: “The storm came out of the north.

    “By noon we had lost the mast.
    ^^^ warning quote-unbalanced: The quotation that opens with “By noon we had” is never closed.

    The letter was found last year.
  `);
  finds('a mark that closes what was never opened', '', `
    We have waited long enough,” the mayor said on Tuesday.
                        ^^^^^^^^ warning quote-unbalanced: The quotation that ends with “enough” was never opened.
  `);
  finds('a mark turned the wrong way', '', `
    The mayor called it “a scandal“ and left. “Nobody asked us,” she said.
                           ^^^^^^^^ warning quote-unbalanced: The quotation mark that closes here is turned the wrong way.
  `);
  finds('a mark that hangs on the word before', '', `
    The board spoke of"green" bonds on Tuesday.
                    ^^^^^^^^ warning quote-unbalanced: A space is missing before the quotation mark of “green”.
  `);
  finds('a headline that loses its mark', '', `
    # "Nobody asked us: mayor turns on planners
      ^^^^^^^ warning quote-unbalanced: The quotation that opens with “Nobody asked us mayor” is never closed.
  `);

  accepts('a quotation over several paragraphs', '', `
    The captain wrote: “The storm came out of the north.

    “By noon we had lost the mast.

    “Nobody slept that night,” he added.
  `);
  accepts('one that closes further down without having opened again', '', `
    The captain wrote: "The storm came out of the north.

    By noon we had lost the mast. Nobody slept that night."
  `);
  accepts('quotations in quotations', '', `
    “He told me ‘go home’, and then he said, ‘I’ll ring you,’” the nurse recalled. "She called it a 'mess'," he said.
  `);
  accepts('inches, feet, minutes and seconds', '', `
    The forward, 6'2" tall, took a 12" record home from 59° 54' 46" N. “It’s a 12" single,” he said.
  `);
  accepts('apostrophes and lost letters', '', `
    The ’90s were kind to rock ’n’ roll, the ministers’ wives agreed; ‘Abd al-Rahman was born in '58, 'tis said.
  `);
  accepts('straight and curly marks mixed', '', `
    “We have waited long enough," the mayor said. She called the plan "a scandal”.
  `);
  accepts('a paragraph that is still being written', '', `
    The council votes on Friday.

    “We have waited long
  `);
  accepts('a house that writes the same mark on both sides', '', `
    ”We have waited long enough”, the mayor said. The plan is ”a scandal”.
  `);
  accepts('quotations of other houses', '', `
    The paper wrote of „a scandal“, the broadcaster of «a scandal».
  `);

  fixes('by closing before the speaker', '', '<|>“We have waited long enough, the mayor said.', '“We have waited long enough,” the mayor said.');
  fixes('by closing at the end', '', 'The mayor wrote: "<|>We have waited long enough.', 'The mayor wrote: "We have waited long enough."');
  fixes('by parting the mark from the word before', '', 'The board spoke <|>of"green" bonds.', 'The board spoke of "green" bonds.');
  fixes('by turning the mark', '', 'She called it “a <|>scandal“ and “a shame”.', 'She called it “a scandal” and “a shame”.');
  finds('an open mark in a long paragraph that breaks off', '', `
    The report calls it the "code of conduct sought by some of the parties, and goes on to say that all of them have asked the commission for a new map of the bay, for new buoys and for a new harbour master, that none of them has paid a penny towards the last one, that the lawyers who drew up the first treaty are long dead and that the harbour is silting up
                            ^^^^^ warning quote-unbalanced: The quotation that opens with “code of conduct sought” is never closed.
  `);
  fixes('before a speaker whom a clause describes', '',
    '"<|>Nobody I knew then is doing what he did then, says a woman who used to teach Spanish.',
    '"Nobody I knew then is doing what he did then," says a woman who used to teach Spanish.');
  accepts('a double mark that two single ones close', '', `
    “We screened him on a Wednesday so that everybody could watch,’’ the chairman said. "It was live,'' he added. “Yes,’’ he said, “it was.’’
  `);
  finds('what two single marks do not close', '', `
    “We screened him on a Wednesday, the chairman's aides' letter said.
    ^^^ warning quote-unbalanced: The quotation that opens with “We screened him on” is never closed.
  `);
  accepts('the marks of a tag that shows', '', 'The minutes are <a href="https://example.org/minutes.html">here</a>, the board said.', { format: 'plain' });
  fixes('before a speaker, behind a quotation within', '', '<|>“He calls himself the “prime minister of the valley”, Peretz said.', '“He calls himself the “prime minister of the valley”,” Peretz said.');
});
