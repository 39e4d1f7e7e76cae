import type { Block, DraftFormat } from '../text/draft.js';
import { entityCharacter } from '../text/formats/entities.js';
import { readDraft } from '../text/read-draft.js';
import { readHeader } from './read-header.js';
import { labelOf, TurnSpeakers } from './turns.js';
import type { Passage, SourceDocument, SourceFormat, SourceText, TurnSpeaker } from './types.js';

/** A stretch of prose: a block, or what a block holds from one turn's label to the next. */
interface Piece {
  readonly start: number;
  readonly prose: string;
  readonly label?: { readonly label: string; readonly length: number; readonly sure: boolean };
}

const FORMATS = { text: 'plain', markdown: 'markdown', html: 'html', pdf: 'plain', docx: 'plain' } as const satisfies Record<SourceFormat, DraftFormat>;

const ISSUED_LATER_DAYS = 2;

/** So many labels in ordinary letters, one of them twice, make a transcript of a text. */
const LEAST_LABELS = 3;

/** Makes a document of a file's text: its header, its paragraphs with their locators, and who speaks in them. Never throws. */
export function readSource(file: SourceText): SourceDocument {
  const front = file.header ? undefined : frontMatter(file.text);
  // A header may hold what no draft's front matter does (nested names), so it is blanked before the text is read.
  const body = front ? file.text.slice(0, front.end).replace(/[^\r\n]/g, ' ') + file.text.slice(front.end) : file.text;
  const { blocks, frontMatter: entries } = readDraft(body, FORMATS[file.format]);
  const header = readHeader(file.name, file.header ?? (front && { path: file.path, text: front.yaml }), file.format === 'html' ? pageTitle(file.text) : entries.find(({ key }) => key === 'title')?.value);
  const speakers = new TurnSpeakers(header.speakers);
  const pieces = withTurns(blocks.flatMap((block) => piecesOf(block)), speakers);
  const isTranscript = pieces.some(({ label }) => label !== undefined);
  const passages = passagesOf(pieces, file, speakers);
  const { issued, eventDate } = header;
  // A transcript may come out a little later than the words.
  const spokenOn = eventDate ? { on: eventDate, orDaysBefore: 0 } : isTranscript && issued ? { on: issued, orDaysBefore: ISSUED_LATER_DAYS } : undefined;
  return {
    path: file.path, name: file.name, format: file.format, source: header.source, passages,
    ...(spokenOn && { spokenOn }), comparable: !header.translation, problems: header.problems,
  };
}

/** What a page calls itself in its head. */
function pageTitle(html: string): string | undefined {
  const title = /<title[^<>]{0,100}>([^<]{1,500})</i.exec(html.slice(0, 50_000))?.[1];
  return title?.replace(/&#?\w{1,8};/g, (entity) => entityCharacter(entity) ?? ' ').replace(/\s+/g, ' ').trim() || undefined;
}

/** The YAML between two lines of `---` at the head of a text, and where the text goes on. */
function frontMatter(text: string): { readonly yaml: string; readonly end: number } | undefined {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text.slice(0, 20));
  if (!opening) return undefined;
  const closing = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/g;
  closing.lastIndex = opening[0].length - 1;
  const found = closing.exec(text);
  if (!found) return undefined;
  // Between two rules that part prose stands no key.
  const yaml = text.slice(opening[0].length, found.index);
  return /^[\w-]+[ \t]*:/m.test(yaml) ? { yaml, end: found.index + found[0].length } : undefined;
}

/** The lines of a block that begin with a label part it, however the lines were wrapped. */
function piecesOf({ span, prose }: Block): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (let line = 0; line >= 0; line = prose.indexOf('\n', line) + 1 || -1) {
    if (line > from && labelOf(prose.slice(line, line + 130))) {
      pieces.push(piece(span.start + from, prose.slice(from, line)));
      from = line;
    }
  }
  return [...pieces, piece(span.start + from, prose.slice(from))];
}

const piece = (start: number, prose: string): Piece => {
  const label = labelOf(prose);
  return { start, prose, ...(label && { label }) };
};

/** Keeps the labels of a transcript only: a colon in running text makes none. */
function withTurns(pieces: readonly Piece[], speakers: TurnSpeakers): readonly Piece[] {
  const labels = pieces.flatMap(({ label }) => label ?? []);
  const counts = new Map<string, number>();
  for (const { label } of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const repeated = [...counts.values()].some((count) => count > 1);
  const named = labels.some(({ label }) => speakers.knows(label));
  const isTranscript = named || labels.filter(({ sure }) => sure).length > 1 || (labels.length >= LEAST_LABELS && repeated);
  return pieces.map(({ label, ...rest }) => (label && isTranscript && (named || label.sure || repeated) ? { ...rest, label } : rest));
}

function passagesOf(pieces: readonly Piece[], file: SourceText, speakers: TurnSpeakers): readonly Passage[] {
  const lineAt = file.format === 'pdf' || file.format === 'docx' ? undefined : lineCounter(file.text);
  const passages: Passage[] = [];
  let speaker: TurnSpeaker | undefined;
  let [page, paragraph] = [0, 0];
  for (const { start, prose, label } of pieces) {
    while (file.pages && page < file.pages.length && file.pages[page]! <= start) {
      page++;
      paragraph = 0;
    }
    paragraph++;
    // The turns of a transcript go on until the next label.
    if (label) speaker = speakers.speakerOf(label.label);
    const cut = label?.length ?? 0;
    const locator = file.pages ? `page ${Math.max(1, page)}, para. ${paragraph}` : `para. ${paragraph}`;
    passages.push({
      span: { start: start + cut, end: start + prose.length }, prose: prose.slice(cut), locator,
      ...(lineAt && { line: lineAt(start) }), ...(speaker && { speaker }),
    });
  }
  return passages;
}

/** The line of an offset, from 1; asked in rising order, so each line break is passed once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line++;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
