/** Something that does one job at a time: a thread, or a test's. */
export interface JobWorker<J, R> {
  /** The outcome of a job; rejects when the worker has died of it. It is not asked again after that. */
  do(job: J): Promise<R>;
  end(): void;
}

export interface PoolOptions<J, R> {
  readonly workers: number;
  /** Jobs that may be begun beyond the oldest one that is not done: what is done early waits in memory to be handed on in order. */
  readonly window: number;
  readonly start: () => JobWorker<J, R>;
  /** What stands in for the outcome of a job that a worker died of. */
  readonly lost: (job: J, reason: string) => R;
  /** Once it is aborted no further job is begun; what has begun is done and handed on. */
  readonly calledOff?: AbortSignal;
}

/** What a run has held in memory at the most, as numbers: what tests count instead of memory. */
export interface PoolCounts {
  mostWaiting: number;
  workersStarted: number;
}

/**
 * Does jobs in several workers and hands on the outcomes in the order of the jobs, each as soon as all before it are done. Jobs are
 * taken from their source only when they may be begun, so that a source of any length costs the memory of one window. A
 * worker that dies costs its job; another takes its place. Called off, it ends with the last outcome before the first job that was not begun.
 */
export async function* inOrder<J, R>(
  jobs: AsyncIterable<J>, { workers, window, start, lost, calledOff }: PoolOptions<J, R>, counts: PoolCounts = { mostWaiting: 0, workersStarted: 0 },
): AsyncGenerator<R> {
  const source = jobs[Symbol.asyncIterator]();
  const pool = new Pool(workers, start, lost, counts);
  const pending: Promise<Done<R>>[] = [];
  let next: Promise<{ readonly job: IteratorResult<J> }> | undefined;
  let ended = false;
  /** Stops waiting for a job that may never come. */
  let giveUp = (): void => undefined;
  const nextJob = (): Promise<{ readonly job: IteratorResult<J> }> => new Promise((resolve, reject) => {
    giveUp = () => resolve({ job: { done: true, value: undefined } });
    source.next().then((job) => resolve({ job }), reject);
  });
  const stop = (): void => {
    ended = true;
    pool.stop();
    giveUp();
  };
  calledOff?.addEventListener('abort', stop);
  try {
    while (!ended || pending.length > 0) {
      if (!ended && pending.length < window) next ??= nextJob();
      // What is done is handed on before more is taken in, also where whoever sends the jobs waits for the answer to one.
      const come = await Promise.race([pending[0], next].filter((one) => one !== undefined));
      if ('job' in come) {
        next = undefined;
        if (come.job.done) ended = true;
        else pending.push(pool.do(come.job.value));
        counts.mostWaiting = Math.max(counts.mostWaiting, pending.length);
      } else if ('outcome' in come) {
        pending.shift();
        yield come.outcome;
      } else return;
    }
  } finally {
    calledOff?.removeEventListener('abort', stop);
    // No worker is ended in the midst of a job, which may be writing.
    if (calledOff?.aborted === true) await Promise.all(pending);
    pool.end();
    const returned = source.return?.();
    if (calledOff?.aborted !== true) await returned;
    else returned?.catch(() => undefined);
  }
}

/** The outcome of a job, or word that it was never begun. */
type Done<R> = { readonly outcome: R } | { readonly begun: false };

/** As many workers as are needed, and no more than there may be; each does one job at a time. */
class Pool<J, R> {
  readonly #workers: number;
  readonly #start: () => JobWorker<J, R>;
  readonly #lost: (job: J, reason: string) => R;
  readonly #counts: PoolCounts;
  readonly #idle: JobWorker<J, R>[] = [];
  readonly #alive = new Set<JobWorker<J, R>>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #stopped = false;

  constructor(workers: number, start: () => JobWorker<J, R>, lost: (job: J, reason: string) => R, counts: PoolCounts) {
    this.#workers = workers;
    this.#start = start;
    this.#lost = lost;
    this.#counts = counts;
  }

  async do(job: J): Promise<Done<R>> {
    const by = await this.#worker();
    if (by === undefined) return { begun: false };
    try {
      const outcome = await by.do(job);
      this.#idle.push(by);
      return { outcome };
    } catch (error) {
      this.#alive.delete(by);
      by.end();
      return { outcome: this.#lost(job, error instanceof Error ? error.message : String(error)) };
    } finally {
      this.#busy--;
      this.#waiting.shift()?.();
    }
  }

  /** Begins no job any more. */
  stop(): void {
    this.#stopped = true;
    for (const free of this.#waiting.splice(0)) free();
  }

  end(): void {
    for (const one of this.#alive) one.end();
  }

  async #worker(): Promise<JobWorker<J, R> | undefined> {
    while (!this.#stopped && this.#idle.length === 0 && this.#busy >= this.#workers) await new Promise<void>((free) => this.#waiting.push(free));
    if (this.#stopped) return undefined;
    this.#busy++;
    const known = this.#idle.pop();
    if (known) return known;
    const made = this.#start();
    this.#counts.workersStarted++;
    this.#alive.add(made);
    return made;
  }
}
