import type { Links } from '../../server/src/core/links/types.js';
import { pick, type Random } from '../sequence.js';
import { planted, plantedAnew, type Injection, type Injector } from './injector.js';

/** Latin letters and the Cyrillic ones that look like them. */
const TWINS: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у' };

/** One letter of a word exchanged for its Cyrillic twin, as copying from a Russian page does. */
export const homoglyphs: Injector = {
  kind: 'cyrillic-letter',
  checks: ['homoglyph'],
  propose: (links, random): readonly Injection[] => links.blocks.flatMap(({ reading, offset }) => {
    const words = reading.tokens.filter(({ text, kind }) => kind === 'word' && text.length > 4 && /^[A-Za-z]+$/.test(text) && /[aceopxy]/.test(text));
    const token = pick(words, random);
    const letters = token && [...token.text].flatMap((letter, at) => (TWINS[letter] === undefined ? [] : [at]));
    const at = letters && pick(letters, random);
    if (!token || at === undefined) return [];
    const start = offset + token.start;
    if (!links.draft.text.startsWith(token.text, start)) return [];
    return [planted(links, { start, end: start + token.text.length }, token.text.slice(0, at) + TWINS[token.text.charAt(at)]! + token.text.slice(at + 1))];
  }),
};

/** What desks leave to be filled in later. */
const PLACEHOLDERS = ['TK', 'XXX', '[name]', '[NAME TK]', 'TKTK', '[insert name]', '???'];

/** A name replaced with what stands for it until somebody has looked it up. */
export const placeholders: Injector = {
  kind: 'placeholder',
  checks: ['placeholder-left'],
  propose: (links, random): readonly Injection[] => links.persons.filter(({ quoted, words, block, to }) => {
    // Before a verb: in front of a colon or of a further name the words could be a link or a part of it.
    const next = block.reading.tokens[to];
    return !quoted && words.length > 1 && next?.kind === 'word' && next.case === 'lower' && block.reading.tokens[to - 1]!.possessive === '';
  }).map((link) =>
    planted(links, link.span, pick(PLACEHOLDERS, random)!)),
};

/** The characters that Windows-1252 gives to the bytes 0x80 to 0x9F. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** What was written in UTF-8, read as Windows-1252. */
const garbled = (text: string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => (byte >= 0x80 && byte < 0xa0 ? WINDOWS_1252[byte - 0x80]! : String.fromCharCode(byte))).join('');
/** Marks that feeds encode once too often. */
const ENTITIES: Readonly<Record<string, string>> = { '’': 'rsquo', '“': 'ldquo', '”': 'rdquo', '–': 'ndash', '—': 'mdash', 'é': 'eacute', 'ü': 'uuml' };
/** Between such a word and its noun a word was left as it stood. */
const OPEN = new Set(['the', 'of', 'a', 'to', 'in', 'for', 'and', 'with', 'their', 'its']);

/** What a wrong character set, a copied page and a half-done translation leave behind, each where the draft gives it the occasion. */
export const residue: Injector = {
  kind: 'residue',
  checks: ['text-residue'],
  propose: (links, random): readonly Injection[] => links.blocks.flatMap((block) => {
    if (block.reading.kind !== 'paragraph') return [];
    const kinds = [garbledMark(links, block, random), garbledSpace(links, block, random), untranslated(links, block, random)].flatMap((one) => one ?? []);
    const chosen = pick(kinds, random);
    return chosen ? [chosen] : [];
  }),
};

type Block = Links['blocks'][number];

/** A character beyond ASCII garbled or encoded; where the block has none, the straight apostrophe of an owner is taken to have been a curly one. */
function garbledMark(links: Links, { reading: { prose, tokens }, offset }: Block, random: Random): Injection | undefined {
  const { text } = links.draft;
  const marks = [...prose.matchAll(/[’“”–—\u00c0-\u017f]/gu)].filter(({ index, 0: mark }) => text.startsWith(mark, offset + index));
  const mark = pick(marks, random);
  if (mark) {
    const start = offset + mark.index;
    const entity = ENTITIES[mark[0]];
    const encoded = entity === undefined ? garbled(mark[0]) : `&${links.draft.format === 'plain' ? '' : 'amp;'}${entity};`;
    return planted(links, { start, end: start + 1 }, random() < 0.5 ? encoded : garbled(mark[0]));
  }
  const owner = pick(tokens.filter(({ possessive, end }) => possessive === "'s" && text.startsWith("'s", offset + end)), random);
  return owner && plantedAnew(links, { start: offset + owner.end, end: offset + owner.end + 1 }, '’', garbled('’'));
}

/** A space that does not break a line, garbled. */
const garbledSpace = (links: Links, block: Block, random: Random): Injection | undefined => betweenWords(links, block, random, garbled('\u00a0'));
const untranslated = (links: Links, block: Block, random: Random): Injection | undefined => betweenWords(links, block, random, ' [переговоры] ');

function betweenWords(links: Links, { reading: { tokens }, offset }: Block, random: Random, by: string): Injection | undefined {
  const words = tokens.filter(({ kind, gap, case: written }, at) => kind === 'word' && gap === 'space' && written === 'lower' && OPEN.has(tokens[at - 1]?.fold ?? ''));
  const token = pick(words, random);
  const start = offset + (token?.start ?? 0);
  return token && links.draft.text.charAt(start - 1) === ' ' ? plantedAnew(links, { start: start - 1, end: start }, ' ', by) : undefined;
}
