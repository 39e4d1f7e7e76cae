import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Mark } from '../../../server/src/core/engine/marks.js';
import { worksheet } from '../../../server/src/core/features/worksheet.js';
import { exportWorksheet } from '../../../server/src/core/features/worksheet/export.js';
import { anchorOf } from '../../../server/src/core/features/worksheet/marks.js';
import { factsFrom } from '../../support/facts.js';
import { analyzeText } from '../../support/test-check.js';
import { winter2022 } from '../../support/winter-2022.js';

const facts = factsFrom(winter2022);
const DRAFT = 'A fire burned on 3 March in Lyon. The mayor spoke.\n\nIt had burned on 3 March in Nice, too.\n';

/** The mark that somebody makes at the `nth` place where an item reads `words`. */
function markAt(text: string, words: string, nth = 0): Mark {
  const analysis = analyzeText(text, facts);
  const item = worksheet(analysis).items.filter((one) => one.text === words)[nth];
  assert.ok(item, `nothing to check reads “${words}”`);
  return { ...anchorOf(item.span, analysis.links), by: 'AB', date: '2022-02-16', note: 'rang the brigade' };
}

/** "3 March: current", one for each marked item. */
const marked = (text: string, marks: readonly Mark[]): readonly string[] =>
  worksheet(analyzeText(text, facts), marks).items.flatMap(({ text: words, span, checked }) => (checked ? [`${span.start} ${words}: ${checked.stale === undefined ? 'current' : 'stale'}`] : []));

describe('a mark made by hand', () => {
  const mark = markAt(DRAFT, '3 March');
  it('remembers the words, their sentence and what stands around them', () => {
    assert.deepEqual([mark.words, mark.sentence], ['3 March', 'A fire burned on 3 March in Lyon.']);
    assert.ok(mark.before?.endsWith('burned on ') && mark.after?.startsWith(' in Lyon.'));
  });
  it('stays with its words while the draft is edited elsewhere', () => {
    const edited = `# A fire\n\nNobody slept.\n\n${DRAFT.replace('The mayor spoke', 'Her deputy spoke')}`;
    assert.deepEqual(marked(edited, [mark]), [`${edited.indexOf('3 March')} 3 March: current`]);
  });
  it('does not mind another way of breaking lines', () => {
    assert.deepEqual(marked(DRAFT.replace('burned on', 'burned\non'), [mark]), ['17 3 March: current']);
  });
  it('goes stale when its sentence changes, and says what the sentence was', () => {
    const changed = DRAFT.replace('A fire burned on 3 March in Lyon.', 'Two fires burned on 3 March in Lyon.');
    assert.deepEqual(marked(changed, [mark]), [`${changed.indexOf('3 March')} 3 March: stale`]);
    assert.match(exportWorksheet(worksheet(analyzeText(changed, facts), [mark]), analyzeText(changed, facts).links.draft, 'markdown', 'a.md'),
      /Was checked by hand by AB on 16 February 2022: rang the brigade, but the sentence has changed since\. It was: “A fire burned on 3 March in Lyon\.”/);
  });
  it('does not jump to the same words in another sentence', () => {
    const without = DRAFT.replace('A fire burned on 3 March in Lyon. ', '');
    const sheet = worksheet(analyzeText(without, facts), [{ ...mark, sentence: 'Crews from all over the region fought flames, smoke and wind on 3 March near Lyon airport.' }]);
    assert.equal(sheet.items.some(({ checked }) => checked), false);
    assert.equal(sheet.lost?.length, 1);
  });
  it('tells one sentence that stands twice from its twin', () => {
    const twice = 'One. He came on 3 March.\n\nTwo. He came on 3 March.\n';
    assert.deepEqual(marked(twice, [markAt(twice, '3 March', 1)]), [`${twice.lastIndexOf('3 March')} 3 March: current`]);
  });
  it('lets the later of two speak', () => {
    const [checked] = worksheet(analyzeText(DRAFT, facts), [mark, { ...mark, by: 'CD' }]).items.flatMap((item) => item.checked ?? []);
    assert.equal(checked?.by, 'CD');
  });
  it('never changes a verdict', () => {
    const wrong = 'Russian Defence Minister Sergei Lavrov spoke.';
    const [first] = worksheet(analyzeText(wrong, facts), [markAt(wrong, 'Russian Defence Minister')]).items;
    assert.deepEqual([first?.verdict, first?.checked?.by], ['contradicts', 'AB']);
  });
});

describe('a worksheet with marks', () => {
  const mark = markAt(DRAFT, '3 March');
  const lost: Mark = { words: 'Nomen Nescio', sentence: 'Nomen Nescio saw <it>, he said.', by: 'CD' };
  const sheetAs = (format: 'markdown' | 'html' | 'csv' | 'json'): string => {
    const analysis = analyzeText(DRAFT, facts);
    return exportWorksheet(worksheet(analysis, [mark, lost]), analysis.links.draft, format, 'a.md', { checker: 'EF', date: '2022-02-17' });
  };
  it('says in Markdown who made it and who checked what', () => {
    assert.match(sheetAs('markdown'), / Made by EF on 17 February 2022\.\n/);
    assert.match(sheetAs('markdown'), /\*\*Checked by hand by AB on 16 February 2022: rang the brigade\.\*\*/);
    assert.match(sheetAs('markdown'), /## Checked by hand, but no longer in the draft\n\n- “Nomen Nescio” in “Nomen Nescio saw \\<it\\>, he said\.” Checked by hand by CD\./);
  });
  it('says so in HTML, and lets no mark write markup', () => {
    assert.match(sheetAs('html'), /<p class="checked">Checked by hand by AB on 16 February 2022: rang the brigade\.<\/p>/);
    assert.match(sheetAs('html'), /Made by EF on 17 February 2022\./);
    assert.match(sheetAs('html'), /saw &lt;it&gt;, he/);
  });
  it('has columns for it in CSV', () => {
    assert.match(sheetAs('csv'), /,current,AB,2022-02-16,rang the brigade,EF,2022-02-17\r\n/);
    assert.match(sheetAs('csv'), /\r\n,,,,,,Nomen Nescio,,,,,"Nomen Nescio saw <it>, he said\.",lost,CD,,,EF,2022-02-17\r\n$/);
  });
  it('has keys for it in JSON', () => {
    const { checker, date, items, lost: gone } = JSON.parse(sheetAs('json')) as { checker: string; date: string; items: readonly { checked?: unknown }[]; lost: unknown };
    assert.deepEqual([checker, date, items.flatMap((item) => item.checked ?? []), gone], ['EF', '2022-02-17', [{ by: 'AB', date: '2022-02-16', note: 'rang the brigade' }], [lost]]);
  });
});
