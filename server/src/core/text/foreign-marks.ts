export type MarkOrigin = 'Arabic' | 'Chinese or Japanese' | 'Hindi' | 'Japanese' | 'Urdu';

/** Marks of other writing systems that turn up alone in English text, with what English writes there. */
const MARKS: ReadonlyMap<string, readonly [origin: MarkOrigin, english: string]> = new Map([
  ['ー', ['Japanese', '–']], ['－', ['Chinese or Japanese', '–']], ['〜', ['Japanese', '–']], ['、', ['Chinese or Japanese', ',']], ['。', ['Chinese or Japanese', '.']],
  ['，', ['Chinese or Japanese', ',']], ['．', ['Chinese or Japanese', '.']], ['：', ['Chinese or Japanese', ':']], ['；', ['Chinese or Japanese', ';']],
  ['！', ['Chinese or Japanese', '!']], ['？', ['Chinese or Japanese', '?']], ['（', ['Chinese or Japanese', '(']], ['）', ['Chinese or Japanese', ')']],
  ['「', ['Japanese', '“']], ['」', ['Japanese', '”']], ['『', ['Japanese', '‘']], ['』', ['Japanese', '’']],
  ['،', ['Arabic', ',']], ['؛', ['Arabic', ';']], ['؟', ['Arabic', '?']], ['۔', ['Urdu', '.']], ['।', ['Hindi', '.']],
]);

const PATTERN = new RegExp(`[${[...MARKS.keys()].join('')}]`, 'g');
/** The letters among which they are at home. */
const HOME = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}]/u;

/** A mark of another writing system that stands alone. */
export interface ForeignMark {
  readonly at: number;
  readonly mark: string;
  readonly origin: MarkOrigin;
  readonly english: string;
}

/** The marks whose neighbours on neither side are letters they are written with. Linear. */
export function findForeignMarks(text: string): readonly ForeignMark[] {
  const found: ForeignMark[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const [origin, english] = MARKS.get(match[0])!;
    if (HOME.test(neighbour(text, match.index, -1)) || HOME.test(neighbour(text, match.index, 1))) continue;
    found.push({ at: match.index, mark: match[0], origin, english });
  }
  return found;
}

/** How far to look past spaces, other marks and digits. */
const REACH = 12;

/** The nearest letter on one side; empty where there is none near. */
function neighbour(text: string, at: number, step: 1 | -1): string {
  for (let index = at + step, left = REACH; left > 0 && index >= 0 && index < text.length; index += step, left--) {
    const character = text[index]!;
    if (/\p{L}/u.test(character) && !MARKS.has(character)) return character;
  }
  return '';
}
