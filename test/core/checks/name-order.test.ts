import nameOrder from '../../../server/src/core/checks/name-order.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(nameOrder);

const facts = `
  areas:
    - {name: Germany, code: DE, classification: country, demonyms: [German]}
    - {name: Hungary, code: HU, classification: country, demonyms: [Hungarian]}
    - {name: North Korea, code: KP, classification: country}
    - {name: China, code: CN, classification: country, demonyms: [Chinese]}
    - {name: Turkey, code: TR, classification: country, demonyms: [Turkish]}
  posts:
    - {id: germany-chancellor, label: Chancellor, role: prime-minister, area: germany}
    - {id: germany-interior-minister, label: Interior Minister, role: interior-minister, area: germany}
    - {id: hungary-prime-minister, label: Prime Minister, role: prime-minister, area: hungary}
    - {id: north-korea-supreme-leader, label: Leader, role: supreme-leader, area: north-korea}
    - {id: china-president, label: President, role: president, area: china}
    - {id: china-foreign-minister, label: Foreign Minister, role: foreign-minister, area: china}
    - {id: turkey-foreign-minister, label: Foreign Minister, role: foreign-minister, area: turkey}
  persons:
    - {name: Olaf Scholz, memberships: [germany-chancellor 2021-12-08/2025-05-06]}
    - {name: Hans Friedrich, memberships: [germany-interior-minister 2011-03-03/2013-12-17]}
    - {name: Viktor Orbán, memberships: [hungary-prime-minister 2010-05-29/]}
    - {name: Mevlüt Çavuşoğlu, memberships: [turkey-foreign-minister 2015-11-24/2023-06-03]}
    - {name: Kim Jong Un, given_name: Jong Un, family_name: Kim, family_name_first: true, memberships: [north-korea-supreme-leader 2011-12-17/]}
    - {name: Xi Jinping, family_name_first: true, memberships: [china-president 2013-03-14/]}
    - {name: Wang Yi, family_name_first: true, memberships: [china-foreign-minister 2013-03-16/2022-12-30]}
`;

describe('name-order', () => {
  finds('a family name where the given name belongs', facts, `
    On Monday Scholz Olaf flew to Moscow. Turkish Foreign Minister Cavusoglu Mevlut agreed.
              ^^^^^^^^^^^ warning name-order: The name is Olaf Scholz, not Scholz Olaf.
                                                                   ^^^^^^^^^^^^^^^^ warning name-order: The name is Mevlut Cavusoglu, not Cavusoglu Mevlut.
  `);
  finds('a family name of East Asia at the end', facts, `
    Jong-un Kim inspected the troops. Chinese President Jinping Xi and Foreign Minister Yi Wang of China listened.
    ^^^^^^^^^^^ warning name-order: The name is Kim Jong-un, not Jong-un Kim.
                                                        ^^^^^^^^^^ warning name-order: The name is Xi Jinping, not Jinping Xi.
                                                                                        ^^^^^^^ warning name-order: The name is Wang Yi, not Yi Wang.
  `);
  accepts('the right order', facts, 'Olaf Scholz, Kim Jong-un, Kim Jong Un and Xi Jinping met.');
  accepts('lists, capitals and commas', facts, `
    Those present were SCHOLZ Olaf and Scholz, Olaf.

    - Scholz Olaf
    - Jong-un Kim

    Scholz Olaf
  `);
  accepts('either order where a country has both, and names that may be anybody’s', facts, 'Orban Viktor spoke. Friedrich Hans sold the house. Yi Wang sells shoes in Toronto.');
  accepts('quoted speech', facts, '“Scholz Olaf is here,” she said.');
  fixes('the order', facts, 'On Monday Scholz <|>Olaf spoke.', 'On Monday Olaf Scholz spoke.');
});
