import assert from 'node:assert/strict';
import { readDraft } from '../../../../server/src/core/text/read-draft.js';

const read = (text: string) => readDraft(text, 'rst');
const blocks = (text: string): readonly (readonly [string, string])[] =>
  read(text).blocks.map(({ kind, prose }) => [kind, prose.replaceAll('\u2060', '')]);

describe('readRst', () => {
  it('reads titles with and without a rule above, and the date field', () => {
    const draft = read('=====\nTalks\n=====\n\n:Date: 2022-02-15\n:Author: Jane Roe\n\nEnvoys met\non Tuesday.\n\nReactions\n---------\n\nMoscow was silent.\n');
    assert.deepEqual(draft.blocks.map(({ kind, prose }) => [kind, prose]), [
      ['heading', 'Talks'], ['paragraph', 'Envoys met\non Tuesday.'], ['heading', 'Reactions'], ['paragraph', 'Moscow was silent.'],
    ]);
    assert.deepEqual(draft.frontMatter.map(({ key, value }) => [key, value]), [['date', '2022-02-15'], ['author', 'Jane Roe']]);
  });

  it('reads lists, quotations, notes and tables', () => {
    assert.deepEqual(blocks('- Norway\n- Sweden\n  and Finland\n\nShe said:\n\n   We agreed.\n\n.. note:: Names differ.\n\n.. [1] From the transcript.\n\n'
      + '+------+--------+\n| Oslo | Norway |\n+------+--------+\n\n====  ======\nKyiv  Ukraine\n====  ======\n\nEnd.'), [
      ['list-item', 'Norway'], ['list-item', 'Sweden\n  and Finland'], ['paragraph', 'She said:'], ['quote', 'We agreed.'], ['paragraph', 'Names differ.'],
      ['paragraph', 'From the transcript.'], ['table-cell', 'Oslo'], ['table-cell', 'Norway'], ['table-cell', 'Kyiv'], ['table-cell', 'Ukraine'], ['paragraph', 'End.'],
    ]);
  });

  it('leaves out code, literal blocks, pictures, targets and substitutions', () => {
    assert.deepEqual(blocks('.. code:: python\n\n   Koazk = 1\n\nExample::\n\n   Koazk\n\n.. image:: koazk.png\n   :alt: Koazk\n\n.. _Koazk: https://example.org\n\nText.'), [
      ['paragraph', 'Example:'], ['paragraph', 'Text.'],
    ]);
  });

  it('masks roles, links and emphasis', () => {
    assert.deepEqual(blocks('The **foreign** minister of `Norway <https://example.org>`_, :emphasis:`Kozak`, met Lavrov_ [1]_ by ``code``.').map(([, prose]) => prose.replace(/ +/g, ' ')),
      ['The foreign minister of Norway, Kozak, met Lavrov by .']);
  });

  it('keeps comments for stets, with their indented lines', () => {
    const draft = read('Envoys met.\n\n.. stet: so spelt\n   on the poster\n\nThey left.');
    assert.deepEqual(draft.comments.map(({ text }) => text), ['stet: so spelt\n   on the poster']);
    assert.deepEqual(draft.blocks.map(({ prose }) => prose), ['Envoys met.', 'They left.']);
  });
});
