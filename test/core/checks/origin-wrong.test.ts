import originWrong from '../../../server/src/core/checks/origin-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(originWrong);

const facts = `
  areas:
    - {id: norway, name: Norway, code: NO, demonyms: [Norwegian], classification: country, metonyms: [Oslo]}
    - {id: sweden, name: Sweden, code: SE, demonyms: [Swedish, Swede], classification: country}
    - {id: angola, name: Angola, code: AO, demonyms: [Angolan], classification: country}
    - {id: mozambique, name: Mozambique, code: MZ, demonyms: [Mozambican], classification: country}
    - {id: ireland, name: Ireland, code: IE, demonyms: [Irish], classification: country}
    - {id: united-kingdom, name: United Kingdom, code: GB, demonyms: [British], other_names: [{name: Britain, kind: short}], classification: country}
    - {id: georgia, name: Georgia, code: GE, demonyms: [Georgian], classification: country}
    - {id: georgia-us, name: Georgia, classification: region}
  posts:
    - {id: norway-foreign-minister, label: Foreign Minister, role: foreign-minister, area: norway, holders: one}
    - {id: angola-president, label: President, role: president, area: angola, holders: one}
    - {id: sweden-prime-minister, label: Prime Minister, role: prime-minister, area: sweden, holders: one}
  persons:
    - {name: Anders Vik, memberships: [norway-foreign-minister 2019/2021]}
    - {name: Rosa Halvorsen, citizenship: [norway]}
    - {name: Pedro Cassule, memberships: [angola-president 2017/]}
    - {name: Nils Dahl, citizenship: [norway, sweden]}
    - {name: Liam Keane, citizenship: [ireland]}
    - {name: Harald Moe, memberships: [norway-foreign-minister 1950/1960]}
`;

describe('origin-wrong', () => {
  finds('another country behind the name, or before it', facts, `
    Anders Vik of Sweden opened the talks. Sweden’s Rosa Halvorsen took notes.
                  ^^^^^^ warning origin-wrong: Anders Vik was Foreign Minister, not of Sweden.
                                           ^^^^^^ warning origin-wrong: Rosa Halvorsen is known as a citizen of Norway, not of Sweden.
  `);
  finds('another people in an apposition', facts, `
    The prize went to Rosa Halvorsen, the veteran Swedish Social Democrat, on Friday.
                                                  ^^^^^^^ warning origin-wrong: Rosa Halvorsen is known as a citizen of Norway, not of Sweden.
  `);
  finds('a counterpart of another people', facts, `
    She flew to Luanda to see her Mozambican counterpart, Pedro Cassule.
                                  ^^^^^^^^^^ warning origin-wrong: Pedro Cassule was President, not of Mozambique.
  `);
  fixes('the country in the form of the draft', facts,
    'His predecessor was Anders Vik of <|>Sweden.', 'His predecessor was Anders Vik of Norway.');

  accepts('the right country', facts, `
    Anders Vik of Norway met his Angolan counterpart, Pedro Cassule. Norway’s Rosa Halvorsen, the Norwegian lawyer, and Nils Dahl of Sweden watched.
  `);
  accepts('bywords', facts, `
    Critics call him the Anders Vik of Sweden. He wants to be Angola’s own Rosa Halvorsen, and Sweden’s Vik said so.
  `);
  accepts('allies and critics, agents and guests', facts, `
    Anders Vik, a Swedish ally, met Rosa Halvorsen, the Swedish king’s doctor.
  `);
  accepts('what somebody is accused or warned of', facts, `
    The council accused Anders Vik of Sweden and its interests. Rosa Halvorsen warned Anders Vik of Sweden.
  `);
  accepts('births, second passports and exile', facts, `
    Born in Malmö, Rosa Halvorsen of Sweden won twice. Anders Vik of Sweden has a dual citizenship.
  `);
  accepts('things of a country behind the name', facts, `
    Sweden’s Anders Vik policy was debated. The death of Anders Vik of Sweden fame was announced.
  `);
  accepts('a country that is also a state, the Irish and the British, another age', facts, `
    Anders Vik of Georgia left. Britain’s Liam Keane stayed. Harald Moe of Sweden was remembered.
  `);
  accepts('headlines, quoted speech and offices, which have a check of their own', facts, `
    # Anders Vik of Sweden arrives

    “Anders Vik of Sweden is here,” she said. Swedish Foreign Minister Anders Vik spoke.
  `);
});
