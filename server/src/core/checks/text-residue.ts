import type { Links, PlacedBlock } from '../links/types.js';
import { findUntranslated } from '../mentions/untranslated.js';
import type { Draft } from '../text/draft.js';
import { findForeignMarks, type ForeignMark } from '../text/foreign-marks.js';
import { entityCharacter } from '../text/formats/entities.js';
import { findMojibake } from '../text/mojibake.js';
import { MARKUP } from '../text/page-furniture.js';
import { furnitureIn } from '../text/find-furniture.js';
import type { Span } from '../text/span.js';
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
    const { blocks, draft } = links;
    for (const block of blocks) {
      if (clean.has(block.reading)) continue;
      const residue = [...residueIn(block, draft)];
      if (residue.length === 0) clean.add(block.reading);
      yield* residue;
    }
    for (const { index, span, wholeBlock } of furnitureIn(draft)) yield furniture(links, index, span, wholeBlock);
  },
});

/** Blocks in which nothing was found: whether anything is depends on the block alone, so that an edit looks at the edited one. */
const clean = new WeakSet<PlacedBlock['reading']>();

function* residueIn(block: PlacedBlock, draft: Draft): Iterable<DraftFinding> {
  const { prose, tokens } = block.reading;
  // Most paragraphs hold none of the characters that any of this begins with.
  if (!/[[<&\u00c2-\u00ff\ufffd\u0600-\uffff]/.test(prose)) return;
  const placed = (start: number, end: number): Span => ({ start: block.offset + start, end: block.offset + end });
  for (const { from, to, script } of findUntranslated(block.reading)) {
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
    yield {
      span: placed(start, end),
      message: `“${prose.slice(start, end)}” was left untranslated.`,
      because: `The brackets hold ${script} words that the sentence needs; a gloss would follow the words it explains, in round brackets.`,
      fixes: [],
    };
  }
  for (const { start, end, text } of findMojibake(prose)) {
    const span = placed(start, end);
    const shown = /^\s*$/.test(text) ? 'space' : `“${text}”`;
    yield {
      span, message: `“${prose.slice(start, end)}” is a garbled ${shown}.`,
      because: 'The text was written in UTF-8 and read as Windows-1252.', fixes: [replacement(span, text, true)],
    };
  }
  for (const match of prose.matchAll(/\ufffd+/g)) {
    yield {
      span: placed(match.index, match.index + match[0].length),
      message: `A character was lost here: “${match[0]}” stands for what could not be read.`,
      because: 'The text was read in another encoding than it was written in.', fixes: [],
    };
  }
  for (const match of prose.matchAll(ENTITY)) {
    const character = characterOf(match[1]!);
    if (character === undefined) continue;
    const span = placed(match.index, match.index + match[0].length);
    const shown = character.trim() === '' ? 'a space' : `“${character}”`;
    yield {
      span, message: `“${visible(match[0])}” shows in the text: it is HTML for ${shown}.`,
      because: draft.format === 'plain' ? 'Plain text has no entities.' : 'Its ampersand was encoded twice.', fixes: [replacement(span, character, true)],
    };
  }
  for (const match of prose.matchAll(MARKUP)) {
    const span = placed(match.index, match.index + match[0].length);
    yield { span, message: `The tag “${match[0]}” shows in the text.`, because: 'It is markup that nothing here understands.', fixes: [removal(span, 'Remove the tag')] };
  }
  const marks = findForeignMarks(prose);
  // The draft's own dash.
  const dash = marks.length > 0 && draft.text.includes(' — ') && !draft.text.includes(' – ') ? '—' : '–';
  for (const mark of marks) yield foreignMark(mark, placed(mark.at, mark.at + 1), prose, dash);
}

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
  ({ title: text.trim() === '' ? 'Replace with a space' : `Replace with "${text}"`, safe, edits: [{ span, text }] });
const removal = (span: Span, title: string): Fix => ({ title, edits: [{ span, text: '' }] });

function foreignMark({ mark, origin, english, at }: ForeignMark, span: Span, prose: string, dash: string): DraftFinding {
  // A mark that stood close to its neighbours gets the space that English writes behind it.
  const text = (english === '–' ? dash : english) + (/[,.:;!?)]/.test(english) && /\p{L}/u.test(prose[at + 1] ?? '') ? ' ' : '');
  return {
    span, message: `“${mark}” is a ${origin} mark; English writes “${text.trim()}”.`,
    because: `No ${origin} text stands beside it.`, fixes: [replacement(span, text, false)],
  };
}

function furniture({ draft }: Links, index: number, span: Span, wholeBlock: boolean): DraftFinding {
  const block = draft.blocks[index]!;
  const shown = draft.text.slice(span.start, span.end);
  // Where markup stands in the block, taking it out may leave half of it.
  const bare = draft.text.slice(block.span.start, block.span.end) === block.prose;
  return {
    span, severity: 'information',
    message: `“${shown}” comes from the web page or the feed, not from the story.`,
    because: wholeBlock ? 'Web pages set such lines around a story.' : 'Web pages and feeds begin such paragraphs with these words.',
    fixes: bare ? [removal(block.span, wholeBlock ? 'Remove this line' : 'Remove this paragraph')] : [],
  };
}
