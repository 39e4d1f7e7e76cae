import { NodeType, Tree, TreeFragment } from '@lezer/common';
import { changeBetween } from '../change-between.js';
import { firstWhere } from '../first-where.js';
import { grammar } from './markdown-grammar.js';

/**
 * The pieces of a Markdown text that are parsed without regard to what stands before: the children of the document's node, in order, and
 * where each begins. Two lists side by side: a book has thousands of units, and each key asks for all of them.
 */
export interface Units {
  readonly trees: readonly Tree[];
  readonly starts: readonly number[];
}

/** The units of a parsed text. The parser bundles them in nodes without a name to keep long texts quick to look up. */
function unitsOf(tree: Tree): Units {
  const trees: Tree[] = [];
  const starts: number[] = [];
  const collect = ({ children, positions }: Tree, base: number): void => {
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      const from = base + positions[index]!;
      if (child instanceof Tree && child.type.isAnonymous) collect(child, from);
      else {
        trees.push(child instanceof Tree ? child : new Tree(NodeType.none, [child], [0], child.length));
        starts.push(from);
      }
    }
  };
  collect(tree, 0);
  return { trees, starts };
}

/** Parses a text once. */
export const parseMarkdown = (body: string): Tree => grammar.parse(body);

/** Parses the states of one text into its units. The trees of those away from the change are the same objects as in the state before. */
export interface MarkdownParser {
  parse(body: string): Units;
}

export function createMarkdownParser(): MarkdownParser {
  let last: Parsed | undefined;
  return {
    parse(body) {
      if (last?.body === body) return last.units;
      const tree = grammar.parse(body, last ? unchanged(last, body) : []);
      last = { body, tree, units: unitsOf(tree) };
      return last.units;
    },
  };
}

interface Parsed {
  readonly body: string;
  readonly tree: Tree;
  readonly units: Units;
}

/**
 * The parts of the last tree that may be used again. Where a unit ends is decided by the lines behind it (a footnote goes on
 * with an indented line, a paragraph becomes a table by the line below), so the unit before the change and the one before that
 * are given up, too: of what then remains, each end has been decided by a whole unit that is still there. The rest of the changed
 * line is given up as well: at the very beginning of a text the parser would take over the rest of an indented line as what it was.
 */
function unchanged({ body: before, tree, units }: Parsed, body: string): readonly TreeFragment[] {
  const { start, endBefore, endAfter } = changeBetween(before, body);
  const from = units.starts[firstWhere(units.starts, (at) => at > start) - 3] ?? 0;
  const lineEnd = before.indexOf('\n', endBefore);
  const rest = (lineEnd < 0 ? before.length : lineEnd + 1) - endBefore;
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [{ fromA: from, toA: endBefore + rest, fromB: from, toB: endAfter + rest }]);
}
