import type { Tree } from '@lezer/common';
import type { Block, DraftComment } from '../draft.js';
import { ownCopy } from '../own-copy.js';
import { shift } from '../span.js';
import { blockOf } from './block.js';
import type { Body, RememberingReader } from './body.js';
import { unifyLineBreaks } from './line-breaks.js';
import { createMarkdownParser, unitsOf } from './markdown-tree.js';
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

/** The blocks of a unit, their spans the unit's own, and where they stand in the draft. */
interface PlacedBlocks {
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
  /** The blocks of the units of the last state, where they stood: those in front of the change stand there still. */
  let last: readonly PlacedBlocks[] = [];
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
    const answered = asks.filter((label) => defined.has(label)).join('\n');
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
      const units = unitsOf(parser.parse(body)).map(({ tree, from }) => {
        const offset = startOf(from);
        return { offset, unit: unitOf(tree, text.slice(offset, endOf(from + tree.length))) };
      });
      const defined = new Set(units.flatMap(({ unit }) => unit.reading.defines));
      const comments: DraftComment[] = [];
      const before = last;
      last = units.map(({ offset, unit }, index) => {
        for (const { span, text: inside } of unit.reading.comments) comments.push({ span: shift(span, offset), text: inside });
        const own = blocksOf(unit, defined);
        const there = before[index];
        return there?.own === own && there.offset === offset ? there
          : { own, offset, blocks: own.map(({ kind, span, prose }) => ({ kind, span: shift(span, offset), prose })) };
      });
      return { blocks: last.flatMap(({ blocks }) => blocks), comments };
    },
  };
}
