import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findMojibake } from '../../../server/src/core/text/mojibake.js';

/** UTF-8 read as Windows-1252, or as Latin-1 where that has no character. */
const garble = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

const mended = (text: string): string =>
  [...findMojibake(text)].reverse().reduce((result, { start, end, text: right }) => result.slice(0, start) + right + result.slice(end), text);

describe('text/mojibake', () => {
  for (const text of ['the minister’s “plan” – “no” … £40', 'José, Łódź, Zürich, naïve, São', 'Москва, Київ', 'Αθήνα', 'a 🙂 b']) {
    it(`mends “${text}”`, () => {
      assert.notEqual(garble(text), text);
      assert.equal(mended(garble(text)), text);
    });
  }
  it('mends what was garbled twice', () => {
    assert.equal(mended(garble(garble('the minister’s plan'))), 'the minister’s plan');
  });
  it('mends a closing mark of which only two characters are left', () => {
    assert.equal(mended('â€œYesâ€ she said'), '“Yes” she said');
  });
  it('leaves sound text as it is', () => {
    for (const text of ['“SÃO”', '“CAFÉ”', 'ÅÄÖ', 'Âge, Øresund, Ñuñoa', 'à la carte – 4 €', 'Đà Nẵng', 'MARKÄ™']) assert.equal(mended(text), text);
  });
});
