import capitalWrong from '../../../server/src/core/checks/capital-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(capitalWrong);

const facts = `
areas:
  - {name: Australia, classification: country, code: AU, demonyms: [Australian, Australians], capital: [canberra], metonyms: [Canberra]}
  - {name: Canberra, classification: city, within: [australia]}
  - {name: Sydney, classification: city, within: [australia]}
  - {name: New South Wales, classification: region, within: [australia]}
  - {name: Kazakhstan, classification: country, code: KZ, demonyms: [Kazakh, Kazakhs], capital: [{value: almaty, end: 1997-12}, {value: astana, start: 1997-12}]}
  - {name: Astana, classification: city, within: [kazakhstan], other_names: [{name: Nur-Sultan, kind: former, start: 2019-03, end: 2022-09}]}
  - {name: Almaty, classification: city, within: [kazakhstan]}
  - {name: Burundi, classification: country, code: BI, demonyms: [Burundian], capital: [{value: bujumbura, end: 2019-01}, {value: gitega, start: 2019-01}]}
  - {name: Gitega, classification: city, within: [burundi]}
  - {name: Bujumbura, classification: city, within: [burundi]}
  - {name: Slovakia, classification: country, code: SK, demonyms: [Slovak, Slovaks], capital: [bratislava]}
  - {name: Slovenia, classification: country, code: SI, demonyms: [Slovenian, Slovenians], capital: [ljubljana]}
  - {name: Bratislava, classification: city, within: [slovakia]}
  - {name: Ljubljana, classification: city, within: [slovenia]}
  - {name: Turkey, classification: country, code: TR, demonyms: [Turkish], capital: [ankara]}
  - {name: Ankara, classification: city, within: [turkey]}
  - {name: Istanbul, classification: city, within: [turkey]}
  - {name: Netherlands, classification: country, code: NL, demonyms: [Dutch], capital: [amsterdam], metonyms: [The Hague]}
  - {name: Amsterdam, classification: city, within: [netherlands]}
  - {name: The Hague, classification: city, within: [netherlands]}
  - {name: Benin, classification: country, code: BJ, demonyms: [Beninese], capital: [porto-novo], note: Cotonou is the seat of the government.}
  - {name: Porto-Novo, classification: city, within: [benin]}
  - {name: Cotonou, classification: city, within: [benin]}
  - {name: South Africa, classification: country, code: ZA, demonyms: [South African], capital: [pretoria, cape-town, bloemfontein]}
  - {name: Pretoria, classification: city, within: [south-africa]}
  - {name: Cape Town, classification: city, within: [south-africa]}
  - {name: Bloemfontein, classification: city, within: [south-africa]}
  - {name: Johannesburg, classification: city, within: [south-africa]}
  - {name: Georgia, id: georgia, classification: country, code: GE, demonyms: [Georgian], capital: [tbilisi]}
  - {name: Georgia, id: georgia-us, classification: region, within: [united-states]}
  - {name: United States, classification: country, code: US, capital: [washington-dc], other_names: [{name: US, kind: acronym}], demonyms: [American]}
  - {name: Washington, id: washington-dc, classification: city, within: [united-states]}
  - {name: Atlanta, classification: city, within: [georgia-us]}
  - {name: Tbilisi, classification: city, within: [georgia]}
  - {name: Batumi, classification: city, within: [georgia]}
  - {name: Hong Kong, classification: territory, within: [china]}
  - {name: China, classification: country, code: CN, demonyms: [Chinese], capital: [beijing]}
  - {name: Beijing, classification: city, within: [china]}
  - {name: Shanghai, classification: city, within: [china]}
`;

const bangladesh = `
areas:
  - {name: Bangladesh, classification: country, code: BD, demonyms: [Bangladeshi], capital: [dhaka]}
  - {name: Dhaka, classification: city, within: [bangladesh]}
  - {name: "Cox's Bazar", classification: city, within: [bangladesh]}
`;

describe('capital-wrong', () => {
  accepts('the capital, said in every way', facts, `
    Canberra, the capital of Australia, is colder than Sydney. The Kazakh capital, Astana, lies on the steppe.
    Australia’s capital Canberra has a lake, and Ljubljana is the capital of Slovenia. Beijing (the Chinese capital) was smoggy.
  `);
  accepts('other capitals than the country’s', facts, `
    Sydney, the largest city of Australia, Istanbul, the cultural capital of Turkey, and Shanghai, China's financial capital, took part.
    Sydney is the capital of New South Wales, and Istanbul is the fashion capital of Turkey.
  `);
  accepts('former and future capitals', facts, `
    Almaty, the former capital of Kazakhstan, and Istanbul, the old Turkish capital, have more people.
    The former Kazakh capital, Almaty, hosted the games. Almaty was the capital of Kazakhstan. Almaty, the capital of Kazakhstan until 1997, grew.
  `);
  accepts('a paragraph about another time', facts, `
    In December 1986 crowds filled the streets of Almaty, the capital of Kazakhstan.
  `);
  accepts('the year of a move', facts, `
    He landed in Bujumbura, the capital of Burundi, on Friday.
  `, { date: '2019-06-01' });
  accepts('seats of government and cities that the pack’s note tells of', facts, `
    The trial opened in The Hague, the capital of the Netherlands to some, and talks were held in Cotonou, the capital of Benin.
  `);
  accepts('one of several capitals', facts, `
    Parliament met in Cape Town, the South African capital, and the court in Bloemfontein, capital of South Africa.
    Johannesburg, the South African capital of jazz, was next.
  `);
  accepts('a country whose name is also a state’s', facts, `
    He was born in Atlanta, the capital of Georgia. Georgia’s capital, Tbilisi, is older.
  `);
  accepts('lists of cities', facts, `
    The tour goes to Istanbul, the Australian capital and Shanghai. It then visits Ankara, the Kazakh capital, Sydney and Almaty.
    It ends in Shanghai, the Turkish capital, and Sydney.
  `);
  accepts('money', facts, `
    Of the Chinese capital, Hong Kong took the greater part, and American capital, Sydney dealers said, went to Almaty.
  `);
  accepts('capitals of parts of a country', facts, `
    Sydney, the capital of Australia’s New South Wales, and Batumi, capital of the Georgian coast, are ports.
  `);
  accepts('cities that the fact base does not know', facts, `
    Springfield, the capital of Australia, is a town in a comic.
  `);
  accepts('denials, doubts, quizzes and quoted speech', facts, `
    Sydney is not the capital of Australia. Many think that Sydney is the capital of Australia. Is Sydney the capital of Australia?
    “I love Sydney, the capital of Australia,” the singer said.
  `);
  accepts('a name that goes on', facts, `
    Australian capital Sydney Airport Holdings raised money, and the Australian capital Sydney-based firms hold is growing.
  `);

  finds('the largest city behind its apposition', facts, `
    The ministers met in Sydney, the capital of Australia, on Monday.
                         ^^^^^^ error capital-wrong: The capital of Australia is Canberra, not Sydney.
  `);
  finds('a former capital in apposition to the country’s', facts, `
    Protesters in the Kazakh capital, Almaty, called for calm.
                                      ^^^^^^ error capital-wrong: The capital of Kazakhstan is Nur-Sultan, not Almaty.
  `);
  finds('a capital by its name of the time', facts, `
    The Kazakh capital, Almaty, was quiet.
                        ^^^^^^ error capital-wrong: The capital of Kazakhstan is Astana, not Almaty.
  `, { date: '2023-02-15' });
  finds('a possessive before it', facts, `
    Australia’s capital Sydney is expecting rain.
                        ^^^^^^ error capital-wrong: The capital of Australia is Canberra, not Sydney.
  `);
  finds('the country behind the city', facts, `
    He flew to Istanbul, Turkey’s capital, on Friday.
               ^^^^^^^^ error capital-wrong: The capital of Turkey is Ankara, not Istanbul.
  `);
  finds('a plain statement', facts, `
    Shanghai is the capital of China.
    ^^^^^^^^ error capital-wrong: The capital of China is Beijing, not Shanghai.
  `);
  finds('another country’s capital', facts, `
    Bratislava, the Slovenian capital, has an old bridge.
    ^^^^^^^^^^ error capital-wrong: The capital of Slovenia is Ljubljana, not Bratislava.
  `);
  finds('“of” after the capital, and brackets', facts, `
    Fires burned in the Kazakh capital of Almaty. Trains to Istanbul (the Turkish capital) were late.
                                          ^^^^^^ error capital-wrong: The capital of Kazakhstan is Nur-Sultan, not Almaty.
                                                            ^^^^^^^^ error capital-wrong: The capital of Turkey is Ankara, not Istanbul.
  `);
  finds('the old capital years after a move', facts, `
    Burundi’s capital, Bujumbura, was quiet.
                       ^^^^^^^^^ error capital-wrong: The capital of Burundi is Gitega, not Bujumbura.
  `);
  finds('the city of two of one name that the sentence means', facts, `
    Georgia’s capital, Batumi, lies on the coast.
                       ^^^^^^ error capital-wrong: The capital of Georgia is Tbilisi, not Batumi.
  `);

  fixes('by the right city', facts,
    'They met in <|>Sydney, the capital of Australia, on Monday.',
    'They met in Canberra, the capital of Australia, on Monday.');
  finds('a city whose name holds a possessive', bangladesh, `
    The Bangladeshi capital, Cox's Bazar, was quiet overnight.
                             ^^^^^^^^^^^ error capital-wrong: The capital of Bangladesh is Dhaka, not Cox's Bazar.
  `);
});
