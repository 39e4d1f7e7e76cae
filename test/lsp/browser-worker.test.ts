import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import { allBundles, besideBundles } from '../../scripts/bundles.mjs';
import { readPack } from '../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../server/src/core/facts/segment/build.js';
import { insertCitation, readBytes, type FileParams } from '../../server/src/protocol.js';
import { bundledPack } from './support/pack.js';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** A thread of Node as a web worker: `self`, messages as events, and messages are cloned as a browser clones them. */
const asWebWorker = (script: string): string => `
  const { parentPort } = require('node:worker_threads');
  globalThis.self = globalThis;
  globalThis.addEventListener = () => undefined;
  globalThis.postMessage = (message) => parentPort.postMessage(message);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
  require(${JSON.stringify(script)});
`;

describe('the server in a web worker', () => {
  let folder = '';
  let script = '';
  before(async function () {
    this.timeout(300_000);
    folder = await mkdtemp(path.join(os.tmpdir(), 'copydesk-worker-'));
    script = path.join(folder, 'worker.cjs');
    const bundle = allBundles(false).find(({ outfile }) => outfile?.endsWith('browserServer.js'));
    assert.ok(bundle);
    await build({ ...bundle, sourcemap: false, outfile: script });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /**
   * Opens a draft in a worker whose editor answers a request for bytes with `bytes`; gives the first message of this method, or the answer to
   * `request`, which is sent when the draft has been read.
   */
  async function firstOf(method: string, bytes: Uint8Array | null, request?: unknown): Promise<unknown> {
    const worker = new Worker(asWebWorker(script), { eval: true });
    const send = (message: object): void => worker.postMessage({ jsonrpc: '2.0', ...message });
    try {
      return await new Promise((resolve, reject) => {
        worker.on('error', reject);
        worker.on('message', ({ id, method: asked, params, result }: Message) => {
          if (asked === method && request === undefined) resolve(params);
          if (asked === method && request !== undefined) send({ id: 2, method: insertCitation, params: request });
          if (asked === undefined && id === 2) resolve(result);
          if (asked === readBytes) {
            const { uri } = params as FileParams;
            if (uri === 'https://editor.example/citation-processor.wasm') void readFile(besideBundles[0]!.from).then((wasm) => send({ id, result: new Uint8Array(wasm) }));
            else {
              assert.equal(uri, 'https://editor.example/facts.segment');
              send({ id, result: bytes });
            }
          } else if (asked !== undefined && id !== undefined) send({ id, result: null });
          else if (id === 1) {
            send({ method: 'initialized', params: {} });
            const text = 'MOSCOW, Feb. 14, 2022 - Dmitry Koazk, deputy chief of staff, met reporters. Dmitry Kozak said so.\n';
            send({ method: 'textDocument/didOpen', params: { textDocument: { uri: 'memfs:/a.md', languageId: 'markdown', version: 1, text } } });
          }
        });
        const initializationOptions = { bundledFacts: 'https://editor.example/facts.segment', readsFiles: true };
        send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {}, initializationOptions } });
      });
    } finally {
      await worker.terminate();
    }
  }

  it('asks the editor for the bytes of the compiled facts, and finds what contradicts them', async () => {
    const { diagnostics } = await firstOf('textDocument/publishDiagnostics', buildSegment([readPack(bundledPack).pack])) as
      { readonly diagnostics: readonly { readonly code: string }[] };
    assert.deepEqual(diagnostics.map(({ code }) => code), ['name-misspelled']);
  });

  it('cites by the processor that the editor reads for it', async () => {
    const request = { uri: 'memfs:/a.md', line: 0, character: 84, source: { title: 'Talks', publisher: 'Reuters', issued: '2021-12-15' } };
    const { edits } = await firstOf('textDocument/publishDiagnostics', buildSegment([readPack(bundledPack).pack]), request) as
      { readonly edits: readonly { readonly newText: string }[] };
    assert.match(edits.map(({ newText }) => newText).join(''), /\[\^1\]: “Talks”, Reuters, 15 December 2021\./);
  });

  it('says what to do where the editor cannot read them', async () => {
    assert.match(JSON.stringify(await firstOf('window/showMessage', null)), /could not read its bundled facts\. Please install it again/);
  });
});
