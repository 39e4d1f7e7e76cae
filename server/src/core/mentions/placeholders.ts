import { insideQuotations } from '../text/inside-quotations.js';
import { opensAfter } from '../text/quotation-marks.js';
import { SENTENCE_STARTERS } from '../text/sentence-words.js';
import type { Token } from '../text/tokens.js';
import { wordClass } from '../text/word-classes.js';
import { isCalendarName } from '../values/calendar-names.js';
import { HONORIFICS } from '../values/title-phrases.js';
import { BRACKETED, BRACKETED_IN_SPEECH, BRACKET_OPENERS, COUNTED, DETERMINERS, GOES_HERE, NUMBERED, XXX_NOUNS } from './placeholder-words.js';
import type { BlockReading } from './types.js';

/** What a writer put in the place of something that was still to come, as a range of tokens. */
export interface Placeholder {
  /** `name`: a row of X that is a name, a rating or a numeral here, so that the draft's other ones may be as well. */
  readonly kind: 'to-come' | 'row-of-x' | 'bracketed' | 'dummy-text' | 'question-marks' | 'blank' | 'note' | 'name';
  readonly from: number;
  readonly to: number;
}

/** The placeholders of one block, in order. Linear: each look ahead ends after a few tokens. */
export function findPlaceholders(reading: BlockReading): readonly Placeholder[] {
  const { tokens } = reading;
  if ((reading.classes & BEGINS_PLACEHOLDER) === 0) return [];
  const inQuotation = insideQuotations(reading.quoted);
  const found: Placeholder[] = [];
  for (let at = 0; at < tokens.length;) {
    if ((tokens[at]!.classes & BEGINS_PLACEHOLDER) === 0) {
      at++;
      continue;
    }
    const quoted = reading.kind === 'quote' || inQuotation(tokens[at]!.start);
    const placeholder = placeholderAt(tokens, at, quoted, reading);
    if (placeholder) found.push(placeholder);
    at = placeholder?.to ?? at + 1;
  }
  return found;
}

/** Nearly no token. */
const BEGINS_PLACEHOLDER = wordClass(['[', '{', '?', '_', 'lorem', 'fixme', 'todo', 'goes', 'insert'], (fold) => fold.startsWith('tk') || fold.startsWith('xx'));

function placeholderAt(tokens: readonly Token[], at: number, quoted: boolean, reading: BlockReading): Placeholder | undefined {
  const token = tokens[at]!;
  const one = (kind: Placeholder['kind'], to = at + 1): Placeholder => ({ kind, from: at, to });
  if (token.kind === 'punctuation') {
    if (token.text === '[' || token.text === '{') return bracketed(tokens, at, quoted);
    if (token.text === '?') return questionMarks(tokens, at, quoted);
    return token.text === '_' ? blank(tokens, at, quoted) : undefined;
  }
  if (token.kind !== 'word') return undefined;
  if (/^(?:TK){1,6}$|^(?:tk){2,6}$/.test(token.text)) return standsForToCome(tokens, at) ? one('to-come') : undefined;
  if (/^X{2,12}$/.test(token.text)) {
    const meaning = rowOfX(tokens, at, quoted, reading);
    return meaning && one(meaning);
  }
  if (token.fold === 'lorem' && tokens[at + 1]?.fold === 'ipsum') {
    return quoted && tokens[at + 2]?.fold !== 'dolor' ? undefined : one('dummy-text', at + 2);
  }
  if (token.text === 'FIXME' || (token.text === 'TODO' && tokens[at + 1]?.text === ':')) return one('note');
  if (token.fold === 'goes' && tokens[at + 1]?.fold === 'here' && at > 0 && GOES_HERE.has(tokens[at - 1]!.fold)) {
    return { kind: 'note', from: at - 1, to: at + 2 };
  }
  return token.text === 'INSERT' ? insertHere(tokens, at) : undefined;
}

/** "TK Maxx", "flight TK 1980", "T. K. Carter" written TK: a name or a code. */
function standsForToCome(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.text !== 'TK') return true;
  if (token.possessive || token.gap === 'hyphen') return false;
  if (next === undefined || next.kind === 'punctuation' || next.gap === 'none' || next.gap === 'break') return true;
  return next.kind === 'word' && (next.case === 'lower' || isCalendarName(next.fold));
}

function rowOfX(tokens: readonly Token[], at: number, quoted: boolean, { titles }: BlockReading): 'row-of-x' | 'name' | undefined {
  const token = tokens[at]!;
  const before = at > 0 && token.gap !== 'break' ? tokens[at - 1] : undefined;
  const next = tokens[at + 1]?.gap === 'break' ? undefined : tokens[at + 1];
  const dated = [before, next].some((one) => one?.kind === 'word' && isCalendarName(one.fold));
  const priced = before !== undefined && token.gap === 'none' && /^[$€£¥]$/.test(before.text);
  const counts = dated || priced || (next !== undefined && (next.text === '%' || COUNTED.has(next.fold)));
  if (quoted || token.possessive || (next !== undefined && XXX_NOUNS.has(next.fold)) || (before !== undefined && XXX_NOUNS.has(before.fold))) return 'name';
  if (next?.text === ':' && tokens[at + 2]?.case === 'title') return 'name';
  // ".xxx", "/xxx/", and a line of nothing else, which parts two stories.
  if (before === undefined && next === undefined) return undefined;
  if (before?.kind === 'punctuation' && token.gap === 'none' && !priced && !opensAfter(before.text)) return undefined;
  if (dated || priced) return 'row-of-x';
  // The session of "resolution 3452 (XXX)".
  if (before?.text === '(' && next?.text === ')' && tokens[at - 2]?.kind === 'number') return undefined;
  const titled = titles.some(({ to }) => to === at);
  if (before?.kind === 'word' && !titled && !HONORIFICS.has(before.fold)) {
    // "Super Bowl XXX": behind a capital it is a numeral, unless the word is capitalised only because it opens the sentence.
    const numbered = before.case !== 'lower' && !SENTENCE_STARTERS.has(before.fold);
    if (numbered || NUMBERED.has(before.fold)) return undefined;
  }
  if (next?.kind === 'word' && next.case !== 'lower' && next.gap === 'space') return undefined;
  return token.text.length > 2 || counts ? 'row-of-x' : undefined;
}

/** The most tokens that brackets of a placeholder hold. */
const LONGEST_BRACKET = 8;

function bracketed(tokens: readonly Token[], at: number, quoted: boolean): Placeholder | undefined {
  const closing = tokens[at]!.text === '[' ? ']' : '}';
  let from = at + 1;
  while (tokens[from]?.text === '{') from++;
  let end = from;
  while (end < tokens.length && end < from + LONGEST_BRACKET && tokens[end]!.text !== closing) end++;
  if (tokens[end]?.text !== closing || end === from) return undefined;
  let to = end + 1;
  while (from > at + 1 && tokens[to]?.text === closing && tokens[to]!.gap === 'none') to++;
  // A link of Markdown in a draft of another format.
  const after = tokens[to];
  if (after?.gap === 'none' && (after.text === '(' || after.text === '[' || after.text === ':')) return undefined;
  const folds = tokens.slice(from, end).map(({ fold, possessive }) => fold + (possessive ? 's' : ''));
  const content = folds.join(' ').replace(/ \?/g, '?').replace(/ ?_ ?/g, ' ');
  const opens = folds.length > 1 && BRACKET_OPENERS.has(folds[0]!);
  const meant = folds.length === 1 && folds[0] !== 'name' && tokens[from]!.case === 'lower' && DETERMINERS.has(tokens[at - 1]?.fold ?? '');
  const known = opens || (quoted ? BRACKETED_IN_SPEECH.has(content) : BRACKETED.has(content) && !meant);
  return known || /^(?:tk|x{2,4})+$/.test(content) ? { kind: 'bracketed', from: at, to } : undefined;
}

/** "aged ???," and "(??)" want an answer; "What???" shouts. */
function questionMarks(tokens: readonly Token[], at: number, quoted: boolean): Placeholder | undefined {
  let to = at + 1;
  while (tokens[to]?.text === '?' && tokens[to]!.gap === 'none') to++;
  if (to - at < 2 || quoted) return undefined;
  const before = tokens[at - 1];
  const next = tokens[to];
  if (before?.text === '(' && next?.text === ')') return { kind: 'question-marks', from: at, to };
  if (to - at < 3) return undefined;
  const detached = before === undefined || tokens[at]!.gap !== 'none' || /^[$€£¥]$/.test(before.text);
  const goesOn = next !== undefined && next.gap !== 'break' && (next.kind !== 'punctuation' || next.text === ',' || next.text === '.')
    && !(next.kind === 'word' && next.case !== 'lower');
  return detached && goesOn ? { kind: 'question-marks', from: at, to } : undefined;
}

/** "killed ____ people": a line to write on, with words on both sides. */
function blank(tokens: readonly Token[], at: number, quoted: boolean): Placeholder | undefined {
  let to = at + 1;
  while (tokens[to]?.text === '_' && tokens[to]!.gap === 'none') to++;
  const next = tokens[to];
  if (to - at < 3 || quoted || at === 0 || tokens[at]!.gap !== 'space' || next === undefined || next.gap === 'break') return undefined;
  return next.gap === 'space' || next.kind === 'punctuation' ? { kind: 'blank', from: at, to } : undefined;
}

/** "INSERT NAME HERE", all in capitals. */
function insertHere(tokens: readonly Token[], at: number): Placeholder | undefined {
  for (let end = at + 1; end <= at + 4 && tokens[end]?.case === 'upper'; end++) {
    if (tokens[end]!.text === 'HERE') return { kind: 'note', from: at, to: end + 1 };
  }
  return undefined;
}
