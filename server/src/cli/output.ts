/** Where a command writes, and where it reads: the process's streams, or a test's. */
export interface Terminal {
  out(text: string): void;
  /** One line for people; never mixed with a report. */
  err(line: string): void;
  readStandardInput(): Promise<Buffer>;
  /** Standard input as it comes, for what may be larger than memory. Absent: `readStandardInput` is used. */
  readonly standardInput?: () => AsyncIterable<Buffer | string>;
  /** Shows how far something is, over what it showed before; an empty line takes it away. Absent where nobody watches. */
  readonly progress?: (line: string) => void;
  /** Waits until the reader of the output has taken what was written. Absent where nothing piles up. */
  readonly drained?: () => Promise<void>;
  /**
   * Gives the code to end with once somebody asks for the end before the work is done: Ctrl-C, a job that is called off, a reader of the
   * report that has gone. Who calls it ends by itself; without the call the process ends at once.
   */
  readonly askedToEnd?: () => Promise<ExitCode>;
  /** ISO date of today. */
  readonly today: string;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly colour: boolean;
}

/** `interrupted` and `terminated` as shells count them: 128 and the number of the signal. */
export const ExitCode = { clean: 0, findings: 1, failed: 2, interrupted: 130, terminated: 143 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
