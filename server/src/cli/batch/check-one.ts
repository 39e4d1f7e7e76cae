import type { Severity } from '../../core/checks/define-check.js';
import { createAnalyzer } from '../../core/engine/analyze.js';
import { mergeSettings, type StatedSettings } from '../../core/engine/settings.js';
import type { EvidenceIndex } from '../../core/evidence/evidence-index.js';
import { linePositions } from '../../core/text/line-positions.js';
import { keyOf, resultCache, type ResultCache } from '../../host/batch/result-cache.js';
import { formatOf, isDraftName } from '../../host/drafts/read-draft-file.js';
import { UsageError } from '../arguments.js';
import { Desks, type Desk } from '../desks.js';
import { openDraft, type OpenDraft } from '../open-draft.js';
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
  const terminal = terminalOf(settings, (line) => complaints.push(line));
  const desks = new Desks(settings.stated, terminal);
  const cache = settings.cache === undefined ? undefined : resultCache(settings.cache);
  return async (job) => {
    complaints = [];
    const failedBefore = desks.failed;
    const outcome = await checkJob(job, desks, settings, cache, terminal).catch((error: unknown) => ({
      problem: error instanceof UsageError ? `has a wrong "date": ${error.message}` : `could not be checked: ${error instanceof Error ? error.message : String(error)}`,
    }));
    if ('problem' in outcome) return failure(job.path, outcome.problem, complaints);
    const { kept, cached, failures, stetsWhole } = outcome;
    const failed = failures.length > 0 || !stetsWhole || (desks.failed && !failedBefore);
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

/** A text that came with its line: its name tells the format, the settings are those of the folder that the command was called in. */
const draftOf = (name: string, text: string, { folder }: BatchSettings): OpenDraft =>
  ({ text, byteOrderMark: false, format: isDraftName(name) ? formatOf(name) : 'markdown', folder, file: undefined, sideStets: [], stetsWhole: true });

async function checkJob(job: DraftJob, desks: Desks, settings: BatchSettings, cache: ResultCache | undefined, terminal: Terminal): Promise<
  { readonly problem: string } | { readonly kept: Kept; readonly cached: boolean; readonly failures: readonly string[]; readonly stetsWhole: boolean }
> {
  const draft = job.text === undefined ? await openDraft(job.path, terminal) : draftOf(job.path, job.text, settings);
  if ('problem' in draft) return draft;
  const { text, format, folder, sideStets, stetsWhole } = draft;
  const found = await desks.deskOf(folder);
  const desk: Desk = job.date === undefined ? found : { ...found, settings: mergeSettings(found.settings, { storyDate: storyDate(job.date, 'it') }) };
  const key = keyOf(
    settings.version, desk.facts.generation, JSON.stringify([desk.settings, sideStets]), desk.evidence ? printOf(desk.evidence) : '',
    settings.failOn, format, text,
  );
  const known = await cache?.get(key) as Kept | undefined;
  if (known && (known.today === undefined || known.today === settings.today)) return { kept: known, cached: true, failures: [], stetsWhole };
  const analysis = createAnalyzer().analyze({ text, format, ...desk, sideStets, today: settings.today });
  const positionAt = linePositions(text);
  const dated = analysis.links.storyDate.origin === 'today' || analysis.stets.some(({ until }) => until !== undefined);
  const kept: Kept = {
    storyDate: analysis.links.storyDate.iso,
    findings: analysis.findings.map((finding) => findingObject(finding, text, positionAt)),
    grave: analysis.findings.some((finding) => isGrave(finding, settings.failOn)),
    ...(dated && { today: settings.today }),
  };
  const failures = analysis.failures.map(({ check, error }) => `copydesk: ${job.path}: the check ${check} failed: ${error.split('\n')[0]!}`);
  const unkept = failures.length === 0 ? await cache?.put(key, kept) : undefined;
  if (unkept !== undefined) terminal.err(`copydesk: --cache ${settings.cache!} ${unkept}; what is found is not kept for the next run`);
  return { kept, cached: false, failures, stetsWhole };
}

/** A hash of all that the story's own sources say, made once for each set of them. */
function printOf(evidence: EvidenceIndex): string {
  let print = prints.get(evidence);
  if (print === undefined) prints.set(evidence, (print = keyOf(JSON.stringify(evidence.documents))));
  return print;
}

const prints = new WeakMap<EvidenceIndex, string>();

const terminalOf = ({ today, folder }: BatchSettings, err: (line: string) => void): Terminal =>
  ({ out: () => undefined, err, readStandardInput: () => Promise.resolve(Buffer.alloc(0)), today, folder, colour: false });
