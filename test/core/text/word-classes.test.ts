import assert from 'node:assert/strict';
import { readBlock } from '../../../server/src/core/mentions/read-block.js';
import { tokenise } from '../../../server/src/core/text/tokens.js';
import { wordClass } from '../../../server/src/core/text/word-classes.js';

const words = (text: string, of: number): readonly string[] => tokenise(text).flatMap((token) => ((token.classes & of) === 0 ? [] : [token.text]));

describe('classes of words', () => {
  it('are carried by every form of a word that folds alike, and by marks', () => {
    const ferries = wordClass(['ferry', 'quay', '§'], (fold) => fold.endsWith('ferries'));
    assert.deepEqual(words('The Ferry left the quay’s end; FERRIES and carferries wait (see § 3).', ferries), ['Ferry', 'quay', 'FERRIES', 'carferries', '§']);
  });

  it('count for words that were met before the class was made', () => {
    assert.equal(tokenise('harbourmaster').length, 1);
    const masters = wordClass(['harbourmaster']);
    assert.deepEqual(words('The harbourmaster waved.', masters), ['harbourmaster']);
  });

  it('are told of a block as a whole', () => {
    const tides = wordClass(['tide']);
    assert.notEqual(readBlock('paragraph', 'At high tide the gates close.').classes & tides, 0);
    assert.equal(readBlock('paragraph', 'At noon the gates close.').classes & tides, 0);
  });
});

describe('the capitalised words of a block', () => {
  it('are listed by their tokens, numbers and small words left out', () => {
    const { tokens, capitals } = readBlock('paragraph', 'In 2021 McLeod and the BBC met at 5G House.');
    assert.deepEqual(capitals.map((at) => tokens[at]!.text), ['In', 'McLeod', 'BBC', 'House']);
  });
});
