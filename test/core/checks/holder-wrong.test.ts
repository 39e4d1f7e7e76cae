import assert from 'node:assert/strict';
import { it } from 'mocha';
import holderWrong from '../../../server/src/core/checks/holder-wrong.js';
import { analyzeText, testCheck } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const { finds, accepts, fixes } = testCheck(holderWrong);

const bodies = `
areas: [{id: united-kingdom, name: United Kingdom, classification: country, demonyms: [British]}]
organizations:
  - {id: european-council, name: European Council}
  - {id: bank-of-england, name: Bank of England, classification: central-bank, area: united-kingdom}
posts:
  - {id: council-president, label: President of the European Council, role: council-president, organization: european-council, other_labels: [President]}
  - {id: bank-governor, label: Governor of the Bank of England, role: central-bank-governor, area: united-kingdom, style_label: Bank of England Governor}
persons:
  - {name: Donald Tusk, memberships: [council-president 2014-12-01/2019-11]}
  - {name: Charles Michel, memberships: [council-president 2019-12-01/]}
  - {name: Mark Carney, memberships: [bank-governor 2013-07-01/2020-03-15]}
  - {name: Ann Marsh, memberships: [council-president 2009-12-01/2012-06, council-president 2013-01/2014-11-30]}
  - {name: Andrew Bailey, memberships: [bank-governor 2020-03-16/]}
`;

const twice = `
areas: [{id: sri-lanka, name: Sri Lanka, classification: country, demonyms: [Sri Lankan]}]
posts:
  - {id: sri-lanka-foreign-minister, label: Foreign Minister of Sri Lanka, role: foreign-minister, area: sri-lanka, other_labels: [Foreign Minister]}
persons:
  - {name: Mangala Samaraweera, memberships: [sri-lanka-foreign-minister 2005-11-23/2007-01-28, sri-lanka-foreign-minister 2015-01-12/2017-05-22]}
  - {name: Rohitha Bogollagama, memberships: [sri-lanka-foreign-minister 2007-01-28/2010-04-23]}
`;

const handover = `
areas: [{id: united-kingdom, name: United Kingdom, classification: country, demonyms: [British]}]
posts:
  - {id: defence-secretary, label: Secretary of State for Defence, role: defence-minister, area: united-kingdom, other_labels: [Defence Secretary]}
persons:
  - {name: Ben Wallis, memberships: [defence-secretary 2019-07-24/2023-08-31]}
  - {name: Grant Sharp, memberships: [defence-secretary 2023-08-31/2024-07-05]}
  - {name: John Healy, memberships: [defence-secretary 2024-07-05/]}
`;

describe('holder-wrong', () => {
  accepts('somebody who leaves the office these days and will hold it again', twice, `
    Sri Lankan Foreign Minister Mangala Samaraweera was removed from his post in the reshuffle.
  `, { date: '2007-01-29' });
  finds('the same a year later', twice, `
    Sri Lankan Foreign Minister Mangala Samaraweera flew to Delhi on Monday.
                                ^^^^^^^^^^^^^^^^^^^ error holder-wrong: Rohitha Bogollagama was Foreign Minister of Sri Lanka on 29 January 2008; Mangala Samaraweera left office on 28 January 2007.
  `, { date: '2008-01-29' });
  finds('a chancellor ten weeks out of office', winter2022, `
    German Chancellor Angela Merkel warned of new sanctions on Monday.
                      ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2022; Angela Merkel left office on 8 December 2021.
  `);
  accepts('an office of a time that is over, told without a date', winter2022, `
    During the term of German Chancellor Angela Merkel taxes rose. When German Chancellor Angela Merkel left office, they fell. German Chancellor Angela Merkel’s years in power ended in December.

    At the time, German Chancellor Angela Merkel promised help. The Merkel administration’s German Chancellor Angela Merkel, a satire says, was tired. German Chancellor Angela Merkel was succeeded by Olaf Scholz.

    The coalition of German Chancellor Angela Merkel collapsed over the budget.
  `);
  finds('what belongs to somebody taken for the present holder', winter2022, `
    German Chancellor Angela Merkel’s office said so on Monday.
                      ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2022; Angela Merkel left office on 8 December 2021.
  `);
  finds('somebody long out of office in a sentence about some months ago, or behind whose office a verb of today stands', winter2022, `
    German Chancellor Angela Merkel visited Kyiv last November. Barack Obama, the US president, said so on Monday.
                      ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2023; Angela Merkel left office on 8 December 2021.
                                                                ^^^^^^^^^^^^ error holder-wrong: Joe Biden was President of the United States on 15 February 2023; Barack Obama left office on 20 January 2017.
  `, { date: '2023-02-15' });
  accepts('who held the office some months ago, what is done for a former holder, and a paragraph that goes back for years', winter2022, `
    German Chancellor Angela Merkel visited Kyiv in October. A statue of German Chancellor Helmut Kohl was unveiled in October.

    German Chancellor Helmut Kohl was honoured with a statue in October.

    The treaty was signed in 1990. German Chancellor Helmut Kohl visited Kyiv in October 2021.
  `);
  accepts('a month that may be one of the year told in a paragraph before', winter2022, `
    It was 2020, and talks went on for weeks.

    US President Barack Obama signed the deal in November.
  `);
  finds('one of years before on the day of a change of office', handover, `
    The British defence secretary, Ben Wallis, lost the seat.
                                   ^^^^^^^^^^ error holder-wrong: Grant Sharp was Defence Secretary of the United Kingdom on 5 July 2024; Ben Wallis left office on 31 August 2023.
  `, { date: '2024-07-05' });
  accepts('both holders of that day', handover, 'The British defence secretary, Grant Sharp, lost the seat. British Defence Secretary John Healy took over.', { date: '2024-07-05' });
  finds('a successor before his day', winter2022, `
    Germany’s chancellor, Olaf Scholz, met the Ukrainian president in Berlin.
                          ^^^^^^^^^^^ error holder-wrong: Angela Merkel was Chancellor of Germany on 1 November 2021; Olaf Scholz took office on 8 December 2021.
  `, { date: '2021-11-01' });
  finds('a president whose country is stated', winter2022, `
    US President Donald Trump spoke to allies by video link on Friday.
                 ^^^^^^^^^^^^ error holder-wrong: Joe Biden was President of the United States on 15 February 2022; Donald Trump left office on 20 January 2021.
  `);
  finds('an office named by its body', bodies, `
    European Council President Donald Tusk and Bank of England Governor Mark Carney met.
                               ^^^^^^^^^^^ error holder-wrong: Charles Michel was President of the European Council on 15 February 2022; Donald Tusk left office in November 2019.
                                                                        ^^^^^^^^^^^ error holder-wrong: Andrew Bailey was Bank of England Governor on 15 February 2022; Mark Carney left office on 15 March 2020.
    The governor of the Bank of England, Mark Carney, left first.
                                         ^^^^^^^^^^^ error holder-wrong: Andrew Bailey was Bank of England Governor on 15 February 2022; Mark Carney left office on 15 March 2020.
  `);
  accepts('the deputy of a body’s head', bodies, `
    Deputy Bank of England Governor Mark Carney and European Council Vice President Donald Tusk have never existed.
  `);
  finds('one in a paragraph that turns to history afterwards', winter2022, `
    German Chancellor Angela Merkel warned of new sanctions. The treaty is of 1992.
                      ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2022; Angela Merkel left office on 8 December 2021.
  `);
  accepts('one in a paragraph that began with history', winter2022, `
    The talks began in June 2021. German Chancellor Angela Merkel opened them.
  `);
  accepts('the holder at the story date', winter2022, `
    German Chancellor Angela Merkel warned of new sanctions on Monday.
  `, { date: '2019-02-15' });
  accepts('a former holder, with other words between “former” and the office', winter2022, `
    Former Social Democratic chancellor Angela Merkel said on Monday that she agreed.
    Former conservative Chancellor Angela Merkel said on Monday that she agreed.
  `);
  accepts('a former holder who is called so', winter2022, `
    Former German Chancellor Angela Merkel and ex-Chancellor Helmut Kohl both came; so did the then chancellor, Angela Merkel.
  `);
  accepts('the courtesy title of a former president', winter2022, `
    President Barack Obama and President Donald Trump had both been asked.
  `);
  finds('a president who is called so in full and speaks in the story', winter2022, `
    President Donald Trump said on Monday that he would veto the bill.
              ^^^^^^^^^^^^ error holder-wrong: Joe Biden was President of the United States on 15 February 2022; Donald Trump left office on 20 January 2021.
  `);
  accepts('a former president by his family name, or of long ago', winter2022, `
    President Trump said on Monday that he would come. President Barack Obama said on Monday that he would, too.
  `);
  finds('a counterpart who has left the office', winter2022, `
    Emmanuel Macron met his German counterpart, Angela Merkel, on Monday. Vladimir Putin called Joe Biden’s German counterpart Angela Merkel.
                                                ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2022; Angela Merkel left office on 8 December 2021.
                                                                                                                               ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2022; Angela Merkel left office on 8 December 2021.
  `);
  accepts('counterparts in office, former ones, and those of somebody in another office', winter2022, `
    Emmanuel Macron met his German counterpart, Olaf Scholz. Emmanuel Macron remembered his then German counterpart, Angela Merkel, and his former German counterpart, Angela Merkel.

    Sergei Lavrov called his German counterpart, Angela Merkel’s choice for the post. Sergei Ryabkov wrote to his German counterpart, Angela Merkel.

    Emmanuel Macron had met his German counterpart, Angela Merkel, in June 2021. The minister met his German counterpart, Angela Merkel.
  `);
  accepts('history', winter2022, `
    German Chancellor Helmut Kohl promised blooming landscapes.
  `);
  accepts('a sentence about the time when it was so', winter2022, `
    In June 2021, German Chancellor Angela Merkel travelled to Washington.
  `);
  accepts('a day of change, when both held the office', winter2022, `
    German Chancellor Angela Merkel handed over to German Chancellor Olaf Scholz.
  `, { date: '2021-12-08' });
  accepts('the day after a change of which only one source tells', winter2022, `
    German Chancellor Angela Merkel packed her boxes.
  `, { date: '2021-12-10' });
  accepts('the day after a change whose second source tells the year only', winter2022.replace(/- \{name: Angela Merkel, memberships: \[germany-chancellor ([\d-]+)\/([\d-]+)\]/,
    '- {name: Angela Merkel, memberships: [{post: germany-chancellor, start: $1, end: $2, sources: [test-source, {source: test-source, locator: "Germany, years of office"}]}]'), `
    German Chancellor Angela Merkel packed her boxes.
  `, { date: '2021-12-10' });
  finds('the same once the days in doubt are over', winter2022, `
    German Chancellor Angela Merkel packed her boxes.
                      ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 12 December 2021; Angela Merkel left office on 8 December 2021.
  `, { date: '2021-12-12' });
  accepts('the story of a change of office, in which the old title is still right', winter2022, `
    German Chancellor Angela Merkel left office on a grey morning, and ministers stood in the rain to see her go.

    Olaf Scholz succeeds German Chancellor Angela Merkel, who had wished for a quiet parting.
  `, { date: '2021-12-13' });
  accepts('what happened days before the story, while the term lasted', winter2022, `
    On December 6 German Chancellor Angela Merkel signed her last decree.

    German Chancellor Angela Merkel had promised him so, and the promise was kept.

    Angela Merkel, the German chancellor, had packed her boxes by then.
  `, { date: '2021-12-20' });
  accepts('somebody whose first day is a few days ahead', winter2022, `
    On December 8 German Chancellor Olaf Scholz will be handed the keys.
  `, { date: '2021-12-02' });
  accepts('yesterday’s news in the paper of the day after a change', winter2022.replace(/- \{name: Angela Merkel, memberships: \[germany-chancellor ([\d-]+)\/([\d-]+)\]/,
    '- {name: Angela Merkel, memberships: [{post: germany-chancellor, start: $1, end: $2, sources: [test-source, test-source]}]'), `
    10.15am German Chancellor Angela Merkel comes in by the back door.
  `, { date: '2021-12-09' });
  accepts('a holder who is said to have gone, whenever that was', winter2022, `
    German Chancellor Angela Merkel was quietly replaced in the party’s leaflets. US President Donald Trump was impeached twice.
  `);
  accepts('an entry of a list of those who have left', winter2022, `
    German Chancellor Angela Merkel. She went in December after sixteen years, and writes a book.
  `);
  accepts('a review of the year, whose days stand without it', winter2022, `
    Jan 11: German Chancellor Angela Merkel opened a bridge.

    20 January – German Chancellor Angela Merkel closed it again.
  `, { date: '2021-12-30' });
  finds('a day of the coming year', winter2022, `
    Tuesday, January 11: German Chancellor Angela Merkel opens a bridge.
                                           ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 30 December 2021; Angela Merkel left office on 8 December 2021.
    On January 11 German Chancellor Angela Merkel will open a bridge.
                                    ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 30 December 2021; Angela Merkel left office on 8 December 2021.
  `, { date: '2021-12-30' });
  finds('the old title once the day that is told of lies behind the change', winter2022, `
    On December 15 German Chancellor Angela Merkel signed a decree.
                                     ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 20 December 2021; Angela Merkel left office on 8 December 2021.
    German Chancellor Angela Merkel had a cold and stayed away; her aides became impatient.
                      ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 20 December 2021; Angela Merkel left office on 8 December 2021.
  `, { date: '2021-12-20' });
  fixes('by the holder’s name', winter2022,
    'German Chancellor <|>Angela Merkel warned of new sanctions on Monday.',
    'German Chancellor Olaf Scholz warned of new sanctions on Monday.');
  const rumour = (sources: string) => `
sources: [{id: feed, type: dataset, title: A feed of headlines}, {id: gazette, type: book, title: The gazette}]
areas: [{id: france, name: France, classification: country, demonyms: [French]}]
posts: [{id: france-foreign-minister, label: Foreign Minister of France, role: foreign-minister, area: france, other_labels: [Foreign Minister]}]
persons:
  - {name: Jean-Yves Le Drian, memberships: [france-foreign-minister 2017-05-17/2021-05-20]}
  - {name: Catherine Colonna, memberships: [{post: france-foreign-minister, start: 2021-05-20, sources: [${sources}]}]}`;
  accepts('a successor of whom only data without an address tells', rumour('feed'), 'French Foreign Minister Jean-Yves Le Drian met her in Paris.');
  finds('a successor of whom a book tells as well', rumour('feed, gazette'), `
    French Foreign Minister Jean-Yves Le Drian met her in Paris.
                            ^^^^^^^^^^^^^^^^^^ error holder-wrong: Catherine Colonna was Foreign Minister of France on 15 February 2022; Jean-Yves Le Drian left office on 20 May 2021.
  `);
  it('offers the present title of somebody who has moved, behind the present holder', () => {
    const moved = `
      areas: [{id: germany, name: Germany, classification: country, demonyms: [German]}]
      posts:
        - {id: germany-health-minister, label: Health Minister of Germany, role: health-minister, area: germany, other_labels: [Health Minister]}
        - {id: germany-finance-minister, label: Finance Minister of Germany, role: finance-minister, area: germany, other_labels: [Finance Minister]}
      persons:
        - {name: Rosa Vogt, memberships: [germany-health-minister 2018-03-14/2021-12-08, germany-finance-minister 2021-12-08/]}
        - {name: Karl Brandt, memberships: [germany-health-minister 2021-12-08/]}
    `;
    const [finding] = analyzeText('The German health minister, Rosa Vogt, said so on Monday.', moved, {}, [holderWrong]).findings;
    assert.deepEqual(finding?.fixes.map(({ title }) => title), ['Replace with "Karl Brandt"', 'Replace with "finance minister"', 'Insert "former"']);
  });

  finds('one in a sentence of today behind one of another time', winter2022, `
    The wall fell in 1989. German Chancellor Angela Merkel warned of new sanctions on Monday.
                                             ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2022; Angela Merkel left office on 8 December 2021.

    Critics have lived abroad since 1999. German Chancellor Angela Merkel warned them.
                                                            ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2022; Angela Merkel left office on 8 December 2021.

    The wall fell in 1989. German Chancellor Angela Merkel says so.
                                             ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2022; Angela Merkel left office on 8 December 2021.
  `);
  accepts('one in a sentence that may be of the other time', winter2022, `
    The treaty was signed in 2015. German Chancellor Angela Merkel warned of new sanctions.

    The treaty was signed in 2015. On a Monday in June 2016 German Chancellor Angela Merkel warned of new sanctions.
  `);
  const past = `${winter2022}  - {name: Nicolas Sarkozy, memberships: [france-president 2007-05-16/2012-05-15]}
`;
  finds('somebody of years ago who speaks today', past, `
    French President Nicolas Sarkozy said on Monday that talks would go on.
                     ^^^^^^^^^^^^^^^ error holder-wrong: Emmanuel Macron was President of France on 15 February 2022; Nicolas Sarkozy left office on 15 May 2012.
  `);
  accepts('somebody of years ago who does not', past, `
    French President Nicolas Sarkozy sent jets to Libya. French President Nicolas Sarkozy said that they would stay.
  `);
  accepts('who was overthrown', bodies, `
    The committee has ruled since the overthrow of European Council President Donald Tusk.
  `, { date: '2022-02-15' });
  finds('somebody who held the office twice, and says when it was last left', bodies, `
    European Council President Ann Marsh opened the meeting.
                               ^^^^^^^^^ error holder-wrong: Donald Tusk was President of the European Council on 3 February 2015; Ann Marsh left office on 30 November 2014.
  `, { date: '2015-02-03' });
  accepts('an office that is counted, was long held or was lost', winter2022, `
    The allies of two-time German Chancellor Angela Merkel, of three-term German Chancellor Angela Merkel and of long-serving German Chancellor Angela Merkel
    met. So did those of toppled French President Barack Obama, jailed US President Donald Trump, showman-turned US President Donald Trump and twice-elected US
    President Barack Obama. Supporters of disgraced US President Donald Trump stayed away.
  `);
  finds('an office that is only praised or pitied', winter2022, `
    Embattled German Chancellor Angela Merkel said so.
                                ^^^^^^^^^^^^^ error holder-wrong: Olaf Scholz was Chancellor of Germany on 15 February 2022; Angela Merkel left office on 8 December 2021.
  `);
  accepts('the holder of a number', winter2022, `
    The 44th president of the United States, Barack Obama, spoke in Oslo. So did the eighth German chancellor, Angela Merkel, and the 45th president, Donald Trump.
  `);
});
