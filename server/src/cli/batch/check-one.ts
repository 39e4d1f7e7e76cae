import { createAnalyzer } from '../../core/engine/analyze.js';
import { mergeSettings, type StatedSettings } from '../../core/engine/settings.js';
import { formatOf, isDraftName, readDraftFile } from '../../host/drafts/read-draft-file.js';
import { keyOf, resultCache } from '../../host/batch/result-cache.js';
import path from 'node:path';
import type { Severity } from '../../core/checks/define-check.js';
import { UsageError } from '../arguments.js';
import { linePositions } from '../checked-draft.js';
import { Desks, type Desk } from '../desks.js';
import type { Terminal } from '../output.js';
import { findingObject } from '../print-json.js';
import { isGrave } from '../report.js';
import { storyDate } from '../story-date.js';
import type { DraftJob } from './jobs.js';

/** What a worker is told once. */
export interface BatchSettings {
  readonly stated: StatedSettings;
  readonly failOn: Severity;
  readonly cache: string | undefined;
  readonly today: string;
  readonly folder: string;
  readonly version: string;
}

/** What became of one draft. */
export interface Outcome {
  /** The line of the report, without its end. */
  readonly line: string;
  readonly verdict: 'clean' | 'findings' | 'failed';
  /** For people: why the draft could not be checked, problems of settings and packs. */
  readonly complaints: readonly string[];
  readonly cached: boolean;
}

/** What is kept of a result: everything but the path, which does not bear on it. */
interface Kept {
  readonly storyDate: string;
  readonly findings: readonly object[];
  readonly grave: boolean;
  /** The day of the check, where the result depends on it. */
  readonly today?: string;
}

/** Checks one draft of an archive at a time; never throws. */
export function createBatchChecker(settings: BatchSettings): (job: DraftJob) => Promise<Outcome> {
  let complaints: string[] = [];
  const desks = new Desks(settings.stated, terminalOf(settings, (line) => complaints.push(line)));
  const cache = settings.cache === undefined ? undefined : resultCache(settings.cache);
  return async (job) => {
    complaints = [];
    const failedBefore = desks.failed;
    const outcome = await checkJob(job, desks, settings, cache).catch((error: unknown) => ({
      problem: error instanceof UsageError ? `has a wrong date: ${error.message}` : `could not be checked: ${error instanceof Error ? error.message : String(error)}`,
    }));
    if ('problem' in outcome) return failure(job.path, outcome.problem, complaints);
    const { kept, cached, failures } = outcome;
    const failed = failures.length > 0 || (desks.failed && !failedBefore);
    return {
      line: JSON.stringify({ path: job.path, storyDate: kept.storyDate, findings: kept.findings }),
      verdict: failed ? 'failed' : kept.grave ? 'findings' : 'clean',
      complaints: [...complaints, ...failures], cached,
    };
  };
}

/** The outcome of a draft that was not checked. */
export const failure = (name: string, problem: string, complaints: readonly string[] = []): Outcome => ({
  line: JSON.stringify({ path: name, problem }), verdict: 'failed', complaints: [...complaints, `copydesk: ${name} ${problem}`], cached: false,
});

async function checkJob(job: DraftJob, desks: Desks, settings: BatchSettings, cache: ReturnType<typeof resultCache> | undefined): Promise<
  { readonly problem: string } | { readonly kept: Kept; readonly cached: boolean; readonly failures: readonly string[] }
> {
  const file = path.resolve(settings.folder, job.path);
  const reading = job.text === undefined ? await readDraftFile(file) : { text: job.text };
  if ('problem' in reading) return reading;
  const format = job.text !== undefined && !isDraftName(job.path) ? 'markdown' : formatOf(job.path);
  const found = await desks.deskOf(job.text === undefined ? path.dirname(file) : settings.folder);
  const desk: Desk = job.date === undefined ? found : { ...found, settings: mergeSettings(found.settings, { storyDate: storyDate(job.date) }) };
  // What the story's own sources say is read from files that no hash of a pack covers.
  const keeping = desk.evidence ? undefined : cache;
  const key = keyOf(settings.version, desk.facts.generation, JSON.stringify(desk.settings), settings.failOn, format, reading.text);
  const known = await keeping?.get(key) as Kept | undefined;
  if (known && (known.today === undefined || known.today === settings.today)) return { kept: known, cached: true, failures: [] };
  const analysis = createAnalyzer().analyze({ text: reading.text, format, ...desk, today: settings.today });
  const positionAt = linePositions(reading.text);
  const dated = analysis.links.storyDate.origin === 'today' || analysis.stets.some(({ until }) => until !== undefined);
  const kept: Kept = {
    storyDate: analysis.links.storyDate.iso,
    findings: analysis.findings.map((finding) => findingObject(finding, reading.text, positionAt)),
    grave: analysis.findings.some((finding) => isGrave(finding, settings.failOn)),
    ...(dated && { today: settings.today }),
  };
  const failures = analysis.failures.map(({ check, error }) => `copydesk: ${job.path}: the check ${check} failed: ${error.split('\n')[0]!}`);
  if (failures.length === 0) await keeping?.put(key, kept);
  return { kept, cached: false, failures };
}

const terminalOf = ({ today, folder }: BatchSettings, err: (line: string) => void): Terminal =>
  ({ out: () => undefined, err, readStandardInput: () => Promise.resolve(Buffer.alloc(0)), today, folder, colour: false });
