import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isGarbledAt } from '../../../../server/src/core/links/names/garbled.js';
import { analyzeText } from '../../../support/test-check.js';

const spanOf = (text: string, word: string): { readonly start: number; readonly end: number } => {
  const start = text.indexOf(word);
  return { start, end: start + word.length };
};

describe('links/names/garbled', () => {
  it('sees the garbled characters in a word and beside it', () => {
    const text = 'Russiaâ€™s minister met Sauli NiinistÃ¶ in Moscow.';
    assert.ok(isGarbledAt(text, spanOf(text, 'Russiaâ')));
    assert.ok(isGarbledAt(text, spanOf(text, 'NiinistÃ')));
    assert.ok(!isGarbledAt(text, spanOf(text, 'Moscow')));
  });
  it('leaves garbled names to the check that decodes them', () => {
    const facts = 'areas: [{name: Russia, classification: country, code: RU}]';
    const checks = analyzeText('Envoys left Russia. Russiaâ€™s minister stayed in Russia.', facts).findings.map(({ check, fixes }) => `${check}: ${fixes[0]?.edits[0]?.text}`);
    assert.deepEqual(checks, ['text-residue: ’']);
  });
});
