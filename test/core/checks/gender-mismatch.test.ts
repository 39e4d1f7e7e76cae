import assert from 'node:assert/strict';
import { it } from 'mocha';
import genderMismatch from '../../../server/src/core/checks/gender-mismatch.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(genderMismatch);

const facts = `
  areas:
    - {id: norway, name: Norway, demonyms: [Norwegian], classification: country}
    - {id: sweden, name: Sweden, demonyms: [Swedish], classification: country}
  posts:
    - {id: norway-prime-minister, label: Prime Minister, role: prime-minister, area: norway, holders: one}
    - {id: norway-monarch, label: Monarch of Norway, role: monarch, area: norway, holders: one}
    - {id: sweden-foreign-minister, label: Foreign Minister, role: foreign-minister, area: sweden, holders: one}
  persons:
    - {name: Rosa Halvorsen, gender: female, memberships: [norway-prime-minister 2019/]}
    - {name: Anders Vikdal, gender: male, memberships: [sweden-foreign-minister 2019/]}
    - {name: Sigrid Vikdal, gender: female, memberships: [sweden-foreign-minister 2011/2014]}
    - {name: Margrethe III, gender: female, memberships: [norway-monarch 2001/]}
    - {name: Tove Oddvarsen, gender: {value: female, disputed_by: [{value: male, sources: [test-source]}]}, memberships: [sweden-foreign-minister 2015/2016]}
    - {name: Kari Lofthus, gender: non-binary, memberships: [sweden-foreign-minister 2016/2017]}
    - {name: Ingvild Rasmund, memberships: [sweden-foreign-minister 2017/2018]}
`;

describe('gender-mismatch', () => {
  finds('a courtesy title before a whole name, and before the family name of whom the draft names', facts, `
    Mr. Rosa Halvorsen opened the talks.
    ^^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “Mr.” is said of a man.

    On the way Mr Halvorsen left. Ms. Anders Vikdal stayed.
               ^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “Mr” is said of a man.
                                  ^^^ warning gender-mismatch: Anders Vikdal is known as a man; “Ms.” is said of a woman.
  `);
  finds('a role or a rank before the name', facts, `
    Government spokesman Rosa Halvorsen met businesswoman Anders Vikdal and King Margrethe III in Oslo.
               ^^^^^^^^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “spokesman” is said of a man.
                                            ^^^^^^^^^^^^^ warning gender-mismatch: Anders Vikdal is known as a man; “businesswoman” is said of a woman.
                                                                            ^^^^ warning gender-mismatch: Margrethe III is known as a woman; “King” is said of a man.
  `);
  finds('a role behind the name, and a relation that says whose', facts, `
    Rosa Halvorsen, the Labour Party spokesman, won. Anders Vikdal, the daughter of a fisherman, lost.
                                     ^^^^^^^^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “spokesman” is said of a man.
                                                                        ^^^^^^^^ warning gender-mismatch: Anders Vikdal is known as a man; “daughter” is said of a woman.

    Rosa Halvorsen is a father of three. Anders Vikdal was a congresswoman from Utah.
                        ^^^^^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “father” is said of a man.
                                                             ^^^^^^^^^^^^^ warning gender-mismatch: Anders Vikdal is known as a man; “congresswoman” is said of a woman.
  `);
  finds('a reflexive pronoun, and what one does with what is one’s own', facts, `
    Anders Vikdal praised the plan. Rosa Halvorsen has distanced himself from it. Rosa Halvorsen herself was silent.
                                                                 ^^^^^^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “himself” is said of a man.

    Anders Vikdal lost her seat in May. Rosa Halvorsen, in his first speech as prime minister, said so.
                       ^^^ warning gender-mismatch: Anders Vikdal is known as a man; “her” is said of a woman.
                                                           ^^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “his” is said of a man.
  `);
  finds('a pronoun behind "said" where the draft has named nobody else', facts, `
    # Halvorsen in Bergen

    Prime Minister Rosa Halvorsen said on Friday that he would resign.
                                                      ^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “he” is said of a man.
  `);
  finds('a pronoun behind an apposition, and in the person’s own speech', facts, `
    In Oslo, Prime Minister Rosa Halvorsen, who grew up in Bergen, said that he would resign.
                                                                             ^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “he” is said of a man.

    Anders Vikdal was sworn in for her second term in May.
                                   ^^^ warning gender-mismatch: Anders Vikdal is known as a man; “her” is said of a woman.

    The budget passed, and Rosa Halvorsen, the spokesman of the party, said so. Anders Vikdal said in her speech that it was late.
                                               ^^^^^^^^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “spokesman” is said of a man.
                                                                                                      ^^^ warning gender-mismatch: Anders Vikdal is known as a man; “her” is said of a woman.
  `);
  finds('the pronoun of a spouse where the draft has named nobody else', facts, `
    Prime Minister Rosa Halvorsen and his husband flew to Bergen.
                                      ^^^ warning gender-mismatch: Rosa Halvorsen is known as a woman; “his” is said of a man.
  `);

  fixes('an address with its full stop', facts, '<|>Mr. Rosa Halvorsen spoke.', 'Ms. Rosa Halvorsen spoke.');
  fixes('a noun with its capital', facts, '<|>Spokesman Rosa Halvorsen spoke.', 'Spokeswoman Rosa Halvorsen spoke.');
  fixes('all pronouns of the sentence', facts, 'Rosa Halvorsen said <|>he would vote when he had read his mail.', 'Rosa Halvorsen said she would vote when she had read her mail.');
  fixes('"her" by the word behind it', facts, 'Anders Vikdal lost <|>her seat.', 'Anders Vikdal lost his seat.');
  it('offers no fix where the other word is one of several', () => {
    const { findings } = analyzeText('Sir Rosa Halvorsen spoke.', facts, {}, [genderMismatch]);
    assert.deepEqual(findings.map(({ fixes: offered }) => offered), [[]]);
  });

  accepts('the right words', facts, `
    Ms. Rosa Halvorsen met Mr. Anders Vikdal, the Swedish spokesman. Queen Margrethe III came. Rosa Halvorsen, the mother of two, said she would wait.
    Anders Vikdal has distanced himself from it. Mr. Vikdal lost his seat.
  `);
  accepts('persons of no, another or a disputed gender', facts, `
    Mr. Ingvild Rasmund met Mr. Kari Lofthus and Mr. Tove Oddvarsen. Ms. Kari Lofthus left.
  `);
  accepts('people whom the fact base does not know, or who are introduced as others', facts, `
    Mr. Rosa Vintermoen left. The pianist Anders Vikdal played. Ms. Anders Vikdal bowed.
  `);
  accepts('family names that relatives share', facts, `
    Rosa Halvorsen and her husband came. Mr. Halvorsen is a carpenter.
  `);
  accepts('family names of two in the draft', facts, `
    Rosa Halvorsen spoke first. Knut Halvorsen followed. Mr. Halvorsen was brief.
  `);
  accepts('family names that the fact base knows of another in the country', facts, `
    Anders Vikdal spoke. Ms. Vikdal did not.
  `);
  accepts('family names told in the plural, or of a couple', facts, `
    Rosa Halvorsen spoke. The Halvorsens live in Bergen. Mr. Halvorsen cooks.
  `);
  accepts('wives by their husbands’ names', facts, `
    Anders Vikdal was honoured. Mrs. Vikdal smiled. Mrs. Anders Vikdal, Frau Vikdal and Lady Vikdal thanked the king.
  `);
  accepts('words for men that many say of everybody', facts, `
    Chairman Rosa Halvorsen, the actor Rosa Halvorsen and Rosa Halvorsen, an alderman, are one. Rosa Halvorsen is a statesman.
  `);
  accepts('relatives who are not the person named', facts, `
    The son of Rosa Halvorsen, a policeman, and Rosa Halvorsen’s husband, a businessman, came. The father of Rosa Halvorsen was a clergyman.
  `);
  accepts('members of a list', facts, `
    Guests were Rosa Halvorsen, the spokesman of a bank, and others. It was signed by Anders Vikdal and Rosa Halvorsen, a policeman and two nuns.
  `);
  accepts('a noun that is somebody else’s', facts, `
    A spokesman Rosa Halvorsen hired said so. According to the spokesman Rosa Halvorsen will stay. Rosa Halvorsen, a spokesman said, will stay.
    Rosa Halvorsen is a father figure. Rosa Halvorsen, the policeman’s hero, waved.
  `);
  accepts('parts on a stage', facts, `
    In the film King Margrethe III is played by a boy. Rosa Halvorsen, starring as himself, was the son of a witch.
  `);
  accepts('quoted speech', facts, `
    “Mr. Rosa Halvorsen has lost his mind,” she said. “Rosa Halvorsen is the son of a gun.”
  `);
  accepts('pronouns that may mean somebody else', facts, `
    Anders Vikdal was cheerful. Rosa Halvorsen said he would win. Rosa Halvorsen told Anders Vikdal himself. Rosa Halvorsen and his wife sat apart.

    Rosa Halvorsen asked the minister to explain himself. Rosa Halvorsen, who said he was right, sat down. Rosa Halvorsen shook his hand.
  `);
  accepts('a pronoun of somebody without a name', facts, `
    The gunman was caught. Rosa Halvorsen said he would be charged.
  `);
  accepts('a pronoun of somebody of an earlier paragraph', facts, `
    Knut Torvald won in Bergen.

    Rosa Halvorsen said he would be welcome.
  `);
});
