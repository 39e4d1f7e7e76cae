import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readBundled } from '../bundled.js';
import { nodeReaders } from '../../host/sources/load-readers.js';
import { citationEngineFile, systemClock } from '../host.js';
import { runGit } from '../../host/git/run-git.js';
import { startServer } from '../server.js';
import { nodeFiles } from './node-files.js';

/**
 * Serves the editor that started this process, over whatever its arguments say (`--node-ipc`, `--stdio`, `--socket=PORT`);
 * over standard input and output where they say nothing. `factsFile` is the path of the compiled bundled facts.
 */
export function startNodeServer(factsFile: string): void {
  const said = process.argv.some((argument) => /^--(?:node-ipc|stdio|socket|pipe)\b/.test(argument));
  const connection = said
    ? createConnection(ProposedFeatures.all)
    : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, {
    clock: systemClock,
    session: `${process.pid}-${Date.now().toString(36)}`,
    files: nodeFiles,
    sourceReaders: nodeReaders,
    writer: writerIn,
    citationEngine: () => readFile(path.join(path.dirname(factsFile), citationEngineFile)),
    bundledPacks: async () => readBundled(await readFile(factsFile).catch(() => undefined), factsFile),
  });
}

/** The name in git's settings for a folder. No git, no name: then a stet is signed by hand. */
async function writerIn(root: string | undefined): Promise<string | undefined> {
  if (root?.startsWith('file:') !== true) return undefined;
  const ran = await runGit(fileURLToPath(root), ['config', 'user.name']);
  return ran.outcome === 'done' ? ran.output.trim() || undefined : undefined;
}
