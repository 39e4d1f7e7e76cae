import { isApostrophe } from './characters.js';
import { CLOSING_MARKS, isUndirected, MIXED_CLOSING_MARKS, opensAfter, opensElision } from './quotation-marks.js';
import { SPEECH_VERBS } from './sentence-words.js';
import { spanOf } from './span.js';
import type { Span } from './span.js';
import type { Token } from './tokens.js';

/** A stretch between quotation marks, offsets relative to the block. An open quotation reaches to the block's end. */
export interface Quoted {
  /** Marks included. */
  readonly span: Span;
  /** The words between the marks. */
  readonly inner: Span;
  readonly closed: boolean;
  /** A word or two in inverted commas ("ending", 'hysteria') rather than a statement. */
  readonly scare: boolean;
}

/** A mark that opened a quotation: its token, and the marks that may close it. */
interface Open {
  readonly at: number;
  readonly closers: string;
  readonly mixed: string;
  /** A straight single mark may as well be an apostrophe: unless it closes, it opened nothing. */
  readonly weak: boolean;
}

/**
 * The quotations of a block, ordered by where they begin; one inside another follows the outer one. Straight and curly,
 * double and single marks and guillemets; apostrophes are none. One left open inside another ends with it. Linear: each mark
 * is pushed and popped at most once.
 */
export function findQuoted(prose: string, tokens: readonly Token[]): readonly Quoted[] {
  if (!OPENING_MARK.test(prose)) return [];
  const quoted: Quoted[] = [];
  const stack = new OpenMarks();
  const finish = (opened: Open, closer: number | undefined, end: number): void => {
    if (closer !== undefined || !opened.weak) quoted.push(quotation(tokens, opened.at, closer, end));
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'punctuation') continue;
    const closable = mayClose(tokens, at) ? stack.closable(token.text) : undefined;
    // “a 12" single”: behind a number a straight mark measures, rather than that it closes what a curly one opened.
    const kind = closable === 'mixed' && followsNumber(tokens, at) ? undefined : closable;
    if (kind !== undefined) {
      for (let opened = stack.pop(); opened !== undefined; opened = stack.pop()) {
        const matches = opened[kind].includes(token.text);
        finish(opened, matches ? at : undefined, token.start);
        if (matches) break;
      }
    } else if (CLOSING_MARKS.has(token.text) && mayOpen(prose, tokens, at)) stack.push(at, token.text);
  }
  for (let opened = stack.pop(); opened !== undefined; opened = stack.pop()) finish(opened, undefined, prose.length);
  return quoted.sort((a, b) => a.span.start - b.span.start);
}

/** Most blocks hold no mark that opens a quotation. */
const OPENING_MARK = new RegExp(`[${[...CLOSING_MARKS.keys()].join('')}]`, 'u');

/** The quotations open at a place, the innermost on top. */
class OpenMarks {
  private readonly open: Open[] = [];
  /** How many of them each mark could close, so that a stray one is known at once and costs no search. Most blocks open none. */
  private waiting: Readonly<Record<'closers' | 'mixed', Map<string, number>>> | undefined;

  push(at: number, mark: string): void {
    const opened = { at, closers: CLOSING_MARKS.get(mark) ?? '', mixed: MIXED_CLOSING_MARKS.get(mark) ?? '', weak: isApostrophe(mark) };
    this.open.push(opened);
    this.count(opened, 1);
  }

  pop(): Open | undefined {
    const opened = this.open.pop();
    if (opened !== undefined) this.count(opened, -1);
    return opened;
  }

  /** Whether the mark closes one of them, by its proper marks or, failing that, by mixed ones. */
  closable(mark: string): 'closers' | 'mixed' | undefined {
    if (this.waiting === undefined) return undefined;
    if ((this.waiting.closers.get(mark) ?? 0) > 0) return 'closers';
    return (this.waiting.mixed.get(mark) ?? 0) > 0 ? 'mixed' : undefined;
  }

  private count(opened: Open, by: number): void {
    const waiting = (this.waiting ??= { closers: new Map(), mixed: new Map() });
    for (const kind of ['closers', 'mixed'] as const) {
      for (const mark of opened[kind]) waiting[kind].set(mark, (waiting[kind].get(mark) ?? 0) + by);
    }
  }
}

/** A mark without direction opens where nothing, a space or an opening mark stands before it and words follow. */
function mayOpen(prose: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token === undefined) return false;
  const single = isApostrophe(token.text) || token.text === '‘';
  if (single && opensElision(prose, token.end)) return false;
  if (!isUndirected(token.text)) return true;
  const before = token.gap === 'none' ? tokens[at - 1]?.text ?? '' : '';
  return opensAfter(before) && after !== undefined && (after.gap === 'none' || !single);
}

/** A mark without direction closes where something stands before it, or where a space follows it as well. */
function mayClose(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token === undefined || !isUndirected(token.text)) return true;
  if (measures(tokens, at)) return false;
  const detached = after === undefined || after.gap !== 'none' || after.kind === 'punctuation';
  if (token.gap === 'none') return detached || !isApostrophe(token.text);
  return detached && !isApostrophe(token.text);
}

/** A mark right behind a number, with a word after it. */
const followsNumber = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.gap === 'none' && tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'word';

/** The inches of 6'2". */
function measures(tokens: readonly Token[], at: number): boolean {
  const [feet, mark, inches] = [tokens[at - 3], tokens[at - 2], tokens[at - 1]];
  return feet?.kind === 'number' && inches?.kind === 'number' && mark !== undefined && isApostrophe(mark.text)
    && mark.gap === 'none' && inches.gap === 'none' && tokens[at]?.gap === 'none';
}

function quotation(tokens: readonly Token[], opener: number, closer: number | undefined, end: number): Quoted {
  const start = tokens[opener]?.start ?? 0;
  const innerStart = tokens[opener]?.end ?? 0;
  const closing = closer === undefined ? undefined : tokens[closer];
  return {
    span: spanOf(start, closing?.end ?? end), inner: spanOf(innerStart, closing?.start ?? end), closed: closing !== undefined,
    scare: closer !== undefined && isScare(tokens, opener, closer),
  };
}

/** At most two words, and not what somebody is said to have said. */
function isScare(tokens: readonly Token[], opener: number, closer: number): boolean {
  if (closer - opener > 4) return false;
  const inner = tokens.slice(opener + 1, closer);
  const words = inner.filter((token) => token.kind !== 'punctuation').length;
  if (words === 0 || words > 2) return false;
  const before = tokens[opener - 1];
  const introduced = before !== undefined && before.kind === 'word' && !SPEECH_VERBS.has(before.fold);
  const last = inner.at(-1);
  // "Fine," said Putin: the comma inside marks speech, unless a word leads up to it (called it "hysteria,").
  if (last?.kind === 'punctuation') return introduced;
  // A colon or a speech verb leads up to words that somebody said.
  return before === undefined || (before.kind === 'word' ? introduced : before.text !== ':');
}
