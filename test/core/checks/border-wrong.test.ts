import borderWrong from '../../../server/src/core/checks/border-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts } = testCheck(borderWrong);

const facts = `
  areas:
    - {name: Poland, classification: country, code: PL, demonyms: [Polish], borders: ["Belarus, Germany, Ukraine"]}
    - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian], borders: ["Poland, Romania"]}
    - {name: Romania, classification: country, code: RO, demonyms: [Romanian], borders: ["Bulgaria, Ukraine"]}
    - {name: Germany, classification: country, code: DE, demonyms: [German], borders: ["Czech Republic, Poland"]}
    - {name: Czechia, classification: country, code: CZ, demonyms: [Czech], other_names: [{name: Czech Republic, kind: formal}], borders: ["Germany"]}
    - {name: United States, classification: country, code: US, demonyms: [American], borders: ["Canada, Mexico"]}
    - {name: Cuba, classification: country, code: CU, demonyms: [Cuban], borders: ["a base"]}
    - {name: Cyprus, classification: country, code: CY, demonyms: [Cypriot]}
    - {name: Bavaria, classification: region}
`;

describe('border-wrong', () => {
  finds('a border that two countries do not have', facts, `
    Trucks waited at the border between Poland and Romania. Poland’s border with Romania was closed. The Polish-Romanian border is long.
                                                   ^^^^^^^ error border-wrong: Poland has no land border with Romania.
                                                                                 ^^^^^^^ error border-wrong: Poland has no land border with Romania.
                                                                                                                ^^^^^^^^ error border-wrong: Poland has no land border with Romania.
  `);
  finds('a country that is said to border another', facts, `
    Germany, which borders Ukraine, took in refugees. Romania borders Germany. At the Germany–Romania border trucks waited.
                           ^^^^^^^ error border-wrong: Germany has no land border with Ukraine.
                                                                      ^^^^^^^ error border-wrong: Romania has no land border with Germany.
                                                                                              ^^^^^^^ error border-wrong: Germany has no land border with Romania.
  `);
  finds('a border with its length and its side', facts, `
    Germany’s 800-kilometre border with Ukraine was closed, and so was the Polish southern border with Romania.
                                        ^^^^^^^ error border-wrong: Germany has no land border with Ukraine.
                                                                                                       ^^^^^^^ error border-wrong: Poland has no land border with Romania.
  `);
  accepts('borders that are there, under any name', facts, `
    The border between Poland and Ukraine is open. Germany borders the Czech Republic. Czechia’s border with Germany and the German-Czech border are open.
  `);
  accepts('what is denied, supposed or at sea', facts, `
    Poland has no border with Romania, and there is no border between Poland and Romania. The maritime border between Poland and Romania.
    If Poland’s border with Romania existed, it would be long. Poland does not border Romania. Is there a Polish-Romanian border?
  `);
  accepts('others than two countries', facts, `
    Bavaria’s border with Romania. Cyprus’s border with Poland. Border talks between Poland and Romania. Poland’s border with the Romanian army’s help.
    The border between Poland and Romania’s allies. The American-Cuban border at the base. Poland-Romania border-free travel. Polish border guards with Romania.
  `);
  accepts('other times', facts, 'In 1938 the border between Poland and Romania was open.');
  accepts('stories of former years', facts, 'The border between Poland and Romania is open.', { date: '1990-05-05' });
  accepts('quoted speech', facts, '“The border between Poland and Romania is long,” he said.');
});
