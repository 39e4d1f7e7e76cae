import type { Draft } from '../../text/draft.js';
import { readFrontMatter } from '../../text/front-matter.js';
import { parseEdtf } from '../../values/edtf.js';
import { english, type Words } from '../../words/words.js';
import { escapeMarkdown, link } from '../markdown.js';
import type { Worksheet } from '../worksheet.js';
import type { ItemSource, WorksheetItem } from './items.js';
import { inMarks, kindName, lostText, madeText, markText, meantBy, sameNotes, shortText, sourceDetails, SOURCES_SHOWN, summaryOf, verdictName, type Made } from './words.js';

/** What stands before the number of a contradiction, so that it is seen without reading the notes. */
const WRONG = ' ✗';

/**
 * The annotated draft as Markdown: the draft with a numbered footnote behind each item, then the notes with verdict, statement
 * and sources. A Markdown draft keeps its markup; plain text becomes paragraphs.
 */
export function worksheetMarkdown(sheet: Worksheet, draft: Draft, name: string, made: Made = {}, words: Words = english): string {
  const { say } = words;
  // The draft may have footnotes of its own.
  const prefix = draft.text.includes('[^') ? 'check-' : '';
  const label = (index: number): string => `[^${prefix}${index + 1}]`;
  const story = parseEdtf(sheet.storyDate);
  const same = sameNotes(sheet.items);
  const notes = sheet.items.map((item, index) => `${label(index)}: ${noteOf(item, same[index] === undefined ? undefined : label(same[index] - 1), words)}`);
  return [
    `# ${say('worksheet.title', { name: escapeMarkdown(name) })}`,
    `${say('worksheet.storyDate', { date: story ? words.date(story) : sheet.storyDate })} ${summaryOf(sheet, words)}${escapeMarkdown(madeText(made, words))}`,
    '---',
    annotated(sheet, draft, label),
    '---',
    `## ${say('worksheet.notes')}`,
    ...(notes.length === 0 ? [say('worksheet.empty')] : [notes.join('\n')]),
    ...(sheet.lost ? [`## ${say('worksheet.lost')}`, sheet.lost.map((mark) => `- ${escapeMarkdown(lostText(mark, words))}`).join('\n')] : []),
  ].join('\n\n') + '\n';
}

/** A place of the draft behind which numbers stand. */
interface Mark {
  readonly at: number;
  readonly text: string;
}

function annotated({ items }: Worksheet, draft: Draft, label: (index: number) => string): string {
  const marks = items.map(({ span, verdict }, index): Mark => ({ at: span.end, text: `${verdict === 'contradicts' ? WRONG : ''}${label(index)}` }))
    .sort((a, b) => a.at - b.at);
  return draft.format === 'markdown' ? markdownDraft(draft, marks) : plainDraft(draft, marks);
}

/** Front matter is for machines, in the middle of a page it would be read as a heading; only what it has printed is shown. */
function markdownDraft({ text }: Draft, marks: readonly Mark[]): string {
  const { blocks, end } = readFrontMatter(text);
  const head = blocks.map(({ span }) => `**${withMarks(text, span, marks.filter(({ at }) => span.start < at && at <= span.end), escapeMarkdown)}**\n\n`).join('');
  return head + withMarks(text, { start: end, end: text.length }, marks.filter(({ at }) => at > end), (part) => part).trim();
}

function plainDraft({ text, blocks }: Draft, marks: readonly Mark[]): string {
  let next = 0;
  return blocks.map(({ kind, span }) => {
    const from = next;
    while (next < marks.length && marks[next]!.at <= span.end) next++;
    const own = marks.slice(from, next);
    // The mark of a list stands before its block, and is Markdown's own; elsewhere "1." or "-" must not begin a list.
    const lead = kind === 'list-item' ? text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start).trimStart() : '';
    return lead + withMarks(text, span, own, escapeMarkdown).trim().replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^([-+=])/, '\\$1');
  }).filter((paragraph) => paragraph !== '').join('\n\n');
}

function withMarks(text: string, { start, end }: { readonly start: number; readonly end: number }, marks: readonly Mark[], written: (part: string) => string): string {
  let result = '';
  let at = start;
  for (const mark of marks) {
    const to = Math.max(at, mark.at);
    result += written(text.slice(at, to)) + mark.text;
    at = to;
  }
  return result + written(text.slice(at, end));
}

const NOTHING_NEW: Pick<WorksheetItem, 'note' | 'statement' | 'sources' | 'checked'> = { note: null, statement: null, sources: [] };

/** "**Contradicts** (person, Dmitry Kozak): “Koazk”. The name is … Source: [Title](https://…), Publisher, 24 January 2020." */
function noteOf(item: WorksheetItem, same: string | undefined, words: Words): string {
  const { verdict, kind } = item;
  const { note, statement, sources, checked } = same === undefined ? item : NOTHING_NEW;
  const meant = meantBy(item);
  const more = sources.length > SOURCES_SHOWN ? `; ${words.say('hover.more', { number: sources.length - SOURCES_SHOWN })}` : '';
  return [
    `**${verdictName(verdict, words)}** (${kindName(kind, words)}${meant === undefined ? '' : `, ${escapeMarkdown(meant)}`}): ${escapeMarkdown(inMarks(shortText(item)))}.`,
    ...(same === undefined ? [] : [words.say('worksheet.asNote', { number: same })]),
    ...(note === null ? [] : [escapeMarkdown(note)]),
    ...(statement === null ? [] : [escapeMarkdown(statement)]),
    ...(checked ? [`**${escapeMarkdown(markText(checked, words))}**`] : []),
    ...(sources.length === 0 ? [] : [`${words.say('worksheet.sources', { count: sources.length })}: ${sources.slice(0, SOURCES_SHOWN).map((source) => sourceMarkdown(source, words)).join('; ')}${more}.`]),
  ].join(' ');
}

function sourceMarkdown(source: ItemSource, words: Words): string {
  const details = sourceDetails(source, words);
  return link(source.title, source.URL) + (details === '' ? '' : `, ${escapeMarkdown(details)}`);
}
