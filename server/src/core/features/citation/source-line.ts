import { addressOf } from '../../facts/source-address.js';
import { formatDate } from '../../values/date-format.js';
import { parseEdtf } from '../../values/edtf.js';
import type { Cited } from './csl.js';

/** "Reuters, 15 December 2021, para. 6, https://…": a source in a list to choose from, where no style matters. */
export function sourceLine(cited: Cited): string {
  const { source: { title, containerTitle, publisher, issued }, locator } = cited;
  const value = issued === undefined ? undefined : parseEdtf(issued);
  return [containerTitle ?? publisher ?? title, value ? formatDate(value) : issued, locator, addressOf(cited)].flatMap((part) => (part ? [part.replace(/\s+/g, ' ').trim()] : [])).join(', ');
}
