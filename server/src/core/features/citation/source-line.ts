import { formatDate } from '../../values/date-format.js';
import { parseEdtf } from '../../values/edtf.js';
import type { Cited } from './csl.js';

/** "Reuters, 15 December 2021, para. 6, https://…": a source in a list to choose from, where no style matters. */
export function sourceLine({ source, locator }: Cited): string {
  const { title, containerTitle, publisher, issued, URL } = source;
  const value = issued === undefined ? undefined : parseEdtf(issued);
  return [containerTitle ?? publisher ?? title, value ? formatDate(value) : issued, locator, URL].flatMap((part) => (part ? [part.replace(/\s+/g, ' ').trim()] : [])).join(', ');
}
