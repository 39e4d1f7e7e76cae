import type { Mask } from '../mask.js';

/**
 * Web and e-mail addresses in running text. Each part is a class of characters that ends where the next part begins, so the
 * search runs through the text once. A host without a scheme must begin with "www.".
 */
const WEB = /(?<![\p{L}\p{N}])(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”«»[\]{}]+/giu;
const AT = /@/g;
const LOCAL_PART = /[\p{L}\p{N}._%+-]/u;
const HOST = /[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+){1,8}/y;
const LONGEST_LOCAL_PART = 64;

/** The addresses between `start` and `end`, ordered. The full stop or bracket that ends a sentence is not part of one. */
export function addressMasks(text: string, start: number, end: number): Mask[] {
  const stretch = text.slice(start, end);
  const masks: Mask[] = [];
  for (const match of stretch.matchAll(WEB)) {
    const address = withoutSentenceEnd(match[0]);
    masks.push({ start: start + match.index, end: start + match.index + address.length, effect: 'parts' });
  }
  for (const match of stretch.matchAll(AT)) {
    const mail = mailAround(stretch, match.index);
    if (mail !== undefined) masks.push({ start: start + mail.start, end: start + mail.end, effect: 'parts' });
  }
  return masks.sort((a, b) => a.start - b.start || b.end - a.end);
}

function withoutSentenceEnd(address: string): string {
  const bracketed = address.includes('(');
  let end = address.length;
  while (end > 0 && (".,;:!?'’”…]".includes(address[end - 1] ?? '') || (!bracketed && address[end - 1] === ')'))) end -= 1;
  return address.slice(0, end);
}

function mailAround(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  let start = at;
  while (start > 0 && at - start < LONGEST_LOCAL_PART && LOCAL_PART.test(text[start - 1] ?? '')) start -= 1;
  HOST.lastIndex = at + 1;
  const host = HOST.exec(text);
  return start < at && host !== null ? { start, end: at + 1 + host[0].length } : undefined;
}
