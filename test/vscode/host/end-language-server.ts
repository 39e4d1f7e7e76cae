/** Ends Copydesk's language server from outside, as a crash would; the extension must start it again. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Ends the one process that runs the server of the extension installed in `data`, a folder of this run's own. */
export async function endLanguageServer(data: string): Promise<void> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,args=']);
  const pids = stdout.split('\n')
    .filter((line) => line.includes(data) && /copydesk[^ ]*[\\/]server[\\/]out[\\/]server\.cjs/.test(line))
    .map((line) => Number.parseInt(line, 10));
  if (pids.length !== 1 || !pids[0]) throw new Error(`expected one language server, found ${pids.length}`);
  process.kill(pids[0], 'SIGKILL');
}
