import os from 'node:os';
import path from 'node:path';
import { inOrder, type PoolCounts } from '../../host/batch/pool.js';
import { startThread } from '../../host/batch/thread.js';
import { ExitCode, type Terminal } from '../output.js';
import { failure, type BatchSettings, type Outcome } from './check-one.js';
import type { DraftJob, Job } from './jobs.js';
import type { CheckThread } from './worker.js';

/** Drafts for each thread that may be done while an earlier one is still being checked. */
const AHEAD = 16;
/** How often progress is shown: a clock would show nothing more. */
const SHOWN_EVERY = 25;

/** What a run did, as numbers: what tests look at. */
export interface BatchCounts extends PoolCounts {
  drafts: number;
  withFindings: number;
  failed: number;
  cached: number;
}

const noCounts = (): BatchCounts => ({ mostWaiting: 0, workersStarted: 0, drafts: 0, withFindings: 0, failed: 0, cached: 0 });

/** Checks an archive of any size in several threads: one line of JSON a draft, in the order of the drafts, each as soon as it is known. */
export async function checkArchive(
  jobs: AsyncIterable<Job>, settings: BatchSettings, threads: number | undefined, terminal: Terminal, counts: BatchCounts = noCounts(),
): Promise<ExitCode> {
  const workers = threads ?? Math.max(1, os.availableParallelism());
  const thread: CheckThread = { copydesk: 'check', settings };
  const start = () => {
    const { do: check, end } = startThread<DraftJob, Outcome>(threadFile(), thread);
    return { end, do: (job: Job): Promise<Outcome> => ('problem' in job ? Promise.resolve(badLine(job)) : check(job)) };
  };
  const lost = (job: Job, reason: string): Outcome =>
    ('problem' in job ? badLine(job) : failure(job.path, `could not be checked, the checker died of it (${reason}); please report this draft`));
  const said = new Set<string>();
  const calledOff = new AbortController();
  let asked: ExitCode | undefined;
  void terminal.askedToEnd?.().then((code) => {
    asked = code;
    calledOff.abort();
  });
  for await (const { line, verdict, complaints, cached } of inOrder(jobs, { workers, window: workers * AHEAD, start, lost, calledOff: calledOff.signal }, counts)) {
    counts.drafts++;
    if (verdict === 'findings') counts.withFindings++;
    if (verdict === 'failed') counts.failed++;
    if (cached) counts.cached++;
    if (complaints.length > 0) terminal.progress?.('');
    // Every thread reads the settings and packs for itself; what is wrong in them is said once.
    for (const complaint of complaints) if (!said.has(complaint)) terminal.err(complaint);
    for (const complaint of complaints) if (said.size < 1000) said.add(complaint);
    terminal.out(`${line}\n`);
    await terminal.drained?.();
    if (counts.drafts % SHOWN_EVERY === 0) terminal.progress?.(progressLine(counts));
  }
  terminal.progress?.('');
  if (asked === ExitCode.interrupted || asked === ExitCode.terminated) terminal.err(`copydesk: stopped after ${counts.drafts.toLocaleString('en')} ${counts.drafts === 1 ? 'draft' : 'drafts'}; the others are not checked`);
  if (asked !== undefined) return asked;
  return counts.failed > 0 ? ExitCode.failed : counts.withFindings > 0 ? ExitCode.findings : ExitCode.clean;
}

const badLine = ({ line, problem }: Extract<Job, { problem: string }>): Outcome => ({
  line: JSON.stringify({ line, problem }), verdict: 'failed', complaints: [`copydesk: line ${line} of the input ${problem}`], cached: false,
});

const progressLine = ({ drafts, withFindings, failed, cached }: BatchCounts): string => [
  `${drafts.toLocaleString('en')} drafts`, `${withFindings.toLocaleString('en')} with findings`,
  ...(cached > 0 ? [`${cached.toLocaleString('en')} known`] : []), ...(failed > 0 ? [`${failed.toLocaleString('en')} not checked`] : []),
].join(', ');

/** The command line itself, which knows a thread of its own when it is one; run from source, the file beside this folder. */
const threadFile = (): string => (__filename.endsWith('.ts') ? path.join(__dirname, '../main.ts') : __filename);
