import type { Statement } from './types.js';
/** CSL types of what is on the web and nowhere else. */
const ON_THE_WEB: ReadonlySet<string> = new Set(['webpage', 'dataset', 'software', 'post', 'post-weblog', 'article']);

/** True for a type of source (CSL) that can be looked up by its address alone; a book, a broadcast or an interview can be found without. */
export const needsAddress = (type: string): boolean => ON_THE_WEB.has(type);

/** True where somebody could look a statement up: what rests only on web pages and data without an address explains, and proves nothing. */
export const isAttested = ({ sources }: Pick<Statement<unknown>, 'sources'>): boolean =>
  sources.some(({ source }) => source.URL !== undefined || !needsAddress(source.type));
