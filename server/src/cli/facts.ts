import path from 'node:path';
import { factStats, printStats } from '../core/features/fact-stats.js';
import { findEntities } from '../core/features/find-entities.js';
import { printEntity } from '../core/features/print-entity.js';
import { showEntity } from '../core/features/show-entity.js';
import { lintFacts } from '../core/facts/lint.js';
import { oneOf, readArguments, UsageError } from './arguments.js';
import { openFacts } from './open-facts.js';
import { ExitCode, type Terminal } from './output.js';
import { problemLine } from './problem-line.js';

/** `copydesk facts show|lint|stats|diff|import|build|sync`. */
export async function facts(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [command, ...rest] = args;
  switch (command) {
    case 'show': return show(rest, terminal);
    case 'lint': return lint(rest, terminal);
    case 'stats': return stats(rest, terminal);
    case 'sync': return (await import('./facts-sync.js')).factsSync(rest, terminal);
    case 'import': return (await import('./facts-import.js')).factsImport(rest, terminal);
    case 'diff': return (await import('./facts-diff.js')).factsDiff(rest, terminal);
    case 'build': return (await import('./facts-build.js')).factsBuild(rest, terminal);
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
  const { facts: loaded, failed } = await load(values.facts ?? [], terminal);
  const { entities, by } = findEntities(loaded, name);
  const shown = entities.map((entity) => showEntity(loaded, entity));
  if (format === 'json') terminal.out(`${JSON.stringify(shown, null, 1)}\n`);
  else if (shown.length > 0) {
    if (by === 'near') terminal.err(`copydesk: nothing is called “${name}”; near it:`);
    terminal.out(`${shown.map(printEntity).join('\n\n')}\n`);
  } else terminal.err(`copydesk: no pack knows “${name}”`);
  if (failed) return ExitCode.failed;
  return shown.length > 0 ? ExitCode.clean : ExitCode.findings;
}

/** Everything wrong in the packs: the bundled ones, with those of the folders given over them. Exit 1 where something is. */
async function lint(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = readArguments(args, {});
  const { facts: loaded, packs, problems } = await openFacts(positionals.map((folder) => path.resolve(terminal.folder, folder)));
  const all = [...problems, ...lintFacts(loaded.base, packs)];
  for (const problem of all) terminal.out(`${problemLine(problem, terminal.folder)}\n`);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const { entities, statements, sources } = factStats(loaded);
  const total = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);
  terminal.out(`${loaded.packs.map(({ id, version }) => `${id} ${version}`).join(', ')}: ${total(entities)} entities, ${total(statements)} statements, `
    + `${sources} sources; ${errors} errors, ${all.length - errors} warnings.\n`);
  return errors > 0 ? ExitCode.findings : ExitCode.clean;
}

async function stats(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = readArguments(args, { format: { type: 'string', default: 'text' }, facts: { type: 'string', multiple: true } });
  const format = oneOf(values.format, FORMATS, '--format');
  const { facts: loaded, failed } = await load(values.facts ?? [], terminal);
  const counted = factStats(loaded);
  terminal.out(format === 'json' ? `${JSON.stringify(counted, null, 1)}\n` : `${printStats(counted)}\n`);
  return failed ? ExitCode.failed : ExitCode.clean;
}

/** The fact base with its errors told; warnings are `lint`'s business. */
async function load(folders: readonly string[], terminal: Terminal) {
  const { facts: loaded, problems } = await openFacts(folders.map((folder) => path.resolve(terminal.folder, folder)));
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of errors) terminal.err(`copydesk: ${problemLine(problem, terminal.folder)}`);
  return { facts: loaded, failed: errors.length > 0 };
}
