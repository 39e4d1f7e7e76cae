import type { Span } from '../text/span.js';
import type { Quoted } from '../text/quoted.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import type { DateValue } from '../values/date.js';
import type { Comparator, Quantity } from '../values/quantity.js';
import type { Unit } from '../values/units.js';
import type { BlockKind } from '../text/draft.js';

/** A stretch of a block, as a span (offsets relative to the block) and as a range of token indices. */
export interface TokenRange {
  readonly span: Span;
  /** First token, inclusive. */
  readonly from: number;
  /** Last token, exclusive. */
  readonly to: number;
}

/** A run of capitalised words (with name particles) that may name somebody or something. */
export interface NameMention extends TokenRange {
  readonly kind: 'name';
  /** "Mr", "Mrs", "Dr", "Sir", … right before the name, not part of it. */
  readonly honorific?: string;
  /** True where the run begins a sentence, so that its first capital proves nothing. */
  readonly opensSentence: boolean;
}

/** When an office is meant to be held, seen from the story date. */
export type OfficeFrame = 'current' | 'former' | 'future' | 'acting' | 'other';

/** An office named in the draft: "foreign minister", "Secretary of State". */
export interface TitleMention extends TokenRange {
  readonly kind: 'title';
  /** The phrase without words that move it in time, folded and in the singular: "secretary of state". */
  readonly phrase: string;
  /** Keys of the role vocabulary that the words may mean; empty where the words are a title of no known role. */
  readonly roles: readonly string[];
  /** "deputy", "assistant", "first deputy": the office below the one named. */
  readonly deputy: boolean;
  readonly frame: OfficeFrame;
  /** The words that set the frame, as written ("former", "then-"). */
  readonly frameWord?: string;
  readonly plural: boolean;
}

export interface DateMention extends TokenRange {
  readonly kind: 'date';
  /**
   * `absolute`: the words alone fix the interval. `relative`: resolved against the story date ("Monday", "last year").
   * `partial`: lacks a year that the story date supplied ("February 16", "in late December").
   */
  readonly anchoring: 'absolute' | 'relative' | 'partial';
  /** What the words state, before the story date is applied: components only. */
  readonly stated: Readonly<{
    year?: number; month?: number; day?: number; weekday?: number; part?: 'early' | 'mid' | 'late'; decade?: boolean;
    season?: 'spring' | 'summer' | 'autumn' | 'winter';
  }>;
  /** The other end of a range, as far as stated. */
  readonly until?: Readonly<{ year?: number; month?: number; day?: number }>;
  /** "about", "around" stand before it. */
  readonly approximate?: true;
  /**
   * For relative dates, as data for the resolver: `on`, `last`, `next`, `this` with a stated weekday, month or season;
   * `yesterday`, `today`, `tomorrow`; `last-year`, `this-month`, `next-week` … with or without a stated month or part.
   */
  readonly relation?: string;
  /** True for a range ("14-16 February"). */
  readonly range: boolean;
  /** The interval; for relative and partial dates given by `resolveDate(mention, storyDate)`. */
  readonly value?: DateValue;
}

/** An acronym in brackets after what it stands for, or an expansion in brackets after its acronym. */
export interface AcronymMention extends TokenRange {
  readonly kind: 'acronym';
  readonly acronym: string;
  /** The words that it claims to stand for, as a range of tokens. */
  readonly expansion: TokenRange;
}

/** What a number counts or measures, as far as the words right beside it say. */
export type QuantityUnit =
  | { readonly kind: 'percent' }
  | { readonly kind: 'points' }
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'measure'; readonly unit: Unit };

/** A number with its unit: "$1.2 billion", "26 per cent", "5-mile", "70,000". The words of a comparator lie outside of it. */
export interface QuantityMention extends TokenRange {
  readonly kind: 'quantity';
  readonly value: Quantity;
  /** The digits with their power of ten, without currency and unit: what a fix replaces. Relative to the block. */
  readonly numberSpan: Span;
  /** Absent where a noun or nothing follows: what is counted is for the reader of the sentence to say. */
  readonly unit?: QuantityUnit;
  readonly comparator?: Comparator;
  /** First token with the comparator, and the first behind the mention and a comparator that follows ("or more"). */
  readonly outerFrom: number;
  readonly outerTo: number;
  /** True for "Article 5", "Nord Stream 2", "No. 10": a name's part, which counts nothing. */
  readonly label?: true;
}

/** Words between quotation marks, with the words beside them that say whose they are. */
export interface QuotationMention extends TokenRange {
  readonly kind: 'quotation';
  /** The words without their marks. */
  readonly inner: Span;
  readonly closed: boolean;
  /** A word or two in inverted commas. */
  readonly scare: boolean;
  /**
   * The words that name the speaker; absent where none surely do. `named`: a name stands among them; `pronoun`: "he added";
   * `described`: "the minister said".
   */
  readonly speaker?: TokenRange & { readonly how: 'named' | 'pronoun' | 'described' };
}

/** All that one block states: pure function of the block's prose and kind, so it is cached by them. */
export interface BlockReading {
  readonly kind: BlockKind;
  readonly prose: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** The words that are not in lower case, as indices of tokens. */
  readonly capitals: readonly number[];
  /** The classes of words that stand in the block, as bits (see text/word-classes). */
  readonly classes: number;
  readonly quoted: readonly Quoted[];
  readonly names: readonly NameMention[];
  readonly titles: readonly TitleMention[];
  readonly dates: readonly DateMention[];
  readonly acronyms: readonly AcronymMention[];
  readonly quantities: readonly QuantityMention[];
  readonly quotations: readonly QuotationMention[];
}
