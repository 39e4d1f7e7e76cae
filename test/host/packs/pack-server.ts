import { createServer } from 'node:https';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import { selfSigned } from './certificate.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const { cert, key } = selfSigned();

/** A server of packs on this machine, over https, that a test can make lie. */
export class PackServer {
  /** What to trust to reach it. */
  readonly ca = cert;
  /** The paths asked for, with the tag that was shown, as "GET /a.tgz \"1\"". */
  readonly asked: string[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #server: Server;
  #port = 0;

  static async start(): Promise<PackServer> {
    const server = new PackServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    server.#port = (server.#server.address() as AddressInfo).port;
    return server;
  }

  private constructor() {
    this.#server = createServer({ cert, key }, (request, response) => {
      const tag = request.headers['if-none-match'];
      this.asked.push(`${request.method ?? ''} ${request.url ?? ''}${tag === undefined ? '' : ` ${tag}`}`);
      const answer = this.#answers.get(request.url ?? '');
      if (answer) answer(request, response);
      else response.writeHead(404).end('Not here.');
    });
  }

  /** The host with its port, also once the server has stopped. */
  get host(): string {
    return `127.0.0.1:${String(this.#port)}`;
  }

  address(path: string): string {
    return `https://${this.host}${path}`;
  }

  /** Serves bytes honestly: with their length, and with a tag that it knows again. */
  serve(path: string, bytes: Buffer, etag?: string): void {
    this.on(path, (request, response) => {
      if (etag !== undefined && request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(200, { 'content-length': bytes.length, ...(etag !== undefined && { etag }) }).end(bytes);
    });
  }

  on(path: string, answer: Answer): void {
    this.#answers.set(path, answer);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** A `.tgz` of files, or of entries of any other kind. */
export async function archive(files: Readonly<Record<string, string>>, others: readonly (Partial<Header> & Pick<Header, 'name'>)[] = []): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(files)) tar.entry({ name }, text);
  for (const header of others) tar.entry(header);
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return gzipSync(Buffer.concat(chunks));
}
