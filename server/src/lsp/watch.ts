import { DidChangeWatchedFilesNotification, type Connection, type Disposable, type FileSystemWatcher } from 'vscode-languageserver';
import { settingsFileName } from '../core/engine/settings.js';
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
  async over(factFolders: readonly string[], roots: readonly string[]): Promise<void> {
    if (!this.#capabilities.registersWatchers) return;
    const named = [...new Set(factFolders)].filter((folder) => !(folder.endsWith('/facts') && roots.some((root) => isInside(folder, root))));
    const key = named.join('\n');
    if (this.#registered && key === this.#folders) return;
    this.#folders = key;
    const before = this.#registered;
    this.#registered = this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: this.#watchers(named) });
    (await before?.catch(() => undefined))?.dispose();
    await this.#registered;
  }

  #watchers(named: readonly string[]): FileSystemWatcher[] {
    return [
      { globPattern: `**/${settingsFileName}` },
      { globPattern: '**/facts/**/*.{yaml,yml}' },
      // A folder that is moved or deleted is one event of its own.
      { globPattern: '**/facts' },
      { globPattern: '**/facts/*' },
      ...(this.#capabilities.watchesAnywhere ? named.map((baseUri) => ({ globPattern: { baseUri, pattern: '**/*.{yaml,yml}' } })) : []),
    ];
  }
}
