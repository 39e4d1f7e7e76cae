import { pick } from '../sequence.js';
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

/** What a wrong character set, a copied page and a half-done translation leave behind. */
const RESIDUE = ['â€™', 'Â\u00a0', ' [переговоры] '];
/** Between such a word and its noun a word was left as it stood. */
const OPEN = new Set(['the', 'of', 'a', 'to', 'in', 'for', 'and', 'with', 'their', 'its']);

/** The same between two words of a sentence. */
export const residue: Injector = {
  kind: 'residue',
  checks: ['text-residue'],
  propose: (links, random): readonly Injection[] => links.blocks.flatMap(({ reading, offset }) => {
    if (reading.kind !== 'paragraph') return [];
    const words = reading.tokens.filter(({ kind, gap, case: written }, at) => kind === 'word' && gap === 'space' && written === 'lower' && OPEN.has(reading.tokens[at - 1]?.fold ?? ''));
    const token = pick(words, random);
    const by = pick(RESIDUE, random)!;
    const start = offset + (token?.start ?? 0);
    if (!token || links.draft.text.charAt(start - 1) !== ' ') return [];
    return [plantedAnew(links, { start: start - 1, end: start }, ' ', by.startsWith('â') ? `s ${by} ` : by)];
  }),
};
