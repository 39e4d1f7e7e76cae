import type { BlockKind } from '../draft.js';

/** Elements whose content no reader takes for the story's text. */
const SILENT = new Set(['head', 'script', 'style', 'pre', 'code', 'kbd', 'samp', 'svg', 'math', 'iframe', 'object', 'textarea', 'template', 'noscript', 'nav',
  'select', 'button', 'audio', 'video', 'canvas']);
/** Elements that change how letters look, not where words end. */
const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span',
  'strike', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr']);
/** Elements that stand inside a line of text and part words. */
const LINE_BREAKING = new Set(['br', 'img', 'input', 'button', 'label', 'picture', 'source', 'svg', 'math', 'select']);
const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'caption', 'dt', 'legend'].map((name) => [name, 'heading'] as const),
  ['li', 'list-item'], ['dd', 'list-item'], ['td', 'table-cell'], ['th', 'table-cell'], ['blockquote', 'quote'],
]);

export const isSilent = (name: string): boolean => SILENT.has(name);
export const isInline = (name: string): boolean => INLINE.has(name);
export const isLineBreaking = (name: string): boolean => LINE_BREAKING.has(name);

/** What the text of an element is, where its name says so. */
export const kindOfElement = (name: string): BlockKind | undefined => KINDS.get(name);
