import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Session, type Api } from './session.js';

/** VS Code on a desktop or a remote machine: the server runs in a process of its own. */
export function activate(context: vscode.ExtensionContext): Api {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server', 'out', 'server.cjs').fsPath;
  const session = new Session(context, (options) => new LanguageClient('copydesk', 'Copydesk', {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  }, options));
  // Not waited for: the editor has other extensions to activate while the server starts.
  void session.start();
  return session.api;
}
