import locationWrong from '../../../server/src/core/checks/location-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(locationWrong);

const facts = `
areas:
  - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian, Ukrainians], metonyms: [Kyiv]}
  - {name: Poland, classification: country, code: PL, demonyms: [Polish, Poles]}
  - {name: Russia, classification: country, code: RU, demonyms: [Russian, Russians], metonyms: [Moscow]}
  - {name: Germany, classification: country, code: DE, demonyms: [German, Germans]}
  - {name: Belarus, classification: country, code: BY, demonyms: [Belarusian]}
  - {name: France, classification: country, code: FR, demonyms: [French], metonyms: [Paris]}
  - {name: United States, classification: country, code: US, other_names: [{name: US, kind: acronym}], demonyms: [American]}
  - {name: Pakistan, classification: country, code: PK, demonyms: [Pakistani]}
  - {name: India, classification: country, code: IN, demonyms: [Indian]}
  - {name: Soviet Union, classification: country, demonyms: [Soviet]}
  - {name: Georgia, id: georgia, classification: country, code: GE, demonyms: [Georgian]}
  - {name: Georgia, id: georgia-us, classification: region, within: [united-states]}
  - {name: Texas, classification: region, within: [united-states]}
  - {name: Lviv, classification: city, within: [ukraine], compass: west, other_names: [{name: Lwow, kind: former}]}
  - {name: Kyiv, classification: city, within: [ukraine]}
  - {name: Moscow, classification: city, within: [russia]}
  - {name: Paris, classification: city, within: [france]}
  - {name: Athens, classification: city, within: [greece]}
  - {name: Greece, classification: country, code: GR}
  - {name: Kharkiv, classification: city, within: [ukraine], compass: north-east}
  - {name: Odesa, classification: city, within: [ukraine], compass: south, other_names: [{name: Odessa, kind: romanisation}]}
  - {name: Crimea, classification: region, within: [ukraine], compass: south}
  - {name: Sevastopol, classification: city, within: [crimea], compass: south}
  - {name: Belgorod, classification: city, within: [russia], compass: west}
  - {name: Brest, classification: city, within: [belarus], compass: west}
  - {name: Hyderabad, classification: city, within: [india]}
  - {name: Dnieper, classification: waterway, within: [ukraine]}
  - {name: Cologne, classification: city, within: [germany], compass: west}
persons:
  - {name: Kharkiv Poland}
`;

const claimed = `
areas:
  - {name: Palestine, classification: country, code: PS}
  - {name: Israel, classification: country, code: IL, demonyms: [Israeli]}
  - {name: West Bank, classification: region, within: [palestine]}
  - {name: Bethlehem, classification: city, within: [west-bank]}
  - {name: Bulgaria, classification: country, code: BG, demonyms: [Bulgarian]}
  - {name: Kosovo, classification: country, code: XK, demonyms: [Kosovar]}
  - {name: Serbia, classification: country, code: RS, demonyms: [Serbian]}
  - {name: Hungary, classification: country, code: HU, demonyms: [Hungarian]}
  - {name: Budapest, classification: city, within: [hungary]}
  - {name: Pristina, classification: city, within: [kosovo]}
  - {name: Libya, classification: country, code: LY}
  - {name: Lebanon, classification: country, code: LB}
  - {name: Norway, classification: country, code: 'NO'}
  - {name: Tripoli, id: tripoli-libya, classification: city, within: [libya]}
  - {name: Tripoli, id: tripoli-lebanon, classification: city, within: [lebanon]}
  - {name: Kenya, classification: country, code: KE}
  - {name: Mombasa, classification: city, within: [kenya], compass: south-east}
`;

const south = `
areas:
  - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian], metonyms: [Kyiv]}
  - {name: Poland, classification: country, code: PL}
  - {name: Odesa, classification: city, within: [ukraine], compass: south}
  - {name: Kyiv, classification: city, within: [ukraine], compass: north}
`;

describe('location-wrong', () => {
  accepts('places where they lie', facts, `
    They met in Lviv, Ukraine, on Monday. Shells hit the eastern Ukrainian city of Kharkiv and Belgorod in western Russia.
    Cologne, a city in western Germany, and the southern Ukrainian port city of Odesa are twins. Kharkiv is a city in Ukraine.
  `);
  accepts('places of one name elsewhere', facts, `
    He grew old in Paris, Texas, and she in Odessa, Texas. The plane flew from Athens, Georgia, to Moscow, US.
    Ships left Brest, France. The trial in Hyderabad, Pakistan, was adjourned, and the French city of Brest flooded.
  `);
  accepts('history', facts, `
    The writer was born in Lviv, Poland, to a family of lawyers. In 1938 the Polish city of Lviv had three universities.

    In 1925 students gathered in Lviv, Poland, every summer. The Soviet city of Lviv was rebuilt.

    The formerly Polish city of Lviv and the once Russian city of Kharkiv keep their opera houses.
  `);
  accepts('disputed territories', facts, `
    The Russian city of Sevastopol, Russian officials said, was calm. Tourists in Sevastopol in Russia stayed.
  `);
  accepts('lists of places and governments', facts, `
    Ministers from Kyiv, Poland and Germany met. There were talks in Lviv, Poland and Germany, and in Kharkiv, Poland, and Belarus.
    Trust in Kyiv in Poland is growing. According to officials in Lviv, Poland, which hosts many refugees, will help.
    In Kharkiv, Poland, said the minister, had a consulate. Protests took place in Kharkiv in Poland and Germany.
    The envoys spoke about events in Lviv, Poland, closer ties, and the price of grain.
  `);
  accepts('a country that is the subject behind the place', facts, `
    After the shelling of Kharkiv, Poland closed its consulate. Near Lviv, Poland has a depot. Russia's Kharkiv offensive failed.
  `);
  accepts('what only sounds like a place in a country', facts, `
    The Polish sister city of Lviv sent a bus. The Russian-held city of Kharkiv was a nightmare that did not come true.
    Poland's Lviv consulate and the Polish mayor of Kharkiv sent letters. The Dnieper in Russia is a river of many fish.
  `);
  accepts('refugees from one place in another', facts, `
    Families from Kharkiv in western Ukraine told reporters that they would not return. People fleeing Lviv in eastern Ukraine were few.
    He sent a message to Moscow, Ukraine and others. There was anger in Moscow, Germany, the United States and France.
  `);
  accepts('a side told more or less precisely', facts, `
    The northern Ukrainian city of Kharkiv lies near Belgorod in south-western Russia. Lviv, in north-western Ukraine, was spared.
    The central Ukrainian city of Kharkiv, the Ukrainian city of Lviv.
  `);
  accepts('a side of something else', facts, `
    Troops in western Russia and the Ukrainian city of Kharkiv watched each other. The eastern half of the city of Lviv had no water.
  `);
  accepts('quoted speech', facts, `
    “We opened a shop in Lviv, Poland, last year,” she said. “The western Ukrainian city of Kharkiv,” he called it.
  `);

  finds('a city with the neighbour’s name behind it', facts, `
    The ministers met in Lviv, Poland, on Monday.
                               ^^^^^^ error location-wrong: Lviv lies in Ukraine, not in Poland.
  `);
  finds('the wrong country in a dateline', facts, `
    LVIV, Poland (Example News) — Trains were late.
          ^^^^^^ error location-wrong: Lviv lies in Ukraine, not in Poland.
  `);
  finds('“in” between city and country', facts, `
    Three people were hurt in Kharkiv in Russia, the governor said.
                                         ^^^^^^ error location-wrong: Kharkiv lies in Ukraine, not in Russia.
  `);
  finds('a place that somebody goes to or comes from', facts, `
    The envoy travelled to Kharkiv, Russia, last week. Talks were held in Moscow, Belarus.
                                    ^^^^^^ error location-wrong: Kharkiv lies in Ukraine, not in Russia.
                                                                                  ^^^^^^^ error location-wrong: Moscow lies in Russia, not in Belarus.
  `);
  finds('a demonym that opens the sentence', facts, `
    The Ukrainian city of Belgorod was hit. Lviv, in eastern Ukraine, was spared.
        ^^^^^^^^^ error location-wrong: Belgorod lies in Russia, not in Ukraine.
                                                     ^^^^^^^ error location-wrong: Lviv lies in the west of Ukraine, not in the east.
  `);
  finds('a demonym before the city', facts, `
    Refugees reached the Polish border city of Lviv, where volunteers waited.
                         ^^^^^^ error location-wrong: Lviv lies in Ukraine, not in Poland.
  `);
  finds('a city called one of another country', facts, `
    Belgorod, a city in Ukraine, was shelled. Lviv is a city in Poland.
                        ^^^^^^^ error location-wrong: Belgorod lies in Russia, not in Ukraine.
                                                                ^^^^^^ error location-wrong: Lviv lies in Ukraine, not in Poland.
  `);
  finds('the opposite side before a demonym', facts, `
    Sirens were heard in the western Ukrainian city of Kharkiv.
                             ^^^^^^^ error location-wrong: Kharkiv lies in the north-east of Ukraine, not in the west.
  `);
  finds('the opposite side behind the city', facts, `
    A depot near Lviv in eastern Ukraine burned. The port of Odesa, in northern Ukraine, was closed.
                         ^^^^^^^ error location-wrong: Lviv lies in the west of Ukraine, not in the east.
                                                                       ^^^^^^^^ error location-wrong: Odesa lies in the south of Ukraine, not in the north.
  `);
  finds('the opposite side of a country that owns the city', facts, `
    Drones hit Ukraine's south-western city of Kharkiv.
                         ^^^^^^^^^^^^^ error location-wrong: Kharkiv lies in the north-east of Ukraine, not in the south-west.
  `);

  fixes('a demonym by a demonym', facts,
    'They reached the <|>Polish city of Lviv.',
    'They reached the Ukrainian city of Lviv.');
  fixes('a side in the writer’s form', facts,
    'Sirens were heard in the <|>southwestern Ukrainian city of Kharkiv.',
    'Sirens were heard in the northeastern Ukrainian city of Kharkiv.');
  finds('a disputed place in a country that has no part in the dispute', claimed, `
    The factory in Bethlehem in Bulgaria has closed.
                                ^^^^^^^^ error location-wrong: Bethlehem lies in the West Bank, not in Bulgaria.
  `);
  finds('a city of a third country in a disputed one', claimed, `
    A blast shook the Kosovar city of Budapest on Monday.
                      ^^^^^^^ error location-wrong: Budapest lies in Hungary, not in Kosovo.
  `);
  finds('a name of two countries in a third', claimed, `
    Two people were hurt when a bus overturned in Tripoli, Norway, on Monday.
                                                           ^^^^^^ error location-wrong: Tripoli lies in Libya or in Lebanon, not in Norway.
  `);
  finds('the side in words of its own', claimed, `
    Troops were seen near Mombasa in the north-west of Kenya.
                                         ^^^^^^^^^^ error location-wrong: Mombasa lies in the south-east of Kenya, not in the north-west.
  `);
  accepts('disputed places in every country that holds or claims them', claimed, `
    The factory in Bethlehem in Israel has closed. The Serbian city of Pristina was quiet. Troops were seen near Mombasa in the south of Kenya. They met in Tripoli, Lebanon, on Monday.
  `);
  finds('where a town is said to lie', south, `
    Odesa lies in northern Ukraine. Odesa is located in Poland.
                  ^^^^^^^^ error location-wrong: Odesa lies in the south of Ukraine, not in the north.
                                                        ^^^^^^ error location-wrong: Odesa lies in Ukraine, not in Poland.
  `);
  accepts('governments and other ways to lie', south, `
    Kyiv stands in Poland for peace. Odesa lies in ruins in Poland’s newspapers. Odesa lies in southern Ukraine.
  `);

  finds('a place that somebody reaches, or where people are', facts, `
    Refugees flew to Lviv in Poland on Monday. The envoy visited Odesa in Poland on Monday. Rockets hit Odesa, Poland, on Monday.
                             ^^^^^^ error location-wrong: Lviv lies in Ukraine, not in Poland.
                                                                          ^^^^^^ error location-wrong: Odesa lies in Ukraine, not in Poland.
                                                                                                               ^^^^^^ error location-wrong: Odesa lies in Ukraine, not in Poland.
    Police in Lviv, Poland, arrested two men. The mayor of Lviv, Poland, resigned.
                    ^^^^^^ error location-wrong: Lviv lies in Ukraine, not in Poland.
                                                                 ^^^^^^ error location-wrong: Lviv lies in Ukraine, not in Poland.
  `);
  finds('the side of a city whose country the paragraph names', facts, `
    Ukraine said the southern city of Kharkiv was shelled. The northern port of Odesa was calm.
                     ^^^^^^^^ error location-wrong: Kharkiv lies in the north-east of Ukraine, not in the south.
                                                               ^^^^^^^^ error location-wrong: Odesa lies in the south of Ukraine, not in the north.
  `);
  accepts('what stands for a government, and flights in a country', facts, `
    He flew to Moscow in Ukraine Airways’ jet. Flights to Lviv in Poland were cancelled. They hit Moscow in Ukraine. He flew to Lviv in Poland’s jet.
  `);
  accepts('the right side, and the side of a region', facts, `
    Ukraine said the eastern city of Kharkiv and the southern port city of Odesa were calm. In the southern city of Kharkiv region it rained, Ukraine said.
  `);
  accepts('a side where the paragraph names no country', facts, 'The southern city of Kharkiv was shelled.');
  finds('the side between commas, without a word for the country', facts, `
    Poland closed its border. Lviv, in the east, was without light, and Kyiv waited.
                                           ^^^^ error location-wrong: Lviv lies in the west of Ukraine, not in the east.
  `);
  accepts('the right side between commas, a capital, and the side of a region or of a large country', facts, `
    Poland closed its border. Lviv, in the west, was without light. Belgorod, in the east, was not, nor Kyiv, in the west.

    In Crimea, Odesa, in the north, is the place where the ferry goes.
  `);
  finds('a wrong country in a paragraph that tells of another time further down', facts, `
    They met in Lviv, Poland, on Monday. The bridge was reopened at noon. Its towers date from 1912, and the railway was built in 1893.
                      ^^^^^^ error location-wrong: Lviv lies in Ukraine, not in Poland.
  `);
  accepts('a paragraph that tells of another time right before', facts, `
    In 1935 he married. He taught in Lviv, Poland, for years.
  `);
  finds('an island in another country', facts.replace('areas:', `areas:
  - {name: Pelena, classification: territory, within: [greece]}`), `
    The ministers flew to Pelena, Germany, on Monday.
                                  ^^^^^^^ error location-wrong: Pelena lies in Greece, not in Germany.
  `);
});
