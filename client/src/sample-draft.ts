import * as vscode from 'vscode';

/** The draft of the walkthrough, as a new document: nothing is written to a disk. */
export const registerSampleDraft = ({ extensionUri }: vscode.ExtensionContext): vscode.Disposable =>
  vscode.commands.registerCommand('copydesk.openSample', async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'client', 'walkthrough', 'sample.md'));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) });
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  });
