import { blockAt, blocksWith } from '../links/parts.js';
import type { Links, PlacedBlock } from '../links/types.js';
import { findUntranslated, type Untranslated } from '../mentions/untranslated.js';
import type { Draft } from '../text/draft.js';
import { findForeignMarks, type ForeignMark } from '../text/foreign-marks.js';
import { entityCharacter } from '../text/formats/entities.js';
import { findMojibake } from '../text/mojibake.js';
import { MARKUP } from '../text/page-furniture.js';
import { furnitureIn, mayOpenFurniture, openingLength } from '../text/find-furniture.js';
import type { Span } from '../text/span.js';
import { say, type Said } from '../values/said.js';
import { defineCheck, type DraftFinding, type Fix } from './define-check.js';

/** What a translation, a feed or a content system left in the text. */
export default defineCheck({
  id: 'text-residue',
  title: 'Leftover of a feed or a translation',
  severity: 'warning',
  restsOn: 'draft',
  rationale: 'Text that went through a translation, a feed or a content system brings things along: words nobody translated, marks '
    + 'of another writing system, garbled characters, HTML that shows, and the furniture of the page it stood on. Garbled characters '
    + 'are decoded, so the fix gives what was written; furniture is reported as information.',
  examples: [
    { wrong: '“It is [важно] to talk,” the envoy said.' },
    { wrong: 'the ministerâ€™s plan', right: 'the minister’s plan' },
    { wrong: 'Related materials:' },
  ],
  silences: [
    'the original after its translation: the Holodomor (Голодомор), the Verkhovna Rada [Верховная Рада]',
    'names and quotations in their own script',
    'accented letters, also before a closing quotation mark: “CAFÉ”',
    'entities of HTML in Markdown, where they do not show, and everything in code',
    'headings of Markdown',
  ],
  accepts: [
    'The Verkhovna Rada [Верховная Рада] voted.',
    'She wrote CAFÉ on the door.',
  ],
  *run(links): Iterable<DraftFinding> {
    const { draft } = links;
    for (const { index } of blocksWith(links, residueOf)) yield* residueIn(blockAt(links, index), draft);
    const openings = links.parts?.each(openingOf);
    for (const { index, span, wholeBlock } of furnitureIn(draft, openings && ((at) => openings[at]?.[0]))) yield furniture(links, index, span, wholeBlock);
  },
});

/** Writing systems, as adjectives of words, marks and texts. */
const WRITING: Readonly<Record<Untranslated['script'] | ForeignMark['origin'], Said>> = {
  'Arabic': say`Arabic`, 'Chinese': say`Chinese`, 'Chinese or Japanese': say`Chinese or Japanese`, 'Cyrillic': say`Cyrillic`, 'Greek': say`Greek`, 'Hebrew': say`Hebrew`,
  'Hindi': say`Hindi`, 'Japanese': say`Japanese`, 'Korean': say`Korean`, 'Urdu': say`Urdu`,
};

/** Whether anything is found depends on the block alone, so that an edit looks at the edited one. */
function residueOf({ blocks, draft }: Links): readonly DraftFinding[] {
  const found: DraftFinding[] = [];
  for (const block of blocks) if (RESIDUE.test(block.reading.prose)) found.push(...residueIn(block, draft));
  return found;
}

/** What any of it begins with: brackets, ampersands, letters that garbled text is full of, marks of other writing systems. */
const RESIDUE = /[[<&ÂÃÄÅÎÏÐÑØÙâïð\u060c\u061b\u061f\u06d4\u0964\u3000-\u30ff\uff00-\uffff]/;

function openingOf({ blocks, draft }: Links): readonly number[] {
  const found: number[] = [];
  for (const [index, { reading }] of blocks.entries()) {
    const length = mayOpenFurniture(reading.tokens.find(({ kind }) => kind !== 'punctuation')) ? openingLength(draft.blocks[index]!, draft.format) : undefined;
    if (length !== undefined) found.push(length);
  }
  return found;
}

function* residueIn(block: PlacedBlock, draft: Draft): Iterable<DraftFinding> {
  const { prose, tokens } = block.reading;
  const placed = (start: number, end: number): Span => ({ start: block.offset + start, end: block.offset + end });
  for (const { from, to, script } of findUntranslated(block.reading)) {
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
    yield {
      span: placed(start, end),
      message: say`“${prose.slice(start, end)}” was left untranslated.`,
      because: say`The brackets hold ${WRITING[script]} words that the sentence needs; a gloss would follow the words it explains, in round brackets.`,
      fixes: [],
    };
  }
  for (const { start, end, text } of findMojibake(prose)) {
    const span = placed(start, end);
    const written = prose.slice(start, end);
    yield {
      span, message: /^\s*$/.test(text) ? say`“${written}” is a garbled space.` : say`“${written}” is a garbled “${text}”.`,
      because: say`The text was read in the wrong encoding: UTF-8 as Windows-1252.`, fixes: [replacement(span, text, true)],
    };
  }
  for (const match of prose.matchAll(/\ufffd+/g)) {
    yield {
      span: placed(match.index, match.index + match[0].length),
      message: say`A character was lost here: “${match[0]}” stands for what could not be read.`,
      because: say`The text was read in another encoding than it was written in.`, fixes: [],
    };
  }
  for (const match of prose.matchAll(ENTITY)) {
    const character = characterOf(match[1]!);
    if (character === undefined) continue;
    const span = placed(match.index, match.index + match[0].length);
    const written = visible(match[0]);
    yield {
      span,
      message: character.trim() === ''
        ? say`“${written}” shows in the text: it is HTML for a space.` : say`“${written}” shows in the text: it is HTML for “${character}”.`,
      because: draft.format === 'plain' ? say`Plain text has no entities.` : say`Its ampersand was encoded twice.`, fixes: [replacement(span, character, true)],
    };
  }
  for (const match of prose.matchAll(MARKUP)) {
    const span = placed(match.index, match.index + match[0].length);
    yield { span, message: say`The tag “${withoutMask(match[0])}” shows in the text.`, because: say`It is markup that nothing here understands.`, fixes: [removal(span, say`Remove the tag`)] };
  }
  const marks = findForeignMarks(prose);
  // The draft's own dash.
  const dash = marks.length > 0 && draft.text.includes(' — ') && !draft.text.includes(' – ') ? '—' : '–';
  for (const mark of marks) yield foreignMark(mark, placed(mark.at, mark.at + 1), prose, dash);
}

/** A tag as it can be shown: an address in it is masked. */
const withoutMask = (tag: string): string => tag.replace(/[ \u2060]{2,}/g, '…');

/** Encoded once or several times. Where Markdown decoded one into an ampersand, word joiners keep the place of its letters. */
const ENTITY = /&\u2060{0,6}(?:amp;){0,3}(#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8}\d{0,2});/gi;
const SPACES = new Set(['nbsp', 'ensp', 'emsp', 'thinsp', '#160', '#xa0', '#8239', '#8201']);
const NOTHING = new Set(['shy', 'zwj', 'zwnj', '#8203', '#173']);

function characterOf(name: string): string | undefined {
  if (SPACES.has(name.toLowerCase())) return ' ';
  return NOTHING.has(name) ? '' : entityCharacter(`&${name};`);
}

const visible = (text: string): string => text.replaceAll('\u2060', '');
const replacement = (span: Span, text: string, safe: boolean): Fix =>
  ({ title: text.trim() === '' ? say`Replace with a space` : say`Replace with "${text}"`, safe, edits: [{ span, text }] });
const removal = (span: Span, title: Said): Fix => ({ title, edits: [{ span, text: '' }] });

function foreignMark({ mark, origin, english, at }: ForeignMark, span: Span, prose: string, dash: string): DraftFinding {
  // A mark that stood close to its neighbours gets the space that English writes behind it.
  const text = (english === '–' ? dash : english) + (/[,.:;!?)]/.test(english) && /\p{L}/u.test(prose[at + 1] ?? '') ? ' ' : '');
  return {
    span, message: say`“${mark}” is a ${WRITING[origin]} mark; English writes “${text.trim()}”.`,
    because: say`No ${WRITING[origin]} text stands beside it.`, fixes: [replacement(span, text, false)],
  };
}

function furniture({ draft }: Links, index: number, span: Span, wholeBlock: boolean): DraftFinding {
  const block = draft.blocks[index]!;
  const shown = draft.text.slice(span.start, span.end);
  // Where markup stands in the block, taking it out may leave half of it.
  const bare = draft.text.slice(block.span.start, block.span.end) === block.prose;
  return {
    span, severity: 'information',
    message: say`“${shown}” comes from the web page or the feed, not from the story.`,
    because: wholeBlock ? say`Web pages set such lines around a story.` : say`Web pages and feeds begin such paragraphs with these words.`,
    fixes: bare ? [removal(block.span, wholeBlock ? say`Remove this line` : say`Remove this paragraph`)] : [],
  };
}
