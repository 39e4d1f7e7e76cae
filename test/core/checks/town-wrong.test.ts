import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import townWrong from '../../../server/src/core/checks/town-wrong.js';
import { isTownSlip, statesOfTown, townKey, townMeant } from '../../../server/src/core/links/places/us-towns.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(townWrong);

const facts = `
areas:
  - {name: United States, classification: country, code: US}
  - {name: Oklahoma City, classification: city, within: [united-states]}
`;

describe('town-wrong', () => {
  finds('a town in another state, in full', facts, `
    The protest took place in Milwaukee, Michigan, on Monday. The shooting in Bemidji, Wisconsin, shocked many.
                                         ^^^^^^^^ warning town-wrong: Milwaukee lies in Wisconsin, not in Michigan.
                                                                                       ^^^^^^^^^ warning town-wrong: Bemidji lies in Minnesota, not in Wisconsin.
    The plant in Chattanooga, Georgia makes cars; she lives near Salt Lake City, Nevada.
                              ^^^^^^^ warning town-wrong: Chattanooga lies in Tennessee or Oklahoma, not in Georgia.
                                                                                 ^^^^^^ warning town-wrong: Salt Lake City lies in Utah, not in Nevada.
  `);

  finds('a town in another state, abbreviated', facts, `
    MILWAUKEE, Mich. (AP) — Police in Boise, Mont., said; and the mayor of Chattanooga, GA, spoke.
               ^^^^^ warning town-wrong: Milwaukee lies in Wisconsin, not in Michigan.
                                             ^^^^^ warning town-wrong: Boise lies in Idaho or Oklahoma, not in Montana.
                                                                                        ^^ warning town-wrong: Chattanooga lies in Tennessee or Oklahoma, not in Georgia.
  `);

  finds('a town of that state with a letter wrong', facts, `
    The family lives in Pittsburg, Pennsylvania. The rover was built in Pasedena, Calif., by a team.
                        ^^^^^^^^^ warning town-wrong: “Pittsburg” looks like a misspelling of Pittsburgh.
                                                                        ^^^^^^^^ warning town-wrong: “Pasedena” looks like a misspelling of Pasadena.
  `);

  accepts('towns of one name in several states', facts, `
    He went from Portland, Maine, to Moscow, Idaho, to Paris, Texas, and to Cleveland, Tennessee, and Pittsburg, Kansas.
    LAS VEGAS, N.M. (AP) — A farm near Denver, Indiana, and a school in Houston, Delaware, were sold.
  `);
  accepts('lists of towns and states', facts, `
    The firm has offices in Milwaukee, Michigan and Ohio. He campaigned in Milwaukee, Michigan, Ohio and Florida.
    They went to Milwaukee, Texas, rural Ohio, and Florida.
  `);
  accepts('states that are cities or countries, too', facts, 'She worked in Milwaukee, New York, and in Chattanooga, Washington.');
  accepts('longer names and people', facts, `
    Jackson, Alabama, and Milwaukee, Michigan, are the twins’ names. The Milwaukee Brewers, Michigan fans say, won in Milwaukee, Michigan State said.
  `);
  accepts('novels, mistakes and quoted speech', facts, `
    The novel is set in Milwaukee, Michigan. “I grew up in Milwaukee, Michigan,” she said. The map wrongly put it in Milwaukee, Michigan.
  `);
  accepts('what name-misspelled says already', facts, 'A tornado struck near Okalhoma City, Oklahoma, on Monday.');

  fixes('with the right state as it was written', facts, 'Police in Boise, <|>Mont., said so.', 'Police in Boise, Idaho, said so.');
  fixes('with the right town', facts, 'A man from Pitts<|>burg, Pa., spoke.', 'A man from Pittsburgh, Pa., spoke.');
  fixes('with the right town in capitals', facts, 'FT. LAUDER<|>DAEL, Fla. (AP) — It rained.', 'FT. LAUDERDALE, Fla. (AP) — It rained.');
});

describe('us-towns', () => {
  it('knows every state with a place of the name, where they are few', () => {
    assert.deepEqual([...statesOfTown('bemidji') ?? []], ['MN']);
    assert.deepEqual([...statesOfTown('chattanooga') ?? []], ['TN', 'OK']);
    assert.equal(statesOfTown('springfield'), undefined);
    assert.equal(statesOfTown('lviv'), undefined);
  });

  it('writes saints, forts and mountains in one way', () => {
    assert.equal(townKey(['saint', 'paul']), townKey(['st', 'paul']));
    assert.ok(statesOfTown(townKey(['fort', 'lauderdale']))?.has('FL'));
  });

  it('names the one large town of a state that was meant', () => {
    assert.equal(townMeant('chatanooga', 'TN'), 'chattanooga');
    assert.equal(townMeant('pittsburg', 'KS'), undefined);
    assert.equal(townMeant('chatanooga', 'ME'), undefined);
  });

  it('takes no other word for a slip', () => {
    assert.ok(isTownSlip('pasedena', 'pasadena'));
    for (const [typed, name] of [['auburns', 'auburn'], ['salem', 'sale'], ['warrenton', 'warren'], ['marion', 'madison'], ['east point', 'west point']] as const) assert.ok(!isTownSlip(typed, name), typed);
  });
});
