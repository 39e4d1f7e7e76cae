import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import nameMisspelled from '../../../../server/src/core/checks/name-misspelled.js';
import { nearEdits } from '../../../../server/src/core/links/places/area-edits.js';
import { isCitySlip } from '../../../../server/src/core/links/places/city-slips.js';
import type { PlaceSpelling } from '../../../../server/src/core/values/place-scripts.js';
import { testCheck } from '../../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(nameMisspelled);

const facts = `
areas:
  - {name: United States, classification: country, code: US, demonyms: [American]}
  - {name: Pennsylvania, classification: region, within: [united-states]}
  - {name: Massachusetts, classification: region, within: [united-states]}
  - {name: Tennessee, classification: region, within: [united-states]}
  - {name: New Mexico, classification: region, within: [united-states]}
  - {name: West Virginia, classification: region, within: [united-states]}
  - {name: Atlanta, classification: city, within: [united-states]}
  - {name: Cincinnati, classification: city, within: [united-states]}
  - {name: Philadelphia, classification: city, within: [united-states]}
  - {name: San Francisco, classification: city, within: [united-states]}
  - {name: Los Angeles, classification: city, within: [united-states]}
  - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian]}
  - {name: Mariupol, classification: city, within: [ukraine]}
  - {name: Zaporizhzhia, classification: city, within: [ukraine]}
  - {name: Turkey, classification: country, code: TR, demonyms: [Turkish]}
  - {name: Diyarbakir, classification: city, within: [turkey]}
  - {name: Kahramanmaras, classification: city, within: [turkey]}
  - {name: South Africa, classification: country, code: ZA}
  - {name: Johannesburg, classification: city, within: [south-africa]}
  - {name: Germany, classification: country, code: DE, demonyms: [German]}
  - {name: Düsseldorf, classification: city, within: [germany]}
  - {name: Frankfurt, classification: city, within: [germany]}
  - {name: Stuttgart, classification: city, within: [germany]}
  - {name: Brazil, classification: country, code: BR}
  - {name: Rio de Janeiro, classification: city, within: [brazil]}
  - {name: Iraq, classification: country, code: IQ}
  - {name: Baghdad, classification: city, within: [iraq]}
`;

describe('city-slips', () => {
  finds('English names with a letter doubled, left out or heard wrongly', facts, `
    The rally in Butler, Pensylvania, and one in Massachussetts were held. Cincinatti is calm.
                         ^^^^^^^^^^^ error name-misspelled: “Pensylvania” looks like a misspelling of Pennsylvania.
                                                 ^^^^^^^^^^^^^^ error name-misspelled: “Massachussetts” looks like a misspelling of Massachusetts.
    Protesters marched in Philidelphia. Tennesee voters did not.
                          ^^^^^^^^^^^^ error name-misspelled: “Philidelphia” looks like a misspelling of Philadelphia.
                                        ^^^^^^^^ error name-misspelled: “Tennesee” looks like a misspelling of Tennessee.
  `);

  finds('cities elsewhere where the draft names their country', facts, `
    Shells fell on the city of Marupol, Ukraine. The quake in Turkey hit Mersin and the city of Diyabakir.
                               ^^^^^^^ error name-misspelled: “Marupol” looks like a misspelling of Mariupol.
                                                                                                ^^^^^^^^^ error name-misspelled: “Diyabakir” looks like a misspelling of Diyarbakir.
    Police in Johannesberg, South Africa, and in Stutgart, Germany, agreed.
              ^^^^^^^^^^^^ error name-misspelled: “Johannesberg” looks like a misspelling of Johannesburg.
                                                 ^^^^^^^^ error name-misspelled: “Stutgart” looks like a misspelling of Stuttgart.
  `);

  finds('one word of a longer name', facts, `
    He flew from San Fransisco to Los Angelos and on to Rio de Janiero. West Virgina voted.
                     ^^^^^^^^^ error name-misspelled: “Fransisco” looks like a misspelling of Francisco in San Francisco.
                                      ^^^^^^^ error name-misspelled: “Angelos” looks like a misspelling of Angeles in Los Angeles.
                                                               ^^^^^^^ error name-misspelled: “Janiero” looks like a misspelling of Janeiro in Rio de Janeiro.
                                                                             ^^^^^^^ error name-misspelled: “Virgina” looks like a misspelling of Virginia in West Virginia.
  `);

  accepts('cities elsewhere in a draft that does not name their country', facts, 'They met in Stutgart and went to Marupol; he was on loan to Atalanta.');
  accepts('other romanisations', facts, 'Ukraine said Zaporizhia was hit. In Turkey, Kahramanmarash shook. Bagdad is the capital of Iraq.');
  accepts('other languages and older forms', facts, `
    He wrote from Duesseldorf, Germany, and from Frankfort, Germany. Pensilvania and Filadelfia are Spanish.
  `);
  accepts('a village that is called so', facts, 'The village of Johannesberg in Germany is small.');
  accepts('people, hotels and bands', facts, 'Mr Philidelphia stayed at the Hotel Cincinatti Palace with the band Pensylvania Blue.');

  fixes('with the right name', facts, 'A fire in Cin<|>cinatti, Ohio, was put out.', 'A fire in Cincinnati, Ohio, was put out.');
});

describe('isCitySlip', () => {
  const isSlip = (typed: string, known: string, spelling: PlaceSpelling): boolean => isCitySlip(typed, known, nearEdits(typed, known) ?? [], spelling);

  it('leaves more freedom to names of other alphabets', () => {
    for (const [typed, known] of [['barcelonna', 'barcelona'], ['copenhagan', 'copenhagen'], ['islambad', 'islamabad']] as const) assert.ok(isSlip(typed, known, 'latin'), typed);
    for (const [typed, known] of [['tashkant', 'tashkent'], ['benghazzi', 'benghazi'], ['mashad', 'mashhad'], ['katmandu', 'kathmandu']] as const) assert.ok(!isSlip(typed, known, 'other'), typed);
    for (const [typed, known] of [['islambad', 'islamabad'], ['kharikv', 'kharkiv']] as const) assert.ok(isSlip(typed, known, 'other'), typed);
  });

  it('takes no other ending and no other first letter for a slip', () => {
    for (const [typed, known] of [['marseilles', 'marseille'], ['pennsylvanian', 'pennsylvania'], ['barcelone', 'barcelona'], ['tennessees', 'tennessee']] as const) assert.ok(!isSlip(typed, known, 'english'), typed);
  });
});
