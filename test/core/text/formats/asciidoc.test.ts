import assert from 'node:assert/strict';
import { readDraft } from '../../../../server/src/core/text/read-draft.js';

const read = (text: string) => readDraft(text, 'asciidoc');
const blocks = (text: string): readonly (readonly [string, string])[] =>
  read(text).blocks.map(({ kind, prose }) => [kind, prose.replaceAll('\u2060', '')]);

describe('readAsciiDoc', () => {
  it('reads the title, the date of the revision line, and paragraphs', () => {
    const draft = read('= Talks resume in Oslo\nJane Roe <jane@example.org>\nv1.0, 2022-02-15\n:keywords: talks\n\nEnvoys met\non Tuesday.\n\n== Reactions\n\nMoscow was silent.\n');
    assert.deepEqual(draft.blocks.map(({ kind, prose }) => [kind, prose]), [
      ['heading', 'Talks resume in Oslo'], ['paragraph', 'Envoys met\non Tuesday.'], ['heading', 'Reactions'], ['paragraph', 'Moscow was silent.'],
    ]);
    assert.deepEqual(draft.frontMatter.map(({ key, value }) => [key, value]), [['date', '2022-02-15'], ['keywords', 'talks']]);
  });

  it('reads titles of two lines', () => {
    assert.deepEqual(blocks('Talks resume\n------------\n\nEnvoys met.'), [['heading', 'Talks resume'], ['paragraph', 'Envoys met.']]);
  });

  it('reads lists, terms, quotations and tables', () => {
    assert.deepEqual(blocks('* Norway\n* Sweden\nand Finland\n\nNATO:: an alliance\n\n[quote, Jane Roe]\n____\nWe agreed.\n____\n\n|===\n|Oslo |Norway\n|===\n'), [
      ['list-item', 'Norway'], ['list-item', 'Sweden\nand Finland'], ['heading', 'NATO::'], ['list-item', 'an alliance'], ['quote', 'We agreed.'],
      ['table-cell', 'Oslo'], ['table-cell', 'Norway'],
    ]);
  });

  it('leaves out listings, literal paragraphs, macros and attributes', () => {
    assert.deepEqual(blocks('[source,ruby]\n----\nputs "Koazk"\n----\n\n  literal Koazk\n\nimage::koazk.png[Koazk]\n\n....\nKoazk\n....\n\nText.'), [['paragraph', 'Text.']]);
  });

  it('masks formatting and links, and shows curved quotation marks', () => {
    assert.deepEqual(blocks('The *foreign* minister of https://example.org/no[Norway], "`Ko__z__ak`", said so.footnote:[In Oslo.]').map(([, prose]) => prose.replace(/ +/g, ' ')),
      ['The foreign minister of Norway, “Kozak”, said so.']);
    assert.deepEqual(blocks('About ~30 of 40 * 2 cost #1 of `code`, 5 + 3.').map(([, prose]) => prose), ['About ~30 of 40 * 2 cost #1 of       , 5 + 3.']);
  });

  it('keeps comments for stets, inside a paragraph and between', () => {
    const draft = read('Envoys met.\n// stet: so spelt\nThey left.\n\n////\na note\n////\n');
    assert.deepEqual(draft.comments.map(({ text }) => text.trim()), ['stet: so spelt', 'a note']);
    assert.equal(draft.blocks.length, 1);
  });
});
