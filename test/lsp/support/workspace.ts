import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder of this disk that a test fills and that goes when the test is over. */
export class TestWorkspace {
  readonly #folder: string;

  static async create(files: Readonly<Record<string, string>> = {}): Promise<TestWorkspace> {
    const workspace = new TestWorkspace(await mkdtemp(path.join(os.tmpdir(), 'copydesk workspace-')));
    for (const [name, text] of Object.entries(files)) await workspace.write(name, text);
    return workspace;
  }

  private constructor(folder: string) {
    this.#folder = folder;
  }

  get uri(): string {
    return pathToFileURL(this.#folder).toString();
  }

  uriOf(name: string): string {
    return pathToFileURL(path.join(this.#folder, name)).toString();
  }

  pathOf(name: string): string {
    return path.join(this.#folder, name);
  }

  async write(name: string, text: string | Uint8Array): Promise<void> {
    const file = path.join(this.#folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  /** The text of a file; undefined where there is none. */
  read(name: string): Promise<string | undefined> {
    return readFile(path.join(this.#folder, name), 'utf8').catch(() => undefined);
  }

  async writePack(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) await this.write(`${folder}/${name}`, text);
  }

  remove(name = '.'): Promise<void> {
    return rm(path.join(this.#folder, name), { recursive: true, force: true });
  }
}
