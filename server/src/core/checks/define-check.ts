import type { Span } from '../text/span.js';
import type { Citation, NonEmpty, Statement } from '../facts/types.js';
import type { TextEdit } from '../links/edits.js';
import type { WrongSeat } from '../links/bodies/judge-seat.js';
import type { Links } from '../links/types.js';
import type { WordClass } from '../text/word-classes.js';
import { say, type Said } from '../values/said.js';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export type { TextEdit };

/** A way to mend a finding. The first one is preferred. */
export interface Fix {
  readonly title: Said;
  readonly edits: readonly TextEdit[];
  /** May be applied without a look ("fix all"): the outcome is surely right. */
  readonly safe?: boolean;
}

/** A fix for all places of a word is offered at each of so many; of more, at the first alone, because a report tells every place of every fix. */
const ALL_OFFERED = 50;

/** True where the finding at the `index`th of so many places of a word offers to mend all of them. */
export const offersAll = (index: number, places: number): boolean => places > 1 && (index === 0 || places <= ALL_OFFERED);

/** A statement of the fact base in words, with its sources. */
export interface Evidence {
  /** One sentence: "Dmitry Kozak was Deputy Kremlin Chief of Staff from 24 January 2020." */
  readonly statement: Said;
  readonly statementId: string;
  readonly sources: NonEmpty<Citation>;
  readonly pack: string;
}

interface Reported {
  readonly span: Span;
  /** All the words that it is about, where `span` marks but the wrong ones: what a list of the draft's names shows. */
  readonly whole?: Span;
  /** What is wrong and what is right, one sentence. */
  readonly message: Said;
  /** Why: the reasons, one to three sentences. */
  readonly because: Said;
  readonly fixes: readonly Fix[];
  /** Overrides the check's default severity. */
  readonly severity?: Severity;
  /** Other places of the draft that led to the verdict. */
  readonly related?: readonly { readonly span: Span; readonly message: Said }[];
}

/** A finding that rests on the fact base: it cannot be made without evidence. */
export interface FactFinding extends Reported {
  readonly evidence: NonEmpty<Evidence>;
}

/** A finding that the draft itself proves (30 February; a weekday against its date). */
export interface DraftFinding extends Reported {
  readonly evidence?: undefined;
}

/** An example for the reference page; `right` is absent where there is nothing to write instead. */
export interface CheckExample {
  readonly wrong: string;
  readonly right?: string;
  /** The day of the story, `2022-11-05`; 15 February 2022 unless told. A test reads each example as of it. */
  readonly date?: string;
}

interface CheckMeta {
  /** The file's name. */
  readonly id: string;
  readonly title: string;
  /** Two to five sentences for people: what it finds, why it matters, how it decides. */
  readonly rationale: string;
  readonly severity: Severity;
  readonly examples: NonEmpty<CheckExample>;
  /** What it stays silent on. */
  readonly silences: NonEmpty<string>;
  /** Sentences of such kinds: a test shows that it says nothing of them. */
  readonly accepts: NonEmpty<string>;
  /**
   * `block`: what it says of a block depends on that block's own links alone. Then `run` is handed one block at a time as if it
   * were the whole draft, offset 0, and what it said is remembered until the block's links change. Otherwise it reads the draft.
   */
  readonly reads?: 'block';
  /** With `reads: 'block'`: all that a block must hold for the check to have anything to say. It is not asked of blocks without. */
  readonly needs?: NonEmpty<Ingredient | WordClass>;
}

/** What blocks are told apart by before checks are asked: lists of a block's links, and of its reading. */
export type Ingredient = 'acronyms' | 'areas' | 'dates' | 'eventClaims' | 'offices' | 'organizations' | 'quantities' | 'titles';

export interface FactCheck extends CheckMeta {
  readonly restsOn: 'facts';
  run(links: Links): Iterable<FactFinding>;
}

export interface DraftCheck extends CheckMeta {
  readonly restsOn: 'draft';
  run(links: Links): Iterable<DraftFinding>;
}

export type Check = FactCheck | DraftCheck;

/** Identity with types: a check is a plain value. */
export const defineCheck = <C extends Check>(check: C): C => check;

/** English text, as reports and files have it, with what it is told from in another language. */
interface InEnglish {
  readonly said: Said;
}

export interface FindingFix extends Omit<Fix, 'title'>, InEnglish {
  readonly title: string;
}

export interface FindingEvidence extends Omit<Evidence, 'statement'>, InEnglish {
  readonly statement: string;
}

/** A finding as the engine delivers it: in English; `tellFinding` tells it in another language. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly whole?: Span;
  readonly message: string;
  readonly because: string;
  readonly said: { readonly message: Said; readonly because: Said };
  readonly fixes: readonly FindingFix[];
  readonly related?: readonly (InEnglish & { readonly span: Span; readonly message: string })[];
  readonly evidence: readonly FindingEvidence[];
}

/** The evidence of one statement; `says` is a whole sentence. */
export const evidenceOf = (statement: Statement<unknown>, says: Said): Evidence =>
  ({ statement: says, statementId: statement.id, sources: statement.sources, pack: statement.pack });

/** A part of a politician's label that the facts contradict; `text` is what to write instead, where it is known. */
export const seatFinding = ({ label, part, message, because, last, terms: [first, ...others] }: WrongSeat<'title' | 'party' | 'state'>, text: string | undefined): FactFinding => ({
  span: part.span,
  whole: label.person.span,
  message,
  because,
  ...(last && { severity: 'warning' as const }),
  evidence: [evidenceOf(...first), ...others.map((one) => evidenceOf(...one))],
  fixes: text === undefined ? [] : [{ title: say`Replace with "${text}"`, edits: [{ span: part.span, text }] }],
});
