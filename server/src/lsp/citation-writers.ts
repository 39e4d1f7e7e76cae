import { bracketStyle, noteStyle } from '../core/features/citation/house-style.js';
import { citationWriter, type CitationStyles, type CitationWriter } from '../host/citation/csl-writer.js';
import type { Files } from './files.js';

const house: CitationStyles = { note: noteStyle, bracket: bracketStyle };

/** Writers of citations by style file; each is made when a citation in it is first wanted. */
export class CitationWriters {
  readonly #files: Files;
  readonly #engine: () => Promise<Uint8Array>;
  #made: { readonly key: string; readonly writer: Promise<CitationWriter> } | undefined;

  /** `engine` gives the bytes of the processor's WebAssembly. */
  constructor(files: Files, engine: () => Promise<Uint8Array>) {
    this.#files = files;
    this.#engine = engine;
  }

  /** The writer for the CSL file at `uri`, for the product's own style without one. Rejects with a reason that a person can read. */
  async of(uri: string | undefined): Promise<CitationWriter> {
    const text = uri === undefined ? undefined : await this.#files.read(uri);
    if (uri !== undefined && text === undefined) throw new Error(`the citation style ${decodeURI(uri)} cannot be read`);
    const key = `${uri ?? ''}\n${text ?? ''}`;
    if (this.#made?.key !== key) this.#made = { key, writer: this.#make(uri, text) };
    return this.#made.writer;
  }

  async #make(uri: string | undefined, text: string | undefined): Promise<CitationWriter> {
    const styles = text === undefined ? house : { note: text, bracket: text };
    const folder = uri?.slice(0, uri.lastIndexOf('/'));
    try {
      return await citationWriter(this.#engine, styles, async (language) => (folder === undefined ? undefined : this.#files.read(`${folder}/locales-${language}.xml`)));
    } catch (error) {
      this.#made = undefined;
      const reason = error instanceof Error ? error.message.trim() : String(error);
      throw new Error(uri === undefined ? `the citation processor cannot be started: ${reason}` : `${decodeURI(uri)} cannot be used as a citation style: ${reason}`);
    }
  }
}
