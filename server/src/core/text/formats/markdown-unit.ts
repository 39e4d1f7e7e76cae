import type { SyntaxNode, SyntaxNodeRef, Tree } from '@lezer/common';
import type { BlockKind, DraftComment } from '../draft.js';
import { gathered } from '../gathered.js';
import type { Mask } from '../mask.js';
import type { Span } from '../span.js';
import { commentAt } from './comments.js';
import { entityCharacter } from './entities.js';
import { effectOfTag, readHtml } from './html-tags.js';
import { unifyLineBreaks } from './line-breaks.js';
import type { Unified } from './line-breaks.js';

/** A stretch of running text in a unit. Offsets are those of the unit. */
export interface Leaf {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly masks: readonly LinkedMask[];
}

/** A mask that counts only if the link it belongs to has a target: `[sic]` without one is prose, brackets and all. */
export interface LinkedMask extends Mask {
  readonly label?: string;
}

/** What stands in one unit of a Markdown text: a paragraph, a whole list, a whole quotation, whatever no other unit bears on. */
export interface UnitReading {
  readonly leaves: readonly Leaf[];
  readonly comments: readonly DraftComment[];
  /** The labels of links that the unit gives targets to, and those of its links without target. */
  readonly defines: readonly string[];
  readonly asks: readonly string[];
}

/** Reads a unit: a pure function of its tree and of its text as it stands in the draft. */
export function readUnit(tree: Tree, text: string): UnitReading {
  // Most paragraphs hold no markup at all.
  if (tree.type.name === 'Paragraph' && tree.children.length === 0) {
    return { leaves: [{ kind: 'paragraph', start: 0, end: text.length, masks: [] }], comments: [], defines: [], asks: [] };
  }
  const reader = new Reader(text);
  tree.iterate({ enter: (node) => reader.enter(node), leave: (node) => reader.leave(node) });
  const { leaves, comments, defined } = reader;
  const asks = new Set(gathered(leaves, ({ masks }) => gathered(masks, ({ label }) => label || [])));
  return { leaves, comments, defines: [...defined], asks: [...asks] };
}

/** Nodes that hold running text. */
const LEAVES: ReadonlyMap<string, BlockKind | undefined> = new Map<string, BlockKind | undefined>([
  ['Paragraph', undefined], ['Task', undefined], ['TableCell', 'table-cell'],
  ['SetextHeading1', 'heading'], ['SetextHeading2', 'heading'],
  ...[1, 2, 3, 4, 5, 6].map((level) => [`ATXHeading${level}`, 'heading'] as const),
]);
/** Nodes of HTML. A comment that opens a line takes in what follows on its last line, which is prose. */
const HTML = new Set(['HTMLBlock', 'CommentBlock', 'ProcessingInstructionBlock']);
/** What paragraphs inside these are. */
const CONTAINERS: ReadonlyMap<string, BlockKind> = new Map([['ListItem', 'list-item'], ['Blockquote', 'quote']]);
/** Marks that the reader of the page does not see, though what stands around them belongs together. */
const JOINING = new Set(['EmphasisMark', 'StrikethroughMark', 'HeaderMark', 'QuoteMark', 'TaskMarker', 'Comment',
  'ProcessingInstruction', 'FootnoteMark']);
/** What the reader sees there is not prose. */
const PARTING = new Set(['InlineCode', 'Autolink', 'HardBreak', 'URL', 'LinkTitle']);

interface Link {
  /** The label that must be defined for it to be a link; empty if it has a target of its own. */
  readonly label: string;
  /** Where its text ends and `](target)` begins, by the parser's count. */
  readonly tail: number;
  /** Where that ends, in the unit's text. */
  readonly end: number;
}

interface OpenLeaf extends Leaf {
  readonly masks: LinkedMask[];
}

class Reader {
  readonly comments: DraftComment[] = [];
  readonly leaves: Leaf[] = [];
  readonly defined = new Set<string>();
  private readonly containers: BlockKind[] = [];
  private leaf: OpenLeaf | undefined;
  /** The links and images around the node. */
  private readonly links: Link[] = [];
  private readonly unified: Unified;

  constructor(private readonly text: string) {
    this.unified = unifyLineBreaks(text, 0);
  }

  enter(node: SyntaxNodeRef): boolean {
    const container = CONTAINERS.get(node.name);
    if (container !== undefined) this.containers.push(container);
    if (this.leaf !== undefined) return this.inside(node, this.leaf.masks);
    if (HTML.has(node.name)) this.html(node);
    if (LEAVES.has(node.name)) this.leaf = this.leafOf(node, LEAVES.get(node.name));
    if (node.name === 'DefinitionLabel') this.defined.add(normalLabel(this.unified.body.slice(node.from, node.to)));
    return true;
  }

  leave(node: SyntaxNodeRef): void {
    if (CONTAINERS.has(node.name)) this.containers.pop();
    if (isLink(node)) this.links.pop();
    if (this.leaf === undefined || !LEAVES.has(node.name)) return;
    this.leaves.push(this.leaf);
    this.leaf = undefined;
  }

  private leafOf(node: SyntaxNodeRef, kind: BlockKind | undefined): OpenLeaf {
    return { kind: kind ?? this.containers.at(-1) ?? 'paragraph', ...this.spanOf(node), masks: [] };
  }

  /** Masks a node inside a block; true to look at what it holds. */
  private inside(node: SyntaxNodeRef, masks: LinkedMask[]): boolean {
    const { start, end } = this.spanOf(node);
    const mask = (effect: Mask['effect'], more: Partial<LinkedMask> = {}): false => {
      masks.push({ start, end, effect, ...more });
      return false;
    };
    if (node.name === 'Comment') this.comments.push(commentAt(this.text, start, end));
    if (JOINING.has(node.name)) return mask('joins');
    const link = this.links.at(-1);
    if (link !== undefined && node.name === 'LinkMark') {
      return mask('joins', { label: link.label, ...(node.from === link.tail ? { end: link.end } : {}) });
    }
    // The rest of the link's tail is masked already.
    if (link !== undefined && node.from > link.tail) return false;
    if (PARTING.has(node.name)) return mask('parts');
    if (node.name === 'HTMLTag') return mask(effectOfTag(this.text.slice(start, start + 16)) === 'joins' ? 'joins' : 'parts');
    // Of an escaped mark the backslash goes, the mark stays.
    if (node.name === 'Escape') return mask('joins', { end: start + 1 });
    if (node.name === 'Entity') {
      const shows = entityCharacter(this.text.slice(start, end));
      return shows === undefined ? mask('parts') : mask('parts', { shows });
    }
    if (!isLink(node)) return true;
    if (this.unified.body.startsWith('[^', node.from)) return mask('joins');
    this.links.push(linkOf(node.node, this.unified));
    return true;
  }

  /** Where a node stands in the unit. */
  private spanOf({ from, to }: SyntaxNodeRef): Span {
    return { start: this.unified.startOf(from), end: this.unified.endOf(to) };
  }

  private html(node: SyntaxNodeRef): void {
    const { start, end } = this.spanOf(node);
    const { parts, comments } = readHtml(this.text, start, end);
    this.comments.push(...comments);
    for (const { span, kind, masks } of parts) {
      this.leaves.push({ kind: kind ?? this.containers.at(-1) ?? 'paragraph', start: span.start, end: span.end, masks: [...masks] });
    }
  }
}

const isLink = (node: SyntaxNodeRef): boolean => node.name === 'Link' || node.name === 'Image';

function linkOf(link: SyntaxNode, { body, endOf }: Unified): Link {
  const marks = link.getChildren('LinkMark');
  const tail = marks[1]?.from ?? link.to;
  const end = endOf(link.to);
  if (marks.length > 2 || link.getChild('URL') !== null) return { label: '', tail, end };
  const label = link.getChild('LinkLabel');
  const named = label === null ? '' : normalLabel(body.slice(label.from, label.to));
  return { label: named || normalLabel(body.slice((marks[0]?.to ?? link.from) - 1, tail + 1)), tail, end };
}

/** Labels are compared without case, all space between words being the same; the brackets are dropped. */
const normalLabel = (label: string): string => label.slice(1, -1).trim().replace(/\s+/g, ' ').toLowerCase();
