import { ExitCode } from './output.js';

const SIGNALS = [['SIGINT', ExitCode.interrupted], ['SIGTERM', ExitCode.terminated]] as const;

/** How this process is asked to end before its work is done. A second signal ends it at once, whatever it is doing. */
export class EarlyEnd {
  /** The code to end with; undefined as long as nobody has asked. */
  code: ExitCode | undefined;
  readonly #listeners: ((code: ExitCode) => void)[] = [];
  readonly #handlers = new Map(SIGNALS.map(([signal, code]) => [signal, () => this.ask(code)]));

  /** Asks for the end; where nobody has called `asked`, that is now. */
  ask(code: ExitCode): void {
    if (this.#listeners.length === 0) process.exit(code);
    if (this.code !== undefined) return;
    this.code = code;
    for (const [signal, handler] of this.#handlers) process.removeListener(signal, handler);
    for (const listener of this.#listeners) listener(code);
  }

  /** Gives the code once somebody asks. From now on whoever waits for it ends the process. */
  asked(): Promise<ExitCode> {
    for (const [signal, handler] of this.#handlers) process.on(signal, handler);
    return new Promise((resolve) => this.#listeners.push(resolve));
  }
}
