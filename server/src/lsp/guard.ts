import { ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Writes one line to the editor's log. */
export type Log = (message: string) => void;

/** What went wrong, with its stack where there is one. */
export const describeError = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/**
 * A request handler that cannot fail: an error is one entry in the log, and the editor gets `empty`. Only an answer that the
 * protocol itself knows (a `ResponseError`) goes through.
 */
export const guarded = <P, R>(log: Log, name: string, empty: R, handle: (params: P, token: CancellationToken) => R | Promise<R>) =>
  async (params: P, token: CancellationToken): Promise<R> => {
    try {
      return await handle(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(`${name} failed: ${describeError(error)}`);
      return empty;
    }
  };

/** A notification handler that cannot fail. */
export const guardedNotification = <P>(log: Log, name: string, handle: (params: P) => void | Promise<void>) =>
  async (params: P): Promise<void> => {
    try {
      await handle(params);
    } catch (error) {
      log(`${name} failed: ${describeError(error)}`);
    }
  };
