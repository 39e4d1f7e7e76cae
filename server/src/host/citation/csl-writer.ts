import init, { Driver, type InitOptions } from '@citeproc-rs/wasm/_web/citeproc_rs_wasm.js';
import { type CitationWords, type Cited, cslCite, cslItem } from '../../core/features/citation/csl.js';
import { htmlToMarkdown, htmlToText } from '../../core/features/citation/html-to-markdown.js';

/** The styles in use: the texts of two CSL files, which may be the same. */
export interface CitationStyles {
  readonly note: string;
  readonly bracket: string;
}

/** What a processor needs besides the style: the locale files that lie beside it. */
export type LocaleFiles = (language: string) => Promise<string | undefined>;

/** Sets citations in a style; `problem` says why not: the style is no style, or it needs what is not there. */
export type CitationWriter = (cited: Cited) => CitationWords;

/** The processor is compiled once for all styles: a second `init` would take the ground from under the first. */
let ready: Promise<unknown> | undefined;

/**
 * A writer for the styles, through citeproc-rs. `engine` gives the bytes of its WebAssembly and is asked once. Rejects with an error
 * whose message a person can read where a style is not valid.
 */
export async function citationWriter(engine: () => Promise<Uint8Array>, styles: CitationStyles, locales: LocaleFiles): Promise<CitationWriter> {
  ready ??= engine().then((bytes) => init(bytes));
  await ready.catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  const drivers = { note: await driver(styles.note, locales), bracket: await driver(styles.bracket, locales) };
  return (cited) => ({ note: htmlToMarkdown(rendered(drivers.note, cited)), bracket: inBrackets(htmlToText(rendered(drivers.bracket, cited))) });
}

async function driver(style: string, locales: LocaleFiles): Promise<Driver> {
  const options: InitOptions = {
    style, format: 'html', formatOptions: { linkAnchors: true },
    fetcher: { fetchLocale: async (language) => (await locales(language)) ?? NO_LOCALE },
  };
  const made = new Driver(options);
  await made.fetchLocales();
  return made;
}

/** A locale that says nothing: the processor falls back on the American English that it brings. */
const NO_LOCALE = '<?xml version="1.0" encoding="utf-8"?><locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US"></locale>';

const CLUSTER = 'citation';

function rendered(processor: Driver, cited: Cited): string {
  processor.resetReferences([cslItem(cited)]);
  processor.insertCluster({ id: CLUSTER, cites: [cslCite(cited)] });
  processor.setClusterOrder([{ id: CLUSTER, note: 1 }]);
  return processor.builtCluster(CLUSTER);
}

/** A bracket inside would end the citation. */
const inBrackets = (text: string): string => text.replaceAll('[', '(').replaceAll(']', ')').replace(/\.$/, '');
