import { addressOf } from '../facts/source-address.js';
import type { Citation } from '../facts/types.js';
import { parseEdtf } from '../values/edtf.js';
import { english, type Words } from '../words/words.js';

/** What can become markup in the middle of a line, which is the only place where a fact's text is put. */
const MARKS = /[\\`*_{}[\]#<>~&|!$@]|:(?=\/\/)|(?<=www)\./gi;

/**
 * Text as Markdown that shows exactly this text, on one line. Facts come from packs that anybody may write, so nothing in
 * them may become markup, a link or an image.
 */
export const escapeMarkdown = (text: string): string => text.replace(/\s+/g, ' ').replace(MARKS, '\\$&');

/** `[text](address)` where the address is one of the web; plain text otherwise, so that no other scheme is ever followed. */
export function link(text: string, address: string | undefined): string {
  const safe = address !== undefined && /^https?:\/\/[^\s/]/i.test(address);
  if (!safe) return escapeMarkdown(text);
  const target = address.replace(/[\s<>()[\]"'\\`*|]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return `[${escapeMarkdown(text)}](${target})`;
}

/**
 * "[Reuters, 15 December 2021](http://…), para. 7": the publisher and the date are what a checker knows a source by. The title
 * shows when the mouse rests on the link.
 */
export function shortCitationMarkdown(citation: Citation, words: Words = english): string {
  const { source, locator } = citation;
  const address = addressOf(citation);
  const issued = source.issued === undefined ? undefined : parseEdtf(source.issued);
  const publisher = source.publisher ?? source.containerTitle ?? source.title;
  const label = issued ? `${publisher}, ${words.date(issued)}` : publisher;
  const linked = link(label, address).replace(/\)$/, ` "${source.title.replace(/["\\<>]/g, '').replace(/\s+/g, ' ')}")`);
  return `${address === undefined ? escapeMarkdown(label) : linked}${locator === undefined ? '' : `, ${escapeMarkdown(locator)}`}`;
}

/** "[Dmitry Kozak](http://…), Presidential Executive Office of Russia, 24 January 2020, para. 7". */
export function citationMarkdown(citation: Citation, words: Words = english): string {
  const { source, locator, quote } = citation;
  const issued = source.issued === undefined ? undefined : parseEdtf(source.issued);
  const publisher = source.publisher ?? source.containerTitle;
  const parts = [
    link(source.title, addressOf(citation)),
    publisher && escapeMarkdown(publisher),
    issued && words.date(issued),
    locator && escapeMarkdown(locator),
  ].filter((part) => part !== undefined && part !== '');
  return parts.join(', ') + (quote === undefined ? '' : `: “${escapeMarkdown(quote)}”`);
}

/** The same text for an editor that shows no Markdown: only the marks that this folder writes are taken out. */
export const withoutMarkdown = (markdown: string): string =>
  markdown
    .replace(/(?<!\\)\[((?:[^\]\\]|\\.)*)\]\(([^)\s]*)(?: "[^"]*")?\)/g, '$1 <$2>')
    .replace(/(?<!\\)\*{1,2}/g, '')
    .replace(/\\([\\`*_{}[\]#<>~&|!$@:.])/g, '$1');
