/**
 * What our own client and the server say to each other beyond the Language Server Protocol: plain data only, so that the
 * client can import this file without any of the server. Every other editor does without; nothing here is obligatory.
 */

/** `initializationOptions` of our client. */
export interface ClientOptions {
  /** Address of the compiled bundled packs, where the server cannot find them itself (in a browser). */
  readonly bundledFacts?: string;
  /** The client answers `readFile`, `readBytes` and `readFolder`: needed for files that are not on the server's own disk. */
  readonly readsFiles?: boolean;
  /** The client has the command `stetCommand`, which asks for a reason before it lets a finding stand. */
  readonly asksForReason?: boolean;
  /** The client has the command `explainCheckCommand`: findings then carry a link to their check's page. */
  readonly explainsChecks?: boolean;
  /** False in an untrusted workspace: only packs inside its folders are read then. Absent means trusted. */
  readonly trusted?: boolean;
  /** The client shows what `draftStatus` tells. */
  readonly showsStatus?: boolean;
  /** The editor shows a finding's message above its hover, so that the hover need not say it again. */
  readonly showsFindingOnHover?: boolean;
  /** Settings for a client that cannot answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** The client's command behind the link of a finding's check. Its one argument is the check's id. */
export const explainCheckCommand = 'copydesk.explainCheck';

/** Client → server: the page of a check, in Markdown; empty where there is no such check. */
export const explainCheck = 'copydesk/explainCheck';
export interface ExplainCheckParams {
  readonly check: string;
}

/** The client's command behind "Let it stand (stet)…". Its one argument is a `StetTarget`. */
export const stetCommand = 'copydesk.stet';

/** A finding that is to be let stand. Positions count lines and UTF-16 code units from 0. */
export interface StetTarget {
  readonly uri: string;
  readonly check: string;
  readonly words: string;
  readonly line: number;
  readonly character: number;
}

/** Client → server: the edit that lets a finding stand. */
export const stetEdit = 'copydesk/stetEdit';
export interface StetEditParams extends StetTarget {
  readonly reason: string;
  readonly by?: string;
  /** ISO date of the last day on which it may stand. */
  readonly until?: string;
}
/** Null where the finding is gone. */
export type StetEditResult = {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  /** Where the text that is replaced ends: at its beginning, or behind a comment that let the words stand before. */
  readonly end: PlainPosition;
  readonly newText: string;
} | {
  /** The file beside the draft, for a format without comments, and its whole new text. */
  readonly file: string;
  readonly text: string;
} | { readonly problem: 'unreadable'; readonly file: string } | null;

/** Server → client: the text of a file, or null where there is none. */
export const readFile = 'copydesk/readFile';
/** Server → client, in a browser only: the bytes of a file, why they are withheld, or null where there is none. */
export const readBytes = 'copydesk/readBytes';
/** Server → client: what a folder holds, or null where there is none. */
export const readFolder = 'copydesk/readFolder';
/** A file that the editor does not hand over, because it could only do so as a whole. */
export interface TooLarge {
  readonly largerThanMegabytes: number;
}
export interface FileParams {
  readonly uri: string;
}
export interface FolderEntry {
  readonly name: string;
  readonly folder: boolean;
}

/** Client → server, a notification: the user has trusted the workspace. */
export const workspaceTrusted = 'copydesk/workspaceTrusted';

/** Server → client, a notification after each analysis. */
export const draftStatus = 'copydesk/draftStatus';
export interface DraftStatus {
  readonly uri: string;
  readonly errors: number;
  readonly warnings: number;
  /** Information and hints. */
  readonly notes: number;
  readonly letStand: number;
  /** As of which day the draft is checked, and where that is said, in the reader's language. */
  readonly asOf: string;
}

/** Client → server: what the fact base holds, as a Markdown page, seen from a draft (each folder may add packs). */
export const describeFacts = 'copydesk/describeFacts';
export interface DescribeFactsParams {
  readonly uri?: string;
}

/** Client → server, a notification: of which draft the fact check is shown. The server then sends `factCheck` after each analysis. */
export const watchFactCheck = 'copydesk/watchFactCheck';
export interface WatchFactCheckParams {
  /** Null where no draft is shown. */
  readonly uri: string | null;
  /** False where nobody sees the items, so that their numbers are enough. */
  readonly items: boolean;
}

export type FactCheckVerdict = 'agrees' | 'contradicts' | 'cannot-tell';

/** One checkable item. Everything in it stays the same while the draft is edited elsewhere; places come beside. */
export interface FactCheckItem {
  readonly id: string;
  readonly kind: string;
  readonly verdict: FactCheckVerdict;
  /** The words of the draft, on one line. */
  readonly text: string;
  /** Why the verdict is what it is, on one line; may be empty. */
  readonly reason: string;
  /** The check whose finding contradicts it. */
  readonly check: string | null;
  /** How grave the finding is that contradicts it. */
  readonly severity?: 'error' | 'warning' | 'information' | 'hint';
  readonly fixable: boolean;
  readonly checked?: { readonly by?: string; readonly date?: string; readonly note?: string; readonly stale?: string };
}

/** Server → client, a notification: the fact check of the draft that is watched. */
export const factCheck = 'copydesk/factCheck';
export interface FactCheck {
  readonly uri: string;
  /** As of which day the draft is checked, in the reader's language, with where that is said unless the draft says it. */
  readonly asOf: string;
  readonly counts: Readonly<Record<FactCheckVerdict, number>>;
  /** Sentences about marks whose words are gone. */
  readonly lost: readonly string[];
  /** Absent where only numbers were asked for. */
  readonly items?: {
    /** The ids of all items, in the order of the draft. */
    readonly order: readonly string[];
    /** Four numbers for each: start line and character, end line and character, from 0. */
    readonly places: readonly number[];
    /** Items that are new or differ from what was sent before; all of them after `watchFactCheck`. */
    readonly changed: readonly FactCheckItem[];
  };
}

/** Client → server: what is known of an item, and what can be done about it. Null where it is gone. */
export const factCheckItem = 'copydesk/factCheckItem';
export interface FactCheckItemParams {
  readonly uri: string;
  readonly id: string;
}
export type FactCheckItemResult = {
  readonly markdown: string;
  readonly stet: StetTarget | null;
} | null;

/** Client → server: the text of the marks file with a mark for an item, or without its mark. The client writes it. */
export const markItem = 'copydesk/markItem';
export interface MarkItemParams extends FactCheckItemParams {
  /** Absent takes the mark away. */
  readonly mark?: { readonly by?: string; readonly note?: string };
}
export type MarkItemResult = { readonly file: string; readonly text: string } | { readonly problem: 'gone' | 'unsaved' | 'unreadable'; readonly file?: string };

/** Client → server, a notification: the marks beside a draft were written. */
export const marksWritten = 'copydesk/marksWritten';
export interface MarksWrittenParams {
  readonly uri: string;
}

/** Client → server: the annotated draft as the text of a file. Null where there is no such draft. */
export const exportWorksheet = 'copydesk/exportWorksheet';
export interface ExportWorksheetParams {
  readonly uri: string;
  readonly format: 'markdown' | 'html' | 'csv' | 'json';
  readonly checker?: string;
}

/** Client → server: what can be cited for the words at a place; the most telling first. */
export const citations = 'copydesk/citations';
export interface CitationsParams {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}
export interface CitationChoice {
  /** The source's id, as packs have it. */
  readonly source: string;
  readonly locator?: string;
  readonly title: string;
  readonly detail: string;
  /** The words of the passage. */
  readonly quote?: string;
}

/** Client → server: the edits that cite a source for the words at a place. */
export const insertCitation = 'copydesk/citationEdits';
export interface InsertCitationParams extends CitationsParams {
  /** A source's id, or the source itself in the keys of CSL-JSON; absent: the first that is known of the place. */
  readonly source?: string | CitedSource;
  readonly locator?: string;
}
/** The keys of CSL-JSON that a citation shows. `issued` is an ISO day, month or year. */
export interface CitedSource {
  readonly title: string;
  readonly publisher?: string;
  readonly containerTitle?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly issued?: string;
  readonly URL?: string;
}
/** `nothing`: nothing is known of the place; `no-place`: front matter, code, a comment; `failed`: the style or the processor. `version` is the document's. */
export type InsertCitationResult =
  | { readonly edits: readonly PlainEdit[]; readonly version: number }
  | { readonly problem: 'nothing' | 'unknown-source' | 'no-place' }
  | { readonly problem: 'failed'; readonly reason: string };
export interface PlainEdit {
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
  readonly newText: string;
}
export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

/** The client's command that brings the fact check view to the front. VS Code makes it by itself for every view. */
export const showFactCheckCommand = 'copydesk-fact-check.focus';

/** The client's command behind "Add … to the facts": asks for the source. Its one argument is an `AddToFactsTarget`. */
export const addToFactsCommand = 'copydesk.addToFacts';

/** A name in a draft that no pack knows. The position counts lines and UTF-16 code units from 0. */
export interface AddToFactsTarget {
  readonly uri: string;
  readonly name: string;
  readonly line: number;
  readonly character: number;
}

/** Client → server: the edit of the workspace's pack that adds the person at a place of a draft. */
export const addToFacts = 'copydesk/addToFacts';
export interface AddToFactsParams extends AddToFactsTarget {
  readonly source: { readonly title: string; readonly publisher?: string; readonly URL?: string; readonly issued?: string };
}
/** Null where nobody unknown is named there. `edit` is a `WorkspaceEdit`; `line`, from 0, is where the new entry begins in the file `uri`. */
export type AddToFactsResult = { readonly edit: object; readonly uri: string; readonly line: number } | null;

/** Client → server: the passages of the story's sources and of the packs that have most to do with the sentence at a place. */
export const findSupport = 'copydesk/findSupport';
export interface FindSupportParams {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}
/** Null where no sentence stands there. */
export type FindSupportResult = {
  readonly sentence: string;
  readonly passages: readonly SupportingPassage[];
} | null;
export interface SupportingPassage {
  /** On one line. */
  readonly text: string;
  /** "transcript.md, para. 7, Dmitry Peskov", "Reuters, 15 December 2021, para. 6". */
  readonly place: string;
  /** What `copydesk.insertCitation` takes. */
  readonly cite: { readonly source: CitedSource; readonly locator?: string };
  /** The file of a source of the story, and the line from 0 where the passage begins, for files that have lines. */
  readonly file?: { readonly uri: string; readonly line?: number };
}
