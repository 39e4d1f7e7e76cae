import organizationWrong from '../../../server/src/core/checks/organization-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(organizationWrong);

const bodies = `
organizations:
  - {name: North Atlantic Treaty Organization, acronyms: [NATO]}
  - {name: World Trade Organization, acronyms: [WTO]}
  - {name: World Health Organization, acronyms: [WHO]}
  - {name: Organization for Economic Co-operation and Development, acronyms: [OECD]}
  - {name: Organization for Security and Co-operation in Europe, acronyms: [OSCE]}
  - {name: Organization of American States, acronyms: [OAS]}
  - {name: International Atomic Energy Agency, acronyms: [IAEA]}
`;

/** Two banks that newspapers call by the same letters. */
const banks = `
organizations:
  - {name: Asian Development Bank, acronyms: [ADB]}
  - {name: African Development Bank, acronyms: [AfDB, ADB]}
`;

const court = `
organizations:
  - {name: European Court of Human Rights, acronyms: [ECHR]}
`;

describe('organization-wrong', () => {
  accepts('a treaty, a charter or a convention of nearly the same name', court, `
    The European Convention of Human Rights was signed in Rome. The European Charter of Human Rights is another text, and so is a European Declaration of Human Rights.
  `);
  accepts('a body’s short name with another word for what it is', `
organizations: [{id: fed, name: Federal Reserve System, other_names: [{name: Federal Reserve, kind: short}], acronyms: [FRS]}]
posts: [{id: fed-chair, label: Chair of the Federal Reserve, role: central-bank-governor, organization: fed, other_labels: [chairman]}]
persons: [{name: Ann Marsh, memberships: [fed-chair 2021-02-01/]}]
  `, 'The choice of Ann Marsh, chairman of the Federal Reserve Bank, was praised. Federal Reserve Bank chairman Ann Marsh spoke.');
  finds('a tribunal for the court', court, `
    The European Tribunal of Human Rights ruled on Tuesday.
                 ^^^^^^^^ warning organization-wrong: “European Tribunal of Human Rights” should probably be European Court of Human Rights.
  `);
  finds('a wrong word that the initials give away', bodies, `
    Leaders of the North Atlantic Trade Organization met in Brussels.
                                  ^^^^^ error organization-wrong: “North Atlantic Trade Organization” should probably be North Atlantic Treaty Organization.
  `);
  finds('a slip of the keyboard', bodies, `
    Inspectors of the International Atomic Enregy Agency returned to Vienna.
                                           ^^^^^^ error organization-wrong: “International Atomic Enregy Agency” should probably be International Atomic Energy Agency.
  `);
  finds('a wrong word that the bracketed acronym gives away', bodies, `
    The Organization for Economic Co-operation and Defence (OECD) cut its forecast.
                                                   ^^^^^^^ error organization-wrong: “Organization for Economic Co-operation and Defence” should probably be Organization for Economic Co-operation and Development.
  `);
  finds('a slip in a short name', bodies.replace('organizations:', 'organizations:\n  - {name: Department of Justice}'), `
    Lawyers of the Department of Jusitce objected.
                                 ^^^^^^^ error organization-wrong: “Department of Jusitce” should probably be Department of Justice.
  `);
  finds('a slip beside a shorter name that is right', bodies.replace('organizations:', 'organizations:\n  - {name: United Nations}\n  - {name: United Nations Security Council}'), `
    A vote of the United Nations Security Counmcil was put off.
                                          ^^^^^^^^ error organization-wrong: “United Nations Security Counmcil” should probably be United Nations Security Council.
  `);
  finds('a slip in a heading, and in a name with another body behind it', bodies, `
    # Inspectors of the World Heatlh Organization in Geneva
                              ^^^^^^ error organization-wrong: “World Heatlh Organization” should probably be World Health Organization.

    The World Trade Organization, the World Helath Organization and the International Atomic Energy Agency met.
                                            ^^^^^^ error organization-wrong: “World Helath Organization” should probably be World Health Organization.
  `);
  finds('a word of the same beginning in an international body', bodies.replace('organizations:', `organizations:
  - {name: International Monetary Fund, acronyms: [IMF]}`), `
    The International Money Fund lent more.
                      ^^^^^ error organization-wrong: “International Money Fund” should probably be International Monetary Fund.
  `);
  const more = `${bodies.replace('organizations:', `organizations:
  - {name: International Monetary Fund, acronyms: [IMF]}
  - {name: European Court of Human Rights, acronyms: [ECHR]}
  - {name: European Investment Bank, other_names: [{name: EIB, kind: short}]}
  - {name: Human Rights Watch}
  - {name: Association of Southeast Asian Nations, acronyms: [ASEAN]}
  - {name: Collective Security Treaty Organization, acronyms: [CSTO]}
  - {name: Electoral Commission of Ghana, area: ghana}`)}areas:
  - {id: ghana, name: Ghana, classification: country}
  - {id: asia, name: Asia, classification: continent, demonyms: [Asian]}`;
  finds('half a word, by the initials of a short name or without any', more, `
    The European Invest Bank lent more.
                 ^^^^^^ error organization-wrong: “European Invest Bank” should probably be European Investment Bank.

    A report by Human Right Watch says so.
                      ^^^^^ warning organization-wrong: “Human Right Watch” should probably be Human Rights Watch.
  `);
  finds('a country for its people', more, `
    The Association of Southeast Asia Nations met.
                                 ^^^^ warning organization-wrong: “Association of Southeast Asia Nations” should probably be Association of Southeast Asian Nations.
  `);
  finds('a small word in the name of an international body', more, `
    The European Court for Human Rights ruled on Tuesday.
                       ^^^ warning organization-wrong: “European Court for Human Rights” should probably be European Court of Human Rights.

    The Organization for Security and Co-operation of Europe sent monitors.
                                                   ^^ warning organization-wrong: “Organization for Security and Co-operation of Europe” should probably be Organization for Security and Co-operation in Europe.
  `);
  finds('another word for what a body is, and another word of one letter’s difference', more, `
    The Collective Security Treaty Alliance sent troops.
                                   ^^^^^^^^ warning organization-wrong: “Collective Security Treaty Alliance” should probably be Collective Security Treaty Organization.

    The International Monetary Fond lent more.
                               ^^^^ warning organization-wrong: “International Monetary Fond” should probably be International Monetary Fund.
  `);
  accepts('several banks, an abbreviation, a body of one country, a right name', more, `
    The African and European Investment Banks lent more.

    The European Inve. Bank lent more.

    The Electoral Commission for Ghana counted the votes.

    The European Court of Human Rights and Human Rights Watch said so. The World Health Association is another body.
  `);
  finds('a word joined by a hyphen', bodies, `
    The Organization for Security and Co-ordination in Europe sent monitors.
                                         ^^^^^^^^^^ error organization-wrong: “Organization for Security and Co-ordination in Europe” should probably be Organization for Security and Co-operation in Europe.
  `);
  finds('a body that is called by an office', bodies.replace('organizations:', `organizations:
  - {name: International Court of Justice, acronyms: [ICJ]}`), `
    Judges of the Internatoinal Court of Justice ruled.
                  ^^^^^^^^^^^^^ error organization-wrong: “Internatoinal Court of Justice” should probably be International Court of Justice.
  `);
  accepts('what one country’s bodies are called in translation', bodies.replace('organizations:', `areas:
  - {name: Ukraine, classification: country}
organizations:
  - {name: Central Election Commission, acronyms: [CEC], area: ukraine}
  - {name: European Central Bank, acronyms: [ECB]}`), `
    The Central Electoral Commission said so; the Egyptian Central Bank did not.
  `);
  accepts('a longer name that holds a known one but for a word', bodies.replace('organizations:', `organizations:
  - {name: African Development Bank, acronyms: [AfDB]}`), `
    The East African Developmental Bank and the World Tourism Organization Committee met.
  `);
  accepts('British spelling', bodies, 'The World Health Organisation and the North Atlantic Treaty Organisation issued statements.');
  accepts('bodies of the same pattern that nobody told the fact base of', bodies, `
    The Organization of Turkic States, the World Tourism Organization and the International Renewable Energy Agency took part.
  `);
  accepts('an office with its own abbreviation', bodies.replace('organizations:', 'organizations:\n  - {name: National Security Agency, acronyms: [NSA]}'), `
    The National Security Advisor (NSA) briefed lawmakers.
  `);
  accepts('known bodies', bodies, 'The World Trade Organization and the World Health Organization have their seats in Geneva.');
  accepts('quoted titles of works', bodies, 'Her book on the North Atlantic Salmon Conservation Organization sold well.');
  fixes('by the right word', bodies,
    'Leaders of the North Atlantic <|>Trade Organization met in Brussels.', 'Leaders of the North Atlantic Treaty Organization met in Brussels.');
  accepts('the same body of another part of the world', `
areas:
  - {name: Africa, classification: continent, demonyms: [African]}
  - {name: Asia, classification: continent, demonyms: [Asian]}
organizations:
  - {name: Asian Development Bank, acronyms: [ADB]}`, 'The African Development Bank (ADB) lent more.');
  finds('a slip where two bodies share the letters in brackets', banks, `
    The Asain Development Bank (ADB) lent Manila $1bn.
        ^^^^^ error organization-wrong: “Asain Development Bank” should probably be Asian Development Bank.
  `);
  accepts('a third body with the letters that two share', banks, 'The Agricultural Development Bank (ADB) lent farmers $1m.');
  accepts('a law that is called as a body is but for the last word', bodies.replace('organizations:', `organizations:
  - {name: Marine Aeronautics and Space Administration, acronyms: [MASA]}`), `
    The president signed the Organization for Security and Co-operation in Europe Act on Monday, and the Marine Aeronautics and Space Act a day later.
  `);
  accepts('the prophet’s name in another romanisation', `
organizations:
  - {name: Brigade of Mohammad in the East}
  `, `
    The Brigade of Muhammad in the East laid down its arms.
  `);
  const headed = `
areas:
  - {id: norway, name: Norway, code: NO, classification: country}
organizations:
  - {id: northern-credit-bank, name: Northern Credit Bank}
  - {id: sea-fund, name: International Harbour Fund}
posts:
  - {id: northern-credit-bank-president, label: President of the Northern Credit Bank, role: president, organization: northern-credit-bank, holders: one}
  - {id: sea-fund-director, label: Managing Director of the International Harbour Fund, role: managing-director, organization: sea-fund, holders: one}
persons:
  - {name: Rosa Halvorsen, memberships: [northern-credit-bank-president 2019/]}
  - {name: Anders Vik, memberships: [sea-fund-director 2018/]}
  - {name: Marta Lund, memberships: [sea-fund-director 2001/2005]}
`;
  finds('a wrong word behind the name and the office of who heads the body', headed, `
    Anders Vik, managing director of the International Harbour Foundation, spoke after Northern Commercial Bank President Rosa Halvorsen.
                                                               ^^^^^^^^^^ error organization-wrong: “International Harbour Foundation” should probably be International Harbour Fund.
                                                                                                ^^^^^^^^^^ error organization-wrong: “Northern Commercial Bank” should probably be Northern Credit Bank.
  `);
  accepts('another body: of somebody else, of somebody who left, beside no office', headed, `
    Knut Berg, managing director of the International Harbour Foundation, spoke. Marta Lund, a director of the International Harbour Foundation, listened.

    Anders Vik, a former director of the International Harbour Foundation, met Rosa Halvorsen at the Northern Commercial Bank.
  `);
});
