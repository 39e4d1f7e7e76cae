import assert from 'node:assert/strict';
import { defaultSettings } from '../../../../server/src/core/engine/analyze.js';
import { createAnalyzer } from '../../../../server/src/core/engine/analyze.js';
import { readPack } from '../../../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../../../server/src/core/facts/segment/build.js';
import { openSegment } from '../../../../server/src/core/facts/segment/open.js';
import { overlay } from '../../../../server/src/core/facts/segment/overlay.js';
import { factsFrom, packFiles } from '../../../support/facts.js';

const facts = factsFrom(`
  events:
    - {name: annexation of Crimea, date: 2014-03-18, phrases: [annexed ~ Crimea, annexation of Crimea, Crimea ~ annexed, "Crimea's ~ annexation"]}
    - {name: hand-over of the drafts, date: 2021-12-15, phrases: [draft security guarantees ~ laid out, handed ~ draft security guarantees]}
    - {name: Cuban Missile Crisis, date: 1962-10-16/1962-10-28, phrases: [Cuban Missile Crisis]}
    - {id: zurich-accord, name: Zürich accord, date: 1999-05-12, phrases: [signed the Zürich accord]}
    - {name: treaty sent, date: 2021-12-15, phrases: [Moscow sent ~ treaty to]}
    - {name: invasion of Ukraine, date: 2022-02-24, phrases: [invaded Ukraine]}
    - {name: accession of Sofrania, date: 2004-03-29, phrases: [joined the Pact]}
`);

/** "event = date" for each claim of the text. */
function claimsIn(text: string): readonly string[] {
  const { links } = createAnalyzer([]).analyze({
    text, format: 'markdown', facts, settings: { ...defaultSettings, storyDate: '2022-02-15' }, today: '2022-02-15',
  });
  return links.eventClaims.map(({ event, date }) => `${event.id} = ${date.text}`);
}

const claims = (text: string, ...expected: readonly string[]): void => {
  it(`reads "${text}"`, () => assert.deepEqual(claimsIn(text), expected));
};
const silent = (text: string): void => {
  it(`makes no claim of "${text}"`, () => assert.deepEqual(claimsIn(text), []));
};

describe('findEventClaims', () => {
  describe('a date in the event\'s own clause', () => {
    claims('Russia annexed Crimea in 2014.', 'annexation-of-crimea = 2014');
    claims('Moscow annexed Ukraine\'s Crimea region in 2014 and armed separatists after that.', 'annexation-of-crimea = 2014');
    claims('Russia annexed the peninsula of Crimea, in March 2014, after a vote.', 'annexation-of-crimea = March 2014');
    claims('In 2014, Russia annexed Crimea.', 'annexation-of-crimea = 2014');
    claims('Back in 2014 Russia annexed Crimea.', 'annexation-of-crimea = 2014');
    claims('In 2004, Sofrania joined the Pact.', 'accession-of-sofrania = 2004');
    claims('Sofrania joined the Pact alongside two neighbours in 2004.', 'accession-of-sofrania = 2004');
    claims('Sofrania quietly joined the Pact alliance in 2004.', 'accession-of-sofrania = 2004');
    claims('In 2014, Crimea was annexed by Russia.', 'annexation-of-crimea = 2014');
    claims('In December 2021, Moscow sent its treaty to NATO.', 'treaty-sent = December 2021');
    claims('The Cuban Missile Crisis took place in 1962.', 'cuban-missile-crisis = 1962');
    claims('He recalled the Cuban Missile Crisis of 1963.', 'cuban-missile-crisis = 1963');
    claims('The Cuban Missile Crisis of 1963 frightened the world.', 'cuban-missile-crisis = 1963');
    claims('Trade has fallen since the annexation of Crimea by Russia in 2014.', 'annexation-of-crimea = 2014');
    claims('Moscow in 2014 annexed Crimea.', 'annexation-of-crimea = 2014');
    claims('Relations have been cold since the annexation of Crimea in 2014.', 'annexation-of-crimea = 2014');
    claims('The annexation of Crimea (2014) broke a treaty.', 'annexation-of-crimea = 2014');
    claims('Sanctions over the 2014 annexation of Crimea remain.', 'annexation-of-crimea = 2014');
    claims('Sanctions over Crimea\'s 2014 annexation remain.', 'annexation-of-crimea = 2014');
    claims('It recalls the 1962 Cuban Missile Crisis.', 'cuban-missile-crisis = 1962');
    claims('They SIGNED the Zurich accord on 12 May 1999.', 'zurich-accord = 12 May 1999');
    claims('He will negotiate on the draft security guarantees laid out to Washington and the Atlantic Alliance (NATO) in late December, '
      + 'as tension mounts.', 'hand-over-of-the-drafts = late December');
    claims('Russia annexed Crimea in 2014 and invaded Ukraine in 2022.', 'annexation-of-crimea = 2014', 'invasion-of-ukraine = 2022');
    claims('"Russia annexed Crimea in 2014," the minister said on Monday.', 'annexation-of-crimea = 2014');
  });

  describe('silence', () => {
    silent('In 2013, a year before Russia annexed Crimea, trade still grew.');
    silent('Sofrania joined the Pact exercises in 2015.');
    silent('In 2015, Sofrania joined the Pact exercises.');
    silent('Sofrania joined the Pact Customs Zone in 2023.');
    silent('Sofrania joined the Pact mission off Somalia in 2009.');
    silent('Russia annexed Crimea a year after the games of 2013.');
    silent('Fighting has gone on since 2014, the year Russia annexed Crimea.');
    silent('Russia annexed Crimea and has held it since 2014.');
    silent('Russia annexed Crimea, while in January NATO replied.');
    silent('Russia annexed Crimea, the minister said on Monday.');
    silent('Russia annexed Crimea and sent troops to Donbas in 2015.');
    silent('Russia annexed Crimea despite the assurances it gave in 1994.');
    silent('Russia annexed Crimea despite assurances in 1994.');
    silent('Russia annexed Crimea by 2014.');
    silent('Russia annexed Crimea in 2014 or 2015.');
    silent('Russia annexed Crimea between 2013 and 2015.');
    silent('Russia did not annex, and never annexed Crimea in 2013.');
    silent('The allies marked the anniversary of the annexation of Crimea in 2019.');
    silent('The EU condemned the annexation of Crimea in 2015.');
    silent('The EU imposed sanctions over the annexation of Crimea in 2015.');
    silent('In 2015, the annexation of Crimea was condemned.');
    silent('In 2015 the union, which had protested when Russia annexed Crimea, met again.');
    silent('He said in 2015 that Russia annexed Crimea.');
    silent('He wrote in 2015: "Russia annexed Crimea."');
    silent('"Russia annexed Crimea," he wrote in 2015.');
    silent('In 2016, the peninsula annexed by Russia with Crimea was poor.');
    silent('It was worse in 2015 than when Russia annexed Crimea.');
    silent('Russia annexed Crimea that same year.');
    silent('If Russia had annexed Crimea in 2013, nobody would have noticed.');
    silent('Russia would have annexed Crimea in 2013.');
    silent('In 2019 the treaty that Moscow sent as a treaty to NATO was dead.');
    silent('A novel in which Russia annexed Crimea in 2013.');
    silent('The annexation of Crimea changed Europe in 2015.');
    silent('Russia annexed Crimea in 2013 elections notwithstanding.');
  });

  it('places the phrase and the date in the draft', () => {
    const text = 'A line first.\n\nRussia annexed Ukraine\'s Crimea in 2014.';
    const { links } = createAnalyzer([]).analyze({ text, format: 'markdown', facts, settings: defaultSettings, today: '2022-02-15' });
    const [claim] = links.eventClaims;
    assert.ok(claim);
    assert.equal(text.slice(claim.phraseSpan.start, claim.phraseSpan.end), 'annexed Ukraine\'s Crimea');
    assert.equal(claim.phraseText, 'annexed Ukraine\'s Crimea');
    assert.equal(text.slice(claim.date.span.start, claim.date.span.end), '2014');
  });

  it('reads no event of a segment before a draft tells of it', () => {
    const { segment } = openSegment(buildSegment([readPack(packFiles(`
      events:
        - {name: annexation of Crimea, date: 2014-03-18, phrases: [annexed ~ Crimea]}
        - {name: October 7 attack, date: 2023-10-07, phrases: [October 7 Hamas attack]}
    `)).pack]));
    const { facts: compiled } = overlay(segment!, []);
    const readFor = (text: string): number => {
      createAnalyzer([]).analyze({ text, format: 'markdown', facts: compiled, settings: defaultSettings, today: '2022-02-15' });
      return segment!.records.read;
    };
    assert.equal(readFor('The attack on the town came in October 2015.'), 0);
    assert.equal(readFor('Russia annexed Crimea in 2014.'), 1);
  });

  it('reads a table of dates and phrases as no sentence', () => {
    assert.deepEqual(claimsIn(Array.from({ length: 400 }, () => 'in 2013 Russia annexed Crimea').join(' ')), []);
  });
});
