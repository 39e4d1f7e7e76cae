import { firstWhere } from '../text/first-where.js';
import type { Quoted } from '../text/quoted.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { ALL_PRONOUNS, CUE_VERBS, PASSIVE_BEFORE, PRONOUNS, SUBJECT_ENDS } from './quotation-cues.js';
import type { NameMention, QuotationMention, TokenRange } from './types.js';

/**
 * The direct quotations of a block, without those inside others, each with the words that name its speaker: "…," X said; said
 * X; according to X; X told reporters: "…"; and for a quotation that begins a new sentence right after such words, the same.
 * Who that is, linking decides. Where no words surely name a speaker, none is given. Linear in the tokens around quotations.
 */
export function findQuotations(
  tokens: readonly Token[], sentences: readonly Sentence[], quoted: readonly Quoted[], names: readonly NameMention[],
): readonly QuotationMention[] {
  const found: QuotationMention[] = [];
  const finder = new SpeakerFinder(tokens, sentences, quoted, names);
  let at = 0;
  for (const [index, { span, inner, closed, scare }] of quoted.entries()) {
    if ((found.at(-1)?.span.end ?? 0) > span.start) continue;
    while (at < tokens.length && tokens[at]!.start < span.start) at++;
    const from = at;
    while (at < tokens.length && tokens[at]!.start < span.end) at++;
    const before = found.at(-1);
    const speaker = finder.speakerOf(from, at, before?.to ?? 0, index) ?? finder.continued(from, before);
    found.push({ kind: 'quotation', from, to: at, span, inner, closed, scare, ...(speaker && { speaker }) });
  }
  return found;
}

type Speaker = NonNullable<QuotationMention['speaker']>;

/** How far from its quotation the words that name a speaker are looked for. */
const REACH = 16;
/** A subject behind its verb is no longer. */
const LONGEST_SUBJECT = 12;

class SpeakerFinder {
  constructor(
    private readonly tokens: readonly Token[], private readonly sentences: readonly Sentence[], private readonly quoted: readonly Quoted[],
    private readonly names: readonly NameMention[],
  ) {}

  /** The speaker of the quotation from token `from` to `to`; `free` is the first token behind the quotation before it. */
  speakerOf(from: number, to: number, free: number, index: number): Speaker | undefined {
    const after = this.after(to, index);
    const before = this.before(from, free);
    if (!after || !before) return after ?? before;
    // Both: a comma inside the marks leads to the words behind, a colon leads from those in front.
    if (this.tokens[from - 1]?.text === ':') return before;
    return this.tokens[to - 2]?.text === ',' || this.tokens[to]?.text === ',' ? after : before;
  }

  /** “One,” said X. “Two.” Both are X's, if the second one begins its sentence. */
  continued(from: number, before: QuotationMention | undefined): Speaker | undefined {
    if (before?.speaker === undefined || before.speaker.from < before.to || !this.beginsSentence(from)) return undefined;
    const stop = this.tokens[from - 1];
    const sentence = this.sentenceAt(before.to - 1);
    return stop && sentence && sentence.to >= from ? before.speaker : undefined;
  }

  private sentenceAt(at: number): Sentence | undefined {
    return this.sentences[Math.min(firstWhere(this.sentences, ({ to }) => to > at), this.sentences.length - 1)];
  }

  private beginsSentence(at: number): boolean {
    return this.sentenceAt(at)?.from === at;
  }

  /** Words behind the quotation in its sentence, up to the next quotation. */
  private after(to: number, index: number): Speaker | undefined {
    const { tokens } = this;
    if (to >= tokens.length || this.beginsSentence(to)) return undefined;
    const sentence = this.sentenceAt(to)!;
    const nextStart = this.quoted.slice(index + 1, index + 8).find(({ span }) => span.start >= tokens[to]!.start)?.span.start ?? Infinity;
    let end = to;
    while (end < sentence.to && end < to + REACH && tokens[end]!.start < nextStart && tokens[end]!.text !== ';') end++;
    const start = tokens[to]!.text === ',' ? to + 1 : to;
    if (tokens[start]?.fold === 'according' && tokens[start + 1]?.fold === 'to') return this.subject(start + 2, this.subjectEnd(start + 2, end));
    for (let verb = start; verb < end; verb++) {
      if (!this.isCue(verb)) continue;
      if (verb === start) return this.subject(verb + 1, this.subjectEnd(verb + 1, Math.min(sentence.to, verb + 1 + LONGEST_SUBJECT)));
      return this.isPassive(verb) ? undefined : this.subject(this.subjectStart(start, verb), verb);
    }
    return undefined;
  }

  /** Words in front of the quotation in its sentence, behind the quotation before it. */
  private before(from: number, free: number): Speaker | undefined {
    const { tokens } = this;
    const start = Math.max(this.sentenceAt(from)?.from ?? from, free);
    const near = Math.max(start, from - REACH);
    for (let verb = from - 1; verb >= near; verb--) {
      if (tokens[verb]!.text === ';') return undefined;
      if (tokens[verb]!.fold === 'to' && tokens[verb - 1]?.fold === 'according' && verb - 1 >= start) {
        return this.subject(verb + 1, this.subjectEnd(verb + 1, from));
      }
      if (!this.isCue(verb)) continue;
      return this.isPassive(verb) ? undefined : this.subject(this.subjectStart(Math.max(start, verb - REACH), verb), verb);
    }
    return undefined;
  }

  private isCue(at: number): boolean {
    const token = this.tokens[at]!;
    // "the called-for talks", "Said Ahmed": part of a compound, or a name.
    return token.kind === 'word' && token.case === 'lower' && token.gap !== 'hyphen' && this.tokens[at + 1]?.gap !== 'hyphen' && CUE_VERBS.has(token.fold);
  }

  /** "was told", but not "was quoted as saying". */
  private isPassive(verb: number): boolean {
    const { tokens } = this;
    return PASSIVE_BEFORE.has(tokens[verb - 1]?.fold ?? '') && !tokens[verb]!.fold.endsWith('ing');
  }

  /** "said Dmitry Kozak in Moscow", "said the head of the institute, Rosa Halvorsen": the name is what counts. */
  private subjectEnd(from: number, limit: number): number {
    for (let at = from; at < limit; at++) {
      const token = this.tokens[at]!;
      if (token.kind === 'word' && token.case === 'lower' && SUBJECT_ENDS.has(token.fold)) return at;
      if (token.kind !== 'punctuation') continue;
      if (token.text !== ',' || this.namesIn(from, at)) return at;
    }
    return limit;
  }

  /** "to reach a deal with the West, Lavrov said": what stands behind the last mark, unless that is only an apposition's end. */
  private subjectStart(from: number, verb: number): number {
    for (let at = verb - 1; at >= from; at--) {
      if (/^(?:,|[-–—]+|:)$/.test(this.tokens[at]!.text)) return this.isSubject(at + 1, verb) ? at + 1 : from;
    }
    return from;
  }

  private isSubject(from: number, to: number): boolean {
    const first = this.tokens[from];
    return to > from && first !== undefined && first.fold !== 'who' && first.fold !== 'which'
      && (this.namesIn(from, to) || ALL_PRONOUNS.has(first.fold) || first.fold === 'the');
  }

  private namesIn(from: number, to: number): boolean {
    return this.namesTouching(from, to).some((name) => name.from >= from && name.to <= to);
  }

  /** Names stand in their order and never overlap: of the thousands of a long paragraph only those near are looked at. */
  private namesTouching(from: number, to: number): readonly NameMention[] {
    return this.names.slice(firstWhere(this.names, (name) => name.to > from), firstWhere(this.names, (name) => name.from >= to));
  }

  private subject(from: number, to: number): Speaker | undefined {
    if (to <= from) return undefined;
    const range = this.rangeOf(from, to);
    // "He" at the head of a sentence looks like a name.
    const named = this.namesTouching(from, to).some((name) => !(name.to - name.from === 1 && ALL_PRONOUNS.has(this.tokens[name.from]!.fold)));
    if (named) return { ...range, how: 'named' };
    const words = this.tokens.slice(from, to).filter(({ kind }) => kind === 'word');
    if (words.length === 0) return undefined;
    if (words.some(({ fold }) => ALL_PRONOUNS.has(fold) && !PRONOUNS.has(fold))) return undefined;
    return { ...range, how: words.some(({ fold }) => PRONOUNS.has(fold)) ? 'pronoun' : 'described' };
  }

  private rangeOf(from: number, to: number): TokenRange {
    return { from, to, span: { start: this.tokens[from]!.start, end: this.tokens[to - 1]!.end } };
  }
}
