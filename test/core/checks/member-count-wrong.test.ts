import memberCountWrong from '../../../server/src/core/checks/member-count-wrong.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(memberCountWrong);

const facts = `
  areas: [Belgium, Canada, Denmark, France, Iceland, Italy, Norway, Finland, Sweden, Britain]
  organizations:
    - id: nato
      name: North Atlantic Treaty Organization
      acronyms: [NATO]
      classification: military-alliance
      members_complete_as_of: 2025-06-01
      members:
        - {area: belgium, start: 1949-04-04}
        - {area: canada, start: 1949-04-04}
        - {area: denmark, start: 1949-04-04}
        - {area: france, start: 1949-04-04}
        - {area: iceland, start: 1949-04-04}
        - {area: italy, start: 1949-04-04}
        - {area: norway, start: 1949-04-04}
        - {area: finland, start: 2023-04-04}
    - id: european-union
      name: European Union
      acronyms: [EU]
      classification: intergovernmental
      members_complete_as_of: 2025-06-01
      members:
        - {area: belgium, start: 1993}
        - {area: denmark, start: 1993}
        - {area: france, start: 1993}
        - {area: italy, start: 1993}
        - {area: finland, start: 1995}
        - {area: sweden, start: 1995}
        - {area: britain, start: 1993, end: 2020-01-31}
    - {id: mercosur, name: Mercosur, classification: intergovernmental}
`;
const now = { date: '2024-06-15' };

describe('member-count-wrong', () => {
  finds('the number of a member', facts, `
    Finland became the ninth member of NATO. Finland is NATO's 7th member. Canada was the ninth member of NATO.
                       ^^^^^ error member-count-wrong: Finland was the 8th member of the North Atlantic Treaty Organization, not the 9th.
                                                               ^^^ error member-count-wrong: Finland was the 8th member of the North Atlantic Treaty Organization, not the 7th.
                                                                                          ^^^^^ error member-count-wrong: Canada was one of the 1st to the 7th member of the North Atlantic Treaty Organization, not the 9th.
  `, { date: '2024-02-15' });
  accepts('the right number, other lists, and doubts', facts, `
    Finland became the eighth member of NATO. Canada was the third member of NATO. Finland was the third member of NATO to ratify it.
    Finland was not the ninth member of NATO. Sweden would be the ninth member of NATO. Finland is the fourth eastern member of NATO.
  `, { date: '2024-02-15' });
  finds('the number of a bloc’s states', facts, `
    The European Union agreed on how the bloc of nine states should be run.
                                                 ^^^^ error member-count-wrong: The number of members of the European Union was 6 on 15 February 2022, not 9.
  `);
  finds('the number of a year ago', facts, `
    The 7-nation NATO alliance met on Saturday. NATO’s seven members agreed. All 7 EU member states backed the plan.
        ^ error member-count-wrong: The number of members of the North Atlantic Treaty Organization was 8 on 15 June 2024, not 7.
                                                       ^^^^^ error member-count-wrong: The number of members of the North Atlantic Treaty Organization was 8 on 15 June 2024, not 7.
                                                                                 ^ error member-count-wrong: The number of members of the European Union was 6 on 15 June 2024, not 7.
  `, now);
  finds('a body called a bloc or an alliance where it is the only one named', facts, `
    The European Union agreed on Monday. The seven-nation bloc will freeze assets.
                                             ^^^^^ error member-count-wrong: The number of members of the European Union was 6 on 15 June 2024, not 7.

    NATO, the 10-member military alliance, agreed.
              ^^ error member-count-wrong: The number of members of the North Atlantic Treaty Organization was 8 on 15 June 2024, not 10.
  `, now);
  finds('members of a body', facts, `
    The seven members of the European Union agreed.
        ^^^^^ error member-count-wrong: The number of members of the European Union was 6 on 15 June 2024, not 7.
  `, now);

  accepts('the right number', facts, 'The eight-nation alliance, NATO, met. The EU’s six members agreed. All eight members of NATO and all 6 EU countries agreed.', now);
  accepts('some of the members', facts, `
    The five EU countries that use the euro agreed. NATO’s seven eastern members agreed. The five members of the European Union that voted for it cheered.
    The other five EU members agreed. At least seven EU members agreed.
  `, now);
  accepts('other times', facts, 'In 2019 the seven-nation European Union agreed. The then seven-nation EU agreed. The seven founding members of NATO agreed. The seven-nation NATO would become stronger.', now);
  accepts('a bloc that may be another', facts, 'The European Union and Mercosur agreed. The seven-nation bloc will freeze assets.', now);
  accepts('the years before somebody leaves, and before somebody joins', facts, 'The EU’s six members agreed without Britain. NATO’s eight members prepared.', { date: '2022-06-15' });
  accepts('a number far off, and a story later than the list', facts, 'The 30-nation European Union agreed.', now);
  finds('a story of the second year after the list, with a question rather than a verdict', facts, `
    The seven-nation European Union agreed.
        ^^^^^ warning member-count-wrong: The number of members of the European Union was 6 on 15 June 2026, not 7.
  `, { date: '2026-06-15' });
  accepts('a story later than the list', facts, 'The seven-nation European Union agreed.', { date: '2027-06-15' });
  accepts('quoted speech', facts, '"The seven-nation European Union is strong," he said.', now);

  fixes('the number, in words like the written one', facts, 'The <|>seven-nation European Union agreed.', 'The six-nation European Union agreed.', now);
});
