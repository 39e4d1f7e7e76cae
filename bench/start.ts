import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Start } from './tables.js';

const RUNS = 7;
const DRAFT = 'Russian Foreign Minister Sergie Lavrov met his guests in Moscow on Tuesday.\n';

/** How long the command line and the language server in a folder take from nothing, medians of a few runs. */
export async function measureStart(folder: string): Promise<readonly Start[]> {
  const cli = path.join(folder, 'cli.cjs');
  const version = await repeated(() => finished(cli, ['--version'], ''));
  const check = await repeated(() => finished(cli, ['check', '-'], DRAFT));
  const sessions: { ready: number; diagnostics: number }[] = [];
  for (let run = 0; run < RUNS; run++) sessions.push(await session(path.join(folder, 'server.cjs')));
  return [
    { name: 'copydesk --version', ms: version },
    { name: 'copydesk check, one sentence', ms: check },
    { name: 'language server ready', ms: median(sessions.map(({ ready }) => ready)) },
    { name: 'language server, first problems of a draft', ms: median(sessions.map(({ diagnostics }) => diagnostics)) },
  ];
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1]!;

async function repeated(run: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < RUNS; count++) times.push(await run());
  return median(times);
}

async function finished(file: string, args: readonly string[], input: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [file, ...args], { stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.end(input);
  const [code] = await once(child, 'close') as [number];
  // 1 says that something was found, which it is.
  if (code !== (args[0] === 'check' ? 1 : 0)) throw new Error(`${file} ${args.join(' ')} ended with ${code}`);
  return performance.now() - start;
}

/** A server over standard input and output: from the start of its process to the answer to `initialize`, and to the first problems. */
async function session(file: string): Promise<{ readonly ready: number; readonly diagnostics: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const uri = pathToFileURL(path.join(import.meta.dirname, 'draft.md')).href;
  let ready: number | undefined;
  let diagnostics: number | undefined;
  send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: null } });
  let buffer = Buffer.alloc(0);
  for await (const chunk of child.stdout) {
    buffer = Buffer.concat([buffer, chunk as Buffer]);
    for (let message = take(); message !== undefined; message = take()) {
      if (message['id'] === 1 && message['result'] !== undefined) {
        ready = performance.now() - start;
        send({ method: 'initialized', params: {} });
        send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text: DRAFT } } });
      } else if (message['method'] !== undefined && message['id'] !== undefined) send({ id: message['id'], result: null });
      else if (message['method'] === 'textDocument/publishDiagnostics' && (message['params'] as { diagnostics: unknown[] }).diagnostics.length > 0) diagnostics = performance.now() - start;
    }
    if (diagnostics !== undefined) break;
  }
  child.kill();
  if (ready === undefined || diagnostics === undefined) throw new Error('The server ended before it reported: run `npm run build` and try again.');
  return { ready, diagnostics };

  function take(): Record<string, unknown> | undefined {
    const head = buffer.indexOf('\r\n\r\n');
    const length = /Content-Length: (\d+)/.exec(buffer.subarray(0, Math.max(0, head)).toString('latin1'))?.[1];
    if (head < 0 || length === undefined || buffer.length < head + 4 + Number(length)) return undefined;
    const body = buffer.subarray(head + 4, head + 4 + Number(length)).toString('utf8');
    buffer = buffer.subarray(head + 4 + Number(length));
    return JSON.parse(body) as Record<string, unknown>;
  }
}
