import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readBytes, readFile, readFolder, type FileParams, type FolderEntry } from '../../server/src/protocol.js';

/** Reads settings and packs for a server that cannot: one in a browser, or a workspace that is on no disk. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFile, async ({ uri }: FileParams): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
    } catch {
      return null;
    }
  });
  client.onRequest(readBytes, async ({ uri }: FileParams): Promise<Uint8Array | null> => {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
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
