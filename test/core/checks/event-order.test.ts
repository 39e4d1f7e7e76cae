import eventOrder from '../../../server/src/core/checks/event-order.js';
import { testCheck } from '../../support/test-check.js';

const { finds, accepts, fixes } = testCheck(eventOrder);

const facts = `
areas: [{name: Russia, classification: country}, {name: Ukraine, classification: country}]
events:
  - {name: annexation of Crimea, date: 2014-03-18, tolerance: day, phrases: [annexed ~ Crimea, annexation of Crimea]}
  - {name: Maidan revolution, date: 2014-02-22, tolerance: day, phrases: [Maidan revolution]}
  - {name: second Minsk agreement, date: 2015-02-12, tolerance: day, phrases: [second Minsk agreement, signed ~ Minsk agreement]}
  - {name: Brexit referendum, date: 2016-06-23, tolerance: day, phrases: [Brexit referendum]}
  - {name: fall of the Berlin Wall, date: 1989-11-09, tolerance: day, phrases: [fall of the Berlin Wall, Berlin Wall fell]}
  - {name: the great famine, date: 1988/1995, tolerance: year, phrases: [great famine]}
`;

describe('event-order', () => {
  accepts('the right order', facts, `
    Russia annexed Crimea after the Maidan revolution. The Maidan revolution preceded the annexation of Crimea.
    Before the Brexit referendum, the leaders signed the second Minsk agreement in the Belarusian capital.
    The Brexit referendum came a year after the second Minsk agreement.
  `);
  accepts('an event that is the object of something else', facts, `
    He opposed the annexation of Crimea before the Maidan revolution. Plans for the annexation of Crimea before the Maidan revolution came to light.
    Critics of the annexation of Crimea before the Brexit referendum were few.
  `);
  accepts('negations, plans, conditions and questions', facts, `
    Russia never annexed Crimea before the Maidan revolution. If Russia annexed Crimea before the Maidan revolution, who knew?
    Would Russia have annexed Crimea before the Maidan revolution? The novel has Russia annex it: Russia annexed Crimea before the Maidan revolution in the novel.
  `);
  accepts('three events', facts, `
    Russia annexed Crimea before the Maidan revolution and after the fall of the Berlin Wall.
  `);
  accepts('a verb between the events', facts, `
    Russia annexed Crimea and drew the anger that followed the Brexit referendum; after the annexation of Crimea, polls before the Brexit referendum rose.
  `);
  accepts('events that overlap', facts, `
    The great famine came before the fall of the Berlin Wall. The fall of the Berlin Wall came after the great famine.
  `);
  accepts('a passive that says who followed whom', facts, `
    The Maidan revolution was followed by the annexation of Crimea. The annexation of Crimea was preceded by the Maidan revolution.
  `);
  accepts('quoted speech', facts, `
    “Russia annexed Crimea before the Maidan revolution,” the guide said.
  `);

  finds('an act told with a verb', facts, `
    Russia annexed Crimea before the Maidan revolution.
                          ^^^^^^ error event-order: Wrong order: the Maidan revolution (22 February 2014) came before the annexation of Crimea (18 March 2014).
  `);
  finds('an apposition', facts, `
    Since the annexation of Crimea, shortly before the Maidan revolution, trade has fallen.
                                            ^^^^^^ error event-order: Wrong order: the Maidan revolution (22 February 2014) came before the annexation of Crimea (18 March 2014).
  `);
  finds('“followed”', facts, `
    The second Minsk agreement followed the Brexit referendum.
                               ^^^^^^^^ error event-order: Wrong order: the second Minsk agreement (12 February 2015) came before the Brexit referendum (23 June 2016).
  `);
  finds('the order in front of the sentence', facts, `
    After the Brexit referendum, Russia annexed Crimea.
    ^^^^^ error event-order: Wrong order: the annexation of Crimea (18 March 2014) came before the Brexit referendum (23 June 2016).
  `);

  fixes('the word that orders them', facts,
    'The Maidan revolution came <|>after the annexation of Crimea.',
    'The Maidan revolution came before the annexation of Crimea.');
  fixes('a word in front of the sentence', facts,
    '<|>After the Brexit referendum, Russia annexed Crimea.',
    'Before the Brexit referendum, Russia annexed Crimea.');
});
