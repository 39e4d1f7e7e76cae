import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { callCopydesk } from '../support/call-copydesk.js';

const main = path.join(__dirname, '../../server/src/cli/main.ts');

/** Starts `copydesk lsp --stdio` as an editor does, sends one message, and resolves to the first answer; ends the process. */
function firstAnswer(message: object): Promise<{ readonly id: number; readonly result: { readonly capabilities: Readonly<Record<string, unknown>> } }> {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, ['--import', 'tsx', main, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let received = '';
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}; it said: ${received}`)));
    server.stdout.on('data', (data: Buffer) => {
      received += data.toString();
      const body = /\r\n\r\n(\{[^]*\})$/.exec(received)?.[1];
      if (body === undefined) return;
      server.removeAllListeners('exit');
      server.kill();
      resolve(JSON.parse(body));
    });
    const text = JSON.stringify(message);
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  });
}

describe('copydesk lsp', () => {
  it('speaks the Language Server Protocol over standard input and output', async () => {
    const { id, result } = await firstAnswer({ jsonrpc: '2.0', id: 7, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    assert.equal(id, 7);
    assert.equal(result.capabilities['hoverProvider'], true);
  });

  it('says that there is no other way', async () => {
    assert.deepEqual(await callCopydesk(['lsp']), {
      out: '', err: 'copydesk: lsp speaks over standard input and output only: copydesk lsp --stdio\n', code: 2,
    });
  });
});
