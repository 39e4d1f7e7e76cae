import { describe } from 'mocha';
import nameStyle from '../../../server/src/core/checks/name-style.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(nameStyle);

const facts = `
  areas:
    - {id: ukraine, name: Ukraine, classification: country}
    - {id: kyiv, name: Kyiv, other_names: [{name: Kiev, kind: romanisation, discouraged: news agencies write Kyiv since 2019}]}
    - {id: luhansk, name: Luhansk, other_names: [{name: Lugansk, kind: romanisation}]}
  organizations:
    - {id: eu, name: European Union, other_names: [{name: Common Market, kind: former, discouraged: the bloc has had its present name since 1993}]}
  persons:
    - name: Volodymyr Zelensky
      other_names: [{name: Vladimir Zelensky, kind: romanisation, discouraged: it is the Russian form}]
    - {name: Ron DeSantis}
    - {name: Mitch McConnell}
`;

describe('name-style', () => {
  finds('a discouraged name of a city', facts, `
    The talks in Kiev went on.
                 ^^^^ information name-style: House style is Kyiv, not Kiev.
  `);
  finds('a discouraged name of a body and of a person', facts, `
    Vladimir Zelensky wants his country in the Common Market.
    ^^^^^^^^^^^^^^^^^ information name-style: House style is Volodymyr Zelensky, not Vladimir Zelensky.
                                               ^^^^^^^^^^^^^ information name-style: House style is European Union, not Common Market.
  `);
  finds('a missing capital inside a name', facts, `
    Ron Desantis and Mitch Mcconnell spoke.
        ^^^^^^^^ information name-style: House style is DeSantis, not Desantis.
                           ^^^^^^^^^ information name-style: House style is McConnell, not Mcconnell.
  `);

  accepts('the usual names, and forms that nobody discourages', facts, `
    Volodymyr Zelensky left Kyiv for Lugansk, and Ron DeSantis met MITCH MCCONNELL.
  `);
  accepts('quoted speech and titles', facts, `
    “We shall be in Kiev on Monday,” he said. The film "Kiev" was shown.
  `);
  accepts('longer names, dishes and clubs', facts, `
    Chicken Kiev was served to Dynamo Kiev by a writer of the Kiev Post on Kiev Highway.
  `);
  accepts('history', facts, `
    Kiev Rus was a realm. In 1943 the army took Kiev back, and the Battle of Kiev ended.
  `);

  fixes('keeping the possessive ending', facts, 'It is <|>Kiev’s largest square.', 'It is Kyiv’s largest square.');
  fixes('keeping capitals', facts, '# TALKS IN <|>KIEV END', '# TALKS IN KYIV END');
});
