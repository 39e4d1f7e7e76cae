import nationalityWrong from '../../../server/src/core/checks/nationality-wrong.js';
import { testCheck } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const { finds, accepts, fixes } = testCheck(nationalityWrong);

describe('nationality-wrong', () => {
  finds('swapped ministers', winter2022, `
    Ukrainian Foreign Minister Sergei Lavrov rejected the plan.
    ^^^^^^^^^ error nationality-wrong: Sergei Lavrov was Minister of Foreign Affairs of Russia, not of Ukraine.
  `);
  finds('a country behind the office', winter2022, `
    The foreign minister of Russia, Dmytro Kuleba, flew to London.
                            ^^^^^^ error nationality-wrong: Dmytro Kuleba was Minister of Foreign Affairs of Ukraine, not of Russia.
  `);
  accepts('the right country in every form', winter2022, `
    Russian Foreign Minister Sergei Lavrov, Ukraine’s foreign minister, Dmytro Kuleba, and the president of the United States, Joe Biden, disagreed.
  `);
  accepts('origin and place', winter2022, `
    The Ukrainian-born minister Sergei Lavrov and the Moscow-based envoy met in Ukraine.
  `);
  finds('a country behind the name', winter2022, `
    Foreign Minister Sergei Lavrov of Ukraine rejected the plan.
                                      ^^^^^^^ error nationality-wrong: Sergei Lavrov was Minister of Foreign Affairs of Russia, not of Ukraine.
  `);
  accepts('a country of which somebody in office speaks', winter2022, `
    The picture given by Foreign Minister Sergei Lavrov of Ukraine was a grim one.
  `);
  accepts('a former office', winter2022, `
    The former German President Joe Biden, as the sketch had it, took a bow.
  `);
  fixes('by the right country, in the form used', winter2022,
    '<|>Ukrainian Foreign Minister Sergei Lavrov rejected the plan.',
    'Russian Foreign Minister Sergei Lavrov rejected the plan.');
});
