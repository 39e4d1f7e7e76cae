import type { Draft, DraftFormat } from './draft.js';
import { readAsciiDoc } from './formats/asciidoc.js';
import type { ReadBody, RememberingReader } from './formats/body.js';
import { readHtmlPage } from './formats/html.js';
import { readLatex } from './formats/latex.js';
import { createMarkdownReader } from './formats/markdown.js';
import { createPlainReader } from './formats/plain.js';
import { readRst } from './formats/rst.js';
import { readFrontMatter } from './front-matter.js';

/**
 * A new format is one entry here and one file in formats/. A reader may remember what did not change since it was last asked; one
 * that reads everything anew gives the bare function.
 */
const readers: Readonly<Record<DraftFormat, () => RememberingReader | ReadBody>> = {
  plain: createPlainReader, markdown: createMarkdownReader, html: () => readHtmlPage, asciidoc: () => readAsciiDoc, rst: () => readRst,
  latex: () => readLatex,
};

/** Reads the states of one draft; remembers what did not change where the format's reader can. */
export interface DraftReader {
  read(text: string, format: DraftFormat): Draft;
  /** How many blocks the last reading had to mask anew: what tests and benchmarks count instead of time. */
  readonly blocksMasked: number;
}

/** Makes a reader for one draft. What it remembers changes the cost of a reading, never the result. */
export const createDraftReader = (): DraftReader => new Reader();

/**
 * A class, as is whoever else counts its work: an object literal with a getter gets a hidden class of its own each time, which outlives
 * it and keeps alive, until the next great collection of garbage, all that the getter sees; here that is the whole draft.
 */
class Reader implements DraftReader {
  blocksMasked = 0;
  #format: DraftFormat | undefined;
  #reader: RememberingReader | ReadBody | undefined;

  read(text: string, format: DraftFormat): Draft {
    const reader = this.#reader === undefined || format !== this.#format ? readers[format]() : this.#reader;
    this.#reader = reader;
    this.#format = format;
    const { entries, blocks, comments, end } = readFrontMatter(text);
    const body = typeof reader === 'function' ? reader(text, end) : reader.read(text, end);
    this.blocksMasked = typeof reader === 'function' ? body.blocks.length : reader.blocksMasked;
    return {
      text, format, frontMatter: [...entries, ...(body.entries ?? [])], blocks: blocks.length > 0 ? [...blocks, ...body.blocks] : body.blocks,
      comments: comments.length > 0 ? [...comments, ...body.comments] : body.comments,
    };
  }
}

/**
 * Splits a draft into blocks of prose, its markup masked. Never throws; offsets are those of `text`, in UTF-16 code units.
 * Time is linear in the length of the text, also for markup that was never closed.
 */
export const readDraft = (text: string, format: DraftFormat): Draft => createDraftReader().read(text, format);
