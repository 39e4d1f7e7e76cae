import { insideQuotations } from '../text/inside-quotations.js';
import type { Token } from '../text/tokens.js';
import { editsBetween } from '../values/edits.js';
import { romanisedCyrillic } from '../values/cyrillic.js';
import type { BlockReading } from './types.js';

/** Words in square brackets that nobody translated, brackets included. */
export interface Untranslated {
  readonly from: number;
  readonly to: number;
  readonly script: 'Cyrillic' | 'Greek' | 'Arabic' | 'Hebrew' | 'Chinese' | 'Japanese' | 'Korean';
}

/** Longer brackets are quotations of the original. */
const LONGEST = 5;

const SCRIPTS: readonly (readonly [name: Untranslated['script'], pattern: RegExp])[] = [
  ['Cyrillic', /^\p{Script=Cyrillic}+$/u], ['Greek', /^\p{Script=Greek}+$/u], ['Arabic', /^\p{Script=Arabic}+$/u], ['Hebrew', /^\p{Script=Hebrew}+$/u],
  ['Chinese', /^\p{Script=Han}+$/u], ['Japanese', /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]+$/u], ['Korean', /^\p{Script=Hangul}+$/u],
];

/**
 * Words of another script in square brackets that fill a gap in the sentence: an editor's insertion that the translation
 * left as it was. In quoted speech brackets are always insertions; elsewhere only after a word that asks for another. What
 * gives the original of the words before it ("Rada [Рада]") is a gloss and none. Linear.
 */
export function findUntranslated({ tokens, quoted }: BlockReading): readonly Untranslated[] {
  const found: Untranslated[] = [];
  const inSpeech = insideQuotations(quoted, false);
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.text !== '[') continue;
    let to = at + 1;
    while (to < tokens.length && to <= at + LONGEST && tokens[to]!.text !== ']') to++;
    // A translation in brackets behind them.
    if (tokens[to]?.text !== ']' || to === at + 1 || tokens[to + 1]?.text === '(') continue;
    const words = tokens.slice(at + 1, to);
    const script = SCRIPTS.find(([, pattern]) => words.every(({ text }) => pattern.test(text)))?.[0];
    if (script === undefined || !isLatinWord(tokens[at - 1] ?? tokens[to + 1]) || glosses(tokens, at, words)) continue;
    if (inSpeech(tokens[at]!.start) || asksForMore(tokens[at - 1])) found.push({ from: at, to: to + 1, script });
  }
  return found;
}

const isLatinWord = (token: Token | undefined): boolean =>
  token === undefined || token.kind !== 'word' || /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u.test(token.text);

/** Articles, prepositions and conjunctions: no phrase ends with one. */
const OPEN_WORDS = new Set(('a an the of in on at to for from with by and or that than as is are was were be been will would can could may might must '
  + 'about into over under between after before during against without through this these those our their his her its my your').split(' '));

/** At the beginning of a sentence, too, nothing stands before that the brackets could explain. */
const asksForMore = (token: Token | undefined): boolean => token === undefined || OPEN_WORDS.has(token.fold) || /^[.!?…]$/.test(token.text);

/** True where the words are the original of as many words before them: "Verkhovna Rada [Верховная Рада]". */
function glosses(tokens: readonly Token[], at: number, words: readonly Token[]): boolean {
  // After a closing quotation mark stands the original of what was quoted.
  if (/^["”’»]$/.test(tokens[at - 1]?.text ?? '')) return true;
  const original = words.map(({ text }) => romanisedCyrillic(text)).join('');
  const before = tokens.slice(Math.max(0, at - words.length), at).map(({ fold }) => fold).join('');
  const limit = Math.floor(Math.max(original.length, before.length) * 0.4);
  return original !== '' && before !== '' && editsBetween(original, before, limit) !== undefined;
}
