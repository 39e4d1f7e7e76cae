import type { Block, Draft, DraftFormat } from './draft.js';
import { fold } from './fold.js';
import { gathered } from './gathered.js';
import { FURNITURE, FURNITURE_AT_EDGES, FURNITURE_LABELS, FURNITURE_OPENINGS } from './page-furniture.js';
import { spanOf, type Span } from './span.js';
import type { Token } from './tokens.js';
import { wordClass } from './word-classes.js';

/** Words of the page around a story that stand in the draft. */
export interface Furniture {
  /** Which block of the draft. */
  readonly index: number;
  readonly span: Span;
  /** False where only the beginning of the block gives it away. */
  readonly wholeBlock: boolean;
}

/** A longer block is no button and no menu. */
const LONGEST_BUTTON = 60;
const LONGEST_OPENING = 60;
/** So many blocks at the head and at the end of a draft may be furniture by their place. */
const EDGE = 2;

/** Headings and quotations of Markdown are the writer's own. */
const isOwn = ({ kind }: Block, format: DraftFormat): boolean => format === 'markdown' && (kind === 'heading' || kind === 'quote');

/** The part of a block that is surely furniture, wherever it stands: its length from the beginning. */
export const openingLength = (block: Block, format: DraftFormat): number | undefined => (isOwn(block, format) ? undefined : openingOf(block));

/** The furniture in a draft, in order. `sure` is the `openingLength` of each block. Linear. */
export function furnitureIn({ blocks, format }: Draft, sure: (index: number) => number | undefined = sureLengths(blocks, format)): readonly Furniture[] {
  const found: Furniture[] = [];
  for (let index = 0; index < blocks.length; index++) {
    let length = sure(index);
    if (length === undefined) {
      if (!isAtEdge(index, blocks.length, sure)) continue;
      const block = blocks[index]!;
      if (isOwn(block, format) || !mayBe(block)) continue;
      length = block.prose.length;
    }
    const { span: { start }, prose } = blocks[index]!;
    found.push({ index, span: spanOf(start, start + length), wholeBlock: length === prose.length });
  }
  return found;
}

function sureLengths(blocks: readonly Block[], format: DraftFormat): (index: number) => number | undefined {
  const lengths = blocks.map((block) => openingLength(block, format));
  return (index) => lengths[index];
}

function openingOf({ prose }: Block): number | undefined {
  // Most paragraphs begin with a word that none of these begin with, and folding is what takes time.
  const first = /^[A-Za-z]{1,30}(?=[ ,])/.exec(prose)?.[0];
  if (first !== undefined && !FIRST_WORDS.has(first.toLowerCase())) return undefined;
  if (prose.length > LONGEST_BUTTON) {
    const two = /^[A-Za-z]{1,30} [A-Za-z]{1,30}(?= )/.exec(prose)?.[0];
    if (two !== undefined && !FIRST_TWO.has(two.toLowerCase())) return undefined;
  }
  if (prose.length <= LONGEST_BUTTON && FURNITURE.has(bare(prose))) return prose.length;
  const label = /^([\p{L} ]{4,24}?)\s*[:|]/u.exec(prose.slice(0, 32));
  if (label && FURNITURE_LABELS.has(bare(label[1]!)) && prose.length > label[0].length) return label[0].length;
  const opening = bare(prose.slice(0, LONGEST_OPENING));
  const found = FURNITURE_OPENINGS.find((words) => opening.startsWith(words) && !/^[a-z0-9]/.test(opening.slice(words.length)));
  if (found === undefined) return undefined;
  return prose.length <= LONGEST_BUTTON ? prose.length : lengthOf(prose, found.split(' ').length);
}

const mayBe = ({ prose }: Block): boolean => prose.length <= LONGEST_BUTTON && FURNITURE_AT_EDGES.has(bare(prose));

const isAtEdge = (index: number, count: number, sure: (index: number) => number | undefined): boolean =>
  count > 2 * EDGE && (index < EDGE || index >= count - EDGE || sure(index - 1) !== undefined || sure(index + 1) !== undefined);

/** The words that furniture begins with, but for what may be furniture at the edges of a draft only. */
const FIRST_WORDS: ReadonlySet<string> = new Set([...FURNITURE, ...FURNITURE_OPENINGS, ...FURNITURE_LABELS].map((words) => words.split(' ')[0]!));

/** The two words that longer blocks of furniture begin with: "the" alone begins every fourth paragraph. */
const FIRST_TWO: ReadonlySet<string> = new Set([...FURNITURE_OPENINGS, ...FURNITURE_LABELS].map((words) => words.split(' ', 2).join(' ')));

/** Their beginnings before an apostrophe, too: "today's" is a token of its own only where it is no possessive. */
const OPENS_FURNITURE = wordClass(gathered([...FIRST_WORDS], (word) => [word, word.split("'")[0]!]));

/** False where the first word or number of a block shows that no furniture begins with it, so that `openingLength` need not be asked. */
export const mayOpenFurniture = (first: Token | undefined): boolean =>
  first?.kind !== 'word' || (first.classes & OPENS_FURNITURE) !== 0 || !/^[a-z]+$/.test(first.fold);

/** Folded words with one space between them. */
const bare = (text: string): string => fold(text).replace(/[^a-z0-9']+/g, ' ').trim();

/** How far the first `count` words of a text reach. */
function lengthOf(text: string, count: number): number {
  let end = 0;
  let left = count;
  for (const match of text.slice(0, 200).matchAll(/[\p{L}\p{N}'’]+/gu)) {
    end = match.index + match[0].length;
    if (--left === 0) break;
  }
  return end;
}
