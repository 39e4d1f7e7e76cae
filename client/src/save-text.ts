import * as vscode from 'vscode';

/** Writes a file. One that somebody is editing is changed in the editor instead, so that nothing typed is lost. */
export async function saveText(file: vscode.Uri, text: string): Promise<void> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (!open?.isDirty) {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.replace(file, new vscode.Range(0, 0, open.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}
