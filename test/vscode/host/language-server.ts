/** Copydesk's language server, seen from outside: its process is ended as a crash would end it, or asked for its memory. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Ends the one process that runs the server of the extension in `data`, a folder of this run's own. */
export async function endLanguageServer(data: string): Promise<void> {
  process.kill(await serverProcess(data), 'SIGKILL');
}

const PROBE = path.join(import.meta.dirname, 'heap-probe.cjs');
const heapFile = (data: string): string => path.join(data, 'server-heap');

/**
 * Another face of an extension's folder, in `data`: all its files by links, but for the server's program, which loads the probe
 * first. VS Code takes NODE_OPTIONS out of the environment of the processes it starts, so they cannot be reached that way.
 */
export async function withProbe(extension: string, data: string): Promise<string> {
  const shown = path.join(data, 'probed');
  const program = path.join('server', 'out', 'server.cjs');
  for (let folder = path.dirname(program), kept = path.basename(program); ; [folder, kept] = [path.dirname(folder), path.basename(folder)]) {
    await mkdir(path.join(shown, folder), { recursive: true });
    for (const name of await readdir(path.join(extension, folder))) {
      if (name !== kept) await symlink(path.join(extension, folder, name), path.join(shown, folder, name));
    }
    if (folder === '.') break;
  }
  const [probe, file, real] = [PROBE, heapFile(data), path.join(extension, program)].map((name) => JSON.stringify(name));
  await writeFile(path.join(shown, program), `require(${probe}).answerIn(${file});\nrequire(${real});\n`);
  return shown;
}

const ANSWER_WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 20;

/** The bytes that the server in `data` holds on to once its garbage is collected. */
export async function heapInUse(data: string): Promise<number> {
  await rm(heapFile(data), { force: true });
  process.kill(await serverProcess(data), 'SIGUSR2');
  for (const limit = Date.now() + ANSWER_WITHIN_MS; ;) {
    const said = await readFile(heapFile(data), 'utf8').catch(() => undefined);
    if (said !== undefined) return Number(said);
    if (Date.now() > limit) throw new Error('the language server did not say how much memory it holds');
    await delay(LOOK_AGAIN_MS);
  }
}

async function serverProcess(data: string): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,args=']);
  const pids = stdout.split('\n')
    .filter((line) => line.includes(data) && /copydesk[^ ]*[\\/]server[\\/]out[\\/]server\.cjs/.test(line))
    .map((line) => Number.parseInt(line, 10));
  if (pids.length !== 1 || !pids[0]) throw new Error(`expected one language server, found ${pids.length}`);
  return pids[0];
}
