import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { worksheet } from '../../../server/src/core/features/worksheet.js';
import type { WorksheetItem } from '../../../server/src/core/features/worksheet/items.js';
import { analyzeText, type DraftOptions } from '../../support/test-check.js';
import { factsFrom } from '../../support/facts.js';
import { winter2022 } from '../../support/winter-2022.js';

const office = factsFrom(winter2022);
const world = factsFrom(`
  areas:
    - {name: Ukraine, classification: country, code: UA, demonyms: [Ukrainian], capital: [{value: kyiv}], other_names: []}
    - {id: kyiv, name: Kyiv, classification: city, within: [ukraine], other_names: [{name: Kiev, kind: romanisation, discouraged: House style}]}
    - {id: kharkiv, name: Kharkiv, classification: city, within: [ukraine], compass: east}
    - {name: Russia, classification: country, code: RU, demonyms: [Russian]}
  organizations:
    - {id: osce, name: Organization for Security and Co-operation in Europe, acronyms: [OSCE]}
  posts: [{id: russia-president, area: russia, holders: one}]
  persons:
    - {name: Vladimir Putin, birth_date: 1952-10-07, memberships: [russia-president 2012-05-07/]}
  events:
    - {name: annexation of Crimea, date: 2014-03-18, phrases: [annexed ~ Crimea, annexation of Crimea]}
  figures:
    - {id: dead, subject: people killed in Donbas, value: 14000, unit: people, comparator: ">", phrases: [killed in Donbas]}
  quotations:
    - {id: reliable, text: We need guarantees that are reliable and legally binding, speaker: vladimir-putin, date: 2022-02-01}
`);

const itemsOf = (text: string, facts = office, options?: DraftOptions): readonly WorksheetItem[] => worksheet(analyzeText(text, facts, options)).items;

/** "office Foreign Minister: agrees (sergei-lavrov)". */
const lines = (text: string, facts = office, options?: DraftOptions): readonly string[] =>
  itemsOf(text, facts, options).map(({ kind, text: words, verdict, entity, check }) =>
    `${kind} ${words}: ${verdict}${check === null ? '' : ` by ${check}`}${entity === null ? '' : ` (${entity.id})`}`);

/** What a pack of the autumn of 2026 knows of Germany. */
const autumn2026 = factsFrom(`
  as_of: 2026-10-06
  areas: [{id: germany, name: Germany, classification: country, demonyms: [German]}]
  posts:
    - {id: germany-chancellor, label: Chancellor of Germany, role: chancellor, area: germany, holders: one, other_labels: [Chancellor]}
    - {id: germany-foreign-minister, label: Foreign Minister of Germany, role: foreign-minister, area: germany, holders: one, other_labels: [Foreign Minister]}
  persons:
    - {name: Friedrich Merz, memberships: [germany-chancellor 2025-05-06/]}
    - {name: Olaf Scholz, memberships: [germany-chancellor 2021-12-08/2025-05-06]}
    - {name: Johann Wadephul, memberships: [{post: germany-foreign-minister, start: 2025-05-06, as_of: 2026-09}]}
`);

describe('a worksheet agrees', () => {
  it('with an office held on the story date, and with a name known in full', () => {
    assert.deepEqual(lines('Russian Foreign Minister Sergei Lavrov spoke. Lavrov added nothing.'), [
      'office Russian Foreign Minister: agrees (sergei-lavrov)', 'person Sergei Lavrov: agrees (sergei-lavrov)', 'person Lavrov: agrees (sergei-lavrov)',
    ]);
  });
  it('with "former" where the term has ended', () => {
    assert.equal(lines('Former German Chancellor Angela Merkel wrote a book.')[0], 'office German Chancellor: agrees (angela-merkel)');
  });
  it('with the date of an event as far as the draft tells it', () => {
    assert.deepEqual(lines('Russia annexed Crimea in March 2014.', world), ['event annexed Crimea in March 2014: agrees (annexation-of-crimea)']);
  });
  it('with an age, a capital, a place, a figure, an acronym and a quotation', () => {
    assert.deepEqual(lines('Russian President Vladimir Putin, 69, spoke.', world).filter((line) => line.startsWith('age')), ['age 69: agrees (vladimir-putin)']);
    assert.deepEqual(lines('She flew to Kyiv, the capital of Ukraine.', world), ['place Kyiv, the capital of Ukraine: agrees (ukraine)']);
    assert.deepEqual(lines('A depot in Kharkiv in eastern Ukraine burned.', world), ['place Kharkiv in eastern Ukraine: agrees (kharkiv)']);
    assert.deepEqual(lines('More than 14,000 people were killed in Donbas.', world), ['figure 14,000: agrees (dead)']);
    assert.deepEqual(lines('The Organization for Security and Co-operation in Europe (OSCE) waits.', world), [
      'organization Organization for Security and Co-operation in Europe: agrees (osce)', 'organization OSCE: agrees (osce)',
    ]);
    assert.deepEqual(lines('“We need guarantees that are reliable and legally binding,” Vladimir Putin said.', world).slice(0, 1), [
      'quotation “We need guarantees that are reliable and legally binding,”: agrees (reliable)',
    ]);
  });
  it('with a known figure that a source on record gives, too', () => {
    const counted = factsFrom(`
      sources: [{id: count, type: webpage, title: Count, URL: "https://count.example/"}]
      figures:
        - id: dead
          subject: people killed in Donbas
          value: {value: 14000, disputed_by: [{value: "13,000 to 14,000", sources: [count]}]}
          unit: people
          phrases: [killed in Donbas]
    `);
    const verdictOf = (number: string): readonly string[] => lines(`In all ${number} people were killed in Donbas.`, counted);
    assert.deepEqual(verdictOf('14,000'), ['figure 14,000: agrees (dead)']);
    assert.deepEqual(verdictOf('13,000'), ['figure 13,000: cannot-tell (dead)']);
  });
  it('and names the statement with its sources', () => {
    const [first] = itemsOf('Russian Foreign Minister Sergei Lavrov spoke.');
    assert.deepEqual(first, {
      span: { start: 0, end: 24 }, text: 'Russian Foreign Minister', kind: 'office', verdict: 'agrees',
      entity: { kind: 'person', id: 'sergei-lavrov', name: 'Sergei Lavrov' },
      statement: 'Sergei Lavrov has been Minister of Foreign Affairs of Russia since 9 March 2004.',
      sources: [{ id: 'test-source', title: 'Source of the test', URL: 'https://example.org/source' }],
      check: null, note: null,
    });
  });
});

describe('a worksheet contradicts only where a finding stands', () => {
  it('and gives the finding with what is known', () => {
    const [first] = itemsOf('Russian Defence Minister Sergei Lavrov spoke.');
    assert.equal(first?.verdict, 'contradicts');
    assert.equal(first?.check, 'title-wrong');
    assert.match(first?.note ?? '', /^Sergei Lavrov was Foreign Minister on 15 February 2022, not Defence Minister\.$/);
    assert.match(first?.statement ?? '', /Sergei Lavrov has been Minister of Foreign Affairs .* Sergei Shoigu was Minister of Defence/);
  });
  it('each finding of the analysis upon one item', () => {
    const text = 'On Wednesday, February 30, 2022 German Chancellor Angela Merkel met Sergei Lavorv [TK]. Sergei Lavrov left.';
    const analysis = analyzeText(text, office);
    const found = worksheet(analysis).items.flatMap(({ check, verdict }) => (verdict === 'contradicts' ? [check] : []));
    assert.deepEqual([...found].sort(), [...new Set(analysis.findings.map(({ check }) => check))].sort());
    assert.ok(found.includes('holder-wrong') && found.includes('date-impossible') && found.includes('placeholder-left'), found.join());
  });
  it('not where a stet lets it stand', () => {
    const text = 'Russian Defence Minister Sergei Lavrov spoke. <!-- stet title-wrong "Defence Minister": he acted for a day (AB) -->';
    const [first] = itemsOf(text);
    assert.equal(first?.verdict, 'cannot-tell');
    assert.match(first?.note ?? '', /A stet lets this stand: Sergei Lavrov was Foreign Minister/);
  });
  it('not with a form that the house merely avoids', () => {
    const [first, ...others] = itemsOf('The train to Kiev was late.', world);
    assert.deepEqual([first?.kind, first?.verdict, first?.note, others.length], ['place', 'cannot-tell', first?.note, 0]);
    assert.match(first?.note ?? '', /Kyiv/);
  });
});

describe('a worksheet cannot tell', () => {
  it('whether something happened on a day, but says that the weekday is right', () => {
    const note = (text: string): string | null | undefined => itemsOf(text).find(({ kind }) => kind === 'date')?.note;
    assert.equal(note('They met on Thursday, February 10, 2022.'), 'The weekday is right; whether it happened on that day is not known.');
    assert.equal(note('They met on February 10, 2022.'), null);
    assert.equal(note('They met on Thursday, February 10.'), 'In this story that is 10 February 2022.');
    assert.match(note('They met on Friday, February 10, 2022.') ?? '', /^10 February 2022 was a Thursday/);
  });
  it('of a person, an office or a time that the fact base does not know', () => {
    assert.deepEqual(lines('Norwegian Foreign Minister Nomen Nescio met German Chancellor Olaf Scholz in 1999.'), [
      'office Norwegian Foreign Minister: cannot-tell', 'office German Chancellor: cannot-tell (olaf-scholz)', 'person Olaf Scholz: agrees (olaf-scholz)',
      'date 1999: cannot-tell',
    ]);
  });
  it('of an office after the day up to which the pack knows', () => {
    const early = factsFrom(`
      as_of: 2022-01-01
      posts: [{id: france-president, area: france, holders: one}]
      persons: [{name: Emmanuel Macron, memberships: [france-president 2017-05-14/]}]
    `);
    assert.deepEqual(lines('French President Emmanuel Macron spoke.', early, { date: '2030-01-01' }).slice(0, 1), ['office French President: cannot-tell (emmanuel-macron)']);
  });
  it('of an office after the day up to which the pack knows, with who was last known to hold it and when', () => {
    const office = (text: string, date = '2026-11-22'): WorksheetItem => itemsOf(text, autumn2026, { date }).find(({ kind }) => kind === 'office')!;
    const holder = office('German Chancellor Friedrich Merz spoke.');
    assert.deepEqual([holder.verdict, holder.note, holder.statement], [
      'cannot-tell', 'As of 6 October 2026 Friedrich Merz held this office.', 'Friedrich Merz has been Chancellor of Germany since 6 May 2025.',
    ]);
    assert.equal(office('German Foreign Minister Johann Wadephul spoke.').note, 'As of September 2026 Johann Wadephul held this office.');
    assert.equal(office('German Chancellor Johann Wadephul, who was appointed on Friday, spoke.').note, 'Johann Wadephul has been Foreign Minister of Germany since 6 May 2025. Known as of September 2026. As of 6 October 2026 Friedrich Merz held this office.');
    assert.equal(office('German Chancellor Friedrich Merz spoke.', '2026-10-01').verdict, 'agrees');
  });
  it('of an office that was last known to be another’s: one item with the finding, which contradicts nothing', () => {
    const items = itemsOf('German Chancellor Olaf Scholz spoke.', autumn2026, { date: '2026-11-22' });
    assert.deepEqual(items.map(({ kind, verdict, check }) => [kind, verdict, check]), [['office', 'cannot-tell', 'office-unconfirmed'], ['person', 'agrees', null]]);
    assert.match(items[0]?.note ?? '', /^Olaf Scholz left office on 6 May 2025; Friedrich Merz was Chancellor of Germany on 6 October 2026, the last that is known\.$/);
    assert.match(items[0]?.statement ?? '', /Friedrich Merz has been Chancellor of Germany since 6 May 2025\./);
  });
  it('of a minister of something that no pack knows, whose office is not that of a mere minister', () => {
    const general = factsFrom(`
      areas: [{id: norway, name: Norway, classification: country, demonyms: [Norwegian]}]
      posts: [{id: norway-minister, label: Minister, area: norway, holders: many}]
      persons: [{name: Per Hansen, memberships: [norway-minister 2020-01-01/]}]
    `);
    for (const [sentence, office] of [
      ['Fisheries Minister Per Hansen spoke.', 'Fisheries Minister'], ['Norwegian Fisheries Minister Per Hansen spoke.', 'Norwegian Fisheries Minister'],
      ['The Trade and Industry Minister Per Hansen spoke.', 'Trade and Industry Minister'], ['Yesterday Fisheries Minister Per Hansen spoke.', 'Fisheries Minister'],
      ['They met the fisheries minister Per Hansen.', 'fisheries minister'], ['The Norwegian levelling-up minister Per Hansen spoke.', 'Norwegian levelling-up minister'],
    ] as const) assert.equal(lines(sentence, general).find((line) => line.startsWith('office')), `office ${office}: cannot-tell (per-hansen)`, sentence);
    assert.equal(lines('The Norwegian minister, Per Hansen, spoke.', general)[0], 'office Norwegian minister: agrees (per-hansen)');
    assert.equal(lines('Norwegian Minister Per Hansen spoke.', general)[0], 'office Norwegian Minister: agrees (per-hansen)');
  });
  it('of an office beside a name that is in question, and says so', () => {
    const items = itemsOf('Foreign Minister Sergei Lavrvo spoke.');
    assert.deepEqual(items.map(({ text, verdict, note }) => [text, verdict, note]).slice(0, 1), [['Foreign Minister', 'cannot-tell', 'The name beside it is in question.']]);
  });
  it('of "former" while the term lasts', () => {
    assert.equal(lines('Former Foreign Minister Sergei Lavrov wrote.')[0], 'office Former Foreign Minister: cannot-tell (sergei-lavrov)');
  });
  it('of words that somebody else may have said', () => {
    const [first] = itemsOf('“We need guarantees that are reliable and legally binding,” the spokesman said.', world);
    assert.deepEqual([first?.verdict, first?.entity?.id], ['cannot-tell', 'reliable']);
  });
  it('of a date that nothing is known about, but says what it means', () => {
    const [first] = itemsOf('They met on Monday.');
    assert.deepEqual([first?.text, first?.verdict, first?.note], ['Monday', 'cannot-tell', 'In this story that is 14 February 2022.']);
  });
  it('anything of an empty draft', () => {
    assert.deepEqual(worksheet(analyzeText('', office)), { storyDate: '2022-02-15', items: [] });
  });
});

describe('a worksheet lists', () => {
  it('the whole name of a body of which one word is wrong', () => {
    const facts = factsFrom('organizations: [{name: North Atlantic Treaty Organization, acronyms: [NATO]}]');
    assert.deepEqual(lines('Envoys of the North Atlantic Trade Organization met. Then the North Atlantic Trade Organization (NATO) waited.', facts), [
      'organization North Atlantic Trade Organization: contradicts by organization-wrong (north-atlantic-treaty-organization)',
      'organization North Atlantic Trade Organization: contradicts by organization-wrong (north-atlantic-treaty-organization)',
    ]);
  });
});
