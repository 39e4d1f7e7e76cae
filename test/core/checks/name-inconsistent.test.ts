import nameInconsistent from '../../../server/src/core/checks/name-inconsistent.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(nameInconsistent);

const facts = `
areas:
  - {name: Russia, classification: country, code: RU, demonyms: [Russian]}
posts:
  - {id: russia-deputy-foreign-minister, label: Deputy Foreign Minister, role: deputy-foreign-minister, area: russia, holders: many}
persons:
  - {name: Sergei Ryabkov, memberships: [russia-deputy-foreign-minister 2008-08-15/]}
  - {name: Sergei Rybakov}
  - {name: Dmitry Kozak, memberships: [russia-deputy-foreign-minister 2020-01-24/]}
`;

describe('name-inconsistent', () => {
  accepts('one spelling throughout', facts, `
    Erik Halvorsen founded the firm. Mr Halvorsen’s sister sold it, and Halvorsen said that he did not mind.
  `);
  accepts('members of a family', facts, `
    Erik Halvorsen married Anna Halvorson in 1999. The Halvorsens moved to Bergen.

    His brother Erik Halvorson stayed. Petr Kozakov and Jana Kozakova are a couple, and so are Adam Kowalski and Ewa Kowalska.
  `);
  finds('a town’s officials, who are called by their titles', facts, `
    Town Clerk Jonathan Meerwald read the letter. “Nobody replied,” Meerwold told the meeting.
                                                                    ^^^^^^^^ warning name-inconsistent: “Meerwold” is spelt “Meerwald” elsewhere in this draft.
    Battalion Chief Irina Trebizov and Fire Marshal Ola Wenstrup spoke. Fire Marshal Wenstrop left.
                                                                                     ^^^^^^^^ warning name-inconsistent: “Wenstrop” is spelt “Wenstrup” elsewhere in this draft.
    Cllr Tobias Ringrave, the harbour master, Odd Kvalheim, and Sheriff Dale Constable agreed. Cllr Ringrove did not.
                                                                                                    ^^^^^^^^ warning name-inconsistent: “Ringrove” is spelt “Ringrave” elsewhere in this draft.
  `);
  accepts('a town’s officials with one spelling each', facts, `
    Police Chief Ana Ruizal thanked the crews. Chief Constable Vera Ruizol thanked them in another town.

    Coroner Wes Tilden, District Attorney Hollis Crane and Superintendent Ray Voss came; Tilden, Crane and Voss stayed.

    John Constable painted here. Constable said so; the constable, Naomi Alderman, and Bishop Frances Bishop agree.
  `);
  accepts('two people in one sentence', facts, `
    Michael Johanson and Michael Johansen have worked together for years. Johanson said so, and Johansen agreed.
  `);
  accepts('two people with callings of their own', facts, `
    Michael Johanson, a teacher, opened the door. Later Michael Johansen, a nurse, closed it.

    Karin Lindgren, 34, was hurt. Karin Lindgran, 61, was not.
  `);
  accepts('two people whom the fact base knows', facts, `
    Sergei Ryabkov arrived on Monday. Sergei Rybakov arrived on Tuesday.
  `);
  accepts('places, streets and firms', facts, `
    Erik Halvorsen lives in Halvorson Street. He took the train to Halvorson and bought shares of Halvorson Shipping.
  `);
  accepts('transcripts in capitals, initials and compounds', facts, `
    ERIK HALVORSEN: Good morning.

    ERIK HALVORSON: Good morning to you.

    E. Lindgren and E. Lindgran signed. Kim Yong-hyun and Kim Yong-hyung are cousins.
  `);
  accepts('a spelling kept on purpose, and quoted speech', facts, `
    Erik Halvorsen wrote the letter. It was signed Erik Halvorson [sic]. “I am Erik Halvorson,” he said.
  `);
  accepts('ordinary words', facts, `
    Grace Better spoke for the Better Care Act. Grace Bettor was not there; the National Guard and the National Guart were.
  `);
  accepts('a misspelt known person, which another check reports', facts, `
    Dmitry Kozak arrived on Monday. Mr Koazk left on Friday.
  `);

  finds('the family name alone, with another vowel', facts, `
    Erik Halvorsen founded the firm in 1987.

    Mr Halvorson said that he would sell it. The firm belongs to Halvorsen and his bank.
       ^^^^^^^^^ warning name-inconsistent: “Halvorson” is spelt “Halvorsen” elsewhere in this draft.
  `);
  finds('the whole name twice', facts, `
    Oleksandra Matviychuk opened the exhibition.

    Visitors asked Oleksandra Matvyichuk for her autograph.
                              ^^^^^^^^^^ warning name-inconsistent: “Matvyichuk” is spelt “Matviychuk” elsewhere in this draft.
  `);
  finds('the rarer spelling, wherever it stands', facts, `
    Karin Lindgran won the race. Asked how, Karin Lindgren laughed.
          ^^^^^^^^ warning name-inconsistent: “Lindgran” is spelt “Lindgren” elsewhere in this draft.

    Lindgren said she had slept well. Lindgren trains in Uppsala.
  `);
  finds('a doubled letter behind a verb of saying', facts, `
    Tomasz Wisniewski runs the shelter. “We are full,” said Wisnniewski.
                                                            ^^^^^^^^^^^ warning name-inconsistent: “Wisnniewski” is spelt “Wisniewski” elsewhere in this draft.
  `);
  finds('a headline that disagrees with its story', facts, `
    # Karin Lindgran wins again
            ^^^^^^^^ warning name-inconsistent: “Lindgran” is spelt “Lindgren” elsewhere in this draft.

    Karin Lindgren won the race on Sunday. Lindgren said she had slept well.
  `);
  finds('a spelling that nobody bears, whatever stands beside it', facts, `
    The club signed Ingrid Lindqvist for two years. The coach called Lindqvsit the missing piece.
                                                                     ^^^^^^^^^ warning name-inconsistent: “Lindqvsit” is spelt “Lindqvist” elsewhere in this draft.

    The mill was founded by Anjali Chaudhuri and her husband. Since his death Chadhuri has run it alone.
                                                                              ^^^^^^^^ warning name-inconsistent: “Chadhuri” is spelt “Chaudhuri” elsewhere in this draft.
  `);
  finds('a letter lost at the end, and another one behind the same title', facts, `
    Arkady Solodov chairs the council. Members applauded Solodo.
                                                         ^^^^^^ warning name-inconsistent: “Solodo” is spelt “Solodov” elsewhere in this draft.

    Mayor Elchin Mammadli opened the bridge. Mayor Mammadl had promised it for years.
                                                   ^^^^^^^ warning name-inconsistent: “Mammadl” is spelt “Mammadli” elsewhere in this draft.
  `);
  finds('another last vowel, which makes neither a woman nor a plural of a name', facts, `
    Tetsuro Yamagoshi had rented the flat in March. Yamagoshe told the neighbours that he was an engineer.
                                                    ^^^^^^^^^ warning name-inconsistent: “Yamagoshe” is spelt “Yamagoshi” elsewhere in this draft.
  `);
  finds('two spellings in one sentence', facts, `
    Dragan Stojkovic was last seen on Friday. Volunteers searched the woods for Stokjovic through the night, while Stojkovic’s family waited.
                                                                                ^^^^^^^^^ warning name-inconsistent: “Stokjovic” is spelt “Stojkovic” elsewhere in this draft.
  `);
  accepts('women and men of one family, in other languages', facts, `
    Giorgos Papadimitriou cooks; Eleni Papadimitrious helps. Jan Hrdlicky farms. Mrs Hrdlicka keeps the books.
    Janis Ozolinskis won gold. Mrs Ozolinska wept.
  `);
  accepts('a place, a ship or a household of the name', facts, `
    Marcel Reynaudt inherited the vineyard in Reynaudd. The Reynauddt was his boat.
  `);
  accepts('two people beside one another', facts, `
    Olha Kravetsenko was the favourite. In the final Kravetsenko beat Kravetsenka 6-4, 6-2.
  `);

  fixes('one place', facts,
    'Erik Halvorsen came. Mr <|>Halvorson said so. Mr Halvorsen left.',
    'Erik Halvorsen came. Mr Halvorsen said so. Mr Halvorsen left.');
  accepts('a creed and who holds it', facts, `
    Mahayana Buddhism came from the north, and Buddhism has changed little. Some wanted to dignify it with more respectable Buddhist thought.
  `);
  accepts('places behind a word that opens names of places', facts, `
    The trains from Rio Branvo were late.

    The trains from Rio Blanvo were not.
  `);
});
