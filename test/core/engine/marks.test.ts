import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMarks, withMark, withoutMarks, type Mark } from '../../../server/src/core/engine/marks.js';
import { sideFileOf } from '../../../server/src/core/engine/side-file.js';

const mark: Mark = { words: '14,000', sentence: 'The war has killed more than 14,000 people.', before: 'killed more than ', after: ' people.', by: 'AB', date: '2022-02-15', note: 'rang the “mission”: yes' };

describe('the file of marks', () => {
  it('lies beside the draft and is called after it', () => {
    assert.equal(sideFileOf('/drafts/story.md'), '/drafts/story.md.copydesk.yaml');
  });
  it('begins with what it is, and gives back what was written', () => {
    const text = withMark('', mark) ?? '';
    assert.match(text, /^# What people have checked by hand/);
    assert.deepEqual(readMarks(text, 'x'), { marks: [mark], problems: [] });
    const second = withMark(text, { ...mark, words: 'Kozak' }) ?? '';
    assert.deepEqual(readMarks(second, 'x').marks.map(({ words }) => words), ['14,000', 'Kozak']);
  });
  it('keeps the comments and the other marks of whoever edits it', () => {
    const text = withMark('# Ours\nmarks:\n  # Seen in print\n  - words: Kiev\n    sentence: To Kiev.\n', mark) ?? '';
    assert.match(text, /^# Ours\nmarks:\n {2}# Seen in print\n {2}- words: Kiev\n/);
    assert.equal(readMarks(text, 'x').marks.length, 2);
    const gone = withoutMarks(text, ({ words }) => words === '14,000') ?? '';
    assert.deepEqual(readMarks(gone, 'x').marks.map(({ words }) => words), ['Kiev']);
    assert.match(gone, /# Seen in print/);
  });
  it('is not written over where it cannot be read', () => {
    for (const broken of ['marks: [\n', 'marks: 5\n', '- words: Kiev\n', 'marks:\n  - words: Kiev\n']) assert.equal(withMark(broken, mark), undefined, broken);
  });
  it('says where a mark cannot be understood, and reads the others', () => {
    const { marks, problems } = readMarks('marks:\n  - words: Kiev\n    sentence: To Kiev.\n    date: 15 February\n  - words: Lviv\n  - 7\n', 'a.yaml');
    assert.deepEqual(marks.map(({ words }) => words), ['Kiev']);
    assert.deepEqual(problems.map(({ line, severity, message }) => [line, severity, /15|sentence|mapping/.test(message)]), [[4, 'warning', true], [5, 'error', true], [6, 'error', true]]);
  });
  it('may be empty', () => {
    for (const text of ['', '\n', '# only a comment\n', 'marks:\n', 'marks: []\n']) {
      assert.deepEqual(readMarks(text, 'x'), { marks: [], problems: [] }, text);
      assert.equal(readMarks(withMark(text, mark) ?? '', 'x').marks.length, 1, text);
    }
  });
});
