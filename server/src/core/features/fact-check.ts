import type { Finding } from '../checks/define-check.js';
import type { Mark } from '../engine/marks.js';
import type { Analysis } from '../engine/types.js';
import type { Links } from '../links/types.js';
import { contains } from '../text/span.js';
import { english, type Words } from '../words/words.js';
import { officesOf } from './entity-card.js';
import { escapeMarkdown, link } from './markdown.js';
import { worksheet } from './worksheet.js';
import type { WorksheetItem } from './worksheet/items.js';
import { inMarks, kindName, lostText, markText, meantBy, sourceDetails, SOURCES_SHOWN, verdictName } from './worksheet/words.js';

/** An item of the worksheet with a name that stays the same while the draft is edited elsewhere. */
export interface CheckedItem {
  /** Kind, words and which of their occurrences: "person:Kozak:2". */
  readonly id: string;
  readonly item: WorksheetItem;
  /** The finding behind a contradiction. */
  readonly finding?: Finding;
}

/** All that is shown of a draft's fact check. */
export interface FactCheck {
  readonly storyDate: string;
  /** In the order of the draft. */
  readonly items: readonly CheckedItem[];
  /** Marks whose words are gone, each a sentence. */
  readonly lost: readonly string[];
}

/** The checkable items of an analysed draft, each with its finding. Linear. */
export function factCheck(analysis: Analysis, marks: readonly Mark[] = [], words: Words = english): FactCheck {
  const { storyDate, items, lost = [] } = worksheet(analysis, marks, words);
  const byCheck = new Map<string, { readonly findings: Finding[]; next: number }>();
  for (const finding of analysis.findings) {
    const list = byCheck.get(finding.check);
    if (list) list.findings.push(finding);
    else byCheck.set(finding.check, { findings: [finding], next: 0 });
  }
  const met = new Map<string, number>();
  return {
    storyDate,
    lost: lost.map((mark) => lostText(mark, words)),
    items: items.map((item): CheckedItem => {
      const name = `${item.kind}:${item.text.replace(/\s+/g, ' ')}`;
      const nth = (met.get(name) ?? 0) + 1;
      met.set(name, nth);
      const list = item.check === null ? undefined : byCheck.get(item.check);
      // Items and findings come in the order of the draft, so what lies before this item lies before all that follow.
      while (list && (list.findings[list.next]?.span.end ?? Infinity) <= item.span.start) list.next++;
      const finding = list?.findings.slice(list.next, list.next + NEAR).find(({ span }) => contains(item.span, span));
      return { id: `${name}:${nth}`, item, ...(finding && { finding }) };
    }),
  };
}

/** An item that begins earlier may hold a finding that stands behind those of items within it: never more than a few. */
const NEAR = 8;

/**
 * Why the verdict is what it is, one line of plain text; empty where nothing is known. That a name is the name says nothing to
 * whoever reads a list of names: a person's line tells the offices of the story date instead.
 */
export function reasonOf({ note, statement, verdict, kind, entity, text }: WorksheetItem, links: Links, words: Words = english): string {
  if (verdict === 'agrees' && note === null && entity) {
    const person = kind === 'person' ? links.facts.person(entity.id) : undefined;
    const offices = person ? officesOf(person, links, words) : '';
    if (offices !== '') return offices.replace(/\s+/g, ' ');
    if ((kind === 'person' || kind === 'organization') && entity.name === text) return '';
  }
  return (note ?? statement ?? '').replace(/\s+/g, ' ');
}

/** Everything about an item, for the mouse that rests on it: verdict, reason, statement, sources, and who has checked it by hand. */
export function itemMarkdown({ item }: CheckedItem, words: Words = english): string {
  const { verdict, kind, note, statement, sources, checked, text } = item;
  const meant = meantBy(item);
  const head = `**${verdictName(verdict, words)}** · ${kindName(kind, words)}${meant === undefined ? '' : ` · ${escapeMarkdown(meant)}`}`;
  const cited = [...new Set(sources.map((source) => {
    const details = sourceDetails(source, words);
    return `- ${link(source.title, source.URL)}${details === '' ? '' : `, ${escapeMarkdown(details)}`}`;
  }))];
  return [
    head,
    escapeMarkdown(inMarks(text)),
    ...[note, statement].flatMap((part) => (part === null ? [] : [escapeMarkdown(part)])),
    ...(checked ? [`**${escapeMarkdown(markText(checked, words))}**`] : []),
    ...(cited.length === 0 ? [] : [[...cited.slice(0, SOURCES_SHOWN), ...(cited.length > SOURCES_SHOWN ? [`- ${words.say('hover.more', { number: cited.length - SOURCES_SHOWN })}`] : [])].join('\n')]),
  ].join('\n\n');
}
