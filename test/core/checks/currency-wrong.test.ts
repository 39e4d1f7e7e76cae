import currencyWrong from '../../../server/src/core/checks/currency-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(currencyWrong);

const facts = `
  areas:
    - {name: Poland, classification: country, code: PL, demonyms: [Polish, Poles], currencies: [Polish Zloty (PLN)]}
    - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian], currencies: [Ukrainian Hryvnia (UAH)]}
    - {name: Russia, classification: country, code: RU, demonyms: [Russian], currencies: [Russian Ruble (RUB)]}
    - {name: Turkey, classification: country, code: TR, demonyms: [Turkish], currencies: [Turkish Lira (TRY)]}
    - {name: Iceland, classification: country, code: IS, demonyms: [Icelandic], currencies: [Icelandic Króna (ISK)]}
    - {name: Panama, classification: country, code: PA, demonyms: [Panamanian], currencies: [Panamanian Balboa (PAB), US Dollar (USD)]}
    - {name: Italy, classification: country, code: IT, demonyms: [Italian], currencies: [{value: Euro (EUR), start: 1999-01-01}]}
    - {name: Lebanon, classification: country, code: LB, demonyms: [Lebanese], currencies: [Lebanese Pound (LBP)]}
    - {name: Croatia, classification: country, code: HR, demonyms: [Croatian], currencies: [{value: Euro (EUR), start: 2023-01-01}]}
    - {id: dr-congo, name: DR Congo, classification: country, code: CD, demonyms: [Congolese], currencies: [Congolese Franc (CDF)]}
    - {id: congo, name: Congo, classification: country, code: CG, demonyms: [Congolese], currencies: [Central African CFA Franc (XAF)]}
    - {name: Atlantis, classification: country, demonyms: [Atlantean]}
`;

describe('currency-wrong', () => {
  finds('the money of another country', facts, `
    The Polish koruna fell to a record low. They paid in Ukrainian rubles, Turkey’s peso fell against the dollar.
               ^^^^^^ error currency-wrong: The currency of Poland is the Polish zloty, not the koruna.
                                                                   ^^^^^^ error currency-wrong: The currency of Ukraine is the Ukrainian hryvnia, not the rubles.
                                                                                    ^^^^ error currency-wrong: The currency of Turkey is the Turkish lira, not the peso.
  `);
  finds('the currency by its name', facts, `
    The national bank sold dollars to help Poland’s currency, the forint. The Ukrainian national currency, the zloty, was weak.
                                                                  ^^^^^^ error currency-wrong: The currency of Poland is the Polish zloty, not the forint.
                                                                                                               ^^^^^ error currency-wrong: The currency of Ukraine is the Ukrainian hryvnia, not the zloty.
  `);
  finds('the money of two countries, and of one with two currencies', facts, `
    They paid 500 Congolese dinars. It cost two Panamanian pesos.
                                                           ^^^^^ error currency-wrong: The currency of Panama is the Panamanian balboa and US dollar, not the pesos.
  `);
  finds('money that no country of the euro had', facts, `
    The Italian zloty fell.
                ^^^^^ error currency-wrong: The currency of Italy is the euro, not the zloty.
  `);
  accepts('the money of the country', facts, `
    The Polish zloty and the Russian rouble fell. The Icelandic krona held. Lebanese pounds and the Congolese franc are worth less. Panama’s dollars went.
  `);
  accepts('what is held, sold or owed in it', facts, `
    Russian yuan deposits rose. Turkish ruble bonds were sold, and Polish forint-denominated loans. Russian yuan and rupee holdings grew. Ukrainian and Russian rubles.
  `);
  accepts('what people call it, and what it was', facts, `
    The Lebanese lira fell. The Italian lira and the Croatian dinar fell. Atlantean drachmas and Atlantean pesos.
  `);
  accepts('words with another sense', facts, 'The Polish won. The Ukrainian crown. “The Polish koruna fell,” he said.');
  accepts('another time', facts, 'The Polish ruble fell in 1916.');
  accepts('stories of former years', facts, 'The Turkish pound fell, and so did the Polish koruna.', { date: '1998-05-05' });
  fixes('the word', facts, 'The Polish ko<|>runa fell.', 'The Polish zloty fell.');
});
