import * as vscode from 'vscode';

/**
 * The editor that a command is about: the active one, else the first on the screen. A click in a page of VS Code's own, such
 * as the walkthrough, makes that page active, and then no editor is.
 */
export const draftEditor = (): vscode.TextEditor | undefined => vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
