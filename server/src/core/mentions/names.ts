import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { HONORIFICS, NAME_PARTICLES } from '../values/title-phrases.js';
import type { DateMention, NameMention, TitleMention } from './types.js';

/**
 * Finds runs of capitalised words, with name particles between them ("Ursula von der Leyen"), that are neither a title nor a
 * date. What a run names, or whether it names two things, is decided by linking: an extractor knows no facts.
 */
export function findNames(
  tokens: readonly Token[], capitals: readonly number[], sentences: readonly Sentence[], titles: readonly TitleMention[], dates: readonly DateMention[],
): readonly NameMention[] {
  const taken = new Uint8Array(tokens.length);
  // A title is no part of a name, but a lower-case or one-word title inside a run must not hide it: only whole titles count.
  for (const { from, to } of titles) taken.fill(1, from, to);
  for (const { from, to } of dates) taken.fill(1, from, to);
  const opening = new Uint8Array(tokens.length + 1);
  let word = -1;
  for (const { from } of sentences) {
    // A sentence of marks alone has the first word of the one behind it, which is looked for once.
    if (word < from) word = firstWord(tokens, from);
    opening[word] = 1;
  }
  const found: NameMention[] = [];
  let free = 0;
  for (const at of capitals) {
    if (at < free || taken[at]) continue;
    let honorific: string | undefined;
    let from = at;
    const first = tokens[at]!;
    const next = tokens[at + 1];
    if (HONORIFICS.has(first.fold) && next && !taken[at + 1] && startsName(next) && next.gap !== 'none') {
      honorific = first.text;
      from = at + 1;
    }
    const to = runEnd(tokens, taken, from);
    found.push({
      kind: 'name',
      from,
      to,
      span: { start: tokens[from]!.start, end: tokens[to - 1]!.end },
      opensSentence: opening[at] === 1,
      ...(honorific !== undefined && { honorific }),
    });
    free = to;
  }
  return found;
}

const startsName = (token: Token): boolean => token.kind === 'word' && token.case !== 'lower';

function firstWord(tokens: readonly Token[], from: number): number {
  let index = from;
  while (index < tokens.length && tokens[index]!.kind === 'punctuation') index++;
  return index;
}

function runEnd(tokens: readonly Token[], taken: Uint8Array, from: number): number {
  let to = from + 1;
  for (let index = from + 1; index < tokens.length; index++) {
    const before = tokens[index - 1]!;
    const token = tokens[index]!;
    if (taken[index] || token.kind !== 'word' || before.possessive || token.gap === 'none') break;
    // "Moon Jae-in", "Ban Ki-moon": what a hyphen joins to a capitalised word belongs to it.
    if (token.case !== 'lower' || (token.gap === 'hyphen' && index === to)) to = index + 1;
    else if (!NAME_PARTICLES.has(token.fold) || index - to >= 3) break;
  }
  return to;
}
