import type { Connection } from 'vscode-languageserver';
import { settingsFromEditor, type StatedSettings } from '../core/engine/settings.js';
import type { Capabilities } from './capabilities.js';

const section = 'copydesk';

/** What the editor's settings say under `copydesk`. */
export interface ReadSettings {
  readonly stated: StatedSettings;
  /** Who answers for a stet; empty where nobody said. */
  readonly initials: string;
  /** What is shown beside the findings; each is off unless somebody asks for it. */
  readonly shows: { readonly inlayHints: boolean; readonly codeLens: boolean; readonly confirmed: boolean };
}

/** The editor's settings for each folder of the workspace, asked for when needed. */
export class EditorSettings {
  readonly #connection: Connection;
  readonly #capabilities: Capabilities;
  /** For clients that cannot be asked: what they sent last. */
  #sent: unknown;
  #asked = new Map<string, Promise<ReadSettings>>();

  constructor(connection: Connection, capabilities: Capabilities, initial: unknown) {
    this.#connection = connection;
    this.#capabilities = capabilities;
    this.#sent = initial;
  }

  of(root: string | undefined): Promise<ReadSettings> {
    const key = root ?? '';
    let asked = this.#asked.get(key);
    if (!asked) {
      asked = this.#ask(root);
      this.#asked.set(key, asked);
    }
    return asked;
  }

  /**
   * The settings may have changed; `settings` is what a `didChangeConfiguration` brought, if anything. True where something
   * that was asked for really differs: editors also send this for settings of others, and at their start.
   */
  async changed(settings: unknown): Promise<boolean> {
    const before = this.#asked;
    this.#asked = new Map();
    if (isMapping(settings)) this.#sent = settings[section] ?? settings;
    const same = await Promise.all([...before].map(async ([key, old]) =>
      JSON.stringify(await old) === JSON.stringify(await this.of(key === '' ? undefined : key))));
    return same.includes(false);
  }

  async #ask(root: string | undefined): Promise<ReadSettings> {
    const item = { section, ...(root !== undefined && { scopeUri: root }) };
    const value: unknown = this.#capabilities.hasConfiguration
      ? await this.#connection.workspace.getConfiguration(item).catch(() => this.#sent)
      : this.#sent;
    const initials = isMapping(value) && typeof value['initials'] === 'string' ? value['initials'].trim() : '';
    const on = (key: string): boolean => isMapping(value) && isMapping(value[key]) && value[key]['enabled'] === true;
    return { stated: settingsFromEditor(value), initials, shows: { inlayHints: on('inlayHints'), codeLens: on('codeLens'), confirmed: on('confirmed') } };
  }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
