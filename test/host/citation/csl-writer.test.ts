import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'mocha';
import { besideBundles } from '../../../scripts/bundles.mjs';
import type { Source } from '../../../server/src/core/facts/types.js';
import { bracketStyle, noteStyle } from '../../../server/src/core/features/citation/house-style.js';
import { citationWriter, type CitationWriter } from '../../../server/src/host/citation/csl-writer.js';

const engine = (): Promise<Uint8Array> => readFile(besideBundles[0]!.from);
const source: Source = { id: 'talks', type: 'article', title: 'Talks', publisher: 'Reuters', issued: '2021-12-15', URL: 'https://example.org/talks', pack: 'p' };

/** A newsroom's own style: the title in italics, the year in brackets, the page with its term. */
const ownStyle = (locale: string): string => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="${locale}">
  <info><title>Harbour Herald</title><id>harbour-herald</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout>
    <text variable="title" font-style="italic"/><date variable="issued" prefix=" (" suffix=")"><date-part name="month" suffix=" "/><date-part name="year"/></date>
    <group prefix=", " delimiter=" "><label variable="locator"/><text variable="locator"/></group>
  </layout></citation>
</style>`;

const writerOf = (style: string, locale?: string): Promise<CitationWriter> =>
  citationWriter(engine, { note: style, bracket: style }, () => Promise.resolve(locale));

describe('a citation in the house style', () => {
  let write: CitationWriter;
  before(async () => {
    write = await citationWriter(engine, { note: noteStyle, bracket: bracketStyle }, () => Promise.resolve(undefined));
  });
  const note = (given: Partial<Source>, locator?: string): string => write({ source: { ...source, ...given }, ...(locator !== undefined && { locator }) }).note;

  it('says who says it, where and when, and links the address', () => {
    assert.equal(note({}, 'para. 6'), '“Talks”, Reuters, 15 December 2021, para. 6, <https://example.org/talks>.');
    assert.equal(write({ source, locator: 'para. 6' }).bracket, 'Reuters, 15 December 2021, para. 6, https://example.org/talks');
  });
  it('names authors, container and publisher once', () => {
    assert.equal(note({ containerTitle: 'The Almanac', author: [{ family: 'Ivanova', given: 'Olga' }, { literal: 'Reuters' }] }),
      'Olga Ivanova, “Talks”, The Almanac, Reuters, 15 December 2021, <https://example.org/talks>.');
    assert.match(note({ author: [{ family: 'Ivanova' }, { family: 'Petrov' }] }), /^Ivanova and Petrov, “/);
    assert.match(note({ author: [{ family: 'Ivanova' }, { family: 'Petrov' }, { family: 'Sidorov' }] }), /^Ivanova and others, “/);
  });
  it('gives a date as exactly as the source does, and none where there is none', () => {
    assert.match(note({ issued: '2021-12' }), /, December 2021, /);
    assert.match(note({ issued: '2021' }), /, 2021, /);
    assert.match(note({ issued: '2021-12-15/2022-01-17' }), /, 15 December 2021–17 January 2022, /);
    assert.match(note({ issued: 'soon' }), /Reuters, <https/);
  });
  it('keeps passages that have no name in CSL as they are written', () => {
    assert.match(note({}, 'years of office'), /, years of office\.$/);
    assert.match(note({}, 'pp. 4–5'), /, pp\. 4–5, </);
    assert.match(note({}, 'Government, Ruritania'), /, Government, Ruritania\.$/);
  });
  it('takes a type that the processor does not know for an article', () => {
    for (const type of ['leaflet', 'document', 'software']) assert.match(note({ type }), /^“Talks”/);
  });
  it('lets a source write neither markup nor a bracket of its own', () => {
    const bad: Source = { ...source, title: '[x](javascript:1) <b>*y*', publisher: 'A [B]', URL: 'javascript:alert(1)' };
    assert.equal(write({ source: bad }).note, '“\\[x\\](javascript:1) \\<b\\>\\*y\\*”, A \\[B\\], 15 December 2021.');
    assert.equal(write({ source: bad }).bracket, 'A (B), 15 December 2021');
  });
});

describe('a citation in a newsroom’s own style', () => {
  it('is set as the style has it', async () => {
    const write = await writerOf(ownStyle('en-US'));
    assert.deepEqual(write({ source, locator: 'p. 4' }), { note: '*Talks* (December 2021), page 4', bracket: 'Talks (December 2021), page 4' });
  });
  it('speaks the language of the locale file beside the style', async () => {
    const german = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="de-DE"><terms><term name="page">Seite</term><term name="month-12">Dezember</term></terms></locale>`;
    const write = await writerOf(ownStyle('de-DE'), german);
    assert.equal(write({ source, locator: 'p. 4' }).bracket, 'Talks (Dezember 2021), Seite 4');
  });
  it('is in English where no locale file lies there', async () => {
    const write = await writerOf(ownStyle('de-DE'));
    assert.equal(write({ source, locator: 'p. 4' }).bracket, 'Talks (December 2021), page 4');
  });
  it('is refused with the reason where it is no style', async () => {
    await assert.rejects(writerOf('<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"/>'), /Must have exactly one <info>/);
    await assert.rejects(writerOf('no xml at all'), Error);
  });
});
