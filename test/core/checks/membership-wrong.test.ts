import membershipWrong from '../../../server/src/core/checks/membership-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(membershipWrong);

const facts = `
areas:
  - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian], metonyms: [Kyiv]}
  - {name: Poland, classification: country, code: PL}
  - {name: Sweden, classification: country, code: SE, demonyms: [Swedish]}
  - {name: Finland, classification: country, code: FI}
  - {name: Turkey, classification: country, code: TR}
  - {name: Norway, classification: country, code: NO}
  - {name: Kenya, classification: country, code: KE}
  - {name: United Kingdom, classification: country, code: GB, other_names: [{name: Britain, kind: short}]}
  - {name: Georgia, id: georgia, classification: country, code: GE}
  - {name: Georgia, id: georgia-us, classification: region, within: [united-states]}
organizations:
  - id: nato
    name: North Atlantic Treaty Organization
    acronyms: [NATO]
    members_complete_as_of: 2025-06-01
    members: [{area: poland, start: 1999}, {area: turkey, start: 1952-02-18}, {area: norway, start: 1949-04-04}, {area: finland, start: 2023-04-04}, {area: sweden, start: 2024}, {area: united-kingdom, start: 1949-04-04}]
  - id: european-union
    name: European Union
    acronyms: [EU]
    members_complete_as_of: 2025-06-01
    members: [{area: poland, start: 2004-05-01}, {area: sweden, start: 1995-01-01}, {area: united-kingdom, start: 1973-01-01, end: 2020-01-31}]
  - {name: United Nations, acronyms: [UN], members: [{area: poland, start: 1945-10-24}]}
  - {name: Security Council, members: [{area: united-kingdom, note: permanent member}]}
`;

describe('membership-wrong', () => {
  finds('a permanent member that is none', facts, `
    Poland, a permanent member of the Security Council, vetoed the text.
    ^^^^^^ error membership-wrong: Poland is no permanent member of the Security Council.
  `);
  accepts('permanent members, others, and denials', facts, `
    Britain, a permanent member of the Security Council, agreed. Poland, a member of the Security Council, abstained. Kenya is not a permanent member of the Security Council.
  `);
  accepts('members', facts, `
    NATO member Poland and EU member Sweden agreed. Turkey, a NATO member, abstained; Norway is a member of NATO, and not of the EU.
    Britain, a member of NATO, and NATO members Norway and Turkey sent ships.
  `);
  accepts('aspiring, would-be, future and former members', facts, `
    Aspiring NATO member Ukraine, would-be EU member Ukraine, potential NATO member Georgia and former EU member Britain were there.
    Future NATO member Sweden sent observers, and so did EU membership candidate Ukraine, a NATO partner.
  `);
  accepts('conditions, wishes and denials', facts, `
    If Ukraine is a NATO member, everything changes. Russia insists that Ukraine is a member of NATO in all but name.
    Ukraine is not a member of NATO. When Ukraine joins, it will be said that Ukraine is a NATO member. Is Ukraine a member of NATO?
  `);
  accepts('members in waiting and what only begins alike', facts, `
    Sweden, a NATO member in waiting, and Ukraine, a NATO member candidate, trained. Sweden is a NATO member state applicant.
    NATO member states’ Ukraine policy changed. The EU members Ukraine Conference was adjourned. NATO member Ukraine-watchers met.
  `);
  accepts('a sentence that only leaves out “that”', facts, `
    He told NATO members Ukraine and Georgia would not join soon. The secretary assured NATO members Ukraine needs shells.
    If Russia attacks Ukraine, a NATO member could be next.
  `);
  accepts('a body whose list of members is not known to be complete', facts, `
    UN member Ukraine voted against. Kenya, a member of the United Nations, abstained.
  `);
  accepts('a story later than the list, and the year of joining', facts, `
    NATO member Sweden sent two frigates.
  `, { date: '2024-02-15' });
  finds('a country that was not on the list a year ago', facts, `
    NATO member Ukraine asked for help.
                ^^^^^^^ warning membership-wrong: Ukraine was not a member of the North Atlantic Treaty Organization on 1 June 2025, the last that is known.
  `, { date: '2026-06-15' });
  accepts('a country that may have joined in the years since', facts, `
    NATO member Ukraine asked for help.
  `, { date: '2027-06-15' });
  accepts('a paragraph that speaks of a later or earlier membership', facts, `
    By the summit of June 2024, NATO member Sweden had sent a brigade. In 2015, as the crisis began, EU member Britain took in few.
  `);
  accepts('quoted speech', facts, `
    “NATO member Ukraine will be defended,” the envoy said by mistake.
  `);
  accepts('an assembly or council of the body', facts, `
    NATO Parliamentary Assembly member Ukraine voted, and so did NATO's member Ukraine working group.
  `);

  finds('a partner before its name', facts, `
    Russia moved troops to the border of NATO member Ukraine.
                                                     ^^^^^^^ error membership-wrong: Ukraine was not a member of the North Atlantic Treaty Organization on 15 February 2022.
  `);
  finds('a country that had not joined yet', facts, `
    Sweden, a NATO member, raised its alert level.
    ^^^^^^ error membership-wrong: Sweden was not a member of the North Atlantic Treaty Organization on 15 February 2022.
  `);
  finds('a country that had left', facts, `
    EU member Britain agreed to the sanctions.
              ^^^^^^^ error membership-wrong: The United Kingdom was not a member of the European Union on 15 February 2022.
  `);
  finds('a plain statement, and “member of”', facts, `
    Norway is a member of the European Union. Turkey, an EU member state, objected.
    ^^^^^^ error membership-wrong: Norway was not a member of the European Union on 15 February 2022.
                                              ^^^^^^ error membership-wrong: Turkey was not a member of the European Union on 15 February 2022.
  `);
  finds('a list', facts, `
    Support came from NATO members Poland, Sweden and Finland.
                                           ^^^^^^ error membership-wrong: Sweden was not a member of the North Atlantic Treaty Organization on 15 February 2022.
                                                      ^^^^^^^ error membership-wrong: Finland was not a member of the North Atlantic Treaty Organization on 15 February 2022.
  `);
  finds('a member called none', facts, `
    Non-NATO member Finland took part. Sweden, which is not a member of NATO, did so, too.
                    ^^^^^^^ error membership-wrong: Finland was a member of the North Atlantic Treaty Organization on 1 May 2025.
                                       ^^^^^^ error membership-wrong: Sweden was a member of the North Atlantic Treaty Organization on 1 May 2025.
  `, { date: '2025-05-01' });
  finds('a country that has the name of a state', facts, `
    NATO member Georgia held an election.
                ^^^^^^^ error membership-wrong: Georgia was not a member of the North Atlantic Treaty Organization on 15 February 2022.
  `);

  fixes('a state that has left by “former”', facts,
    'They met in <|>Britain, an EU member, on Friday.',
    'They met in Britain, a former EU member, on Friday.');
});
