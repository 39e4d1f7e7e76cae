import type { Tree } from '@lezer/common';
import type { Block, DraftComment } from '../draft.js';
import { firstWhere } from '../first-where.js';
import { gathered } from '../gathered.js';
import { ownCopy } from '../own-copy.js';
import { between, NO_ENDS, sameEnds, spliced, type SameEnds } from '../same-ends.js';
import { shift } from '../span.js';
import { blockOf } from './block.js';
import type { Body, RememberingReader } from './body.js';
import { unifyLineBreaks } from './line-breaks.js';
import { createMarkdownParser } from './markdown-tree.js';
import { readUnit, type UnitReading } from './markdown-unit.js';

interface Unit {
  /** The unit as it stands in the draft. */
  readonly text: string;
  readonly reading: UnitReading;
  /** Which of the labels that the unit asks for had a target when its blocks were made. */
  answered: string | undefined;
  /** Spans are the unit's own. */
  blocks: readonly Block[];
}

/** The last state of a draft: its units, and what stands in them where they stand. */
interface State extends Body {
  readonly trees: readonly Tree[];
  readonly units: readonly Unit[];
  /** Where the text begins, behind the front matter. */
  readonly start: number;
  /** Where each unit begins, counted from there. */
  readonly starts: readonly number[];
  /** How long the whole draft is. */
  readonly length: number;
  /** The labels that have a target. */
  readonly defined: ReadonlySet<string>;
}

/**
 * Markdown, that is CommonMark with GitHub's extensions and footnotes, read by @lezer/markdown, whose nodes have exact offsets for every
 * mark. Its parser hands out the same tree for a unit that it did not have to parse anew; what the unit says is remembered with its tree.
 */
export const createMarkdownReader = (): RememberingReader => new MarkdownReader();

class MarkdownReader implements RememberingReader {
  readonly #parser = createMarkdownParser();
  readonly #known = new WeakMap<Tree, Unit>();
  /** Kept where every line ends in a mere "\n", so that units are written as their trees were parsed and stand where they stood. */
  #last: State | undefined;
  #blocksMasked = 0;

  get blocksMasked(): number {
    return this.#blocksMasked;
  }

  read(text: string, start: number): Body {
    this.#blocksMasked = 0;
    const { body, startOf, endOf } = unifyLineBreaks(text, start);
    const { trees, starts } = this.#parser.parse(body);
    const isPlain = body.length === text.length - start;
    const before = isPlain && this.#last?.start === start ? this.#last : undefined;
    const ends = before === undefined ? NO_ENDS : unchanged(before, trees, starts, text.length - before.length);
    const come = between(trees, ends).map((tree, index) => {
      const from = starts[ends.head + index]!;
      return this.#unitOf(tree, text.slice(startOf(from), endOf(from + tree.length)));
    });
    const units = before === undefined ? come : spliced(before.units, ends, come);
    // A link is one where its label has a target: where none comes and none goes, the blocks at both ends are as they were.
    const keeps = before !== undefined && come.every(definesNothing) && between(before.units, ends).every(definesNothing);
    const defined = keeps ? before.defined : new Set(gathered(units, ({ reading }) => reading.defines));
    const first = keeps ? ends.head : 0;
    const changed = this.#place(keeps ? come : units, (index) => startOf(starts[first + index]!), defined);
    const read = keeps ? around(before, ends, changed, text.length - before.length) : changed;
    this.#last = isPlain ? { ...read, trees, units, start, starts, length: text.length, defined } : undefined;
    return read;
  }

  /** What stands in the units, where they stand. */
  #place(units: readonly Unit[], beginOf: (index: number) => number, defined: ReadonlySet<string>): Body {
    const blocks: Block[] = [];
    const comments: DraftComment[] = [];
    for (const [index, unit] of units.entries()) {
      const offset = beginOf(index);
      for (const { span, text } of unit.reading.comments) comments.push({ span: shift(span, offset), text });
      for (const { kind, span, prose } of this.#blocksOf(unit, defined)) blocks.push({ kind, span: shift(span, offset), prose });
    }
    return { blocks, comments };
  }

  #unitOf(tree: Tree, text: string): Unit {
    const before = this.#known.get(tree);
    if (before?.text === text) return before;
    const own = ownCopy(text);
    const unit: Unit = { text: own, reading: readUnit(tree, own), answered: undefined, blocks: [] };
    this.#known.set(tree, unit);
    return unit;
  }

  #blocksOf(unit: Unit, defined: ReadonlySet<string>): readonly Block[] {
    const { text, reading: { leaves, asks } } = unit;
    const answered = asks.length === 0 ? '' : asks.filter((label) => defined.has(label)).join('\n');
    if (unit.answered === answered) return unit.blocks;
    unit.answered = answered;
    unit.blocks = gathered(leaves, ({ kind, start, end, masks }) => {
      const counting = masks.filter(({ label }) => label === undefined || label === '' || defined.has(label));
      return blockOf(text, { start, end }, counting, () => kind) ?? [];
    });
    this.#blocksMasked += unit.blocks.length;
    return unit.blocks;
  }
}

/** The units that were not parsed anew, and stand where they stood, or as much further on as the text has grown. */
const unchanged = (before: State, trees: readonly Tree[], starts: readonly number[], by: number): SameEnds => sameEnds(before.trees, trees,
  (old, now, index) => old === now && before.starts[index] === starts[index],
  (old, now, index, at) => old === now && before.starts[index]! + by === starts[at]);

const definesNothing = ({ reading }: Unit): boolean => reading.defines.length === 0;

/** What was read of the changed units, between what stood before them and what stood behind, which has moved `by` so many characters. */
function around({ trees, starts, start, blocks, comments }: State, { head, tail }: SameEnds, changed: Body, by: number): Body {
  const beginOf = (unit: number): number => (unit < trees.length ? start + starts[unit]! : Infinity);
  const [from, to] = [beginOf(head), beginOf(trees.length - tail)];
  const join = <T extends Block | DraftComment>(all: readonly T[], inside: readonly T[], moved: (item: T) => T): readonly T[] => {
    const behind = all.slice(firstWhere(all, ({ span }) => span.start >= to));
    return all.slice(0, firstWhere(all, ({ span }) => span.start >= from)).concat(inside, by === 0 ? behind : behind.map(moved));
  };
  return {
    blocks: join(blocks, changed.blocks, ({ kind, span, prose }) => ({ kind, span: shift(span, by), prose })),
    comments: join(comments, changed.comments, ({ span, text }) => ({ span: shift(span, by), text })),
  };
}
