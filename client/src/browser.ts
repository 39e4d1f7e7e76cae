import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { Session, type Api } from './session.js';

/** What is used of a browser's worker; its full types would bring the whole page's along. */
declare const Worker: new (address: string) => object;

/** VS Code in a browser: the server runs in a web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  const script = vscode.Uri.joinPath(context.extensionUri, 'server', 'out', 'browserServer.js');
  const session = new Session(context, async (options) =>
    new LanguageClient('copydesk', 'Copydesk', await startWorker(script), options));
  // Not waited for: the editor has other extensions to activate while the server starts.
  void session.start();
  return session.api;
}

/**
 * A worker of the script. Where the extension lies on another machine than the page, a browser refuses to start one from its
 * address; its text, read through the editor, then makes the worker.
 */
async function startWorker(script: vscode.Uri): Promise<object> {
  try {
    return new Worker(script.toString(true));
  } catch {
    const text = await vscode.workspace.fs.readFile(script);
    const address = URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' }));
    try {
      return new Worker(address);
    } finally {
      // The worker has been told its address; it loads the text at once, and the text is not needed for longer.
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    }
  }
}
