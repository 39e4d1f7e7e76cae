import { describe } from 'mocha';
import nameMisspelled from '../../../server/src/core/checks/name-misspelled.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(nameMisspelled);

const facts = `
  areas:
    - {name: Germany, classification: country, code: DE, demonyms: [German]}
    - {name: Russia, classification: country, code: RU, demonyms: [Russian]}
    - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian]}
    - {name: Australia, classification: country, code: AU, demonyms: [Australian], metonyms: [Canberra]}
    - {name: Canberra, classification: city, within: [australia]}
    - {name: Turkey, classification: country, code: TR, demonyms: [Turkish]}
    - {name: Tabriz, classification: city, within: [turkey]}
    - {name: Oslo, classification: city}
  posts:
    - {id: germany-president, area: germany, role: president, label: President}
    - {id: russia-foreign-minister, area: russia, role: foreign-minister, label: Foreign Minister}
    - {id: oslo-mayor, area: oslo, role: mayor, label: Mayor of Oslo}
  persons:
    - {name: Frank-Walter Steinmeier, given_name: Frank-Walter, citizenship: [germany], memberships: [germany-president 2017-03-19/]}
    - {name: Sergei Lavrov, citizenship: [russia], memberships: [russia-foreign-minister 2004-03-09/]}
    - {name: Vladimir Putin, citizenship: [russia]}
    - {name: Wladimir Klitschko, citizenship: [ukraine], other_names: [{name: Volodymyr Klychko, kind: romanisation}]}
    - {name: Rosa Halvorsen, memberships: [oslo-mayor 2019/]}
`;

describe('name-misspelled of those who hold an office', () => {
  finds('a president by two given names, though others are called Steinmeyer', facts, `
    Frank-Walter Steinmeyer spoke on Monday.
                 ^^^^^^^^^^ error name-misspelled: “Steinmeyer” looks like a misspelling of Steinmeier.
  `);
  finds('the same in a story written months after the last day of which the pack knows: a name does not change', `
  as_of: 2022-02-15${facts}`, `
    German President Frank-Walter Steinmeyer met Russian Foreign Minister Sergei Lavrof on Monday.
                                  ^^^^^^^^^^ error name-misspelled: “Steinmeyer” looks like a misspelling of Steinmeier.
                                                                                 ^^^^^^ error name-misspelled: “Lavrof” looks like a misspelling of Lavrov.
  `, { date: '2022-11-22' });
  finds('a mayor whose town the story does not name, as a warning', facts, `
    Mayor Rosa Halvorson spoke on Monday.
               ^^^^^^^^^ warning name-misspelled: “Halvorson” looks like a misspelling of Halvorsen.
  `);
  finds('a mayor with her town, as an error', facts, `
    Mayor Rosa Halvorson of Oslo spoke on Monday.
               ^^^^^^^^^ error name-misspelled: “Halvorson” looks like a misspelling of Halvorsen.
  `);
  finds('a w of German and other romanisations, as information', facts, `
    Sergei Lavrow called Wladimir Putin on Monday.
           ^^^^^^ information name-misspelled: “Lavrow” is another romanisation of Lavrov.
                         ^^^^^^^^ information name-misspelled: “Wladimir” is the German spelling; English writes Vladimir.
  `);
  finds('a city by a key beside the right one', facts, `
    Talks in Camberra, Australia, went on. The envoys left for Canverra on Monday.
             ^^^^^^^^ error name-misspelled: “Camberra” looks like a misspelling of Canberra.
  `);
  accepts('people of the same family name with one given name, or with none', facts, 'Walter Steinmeyer and Mr Steinmeyer spoke. Rosa Halvorson spoke.');
  accepts('people of another given name or another town', facts, 'Mayor Karl Halvorson spoke. Frank-Peter Steinmeyer spoke. Mayor Rosa Halvorson of Bergen spoke. Bergen Mayor Rosa Halvorson left.');
  accepts('names with a w on record, and quoted ones', facts, 'Wladimir Klitschko spoke. “Wladimir Putin is a book,” she said.');
  accepts('a city whose country the draft does not name, and other languages’ forms', facts, 'Talks in Tabriaz went on. In Tabris in Turkey they met.');

  fixes('the romanisation', facts, 'Sergei La<|>vrow spoke.', 'Sergei Lavrov spoke.');
  finds('the scholars’ letters and a German ch, as information', facts.replace('persons:', `persons:
    - {name: Oleksandr Turchynov, citizenship: [ukraine]}
    - {name: Rinat Akhmetov, citizenship: [ukraine]}`), `
    Oleksandr Turčynov and Rinat Achmetov met.
              ^^^^^^^^ information name-misspelled: “Turčynov” is another romanisation of Turchynov.
                                 ^^^^^^^^ information name-misspelled: “Achmetov” is the German spelling; English writes Akhmetov.
  `);
});
