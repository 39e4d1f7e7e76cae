import nameMisspelled from '../../../../server/src/core/checks/name-misspelled.js';
import { testCheck } from '../../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(nameMisspelled);

const facts = `
areas:
  - {name: United States, classification: country, code: US, demonyms: [American], other_names: [{name: United States of America, kind: formal}, {name: US, kind: acronym}]}
  - {name: Philippines, classification: country, code: PH, demonyms: [Filipino]}
  - {name: Afghanistan, classification: country, code: AF, demonyms: [Afghan]}
  - {name: Israel, classification: country, code: IL, demonyms: [Israeli, Israelis]}
  - {name: Portugal, classification: country, code: PT, demonyms: [Portuguese]}
  - {name: Kazakhstan, classification: country, code: KZ, demonyms: [Kazakh]}
  - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian, Ukrainians]}
  - {name: Austria, classification: country, code: AT, demonyms: [Austrian]}
  - {name: Australia, classification: country, code: AU, demonyms: [Australian]}
  - {name: Colombia, classification: country, code: CO, demonyms: [Colombian]}
  - {name: Brazil, classification: country, code: BR, demonyms: [Brazilian]}
  - {name: Russia, classification: country, code: RU, demonyms: [Russian, Russians], other_names: [{name: the Kremlin, kind: metonym}]}
  - {name: China, classification: country, code: CN, demonyms: [Chinese]}
  - {name: Italy, classification: country, code: IT, demonyms: [Italian, Italians]}
  - {name: Japan, classification: country, code: JP, demonyms: [Japanese]}
  - {name: Poland, classification: country, code: PL, demonyms: [Polish]}
  - {name: South Africa, classification: country, code: ZA}
  - {name: Africa, classification: continent}
  - {name: Saudi Arabia, classification: country, code: SA}
  - {name: Kharkiv, classification: city, within: [ukraine], other_names: [{name: Kharkov, kind: romanisation}]}
  - {name: Brussels, classification: city}
organizations:
  - {name: Associated Press, acronyms: [AP]}
  - {name: White House}
  - {name: World Trade Center}
  - {name: European Union, acronyms: [EU]}
  - {name: Defence Ministry}
`;

describe('find-area-slips', () => {
  accepts('the right names', facts, `
    The United States, the Philippines and Saudi Arabia met in Brussels. Ukrainian and Australian officials came, said the Associated Press.
  `);
  accepts('other languages, other times, other spellings', facts, `
    Grupo Brasil played in Kharkov and Kharkow. Columbia University and the World Trade Centre are in New York; the Defense Ministry is not.
  `);
  accepts('plurals, dropped apostrophes and other parts of speech', facts, `
    Afghanistans neighbours, two Ukraines, Ukraines border, Portugals coast, the Israeliness of it and the Saudi Arabian coast.
  `);
  accepts('ordinary words and names that are near', facts, `
    The White Horse is a pub, the European Onion a vegetable, the United Skates a club. The Associate Press moved; Israela Portugall sang.
  `);
  accepts('parts of other names', facts, `
    Hotel Portugual Grand is full, and Isreal Jones, a boxer, lives there. Ms Afganistan won the prize.
  `);
  accepts('a word near two countries', facts, `
    The Austrlian delegation left.
  `);
  accepts('a spelling kept on purpose, handles and addresses', facts, `
    The banner read “Afganistan [sic]”. Follow @Afganistan or see afganistan.example.org/Phillipines.
  `);
  accepts('cities that other languages write with other letters', facts, `
    She was born in Brussel, he in Bruselas, and they met in Charkiw.
  `);

  finds('letters left out of a country and of a people', facts, `
    Troops left Afganistan. The Ukranian president and the Portugese minister spoke.
                ^^^^^^^^^^ error name-misspelled: “Afganistan” looks like a misspelling of Afghanistan.
                                ^^^^^^^^ error name-misspelled: “Ukranian” looks like a misspelling of Ukrainian.
                                                           ^^^^^^^^^ error name-misspelled: “Portugese” looks like a misspelling of Portuguese.
  `);
  finds('swapped and added letters', facts, `
    Isreal, Portugual and Kazahkstan abstained; the Phillipines did not.
    ^^^^^^ error name-misspelled: “Isreal” looks like a misspelling of Israel.
            ^^^^^^^^^ error name-misspelled: “Portugual” looks like a misspelling of Portugal.
                          ^^^^^^^^^^ error name-misspelled: “Kazahkstan” looks like a misspelling of Kazakhstan.
                                                    ^^^^^^^^^^^ error name-misspelled: “Phillipines” looks like a misspelling of Philippines.
  `);
  finds('an ordinary word where the name has another', facts, `
    The Untied States agreed, the Associates Press reported.
        ^^^^^^ error name-misspelled: “Untied” looks like a misspelling of United in United States.
                                  ^^^^^^^^^^ error name-misspelled: “Associates” looks like a misspelling of Associated in Associated Press.
  `);
  finds('one word of a longer name', facts, `
    South Arfica and Suadi Arabia voted with the Europaen Union and the United Sttaes of America.
          ^^^^^^ error name-misspelled: “Arfica” looks like a misspelling of Africa in South Africa.
                     ^^^^^ error name-misspelled: “Suadi” looks like a misspelling of Saudi in Saudi Arabia.
                                                 ^^^^^^^^ error name-misspelled: “Europaen” looks like a misspelling of European in European Union.
                                                                               ^^^^^^ error name-misspelled: “Sttaes” looks like a misspelling of States in United States of America.
  `);
  finds('a city whose letters are swapped', facts, `
    Sirens sounded in Khrakiv. Isreali jets turned back.
                      ^^^^^^^ error name-misspelled: “Khrakiv” looks like a misspelling of Kharkiv.
                               ^^^^^^^ error name-misspelled: “Isreali” looks like a misspelling of Israeli.
  `);

  finds('any slip in a draft that names the country elsewhere', facts, `
    Russia denied it. The incursion into Rusia's south went on, said Russyan officials, and the Rusian Orthodox Church was silent.
                                         ^^^^^ error name-misspelled: “Rusia” looks like a misspelling of Russia.
                                                                     ^^^^^^^ error name-misspelled: “Russyan” looks like a misspelling of Russian.
                                                                                                ^^^^^^ error name-misspelled: “Rusian” looks like a misspelling of Russian.
  `);
  finds('a slip where only a country can stand', facts, `
    Itslian Prime Minister Anna Example met the president of Rissia in the Kremlun, with a Russian-Brizilian delegation.
    ^^^^^^^ error name-misspelled: “Itslian” looks like a misspelling of Italian.
                                                             ^^^^^^ error name-misspelled: “Rissia” looks like a misspelling of Russia.
                                                                           ^^^^^^^ error name-misspelled: “Kremlun” looks like a misspelling of Kremlin in the Kremlin.
                                                                                                   ^^^^^^^^^ error name-misspelled: “Brizilian” looks like a misspelling of Brazilian.
  `);
  finds('letters that no name has beside each other', facts, `
    Troops crossed into Polamd at dawn.
                        ^^^^^^ error name-misspelled: “Polamd” looks like a misspelling of Poland.
  `);
  finds('swapped first letters, and a name of four letters between its neighbours', facts, `
    Ukraine and China agreed; Kuraine signed. Ships left Japan, Chna and Poland.
                              ^^^^^^^ error name-misspelled: “Kuraine” looks like a misspelling of Ukraine.
                                                                ^^^^ error name-misspelled: “Chna” looks like a misspelling of China.
  `);
  accepts('towns and peoples a letter away, in a draft that names the country', facts, `
    China bought a plant in Chiba, and Russia one in Chita. The old kings of Prussia held it before Poland did; Japan did not.
  `);
  accepts('one slip where the draft names no such country, and a person called so', facts, `
    Officials in Japah laughed. Dana Polond came from Poland; Polond left. Italien is German for Italy.
  `);
  finds('another last letter, or another first one, where the draft names the country', facts, `
    Ukraine and Russia met. Ukrainu sent two envoys. Brazil agreed; so did Nrazil.
                            ^^^^^^^ error name-misspelled: “Ukrainu” looks like a misspelling of Ukraine.
                                                                           ^^^^^^ error name-misspelled: “Nrazil” looks like a misspelling of Brazil.
  `);
  finds('compounds and lists', facts, `
    An Austarlian-led force and an Anglo-Ukraniian firm are in Japan, Protugal, and the United States.
       ^^^^^^^^^^ error name-misspelled: “Austarlian” looks like a misspelling of Australian.
                                         ^^^^^^^^^ error name-misspelled: “Ukraniian” looks like a misspelling of Ukrainian.
                                                                      ^^^^^^^^ error name-misspelled: “Protugal” looks like a misspelling of Portugal.
  `);
  finds('a word that nobody spells so in a longer name, where the draft names the country', facts, `
    Portugal left in 1975. What was Portuguede Timor became a province.
                                    ^^^^^^^^^^ error name-misspelled: “Portuguede” looks like a misspelling of Portuguese.
  `);
  accepts('what languages and brands make of a country’s name', facts, `
    Italy, Brazil, Colombia, Saudi Arabia, Poland and Japan were named. Italiana, Braziliana and Colombiano are papers, Polonica a journal,
    Japanisch and Italienisch are German. Radio Ukrainy and Australien heute reported it; Vinland is a saga.
  `);
  accepts('people whose names are near a country that the draft names', facts, `
    Poland and Russia met. Marek Polanda and Ilya Russio, brokers, were there; Polanda smiled. The firm Nippon Japano was not.
  `);

  fixes('the word alone', facts,
    'The army left <|>Afganistan’s east.',
    'The army left Afghanistan’s east.');
  const far = `
areas:
  - {name: Tonga, classification: country, code: TO}
  - {name: Bahrain, classification: country, code: BH, demonyms: [Bahraini, Bahrainis]}
  - {name: Yemen, classification: country, code: YE, other_names: [{name: Sanaa, kind: metonym}]}
  - {name: Ukraine, classification: country, code: UA}
`;
  accepts('a people of its own, a person, a firm', far, `
    The coast was settled by the Tongva and the Chumash. He is a senior managing director of Sanwa Research Institute.

    Bahrani's camera observes without judgment. Bahrani spent a year there, and the Bahrani film won.
  `);
  finds('the same slips where a place is meant', far, `
    The Bahrani government and the Ukriane war were on the agenda. Officials from Sanwa, in Yemeb, came.
        ^^^^^^^ error name-misspelled: “Bahrani” looks like a misspelling of Bahraini.
                                   ^^^^^^^ error name-misspelled: “Ukriane” looks like a misspelling of Ukraine.
                                                                                            ^^^^^ error name-misspelled: “Yemeb” looks like a misspelling of Yemen.
  `);
  accepts('letters that no finger added, and owners without an article', far, `
    Historically home to the Chumash and Tongva, the coast was claimed by Spain. He won 77 percent of the vote to Ukrainec's 21 percent.

    It is a place of events that Bahrani's camera observes without judgment, and Bahrani spent a year there.
  `);
  accepts('plurals of words that are names of their own', `
areas:
  - {name: Ecuador, classification: country, code: EC, demonyms: [Ecuadorian, Ecuadorians]}
  - {name: Belarus, classification: country, code: BY, demonyms: [Belarusian, Belarusians]}
  - {name: Tajikistan, classification: country, code: TJ, demonyms: [Tajik, Tajiks]}
`, 'Hundreds of Ecuadorans, Belorussians and Tadjiks had left Ecuador, Belarus and Tajikistan by then.');
});
