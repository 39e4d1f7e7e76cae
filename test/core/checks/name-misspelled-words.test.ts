import { describe } from 'mocha';
import nameMisspelled from '../../../server/src/core/checks/name-misspelled.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts } = testCheck(nameMisspelled);

const facts = `
  areas:
    - {id: guyana, name: Guyana, code: GY, demonyms: [Guyanese], classification: country}
    - {id: belgium, name: Belgium, code: BE, demonyms: [Belgian], classification: country}
    - {id: mexico, name: Mexico, code: MX, demonyms: [Mexican], classification: country}
  posts:
    - {id: guyana-prime-minister, label: Prime Minister of Guyana, role: prime-minister, area: guyana, holders: one, other_labels: [Prime Minister]}
    - {id: belgium-prime-minister, label: Prime Minister of Belgium, role: prime-minister, area: belgium, holders: one, other_labels: [Prime Minister]}
  persons:
    - {name: Sam Hinds, memberships: [guyana-prime-minister 1999-08-11/2030]}
    - {name: Charles Michel, memberships: [belgium-prime-minister 2014-10-11/2030]}
    - {name: London Breed}
    - {name: Jack Reed, other_names: [{name: John Reed, kind: formal}]}
    - {name: Thomas Mann}
    - {name: William Shakespeare}
    - {name: Abdoulaye Wade}
`;

describe('name-misspelled beside other words', () => {
  accepts('languages, faiths and provinces near the name of somebody in the draft', facts, `
    Prime Minister Sam Hinds of Guyana spoke in Georgetown. Caribbean Hindustani is a dialect of Hindi, and a quarter of the people are Hindu.
  `);
  finds('the family name with a letter wrong', facts, `
    Prime Minister Sam Hinds of Guyana spoke in Georgetown. Mr Hinsd left at noon.
                                                               ^^^^^ error name-misspelled: “Hinsd” looks like a misspelling of Hinds.
  `);
  accepts('a province near the name of a country', facts, 'The governor of Moxico flew to Mexico on Friday.');
  accepts('what is like a person, or follows one', facts, 'William Shakespeare wrote them, and the company is known for its Shakespearean roles.');
  accepts('a word of the language behind a hyphen', facts, 'To a London-bred mind such a farm was big, whatever Mayor London Breed thought.');
  accepts('somebody of a usual family name who is called otherwise', facts, `
    Jack Reed was there. The historian quotes John Rees on it.
  `);
  accepts('an abbreviation with its full stop', facts, 'Thomas Mann never saw it. She was born in St. Paul, Minn. and grew up there.');
  accepts('an acronym in a draft with family names in capitals', facts, 'The delegates of Abdoulaye WADE met those of the WADB on Tuesday.');
  accepts('a given name before a nickname', facts, 'Prime Minister Michiel “Mike” Godfried Eman opened the port.');
  accepts('a romanisation that only somebody else of the draft is written in', `
  areas:
    - {id: jordan, name: Jordan, code: JO, demonyms: [Jordanian], classification: country}
  posts:
    - {id: jordan-king, label: King of Jordan, role: monarch, area: jordan, holders: one, other_labels: [King]}
    - {id: jordan-prime-minister, label: Prime Minister of Jordan, role: prime-minister, area: jordan, holders: one, other_labels: [Prime Minister]}
  persons:
    - {name: King Abdullah II, given_name: Abdullah, memberships: [jordan-king 1999-02-07/]}
    - {name: Abdullah Ensour, memberships: [jordan-prime-minister 2012-10-11/2030]}
  `, `
    The Jordanian king, King Abdallah II, received Jordanian Prime Minister Abdullah Ensour.
  `);
  accepts('an Albanian family whose name only begins as another’s', `
  persons:
    - {name: Enver Hoxha, birth_date: 1908-10-16, death_date: 1985-04-11}
  `, 'Enver Hoxhaj was in Pristina on Tuesday.');
});
