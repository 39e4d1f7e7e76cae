import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient';

const TIMES = 4;
const WITHIN_MS = 3 * 60_000;

/** Starts a server again that ended by itself, and says so the first time; but not one that ends again and again. */
export class Restarts implements ErrorHandler {
  readonly #isRunning: () => boolean;
  readonly #giveUp: () => void;
  readonly #sayOnce: () => void;
  #said = false;
  readonly #ends: number[] = [];

  /** `isRunning`: the server had started before it ended. `giveUp` is called when it is not started again, `sayOnce` when it is for the first time. */
  constructor(isRunning: () => boolean, giveUp: () => void, sayOnce: () => void) {
    this.#isRunning = isRunning;
    this.#giveUp = giveUp;
    this.#sayOnce = sayOnce;
  }

  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    // One that ended while it started makes the start fail, which is said there.
    if (!this.#isRunning()) return { action: CloseAction.DoNotRestart, handled: true };
    const now = Date.now();
    this.#ends.push(now);
    while (this.#ends[0] !== undefined && now - this.#ends[0] > WITHIN_MS) this.#ends.shift();
    if (this.#ends.length <= TIMES) {
      if (!this.#said) this.#sayOnce();
      this.#said = true;
      return { action: CloseAction.Restart, handled: true };
    }
    this.#giveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}
