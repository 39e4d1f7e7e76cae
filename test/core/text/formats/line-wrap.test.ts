import assert from 'node:assert/strict';
import { continuations } from '../../../../server/src/core/text/formats/line-wrap.js';

const judge = (text: string): readonly boolean[] => continuations(text.trim().split('\n'));

describe('continuations', () => {
  it('joins the lines of a paragraph that was cut at a column', () => {
    assert.deepEqual(judge(`
The foreign minister of Norway said on Monday that talks with her
counterpart from Denmark had been long and useful, and that both
sides would meet again before the end of the month.`), [true, true]);
  });

  it('joins an indented paragraph', () => {
    assert.deepEqual(judge(`
   The foreign minister of Norway said on Monday that talks with her
   counterpart from Denmark had been long and useful, and that both
   sides would meet again.`), [true, true]);
  });

  it('joins lines that were edited and are too short or too long now', () => {
    assert.deepEqual(judge(`
The foreign minister of Norway said on Monday that talks
with her counterpart from Denmark, whom she has known for a very long time indeed as everybody in the building will gladly tell,
had been long and useful, and that
both sides would meet again.`), [true, true, true]);
  });

  it('joins where a name is cut', () => {
    assert.deepEqual(judge(`
The letter was signed in the presence of the foreign minister, Jane
Roe, and of the ambassador of Norway to the United Nations, John
Poe, who left early.`), [true, true]);
  });

  it('parts the lines of a feed that hold a paragraph each', () => {
    const paragraph = 'The foreign minister of Norway said on Monday that talks with her counterpart from Denmark had been long, useful and friendly.';
    assert.deepEqual(judge([paragraph, paragraph, paragraph].join('\n')), [false, false]);
  });

  it('parts headlines, time stamps and credits', () => {
    assert.deepEqual(judge(`
Download
Ministers of Norway and Denmark meet for talks in Oslo
Updated 12:57, 15-Feb-2022
ANA`), [false, false, false]);
    assert.deepEqual(judge(`
Ministers of Norway and Denmark to meet for talks
President of Finland is to visit Sweden next week`), [false]);
  });

  it('parts a headline from the wrapped paragraph under it, and paragraphs from one another', () => {
    assert.deepEqual(judge(`
Ministers of Norway and Denmark meet
The foreign minister of Norway said on Monday that talks with her
counterpart from Denmark had been long and useful.
Another round of talks is planned for next week, the ministry said
in a statement that was sent to reporters on Tuesday.`), [false, true, false, true]);
  });

  it('has nothing to say about one line', () => {
    assert.deepEqual(judge('The minister left.'), []);
  });
});
