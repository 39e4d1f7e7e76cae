import type { PlacedBlock } from '../links/types.js';
import { areOfOneKind, commaBeforeSpeaker, looseMarks, type LooseMark } from '../text/quotation-balance.js';
import { CLOSING_MARKS } from '../text/quotation-marks.js';
import type { Token } from '../text/tokens.js';
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
    'a paragraph that is still being written: it breaks off without a full stop',
    'drafts that write ”…” throughout',
  ],
  accepts: [
    'The board is 6\' 2\" long.',
    '“This is the first paragraph of what she said.\n\n“And this is the second,” she said.',
  ],
  *run({ blocks, draft }): Iterable<DraftFinding> {
    const marksOf = blocks.map(({ reading }) => looseMarks(reading.tokens, reading.quoted));
    const turnedIsStyle = !draft.text.includes('“');
    /** The first mark of a quotation that has run over paragraphs so far. */
    let began: { readonly block: PlacedBlock; readonly mark: LooseMark } | undefined;
    for (const [index, block] of blocks.entries()) {
      const marks = marksOf[index]!;
      const { tokens } = block.reading;
      const lastOpen = marks.findLast(({ kind }) => kind === 'open');
      for (const mark of marks) {
        if (mark.kind === 'close') {
          if (!closesEarlier(blocks, marksOf, index)) yield neverOpened(block, mark);
        } else if (mark.kind === 'glued') {
          yield glued(block, mark);
        } else if (mark.kind !== 'open') {
          if (!turnedIsStyle) yield turned(block, mark);
        } else if (mark !== lastOpen || !goesOn(blocks, marksOf, index, mark)) {
          if (!isUnfinished(block)) yield neverClosed(block, mark, mark === lastOpen && continues(block, began?.mark) ? began : undefined);
        }
      }
      const open = lastOpen !== undefined && goesOn(blocks, marksOf, index, lastOpen);
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

/** True where the quotation left open in a block goes on in the next one, or closes in a later one. */
function goesOn(blocks: readonly PlacedBlock[], marksOf: readonly (readonly LooseMark[])[], index: number, mark: LooseMark): boolean {
  const { tokens, quoted, prose } = blocks[index]!.reading;
  const opener = mark.token.text;
  const next = blocks[index + 1]?.reading.tokens[0];
  if (next !== undefined && areOfOneKind(opener, next.text) && CLOSING_MARKS.has(next.text)) {
    // Words of the writer's, or another quotation inside, show that the speech ended in this paragraph.
    const another = quoted.some(({ span, scare, closed }) => closed && !scare && span.start > mark.token.start && prose.startsWith(opener, span.start));
    return !another && commaBeforeSpeaker(tokens, mark.at + 1) === undefined;
  }
  for (let later = index + 1; later < blocks.length && later <= index + LONGEST_RUN; later++) {
    const first = marksOf[later]![0];
    const opened = blocks[later]!.reading.quoted.find(({ scare }) => !scare);
    if (first?.kind === 'close' && areOfOneKind(opener, first.token.text) && (opened === undefined || first.token.start < opened.span.start)) return true;
    if (opened !== undefined || first !== undefined) return false;
  }
  return false;
}

/** True where an earlier block left open what a mark without opening closes here. */
function closesEarlier(blocks: readonly PlacedBlock[], marksOf: readonly (readonly LooseMark[])[], index: number): boolean {
  for (let earlier = index - 1; earlier >= 0 && earlier >= index - LONGEST_RUN; earlier--) {
    const open = marksOf[earlier]!.findLast(({ kind }) => kind === 'open');
    if (open) return goesOn(blocks, marksOf, earlier, open);
    if (blocks[earlier]!.reading.quoted.some(({ scare }) => !scare)) return false;
  }
  return false;
}

/** A paragraph that breaks off is being written. Headings and cells of tables never end with a full stop. */
const isUnfinished = ({ reading: { kind, prose } }: PlacedBlock): boolean =>
  kind !== 'heading' && kind !== 'table-cell' && !/[.!?…:;,—–\-"”’')\]*]\s*$/.test(prose.slice(-4));

const spanOf = ({ offset }: PlacedBlock, first: Token, last = first): DraftFinding['span'] =>
  ({ start: offset + first.start, end: offset + last.end });

/** The mark with the word behind it, so that there is something to see. */
function openingSpan(block: PlacedBlock, { at, token }: LooseMark): DraftFinding['span'] {
  const next = block.reading.tokens[at + 1];
  return spanOf(block, token, next && next.gap === 'none' && next.kind !== 'punctuation' ? next : token);
}

function neverClosed(block: PlacedBlock, mark: LooseMark, began: { readonly block: PlacedBlock; readonly mark: LooseMark } | undefined): DraftFinding {
  const { tokens } = block.reading;
  const words = tokens.slice(mark.at + 1, mark.at + 9).filter(({ kind }) => kind !== 'punctuation').slice(0, 4);
  const opening = words.length === 0 ? 'here' : `with “${words.map(({ text, possessive }) => text + possessive).join(' ')}”`;
  const inside = tokens.slice(mark.at + 1, mark.at + LONGEST_LOOK).find(({ text }) => text === mark.token.text && CLOSING_MARKS.has(text));
  const first = began && began.block !== block ? began : undefined;
  return {
    span: openingSpan(block, mark),
    message: `The quotation that opens ${opening} is never closed.`,
    because: first
      ? 'It runs over several paragraphs, and none of them closes it.'
      : `No ${closerOf(mark)} follows it in this paragraph, and the next one does not go on with it.`,
    related: [
      ...(first ? [{ span: openingSpan(first.block, first.mark), message: 'The quotation begins here.' }] : []),
      ...(inside ? [{ span: spanOf(block, inside), message: 'The next quotation mark stands here.' }] : []),
    ],
    fixes: closings(block, mark, inside !== undefined),
  };
}

const closerOf = ({ token }: LooseMark): string => (CLOSING_MARKS.get(token.text) ?? '"').charAt(0);

function closings(block: PlacedBlock, mark: LooseMark, another: boolean): readonly Fix[] {
  const { tokens } = block.reading;
  const comma = commaBeforeSpeaker(tokens, mark.at + 1);
  const close = (after: Token, title: string): readonly Fix[] => {
    const at = block.offset + after.end;
    return [{ title, edits: [{ span: { start: at, end: at }, text: closerOf(mark) }] }];
  };
  // Where the writer says who spoke, the speech ended just before. With another quotation in the way nobody can tell.
  if (comma !== undefined && comma > mark.at + 1) return close(tokens[comma]!, `Close the quotation after "${tokens[comma - 1]!.text},"`);
  return another ? [] : close(tokens.at(-1)!, 'Close the quotation at the end of the paragraph');
}

function neverOpened(block: PlacedBlock, { at, token }: LooseMark): DraftFinding {
  const { tokens } = block.reading;
  const word = tokens[at - 1]?.kind === 'punctuation' ? tokens[at - 2] : tokens[at - 1];
  return {
    span: word ? spanOf(block, word, token) : spanOf(block, token),
    message: `The quotation that ends with “${word ? word.text + word.possessive : token.text}” was never opened.`,
    because: 'No opening quotation mark stands before this one in the paragraph, and no earlier paragraph left a quotation open.',
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
    message: `The quotation mark that ${closes ? 'closes' : 'opens'} here is turned the wrong way.`,
    because: `It is written ${token.text}, which ${closes ? 'opens' : 'closes'} a quotation.`,
    fixes: [{ title: `Replace with "${text}"`, edits: [{ span, text }] }],
  };
}

function glued(block: PlacedBlock, { at, token }: LooseMark): DraftFinding {
  const { tokens } = block.reading;
  const start = block.offset + token.start;
  return {
    span: spanOf(block, tokens[at - 1]!, tokens[at + 1]!),
    message: `A space is missing before the quotation mark of “${tokens[at + 1]!.text}”.`,
    because: 'The mark hangs on the word before it, and yet a quotation closes behind it.',
    fixes: [{ title: 'Insert the space', safe: true, edits: [{ span: { start, end: start }, text: ' ' }] }],
  };
}
