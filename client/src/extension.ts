import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { Session } from './session.js';

/** VS Code on a desktop or a remote machine: the server runs in a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'server', 'out', 'server.cjs').fsPath;
  const session = new Session(context, (options) => new LanguageClient('copydesk', 'Copydesk', {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6019'] } },
  }, options));
  await session.start();
}
