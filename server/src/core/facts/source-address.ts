import type { Citation, Source, Statement } from './types.js';

/** CSL types of what is on the web and nowhere else. */
const ON_THE_WEB: ReadonlySet<string> = new Set(['webpage', 'dataset', 'software', 'post', 'post-weblog', 'article']);

/** True for a type of source (CSL) that can be looked up by its address alone; a book, a broadcast or an interview can be found without. */
export const needsAddress = (type: string): boolean => ON_THE_WEB.has(type);

/** True where somebody could look a statement up: what rests only on web pages and data without an address explains, and proves nothing. */
export const isAttested = ({ sources }: Pick<Statement<unknown>, 'sources'>): boolean =>
  sources.some(({ source }) => source.URL !== undefined || !needsAddress(source.type));

/**
 * Where the passage can be looked up: the source's address; of Wikidata, whose front page says nothing, the item that the locator names
 * ("Q169864"). Undefined where the source has none.
 */
export function addressOf({ source: { URL }, locator }: { readonly source: Pick<Source, 'URL'>; readonly locator?: Citation['locator'] }): string | undefined {
  const item = URL !== undefined && WIKIDATA.test(URL) ? ITEM.exec(locator ?? '')?.[0] : undefined;
  return item === undefined ? URL : `https://www.wikidata.org/wiki/${item}`;
}

const WIKIDATA = /^https?:\/\/www\.wikidata\.org\/?$/;

/** An item's id at the beginning of a locator. */
const ITEM = /^Q[1-9]\d{0,11}\b/;
