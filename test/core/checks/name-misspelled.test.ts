import { describe } from 'mocha';
import nameMisspelled from '../../../server/src/core/checks/name-misspelled.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(nameMisspelled);

const facts = `
  areas:
    - {id: russia, name: Russia, code: RU, demonyms: [Russian, Russians], classification: country}
    - {id: ukraine, name: Ukraine, code: UA, demonyms: [Ukrainian, Ukrainians], classification: country}
    - {id: united-states, name: United States, code: US, demonyms: [American], other_names: [{name: US, kind: short}], classification: country}
    - {id: france, name: France, code: FR, demonyms: [French], classification: country}
    - {id: china, name: China, code: CN, demonyms: [Chinese], classification: country}
  organizations:
    - {id: nato, name: North Atlantic Treaty Organization, acronyms: [NATO]}
    - {id: united-nations, name: United Nations, acronyms: [UN]}
    - {id: european-commission, name: European Commission}
  posts:
    - {id: russia-foreign-minister, label: Foreign Minister, role: foreign-minister, area: russia, holders: one}
    - {id: russia-deputy-foreign-minister, label: Deputy Foreign Minister, role: deputy-foreign-minister, area: russia, holders: many}
    - {id: russia-deputy-chief-of-staff, label: Deputy Kremlin Chief of Staff, role: deputy-chief-of-staff, area: russia, holders: many}
    - {id: russia-press-secretary, label: Kremlin spokesman, role: press-secretary, area: russia, holders: one}
    - {id: ukraine-president, label: President, role: president, area: ukraine, holders: one}
    - {id: france-president, label: President, role: president, area: france, holders: one}
    - {id: china-president, label: President, role: president, area: china, holders: one}
    - {id: united-states-president, label: President, role: president, area: united-states, holders: one}
    - {id: united-states-secretary-of-state, label: Secretary of State, role: foreign-minister, area: united-states, holders: one}
    - {id: united-states-press-secretary, label: White House Press Secretary, other_labels: [Press Secretary], role: press-secretary, area: united-states, holders: one}
    - {id: united-states-senate-minority-leader, label: Senate Minority Leader, role: minority-leader, area: united-states, holders: one}
    - {id: united-states-pentagon-spokesman, label: Pentagon Press Secretary, role: spokesperson, area: united-states, holders: one}
    - {id: nato-secretary-general, label: Secretary General, role: secretary-general, organization: nato, holders: one}
    - {id: united-nations-secretary-general, label: Secretary-General, role: secretary-general, organization: united-nations, holders: one}
    - {id: european-commission-president, label: President of the European Commission, role: commission-president, organization: european-commission, holders: one}
  persons:
    - {name: Sergei Lavrov, memberships: [russia-foreign-minister 2004-03-09/]}
    - {name: Sergei Ryabkov, memberships: [russia-deputy-foreign-minister 2008-08-15/]}
    - {name: Dmitry Kozak, birth_date: 1958-11-07, memberships: [russia-deputy-chief-of-staff 2020-01-24/]}
    - {name: Mevlüt Çavuşoğlu}
    - {name: Dmitry Peskov, memberships: [russia-press-secretary 2012-05-22/]}
    - {name: Volodymyr Zelensky, memberships: [ukraine-president 2019-05-20/]}
    - {name: Emmanuel Macron, memberships: [france-president 2017-05-14/]}
    - {name: Xi Jinping, family_name_first: true, memberships: [china-president 2013-03-14/]}
    - {name: Joe Biden, memberships: [united-states-president 2021-01-20/2025-01-20]}
    - {name: Antony Blinken, memberships: [united-states-secretary-of-state 2021-01-26/2025-01-20]}
    - {name: Jen Psaki, memberships: [united-states-press-secretary 2021-01-20/2022-05-13]}
    - {name: Mitch McConnell, memberships: [united-states-senate-minority-leader 2021-01-20/]}
    - {name: John Kirby, memberships: [united-states-pentagon-spokesman 2021-01-20/2022-06-03]}
    - {name: Jens Stoltenberg, citizenship: [france], memberships: [nato-secretary-general 2014-10-01/2024-10-01]}
    - {name: Antonio Guterres, citizenship: [france], memberships: [united-nations-secretary-general 2017-01-01/]}
    - {name: Ursula von der Leyen, given_name: Ursula, family_name: von der Leyen, memberships: [european-commission-president 2019-12-01/]}
    - {name: Hans Friedrich, memberships: []}
    - {name: Mohammed bin Rashid, given_name: Mohammed, family_name: bin Rashid}
    - {name: David Brock}
`;

const twice = `
  areas:
    - {id: zimbabwe, name: Zimbabwe, code: ZW, demonyms: [Zimbabwean], classification: country}
    - {id: united-states, name: United States, code: US, classification: country}
  posts:
    - {id: zimbabwe-prime-minister, label: Prime Minister, role: prime-minister, area: zimbabwe, holders: one}
    - {id: supreme-court-justice, label: Justice, role: justice, area: united-states, holders: many}
  persons:
    - {name: Morgan Tsvangirai, memberships: [zimbabwe-prime-minister 2009-02-11/2013-09-11]}
    - {name: Mevlüt Çavuşoğlu, other_names: [{name: Mevluet Çavuşoğlu, kind: romanisation}], memberships: [zimbabwe-prime-minister 2013-09-11/2023-06-03]}
    - {name: Brett Kavanaugh, memberships: [supreme-court-justice 2018-10-06/]}
`;

describe('name-misspelled', () => {
  finds('two letters behind the given name and the office with its country', facts, `
    Russian Foreign Minister Sergei Lavorf met Ukrainian President Volodymyr Zelenzki.
                                    ^^^^^^ error name-misspelled: “Lavorf” looks like a misspelling of Lavrov.
                                                                             ^^^^^^^^ error name-misspelled: “Zelenzki” looks like a misspelling of Zelensky.
  `);
  finds('another particle, whoever speaks', facts, `
    Ursula van der Leyen answered questions in Strasbourg.
           ^^^ error name-misspelled: “van” looks like a misspelling of von.
  `);
  accepts('a particle of a family that has many members', `${facts}
    - {name: Jan van den Berg, given_name: Jan, family_name: van den Berg}`, `
    Jan van der Berg answered questions in Utrecht.
  `);
  finds('a letter doubled for another, and a slip beside a form that only lost its accents', `
    areas: [{id: portugal, name: Portugal, code: PT, classification: country}]
    organizations: [{id: united-nations, name: United Nations, acronyms: [UN]}]
    posts: [{id: un-sg, label: Secretary-General of the United Nations, other_labels: [Secretary-General], role: secretary-general, organization: united-nations}]
    persons: [{name: António Guterres, citizenship: [portugal], other_names: [{name: Antonio Guterres, kind: romanisation}], memberships: [un-sg 2017-01-01/]}]
  `, `
    UN Secretary-General Antonio Gutteres urged both sides.
                                 ^^^^^^^^ error name-misspelled: “Gutteres” looks like a misspelling of Guterres.
  `);
  finds('swapped letters in a family name', facts, `
    The envoy is to meet Dmitry Koazk, who deals with Ukraine.
                                ^^^^^ error name-misspelled: “Koazk” looks like a misspelling of Kozak.
  `);
  finds('swapped letters in a given name', facts, `
    Sergie Lavrov spoke to reporters after the talks.
    ^^^^^^ error name-misspelled: “Sergie” looks like a misspelling of Sergei.
  `);
  finds('a family name behind its title', facts, `
    Kremlin spokesman Dmitry Peksov said on Monday that no date was set.
                             ^^^^^^ error name-misspelled: “Peksov” looks like a misspelling of Peskov.
  `);
  finds('swapped letters with a possessive ending', facts, `
    Volodymyr Zelesnky's address lasted ten minutes.
              ^^^^^^^^ error name-misspelled: “Zelesnky” looks like a misspelling of Zelensky.
  `);
  finds('a wrong vowel', facts, `
    French President Emmanual Macron flew to Moscow, and Jens Stoltenburg to Brussels.
                     ^^^^^^^^ error name-misspelled: “Emmanual” looks like a misspelling of Emmanuel.
                                                              ^^^^^^^^^^^ error name-misspelled: “Stoltenburg” looks like a misspelling of Stoltenberg.
  `);
  finds('a letter too many', facts, `
    Chinese President Xi Jingping and press secretary Jen Psacki were quoted.
                         ^^^^^^^^ error name-misspelled: “Jingping” looks like a misspelling of Jinping.
                                                          ^^^^^^ error name-misspelled: “Psacki” looks like a misspelling of Psaki.
  `);
  finds('a doubled letter written once, in a name that was never romanised', facts, `
    Senate Minority Leader Mitch McConnel objected.
                                 ^^^^^^^^ error name-misspelled: “McConnel” looks like a misspelling of McConnell.
  `);
  finds('a letter missing behind particles', facts, `
    Ursula von der Lyen will chair the meeting.
                   ^^^^ error name-misspelled: “Lyen” looks like a misspelling of Leyen.
  `);
  finds('a family name alone, behind its title', facts, `
    Ukrainian President Zelinsky told reporters that he would not leave.
                        ^^^^^^^^ error name-misspelled: “Zelinsky” looks like a misspelling of Zelensky.
  `);
  finds('a family name alone where the draft has it right elsewhere', facts, `
    Dmitry Kozak arrived on Tuesday. Mr Koazk left again on Friday.
                                        ^^^^^ error name-misspelled: “Koazk” looks like a misspelling of Kozak.
  `);
  finds('s for z at the end', facts, `
    UN Secretary-General Antonio Guterrez called for calm.
                                 ^^^^^^^^ error name-misspelled: “Guterrez” looks like a misspelling of Guterres.
  `);
  finds('a listed spelling where the office tells who is meant', facts, `
    Russian Deputy Foreign Minister Sergei Rybakov led the delegation.
                                           ^^^^^^^ error name-misspelled: “Rybakov” looks like a misspelling of Ryabkov.
  `);

  finds('a wrong particle between right words', facts, `
    The President of the European Commission, Ursula van der Leyen, agreed.
                                                     ^^^ error name-misspelled: “van” looks like a misspelling of von.
  `);
  finds('an ordinary word where an office makes it a name', facts, `
    Joe Biden has left for Delaware, said an aide to US President Bide.
                                                                  ^^^^ error name-misspelled: “Bide” looks like a misspelling of Biden.
  `);
  finds('a letter doubled that no romanisation doubles', facts, `
    Dmitry Kozaak was late.
           ^^^^^^ error name-misspelled: “Kozaak” looks like a misspelling of Kozak.
  `);
  finds('a family name alone that the draft writes rightly elsewhere', facts, `
    Mr Macron called first. Later in the day the Macrno team had no comment.
                                                 ^^^^^^ error name-misspelled: “Macrno” looks like a misspelling of Macron.
  `);

  accepts('the right names', facts, `
    Dmitry Kozak met Sergei Lavrov. Kozak and Lavrov spoke to Ursula von der Leyen and Mr McConnell.
  `);
  accepts('other romanisations', facts, `
    Sergey Lavrov, Dmitri Kozak, Dmitriy Peskov, Volodymyr Zelenskyy and Sergei Riabkov were there, and so was Zelenskiy.
  `);
  accepts('translations, short forms, initials and middle names', facts, `
    Vladimir Zelensky, Tony Blinken, Joseph R. Biden Jr., D. Kozak and Sergei Viktorovich Lavrov were on the list.
  `);
  accepts('somebody else of the same given name', facts, `
    Sergei Rybakov, a pianist, played. Dmitry Kozin and John Kozik listened.
  `);
  accepts('two people of one place whose names are near', facts, `
    State Department officials John Kirby and John Kerry, and the columnist David Brooks, were there with David Broder.
  `);
  accepts('another name of the same sound', facts, `
    Antonio Gutierrez runs a bakery in Lisbon, and Antonio Gutierres a garage.
  `);
  accepts('swapped names', facts, `
    Friedrich Hans and Rashid bin Mohammed have nothing to do with this.
  `);
  accepts('relatives and another generation', facts, `
    His daughter Dmitria Kozak, the son Sergej Lavrow Jr and Joe Bidden's brother were not present.
  `);
  accepts('a spelling kept on purpose', facts, `
    The letter was signed "Dmitry Koazk [sic]", and the account @DmitryKoazk is his.
  `);
  accepts('a spelling that the draft talks about', facts, `
    The caption gave his name as “Dmitry Koazk”. An earlier version misspelled the name of Dmitry Kozak as Dmitry Koazk.
  `);
  accepts('somebody of another age', facts, `
    Dmitry Kozzak, 19, of Norwich, was first across the line.
  `);
  accepts('plurals and dropped apostrophes', facts, `
    The Bidens went to Delaware. Mr Bidens aide and the Zelenskys stayed.
  `);
  accepts('another calling than the office', facts, `
    The footballer Sergei Lavrovs scored twice; the actor Dmitry Kazak sang.
  `);
  accepts('a listed spelling of a rival without an office beside it', facts, `
    Mitch McConnel, who teaches in Ohio, and Sergei Rybakov came by.
  `);
  accepts('half of a compound name', facts, `
    Xi Jinpin-yu is a student. Ms Kozik-Kozar and Sergei Lavro-Vance are, too.
  `);
  accepts('names of China that differ by a letter', facts, `
    Li Jinping, Xi Jinpeng and Xi Jinling are not in the government.
  `);
  accepts('family names in capitals that are right, and acronyms near them', facts, `
    President Joseph BIDEN met Dmitry KOZAK. BIDEN spoke of the KOZA and of the BIDE fund.
  `);
  accepts('the form of a Greek, Czech or Latvian name for a woman', facts.replace('persons:', `persons:
    - {name: Giorgos Papadopoulos, memberships: [france-president 1960-01-01/1961-01-01]}`), `
    Giorgos Papadopoulos came with his family. Mrs Papadopoulou wept.
  `);
  accepts('two romanisations of one name, a vowel of Arabic apart', facts.replace('persons:', `persons:
    - {name: Osama bin Laden}
    - {name: Rawhi Fattouh, citizenship: [eritrea]}
    - {name: Isaias Afwerki, other_names: [{name: Isaias, kind: short}]}`).replace('areas:', `areas:
    - {id: eritrea, name: Eritrea, code: ER, classification: country}`).replace('name: Isaias Afwerki,', 'name: Isaias Afwerki, citizenship: [eritrea],'), `
    Osama BIN LADIN was sheltered there. ISAIAS Afworki has ruled since 1993; President ISAIAS said no. Rauhi Fattouh was the speaker.
  `);
  finds('two words of a name, each by a letter, where no list knows the family name and the draft names the country', twice, `
    In Zimbabwe the opposition’s Morgen Tsvangarai called for elections. Justice Bret Kavanagh spoke.
                                 ^^^^^^^^^^^^^^^^^ error name-misspelled: “Morgen Tsvangarai” looks like a misspelling of Morgan Tsvangirai.
                                                                                 ^^^^^^^^^^^^^ error name-misspelled: “Bret Kavanagh” looks like a misspelling of Brett Kavanaugh.
  `);
  finds('one word alone, where the other is that of another of the person’s names', twice, `
    In Zimbabwe Mevlut Cavusolgu spoke.
                       ^^^^^^^^^ error name-misspelled: “Cavusolgu” looks like a misspelling of Çavuşoğlu.
  `);
  accepts('two words of a name where others bear the family name, or far from the country', twice, `
    Bret Kavanagh, a plumber of Zimbabwe, said so. Justice Bert Kavan spoke.
  `);
  accepts('the same where the draft does not name the country', twice, 'The tailor Morgen Tsvangarai said so.');
  accepts('two people whom one sentence names in full', facts, `
    The witness, Dmitry Kozaak, gave way to Dmitry Kozak, the deputy chief of staff.
  `);
  finds('family names in capitals', facts, `
    President Joseph BIDEN met Dmitry KOZAK. Later KOAZK said that talks would go on, and President ZELENKSY agreed.
                                                   ^^^^^ error name-misspelled: “KOAZK” looks like a misspelling of Kozak.
                                                                                                    ^^^^^^^^ error name-misspelled: “ZELENKSY” looks like a misspelling of Zelensky.
  `);
  finds('a doubled letter behind the given name, and a name behind a prefix', facts, `
    Dmitry Peskov spoke. Dmitry Peskovv left; the post-Peskoov press service is small.
                                ^^^^^^^ error name-misspelled: “Peskovv” looks like a misspelling of Peskov.
                                                       ^^^^^^^ error name-misspelled: “Peskoov” looks like a misspelling of Peskov.
  `);
  finds('somebody who held the office before, and a nationality that is no calling', facts.replace('persons:', `persons:
    - {name: Petro Poroshenko, memberships: [ukraine-president 2014-06-07/2019-05-20]}`), `
    Former Ukrainian President Porshenko spoke. The envoy is Dmitry Koazk, a Russian.
                               ^^^^^^^^^ error name-misspelled: “Porshenko” looks like a misspelling of Poroshenko.
                                                                    ^^^^^ error name-misspelled: “Koazk” looks like a misspelling of Kozak.
  `);
  finds('spellings of other languages, as information', facts.replace('persons:', `persons:
    - {name: Petro Poroshenko, memberships: [ukraine-president 2014-06-07/2019-05-20]}`), `
    Petro Porochenko and Serguei Lavrov did not meet.
          ^^^^^^^^^^ information name-misspelled: “Porochenko” is the French spelling; English writes Poroshenko.
                         ^^^^^^^ information name-misspelled: “Serguei” is the French spelling; English writes Sergei.
  `);
  finds('French spellings of Arabic names, as information', `
    areas: [{id: syria, name: Syria, code: SY, demonyms: [Syrian], classification: country}]
    posts: [{id: syria-president, label: President of Syria, role: president, area: syria, holders: one, other_labels: [President]}]
    persons: [{name: Bashar Marwan, memberships: [syria-president 2000-07-17/]}]
  `, `
    Syrian President Bachar Marwan spoke.
                     ^^^^^^ information name-misspelled: “Bachar” is the French spelling; English writes Bashar.
  `);
  accepts('spellings of other languages in quotations', facts.replace('persons:', `persons:
    - {name: Petro Poroshenko, memberships: [ukraine-president 2014-06-07/2019-05-20]}`), `
    The book is called “Petro Porochenko, une vie”.
  `);
  accepts('words that begin a sentence', facts, `
    Joe Biden spoke. Bided time is lost. Bidding began at noon, and Macaroni was served to Emmanuel Macron.
  `);

  fixes('the word alone', facts,
    'Talks with Dmitry <|>Koazk’s staff went on.',
    'Talks with Dmitry Kozak’s staff went on.');
  fixes('capitals as they stand', facts,
    'They met Dmitry <|>KOAZK in Kyiv.',
    'They met Dmitry KOZAK in Kyiv.');
  fixes('in the letters of a draft that writes no accents', facts,
    'The minister, Mevlut <|>Cavusolgu, left.', 'The minister, Mevlut Cavusoglu, left.');
  fixes('with accents where the draft writes them', facts,
    'The minister, Mevlüt <|>Çavuşolğu, left.', 'The minister, Mevlüt Çavuşoğlu, left.');
  fixes('all places at once when asked, the one under the cursor first', facts,
    'Dmitry <|>Koazk came on Monday; Dmitry Koazk left on Friday.',
    'Dmitry Kozak came on Monday; Dmitry Koazk left on Friday.');
  accepts('a Korean vowel in any of its spellings', `${facts}
    - {name: Yoon Suk-yeol, given_name: Suk-yeol, family_name: Yoon, family_name_first: true, citizenship: [south-korea], other_names: [{name: Yoon Seok-youl, kind: romanisation}]}`
    .replace('areas:', `areas:
    - {id: south-korea, name: South Korea, code: KR, demonyms: [South Korean], classification: country}`), `
    Lawmakers voted against Yoon Seok-yol, and Yoon Suk-yul heard it on the radio.
  `);
  accepts('a Lao name with the h that others leave out', `${facts}
    - {name: Phankham Viphavan, citizenship: [laos]}`.replace('areas:', `areas:
    - {id: laos, name: Laos, code: LA, classification: country}`), `
    Phankham Viphavanh came from Laos.
  `);
  accepts('somebody else of a common given name', facts.replace('persons:', `persons:
    - {name: John Boozman}
    - {name: Barack Obama}`), `
    John Boorman’s film is about a forest. The story is set in the little town of Obaba.
  `);
  accepts('names in a sentence of another language', facts.replace('persons:', `persons:
    - {name: Shimon Peres}
    - {name: Angela Merkel}`), `
    Das Blatt titelte: “Schimon Peres als israelischer Staatspräsident vereidigt”. Wielkie zmiany na najwyższych szczeblach w Ukrainie.
  `);
  accepts('a sibilant of Indic scripts with its h and without', `${facts}
    - {name: Mahinda Rajapaksa, citizenship: [sri-lanka]}`.replace('areas:', `areas:
    - {id: sri-lanka, name: Sri Lanka, code: LK, classification: country}`), `
    Mahinda Rajapaksha greeted the guests in Sri Lanka.
  `);
});
