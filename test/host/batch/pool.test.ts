import assert from 'node:assert/strict';
import { inOrder, type JobWorker, type PoolCounts } from '../../../server/src/host/batch/pool.js';

/** Numbers up to `count`, one at a time; remembers how many were asked for. */
async function* numbers(count: number, asked = { count: 0 }): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) {
    asked.count++;
    yield await Promise.resolve(number);
  }
}

/** A worker whose jobs are done when the test says so. */
class Held implements JobWorker<number, number> {
  static open: { readonly job: number; readonly resolve: (result: number) => void; readonly reject: (error: Error) => void }[] = [];
  do(job: number): Promise<number> {
    return new Promise((resolve, reject) => Held.open.push({ job, resolve, reject }));
  }
  end(): void {
    // Nothing to end.
  }
}

const at = { doubles: (): JobWorker<number, number> => ({ do: (job) => Promise.resolve(job * 2), end: () => undefined }) };
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
};
const options = { workers: 4, window: 8, start: at.doubles, lost: (job: number) => -job };

describe('a pool of workers', () => {
  it('hands on outcomes in the order of the jobs, though later ones are done first', async () => {
    Held.open = [];
    const outcomes: number[] = [];
    const all = (async () => {
      for await (const outcome of inOrder(numbers(4), { ...options, start: () => new Held() })) outcomes.push(outcome);
    })();
    await settled();
    assert.equal(Held.open.length, 4);
    for (const { job, resolve } of Held.open.toReversed()) {
      resolve(job);
      await settled();
      assert.deepEqual(outcomes, job === 0 ? [0, 1, 2, 3] : []);
    }
    await all;
  });

  it('hands on what is done while the next job has not come', async () => {
    let send: (job: number) => void = () => undefined;
    async function* one(): AsyncGenerator<number> {
      yield 21;
      yield await new Promise<number>((resolve) => (send = resolve));
    }
    const outcomes = inOrder(one(), options);
    assert.equal((await outcomes.next()).value, 42);
    const next = outcomes.next();
    await settled();
    send(1);
    assert.equal((await next).value, 2);
  });

  it('takes in no more than a window of a source of any length', async () => {
    const counts: PoolCounts = { mostWaiting: 0, workersStarted: 0 };
    const asked = { count: 0 };
    let taken = 0;
    for await (const outcome of inOrder(numbers(10_000, asked), options, counts)) {
      assert.equal(outcome, taken * 2);
      taken++;
      assert.ok(asked.count - taken <= options.window + 1, `${asked.count} asked for, ${taken} handed on`);
    }
    assert.equal(taken, 10_000);
    assert.ok(counts.mostWaiting <= options.window);
    assert.ok(counts.workersStarted <= options.workers);
  });

  it('called off, ends no worker before its job is done, begins no other, and hands on what was begun', async () => {
    Held.open = [];
    const calledOff = new AbortController();
    const outcomes: number[] = [];
    const all = (async () => {
      for await (const outcome of inOrder(numbers(100), { ...options, workers: 2, start: () => new Held(), calledOff: calledOff.signal })) outcomes.push(outcome);
    })();
    await settled();
    const [first, second] = Held.open;
    second?.resolve(1);
    await settled();
    calledOff.abort();
    await settled();
    assert.deepEqual([Held.open.map(({ job }) => job), outcomes], [[0, 1, 2], []]);
    first?.resolve(0);
    await settled();
    assert.deepEqual(outcomes, [0, 1]);
    Held.open[2]?.resolve(2);
    await all;
    assert.deepEqual([outcomes, Held.open.length], [[0, 1, 2], 3]);
  });

  it('called off, waits for no job that may never come', async () => {
    async function* one(): AsyncGenerator<number> {
      yield 21;
      await new Promise(() => undefined);
    }
    const calledOff = new AbortController();
    const outcomes = inOrder(one(), { ...options, calledOff: calledOff.signal });
    assert.equal((await outcomes.next()).value, 42);
    const next = outcomes.next();
    await settled();
    calledOff.abort();
    assert.equal((await next).done, true);
  });

  it('gives up the job that a worker died of, and does the others with another', async () => {
    const start = (): JobWorker<number, number> => {
      let dead = false;
      return {
        do: (job) => {
          assert.ok(!dead, 'a dead worker is not asked again');
          dead = job === 5;
          return dead ? Promise.reject(new Error('out of memory')) : Promise.resolve(job * 2);
        },
        end: () => undefined,
      };
    };
    const counts: PoolCounts = { mostWaiting: 0, workersStarted: 0 };
    const outcomes: number[] = [];
    for await (const outcome of inOrder(numbers(10), { ...options, workers: 1, start }, counts)) outcomes.push(outcome);
    assert.deepEqual(outcomes, [0, 2, 4, 6, 8, -5, 12, 14, 16, 18]);
    assert.equal(counts.workersStarted, 2);
  });
});
