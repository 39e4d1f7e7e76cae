import { DidChangeWatchedFilesNotification, type Connection, type Disposable, type FileSystemWatcher } from 'vscode-languageserver';
import { settingsFileName } from '../core/engine/settings.js';
import { isPackFile } from '../core/facts/pack-files.js';
import { copiesFolder, lockFileName, recordFileName } from '../host/packs/copies.js';
import type { Capabilities } from './capabilities.js';
import { isInside } from './files.js';

/** Asks the editor to watch settings files and packs, anew whenever packs are read from other folders. */
export class Watch {
  readonly #connection: Connection;
  readonly #capabilities: Capabilities;
  #registered: Promise<Disposable> | undefined;
  #folders = '';

  constructor(connection: Connection, capabilities: Capabilities) {
    this.#connection = connection;
    this.#capabilities = capabilities;
  }

  /** `factFolders` are the addresses of all folders in use; those inside `roots` under the name `facts` need no watcher of their own. */
  async over(factFolders: readonly string[], roots: readonly string[], sourceFolders: readonly string[] = []): Promise<void> {
    if (!this.#capabilities.registersWatchers) return;
    const named = [...new Set(factFolders)].filter((folder) => !(folder.endsWith('/facts') && roots.some((root) => isInside(folder, root))));
    const sources = [...new Set(sourceFolders)].filter((folder) => !(folder.endsWith('/sources') && roots.some((root) => isInside(folder, root))));
    const key = [...named, '', ...sources].join('\n');
    if (this.#registered && key === this.#folders) return;
    this.#folders = key;
    const before = this.#registered;
    this.#registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: this.#watchers(named, sources) });
    (await before?.catch(() => undefined))?.dispose();
    await this.#registered;
  }

  #watchers(named: readonly string[], sources: readonly string[]): FileSystemWatcher[] {
    return [
      { globPattern: `**/${settingsFileName}` },
      // What `copydesk facts sync` writes last.
      { globPattern: `**/${lockFileName}` },
      { globPattern: `**/${copiesFolder.join('/')}/*/${recordFileName}` },
      { globPattern: '**/facts/**/*.{yaml,yml}' },
      // What people have checked by hand, beside each draft.
      { globPattern: '**/*.copydesk.yaml' },
      // A folder that is moved or deleted is one event of its own.
      { globPattern: '**/facts' },
      { globPattern: '**/facts/*' },
      // The stories' own sources.
      { globPattern: '**/sources' },
      { globPattern: '**/sources/**' },
      ...(this.#capabilities.watchesAnywhere ? sources.map((baseUri) => ({ globPattern: { baseUri, pattern: '**/*' } })) : []),
      ...(this.#capabilities.watchesAnywhere ? named.map((uri) => ({ globPattern: patternOf(uri) })) : []),
    ];
  }
}

/** A pack file is watched in its folder, because a client may watch folders only. */
function patternOf(uri: string): { readonly baseUri: string; readonly pattern: string } {
  const cut = uri.lastIndexOf('/');
  return isPackFile(uri) ? { baseUri: uri.slice(0, cut), pattern: decodeURIComponent(uri.slice(cut + 1)) } : { baseUri: uri, pattern: '**/*.{yaml,yml,segment}' };
}
