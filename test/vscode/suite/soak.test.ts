/** A long session at the keyboard, in the editor itself: what the server says at its end is what it says of the same text opened anew. */
import * as vscode from 'vscode';
import { equal, ok } from './assert.js';
import { check, closeAll, diagnosticsOnce, findings } from './drafts.js';

/** Set when the suite is bundled; see host/bundle-suite.ts. */
declare const HEAP_ADDRESS: string;

/** A web worker shares its thread of the processor with the page, so there a shorter session has to do. */
const EDITS = vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined ? 1000 : 2000;
const COMPARED_EVERY = EDITS / 10;
/** What the server holds at the end, as a share of what it held in the middle of the session: the draft is no longer by then. */
const GROWTH = 1.1;
const LONGEST = 4000;
const LIMIT_MS = 240_000;

/** The one paragraph that is never edited: it shows that a text has been read. */
const FIRST = 'The agreement was signed on 30 February.';
const PARAGRAPHS = [
  'Dmitry Kozak met envoys in Berlin on Tuesday, 15 February 2022.', 'Dmitry Koazk told reporters that talks would go on.', '“We are ready,” Kozak said.',
  'Natos expansion was on the agenda.', '- first point\n- second point', '## What comes next', 'Talks in *Geneva* ended [early](https://example.org/a "b").',
  '```\nDmitry Koazk\n```',
];
const TYPED = ['Dmitry Koazk', ' ', 'k', 'e', '“', '”', '*', 'Foreign Minister Dmitry Kozak ', '31 June 2021', '🎉', 'é', '\n', ', ', '1,000', '.'];

/** The same sequence of numbers below `limit` at every run (a linear congruential generator, as in Numerical Recipes). */
function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** As it is shown: place, check, severity and words. */
const shown = (found: readonly vscode.Diagnostic[]): string =>
  found.map((one) => `${one.range.start.line}:${one.range.start.character}-${one.range.end.line}:${one.range.end.character} ${one.severity} ${check(one)}: ${one.message}`).sort().join('\n');

async function newDraft(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }), { preview: false });
}

/** Bytes in use by the server's process; undefined where it has none of its own, so that only its findings can be compared. */
async function heap(): Promise<number | undefined> {
  const answer = await fetch(HEAP_ADDRESS);
  const said = await answer.text();
  ok(answer.ok, said);
  return said === '' ? undefined : Number(said);
}

describe('A long session at the keyboard', () => {
  afterEach(closeAll);

  it(`of ${EDITS} edits leaves no stale finding, no wrong place, and a flat memory`, async function () {
    this.timeout(LIMIT_MS);
    const roll = dice(20220215);
    let editor = await newDraft(`${FIRST}\n\n${PARAGRAPHS.join('\n\n')}\n`);
    const held: (number | undefined)[] = [];
    for (let count = 1; count <= EDITS; count++) {
      await writeSomething(editor, roll);
      if (count % COMPARED_EVERY === 0) editor = await sameAsOpenedAnew(editor, `after ${count} edits`);
      if (count === EDITS / 2 || count === EDITS) held.push(await heap());
    }
    const [middle, end] = held;
    equal(end === undefined, middle === undefined, 'whether the memory can be measured');
    if (middle !== undefined && end !== undefined) ok(end < middle * GROWTH, `the server holds ${end} bytes, and ${middle} in the middle of the session`);
  });
});

/** Moves the cursor, or stays; then types, deletes, pastes, or takes back what was last done. */
async function writeSomething(editor: vscode.TextEditor, roll: (limit: number) => number): Promise<void> {
  const { document } = editor;
  const length = document.getText().length;
  const place = (offset: number): vscode.Position => document.positionAt(Math.max(FIRST.length + 2, offset));
  if (roll(4) === 0) {
    const at = place(roll(length + 1));
    editor.selection = new vscode.Selection(at, at);
  }
  const [kind, text] = [length > LONGEST ? 9 : roll(10), TYPED[roll(TYPED.length)] ?? ''];
  // A cursor in the first paragraph, where an undo may have put it, goes on behind it.
  if (document.offsetAt(editor.selection.active) < FIRST.length + 2) editor.selection = new vscode.Selection(place(0), place(0));
  if (kind < 5) await vscode.commands.executeCommand('type', { text });
  else if (kind < 6 && document.offsetAt(editor.selection.active) > FIRST.length + 2) await vscode.commands.executeCommand('deleteLeft');
  else if (kind < 7) await vscode.commands.executeCommand('paste', { text: `\n\n${PARAGRAPHS[roll(PARAGRAPHS.length)] ?? ''}\n\n`, pasteOnNewLine: false });
  else if (kind < 8) await vscode.commands.executeCommand('undo');
  else if (kind < 9) await editor.edit((edit) => { edit.insert(place(roll(length + 1)), text); });
  else {
    const from = roll(length);
    await editor.edit((edit) => { edit.delete(new vscode.Range(place(from), place(from + (length > LONGEST ? 600 : 20)))); });
  }
}

/** Goes on in a paragraph of its own, which has a finding: what was held back while the words before were written is shown then. */
async function goOnElsewhere(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  await editor.edit((edit) => { edit.insert(document.lineAt(document.lineCount - 1).range.end, '\n\nTalks are set for 31 June 2021. Nobody knows where.\n'); });
}

/** Opens the draft's text in a new document, and waits until both are said to have the same findings in the same places. Returns the editor of the draft. */
async function sameAsOpenedAnew(editor: vscode.TextEditor, when: string): Promise<vscode.TextEditor> {
  await goOnElsewhere(editor);
  const { document } = editor;
  ok(document.getText().startsWith(`${FIRST}\n\n`), `the first paragraph was edited ${when}`);
  const { document: fresh } = await newDraft(document.getText());
  const expected = shown(await diagnosticsOnce(fresh.uri, `the first paragraph’s finding ${when}`, (found) => found.some((one) => check(one) === 'date-impossible' && one.range.start.line === 0)));
  await diagnosticsOnce(document.uri, `${when}:\n${expected}\nin:\n${document.getText()}`, (found) => shown(found) === expected);
  equal(shown(findings(fresh)), expected, `findings ${when}`);
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return vscode.window.showTextDocument(document, { preview: false });
}
