import assert from 'node:assert/strict';
import { CJK, classAt, LETTER, MARK, NUMERAL, SPACE, WIDTHLESS } from '../../../server/src/core/text/char-classes.js';
import { isCjk, isDigit, isIgnorable, isLetter, isMark, isSpace } from '../../../server/src/core/text/characters.js';
import { tokenise } from '../../../server/src/core/text/tokens.js';
import type { Token } from '../../../server/src/core/text/tokens.js';

const GAPS = { none: '', space: ' ', break: '\n', hyphen: '=' } as const;

/** Tokens between bars, possessive endings after a plus; in front of each token what parts it from the one before. */
const shown = (prose: string): string =>
  tokenise(prose).map(({ text, gap, possessive }) => `${GAPS[gap]}|${text}${possessive && `+${possessive}`}`).join('');
const texts = (prose: string): readonly string[] => tokenise(prose).map(({ text }) => text);
const only = (prose: string): Token => {
  const [token, ...rest] = tokenise(prose);
  assert.ok(token);
  assert.deepEqual(rest, []);
  return token;
};

describe('tokenise', () => {
  it('splits a sentence into words and marks', () => {
    assert.deepEqual(texts('Lavrov, the minister, left (early).'), ['Lavrov', ',', 'the', 'minister', ',', 'left', '(', 'early', ')', '.']);
  });

  it('tells offsets, kind and case', () => {
    // Which classes there are depends on what else is loaded.
    assert.deepEqual(tokenise('In Kyiv 3').map((token) => ({ ...token, classes: 0 })), [
      { kind: 'word', start: 0, end: 2, text: 'In', fold: 'in', case: 'title', gap: 'none', possessive: '', classes: 0 },
      { kind: 'word', start: 3, end: 7, text: 'Kyiv', fold: 'kyiv', case: 'title', gap: 'space', possessive: '', classes: 0 },
      { kind: 'number', start: 8, end: 9, text: '3', fold: '3', case: 'lower', gap: 'space', possessive: '', classes: 0 },
    ]);
  });

  it('gives nothing for nothing', () => {
    assert.deepEqual(tokenise(''), []);
    assert.deepEqual(tokenise(' \n\t '), []);
  });

  it('splits compounds at hyphens and remembers them', () => {
    assert.equal(shown('Secretary-General Guterres'), '|Secretary=|General |Guterres');
    assert.equal(shown('a U.S.-led force'), '|a |U.S.=|led |force');
    assert.equal(shown('pre- and post-war'), '|pre|- |and |post=|war');
    assert.equal(shown('15-Feb-2022'), '|15=|Feb=|2022');
    assert.equal(shown('Russia’s-eye view'), '|Russia+’s=|eye |view');
  });

  it('keeps dashes apart from hyphens', () => {
    assert.equal(shown('Moscow – and Kyiv—said'), '|Moscow |– |and |Kyiv|—|said');
    assert.equal(shown('Moscow -- and Kyiv'), '|Moscow |-- |and |Kyiv');
    assert.equal(shown('in 2014–15'), '|in |2014|–|15');
  });

  it('takes possessive endings off the word, straight, curly and capital', () => {
    assert.equal(shown("Russia's and NATO’s and MOSCOW'S"), "|Russia+'s |and |NATO+’s |and |MOSCOW+'S");
    assert.equal(shown('the U.S.’s allies, Jr.’s'), '|the |U.S.+’s |allies|, |Jr.+’s');
    assert.equal(shown("2021's talks"), "|2021+'s |talks");
  });

  it('reads a bare apostrophe after s as possessive only before another word', () => {
    assert.equal(shown("the ministers' plan"), "|the |ministers+' |plan");
    assert.equal(shown('Belarus’ army'), '|Belarus+’ |army');
    assert.equal(shown("the ministers', he said"), "|the |ministers|'|, |he |said");
  });

  it('reads it as a closing mark inside single quotation marks', () => {
    assert.equal(shown("He spoke of 'war games' and left"), "|He |spoke |of |'|war |games|' |and |left");
    assert.equal(shown('He spoke of ‘war games’ and left'), '|He |spoke |of |‘|war |games|’ |and |left');
  });

  it('still finds a possessive inside single quotation marks when they close after a comma', () => {
    assert.equal(shown("'We reject the ministers' plan,' he said"), "|'|We |reject |the |ministers+' |plan|,|' |he |said");
  });

  it('keeps apostrophes inside words', () => {
    assert.equal(shown("O'Brien doesn’t know Sana'a or Hawai‘i"), "|O'Brien |doesn’t |know |Sana'a |or |Hawai‘i");
    assert.equal(shown("rock'n'roll"), "|rock'n'roll");
  });

  it('keeps the full stop of abbreviations and initials', () => {
    assert.equal(shown('Mr. J. R. Smith of the U.S. Navy'), '|Mr. |J. |R. |Smith |of |the |U.S. |Navy');
    assert.equal(shown('Gen. Mark A. Milley spoke at 5 p.m. Tuesday.'), '|Gen. |Mark |A. |Milley |spoke |at |5 |p.m. |Tuesday|.');
    assert.equal(shown('Jane Roe, Ph.D., of Springfield, Ill., won'), '|Jane |Roe|, |Ph.D.|, |of |Springfield|, |Ill.|, |won');
    assert.equal(shown('Sen. Roe (D-Mass.) left'), '|Sen. |Roe |(|D=|Mass.|) |left');
    assert.equal(shown('MS. ROE: Yes'), '|MS. |ROE|: |Yes');
    assert.equal(shown('J.K. Roe and J.K.Roe'), '|J.K. |Roe |and |J.K.|Roe');
  });

  it('leaves the full stop of ordinary words alone', () => {
    assert.equal(shown('He was ill. He said no. So did I.'), '|He |was |ill|. |He |said |no|. |So |did |I|.');
    assert.equal(shown('the answer is No. 10'), '|the |answer |is |No. |10');
    assert.equal(shown('They sat. The sun.'), '|They |sat|. |The |sun|.');
    assert.equal(shown('see copydesk.example or talks.The end'), '|see |copydesk|.|example |or |talks|.|The |end');
  });

  it('keeps numbers whole', () => {
    assert.equal(shown('70,000 troops, 2.5 percent, 15.02.2022'), '|70,000 |troops|, |2.5 |percent|, |15.02.2022');
    assert.equal(shown('the 15th in the 1990s, 5G at 3pm, 10km²'), '|the |15th |in |the |1990s|, |5G |at |3pm|, |10km²');
    assert.equal(shown('$490 million, 26%, 12:57'), '|$|490 |million|, |26|%|, |12|:|57');
    assert.equal(shown('by 2014, 2015.'), '|by |2014|, |2015|.');
    assert.deepEqual(tokenise('G7 B-52 ½').map(({ kind }) => kind), ['word', 'word', 'number', 'number']);
  });

  it('keeps an ellipsis whole and other marks single', () => {
    assert.equal(shown('diplomacy...," he… said?!'), '|diplomacy|...|,|" |he|… |said|?|!');
    assert.equal(shown('AT&T @MFA #Kyiv'), '|AT|&|T |@|MFA |#|Kyiv');
  });

  it('reads other scripts as words, and an unspaced one as one word a run', () => {
    assert.equal(shown('[переговорам] は'), '|[|переговорам|] |は');
    assert.equal(shown('CEO王毅 said'), '|CEO|王毅 |said');
    assert.equal(shown('اُردُو نیوز'), '|اُردُو |نیوز');
    assert.equal(only('wеre').text, 'wеre'); // the first е is Cyrillic: one word, for the check that looks for it
  });

  it('reads emoji as marks', () => {
    assert.deepEqual(tokenise('Victory 🎉!').map(({ kind, text }) => `${kind} ${text}`), ['word Victory', 'punctuation 🎉', 'punctuation !']);
  });

  it('reads through soft hyphens and joiners, which the text of the token leaves out', () => {
    const token = only('Ko\u2060\u2060zak');
    assert.deepEqual([token.text, token.fold, token.start, token.end], ['Kozak', 'kozak', 0, 7]);
    assert.equal(shown('Rus\u00adsia\u2060’\u2060s plan'), '|Russia+\u2060’\u2060s |plan');
    assert.equal(shown('Kozak\u2060, who'), '|Kozak|, |who');
  });

  it('marks line breaks', () => {
    assert.equal(shown('the\nminister \n left'), '|the\n|minister\n|left');
  });

  it('tells how words are capitalised', () => {
    const cases = tokenise('the Minister NATO U.S. McConnell O’Brien G7 J. A iPhone été École 王').map((token) => token.case);
    assert.deepEqual(cases,
      ['lower', 'title', 'upper', 'upper', 'mixed', 'mixed', 'upper', 'title', 'title', 'mixed', 'lower', 'title', 'lower']);
  });

  it('reads each character a bounded number of times, whatever the text', () => {
    for (const piece of ['a ', "s' a ", "'a", 'A. ', 'a\u2060', '. ', '..', '-', 'a-', '1,', '“a” ', "' s", 'Mr. ', '漢字。', ' ', 'a.b']) {
      const [short, long] = [reads(piece.repeat(400)), reads(piece.repeat(1600))];
      assert.ok(long <= short * 4.2, `${JSON.stringify(piece)}: ${short} reads grow to ${long}`);
    }
  });
});

describe('a word met before', () => {
  it('is told apart from one with the same letters’ sum', () => {
    // Both pairs have one hash; whichever comes later takes the other's place.
    for (const text of ['Aa BB Aa BB', 'BB Aa', 'AaAa BBBB AaBB', 'Brexit brexit BREXIT Brexit']) {
      assert.deepEqual(tokenise(text).map((token) => token.text), text.split(' '));
    }
  });

  it('is folded and cased as at first sight, whatever stood between', () => {
    const once = (word: string): unknown => tokenise(`x ${word} x`)[1];
    const words = ['Çavuşoğlu', 'U.S.', '1,000', 'McConnell', "O'Brien", 'Ko\u00adzak', 'Łódź', 'страна', '𝒜bc', 'x'.repeat(40)];
    const before = words.map(once);
    for (let number = 0; number < 20_000; number += 1) tokenise(`word${number}`);
    assert.deepEqual(words.map(once), before);
  });
});

describe('the class of a character', () => {
  it('is what the questions about characters say, for every code unit and for letters beyond them', () => {
    const wrong: string[] = [];
    const others = ['𝒜', '𝟙', '𠀀', '😀', '𞤀', '\ud800', '\udc00'];
    for (const character of [...Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit)), ...others]) {
      const kind = classAt(character, 0);
      const asked = [isLetter(character), isDigit(character), isMark(character), isCjk(character), isSpace(character), isIgnorable(character)];
      const told = [LETTER, NUMERAL, MARK, CJK, SPACE, WIDTHLESS].map((bit) => (kind & bit) !== 0);
      if (asked.some((answer, index) => answer !== told[index])) wrong.push(character.codePointAt(0)!.toString(16));
    }
    assert.deepEqual(wrong, []);
    assert.equal(classAt('a', 1), 0);
  });
});

describe('words that come again', () => {
  const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ras', 'tel', 'vin', 'son', 'dur', 'gra', 'pel', 'zem', 'hor', 'wick', 'ford', 'ley', 'ton', 'mar', 'cas'];
  const distinct = syllables.flatMap((first) => syllables.flatMap((second) => ['', 'a', 'er'].map((last) => first + second + last)));

  it('are not cut out of the text again: few of a thousand have no place beside the others', () => {
    const text = distinct.join(' ');
    tokenise(text);
    assert.ok(reads(text, 'slice') < distinct.length / 50, `${reads(text, 'slice')} of ${distinct.length}`);
  });

  it('are the same words whatever stood in their place meanwhile', () => {
    for (let again = 0; again < 3; again += 1) assert.deepEqual(tokenise(distinct.join(' ')).map(({ text, fold }) => [text, fold]), distinct.map((word) => [word, word]));
  });
});

/** How often `tokenise` asks the string for anything, or for one thing. */
function reads(text: string, what?: string): number {
  let count = 0;
  const counted = new Proxy(Object(text) as object, {
    get(target, key) {
      if (what === undefined || key === what) count += 1;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value as (...given: unknown[]) => unknown).bind(target) : value;
    },
  });
  tokenise(counted as unknown as string);
  return count;
}
