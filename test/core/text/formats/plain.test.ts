import assert from 'node:assert/strict';
import { readDraft } from '../../../../server/src/core/text/read-draft.js';

const blocks = (text: string): readonly string[] => readDraft(text, 'plain').blocks.map(({ kind, prose }) => `${kind}: ${prose}`);

describe('readPlain', () => {
  it('parts paragraphs at blank lines', () => {
    assert.deepEqual(blocks('The talks began.\n\n \t\nThe talks ended.\n'), ['paragraph: The talks began.', 'paragraph: The talks ended.']);
  });

  it('reads the paragraphs of a feed, one a line, and its headlines', () => {
    const long = 'Kremlin spokesman John Roe told reporters on Thursday that a draft of the treaty had been handed to both of the governments.';
    assert.deepEqual(blocks(`Ministers meet over border\n20211216\n${long}\nHe refused to say more about it than that.\n${long}`), [
      'heading: Ministers meet over border', 'heading: 20211216', `paragraph: ${long}`,
      'paragraph: He refused to say more about it than that.', `paragraph: ${long}`,
    ]);
  });

  it('keeps a hard-wrapped paragraph together, with its line breaks', () => {
    const wrapped = 'The foreign minister of Norway said on Monday that talks with her\ncounterpart from Denmark had been long.';
    assert.deepEqual(blocks(`${wrapped}\n\n${wrapped}`), [`paragraph: ${wrapped}`, `paragraph: ${wrapped}`]);
  });

  it('begins a paragraph at an indented line of typewritten text', () => {
    assert.deepEqual(blocks([
      '   The foreign minister of Norway said on Monday that talks with',
      'her counterpart from Denmark had been long and useful, and that',
      '   both sides would meet again before the end of the month, and',
      'that others would come as well.'].join('\n')).map((block) => block.length > 100), [true, true]);
  });

  it('reads items of a list, without their bullets', () => {
    assert.deepEqual(blocks('The ministers agreed:\n- to meet again;\n• to talk more often;\n2) to say nothing.\n'),
      ['heading: The ministers agreed:', 'list-item: to meet again;', 'list-item: to talk more often;', 'list-item: to say nothing.']);
  });

  it('keeps a wrapped item of a list together', () => {
    assert.deepEqual(blocks('- to meet again before the end of the month in Oslo or\n  in Copenhagen;\n- to talk.').length, 2);
  });

  it('takes years and sums at the beginning of a line for text', () => {
    assert.deepEqual(blocks('2014. A year of war.'), ['paragraph: 2014. A year of war.']);
    assert.deepEqual(blocks('-5 degrees were measured.'), ['paragraph: -5 degrees were measured.']);
  });

  it('calls short lines without a full stop headings, sentences and speech paragraphs', () => {
    assert.deepEqual(blocks("'Unity Day'\n\n00:39\n\nThe ministers left. Nobody said\n\n\"Never,\" he said\n\nHe left.")
      .map((block) => block.split(':')[0]), ['heading', 'heading', 'paragraph', 'paragraph', 'paragraph']);
  });

  it('masks web and e-mail addresses, and drops lines of nothing else', () => {
    assert.deepEqual(blocks('https://example.org/a\n\nSee www.example.org now, or ask a@example.org.'),
      ['paragraph: See                 now, or ask              .']);
  });

  it('drops lines without a letter or digit', () => {
    assert.deepEqual(blocks('* * *\n\n———\n\n🎉\n\nThe end.'), ['paragraph: The end.']);
  });

  it('collects comments and masks them; what never closes is text', () => {
    const draft = readDraft('The minister <!-- stet: checked --> left.\n\n<!-- a\n\nb -->\n\nShe <!-- stayed.', 'plain');
    assert.deepEqual(draft.comments.map(({ text }) => text), [' stet: checked ', ' a\n\nb ']);
    assert.deepEqual(draft.blocks.map(({ prose }) => prose), [`The minister ${' '.repeat(22)} left.`, 'She <!-- stayed.']);
  });

  it('accepts front matter', () => {
    const draft = readDraft('---\ndate: 2022-02-15\n---\n\nThe talks began.', 'plain');
    assert.deepEqual(draft.frontMatter, [{ key: 'date', value: '2022-02-15', span: { start: 10, end: 20 } }]);
    assert.deepEqual(draft.blocks.map(({ prose, span }) => [prose, span]), [['The talks began.', { start: 26, end: 42 }]]);
  });

  it('reads Windows and old Mac line breaks', () => {
    assert.deepEqual(blocks('One began.\r\n\r\nTwo began.\r\n'), ['paragraph: One began.', 'paragraph: Two began.']);
    assert.deepEqual(blocks('One began.\r\rTwo began.\r'), ['paragraph: One began.', 'paragraph: Two began.']);
    assert.deepEqual(blocks('The foreign minister of Norway said on Monday that talks with\r\nher counterpart had been long.').map((block) => /[\r]/.test(block)), [false]);
  });

  it('does not read Markdown', () => {
    assert.deepEqual(blocks('# 1 *priority* `for` them.'), ['paragraph: # 1 *priority* `for` them.']);
  });
});
