import seatWrong from '../../../server/src/core/checks/seat-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(seatWrong);

const facts = `
  areas:
    - {name: Switzerland, classification: country, code: CH, demonyms: [Swiss]}
    - {name: Austria, classification: country, code: AT}
    - {name: Germany, classification: country, code: DE}
    - {name: Geneva, classification: city, within: [switzerland]}
    - {name: Zurich, classification: city, within: [switzerland]}
    - {name: Vienna, classification: city, within: [austria]}
    - {name: Nairobi, classification: city}
    - {name: New York City, classification: city, other_names: [{name: New York, kind: short}]}
    - {name: Hamburg, classification: city, within: [germany]}
    - {name: Berlin, classification: city, within: [germany]}
    - {name: Strasbourg, classification: city}
    - {name: Brussels, classification: city}
    - {name: Tallinn, classification: city}
  organizations:
    - {id: iaea, name: International Atomic Energy Agency, acronyms: [IAEA], seat: vienna}
    - {id: fifa, name: FIFA, seat: zurich}
    - {id: who, name: World Health Organization, acronyms: [WHO], seat: geneva}
    - {id: united-nations, name: United Nations, acronyms: [UN], seat: {value: new-york-city, note: "Works from Geneva, Vienna and Nairobi, too."}}
    - {id: european-parliament, name: European Parliament, seat: strasbourg, classification: legislature}
    - {id: eu, name: European Union, acronyms: [EU], seat: brussels}
    - {id: dpa, name: dpa news agency, seat: hamburg, area: germany}
`;

describe('seat-wrong', () => {
  finds('another city', facts, `
    The Geneva-based International Atomic Energy Agency sent inspectors. The WHO, based in Vienna, warned of the virus.
        ^^^^^^ error seat-wrong: The seat of the International Atomic Energy Agency is Vienna, not Geneva.
                                                                                           ^^^^^^ error seat-wrong: The seat of the World Health Organization is Geneva, not Vienna.
  `);
  finds('another city of the country, and another country', facts, `
    Geneva-based FIFA suspended two officials. FIFA, which is headquartered in Austria, said so. The IAEA is based in Geneva.
    ^^^^^^ error seat-wrong: The seat of FIFA is Zurich, not Geneva.
                                                                               ^^^^^^^ error seat-wrong: The seat of FIFA is Zurich, not Austria.
                                                                                                                      ^^^^^^ error seat-wrong: The seat of the International Atomic Energy Agency is Vienna, not Geneva.
  `);

  finds('another city as the capital of a union', facts, `
    Strasbourg, the capital of the European Union, hosted the talks. They went on in the EU capital, Strasbourg, on Monday. Tallinn is the capital of the EU.
    ^^^^^^^^^^ error seat-wrong: The seat of the European Union is Brussels, not Strasbourg.
                                                                                                     ^^^^^^^^^^ error seat-wrong: The seat of the European Union is Brussels, not Strasbourg.
                                                                                                                            ^^^^^^^ error seat-wrong: The seat of the European Union is Brussels, not Tallinn.
  `);
  accepts('capitals of another kind', facts, `
    Brussels, the capital of the European Union, waited. Tallinn, the digital capital of the European Union, voted. They met in the EU capital Brussels.
    Tallinn, the capital of the EU presidency, waited. Strasbourg, the capital of the European Union’s judges, slept. In Tallinn, the EU capitals agreed.
    Is Strasbourg the capital of the European Union? Strasbourg is not the capital of the European Union.
  `);
  accepts('the seat, and where it lies', facts, `
    The Vienna-based IAEA and the Geneva-based World Health Organization agreed. Switzerland-based FIFA said so. FIFA, based in Switzerland, agreed.
  `);
  accepts('officials, teams and parts of a body', facts, `
    A Geneva-based IAEA official said so. The Nairobi-based WHO team left. The Geneva-based IAEA-funded laboratory closed. The Vienna office of the WHO, based in Vienna, closed.
    The African branch of the WHO, based in Nairobi, warned.
  `);
  accepts('headquarters, of which a body may have many', facts, 'The WHO headquarters in Nairobi was evacuated, and so was the UN headquarters in Vienna.');
  accepts('what the note on the seat tells, parliaments, and other offices in the country of a body', facts, `
    The Geneva-based United Nations said so. The Vienna-based European Parliament voted. The Berlin-based dpa news agency said so.
  `);
  accepts('moves and other times', facts, `
    The IAEA, formerly based in Geneva, moved. The Geneva-based IAEA would be cheaper. In 1957, the Geneva-based IAEA was new.
  `);
  accepts('quoted speech', facts, '"The Geneva-based IAEA is wrong," he said.');

  fixes('the place', facts, 'The <|>Geneva-based IAEA said so.', 'The Vienna-based IAEA said so.');
});
