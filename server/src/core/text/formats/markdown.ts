import type { Tree } from '@lezer/common';
import type { Block, DraftComment } from '../draft.js';
import { ownCopy } from '../own-copy.js';
import { shift } from '../span.js';
import { blockOf } from './block.js';
import type { Body, RememberingReader } from './body.js';
import { unifyLineBreaks } from './line-breaks.js';
import { createMarkdownParser, type PlacedUnit } from './markdown-tree.js';
import { readUnit, type UnitReading } from './markdown-unit.js';

/** Markdown read once: CommonMark with GitHub's extensions and footnotes. */
export const readMarkdown = (text: string, start: number): Body => createMarkdownReader().read(text, start);

interface Unit {
  /** The unit as it stands in the draft. */
  readonly text: string;
  readonly reading: UnitReading;
  /** Which of the labels that the unit asks for had a target when its blocks were made. */
  answered: string | undefined;
  /** Spans are the unit's own. */
  blocks: readonly Block[];
}

/** A unit with its blocks, their spans the unit's own, and where they stand in the draft. */
interface PlacedBlocks {
  readonly tree: Tree;
  readonly unit: Unit;
  readonly own: readonly Block[];
  readonly offset: number;
  readonly blocks: readonly Block[];
}

/**
 * Markdown read by @lezer/markdown, whose nodes have exact offsets for every mark. Its parser hands out the same tree for a unit
 * that it did not have to parse anew; what the unit says is remembered with its tree.
 */
export function createMarkdownReader(): RememberingReader {
  const parser = createMarkdownParser();
  const known = new WeakMap<Tree, Unit>();
  /** The units of the last state, where they stood: those in front of the change stand there still. */
  let last: readonly PlacedBlocks[] = [];
  /** Whether every line of the last state ended in a mere "\n", so that its units are written as their trees were parsed. */
  let lastPlain = false;
  let blocksMasked = 0;

  const unitOf = (tree: Tree, text: string): Unit => {
    const before = known.get(tree);
    if (before?.text === text) return before;
    const own = ownCopy(text);
    const unit: Unit = { text: own, reading: readUnit(tree, own), answered: undefined, blocks: [] };
    known.set(tree, unit);
    return unit;
  };

  const blocksOf = (unit: Unit, defined: ReadonlySet<string>): readonly Block[] => {
    const { text, reading: { leaves, asks } } = unit;
    const answered = asks.length === 0 ? '' : asks.filter((label) => defined.has(label)).join('\n');
    if (unit.answered === answered) return unit.blocks;
    unit.answered = answered;
    unit.blocks = leaves.flatMap(({ kind, start, end, masks }) => {
      const counting = masks.filter(({ label }) => label === undefined || label === '' || defined.has(label));
      return blockOf(text, { start, end }, counting, () => kind) ?? [];
    });
    blocksMasked += unit.blocks.length;
    return unit.blocks;
  };

  return {
    get blocksMasked() {
      return blocksMasked;
    },
    read(text, start) {
      blocksMasked = 0;
      const { body, startOf, endOf } = unifyLineBreaks(text, start);
      const found = parser.parse(body);
      const plain = body.length === text.length - start;
      const same = plain && lastPlain ? sameAround(last, found) : { head: 0, tail: 0 };
      lastPlain = plain;
      const before = last;
      const defined = new Set<string>();
      const units = found.map(({ tree, from }, index): Unit => {
        const known = index < same.head ? before[index] : index >= found.length - same.tail ? before[before.length - found.length + index] : undefined;
        const unit = known === undefined ? unitOf(tree, text.slice(startOf(from), endOf(from + tree.length))) : known.unit;
        for (const label of unit.reading.defines) defined.add(label);
        return unit;
      });
      const comments: DraftComment[] = [];
      const blocks: Block[] = [];
      last = found.map(({ tree, from }, index): PlacedBlocks => {
        const unit = units[index]!;
        const offset = startOf(from);
        for (const { span, text: inside } of unit.reading.comments) comments.push({ span: shift(span, offset), text: inside });
        const own = blocksOf(unit, defined);
        const there = before[index];
        const placed = there !== undefined && there.own === own && there.offset === offset && there.tree === tree ? there
          : { tree, unit, own, offset, blocks: own.map(({ kind, span, prose }) => ({ kind, span: shift(span, offset), prose })) };
        for (const block of placed.blocks) blocks.push(block);
        return placed;
      });
      return { blocks, comments };
    },
  };
}

/** How many units at the beginning and at the end are those of the state before: what they say is known without reading their text. */
function sameAround(before: readonly PlacedBlocks[], now: readonly PlacedUnit[]): { readonly head: number; readonly tail: number } {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head]!.tree === now[head]!.tree) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail]!.tree === now[now.length - 1 - tail]!.tree) tail++;
  return { head, tail };
}
