import { isApostrophe } from './characters.js';
import { CLOSING_MARKS, MIXED_CLOSING_MARKS, opensAfter } from './quotation-marks.js';
import type { Quoted } from './quoted.js';
import { SPEECH_VERBS } from './sentence-words.js';
import type { Token } from './tokens.js';

/** A double quotation mark of a block that has no partner in it. Token indices and offsets are those of the block. */
export interface LooseMark {
  /**
   * `open`: nothing closes it. `close`: nothing opened it. `turned-open` and `turned-close`: a curly mark that stands where the
   * other one of its pair belongs. `glued`: it opens a quotation that ends further on, but no space parts it from the word before.
   */
  readonly kind: 'open' | 'close' | 'turned-open' | 'turned-close' | 'glued';
  readonly at: number;
  readonly token: Token;
}

/** Marks that close a quotation and can be told from an apostrophe. */
const DOUBLE_CLOSERS = new Set(['"', '”', '»', '＂']);
const SENTENCE_MARKS = new Set([',', '.', '!', '?', '…', '...', '-', '--', '–', '—', ';', ')', ']']);

/**
 * The double quotation marks of a block without a partner, in order. Single marks are left out: one that stands alone is an
 * apostrophe as often as not. Linear.
 */
export function looseMarks(tokens: readonly Token[], quoted: readonly Quoted[]): readonly LooseMark[] {
  const openAt = new Set<number>();
  const paired = new Set<number>();
  for (const { span, inner, closed } of quoted) {
    if (closed) paired.add(span.start).add(inner.end);
    else openAt.add(span.start);
  }
  const loose: LooseMark[] = [];
  /** A mark between two words without a space on either side. */
  let glued: LooseMark | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'punctuation' || isOfTag(tokens, at)) continue;
    if (isDoubledSingle(tokens, at) && loose.at(-1)?.kind === 'open') loose.pop();
    else if (paired.has(token.start)) glued = undefined;
    else if (openAt.has(token.start)) open(tokens, at, loose);
    else if (DOUBLE_CLOSERS.has(token.text)) {
      if (token.text === '"' && isGlued(tokens, at)) glued = { kind: 'glued', at, token };
      else if (close(tokens, at, loose) && glued !== undefined) loose.splice(-1, 1, glued);
      if (glued?.at !== at) glued = undefined;
    }
  }
  return loose;
}

/** `<a href="…">`: the marks of an attribute, in a tag that shows. */
const isOfTag = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.gap === 'none' && tokens[at - 1]?.text === '=') || (tokens[at + 1]?.text === '>' && tokens[at + 1]!.gap === 'none');

/** “We saw it,’’ he said: two single marks behind the words close what a double one opened. */
const isDoubledSingle = (tokens: readonly Token[], at: number): boolean =>
  isApostrophe(tokens[at]!.text) && hangsOnBefore(tokens, at + 1) && isApostrophe(tokens[at + 1]?.text ?? '') && tokens[at]!.gap === 'none';

function open(tokens: readonly Token[], at: number, loose: LooseMark[]): void {
  const token = tokens[at]!;
  if (isApostrophe(token.text) || token.text === '‘' || token.text === '‚') return;
  // “Fine“, he said: the second mark hangs on the word before it, so it closes what the first one opened.
  const last = loose.at(-1);
  if (token.text === '“' && last?.kind === 'open' && last.token.text === '“' && hangsOnBefore(tokens, at)) {
    loose.splice(-1, 1, { kind: 'turned-close', at, token });
    return;
  }
  loose.push({ kind: 'open', at, token });
}

const isGlued = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.gap === 'none' && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word' && tokens[at + 1]!.gap === 'none';

/** True where the mark closes what was never opened. */
function close(tokens: readonly Token[], at: number, loose: LooseMark[]): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // A 12" record, 46" of arc: what stands behind a number measures.
  if (before?.kind === 'number' && token.gap === 'none') return false;
  const detached = after === undefined || after.gap !== 'none' || after.kind === 'punctuation';
  if (before !== undefined && token.gap === 'none' && detached && (before.kind === 'word' || SENTENCE_MARKS.has(before.text))) {
    const opener = loose.at(-1);
    // ”Fine”, he said: the first one opens what the second one closes.
    if (token.text === '”' && opener?.kind === 'turned-open') return false;
    loose.push({ kind: 'close', at, token });
    return true;
  }
  if (token.text === '”' && !detached && opensAfter(token.gap === 'none' ? before?.text ?? '' : '')) {
    loose.push({ kind: 'turned-open', at, token });
  }
  return false;
}

function hangsOnBefore(tokens: readonly Token[], at: number): boolean {
  const after = tokens[at + 1];
  return tokens[at]?.gap === 'none' && at > 0 && (after === undefined || after.gap !== 'none' || after.kind === 'punctuation');
}

/** True where both marks may stand at the ends, or at the beginnings, of one and the same quotation. */
export const areOfOneKind = (opener: string, other: string): boolean =>
  opener === other || (CLOSING_MARKS.get(opener) ?? '').includes(other) || (MIXED_CLOSING_MARKS.get(opener) ?? '').includes(other);

const ARTICLES = new Set(['the', 'a', 'an', 'his', 'her', 'their']);
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we']);
/** "said Kremlin spokesman Dmitry Peskov": longer subjects are not looked for. */
const LONGEST_SUBJECT = 5;
/** Nor is a comma further away than so many tokens. */
const LONGEST_SPEECH = 200;

/**
 * The comma behind which words give the speech before them to somebody ("…, he said.", "…, Trudeau told reporters."), from
 * token `from` on: the index of the comma's token, or undefined.
 */
export function commaBeforeSpeaker(tokens: readonly Token[], from: number): number | undefined {
  for (let at = from; at < tokens.length && at < from + LONGEST_SPEECH; at++) {
    if (tokens[at]!.text === ',' && givesSpeech(tokens, at + 1)) return at;
  }
  return undefined;
}

function givesSpeech(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (first?.kind !== 'word') return false;
  if (SPEECH_VERBS.has(first.fold)) {
    const subject = tokens[at + 1];
    return subject?.kind === 'word' && (ARTICLES.has(subject.fold) || PRONOUNS.has(subject.fold) || subject.case !== 'lower')
      && endsClause(tokens, at + 1);
  }
  for (let verb = at + 1; verb <= at + LONGEST_SUBJECT; verb++) {
    const token = tokens[verb];
    if (token?.kind !== 'word') return false;
    if (!SPEECH_VERBS.has(token.fold)) continue;
    const subject = PRONOUNS.has(first.fold) ? verb === at + 1 : ARTICLES.has(first.fold) || tokens[verb - 1]!.case !== 'lower';
    // "he said no" goes on: only what closes its clause here or says to whom is surely the writer's.
    const after = tokens[verb + 1];
    return subject && (after === undefined || after.kind === 'punctuation' || TOLD_TO.has(token.fold) || after.fold === 'in' || after.fold === 'on');
  }
  return false;
}

const TOLD_TO = new Set(['told', 'tells', 'telling']);

/** "Says a woman who used to teach", "said the minister after the vote". */
const SUBJECT_ENDS = new Set(['in', 'on', 'who', 'whose', 'after', 'before', 'at', 'when', 'as']);

/** A subject that begins at `at` ends before a mark, the end, or the words that say where. */
function endsClause(tokens: readonly Token[], at: number): boolean {
  for (let end = at + 1; end <= at + LONGEST_SUBJECT; end++) {
    const token = tokens[end];
    if (token === undefined || token.kind === 'punctuation' || SUBJECT_ENDS.has(token.fold)) return true;
    if (token.case === 'lower' && !ARTICLES.has(tokens[at]!.fold)) return false;
  }
  return false;
}
