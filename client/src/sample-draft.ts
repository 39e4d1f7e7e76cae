import * as vscode from 'vscode';

/** The draft of the walkthrough, as a new document: nothing is written to a disk. */
export const registerSampleDraft = ({ extensionUri }: vscode.ExtensionContext): vscode.Disposable =>
  vscode.commands.registerCommand('copydesk.openSample', async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'client', 'walkthrough', 'sample.md'));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) });
    // In the first sentence, so that every command of the walkthrough has one to work on.
    const start = document.positionAt(document.getText().indexOf('\n\n', document.getText().indexOf('\n# ')) + 2);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, selection: new vscode.Range(start, start) });
  });
