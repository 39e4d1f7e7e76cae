import { readFile } from 'node:fs/promises';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { readBundled } from '../bundled.js';
import { systemClock } from '../host.js';
import { startServer } from '../server.js';
import { nodeFiles } from './node-files.js';

/**
 * Serves the editor that started this process, over whatever its arguments say (`--node-ipc`, `--stdio`, `--socket=PORT`);
 * over standard input and output where they say nothing. `factsFile` is the path of the compiled bundled packs.
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
    bundledPacks: async () => readBundled(await readFile(factsFile, 'utf8').catch(() => undefined), factsFile),
  });
}
