import type { Token } from '../../text/tokens.js';
import { genderedWord } from './gendered-words.js';

/** Behind them a noun is "her" of nobody: "told her that", "saw her in". */
const NO_NOUN: ReadonlySet<string> = new Set(`
  to and or but in on at for as that with from by of if when while after before because who whom which is was will would had has the a an not out off up down
  into about over again during until
`.split(/\s+/).filter(Boolean));

const PRONOUNS: Readonly<Record<string, string>> = { he: 'she', she: 'he', him: 'her', himself: 'herself', herself: 'himself', hers: 'his' };

/** The word for the other gender, written like the token; undefined where it has several or none. */
export function counterpartAt(tokens: readonly Token[], at: number): string | undefined {
  const { fold, text } = tokens[at]!;
  const next = tokens[at + 1];
  const before = next?.kind === 'word' && !NO_NOUN.has(next.fold);
  const word = fold === 'his' ? (before ? 'her' : undefined) : fold === 'her' ? (before ? 'his' : 'him') : PRONOUNS[fold] ?? genderedWord(fold)?.other;
  if (word === undefined) return undefined;
  const capital = /^\p{Lu}/u.test(text);
  if (capital && text.length > 1 && text === text.toUpperCase()) return word.toUpperCase();
  return (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word) + (text.endsWith('.') ? '.' : '');
}
