import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Diagnostic } from 'vscode-languageserver/node';
import { TestEditor } from './support/editor.js';
import { HandClock, testHost } from './support/hand-clock.js';

const EDITS = 2000;
/** How often the writer's draft is compared with the same text opened anew. */
const COMPARED_EVERY = 20;
/** The heap may grow by this much from the middle of the session to its end: what a garbage collector leaves lying about, not a draft's worth at each edit. */
const GROWTH = 8 * 1024 * 1024;

const paragraphs = [
  'Dmitry Kozak met envoys in Berlin on Tuesday, 15 February 2022.', 'Dmitry Koazk told reporters that talks would go on.', '“We are ready,” Kozak said.',
  'The agreement was signed on 30 February.', 'Natos expansion was on the agenda.', '- first point\n- second point', '## What comes next', '> Nobody left early.',
  'Talks in *Geneva* ended [early](https://example.org/a "b") that Monday, 15 February 2022.', '```\nDmitry Koazk\n```', '<!-- stet: a comment that lets nothing stand -->',
];
const typed = ['Dmitry Koazk ', 'k', ' ', '\n\n', '“', '”', '*', '`', '<!-- ', ' -->', 'Foreign Minister Dmitry Kozak ', '31 June 2021 ', '🎉', 'é', '- ', '# ', '\n', ', ', '1,000'];

/** The same sequence of numbers below `limit` at every run (a linear congruential generator, as in Numerical Recipes). */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heap(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const shown = ({ range, code, severity, message }: Diagnostic): object => ({ range, code, severity, message });

describe('a long session at the keyboard', () => {
  it(`of ${EDITS} edits leaves no wrong position, no stale finding, and a flat memory`, async function () {
    this.timeout(600_000);
    const clock = new HandClock();
    const editor = await TestEditor.inProcess(testHost(clock));
    const roll = dice(20220215);
    const url = await editor.openDraft('file:///drafts/draft.md', `${paragraphs.join('\n\n')}\n`);
    let middle = 0;
    for (let count = 1; count <= EDITS; count++) {
      await writeSomething(editor, url, roll);
      await editor.pull(url);
      if (count % COMPARED_EVERY === 0) {
        // The word being typed is held back for half a second, an open quotation for five; the comparison is about all words.
        clock.pass(6000);
        const fresh = await editor.openDraft(`file:///drafts/fresh-${count}.md`, editor.text(url));
        assert.deepEqual((await editor.pull(url)).map(shown), (await editor.pull(fresh)).map(shown), `after ${count} edits`);
        await editor.closeDraft(fresh);
      }
      if (count === EDITS / 2) middle = heap();
    }
    const end = heap();
    assert.ok(end - middle < GROWTH, `the heap grew by ${end - middle} bytes in the second half of the session`);
    assert.deepEqual(editor.logged, []);
    await editor.close();
  });
});

/** Types a few characters, takes some away, moves a paragraph, or pastes one: as long as the draft is, so much is taken away again. */
async function writeSomething(editor: TestEditor, url: string, roll: (limit: number) => number): Promise<void> {
  const text = editor.text(url);
  const at = roll(text.length + 1);
  const insert = (offset: number, newText: string, taken = 0) => editor.edit(url, [{ range: editor.range(url, offset, offset + taken), newText }]);
  const kind = roll(10);
  if (text.length > 4000 || kind === 9) await insert(Math.max(0, at - 120), '', Math.min(240, text.length));
  else if (kind < 6) await insert(at, typed[roll(typed.length)] ?? '');
  else if (kind < 8) await insert(at, '', Math.min(1 + roll(8), text.length - at));
  else await insert(at, `\n\n${paragraphs[roll(paragraphs.length)] ?? ''}\n\n`);
}
