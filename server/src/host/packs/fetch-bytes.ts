import { request } from 'node:https';
import type { IncomingMessage } from 'node:http';

/** How far a fetch may go. */
export interface FetchLimits {
  /** Bytes of an answer. */
  readonly largest: number;
  /** Milliseconds for the whole of it, redirects included. */
  readonly timeout: number;
  /** Certificates to trust besides the system's, PEM. */
  readonly ca?: string;
}

/** What a server answered; a problem is said in words that complete "ADDRESS …". */
export type Fetched =
  | { readonly outcome: 'bytes'; readonly bytes: Buffer; readonly etag?: string }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'failed'; readonly problem: string };

const REDIRECTS = 5;
const MOVED: readonly (number | undefined)[] = [301, 302, 303, 307, 308];

/**
 * Fetches an https address: the only place of the product that opens a connection, and only for `copydesk facts sync`. Follows
 * redirects on the same host only, because the settings trust that host and no other. Never throws.
 */
export async function fetchBytes(address: string, etag: string | undefined, limits: FetchLimits): Promise<Fetched> {
  const stop = AbortSignal.timeout(limits.timeout);
  let at = new URL(address);
  for (let step = 0; step <= REDIRECTS; step += 1) {
    const answer = await ask(at, etag, stop, limits);
    if (!('location' in answer)) return answer;
    if (!URL.canParse(answer.location, at.href)) return failed('sends on to what is no address');
    const next = new URL(answer.location, at);
    if (next.protocol !== 'https:' || next.host !== at.host) {
      return failed(`sends on to ${next.protocol}//${next.host}, another host: name the pack’s own address in .copydesk.yaml if you trust it`);
    }
    at = next;
  }
  return failed(`sends on more than ${String(REDIRECTS)} times, perhaps in a circle`);
}

const failed = (problem: string): Fetched => ({ outcome: 'failed', problem });

function ask(url: URL, etag: string | undefined, signal: AbortSignal, limits: FetchLimits): Promise<Fetched | { readonly location: string }> {
  return new Promise((resolve) => {
    // An error that comes after the answer, such as the end of a connection that we closed, resolves nothing any more.
    const fail = (error: Error): void => resolve(failed(whyNot(error, signal, limits)));
    const headers = { accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'copydesk', ...(etag !== undefined && { 'if-none-match': etag }) };
    const asking = request(url, { signal, headers, agent: false, ...(limits.ca !== undefined && { ca: limits.ca }) }, (response) => {
      response.on('error', fail);
      const { statusCode, headers: answered } = response;
      if (MOVED.includes(statusCode) && answered.location !== undefined) {
        response.destroy();
        resolve({ location: answered.location });
      } else if (statusCode === 200) readBody(response, limits.largest, resolve);
      else {
        response.destroy();
        if (statusCode === 304) resolve(etag === undefined ? failed('answers that nothing has changed (304) though it was not asked') : { outcome: 'unchanged' });
        else if (statusCode === 404 || statusCode === 410) resolve({ outcome: 'missing' });
        else resolve(failed(`answers with status ${String(statusCode)}`));
      }
    });
    asking.on('error', fail);
    asking.end();
  });
}

function readBody(response: IncomingMessage, largest: number, resolve: (fetched: Fetched) => void): void {
  const { 'content-length': stated, etag } = response.headers;
  const chunks: Buffer[] = [];
  let size = 0;
  const tooLarge = (): void => {
    response.destroy();
    resolve(failed(`is larger than ${String(largest / 1024 / 1024)} MB, the most that a pack may have`));
  };
  if (Number(stated) > largest) {
    tooLarge();
    return;
  }
  response.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size > largest) tooLarge();
  });
  response.on('end', () => {
    const bytes = Buffer.concat(chunks);
    if (!response.complete || (stated !== undefined && bytes.length !== Number(stated))) resolve(failed('broke off before its end'));
    else resolve({ outcome: 'bytes', bytes, ...(etag !== undefined && { etag }) });
  });
}

function whyNot(error: Error, signal: AbortSignal, { timeout }: FetchLimits): string {
  if (signal.aborted) return `did not answer in full within ${String(timeout / 1000)} seconds`;
  const code = 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOTFOUND': case 'EAI_AGAIN': return 'cannot be reached: its host is not known here (no network?)';
    case 'ECONNREFUSED': case 'EHOSTUNREACH': case 'ENETUNREACH': case 'ETIMEDOUT': return 'cannot be reached: its host does not answer';
    case 'ECONNRESET': case 'EPIPE': return 'broke off before its end';
    case 'ERR_TLS_CERT_ALTNAME_INVALID': return 'shows a certificate of another host';
    case 'CERT_HAS_EXPIRED': return 'shows a certificate that has expired';
    case 'DEPTH_ZERO_SELF_SIGNED_CERT': case 'SELF_SIGNED_CERT_IN_CHAIN': case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE': case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return 'shows a certificate that nobody known here has signed (NODE_EXTRA_CA_CERTS may name a file with your own authority)';
    default: return `cannot be fetched: ${error.message.split('\n')[0]!}`;
  }
}
