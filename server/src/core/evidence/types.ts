import type { Problem, Source } from '../facts/types.js';
import type { Span } from '../text/span.js';
import type { DateValue } from '../values/date.js';

/** What a story's own source is written in. */
export type SourceFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx';

/** The pack that findings name where a story's own source spoke rather than a fact pack. */
export const STORY_SOURCES = 'story-sources';

/** One file of a `sources` folder as a host read it: all that the core needs to make a document of it. */
export interface SourceText {
  /** Path or address: what tells the document from all others. */
  readonly path: string;
  /** What people call it: the path inside its folder, "briefing/transcript.md". */
  readonly name: string;
  readonly format: SourceFormat;
  /** The file's text, markup included; of a PDF or Word file, the text that it holds. */
  readonly text: string;
  /** Offsets of `text` at which pages begin, in order. */
  readonly pages?: readonly number[];
  /** The CSL header that stands in a file beside it. */
  readonly header?: { readonly path: string; readonly text: string };
}

/** Who speaks in a turn of a transcript. */
export interface TurnSpeaker {
  /** The full name where the header gives it, else the label in ordinary capitals: "Dmitry Peskov", "Mr Peskov". */
  readonly name: string;
  /** "Q:", "REPORTER:": somebody who asks, known by no name. */
  readonly asks: boolean;
}

/** A paragraph of a source. */
export interface Passage {
  /** Where it stands in the document's text, without the label of its turn. */
  readonly span: Span;
  /** Its words; as long as `span`, markup masked. */
  readonly prose: string;
  /** "para. 7", "page 2, para. 1". */
  readonly locator: string;
  /** Line of the file, from 1; absent for files that have no lines of their own (PDF, Word). */
  readonly line?: number;
  readonly speaker?: TurnSpeaker;
}

/** A transcript, release or report, ready to be indexed. */
export interface SourceDocument {
  readonly path: string;
  readonly name: string;
  readonly format: SourceFormat;
  readonly source: Source;
  readonly passages: readonly Passage[];
  /** The day on which the words were spoken: the header's `event-date`; else a transcript's day of issue, or up to so many days before. */
  readonly spokenOn?: { readonly on: DateValue; readonly orDaysBefore: number };
  /** False where the words are a translation, or in another language: nothing is compared with them word by word. */
  readonly comparable: boolean;
  /** What is wrong with its header. */
  readonly problems: readonly Problem[];
}
