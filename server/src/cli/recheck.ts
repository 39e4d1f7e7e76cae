import path from 'node:path';
import { createAnalyzer } from '../core/engine/analyze.js';
import type { Settings } from '../core/engine/types.js';
import { diffFacts, type FactChange } from '../core/facts/diff.js';
import { loadFacts, type LoadedFacts } from '../core/facts/load-facts.js';
import type { PackData } from '../core/facts/pack-data.js';
import type { PackFiles } from '../core/facts/pack-files.js';
import { diskPackFiles } from '../host/facts/disk-pack-files.js';
import { loadBundled } from '../host/facts/load-packs.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { Desks } from './desks.js';
import { bundledFacts } from './open-facts.js';
import { openDraft, type OpenDraft } from './open-draft.js';
import { ExitCode, type Terminal } from './output.js';
import { problemLine } from './problem-line.js';
import { compareFindings } from './recheck/compare.js';
import { readRange, type FactRange, type FactState } from './recheck/fact-range.js';
import { findStories } from './recheck/find-stories.js';
import { printRecheckJson, printRecheckText, type TouchedStory } from './recheck/print.js';
import { mayMention, touchedMentions } from './recheck/touched.js';

/** A change of the facts of one folder's stories. */
interface Change {
  readonly before: LoadedFacts;
  readonly after: LoadedFacts;
  readonly changes: readonly FactChange[];
  readonly concerns: (text: string) => boolean;
}

/**
 * `copydesk recheck --changed A..B FOLDER…`: which stories does a change of facts touch? Each story that may mention what changed
 * is checked with the facts before and after. Exit 0: none is touched; 1: some are; 2: something could not be read.
 */
export async function recheck(args: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    changed: { type: 'string' }, facts: { type: 'string', default: 'facts' }, format: { type: 'string', default: 'text' },
  });
  if (values.changed === undefined) throw new UsageError('recheck needs --changed A..B, two folders of packs or two git revisions of facts/');
  if (positionals.length === 0) throw new UsageError('recheck needs a folder of stories: copydesk recheck --changed HEAD~1..HEAD archive/');
  const format = oneOf(values.format, ['text', 'json'] as const, '--format');
  const range = await readRange(values.changed, values.facts, terminal.folder);
  const { packs: bundled } = await loadBundled(bundledFacts());
  const desks = new Desks({}, terminal);
  const byFacts = new Map<string, Promise<Change>>();
  const complaints = new Set<string>();
  const stories: TouchedStory[] = [];
  const files = [...new Set((await Promise.all(positionals.map((name) => findStories(name, terminal.folder)))).flat())];
  let failed = false;
  let checked = 0;
  for (const file of files) {
    const name = path.relative(terminal.folder, file);
    const draft = await openDraft(name, terminal);
    if ('problem' in draft) {
      failed = true;
      terminal.err(`copydesk: ${name} ${draft.problem}`);
      continue;
    }
    failed ||= !draft.stetsWhole;
    const settings = await desks.settingsOf(draft.folder);
    const key = settings.facts.join('\n');
    let change = byFacts.get(key);
    if (!change) byFacts.set(key, (change = loadChange(settings.facts, range, bundled)));
    const { after, concerns } = await change;
    for (const problem of after.problems.filter(({ severity }) => severity === 'error')) complaints.add(problemLine(problem, terminal.folder));
    if (!concerns(draft.text)) continue;
    checked += 1;
    const { story, failures } = recheckStory(name, draft, settings, await change, terminal.today);
    for (const failure of failures) complaints.add(failure);
    if (story) stories.push(story);
  }
  // Where no story was found, the change itself is still worth a report.
  const shown = byFacts.size > 0 ? [...byFacts.values()] : [loadChange([], range, bundled)];
  const changes = [...new Map((await Promise.all(shown)).flatMap((one) => one.changes).map((one) => [JSON.stringify(one), one])).values()];
  for (const line of complaints) terminal.err(`copydesk: ${line}`);
  const report = { changes, stories, read: files.length, checked };
  terminal.out(format === 'json' ? printRecheckJson(report, version) : printRecheckText(report));
  if (failed || desks.failed || complaints.size > 0) return ExitCode.failed;
  return stories.length > 0 ? ExitCode.findings : ExitCode.clean;
}

/** What the change does to a story, where it touches it; failed checks are told in lines for people. */
function recheckStory(
  name: string, { text, format, sideStets }: OpenDraft, settings: Settings, { before, after, changes }: Change, today: string,
): { readonly story?: TouchedStory; readonly failures: readonly string[] } {
  const analyze = ({ facts }: LoadedFacts) => createAnalyzer().analyze({ text, format, facts, settings, sideStets, today });
  const [was, now] = [analyze(before), analyze(after)];
  const failures = [...was.failures, ...now.failures].map(({ check, error }) => `${name}: the check ${check} failed: ${error.split('\n')[0]!}`);
  const difference = compareFindings(text, was, now);
  // What came is named with the facts after the change, what went with those before it.
  const mentions = [...new Map([...touchedMentions(was, changes), ...touchedMentions(now, changes)].map((one) => [`${String(one.span.start)} ${one.entity}`, one])).values()]
    .sort((a, b) => a.span.start - b.span.start);
  const touched = mentions.length > 0 || Object.values(difference).some((list) => list.length > 0);
  return { failures, ...(touched && { story: { path: name, text, mentions, ...difference } }) };
}

/** The facts of some stories before and after: whatever of their places the change stands for is exchanged, in its layer. */
async function loadChange(places: readonly string[], range: FactRange, bundled: readonly PackData[]): Promise<Change> {
  const at = places.findIndex((place) => range.standFor.includes(place));
  const others = places.filter((place) => !range.standFor.includes(place));
  const layerOf = at < 0 ? others.length : places.slice(0, at).filter((place) => !range.standFor.includes(place)).length;
  const load = (state: FactState): Promise<LoadedFacts> =>
    loadFacts(bundled, [...others.slice(0, layerOf), ...(state.place === undefined ? [] : [state.place]), ...others.slice(layerOf)], filesOf(state));
  const [before, after] = [await load(range.before), await load(range.after)];
  const changes = diffFacts(before.facts.base, after.facts.base);
  // A pack that knows up to another day changes what every open term says today.
  const knewUpTo = new Map(before.facts.packs.map(({ id, asOf }) => [id, asOf.last]));
  const anything = after.facts.packs.some(({ id, asOf }) => knewUpTo.has(id) && knewUpTo.get(id) !== asOf.last);
  const mentions = mayMention(changes, [before.facts, after.facts]);
  return { before, after, changes, concerns: anything ? () => true : changes.length === 0 ? () => false : mentions };
}

/** The files of one state where they are asked for, those of the disk elsewhere. */
const filesOf = ({ place, files }: FactState): PackFiles => {
  const ofState = (name: string): boolean => place !== undefined && (name === place || name.startsWith(`${place}/`));
  return {
    list: (folder) => (ofState(folder) ? files : diskPackFiles).list(folder),
    read: (file) => (ofState(file) ? files : diskPackFiles).read(file),
    readBytes: (file) => (ofState(file) ? files : diskPackFiles).readBytes(file),
  };
};
