/** A small HTTP server on this computer only, for the pieces of the test set-up that must talk through one. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface LoopbackServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly address: string;
  stop(): Promise<void>;
}

export interface Reply {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array;
}

/** Answers each request with what `answer` returns; `path` is decoded and without its query. What it throws becomes a 500. */
export async function serveLoopback(answer: (request: AskedFor) => Promise<Reply>): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    void readRequest(request).then(answer).then(
      (reply) => { send(response, reply); },
      (error: unknown) => { send(response, { status: 500, body: String(error) }); },
    );
  });
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(0, '127.0.0.1', resolve); });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the loopback server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    stop: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}

export interface AskedFor {
  readonly method: string;
  readonly path: string;
  /** What stands after the question mark. */
  readonly query: string;
  readonly body: Uint8Array;
}

async function readRequest(request: IncomingMessage): Promise<AskedFor> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  return { method: request.method ?? 'GET', path: decodeURIComponent(url.pathname), query: url.search.slice(1), body: Buffer.concat(chunks) };
}

/** Extension hosts in a browser run in a frame of another origin, so every answer may be read from everywhere. */
function send(response: ServerResponse, { status = 200, type = 'text/plain', body = '' }: Reply): void {
  response.writeHead(status, {
    'content-type': type, 'cache-control': 'no-store', 'access-control-allow-origin': '*', 'access-control-allow-headers': '*',
  });
  response.end(body);
}
