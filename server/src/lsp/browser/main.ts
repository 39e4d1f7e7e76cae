import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { readBundled } from '../bundled.js';
import { editorFiles } from '../files.js';
import { systemClock } from '../host.js';
import { startServer } from '../server.js';

/** The worker itself; its full type would bring all of the browser's names into the program. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// A worker has no disk: the editor reads the compiled facts for it, from the address that the client names.
startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  clock: systemClock,
  session: `worker-${Date.now().toString(36)}`,
  files: (connection) => editorFiles(connection),
  bundledPacks: async (files, { bundledFacts = '' }) => readBundled(await files.read(bundledFacts), bundledFacts),
});
