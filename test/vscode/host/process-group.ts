/** A child process that is ended together with everything it started, by id. */
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** How long a process may take to end by itself before it is ended by force. */
const GRACE_MS = 5_000;

export class ProcessGroup {
  readonly child: ChildProcess;
  readonly #endAtExit = (): void => { this.#signal('SIGKILL'); };

  /** Starts `program` as the leader of a process group of its own, so that its children can be ended with it. */
  constructor(program: string, parameters: readonly string[], options: SpawnOptions) {
    this.child = spawn(program, parameters, { ...options, detached: process.platform !== 'win32' });
    // A launcher that is interrupted, or gives up at its time limit, must not leave an editor behind. Before other
    // listeners, since those remove the folder the group works in.
    process.prependOnceListener('exit', this.#endAtExit);
  }

  get hasEnded(): boolean {
    return this.child.pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Asks the group to end, then makes it; resolves when the leader is gone. */
  async stop(): Promise<void> {
    if (!this.hasEnded) {
      const ended = once(this.child, 'exit');
      this.#signal('SIGTERM');
      const force = setTimeout(() => { this.#signal('SIGKILL'); }, GRACE_MS);
      await ended;
      clearTimeout(force);
    }
    this.#signal('SIGKILL'); // whatever the leader left behind in its group
    process.removeListener('exit', this.#endAtExit);
  }

  #signal(signal: NodeJS.Signals): void {
    const { pid } = this.child;
    if (pid === undefined) return;
    try {
      if (process.platform === 'win32') this.child.kill(signal);
      else process.kill(-pid, signal);
    } catch {
      // The group is gone already, which is what was asked for.
    }
  }
}

/** Makes an interrupted launcher exit instead of vanish, so that what it started is ended and removed on the way out. */
export function exitOnSignals(): void {
  for (const [signal, code] of [['SIGHUP', 129], ['SIGINT', 130], ['SIGTERM', 143]] as const) {
    process.once(signal, () => process.exit(code));
  }
}
