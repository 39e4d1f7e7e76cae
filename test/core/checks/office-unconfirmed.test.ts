import officeUnconfirmed from '../../../server/src/core/checks/office-unconfirmed.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(officeUnconfirmed);

/** What a pack of 1 March 2022 knows, and of some terms only to an earlier day. */
const facts = `
as_of: 2022-03-01
areas:
  - {name: Norway, classification: country, demonyms: [Norwegian]}
  - {name: Sweden, classification: country, demonyms: [Swedish]}
organizations:
  - {id: fjordbank, name: Fjordbank, classification: company}
  - {id: nordkraft, name: Nordkraft, classification: company}
posts:
  - {id: fjordbank-ceo, label: Chief Executive of Fjordbank, role: chief-executive, organization: fjordbank, other_labels: [Fjordbank CEO]}
  - {id: nordkraft-ceo, label: Chief Executive of Nordkraft, role: chief-executive, organization: nordkraft, other_labels: [Nordkraft CEO]}
  - {id: norway-prime-minister, label: Prime Minister of Norway, role: prime-minister, area: norway, other_labels: [Prime Minister]}
  - {id: norway-foreign-minister, label: Minister of Foreign Affairs of Norway, role: foreign-minister, area: norway, other_labels: [Foreign Minister]}
  - {id: norway-defence-minister, label: Minister of Defence of Norway, role: defence-minister, area: norway, other_labels: [Defence Minister]}
  - {id: sweden-foreign-minister, label: Minister of Foreign Affairs of Sweden, role: foreign-minister, area: sweden, other_labels: [Foreign Minister]}
persons:
  - {name: Erna Halvorsen, memberships: [norway-prime-minister 2013-10-16/2021-10-14]}
  - {name: Jonas Vik, memberships: [norway-prime-minister 2021-10-14/]}
  - {name: Anniken Lund, memberships: [norway-foreign-minister 2021-10-14/]}
  - {name: Mette Dal, memberships: [fjordbank-ceo 2021-10-14/]}
  - {name: Nils Aas, memberships: [nordkraft-ceo 2021-10-14/]}
  - {name: Odd Brekke, memberships: [norway-defence-minister 2021-10-14/]}
  - name: Ann Berg
    memberships: [sweden-foreign-minister 2019-09-10/2021-09-30]
  - name: Tobias Ek
    memberships: [{post: sweden-foreign-minister, start: 2021-09-30, as_of: 2021-12}]
`;

/** Nine more countries, of whose interior ministers each is known to another day. */
function withManyCountries(): string {
  const names = ['Aland', 'Beland', 'Celand', 'Deland', 'Eland', 'Feland', 'Geland', 'Heland', 'Iland'];
  const post = (id: string, name: string): string => `{id: ${id}-interior-minister, label: Minister of the Interior of ${name}, role: interior-minister, area: ${id}, other_labels: [Interior Minister]}`;
  return facts
    .replace('posts:', `${names.map((name) => `  - {name: ${name}, classification: country}`).join('\n')}\nposts:\n  - ${post('norway', 'Norway')}\n${names.map((name) => `  - ${post(name.toLowerCase(), name)}`).join('\n')}`)
    + `  - {name: Siri Hagen, memberships: [norway-interior-minister 2019-01-01/2021-09-30]}
  - {name: Leif Rud, memberships: [{post: norway-interior-minister, start: 2021-09-30, as_of: 2021-11}]}
${names.map((name, at) => `  - {name: Per ${name}sen, memberships: [{post: ${name.toLowerCase()}-interior-minister, start: 2019, as_of: 2022-0${1 + (at % 5)}-1${at}}]}`).join('\n')}
`;
}

describe('office-unconfirmed', () => {
  finds('a former holder, a month after the last day known', facts, `
    Norwegian Prime Minister Erna Halvorsen warned of new sanctions.
                             ^^^^^^^^^^^^^^ warning office-unconfirmed: Erna Halvorsen left office on 14 October 2021; Jonas Vik was Prime Minister of Norway on 1 March 2022, the last that is known.
  `, { date: '2022-04-04' });
  finds('a holder of another office, a month after the last day known', facts, `
    Norwegian Defence Minister Anniken Lund warned of new sanctions.
              ^^^^^^^^^^^^^^^^ warning office-unconfirmed: Anniken Lund was Foreign Minister on 1 March 2022, the last that is known, not Defence Minister.
  `, { date: '2022-04-04' });
  finds('a former holder whose successor was last confirmed in a month', facts, `
    Ann Berg, the Swedish foreign minister, warned of new sanctions.
    ^^^^^^^^ warning office-unconfirmed: Ann Berg left office on 30 September 2021; Tobias Ek was Foreign Minister of Sweden in December 2021, the last that is known.
  `, { date: '2022-02-15' });
  fixes('a former holder', facts, `
    Norwegian Prime Minister Erna <|>Halvorsen warned of new sanctions.
  `, `
    Norwegian Prime Minister Jonas Vik warned of new sanctions.
  `, { date: '2022-04-04' });
  finds('a minister whose own office is known for the day, and the other only to an earlier one', `${facts}
  - {name: Ida Ruud, memberships: [{post: norway-finance-minister, start: 2021-10-14, as_of: 2021-11}]}
`.replace('persons:', `
  - {id: norway-finance-minister, label: Minister of Finance of Norway, role: finance-minister, area: norway, other_labels: [Finance Minister]}
persons:`), `
    Norwegian Finance Minister Odd Brekke warned of new sanctions.
              ^^^^^^^^^^^^^^^^ warning office-unconfirmed: Odd Brekke was Defence Minister on 15 February 2022; Ida Ruud was Finance Minister in November 2021, the last that is known.
  `);
  accepts('what can be judged: that is another check’s', facts, `
    Norwegian Prime Minister Erna Halvorsen and Norwegian Defence Minister Anniken Lund warned of new sanctions.
  `, { date: '2022-02-15' });
  accepts('the last known holders', facts, `
    Norwegian Prime Minister Jonas Vik met Odd Brekke, the defence minister.
  `, { date: '2022-04-04' });
  accepts('somebody who may have moved in the months since', facts, `
    Norwegian Defence Minister Anniken Lund warned of new sanctions.
  `, { date: '2022-09-04' });
  accepts('somebody who may have returned in the years since', facts, `
    Norwegian Prime Minister Erna Halvorsen warned of new sanctions.
  `, { date: '2023-09-04' });
  accepts('anything near that tells of a change', facts, `
    Norway’s new defence minister, Anniken Lund, warned of new sanctions.

    Norwegian Prime Minister Erna Halvorsen, who returned to office last week, warned of new sanctions.

    Norwegian Defence Minister Anniken Lund was sworn in on Friday.
  `, { date: '2022-04-04' });
  accepts('former holders who are called so, and quoted speech', facts, `
    Former Norwegian Prime Minister Erna Halvorsen came. “Norwegian Prime Minister Erna Halvorsen warned us,” he said.
  `, { date: '2022-04-04' });
  accepts('what had been, captions and governments of another time', facts, `
    The Halvorsen administration’s Norwegian Prime Minister Erna Halvorsen refused. Erna Halvorsen, then the Norwegian prime minister, signed in 2020.

    FILE PHOTO: Norwegian Prime Minister Erna Halvorsen and Swedish Foreign Minister Ann Berg shake hands in Oslo, May 22, 2020.

    Erna Halvorsen, prime minister of Norway until October, wrote a book. As Norwegian prime minister, Halvorsen had waited. Under Prime Minister Erna Halvorsen taxes fell.

    Among the guests were ex-Prime Minister Erna Halvorsen, the late Prime Minister Erna Halvorsen and Norway’s outgoing Prime Minister Erna Halvorsen.
  `, { date: '2022-04-04' });
  accepts('whoever has come to an office, in other words', facts, `
    In his first speech as Norwegian finance minister, Norwegian Defence Minister Anniken Lund promised thrift.

    Norwegian Defence Minister Anniken Lund, the former foreign minister, visited Bodø. Norwegian Defence Minister Anniken Lund, in office since March, visited Bodø.

    Norwegian Prime Minister Erna Halvorsen, who won the snap vote, spoke. Norwegian Prime Minister Erna Halvorsen formed a government.

    Norway’s interim Prime Minister Erna Halvorsen and its caretaker Defence Minister Anniken Lund spoke.
  `, { date: '2022-04-04' });
  accepts('a holder of more than three years ago, though an office elsewhere was last confirmed within them', `${facts}
  - {name: Liv Strand, memberships: [norway-foreign-minister 2017-01-01/2019-03-15]}
`, `
    Foreign Minister Liv Strand warned of new sanctions.
  `, { date: '2022-04-04' });
  finds('an office of nobody says which country, whose last day known is older than those of many others', withManyCountries(), `
    Interior Minister Siri Hagen ordered the search.
                      ^^^^^^^^^^ warning office-unconfirmed: Siri Hagen left office on 30 September 2021; Leif Rud was Interior Minister of Norway in November 2021, the last that is known.
  `, { date: '2022-06-01' });
  accepts('a successor who is known to have left: somebody unknown came', `${facts}
  - {name: Kari Moe, memberships: [norway-foreign-minister 2018-01-01/2020-01-01]}
  - {name: Ida Ruud, memberships: [norway-foreign-minister 2020-01-01/2021-10-14]}
`, `
    Norwegian Prime Minister Ida Ruud warned of new sanctions.
  `, { date: '2022-04-04' });
  finds('a chief executive of another company, and says which', facts, `
    Nordkraft chief executive Mette Dal warned of new sanctions.
    ^^^^^^^^^^^^^^^^^^^^^^^^^ warning office-unconfirmed: Mette Dal was Fjordbank CEO on 1 March 2022, the last that is known, not Nordkraft chief executive.
  `, { date: '2022-04-04' });
  fixes('company and title together', facts,
    'The sanctions hit hard, said <|>Nordkraft chief executive Mette Dal.', 'The sanctions hit hard, said Fjordbank CEO Mette Dal.', { date: '2022-04-04' });
});
