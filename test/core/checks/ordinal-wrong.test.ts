import assert from 'node:assert/strict';
import ordinalWrong from '../../../server/src/core/checks/ordinal-wrong.js';
import { analyzeText, testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(ordinalWrong);

const facts = `
  sources:
    - {id: roll, type: webpage, title: Roll of presidents, publisher: The Roll}
  areas:
    - {name: United States, classification: country, demonyms: [American], other_names: [{name: US, kind: acronym}]}
    - {name: Germany, classification: country, demonyms: [German]}
  posts:
    - {id: united-states-president, label: President of the United States, role: president, area: united-states, other_labels: [President]}
    - {id: germany-chancellor, label: Chancellor of Germany, role: prime-minister, area: germany, other_labels: [Chancellor]}
  persons:
    - {name: Joe Biden, memberships: [{post: united-states-president, start: 2021-01-20, end: 2025-01-20, ordinal: 46, sources: [roll]}]}
    - name: Donald Trump
      memberships:
        - {post: united-states-president, start: 2017-01-20, end: 2021-01-20, ordinal: 45}
        - {post: united-states-president, start: 2025-01-20, ordinal: 47}
    - {name: Olaf Scholz, memberships: [germany-chancellor 2021-12-08/2025-05-06]}
`;



describe('ordinal-wrong', () => {
  finds('the predecessor’s number', facts, `
    The 45th president, Joe Biden, signed the bill.
        ^^^^ error ordinal-wrong: Joe Biden is counted as the 46th President of the United States, not the 45th.
  `);
  finds('a number in words, behind the name', facts, `
    Joe Biden, the forty-seventh president of the United States, signed the bill.
                   ^^^^^^^^^^^^^ error ordinal-wrong: Joe Biden is counted as the 46th President of the United States, not the 47th.
  `);
  finds('a number before the country', facts, `
    He met the 44th US president, Donald Trump, in Florida.
               ^^^^ error ordinal-wrong: Donald Trump is counted as the 45th President of the United States, not the 44th.
  `);

  finds('a number at the swearing-in', facts, `
    Joe Biden was sworn in as the 47th president. Donald Trump became the 44th president on 20 January 2017.
                                  ^^^^ error ordinal-wrong: Joe Biden is counted as the 46th President of the United States, not the 47th.
                                                                          ^^^^ error ordinal-wrong: Donald Trump is counted as the 45th President of the United States, not the 44th.
  `);

  finds('the number of whoever comes after somebody', facts, `
    Joe Biden succeeded Donald Trump as the 47th president.
                                            ^^^^ error ordinal-wrong: Joe Biden is counted as the 46th President of the United States, not the 47th.
  `);
  accepts('the number of whoever comes after somebody, beside the predecessor’s name', facts, `
    Joe Biden succeeded Donald Trump as the 46th president. Joe Biden, who replaced Donald Trump as the 46th president, spoke. The man who took over from Donald Trump as the 46th president spoke.
  `);
  accepts('the right number, of either term', facts, `
    The 46th president, Joe Biden, met the 45th US president, Donald Trump, who is now the 47th. Donald Trump, the 47th president, left.
  `);
  accepts('another count', facts, `
    Joe Biden was the third president. Joe Biden was the fifth president to fly there, and is the tenth president born in the east.
    The fifth president, Joe Biden, to visit the town was cheered. Joe Biden is the third president in ten years to come.
  `);
  accepts('an office whose holders nobody numbered', facts, 'The tenth German chancellor, Olaf Scholz, spoke.');
  accepts('quoted speech', facts, '"The 45th president, Joe Biden, is here," said the guide.');

  fixes('the ordinal', facts, 'The <|>45th president, Joe Biden, spoke.', 'The 46th president, Joe Biden, spoke.');

  it('cites the source of the term', () => {
    const [finding] = analyzeText('The 45th president, Joe Biden, spoke.', facts, {}, [ordinalWrong]).findings;
    assert.deepEqual(finding?.evidence.map(({ sources }) => sources[0].source.id), ['roll']);
    assert.equal(finding?.because, 'Joe Biden was President of the United States from 20 January 2021 to 20 January 2025.');
  });
  fixes('the number of a second term, once it has begun', facts,
    'Donald Trump, the <|>46th president of the United States, signed it.',
    'Donald Trump, the 47th president of the United States, signed it.', { date: '2025-03-01' });
  finds('a number behind an age', facts, `
    Joe Biden, 79, the 44th president, left.
                       ^^^^ error ordinal-wrong: Joe Biden is counted as the 46th President of the United States, not the 44th.
  `);
  accepts('another bearer of the name, told apart by his given name before a nickname', `
  areas:
    - {name: United States, classification: country, demonyms: [American]}
  posts:
    - {id: united-states-president, label: President of the United States, role: president, area: united-states, other_labels: [President]}
  persons:
    - {name: Franklin Roosevelt, memberships: [{post: united-states-president, start: 1933-03-04, end: 1945-04-12, ordinal: 32}]}
    - {name: Theodore Roosevelt, memberships: [{post: united-states-president, start: 1901-09-14, end: 1909-03-04, ordinal: 26}]}
  `, `
    Franklin Roosevelt spoke. Theodore (Teddy) Roosevelt, the 26th president of the United States, had not.
  `);
});
