import { blockAt } from '../links/parts.js';
import type { Links, PlacedBlock } from '../links/types.js';
import { gathered } from '../text/gathered.js';
import { areOfOneKind, commaBeforeSpeaker, looseMarks, type LooseMark } from '../text/quotation-balance.js';
import { sentenceAt } from '../text/sentence-at.js';
import { CLOSING_MARKS } from '../text/quotation-marks.js';
import type { Token } from '../text/tokens.js';
import { say, type Said } from '../values/said.js';
import { defineCheck, type DraftFinding, type Fix } from './define-check.js';

/** A quotation mark without its partner. */
export default defineCheck({
  id: 'quote-unbalanced',
  title: 'Quotation mark without its partner',
  severity: 'warning',
  restsOn: 'draft',
  rationale: 'Where a quotation is not closed, readers cannot tell whose words they read. The check pairs the double marks of each '
    + 'paragraph. A quotation that runs over several paragraphs opens each of them and closes in the last one, so a mark may stay '
    + 'open where the next paragraph opens again; everything else without a partner, turned the wrong way or stuck to the word before is reported at the mark.',
  examples: [
    { wrong: '“We want peace, he said.', right: '“We want peace,” he said.' },
    { wrong: '“Fine“, he said.', right: '“Fine”, he said.' },
  ],
  silences: [
    'quotations over several paragraphs, also those that close further down without having opened again',
    'inches, feet, minutes and seconds: 12", 6\'2", 46"',
    'single marks, which may be apostrophes or lost letters: ’90s, rock ’n’ roll, ‘Abd al-Rahman',
    'a paragraph that is still being written: it breaks off without a full stop, not long after the mark',
    'drafts that write ”…” throughout',
  ],
  accepts: [
    'The board is 6\' 2\" long.',
    '“This is the first paragraph of what she said.\n\n“And this is the second,” she said.',
  ],
  *run(links): Iterable<DraftFinding> {
    const marksOf = links.parts?.each(looseIn) ?? [looseIn(links)];
    if (marksOf.every(({ length }) => length === 0)) return;
    const turnedIsStyle = !links.draft.text.includes('“');
    const blocks: Blocks = { marksOf, at: (index) => blockAt(links, index) };
    /** The first mark of a quotation that has run over paragraphs so far. */
    let began: { readonly block: PlacedBlock; readonly mark: LooseMark } | undefined;
    for (let index = 0; index < marksOf.length; index++) {
      const marks = marksOf[index]!;
      if (marks.length === 0) {
        began = undefined;
        continue;
      }
      const block = blocks.at(index);
      const { tokens } = block.reading;
      const lastOpen = marks.findLast(({ kind }) => kind === 'open');
      for (const mark of marks) {
        if (mark.kind === 'close') {
          if (!closesEarlier(blocks, index)) yield neverOpened(block, mark);
        } else if (mark.kind === 'glued') {
          yield glued(block, mark);
        } else if (mark.kind !== 'open') {
          if (!turnedIsStyle) yield turned(block, mark);
        } else if (mark !== lastOpen || !goesOn(blocks, index, mark)) {
          if (!isUnfinished(block, mark)) yield neverClosed(block, mark, mark === lastOpen && continues(block, began?.mark) ? began : undefined);
        }
      }
      const open = lastOpen !== undefined && goesOn(blocks, index, lastOpen);
      if (!open) began = undefined;
      else if (began === undefined || !areOfOneKind(began.mark.token.text, tokens[0]!.text)) began = { block, mark: lastOpen };
    }
  },
});

/** A next mark further away than so many tokens explains nothing. */
const LONGEST_LOOK = 200;
/** So many paragraphs may lie between a mark that opens and the one that closes without having opened again. */
const LONGEST_RUN = 8;

const continues = (block: PlacedBlock, began: LooseMark | undefined): boolean =>
  began !== undefined && areOfOneKind(began.token.text, block.reading.tokens[0]?.text ?? '');

/** The blocks of a draft and the loose marks of each; a block is put in its place when it is asked for. */
interface Blocks {
  readonly marksOf: readonly (readonly LooseMark[])[];
  at(index: number): PlacedBlock;
}

/** True where the quotation left open in a block goes on in the next one, or closes in a later one. */
function goesOn(blocks: Blocks, index: number, mark: LooseMark): boolean {
  const { marksOf } = blocks;
  const { tokens, quoted, prose } = blocks.at(index).reading;
  const opener = mark.token.text;
  const next = index + 1 < marksOf.length ? blocks.at(index + 1).reading.tokens[0] : undefined;
  if (next !== undefined && areOfOneKind(opener, next.text) && CLOSING_MARKS.has(next.text)) {
    if (isFragment(tokens, mark.at)) return false;
    // Words of the writer's, or another quotation inside, show that the speech ended in this paragraph.
    const another = quoted.some(({ span, scare, closed }) => closed && !scare && span.start > mark.token.start && prose.startsWith(opener, span.start));
    return !another && commaBeforeSpeaker(tokens, mark.at + 1) === undefined;
  }
  for (let later = index + 1; later < marksOf.length && later <= index + LONGEST_RUN; later++) {
    const first = marksOf[later]![0];
    const opened = blocks.at(later).reading.quoted.find(({ scare }) => !scare);
    if (first?.kind === 'close' && areOfOneKind(opener, first.token.text) && (opened === undefined || first.token.start < opened.span.start)) return true;
    if (opened !== undefined || first !== undefined) return false;
  }
  return false;
}

/** "Called “the slow horses of": words of a sentence of the writer's, and no speech that could go on in the next paragraph. */
const isFragment = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'word' && tokens[at - 1]!.case === 'lower' && tokens[at + 1]?.kind === 'word' && tokens[at + 1]!.case === 'lower';

/** True where an earlier block left open what a mark without opening closes here. */
function closesEarlier(blocks: Blocks, index: number): boolean {
  for (let earlier = index - 1; earlier >= 0 && earlier >= index - LONGEST_RUN; earlier--) {
    const open = blocks.marksOf[earlier]!.findLast(({ kind }) => kind === 'open');
    if (open) return goesOn(blocks, earlier, open);
    if (blocks.at(earlier).reading.quoted.some(({ scare }) => !scare)) return false;
  }
  return false;
}

const looseIn = ({ blocks }: Links): readonly LooseMark[] => gathered(blocks, ({ reading }) => looseMarks(reading.tokens, reading.quoted));

/** Hardly anybody types so many tokens of a quotation in one breath. */
const LONGEST_TYPING = 60;

/**
 * A paragraph that breaks off is being written, unless it has gone on for long or to further quotations. Headings and cells of tables
 * never end with a full stop.
 */
const isUnfinished = ({ reading: { kind, prose, quoted, tokens } }: PlacedBlock, { token, at }: LooseMark): boolean =>
  kind !== 'heading' && kind !== 'table-cell' && tokens.length - at < LONGEST_TYPING && !/[.!?…:;,—–\-"”’')\]*]\s*$/.test(prose.slice(-4))
  && !quoted.some(({ closed, scare, span }) => closed && !scare && span.start > token.start);

const spanOf = ({ offset }: PlacedBlock, first: Token, last = first): DraftFinding['span'] =>
  ({ start: offset + first.start, end: offset + last.end });

/** The mark with the word behind it, so that there is something to see. */
function openingSpan(block: PlacedBlock, { at, token }: LooseMark): DraftFinding['span'] {
  const next = block.reading.tokens[at + 1];
  return spanOf(block, token, next && next.gap === 'none' && next.kind !== 'punctuation' ? next : token);
}

/** Tokens in which the first words of a quotation are looked for, and how many words are told. */
const FIRST_TOKENS = 12;
const FIRST_WORDS = 4;

/** The first words from token `from` on, whole: "no de-escalation" is two. */
function wordsFrom({ reading: { tokens, prose } }: PlacedBlock, from: number): string {
  const words: { readonly start: number; readonly end: number }[] = [];
  for (const { kind, gap, start, end: bare, possessive } of tokens.slice(from, from + FIRST_TOKENS)) {
    const end = bare + possessive.length;
    if (kind === 'punctuation') continue;
    const last = words.at(-1);
    if (last && gap === 'hyphen') words[words.length - 1] = { start: last.start, end };
    else if (words.length === FIRST_WORDS) break;
    else words.push({ start, end });
  }
  return words.map(({ start, end }) => prose.slice(start, end)).join(' ');
}

function neverClosed(block: PlacedBlock, mark: LooseMark, began: { readonly block: PlacedBlock; readonly mark: LooseMark } | undefined): DraftFinding {
  const { tokens } = block.reading;
  const words = wordsFrom(block, mark.at + 1);
  const inside = tokens.slice(mark.at + 1, mark.at + LONGEST_LOOK).find(({ text }) => text === mark.token.text && CLOSING_MARKS.has(text));
  const first = began && began.block !== block ? began : undefined;
  return {
    span: openingSpan(block, mark),
    message: words === ''
      ? say`The quotation that opens here is never closed.`
      : say`The quotation that opens with “${words}” is never closed.`,
    because: first
      ? say`It runs over several paragraphs, and none of them closes it.`
      : say`No ${closerOf(mark)} follows it in this paragraph, and the next one does not go on with it.`,
    related: [
      ...(first ? [{ span: openingSpan(first.block, first.mark), message: say`The quotation begins here.` }] : []),
      ...(inside ? [{ span: spanOf(block, inside), message: say`The next quotation mark stands here.` }] : []),
    ],
    fixes: closings(block, mark, inside !== undefined, first !== undefined),
  };
}

const closerOf = ({ token }: LooseMark): string => (CLOSING_MARKS.get(token.text) ?? '"').charAt(0);

/** Where the quotation surely ended; nothing where only the speaker knows. `goesOn`: it runs on from earlier paragraphs. */
function closings(block: PlacedBlock, mark: LooseMark, another: boolean, goesOn: boolean): readonly Fix[] {
  const { tokens } = block.reading;
  const comma = commaBeforeSpeaker(tokens, mark.at + 1);
  const close = (after: Token, title: Said): readonly Fix[] => {
    const at = block.offset + after.end;
    return [{ title, edits: [{ span: { start: at, end: at }, text: closerOf(mark) }] }];
  };
  // Where the writer says who spoke, the speech ended just before. With another quotation in the way nobody can tell.
  // Several sentences on, with further marks in the paragraph, that is another speech.
  const near = comma !== undefined && (!another || comma < (sentenceAt(block.reading.sentences, mark.at + 1)?.to ?? 0));
  if (comma !== undefined && near && comma > mark.at + 1) return close(tokens[comma]!, say`Close the quotation after "${textUpTo(block, mark.at, comma)},"`);
  return !another && (goesOn || isWholeRest(block, mark)) ? close(tokens.at(-1)!, say`Close the quotation at the end of the paragraph`) : [];
}

/** The last word before a comma, with the marks between them: "Samaria”". */
function textUpTo({ reading: { tokens, prose } }: PlacedBlock, from: number, comma: number): string {
  let at = comma - 1;
  while (at > from + 1 && tokens[at]!.kind === 'punctuation') at -= 1;
  return prose.slice(tokens[at]!.start, tokens[comma - 1]!.end);
}

/** True where the words are a speech of their own and the paragraph ends with them: one sentence after a comma or colon, or the paragraph itself. */
function isWholeRest({ reading: { tokens, sentences, kind } }: PlacedBlock, { at }: LooseMark): boolean {
  // “Never again”: a headline goes on behind its quotation.
  if (kind === 'heading') return false;
  const before = tokens[at - 1]?.text;
  const first = tokens[at + 1];
  const introduced = before === ':' || before === ',' || sentences.some(({ from }) => from === at);
  if (!introduced || first === undefined || first.case === 'lower' || sentenceAt(sentences, at + 1)?.to !== tokens.length) return false;
  // “Never again, is what they swore.” The comma was the end of it.
  // Nor is it whole where a single mark closes something in it that no single mark has opened.
  return !tokens.some(({ text }, index) => index > at && text === ',' && (COPULAS.has(tokens[index + 1]?.text ?? '') || /^[’']$/.test(tokens[index + 1]?.text ?? '')));
}

const COPULAS = new Set(['is', 'was', 'are', 'were', 'has', 'had']);

function neverOpened(block: PlacedBlock, { at, token }: LooseMark): DraftFinding {
  const { tokens, prose } = block.reading;
  const last = tokens[at - 1]?.kind === 'punctuation' ? at - 2 : at - 1;
  let first = last;
  while (tokens[first]?.gap === 'hyphen' && first > 0) first--;
  const word = tokens[last];
  return {
    span: word ? spanOf(block, word, token) : spanOf(block, token),
    message: say`The quotation that ends with “${word ? prose.slice(tokens[first]!.start, word.end + word.possessive.length) : token.text}” was never opened.`,
    because: say`No opening quotation mark stands before this one in the paragraph, and no earlier paragraph left a quotation open.`,
    fixes: [],
  };
}

function turned(block: PlacedBlock, { kind, at, token }: LooseMark): DraftFinding {
  const { tokens } = block.reading;
  const closes = kind === 'turned-close';
  const span = spanOf(block, token);
  const text = closes ? '”' : '“';
  const beside = closes ? tokens[at - 1] : tokens[at + 1];
  return {
    span: beside ? spanOf(block, closes ? beside : token, closes ? token : beside) : span,
    message: closes ? say`The quotation mark that closes here is turned the wrong way.` : say`The quotation mark that opens here is turned the wrong way.`,
    because: closes ? say`It is written ${token.text}, which opens a quotation.` : say`It is written ${token.text}, which closes a quotation.`,
    fixes: [{ title: say`Replace with "${text}"`, edits: [{ span, text }] }],
  };
}

function glued(block: PlacedBlock, { at, token }: LooseMark): DraftFinding {
  const { tokens } = block.reading;
  const start = block.offset + token.start;
  return {
    span: spanOf(block, tokens[at - 1]!, tokens[at + 1]!),
    message: say`A space is missing before the quotation mark of “${tokens[at + 1]!.text}”.`,
    because: say`The mark hangs on the word before it, and yet a quotation closes behind it.`,
    fixes: [{ title: say`Insert the space`, safe: true, edits: [{ span: { start, end: start }, text: ' ' }] }],
  };
}
