import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { readBundled } from '../bundled.js';
import { editorBytes, editorFiles } from '../files.js';
import { citationEngineFile, systemClock } from '../host.js';
import { startServer } from '../server.js';

/** The worker itself; its full type would bring all of the browser's names into the program. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// A worker has no disk: the editor reads the compiled facts for it, from the address that the client names.
const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, {
  clock: systemClock,
  session: `worker-${Date.now().toString(36)}`,
  files: () => editorFiles(connection),
  citationEngine: async ({ bundledFacts = '' }) => {
    const address = bundledFacts.replace(/[^/]*$/, citationEngineFile);
    const bytes = await editorBytes(connection, address);
    if (!bytes) throw new Error(`${address} is missing`);
    return bytes;
  },
  bundledPacks: async (_files, { bundledFacts = '' }) => readBundled(await editorBytes(connection, bundledFacts), bundledFacts),
});
