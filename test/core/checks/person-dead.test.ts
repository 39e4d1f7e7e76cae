import personDead from '../../../server/src/core/checks/person-dead.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts } = testCheck(personDead);

const facts = `
areas:
  - {name: Zimbabwe, classification: country, demonyms: [Zimbabwean]}
  - {name: United States, classification: country, demonyms: [American], other_names: [{name: US, kind: acronym}]}
organizations:
  - {name: United Nations, acronyms: [UN]}
posts:
  - {id: united-nations-secretary-general, label: Secretary-General, role: secretary-general, organization: united-nations, holders: one}
  - {id: zimbabwe-president, label: President, role: president, area: zimbabwe, holders: one}
  - {id: united-states-secretary-of-state, label: Secretary of State, role: foreign-minister, area: united-states, holders: one}
persons:
  - {name: Kofi Annan, death_date: 2018-08-18, memberships: [united-nations-secretary-general 1997-01-01/2006-12-31]}
  - {name: Robert Mugabe, death_date: 2019-09, memberships: [zimbabwe-president 1987-12-31/2017-11-21]}
  - {name: Colin Powell, death_date: 2021-10-18, memberships: [united-states-secretary-of-state 2001-01-20/2005-01-26]}
  - {name: Antony Blinken, memberships: [united-states-secretary-of-state 2021-01-26/2025-01-20]}
`;

/** People with commoner names, some of whom everybody knows. */
const other = `
  - {name: Hugo Chávez, death_date: 2013-03-05, memberships: [zimbabwe-president 1999-02-02/2013-03-05]}
  - {name: Patrick Manning, death_date: 2016-07-02, memberships: [zimbabwe-president 1991-12-17/1995-11-09]}
  - {name: Brian Lenihan, death_date: 2011-06-10, memberships: [united-states-secretary-of-state 2008-05-07/2011-03-09]}
  - {name: Robin Cook, death_date: 2005-08-06, memberships: [united-states-secretary-of-state 1997-05-02/2001-06-08]}
  - {name: David Thompson, death_date: 2010-10-23, memberships: [zimbabwe-president 2008-01-16/2010-10-23]}
  - {name: Jan O. Karlsson, death_date: 2016-09-19}
`;

describe('person-dead', () => {
  finds('deeds with a day beside them', facts, `
    Kofi Annan sent a message on Monday. Robert Mugabe wrote to parliament on Sunday.
    ^^^^^^^^^^ error person-dead: Kofi Annan died on 18 August 2018 and cannot have acted on 14 February 2022.
                                         ^^^^^^^^^^^^^ error person-dead: Robert Mugabe died in September 2019 and cannot have acted on 13 February 2022.
  `);
  finds('an act behind a dateline, and one with its object', facts, `
    GENEVA (AP) — Kofi Annan told reporters on Monday that he was well.
                  ^^^^^^^^^^ error person-dead: Kofi Annan died on 18 August 2018 and cannot have acted on 14 February 2022.

    Robert Mugabe met bishops on Sunday.
    ^^^^^^^^^^^^^ error person-dead: Robert Mugabe died in September 2019 and cannot have acted on 13 February 2022.
  `);
  accepts('an act that something behind it dates', facts, `
    Robert Mugabe met rebels whose leader spoke on Sunday. Kofi Annan wrote in papers published on Monday that he was well.
  `);
  accepts('deeds without a day', facts, `
    Kofi Annan wrote to parliament, and Robert Mugabe sent a message. Kofi Annan praised a plan from the country.
  `);
  accepts('the living', facts, `
    Antony Blinken said on Monday that talks would go on. Kofi Annan’s successor said so on Tuesday.
  `);
  accepts('drafts that know of the death', facts, `
    The late Kofi Annan said it best. Kofi Annan will be remembered on Monday; the tribute begins at noon.

    Robert Mugabe, who died in Singapore, met few of them. At the funeral Robert Mugabe was praised on Tuesday.
  `);
  accepts('the past', facts, `
    Kofi Annan said in 2004 that the war was illegal, the broadcaster recalled on Monday. Robert Mugabe once told them to go.

    In March 2003 Kofi Annan spoke often. Kofi Annan told the council on Tuesday that he had doubts.
  `);
  accepts('letters, books and recordings', facts, `
    Kofi Annan said in a letter that was sold on Monday. In a recording released on Friday, Kofi Annan warned the council.
  `);
  accepts('what is named after the person', facts, `
    The Kofi Annan Foundation said on Monday that it would help. Kofi Annan’s office said on Monday that it was closed.
    The Robert Mugabe airport opened on Monday.
  `);
  accepts('others who are told of', facts, `
    A friend of Kofi Annan said on Monday that he would testify. The driver for Robert Mugabe told reporters on Monday.
    The man who succeeded Robert Mugabe said on Tuesday that he would not. His son Kofi Annan Jr said on Monday.
  `);
  accepts('namesakes', facts, `
    Colin Powell said on Monday that the shop in Leeds would close.
  `);
  accepts('namesakes who are introduced', facts + other, `
    Hugo Chávez, a teacher from Lima, said on Monday that the school would open. Coach Patrick Manning said on Monday that his team was tired.
    Brian Lenihan, 34, told reporters on Sunday that the shop had closed. Robin Cook will speak on Friday about a new thriller.
  `);
  accepts('the commonest names', facts + other, `
    David Thompson said on Monday that talks with the government would go on.
  `);
  accepts('quoted speech', facts, `
    “Kofi Annan said on Monday that we were late,” the actor read from his script.
  `);
  accepts('the days after a death', facts, `
    Kofi Annan said on Monday that mediation was possible.
  `, { date: '2018-08-22' });
  accepts('a story of the person’s lifetime', facts, `
    Kofi Annan said on Monday that mediation was possible. Robert Mugabe will attend.
  `, { date: '2012-05-30' });

  finds('a statement with its weekday', facts, `
    Kofi Annan said on Monday that mediation was still possible.
    ^^^^^^^^^^ error person-dead: Kofi Annan died on 18 August 2018 and cannot have acted on 14 February 2022.
  `);
  finds('a journey', facts, `
    Former UN Secretary-General Kofi Annan arrived in Geneva on 10 February.
                                ^^^^^^^^^^ error person-dead: Kofi Annan died on 18 August 2018 and cannot have acted on 10 February 2022.
  `);
  finds('an act to come', facts, `
    Zimbabwean President Robert Mugabe will attend the summit.
                         ^^^^^^^^^^^^^ error person-dead: Robert Mugabe died in September 2019 and cannot act after this story.
  `);
  finds('a common name beside an office that the person held', facts, `
    Former US Secretary of State Colin Powell told reporters on Tuesday that he disagreed.
                                 ^^^^^^^^^^^^ error person-dead: Colin Powell died on 18 October 2021 and cannot have acted on 15 February 2022.
  `);
  finds('a speaker behind the quotation', facts, `
    “There is still time,” Kofi Annan told reporters in Geneva on Monday.
                           ^^^^^^^^^^ error person-dead: Kofi Annan died on 18 August 2018 and cannot have acted on 14 February 2022.
  `);
  finds('a head of state whom nobody introduces', facts + other, `
    Hugo Chávez told reporters on Sunday that a deal was near.
    ^^^^^^^^^^^ error person-dead: Hugo Chávez died on 5 March 2013 and cannot have acted on 13 February 2022.
  `);
  finds('a rare family name, a middle initial, and a story of politics', facts + other, `
    Brian Lenihan said on Monday that he would wait. Jan O. Karlsson will speak on Friday.
    ^^^^^^^^^^^^^ error person-dead: Brian Lenihan died on 10 June 2011 and cannot have acted on 14 February 2022.
                                                     ^^^^^^^^^^^^^^^ error person-dead: Jan O. Karlsson died on 19 September 2016 and cannot act after this story.

    Robin Cook told reporters on Sunday that parliament should vote.
    ^^^^^^^^^^ error person-dead: Robin Cook died on 6 August 2005 and cannot have acted on 13 February 2022.
  `);
  const rulers = `
areas: [{name: Vatican City, classification: country}, {name: Jordan, classification: country}, {name: Saudi Arabia, classification: country}]
posts:
  - {id: vatican-pope, label: Pope, role: pope, area: vatican-city, holders: one}
  - {id: jordan-king, label: King of Jordan, role: monarch, area: jordan, holders: one, other_labels: [King]}
  - {id: saudi-arabia-king, label: King of Saudi Arabia, role: monarch, area: saudi-arabia, holders: one, other_labels: [King]}
persons:
  - {name: Pope Francis, family_name: Pope Francis, death_date: 2025-04-21, memberships: [vatican-pope 2013-03-13/2025-04-21]}
  - {name: Pope Paul VI, family_name: Pope Paul VI, other_names: [{name: Paul VI, kind: short}], death_date: 1978-08-06, memberships: [vatican-pope 1963-06-21/1978-08-06]}
  - {id: abdullah-ii, name: King Abdullah II, family_name: King Abdullah II, other_names: [{name: King Abdullah, kind: short}], memberships: [jordan-king 1999-02-07/]}
  - {id: abdullah, name: King Abdullah, family_name: King Abdullah, death_date: 2015-01-23, memberships: [saudi-arabia-king 2005-08-01/2015-01-23]}`;
  finds('popes and rulers, whose office is part of their names', rulers, `
    Pope Francis said on Monday that he would pray. Pope Paul VI will meet them on Tuesday.
    ^^^^^^^^^^^^ error person-dead: Pope Francis died on 21 April 2025 and cannot have acted on 2 March 2026.
                                                    ^^^^^^^^^^^^ error person-dead: Pope Paul VI died on 6 August 1978 and cannot act after this story.
  `, { date: '2026-03-02' });
  accepts('the living of two kings of one name', rulers, 'King Abdullah said on Monday that Jordan would take part.', { date: '2026-03-02' });
});
