import { escapeMarkdown, link } from '../markdown.js';

/** What styles make of words: italics, bold, links; other marks (small capitals, spans) have nothing in Markdown and are left away. */
const MARKS: Readonly<Record<string, string>> = { i: '*', em: '*', b: '**', strong: '**' };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'", '#x2F': '/' };

/**
 * A citation in the HTML of a CSL processor as one line of Markdown. Whatever is not one of its few marks is text and shows as text; an
 * address is a link where it is one of the web.
 */
export function htmlToMarkdown(html: string): string {
  let markdown = '';
  let target: string | undefined;
  let linked = '';
  for (const piece of html.split(/(<[^<>]*>)/)) {
    const [, closing, name = '', attributes = ''] = /^<(\/?)([a-z]+)([^<>]*)>$/i.exec(piece) ?? [];
    const tag = name.toLowerCase();
    if (tag === 'a' && closing === '') target = text(/href="([^"]*)"/.exec(attributes)?.[1] ?? '');
    else if (tag === 'a') {
      markdown += linked === target ? autolink(linked) : link(linked, target);
      [target, linked] = [undefined, ''];
    } else if (tag !== '') markdown += target === undefined ? MARKS[tag] ?? '' : '';
    else if (target === undefined) markdown += escapeMarkdown(text(piece));
    else linked += text(piece);
  }
  return (markdown + escapeMarkdown(linked)).replace(/\s+/g, ' ').trim();
}

/** The same as plain text. */
export const htmlToText = (html: string): string =>
  html.split(/(<[^<>]*>)/).map((piece) => (/^<\/?[a-z]/i.test(piece) ? '' : text(piece))).join('').replace(/\s+/g, ' ').trim();

const text = (html: string): string => html.replace(/&(#?\w{1,6});/g, (entity: string, name: string) => ENTITIES[name] ?? entity);

/** `<https://…>`, the address itself as a link, where nothing in it would end it. */
const autolink = (address: string): string => (/^https?:\/\/[^\s<>]+$/i.test(address) ? `<${address}>` : link(address, address));
