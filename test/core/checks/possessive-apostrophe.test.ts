import possessiveApostrophe from '../../../server/src/core/checks/possessive-apostrophe.js';
import { testCheck } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const { finds, accepts, fixes } = testCheck(possessiveApostrophe);

const facts = winter2022.replace('persons:', `
  - {id: wales-first-minister, label: First Minister of Wales, role: prime-minister, area: wales, holders: one, other_labels: [First Minister]}
organizations:
  - {name: North Atlantic Treaty Organization, acronyms: [NATO]}
persons:`);

const givenNames = `
areas:
  - {name: Chad, classification: country, code: TD, demonyms: [Chadian]}
  - {name: Nigeria, classification: country, code: NG}
  - {name: Mexico, classification: country, code: MX}
organizations:
  - {name: North Atlantic Treaty Organization, acronyms: [NATO]}
`;

describe('possessive-apostrophe', () => {
  finds('an alliance’s', facts, `
    Pledges against Natos expansion were never written down.
                    ^^^^^ warning possessive-apostrophe: “Natos expansion” lacks its apostrophe: Nato's.
  `);
  finds('a country’s and a person’s', facts, `
    Russias demands and Mr Putins letter lay on the table.
    ^^^^^^^ warning possessive-apostrophe: “Russias demands” lacks its apostrophe: Russia's.
                           ^^^^^^ warning possessive-apostrophe: “Putins letter” lacks its apostrophe: Putin's.
  `);
  finds('a possessive before a proper name', facts, `
    Troops crossed into Ukraines Donetsk region.
                        ^^^^^^^^ warning possessive-apostrophe: “Ukraines Donetsk” lacks its apostrophe: Ukraine's.
  `);
  finds('a name of several words', facts, `
    The North Atlantic Treaty Organizations secretary general spoke, and so did the United Kingdoms envoy.
                              ^^^^^^^^^^^^^ warning possessive-apostrophe: “Organizations secretary” lacks its apostrophe: Organization's.
                                                                                           ^^^^^^^^ warning possessive-apostrophe: “Kingdoms envoy” lacks its apostrophe: Kingdom's.
  `);
  finds('a country’s after “of”, even where the word exists', facts.replace('{name: Russia,', '{name: Japan, classification: country}\n  - {name: Russia,'), `
    It is one of Russias leading trade partners, and Japans exports fell.
                 ^^^^^^^ warning possessive-apostrophe: “Russias leading” lacks its apostrophe: Russia's.
                                                     ^^^^^^ warning possessive-apostrophe: “Japans exports” lacks its apostrophe: Japan's.
  `);
  accepts('names that end in s', facts, 'Wales rugby team, United States officials and Paris hotels were full.');
  accepts('plurals', facts, 'The Putins dined alone; two Germanys became one; there were many Russias then.');
  accepts('a headline whose verbs have capitals', facts, '# Natos Signs Of Life Please Ukraines Neighbours');
  accepts('a name of two words behind a form of address', facts, 'Prof. Putins Aleliunas and Mr Ukrains Berzins taught together.');
  accepts('an s before a verb or at the end', facts, 'The novel of both Ukraines is out. No more Natos, please.');
  accepts('the apostrophe itself', facts, 'NATO’s expansion, Russia\'s demands and Mr Putin’s letter.');
  fixes('with the apostrophe of the draft', facts,
    'Nato’s members met. Pledges against <|>Natos expansion were never written down.',
    'Nato’s members met. Pledges against Nato’s expansion were never written down.');
  finds('what a country has, behind a number', givenNames, `
    Nigerias 170 million people and Mexicos $1.3 trillion economy grew.
    ^^^^^^^^ warning possessive-apostrophe: “Nigerias” lacks its apostrophe: Nigeria's.
                                    ^^^^^^^ warning possessive-apostrophe: “Mexicos” lacks its apostrophe: Mexico's.
  `);
  finds('a comparison with what nobody names again', givenNames, `
    Its door policy is stricter than NATOs.
                                     ^^^^^ warning possessive-apostrophe: “NATOs” lacks its apostrophe: NATO's.
  `);
  finds('a country that is a given name, where the draft speaks of it', givenNames, `
    Talks in Chad went on. Chads economy shrank.
                           ^^^^^ warning possessive-apostrophe: “Chads economy” lacks its apostrophe: Chad's.
  `);
  accepts('persons and plurals of such a name', givenNames, `
    Chad Larkin was there. The Chads danced, and Chads wife sang. The NGOs 2022 report is out.
  `);
  accepts('families whose own name ends in s', winter2022.replace('persons:', `persons:
  - {name: Guillaume Soro}
  - {name: Scott Morrison}
  - {name: Ngo Xuan Lich, family_name_first: true}`), `
    George Soros fears the worst. You can hear the fishmonger in Morrisons telling customers. NGOs often step in, and NGOs lock horns.
  `);
  finds('an owner with the given name of the family', winter2022.replace('persons:', `persons:
  - {name: Scott Morrison}`), `
    Scott Morrisons plan failed, and Mr Morrisons allies left.
          ^^^^^^^^^ warning possessive-apostrophe: “Morrisons plan” lacks its apostrophe: Morrison's.
                                        ^^^^^^^^^ warning possessive-apostrophe: “Morrisons allies” lacks its apostrophe: Morrison's.
  `);
  accepts('a company that has the name of a family of many', winter2022.replace('persons:', `persons:
  - {name: Scott Morrison}`), 'Britain’s Morrisons Group is to close ten shops. Morrisons directors agreed on Monday.');
  finds('an owner of such a family whom the draft names', winter2022.replace('persons:', `persons:
  - {name: Scott Morrison}`), `
    Scott Morrison is to step down. Morrisons directors of communication left as well.
                                    ^^^^^^^^^ warning possessive-apostrophe: “Morrisons directors” lacks its apostrophe: Morrison's.
  `);
  accepts('a part of the world', givenNames.replace('areas:', `areas:
  - {name: United States, classification: country, code: US, other_names: [{name: America, kind: short}]}`), 'He heads the firm’s World Trade Americas Group.');
  accepts('letters that are a plural of something else', `
organizations:
  - {name: International Olympic Committee, other_names: [{name: IOC, kind: short}]}
  - {name: European Space Agency, other_names: [{name: ESA, kind: short}]}
  - {name: International Organization for Standardization, acronyms: [ISO]}
`, `
    IOCs cut spending on new fields. The ESAs published rules for banks. ISOs face higher demand for power.
  `);
  accepts('names of another language, and two bodies that share their last word', facts, `
    Signs of Ukraines Novads Zemess hung there. Offices of the South and North Atlantic Treaty Organizations remain open.
  `);
  const families = winter2022.replace('persons:', `persons:
  - {name: Abdul-Malik al-Houthi, given_name: Abdul-Malik, family_name: al-Houthi}
  - {name: Gotabaya Rajapaksa}`);
  accepts('families and their followers who do something', families, `
    Houthis claim two more ships. Houthis detain an aid worker; Houthis march on Marib. After Houthis seize a port, Rajapaksas face an inquiry.

    Talks stalled as Putins visit the lake, Trumps host Macrons at dinner and as Rajapaksas vow to come back. Two Germanys unite; the Ukraines agree.
  `);
  finds('what a family owns', families, `
    Houthis attack was repelled, and Houthis missile depots burn. A Rajapaksas call for calm went unheard.
    ^^^^^^^ warning possessive-apostrophe: “Houthis attack” lacks its apostrophe: Houthi's.
                                     ^^^^^^^ warning possessive-apostrophe: “Houthis missile” lacks its apostrophe: Houthi's.
                                                                    ^^^^^^^^^^ warning possessive-apostrophe: “Rajapaksas call” lacks its apostrophe: Rajapaksa's.
  `);
  accepts('bodies that share their last word behind a comma', `
organizations:
  - {name: Education Department}
  - {name: Department of the Navy}
`, 'Heads of the Navy, Defense, and Education Departments completed the handover.');
  accepts('another language', facts, 'Zdfheute schrieb: Putins Novelle liegt vor. Russlands Regierung und Ukraines regjering tier stille. Ukraines tapte sønner.');
});
