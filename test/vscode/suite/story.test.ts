/** A story with its own sources, and drafts in other formats than Markdown. */
import * as vscode from 'vscode';
import { equal, match, ok } from './assert.js';
import { check, closeAll, fixesOf, hoverOn, noFindingLeft, oneFinding, openDraft } from './drafts.js';

/** Takes the fix of that title, as a click on it would. */
async function take(draft: vscode.TextDocument, finding: vscode.Diagnostic, title: RegExp): Promise<void> {
  const fixes = await fixesOf(draft, finding);
  const fix = fixes.find((one) => title.test(one.title));
  ok(fix?.edit, `no such fix among ${JSON.stringify(fixes.map((one) => one.title))}`);
  ok(await vscode.workspace.applyEdit(fix.edit), 'the edit was not applied');
}

describe('A quotation that a source of the story has with another word', () => {
  afterEach(closeAll);

  it('is marked at that word, the hover has the passage with its place once, and the fix restores it', async () => {
    const { document } = await openDraft('story/harbour.md');
    const finding = await oneFinding(document);
    equal(check(finding), 'quote-altered');
    equal(document.getText(finding.range), 'boat');
    const hover = await hoverOn(document, finding);
    match(hover, /News conference on the harbour, 14 February 2022, para\. 2 \(conference\.md\), Mr Vik/);
    match(hover, /the last ~~boat~~ \*\*ferry\*\* has left/);
    equal(hover.split('not a single day before that').length - 1, 1, 'times the passage is shown');
    await take(document, finding, /^Restore the source’s words$/);
    await noFindingLeft(document);
    match(document.getText(), /“The harbour closes when the last ferry has left, and not a single day before that,” Mr Vik said\./);
  });
});

describe('A page in HTML', () => {
  afterEach(closeAll);

  it('is marked in its text only, and the fix leaves tags and addresses alone', async () => {
    const { document } = await openDraft('story/page.html');
    const finding = await oneFinding(document);
    equal(document.getText(finding.range), 'Koazk');
    await take(document, finding, /^Replace with "Kozak"$/);
    await noFindingLeft(document);
    match(document.getText(), /<a href="https:\/\/example\.org\/Koazk">Dmitry <b>Kozak<\/b><\/a>, and he left at noon\./);
  });
});

describe('A draft in LaTeX or reStructuredText', () => {
  afterEach(closeAll);

  const drafts = {
    latex: '\\documentclass{article}\n\\begin{document}\n% Dmitry Koazk in a comment\nLate on Tuesday \\emph{Dmitry Koazk} came.\n\\end{document}\n',
    restructuredtext: 'A visit\n=======\n\n.. Dmitry Koazk in a comment\n\nLate on Tuesday *Dmitry Koazk* came.\n',
  };
  for (const [language, content] of Object.entries(drafts)) {
    it(`is read as ${language}: once in the text, never in the comment`, async () => {
      const document = await vscode.workspace.openTextDocument({ language, content });
      await vscode.window.showTextDocument(document);
      const finding = await oneFinding(document);
      equal(document.offsetAt(finding.range.start), content.lastIndexOf('Koazk'), 'place');
      await take(document, finding, /^Replace with "Kozak"$/);
      await noFindingLeft(document);
    });
  }
});
