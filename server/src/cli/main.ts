import { once } from 'node:events';
import { reasonOf } from '../host/reason-of.js';
import { isCheckThread, serveDrafts } from './batch/worker.js';
import { ExitCode } from './output.js';
import { run } from './run.js';

/** The process around the command line: its streams, its clock, its exit code. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe may stop early ("copydesk check … | head"): that is no failure.
  if (error.code === 'EPIPE') process.exit(ExitCode.clean);
  process.stderr.write(`copydesk: the report ${reasonOf(error, 'written')}\n`);
  process.exit(ExitCode.failed);
});
// Where nobody can be told, the report and the exit code still count.
process.stderr.on('error', () => undefined);

if (isCheckThread()) serveDrafts();
else void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
  readStandardInput: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  standardInput: () => process.stdin,
  ...(process.stderr.isTTY === true && { progress: (line: string) => process.stderr.write(`\r\u001b[K${line}`) }),
  drained: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
  today: localDay(new Date()),
  folder: process.cwd(),
  colour: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
}).then((code) => {
  process.exitCode = code;
});

/** The calendar day where the writer is, in ISO form. */
function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
