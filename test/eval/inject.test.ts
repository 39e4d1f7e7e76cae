import assert from 'node:assert/strict';
import { injectors } from '../../eval/inject/index.js';
import type { Injection } from '../../eval/inject/injector.js';
import { slipIn } from '../../eval/inject/slip.js';
import { measure, reader } from '../../eval/measure.js';
import { sequence } from '../../eval/sequence.js';
import { factsFrom } from '../support/facts.js';
import { winter2022 } from '../support/winter-2022.js';

const facts = factsFrom(`${winter2022}
organizations:
  - {name: North Atlantic Treaty Organization, acronyms: [NATO]}
events:
  - {name: annexation of Crimea, date: 2014-03-18, phrases: [annexed ~ Crimea]}
`.replace('posts:', `posts:
  - {id: russia-finance-minister, label: Minister of Finance of Russia, role: finance-minister, area: russia, holders: one, other_labels: [Finance Minister]}`)
  .replace('persons:', `persons:
  - {name: Anton Siluanov, gender: male, memberships: [russia-finance-minister 2011-12-16/]}`)
  .replace('areas:', `areas:
  - {name: Kyiv, classification: city, within: [ukraine], other_names: [{name: Kiev, kind: romanisation, discouraged: the Russian form}]}`)
  .replace('name: Sergei Lavrov,', 'name: Sergei Lavrov, gender: male,').replace('name: Sergei Shoigu,', 'name: Sergei Shoigu, gender: male,'));

const text = `
BERLIN, February 15, 2022 — Russian Foreign Minister Sergei Lavrov arrived on Monday, February 14.

The talks end on 12 April 2022, and Lavrov is to stay.

German Chancellor Olaf Scholz spoke of the North Atlantic Treaty Organization. Germany’s patience is long.

Since Russia annexed Crimea in 2014, nobody has said so. Bella Unknown, a singer, was there.

Anna Halvorsen spoke in Kyiv. “There is a chance for peace,” Lavrov said. Mrs Halvorsen said so, too, and Secretary of State Antony
Blinken agreed.

The businessman Sergei Shoigu shook his head.
`;
const draft = { name: 'draft.md', text, format: 'markdown' as const };
const { links } = reader(draft, facts)(text);

/** What an injector proposes over many sequences of numbers, each once. */
function proposals(kind: string): readonly Injection[] {
  const injector = injectors.find((one) => one.kind === kind)!;
  const all = Array.from({ length: 40 }, (_, seed) => injector.propose(links, sequence(String(seed)))).flat();
  return [...new Map(all.map((injection) => [injection.after, injection])).values()];
}

/** Kinds that need no fact. */
const ANYBODYS: ReadonlySet<string> = new Set(['cyrillic-letter', 'placeholder', 'residue']);

describe('planted errors', () => {
  for (const { kind } of injectors) {
    it(`${kind}: changes only the planted words, where the fact base knows better`, () => {
      const found = proposals(kind);
      assert.notEqual(found.length, 0);
      for (const { before, after, span } of found) {
        assert.notEqual(after, before);
        assert.equal(after.slice(0, span.start), before.slice(0, span.start));
        assert.equal(after.slice(span.end), before.slice(before.length - (after.length - span.end)));
        // Errors that any text can have may hit her; those that the fact base knows better do not.
        if (!ANYBODYS.has(kind)) assert.match(after, /Bella Unknown/, 'nobody knows her: she is left alone');
      }
    });
  }

  for (const [kind, what] of [
    ['office', 'Foreign Minister → Finance Minister'],
    ['former-holder', 'Olaf Scholz → Angela Merkel'],
    ['country', 'Russian → Ukrainian'],
    ['given-name', 'Sergei → Anton'],
    ['courtesy-title', 'Mr. Lavrov → Ms. Lavrov'],
    ['gendered-noun', 'businessman → businesswoman'],
    ['pronoun', 'his → her'],
    ['acronym', 'North Atlantic Treaty Organization (NATO) → North Atlantic Treaty Organization (NAOT)'],
    ['weekday', 'Monday → Friday'],
    ['weekday', 'Tuesday, 12 April 2022 → Sunday, 12 April 2022'],
    ['impossible-date', '30 April 2022 → 31 April 2022'],
    ['event-date', '2014 → 2013'],
    ['apostrophe', 'Germany’s → Germanys'],
  ] as const) {
    it(`${kind}: ${what}`, () => assert.ok(proposals(kind).some((one) => one.what === what), proposals(kind).map((one) => one.what).join('; ')));
  }

  it('are the same in every run', () => {
    const run = (): readonly string[] => measure(draft, facts, injectors, 3).map(({ kind, injection, finding, mended }) =>
      `${kind} ${injection.what} ${finding?.check} ${mended}`);
    assert.deepEqual(run(), run());
  });

  it('count as found where a finding touches them, and as mended where its first fix gives the text back', () => {
    const outcome = measure(draft, facts, injectors.filter(({ kind }) => kind === 'former-holder'), 8);
    assert.deepEqual(outcome.map(({ injection, finding, mended }) => [injection.what, finding?.check, mended]), [
      ['Olaf Scholz → Angela Merkel', 'holder-wrong', true],
    ]);
  });
});

describe('a slip', () => {
  it('is one edit, and keeps the capital', () => {
    const random = sequence('slips');
    const slips = new Set(Array.from({ length: 4000 }, () => slipIn('Stoltenberg', random)).filter((one) => one !== undefined));
    for (const slip of slips) {
      assert.ok(Math.abs(slip.length - 'Stoltenberg'.length) <= 1, slip);
      assert.match(slip, /^[A-Z][a-z]+$/);
    }
    for (const common of ['Stolenberg', 'Stoltenbreg', 'Stoltenburg', 'Stolttenberg']) assert.ok(slips.has(common), `never ${common}`);
  });
});
