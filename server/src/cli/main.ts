import { reasonOf } from '../host/reason-of.js';
import { keepHeapSmall } from '../host/small-heap.js';
import { isCheckThread, serveDrafts } from './batch/worker.js';
import { EarlyEnd } from './early-end.js';
import { ExitCode } from './output.js';
import { run } from './run.js';

/** The process around the command line: its streams, its clock, its exit code. */
const earlyEnd = new EarlyEnd();
/** True once the report can go nowhere any more. */
let broken = false;
/** Goes on with what waits for the reader of the report. */
let goOn = (): void => undefined;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (broken) return;
  broken = true;
  // The reader of a pipe may stop early ("copydesk check … | head"): that is no failure.
  if (error.code !== 'EPIPE') process.stderr.write(`copydesk: the report ${reasonOf(error, 'written')}\n`);
  earlyEnd.ask(error.code === 'EPIPE' ? ExitCode.clean : ExitCode.failed);
  goOn();
});
// Where nobody can be told, the report and the exit code still count.
process.stderr.on('error', () => undefined);

// Whole archives are read as YAML by these: of a hundred thousand persons most of what is made is garbage at once.
if (process.argv[2] === 'facts' && ['build', 'import', 'lint'].includes(process.argv[3] ?? '')) keepHeapSmall();

if (isCheckThread()) serveDrafts();
else void run(process.argv.slice(2), {
  out: (text) => void (broken || process.stdout.write(text)),
  err: (line) => process.stderr.write(`${line}\n`),
  readStandardInput: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  standardInput: () => process.stdin,
  ...(process.stderr.isTTY === true && { progress: (line: string) => process.stderr.write(`\r\u001b[K${line}`) }),
  drained: async () => {
    if (process.stdout.writableNeedDrain && earlyEnd.code === undefined) await new Promise<void>((resolve) => process.stdout.once('drain', goOn = resolve));
  },
  askedToEnd: async () => {
    const code = await earlyEnd.asked();
    goOn();
    return code;
  },
  today: localDay(new Date()),
  folder: process.cwd(),
  colour: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined,
}).then((code) => {
  process.exitCode = code;
  // Whoever has asked for the end does not wait for the rest of the input.
  if (earlyEnd.code !== undefined) process.stdin.destroy();
});

/** The calendar day where the writer is, in ISO form. */
function localDay(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
