import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readBytes, readFile, readFolder, type FileParams, type FolderEntry, type TooLarge } from '../../server/src/protocol.js';

/** The editor reads files as a whole, and hands a copy to the server's worker. */
const LARGEST_WHOLE_MB = 256;

/** Reads settings and packs for a server that cannot: one in a browser, or a workspace that is on no disk. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFile, async ({ uri }: FileParams): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest(readBytes, async ({ uri }: FileParams): Promise<Uint8Array | TooLarge | null> => {
    try {
      const file = vscode.Uri.parse(uri);
      const { size } = await vscode.workspace.fs.stat(file);
      return size > LARGEST_WHOLE_MB * 1024 * 1024 ? { largerThanMegabytes: LARGEST_WHOLE_MB } : await vscode.workspace.fs.readFile(file);
    } catch {
      return null;
    }
  });
  client.onRequest(readFolder, async ({ uri }: FileParams): Promise<readonly FolderEntry[] | null> => {
    try {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
      return entries.map(([name, type]) => ({ name, folder: (type & vscode.FileType.Directory) !== 0 }));
    } catch {
      return null;
    }
  });
}
