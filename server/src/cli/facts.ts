import path from 'node:path';
import { factStats, printStats } from '../core/features/fact-stats.js';
import { findEntities } from '../core/features/find-entities.js';
import { printEntity } from '../core/features/print-entity.js';
import { showEntity } from '../core/features/show-entity.js';
import { lintFacts } from '../core/facts/lint.js';
import { concernOf } from '../core/facts/lint/concern.js';
import type { LoadedFacts } from '../core/facts/load-facts.js';
import type { Problem } from '../core/facts/types.js';
import { loadPacks } from '../host/facts/load-packs.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { bundledPacks, openFacts } from './open-facts.js';
import { ExitCode, type Terminal } from './output.js';
import { placesHere } from './places-here.js';
import { problemLine } from './problem-line.js';

/** `copydesk facts show|lint|stats|diff|import|build|sync`. */
export async function facts(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [command, ...rest] = args;
  switch (command) {
    case 'show': return show(rest, terminal);
    case 'lint': return lint(rest, terminal);
    case 'stats': return stats(rest, terminal);
    case 'sync': return (await import('./fact-tools.js')).factsSync(rest, terminal);
    case 'import': return (await import('./fact-tools.js')).factsImport(rest, terminal);
    case 'diff': return (await import('./fact-tools.js')).factsDiff(rest, terminal);
    case 'build': return (await import('./fact-tools.js')).factsBuild(rest, terminal);
    default: throw new UsageError('facts takes show, lint, stats, diff, import, build or sync');
  }
}

const FORMATS = ['text', 'json'] as const;

/** What is known of everybody and everything that a name means. Exit 1 where nothing bears it. */
async function show(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string', default: 'text' }, facts: { type: 'string', multiple: true },
  });
  const name = positionals.join(' ').trim();
  if (name === '') throw new UsageError('facts show needs a name: copydesk facts show "Dmitry Kozak"');
  const format = oneOf(values.format, FORMATS, '--format');
  const { facts: loaded, found } = await load(values.facts ?? [], terminal);
  const { entities, by } = findEntities(loaded, name);
  const shown = entities.map((entity) => showEntity(loaded, entity));
  if (format === 'json') terminal.out(`${JSON.stringify(shown, null, 1)}\n`);
  else if (shown.length > 0) {
    if (by === 'near') terminal.err(`copydesk: nothing is called “${name}”; near it:`);
    terminal.out(`${shown.map(printEntity).join('\n\n')}\n`);
  } else terminal.err(`copydesk: no pack knows “${name}”`);
  if (found.failed) return ExitCode.failed;
  return shown.length > 0 ? ExitCode.clean : ExitCode.findings;
}

/**
 * Everything wrong in the packs of the folders given, as they lie over the bundled ones; without folders in those that count here, and where
 * none do in the bundled ones. Exit 1 where something is wrong, 2 where nothing of what was named is a pack.
 */
async function lint(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { facts: { type: 'string', multiple: true } });
  const given = [...values.facts ?? [], ...positionals];
  const folders = given.length > 0 ? given.map((folder) => path.resolve(terminal.folder, folder)) : await placesHere([], terminal);
  const { facts: loaded, packs, problems } = await toLint(folders);
  // Where nothing of what was named is a pack, that is the answer, and not what is wrong with the bundled packs.
  const unread = folders.length > 0 && folders.every((folder) => problems.some((problem) => problem.path === folder && problem.severity === 'error'));
  const all = [...problems, ...(unread ? [] : lintFacts(concernOf(loaded, packs), packs))];
  for (const problem of all) terminal.out(`${problemLine(problem, terminal.folder)}\n`);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const { entities, statements, sources } = factStats(loaded);
  const total = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const warnings = all.length - errors;
  terminal.out(`${loaded.packs.map(({ id, version }) => `${id} ${version}`).join(', ')}: ${total(entities)} entities, ${total(statements)} statements, `
    + `${sources} sources; ${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.\n`);
  if (unread) return ExitCode.failed;
  return errors > 0 ? ExitCode.findings : ExitCode.clean;
}

/**
 * The packs of these folders over the bundled ones. Where there are none, the files of the bundled ones if they are at hand: compiled, they have
 * lost what was wrong with them, a source that does not exist or a date that is none.
 */
function toLint(folders: readonly string[]): Promise<LoadedFacts> {
  const files = folders.length === 0 ? bundledPacks() : [];
  return files.length === 0 ? openFacts(folders) : loadPacks({ folders: files });
}

async function stats(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { format: { type: 'string', default: 'text' }, facts: { type: 'string', multiple: true } });
  if (positionals.length > 0) throw new UsageError(`facts stats counts the packs that count here; name further ones with --facts ${positionals[0]!}`);
  const format = oneOf(values.format, FORMATS, '--format');
  const { facts: loaded, found } = await load(values.facts ?? [], terminal);
  const counted = factStats(loaded);
  terminal.out(format === 'json' ? `${JSON.stringify(counted, null, 1)}\n` : `${printStats(counted)}\n`);
  return found.failed ? ExitCode.failed : ExitCode.clean;
}

/** The fact base with its errors told, those that are met later on too; warnings are `lint`'s business. */
async function load(folders: readonly string[], terminal: Terminal) {
  const found = { failed: false };
  const complain = (problem: Problem): void => {
    found.failed = true;
    terminal.err(`copydesk: ${problemLine(problem, terminal.folder)}`);
  };
  const { facts: loaded, problems } = await openFacts(await placesHere(folders, terminal), complain);
  for (const problem of problems) if (problem.severity === 'error') complain(problem);
  return { facts: loaded, found };
}
