import assert from 'node:assert/strict';
import { checks } from '../../../server/src/core/checks/index.js';
import { createCheckRunner } from '../../../server/src/core/engine/run-checks.js';
import { createLinker } from '../../../server/src/core/links/link-draft.js';
import { readBlock } from '../../../server/src/core/mentions/read-block.js';
import type { BlockReading } from '../../../server/src/core/mentions/types.js';
import { readDraft } from '../../../server/src/core/text/read-draft.js';
import { factsFrom } from '../../support/facts.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = factsFrom(winter2022, `
organizations: [{name: North Atlantic Treaty Organization, other_names: [{name: NATO, kind: acronym}]}]
events: [{name: annexation of Crimea, date: 2014-03-18, phrases: [annexed ~ Crimea]}]
`);

/** A reading whose lists count how often somebody looks at one of their items: steps that are the same on every machine. */
function counted(reading: BlockReading): { readonly reading: BlockReading; readonly looks: () => number } {
  let looks = 0;
  const count = <T extends object>(list: T): T => new Proxy(list, {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d/.test(key)) looks++;
      return Reflect.get(target, key) as unknown;
    },
  });
  const lists = Object.fromEntries(Object.entries(reading).map(([key, value]) => [key, Array.isArray(value) ? count(value) : value as unknown]));
  return { reading: lists as unknown as BlockReading, looks: () => looks };
}

/** How often the items of a paragraph are looked at by links and checks. */
function looksAt(paragraph: string): number {
  const draft = readDraft(paragraph, 'markdown');
  const [block] = draft.blocks;
  const { reading, looks } = counted(readBlock(block!.kind, block!.prose));
  const { links, parts } = createLinker().link(draft, [{ index: 0, offset: block!.span.start, reading }], { facts, storyDateSetting: '2022-02-15', today: '2022-02-15' });
  const { failures } = createCheckRunner(checks).run(links, parts, { checks: {}, facts: [] });
  assert.deepEqual(failures, []);
  return looks();
}

/** Sentences that a draft may hold hundreds of, some of them without an end. */
const SENTENCES: Readonly<Record<string, string>> = {
  bodies: 'German Chancellor Olaf Scholz met “President” Kuleba in Kiev on Monday, and Minister Blinken called Kiev “a city”. ',
  garbled: 'The North Atlantic Trade Organization (NATO) and the Nort Atlantic Treaty Organization met. ',
  lives: 'Angela Merkel was born in 1955, and Vladimir Putin, 79, on 7 October 1952. ',
  'lives in one sentence': 'Angela Merkel was born in 1955, Vladimir Putin, 79, was born in 1953, ',
  quotations: '“We wait,” Sergei Lavrov said. “We do,” he added, “now.” ',
  names: 'Sergie Lavrov met Mr Halvorsen, Erik Halvorson and Ukranian envoys in Moskow. ',
  offices: 'Russian Defence Minister Sergei Lavrov met State Secretary Antony Blinken and President Johnosn. ',
  terms: 'Angela Merkel became chancellor in 2004, Olaf Scholz was elected in 2020, ',
  successions: 'Olaf Scholz became chancellor, succeeding Angela Merkel, and Sergei Lavrov took over from Sergei Shoigu as foreign minister. ',
  times: 'The call begins at 3 p.m. EDT on 17 February, 8 p.m. GMT, and ends on Friday. ',
  dates: 'Russia annexed Crimea in 2015, on Monday, 18 March 2014 (Old Style), and 60 years since NATO was founded, ',
  numbers: 'Of 120 people 65 (50 percent) were killed, from 12 to 14, $1.2 billion up 3 per cent, ',
  marks: 'He said "yes, TK people [name] left the (NTAO) [sic] and Natos expansion, ',
};

describe('a paragraph of many pages', function () {
  this.timeout(300_000);
  for (const [kind, sentence] of Object.entries(SENTENCES)) {
    it(`is looked at four times as often when it is four times as long: ${kind}`, () => {
      const [one, four] = [looksAt(sentence.repeat(60)), looksAt(sentence.repeat(240))];
      assert.ok(four <= 4.3 * one, `${one} looks, then ${four}: ${(four / one).toFixed(2)} times`);
    });
  }
});
