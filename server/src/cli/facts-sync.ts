import { statSync } from 'node:fs';
import path from 'node:path';
import { mergeSettings } from '../core/engine/settings.js';
import { readPackName } from '../core/engine/pack-names.js';
import { loadBundled } from '../host/facts/load-packs.js';
import type { FetchLimits } from '../host/packs/fetch-bytes.js';
import { syncPacks } from '../host/packs/sync-packs.js';
import { loadSettings } from '../host/settings/load-settings.js';
import { readArguments, UsageError } from './arguments.js';
import { bundledFacts } from './open-facts.js';
import { ExitCode, type Terminal } from './output.js';
import { problemLine } from './problem-line.js';

const LARGEST = 64 * 1024 * 1024;
const TIMEOUT_SECONDS = 60;

/**
 * `copydesk facts sync [FOLDER]…`: fetches the packs that the settings of these folders (and of those above them) name by address,
 * and notes in `copydesk.lock` what was fetched. Exit 2 where something could not be fetched; what was there stays in use.
 */
export async function factsSync(args: readonly string[], terminal: Terminal, trusted: Pick<FetchLimits, 'ca'> = {}): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    update: { type: 'boolean', default: false }, frozen: { type: 'boolean', default: false }, timeout: { type: 'string', default: String(TIMEOUT_SECONDS) },
  });
  if (values.update && values.frozen) throw new UsageError('--update changes the lock and --frozen forbids it; choose one');
  const seconds = Number(values.timeout);
  if (!(seconds > 0 && seconds <= 3600)) throw new UsageError(`--timeout takes a number of seconds, not “${values.timeout}”`);
  const limits: FetchLimits = { largest: LARGEST, timeout: seconds * 1000, ...trusted };
  const folders = (positionals.length > 0 ? positionals : ['.']).map((folder) => path.resolve(terminal.folder, folder));
  for (const [index, folder] of folders.entries()) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UsageError(`${positionals[index] ?? folder} is no folder: name the one whose .copydesk.yaml names packs`);
  }
  const stacks = await Promise.all(folders.map(loadSettings));
  let failed = false;
  let named = 0;
  const done = new Set<string>();
  const { bundled } = await loadBundled(bundledFacts());
  for (const stack of stacks) {
    for (const [index, { folder, path: file, stated, problems }] of stack.entries()) {
      if (done.has(file)) continue;
      done.add(file);
      for (const problem of problems) {
        failed ||= problem.severity === 'error';
        terminal.err(`copydesk: ${problemLine(problem, terminal.folder)}`);
      }
      const { keys = {} } = mergeSettings(...stack.slice(0, index + 1).map((settings) => settings.stated));
      const facts = stated.facts ?? [];
      named += facts.filter((entry) => 'address' in readPackName(entry)).length;
      const lines = await syncPacks({ folder, facts, keys, update: values.update, frozen: values.frozen, limits, bundled });
      for (const line of lines) {
        failed ||= line.failed;
        if (line.failed) terminal.err(`copydesk: ${line.text}`);
        else terminal.out(`${line.text}\n`);
      }
    }
  }
  if (named === 0 && !failed) terminal.out('No settings here name a pack by address; there is nothing to fetch.\n');
  return failed ? ExitCode.failed : ExitCode.clean;
}
