import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { bestWitnessFirst } from '../../../server/src/core/facts/source-standing.js';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import type { Citation, Source } from '../../../server/src/core/facts/types.js';
import { packFiles } from '../../support/facts.js';

const page = (id: string, URL: string | undefined, more: Partial<Source> = {}): Citation =>
  ({ source: { id, type: 'webpage', title: id, pack: 'desk', ...more, ...(URL === undefined ? {} : { URL }) } });

const order = (...citations: Citation[]): readonly string[] => bestWitnessFirst(citations).map(({ source }) => source.id);

describe('the order of sources', () => {
  it('shows the office’s own page before a newsroom, and a known newsroom before the others', () => {
    assert.deepEqual(order(
      page('encyclopaedia', 'https://en.wikipedia.org/wiki/Sergey_Lavrov'),
      page('blog', 'https://harbour-notes.example/lavrov'),
      page('agency', 'https://www.reuters.com/world/2022-02-15/'),
      page('ministry', 'https://www.mid.ru/en/minister/'),
    ), ['ministry', 'agency', 'encyclopaedia', 'blog']);
  });

  it('takes every government’s addresses for official', () => {
    for (const host of ['www.state.gov', 'mfa.gov.il', 'www.gob.mx', 'president.go.kr', 'www.nato.int', 'consilium.europa.eu', 'news.un.org', 'www.bmeia.gv.at']) {
      assert.deepEqual(order(page('agency', 'https://apnews.com/a'), page('own', `https://${host}/page`)), ['own', 'agency'], host);
    }
  });

  it('is not taken in by a host that only looks official', () => {
    for (const host of ['gov.example.com', 'mygov.uk', 'europa.eu.example.com', 'notreuters.com']) {
      assert.deepEqual(order(page('own', `https://${host}/page`), page('agency', 'https://apnews.com/a')), ['agency', 'own'], host);
    }
  });

  it('shows pages that repeat another’s text behind others, and what has no address last', () => {
    assert.deepEqual(order(
      page('lost', undefined),
      page('numbers', 'http://192.0.2.7/wiki/Lavrov'),
      page('copy', 'https://review.example/wiki', { publisher: 'Wikipedia, copy' }),
      page('page', 'https://harbour-notes.example/lavrov'),
    ), ['page', 'numbers', 'copy', 'lost']);
  });

  it('holds that a book or a law needs no address', () => {
    assert.deepEqual(order(page('agency', 'https://apnews.com/a'), page('law', undefined, { type: 'legislation' })), ['law', 'agency']);
  });

  it('shows whoever confirms only the years behind whoever confirms the day', () => {
    assert.deepEqual(order(
      { ...page('ministry', 'https://www.state.gov/list'), locator: 'List, years of office' },
      page('blog', 'https://harbour-notes.example/lavrov'),
    ), ['blog', 'ministry']);
  });

  it('keeps the order of the pack among equals', () => {
    assert.deepEqual(order(page('b', 'https://b.example/'), page('a', 'https://a.example/'), page('c', 'https://c.example/')), ['b', 'a', 'c']);
  });

  it('is the order in which a pack’s statements have their sources', () => {
    const { pack, problems } = readPack(packFiles([
      'sources: [{id: blog, type: webpage, title: A page, URL: "https://harbour-notes.example/"}, {id: ministry, type: webpage, title: The minister, URL: "https://www.mid.ru/"}]',
      'persons: [{id: vik, name: Anders Vik, birth_date: {value: 1958-11-07, sources: [blog, ministry]}, sources: [blog, ministry]}]',
    ].join('\n')));
    assert.deepEqual(problems, []);
    assert.deepEqual(pack.parts.person[0]?.birthDate?.sources.map(({ source }) => source.id), ['ministry', 'blog']);
  });
});
