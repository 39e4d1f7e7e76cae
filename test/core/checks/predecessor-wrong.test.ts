import predecessorWrong from '../../../server/src/core/checks/predecessor-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(predecessorWrong);

const facts = `
  areas:
    - {name: Germany, classification: country, code: DE, demonyms: [German]}
    - {name: United States, classification: country, code: US}
  posts:
    - {id: germany-chancellor, label: Chancellor of Germany, role: prime-minister, area: germany, other_labels: [Chancellor]}
    - {id: germany-finance-minister, label: Finance Minister of Germany, role: finance-minister, area: germany}
    - {id: united-states-secretary-of-state, label: United States Secretary of State, role: foreign-minister, area: united-states, other_labels: [Secretary of State]}
  persons:
    - {name: Helmut Kohl, memberships: [germany-chancellor 1982-10-01/1998-10-27]}
    - {name: Gerhard Schröder, memberships: [germany-chancellor 1998-10-27/2005-11-22]}
    - {name: Angela Merkel, memberships: [germany-chancellor 2005-11-22/2021-12-08]}
    - {name: Olaf Scholz, memberships: [germany-finance-minister 2018-03-14/2021-12-08, germany-chancellor 2021-12-08/2025-05-06]}
    - {name: Christian Lindner, memberships: [germany-finance-minister 2021-12-08/2024-11-07]}
    - {name: Rex Tillerson, memberships: [united-states-secretary-of-state 2017-02-01/2018-03-31]}
    - {name: Mike Pompeo, memberships: [united-states-secretary-of-state 2018-04-26/2021-01-20]}
    - {name: Dan Smith, memberships: [{post: united-states-secretary-of-state, start: 2021-01-20, end: 2021-01-26, note: acting}]}
    - {name: Antony Blinken, memberships: [united-states-secretary-of-state 2021-01-26/2025-01-20]}
`;

describe('predecessor-wrong', () => {
  finds('the one before the last', facts, `
    Olaf Scholz, who succeeded Gerhard Schröder as chancellor, took the oath. Helmut Kohl was succeeded by Angela Merkel.
                               ^^^^^^^^^^^^^^^^ error predecessor-wrong: Olaf Scholz followed Angela Merkel as Chancellor of Germany, not Gerhard Schröder.
                                                                              ^^^^^^^^^^^ error predecessor-wrong: Angela Merkel followed Gerhard Schröder as Chancellor of Germany, not Helmut Kohl.
  `);
  finds('a predecessor beside the name, and the order of two turned round', facts, `
    Olaf Scholz’s predecessor, Helmut Kohl, agreed. Gerhard Schröder succeeded Angela Merkel.
                               ^^^^^^^^^^^ error predecessor-wrong: Olaf Scholz followed Angela Merkel as Chancellor of Germany, not Helmut Kohl.
                                                                               ^^^^^^^^^^^^^ error predecessor-wrong: Gerhard Schröder followed Helmut Kohl as Chancellor of Germany, not Angela Merkel.
  `);
  finds('one of long ago, where the office was vacant for weeks', `${facts}
    - {name: Hillary Clinton, memberships: [united-states-secretary-of-state 2009-01-21/2013-02-01]}
    - {name: John Sullivan}`, `
    Mike Pompeo succeeded Hillary Clinton as secretary of state, and Mike Pompeo succeeded John Sullivan as secretary of state.
                          ^^^^^^^^^^^^^^^ error predecessor-wrong: Mike Pompeo followed Rex Tillerson as Secretary of State of the United States, not Hillary Clinton.
  `);
  finds('one whom a participle puts behind the office', facts, `
    Olaf Scholz was elected German chancellor in December 2021, succeeding Gerhard Schröder. Mike Pompeo became the new US secretary of state, taking over from Dan Smith.
                                                                           ^^^^^^^^^^^^^^^^ error predecessor-wrong: Olaf Scholz followed Angela Merkel as Chancellor of Germany, not Gerhard Schröder.
  `);
  accepts('the right one behind a participle, and one of whom it is not told what he came to', facts, `
    Olaf Scholz, 63, was sworn in as chancellor of Germany on 8 December 2021, succeeding Angela Merkel. Christian Lindner was named finance minister, replacing Olaf Scholz.
    Olaf Scholz led the list, replacing Gerhard Schröder. The chancellor, replacing Helmut Kohl in the chair, let Olaf Scholz speak.
  `);
  finds('the predecessor of the time before the story, where somebody held the office twice', facts.replace('2021-01-20]}', '2021-01-20, united-states-secretary-of-state 2025-01-21/]}'), `
    Mike Pompeo succeeded Dan Smith as secretary of state.
                          ^^^^^^^^^ error predecessor-wrong: Mike Pompeo followed Rex Tillerson as Secretary of State of the United States, not Dan Smith.
  `);
  finds('one beside a term about whose first day two sources differ by days', facts.replace('germany-chancellor 2021-12-08/2025-05-06', '{post: germany-chancellor, start: 2021-12-08, end: 2025-05-06, disputed_by: [{value: 2021-12-09}]}'), `
    Olaf Scholz succeeded Helmut Kohl as chancellor.
                          ^^^^^^^^^^^ error predecessor-wrong: Olaf Scholz followed Angela Merkel as Chancellor of Germany, not Helmut Kohl.
  `);
  finds('a predecessor in an office that is named', facts, `
    Olaf Scholz’s predecessor as German chancellor, Helmut Kohl, agreed.
                                                    ^^^^^^^^^^^ error predecessor-wrong: Olaf Scholz followed Angela Merkel as Chancellor of Germany, not Helmut Kohl.
  `);
  finds('a replacement with its office, passing over who minded it', facts, `
    Antony Blinken will replace Rex Tillerson as secretary of state. Christian Lindner took over from Angela Merkel as finance minister.
                                ^^^^^^^^^^^^^ error predecessor-wrong: Antony Blinken followed Mike Pompeo as Secretary of State of the United States, not Rex Tillerson.
                                                                                                      ^^^^^^^^^^^^^ error predecessor-wrong: Christian Lindner followed Olaf Scholz as Finance Minister of Germany, not Angela Merkel.
  `);

  finds('whom a pronoun or a second verb of the sentence follows', facts, `
    Scholz first became chancellor in December 2021, when he succeeded Gerhard Schröder. Olaf Scholz agreed. He follows Helmut Kohl, a tall man.
                                                                       ^^^^^^^^^^^^^^^^ error predecessor-wrong: Olaf Scholz followed Angela Merkel as Chancellor of Germany, not Gerhard Schröder.
                                                                                                                        ^^^^^^^^^^^ error predecessor-wrong: Olaf Scholz followed Angela Merkel as Chancellor of Germany, not Helmut Kohl.
    Antony Blinken is the new secretary of state and takes over from Rex Tillerson.
                                                                     ^^^^^^^^^^^^^ error predecessor-wrong: Antony Blinken followed Mike Pompeo as Secretary of State of the United States, not Rex Tillerson.
  `);
  accepts('pronouns that may mean somebody else, other successions, and the right ones', facts, `
    Olaf Scholz met Christian Lindner when he succeeded Gerhard Schröder. Angela Merkel became party leader in 2000, when she succeeded Helmut Kohl.
    Olaf Scholz spoke. He follows Helmut Kohl in this. Olaf Scholz, when he followed Gerhard Schröder into the hall, waved. Olaf Scholz became chancellor, when he succeeded Angela Merkel.
    Antony Blinken spoke last and took over from Rex Tillerson.
  `);
  accepts('the right ones', facts, `
    Olaf Scholz succeeded Angela Merkel as chancellor. Angela Merkel’s predecessor, Gerhard Schröder, agreed. Olaf Scholz was succeeded as finance minister by Christian Lindner.
    Antony Blinken replaced Mike Pompeo as secretary of state, and Antony Blinken succeeded Dan Smith.
  `);
  accepts('a table, a ticket, and another office', facts, `
    Olaf Scholz replaced Gerhard Schröder at the rally. Olaf Scholz replaced Gerhard Schröder with himself. Angela Merkel succeeded Helmut Kohl as party leader.
    Christian Lindner succeeded Rex Tillerson.
  `);
  accepts('bids, doubts and wishes', facts, `
    Olaf Scholz could have succeeded Gerhard Schröder. Olaf Scholz never succeeded Gerhard Schröder. Olaf Scholz hoped to succeed Gerhard Schröder. Olaf Scholz eventually succeeded Gerhard Schröder.
  `);
  accepts('relatives and quoted speech', facts, 'Olaf Scholz’s brother succeeded Gerhard Schröder. "Olaf Scholz succeeded Gerhard Schröder," said the guide.');

  fixes('the name', facts, 'Olaf Scholz succeeded <|>Gerhard Schröder.', 'Olaf Scholz succeeded Angela Merkel.');
});
