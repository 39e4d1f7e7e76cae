import assert from 'node:assert/strict';
import { fold } from '../../../server/src/core/text/fold.js';

describe('fold', () => {
  it('lowers case and drops accents', () => {
    assert.equal(fold('Orbán'), 'orban');
    assert.equal(fold('Niinistö'), 'niinisto');
    assert.equal(fold('São Tomé'), 'sao tome');
    assert.equal(fold('Nguyễn Xuân Phúc'), 'nguyen xuan phuc');
  });

  it('spells out letters that carry no accent', () => {
    assert.equal(fold('Łukaszenka'), 'lukaszenka');
    assert.equal(fold('Søren Ærø'), 'soren aero');
    assert.equal(fold('Đoković'), 'dokovic');
    assert.equal(fold('Straße'), 'strasse');
    assert.equal(fold('Þórður'), 'thordur');
    assert.equal(fold('Œuvre'), 'oeuvre');
    assert.equal(fold('Erdoğan, Yıldırım, İnce'), 'erdogan, yildirim, ince');
  });

  it('leaves out the full stops of abbreviations, not those of numbers', () => {
    assert.equal(fold('U.S.'), 'us');
    assert.equal(fold('p.m.'), 'pm');
    assert.equal(fold('2.5'), '2.5');
    assert.equal(fold('15.02.2022'), '15.02.2022');
    assert.equal(fold('1,000'), '1,000');
  });

  it('makes apostrophes straight', () => {
    assert.equal(fold('O’Brien'), "o'brien");
    assert.equal(fold('Hawaiʻi'), "hawai'i");
    assert.equal(fold('Sana´a'), "sana'a");
  });

  it('folds wide and composed forms to plain ones', () => {
    assert.equal(fold('ＮＡＴＯ'), 'nato');
    assert.equal(fold('ﬁnance'), 'finance');
    assert.equal(fold('Zu\u0308rich'), 'zurich');
    assert.equal(fold('gov\u00adern\u2060ment'), 'government');
  });

  it('keeps the letters of other scripts', () => {
    assert.equal(fold('Козак'), 'козак');
    assert.equal(fold('王毅'), '王毅');
  });

  it('is never empty', () => {
    for (const text of ['.', '...', '\u0301', '\u2060', ' ']) assert.ok(fold(text).length > 0, JSON.stringify(text));
  });

  it('changes nothing that is folded', () => {
    for (const text of ['Łódź', 'U.S.', 'Søren', 'O’Brien', 'Þór', '2.5', 'ΑΒΓ']) assert.equal(fold(fold(text)), fold(text));
  });
});
