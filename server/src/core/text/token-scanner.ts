import { characterAt, isApostrophe, isCjk, isDigit, isHyphen, isIgnorable, isLetter, isLineBreak, isSpace,
  withoutIgnorables } from './characters.js';
import { isCjkPart, isNumeral, isWordPart, runEnd, visibleAt, visibleFrom } from './cursor.js';
import { fold } from './fold.js';
import { opensAfter, opensElision } from './quotation-marks.js';
import { caseOf } from './token-case.js';
import { afterFullStop, apostropheJoins, possessiveAfter } from './word-end.js';
import type { Token, TokenGap, TokenKind } from './tokens.js';

/** See `tokenise`. One pass; every look ahead stops at the next character that is seen, or after a fixed distance. */
export function scanTokens(prose: string): readonly Token[] {
  const scanner = new Scanner(prose);
  while (scanner.step());
  return scanner.tokens;
}

class Scanner {
  readonly tokens: Token[] = [];
  private at = 0;
  private gap: TokenGap = 'none';
  /** True between an opening single quotation mark and its closing one. */
  private quoting = false;

  constructor(private readonly prose: string) {}

  /** Reads one token, or one character between tokens; false at the end. */
  step(): boolean {
    const character = characterAt(this.prose, this.at);
    if (character === '') return false;
    if (isIgnorable(character)) this.at += 1;
    else if (isSpace(character)) this.space(character);
    else if (isDigit(character)) this.number();
    else if (isLetter(character)) this.word(character);
    else this.punctuation(character);
    return true;
  }

  private space(character: string): void {
    this.gap = isLineBreak(character) || this.gap === 'break' ? 'break' : 'space';
    this.at += 1;
  }

  private number(): void {
    let end = runEnd(this.prose, this.at, isNumeral);
    // A point or comma inside a number has a digit on both sides: "1,000", "2.5", "15.02.2022".
    while ((this.prose[end] === '.' || this.prose[end] === ',') && isNumeral(characterAt(this.prose, end + 1))) {
      end = runEnd(this.prose, end + 1, isNumeral);
    }
    this.push('number', runEnd(this.prose, end, isWordPart)); // "15th", "1990s", "5G", "3pm"
  }

  private word(first: string): void {
    if (isCjk(first)) {
      this.push('word', runEnd(this.prose, this.at, isCjkPart));
      return;
    }
    let end = runEnd(this.prose, this.at, isWordPart);
    while (apostropheJoins(this.prose, end)) end = runEnd(this.prose, visibleFrom(this.prose, end) + 1, isWordPart);
    this.push('word', afterFullStop(this.prose, this.at, end, { token: this.tokens.at(-1), gap: this.gap }));
  }

  private punctuation(character: string): void {
    if (isHyphen(character) && this.joinsWords()) {
      this.gap = 'hyphen';
      this.at += 1;
      return;
    }
    let end = this.at + character.length;
    if (character === '.' || character === '-') while (this.prose[end] === character) end += 1;
    if (isApostrophe(character) || character === '‘') this.quoting = this.opensQuotation(character, end);
    this.push('punctuation', end);
  }

  /** A hyphen between two words or numbers, with no space on either side. */
  private joinsWords(): boolean {
    const before = this.tokens.at(-1);
    if (before === undefined || before.kind === 'punctuation' || this.gap !== 'none') return false;
    const next = visibleAt(this.prose, this.at + 1);
    return isWordPart(next) || isCjkPart(next);
  }

  private opensQuotation(mark: string, end: number): boolean {
    const before = this.gap === 'none' ? this.tokens.at(-1)?.text ?? '' : '';
    const next = visibleAt(this.prose, end);
    return mark !== '’' && (mark === '‘' || opensAfter(before)) && next !== '' && !isSpace(next) && !opensElision(this.prose, end);
  }

  private push(kind: TokenKind, end: number): void {
    const possessive = kind === 'punctuation' ? '' : possessiveAfter(this.prose, end, this.quoting);
    const text = withoutIgnorables(this.prose.slice(this.at, end));
    this.tokens.push({
      kind, start: this.at, end, text,
      fold: kind === 'punctuation' ? text : fold(text), case: kind === 'punctuation' ? 'lower' : caseOf(text),
      gap: this.tokens.length === 0 ? 'none' : this.gap, possessive,
    });
    this.gap = 'none';
    this.at = end + possessive.length;
  }
}
