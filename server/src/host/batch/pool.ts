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
}

/** What a run has held in memory at the most, as numbers: what tests count instead of memory. */
export interface PoolCounts {
  mostWaiting: number;
  workersStarted: number;
}

/**
 * Does jobs in several workers and hands on the outcomes in the order of the jobs, each as soon as all before it are done. Jobs are
 * taken from their source only when they may be begun, so that a source of any length costs the memory of one window. A
 * worker that dies costs its job; another takes its place.
 */
export async function* inOrder<J, R>(
  jobs: AsyncIterable<J>, { workers, window, start, lost }: PoolOptions<J, R>, counts: PoolCounts = { mostWaiting: 0, workersStarted: 0 },
): AsyncGenerator<R> {
  const source = jobs[Symbol.asyncIterator]();
  const idle: JobWorker<J, R>[] = [];
  const alive = new Set<JobWorker<J, R>>();
  const pending: Promise<R>[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;
  const worker = async (): Promise<JobWorker<J, R>> => {
    while (idle.length === 0 && busy >= workers) await new Promise<void>((free) => waiting.push(free));
    busy++;
    const known = idle.pop();
    if (known) return known;
    const made = start();
    counts.workersStarted++;
    alive.add(made);
    return made;
  };
  const done = (): void => {
    busy--;
    waiting.shift()?.();
  };
  const perform = async (job: J): Promise<R> => {
    const by = await worker();
    try {
      const outcome = await by.do(job);
      idle.push(by);
      return outcome;
    } catch (error) {
      alive.delete(by);
      by.end();
      return lost(job, error instanceof Error ? error.message : String(error));
    } finally {
      done();
    }
  };
  let next: Promise<{ readonly job: IteratorResult<J> }> | undefined;
  let ended = false;
  try {
    while (!ended || pending.length > 0) {
      if (!ended && pending.length < window) next ??= source.next().then((job) => ({ job }));
      // What is done is handed on before more is taken in, also where whoever sends the jobs waits for the answer to one.
      const first = pending[0]?.then((outcome) => ({ outcome }));
      const come = await Promise.race([first, next].filter((one) => one !== undefined));
      if ('outcome' in come) {
        pending.shift();
        yield come.outcome;
        continue;
      }
      next = undefined;
      if (come.job.done) ended = true;
      else pending.push(perform(come.job.value));
      counts.mostWaiting = Math.max(counts.mostWaiting, pending.length);
    }
  } finally {
    for (const one of alive) one.end();
    await source.return?.();
  }
}
