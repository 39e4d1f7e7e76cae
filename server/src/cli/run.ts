import { readFileSync } from 'node:fs';
import path from 'node:path';
import { didYouMean } from '../core/facts/edit-distance.js';
import { UsageError } from './arguments.js';
import { check } from './check.js';
import { explain } from './explain.js';
import { facts } from './facts.js';
import { gate } from './gate.js';
import { ExitCode, type Terminal } from './output.js';
import { recheck } from './recheck.js';
import { support } from './support.js';
import { worksheet } from './worksheet.js';

const USAGE = `copydesk: fact-checks drafts against fact packs

  copydesk check [--format text|json|sarif|junit|github] [--fix] [--date DAY] [--facts FOLDER]… [--sources FOLDER]… [--fail-on SEVERITY]
                 [--since REVISION] [--baseline FILE] [--write-baseline FILE] [--recursive] DRAFT… | --files-from FILE
  copydesk check --format jsonl [--jobs N] [--cache FOLDER] [--recursive] DRAFT… | --files-from FILE | --input jsonl
  copydesk gate [--date DAY] [--facts FOLDER]… [--sources FOLDER]… DRAFT…
  copydesk worksheet [--format markdown|json|csv|html] [--language en|de|uk] [--checker NAME] [--date DAY] [--facts FOLDER]… [--sources FOLDER]… DRAFT
  copydesk recheck --changed A..B [--facts FOLDER] [--format text|json] FOLDER…
  copydesk support DRAFT --line N | SENTENCE [--format text|json] [--sources FOLDER]… [--facts FOLDER]…
  copydesk explain [CHECK]
  copydesk facts show NAME [--format text|json] [--facts FOLDER]…
  copydesk facts lint [FOLDER]…
  copydesk facts stats [--format text|json]
  copydesk facts diff A B [--format text|json] [--alone]
  copydesk facts import --from popolo|csv|wikidata --to FOLDER [--id PACK] [--mapping FILE] [--as-of DAY] [--only Q…] [--country Q…] INPUT…
  copydesk facts build FOLDER… --to FILE
  copydesk facts sync [--update | --frozen] [--timeout SECONDS] [FOLDER]…
  copydesk lsp --stdio
  copydesk mcp

A DRAFT is a Markdown, text, HTML, AsciiDoc, reStructuredText or LaTeX file, a pattern such as 'drafts/**/*.md', or - for standard input. Exit code 0: no finding at or above --fail-on (default: error);
1: findings; 2: something could not be read or run. --since reports findings on lines changed since a git revision only
(main... is where this branch left main);
--baseline leaves out what --write-baseline accepted as known. gate ends with 1 while a contradiction is open, or a stet is
unsigned or has expired, whatever the settings say.
`;

const COMMANDS = ['check', 'gate', 'worksheet', 'recheck', 'support', 'explain', 'facts', 'mcp', 'lsp', 'help'] as const;

/** Runs one call of the command line and says how it ended; never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [command, ...rest] = args;
  const end = rest.indexOf('--');
  if (rest.slice(0, end < 0 ? rest.length : end).some((word) => word === '--help' || word === '-h')) return run(['help'], terminal);
  try {
    switch (command) {
      case 'check': return await check(rest, terminal, version());
      case 'gate': return await gate(rest, terminal);
      case 'worksheet': return await worksheet(rest, terminal);
      case 'recheck': return await recheck(rest, terminal, version());
      case 'support': return await support(rest, terminal);
      case 'explain': return explain(rest, terminal);
      case 'facts': return await facts(rest, terminal);
      case 'mcp': return await (await import('./mcp.js')).mcp(rest, terminal, version());
      case 'lsp': return await serve(rest);
      case undefined: case 'help': case '--help': case '-h': {
        terminal.out(USAGE);
        return command === undefined ? ExitCode.failed : ExitCode.clean;
      }
      case '--version': {
        terminal.out(`${version()}\n`);
        return ExitCode.clean;
      }
      default: {
        const meant = didYouMean(command, COMMANDS);
        throw new UsageError(`there is no command “${command}”${meant ? `; did you mean ${meant}?` : '; copydesk help lists them'}`);
      }
    }
  } catch (error) {
    const told = error instanceof Error && (error.name === 'UsageError' || error.name === 'InputError');
    terminal.err(`copydesk: ${told ? '' : 'failed: '}${error instanceof Error ? error.message : String(error)}`);
    return ExitCode.failed;
  }
}

/** The language server on standard input and output, until the client ends it; loaded only when it is asked for. */
async function serve(args: readonly string[]): Promise<ExitCode> {
  if (args.length !== 1 || args[0] !== '--stdio') throw new UsageError('lsp speaks over standard input and output only: copydesk lsp --stdio');
  await import('../lsp/node/main.js');
  return new Promise(() => undefined);
}

/** The version in the package's own package.json, two folders above the bundle and the source alike. */
function version(): string {
  const read = (folder: string): string => readFileSync(path.join(folder, 'package.json'), 'utf8');
  for (const up of ['../..', '../../..']) {
    try {
      const { name, version: found } = JSON.parse(read(path.join(__dirname, up))) as { name: string; version: string };
      if (name === 'copydesk') return found;
    } catch {
      // Not this folder: look one higher.
    }
  }
  return '0.0.0';
}
