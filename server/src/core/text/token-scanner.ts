import { characterAt, isApostrophe, isHyphen, isLineBreak, isSpace } from './characters.js';
import { CJK, classAt, classOf, HALF, LETTER, MARK, NUMERAL, SPACE, WIDTHLESS, WORD_PART } from './char-classes.js';
import { visibleAt, visibleFrom } from './cursor.js';
import { nextHash, wordAt } from './known-words.js';
import { opensAfter, opensElision } from './quotation-marks.js';
import { afterFullStop, apostropheJoins, possessiveAfter } from './word-end.js';
import { classesOfMark } from './word-classes.js';
import type { Token, TokenGap } from './tokens.js';

const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const APOSTROPHE = 0x27;

/** See `tokenise`. One pass; every look ahead stops at the next character that is seen, or after a fixed distance. */
export function scanTokens(prose: string): readonly Token[] {
  const scanner = new Scanner(prose);
  scanner.scan();
  return scanner.tokens;
}

class Scanner {
  readonly tokens: Token[] = [];
  private at = 0;
  private gap: TokenGap = 'none';
  /** True between an opening single quotation mark and its closing one. */
  private quoting = false;
  /** The hash of the code units from `at` to where the last run ended. */
  private hash = 0;

  constructor(private readonly prose: string) {}

  scan(): void {
    const { prose } = this;
    while (this.at < prose.length) {
      const kind = classAt(prose, this.at);
      if ((kind & WIDTHLESS) !== 0) this.at += 1;
      else if ((kind & SPACE) !== 0) this.space();
      else if ((kind & NUMERAL) !== 0) this.number();
      else if ((kind & LETTER) !== 0) this.word(kind);
      else this.punctuation();
    }
  }

  private space(): void {
    if (this.gap !== 'break') this.gap = isLineBreak(this.prose[this.at]!) ? 'break' : 'space';
    this.at += 1;
  }

  private number(): void {
    const { prose } = this;
    this.hash = 0;
    let end = this.runEnd(this.at, NUMERAL, 0);
    // A point or comma inside a number has a digit on both sides: "1,000", "2.5", "15.02.2022".
    for (let mark = prose.charCodeAt(end); mark === FULL_STOP || mark === COMMA; mark = prose.charCodeAt(end)) {
      if ((classAt(prose, end + 1) & NUMERAL) === 0) break;
      this.hash = nextHash(this.hash, mark);
      end = this.runEnd(end + 1, NUMERAL, 0);
    }
    this.push('number', this.runEnd(end, WORD_PART, CJK)); // "15th", "1990s", "5G", "3pm"
  }

  private word(first: number): void {
    const { prose } = this;
    this.hash = 0;
    if ((first & CJK) !== 0) {
      this.push('word', this.runEnd(this.at, CJK | MARK, 0));
      return;
    }
    let end = this.runEnd(this.at, WORD_PART, CJK);
    while (mayHoldApostrophe(prose, end) && apostropheJoins(prose, end)) {
      const next = visibleFrom(prose, end) + 1;
      this.rehash(end, next);
      end = this.runEnd(next, WORD_PART, CJK);
    }
    if (prose.charCodeAt(end) === FULL_STOP) {
      const stop = afterFullStop(prose, this.at, end, { token: this.tokens[this.tokens.length - 1], gap: this.gap });
      this.rehash(end, stop);
      end = stop;
    }
    this.push('word', end);
  }

  /** The end of the run of characters with one of `wanted` and none of `unwanted`; characters without width may stand between them. */
  private runEnd(from: number, wanted: number, unwanted: number): number {
    const { prose } = this;
    let end = from;
    let hash = this.hash;
    for (let at = from; at < prose.length;) {
      const unit = prose.charCodeAt(at);
      let kind = classOf(unit);
      let next = at + 1;
      if ((kind & HALF) !== 0) {
        kind = classAt(prose, at);
        next = at + characterAt(prose, at).length;
      }
      if ((kind & wanted) !== 0 && (kind & unwanted) === 0) {
        hash = nextHash(hash, unit);
        end = next;
      } else if ((kind & WIDTHLESS) === 0) break;
      at = next;
    }
    this.hash = hash;
    return end;
  }

  private rehash(from: number, to: number): void {
    for (let at = from; at < to; at += 1) this.hash = nextHash(this.hash, this.prose.charCodeAt(at));
  }

  private punctuation(): void {
    const { prose } = this;
    const character = characterAt(prose, this.at);
    if (isHyphen(character) && this.joinsWords()) {
      this.gap = 'hyphen';
      this.at += 1;
      return;
    }
    let end = this.at + character.length;
    if (character === '.' || character === '-') while (prose[end] === character) end += 1;
    if (isApostrophe(character) || character === '‘') this.quoting = this.opensQuotation(character, end);
    const text = end === this.at + character.length ? character : prose.slice(this.at, end);
    this.tokens.push({ kind: 'punctuation', start: this.at, end, text, fold: text, case: 'lower', gap: this.gapBefore(), possessive: '', classes: classesOfMark(text) });
    this.at = end;
  }

  /** A hyphen between two words or numbers, with no space on either side. */
  private joinsWords(): boolean {
    const before = this.tokens[this.tokens.length - 1];
    if (before === undefined || before.kind === 'punctuation' || this.gap !== 'none') return false;
    return (classAt(this.prose, visibleFrom(this.prose, this.at + 1)) & (WORD_PART | CJK)) !== 0;
  }

  private opensQuotation(mark: string, end: number): boolean {
    const before = this.gap === 'none' ? this.tokens[this.tokens.length - 1]?.text ?? '' : '';
    const next = visibleAt(this.prose, end);
    return mark !== '’' && (mark === '‘' || opensAfter(before)) && next !== '' && !isSpace(next) && !opensElision(this.prose, end);
  }

  /** Adds the word or number up to `end`, whose code units `hash` is of. */
  private push(kind: 'word' | 'number', end: number): void {
    const { prose, at } = this;
    const word = wordAt(prose, at, end, this.hash);
    const possessive = mayHoldApostrophe(prose, end) ? possessiveAfter(prose, end, this.quoting) : '';
    this.tokens.push({ kind, start: at, end, text: word.text, fold: word.fold, case: word.case, gap: this.gapBefore(), possessive, classes: word.classes });
    this.at = end + possessive.length;
  }

  private gapBefore(): TokenGap {
    const { gap } = this;
    this.gap = 'none';
    return this.tokens.length === 0 ? 'none' : gap;
  }
}

/** False where what follows a word is surely neither an apostrophe nor without width: a space, a comma, the end. */
const mayHoldApostrophe = (prose: string, end: number): boolean => {
  const unit = prose.charCodeAt(end);
  return unit === APOSTROPHE || unit > 0x7f;
};
