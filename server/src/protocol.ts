/**
 * What our own client and the server say to each other beyond the Language Server Protocol: plain data only, so that the
 * client can import this file without any of the server. Every other editor does without; nothing here is obligatory.
 */

/** `initializationOptions` of our client. */
export interface ClientOptions {
  /** Address of the compiled bundled packs, where the server cannot find them itself (in a browser). */
  readonly bundledFacts?: string;
  /** The client answers `readFile` and `readFolder`: needed for files that are not on the server's own disk. */
  readonly readsFiles?: boolean;
  /** The client has the command `stetCommand`, which asks for a reason before it lets a finding stand. */
  readonly asksForReason?: boolean;
  /** False in an untrusted workspace: only packs inside its folders are read then. Absent means trusted. */
  readonly trusted?: boolean;
  /** The client shows what `draftStatus` tells. */
  readonly showsStatus?: boolean;
  /** The editor shows a finding's message above its hover, so that the hover need not say it again. */
  readonly showsFindingOnHover?: boolean;
  /** Settings for a client that cannot answer `workspace/configuration`. */
  readonly settings?: unknown;
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
}
/** Null where the finding is gone. */
export type StetEditResult = {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly newText: string;
} | null;

/** Server → client: the text of a file, or null where there is none. */
export const readFile = 'copydesk/readFile';
/** Server → client: what a folder holds, or null where there is none. */
export const readFolder = 'copydesk/readFolder';
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
  /** ISO date as of which the draft is checked, and where it came from. */
  readonly storyDate: string;
  readonly storyDateOrigin: string;
}

/** Client → server: what the fact base holds, as a Markdown page, seen from a draft (each folder may add packs). */
export const describeFacts = 'copydesk/describeFacts';
export interface DescribeFactsParams {
  readonly uri?: string;
}
