import { abbreviationUse, DOTTED } from './abbreviations.js';
import { characterAt, isApostrophe, isCjk, isDigit, isHyphen, isIgnorable, isLetter, isLineBreak, isMark, isSpace,
  isUpperCase, withoutIgnorables } from './characters.js';
import { fold } from './fold.js';
import { CLOSING_MARKS, opensAfter, opensElision } from './quotation-marks.js';
import { caseOf } from './token-case.js';
import type { Token, TokenGap, TokenKind } from './tokens.js';

/** See `tokenise`. One pass; every look ahead stops at the next character that is seen, or after a fixed distance. */
export function scanTokens(prose: string): readonly Token[] {
  const scanner = new Scanner(prose);
  while (scanner.step());
  return scanner.tokens;
}

/** How far an apostrophe after s looks for the mark that closes the quotation around it. */
const LONGEST_LOOK_AHEAD = 300;

const isWordPart = (character: string): boolean =>
  character !== '' && (isLetter(character) || isDigit(character) || isMark(character)) && !isCjk(character);
const isCjkPart = (character: string): boolean => character !== '' && (isCjk(character) || isMark(character));
const isNumeral = (character: string): boolean => character !== '' && isDigit(character);

class Scanner {
  readonly tokens: Token[] = [];
  private at = 0;
  private gap: TokenGap = 'none';
  /** True between an opening single quotation mark and its closing one, where an apostrophe after s may be the closing one. */
  private quoting = false;

  constructor(private readonly prose: string) {}

  /** Reads one token, or one character between tokens; false at the end. */
  step(): boolean {
    const character = characterAt(this.prose, this.at);
    if (character === '') return false;
    if (isIgnorable(character)) this.at += 1;
    else if (isSpace(character)) this.space(character);
    else if (isDigit(character)) this.number();
    else if (isLetter(character)) this.word();
    else this.punctuation(character);
    return true;
  }

  private space(character: string): void {
    this.gap = isLineBreak(character) || this.gap === 'break' ? 'break' : 'space';
    this.at += 1;
  }

  private number(): void {
    const start = this.at;
    let end = this.run(start, isNumeral);
    // A point or comma inside a number has a digit on both sides: "1,000", "2.5", "15.02.2022".
    while ((this.prose[end] === '.' || this.prose[end] === ',') && isNumeral(characterAt(this.prose, end + 1))) {
      end = this.run(end + 1, isNumeral);
    }
    this.push('number', start, this.run(end, isWordPart)); // "15th", "1990s", "5G", "3pm"
  }

  private word(): void {
    const start = this.at;
    if (isCjk(characterAt(this.prose, start))) {
      this.push('word', start, this.run(start, isCjkPart));
      return;
    }
    let end = this.run(start, isWordPart);
    while (this.joinsInside(end)) end = this.run(this.visible(end) + 1, isWordPart);
    this.push('word', start, this.fullStop(start, end));
  }

  /** An apostrophe belongs to the word if a letter follows (O'Brien, Hawai‘i), unless that is only the possessive s. */
  private joinsInside(end: number): boolean {
    const at = this.visible(end);
    const mark = this.prose[at] ?? '';
    if (!isApostrophe(mark) && mark !== '‘') return false;
    return isWordPart(characterAt(this.prose, this.visible(at + 1))) && !this.possessiveS(at);
  }

  /** True if the apostrophe at `at` is followed by an s and the word ends there. */
  private possessiveS(at: number): boolean {
    if (!isApostrophe(this.prose[at] ?? '')) return false;
    const s = this.visible(at + 1);
    if (this.prose[s] !== 's' && this.prose[s] !== 'S') return false;
    const after = this.visible(s + 1);
    if (isWordPart(characterAt(this.prose, after))) return false;
    return !(isApostrophe(this.prose[after] ?? '') && isWordPart(characterAt(this.prose, this.visible(after + 1))));
  }

  /** The word's end, after its full stop if it is an initial or an abbreviation. */
  private fullStop(start: number, end: number): number {
    if (this.prose[end] !== '.') return end;
    const word = withoutIgnorables(this.prose.slice(start, end));
    const dotted = this.dottedEnd(start, end, word);
    if (dotted > end) return dotted;
    const next = characterAt(this.prose, this.afterSpace(end + 1));
    if (word.length === 1 && isUpperCase(word)) return this.initial(word, end, next) ? end + 1 : end;
    const use = abbreviationUse(word);
    if (use === undefined || (use === 'before-number' && !isNumeral(next))) return end;
    if (use === 'after-comma' && this.gap !== 'hyphen' && this.tokens.at(-1)?.text !== ',') return end;
    return end + 1;
  }

  /** The end of "U.S.", "p.m.", "Ph.D.", where stops stand between letters without a space; `end` if it is none. */
  private dottedEnd(start: number, end: number, word: string): number {
    let at = end;
    while (word.length === 1 && this.prose[at] === '.' && isLetter(characterAt(this.prose, at + 1))) {
      const next = this.run(at + 1, isWordPart);
      if (withoutIgnorables(this.prose.slice(at + 1, next)).length > 1) break;
      at = next;
    }
    if (at === end && isLetter(characterAt(this.prose, end + 1))) {
      const next = this.run(end + 1, isWordPart);
      if (next - start < 8 && DOTTED.has(withoutIgnorables(this.prose.slice(start, next)))) at = next;
    }
    return at > end && this.prose[at] === '.' ? at + 1 : at;
  }

  /** A single capital with a stop is an initial, unless it stands where a sentence ends ("So did I."). */
  private initial(letter: string, end: number, next: string): boolean {
    if (next === ',' && this.prose[end + 1] === ',') return true;
    if (!isWordPart(next)) return false;
    if (letter !== 'I') return true;
    const before = this.tokens.at(-1);
    return before?.kind === 'word' && before.case !== 'lower' && this.gap === 'space';
  }

  private punctuation(character: string): void {
    const start = this.at;
    if (isHyphen(character) && this.joinsWords(start)) {
      this.gap = 'hyphen';
      this.at += 1;
      return;
    }
    let end = start + character.length;
    if (character === '.' || character === '-') while (this.prose[end] === character) end += 1;
    if (isApostrophe(character) || character === '‘') this.singleMark(character, end);
    this.push('punctuation', start, end);
  }

  /** A hyphen between two words or numbers, with no space on either side. */
  private joinsWords(at: number): boolean {
    const before = this.tokens.at(-1);
    if (before === undefined || before.kind === 'punctuation' || this.gap !== 'none') return false;
    const next = characterAt(this.prose, this.visible(at + 1));
    return isWordPart(next) || isCjkPart(next);
  }

  private singleMark(mark: string, end: number): void {
    const before = this.gap === 'none' ? this.tokens.at(-1)?.text ?? '' : '';
    const next = characterAt(this.prose, this.visible(end));
    const opens = (mark === '‘' || opensAfter(before)) && next !== '' && !isSpace(next);
    this.quoting = opens && CLOSING_MARKS.has(mark === '’' ? '' : mark) && !opensElision(this.prose, end);
  }

  /** The possessive ending that follows the word or number from `start` to `end`. */
  private possessive(end: number): string {
    const at = this.visible(end);
    if (!isApostrophe(this.prose[at] ?? '')) return '';
    if (this.possessiveS(at)) return this.prose.slice(end, this.visible(at + 1) + 1);
    const last = this.prose[end - 1];
    if (last !== 's' && last !== 'S') return '';
    const next = this.afterSpace(at + 1);
    if (next === at + 1 || !isWordPart(characterAt(this.prose, next))) return '';
    return this.quoting && !this.closesLater(next) ? '' : this.prose.slice(end, at + 1);
  }

  /**
   * Inside single quotation marks ('We reject the ministers' plan,' he said) an apostrophe after s is a possessive if the
   * next mark closes after a comma or full stop.
   */
  private closesLater(from: number): boolean {
    const limit = Math.min(this.prose.length, from + LONGEST_LOOK_AHEAD);
    for (let at = from; at < limit; at += 1) {
      if (!isApostrophe(this.prose[at] ?? '')) continue;
      const before = this.prose[at - 1] ?? '';
      if (isWordPart(before) && isWordPart(characterAt(this.prose, at + 1))) continue;
      return ',.!?…'.includes(before);
    }
    return false;
  }

  private push(kind: TokenKind, start: number, end: number): void {
    const possessive = kind === 'punctuation' ? '' : this.possessive(end);
    const text = withoutIgnorables(this.prose.slice(start, end));
    this.tokens.push({
      kind, start, end, text, fold: kind === 'punctuation' ? text : fold(text),
      case: kind === 'punctuation' ? 'lower' : caseOf(text), gap: this.tokens.length === 0 ? 'none' : this.gap, possessive,
    });
    this.gap = 'none';
    this.at = end + possessive.length;
  }

  /** The end of the run of characters of a class that starts at `from`. */
  private run(from: number, belongs: (character: string) => boolean): number {
    let at = from;
    let end = from;
    for (let character = characterAt(this.prose, at); character !== ''; character = characterAt(this.prose, at)) {
      at += character.length;
      if (belongs(character)) end = at;
      else if (!isIgnorable(character)) break;
    }
    return end;
  }

  /** The first offset from `at` on whose character has a width. */
  private visible(at: number): number {
    let seen = at;
    while (isIgnorable(this.prose[seen] ?? '')) seen += 1;
    return seen;
  }

  /** The first offset from `at` on that is neither space nor without width. */
  private afterSpace(at: number): number {
    let seen = at;
    for (let character = this.prose[seen]; character !== undefined; character = this.prose[seen]) {
      if (!isSpace(character) && !isIgnorable(character)) break;
      seen += 1;
    }
    return seen;
  }
}
