import { JOINER } from '../../text/characters.js';
import type { Block, Draft } from '../../text/draft.js';
import { parseEdtf } from '../../values/edtf.js';
import { english, type Words } from '../../words/words.js';
import type { Worksheet } from '../worksheet.js';
import type { ItemSource, ItemVerdict, WorksheetItem } from './items.js';
import { STYLE } from './page-style.js';
import {
  inMarks, kindName, lostText, madeText, markText, meantBy, sameNotes, shortText, sourceDetails, SOURCES_SHOWN, summaryOf, verdictName, webAddress, type Made,
} from './words.js';

/**
 * The annotated draft as one HTML page that needs nothing else: no script, no font, no address is loaded. The draft's own
 * markup is left out; what it says stands as text, every character of it escaped.
 */
export function worksheetHtml(sheet: Worksheet, draft: Draft, name: string, made: Made = {}, words: Words = english): string {
  const say = (key: 'worksheet.notes' | 'worksheet.empty' | 'worksheet.lost'): string => escapeHtml(words.say(key));
  const story = parseEdtf(sheet.storyDate);
  const title = escapeHtml(words.say('worksheet.title', { name }));
  return [
    '<!DOCTYPE html>',
    `<html lang="${words.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    `<p>${escapeHtml(`${words.say('worksheet.storyDate', { date: story ? words.date(story) : sheet.storyDate })} ${summaryOf(sheet, words)}${madeText(made, words)}`)}</p>`,
    // The draft is English whatever language its notes are in.
    `<article${words.language === 'en' ? '' : ' lang="en"'}>\n${annotated(sheet, draft)}\n</article>`,
    `<h2>${say('worksheet.notes')}</h2>`,
    sheet.items.length === 0 ? `<p>${say('worksheet.empty')}</p>` : notesTable(sheet.items, words),
    ...(sheet.lost ? [`<h2>${say('worksheet.lost')}</h2>`, `<ul>${sheet.lost.map((mark) => `<li>${escapeHtml(lostText(mark, words))}</li>`).join('')}</ul>`] : []),
    '</body>',
    '</html>',
  ].join('\n') + '\n';
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\'', '&#39;');

const TAGS: Readonly<Record<Block['kind'], string>> = {
  paragraph: 'p', heading: 'h3', 'list-item': 'p class="item"', quote: 'blockquote', 'table-cell': 'p class="cell"',
};

/** Where an item begins or ends. At one place ends come first, so that neighbours do not run into one another. */
interface Edge {
  readonly at: number;
  readonly opens: boolean;
  readonly index: number;
  readonly verdict: ItemVerdict;
}

function annotated({ items }: Worksheet, { blocks }: Draft): string {
  const edges = items.flatMap(({ span, verdict }, index): readonly Edge[] => [
    { at: span.start, opens: true, index, verdict }, { at: Math.max(span.end, span.start), opens: false, index, verdict },
  ]).sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const open: Record<ItemVerdict, number> = { contradicts: 0, agrees: 0, 'cannot-tell': 0 };
  let next = 0;
  return blocks.map(({ kind, span, prose }) => {
    let html = '';
    let at = span.start;
    const write = (to: number): void => {
      const text = escapeHtml(prose.slice(at - span.start, to - span.start).replaceAll(JOINER, ''));
      const verdict = (['contradicts', 'agrees', 'cannot-tell'] as const).find((one) => open[one] > 0);
      html += verdict && text.trim() !== '' ? `<span class="${verdict}">${text}</span>` : text;
      at = to;
    };
    while (next < edges.length && edges[next]!.at <= span.end) {
      const edge = edges[next++]!;
      if (edge.at > at) write(edge.at);
      open[edge.verdict] += edge.opens ? 1 : -1;
      if (!edge.opens) html += `<sup id="r${edge.index + 1}"><a href="#n${edge.index + 1}" class="${edge.verdict}">${edge.index + 1}</a></sup>`;
    }
    write(span.end);
    const tag = TAGS[kind];
    return `<${tag}>${html.trim()}</${tag.split(' ')[0]!}>`;
  }).join('\n');
}

function notesTable(items: readonly WorksheetItem[], words: Words): string {
  const same = sameNotes(items);
  const rows = items.map((item, index) => {
    const { kind, verdict, note, statement, sources, checked } = item;
    const before = same[index];
    const meant = meantBy(item);
    const place = `${escapeHtml(inMarks(shortText(item)))}<br><small>${escapeHtml(kindName(kind, words))}${meant === undefined ? '' : `: ${escapeHtml(meant)}`}</small>`;
    const says = [note, statement].filter((text) => text !== null).map((text) => `<p>${escapeHtml(text)}</p>`).join('')
      + (checked ? `<p class="${checked.stale === undefined ? 'checked' : 'stale'}">${escapeHtml(markText(checked, words))}</p>` : '');
    const more = sources.length > SOURCES_SHOWN ? `<li>${escapeHtml(words.say('hover.more', { number: sources.length - SOURCES_SHOWN }))}</li>` : '';
    const cited = sources.length === 0 ? '' : `<ul>${sources.slice(0, SOURCES_SHOWN).map((source) => `<li>${sourceHtml(source, words)}</li>`).join('')}${more}</ul>`;
    const number = index + 1;
    const known = before === undefined ? says + cited : `<p><a href="#n${before}">${escapeHtml(words.say('worksheet.asNote', { number: before }))}</a></p>`;
    return `<tr id="n${number}"><td><a href="#r${number}">${number}</a></td><td class="${verdict}">${escapeHtml(verdictName(verdict, words))}</td><td>${place}</td><td>${known}</td></tr>`;
  });
  const heads = (['number', 'verdict', 'words', 'known'] as const).map((head) => `<th scope="col">${escapeHtml(words.say(`worksheet.${head}`))}</th>`).join('');
  return `<table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function sourceHtml(source: ItemSource, words: Words): string {
  const address = webAddress(source.URL);
  const title = escapeHtml(source.title);
  const details = sourceDetails(source, words);
  const linked = address === undefined ? title : `<a href="${escapeHtml(address)}" rel="noreferrer">${title}</a>`;
  return `${linked}${details === '' ? '' : `, ${escapeHtml(details)}`}${address === undefined ? '' : ` <span class="address">${escapeHtml(address)}</span>`}`;
}
