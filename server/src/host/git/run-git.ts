import { execFile } from 'node:child_process';

/** How one call of git ended. */
export type Ran<Output> = { readonly outcome: 'done'; readonly output: Output } | { readonly outcome: 'failed'; readonly said: string } | { readonly outcome: 'missing' };

const LARGEST = 256 * 1024 * 1024;

/** Runs git in a folder; its answer is bytes. Never throws; messages are in English whatever the user's language. */
export function runGitForBytes(folder: string, args: readonly string[]): Promise<Ran<Buffer>> {
  return new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: LARGEST, windowsHide: true, encoding: 'buffer', env: { ...process.env, LC_ALL: 'C' } } as const;
    execFile('git', args, options, (error, output, said) => {
      if (!error) resolve({ outcome: 'done', output });
      else if (error.code === 'ENOENT') resolve({ outcome: 'missing' });
      else resolve({ outcome: 'failed', said: said.toString('utf8').trim().split('\n')[0]!.replace(/^fatal: /, '') || error.message });
    });
  });
}

/** Runs git in a folder; its answer is text. */
export async function runGit(folder: string, args: readonly string[]): Promise<Ran<string>> {
  const ran = await runGitForBytes(folder, args);
  return ran.outcome === 'done' ? { outcome: 'done', output: ran.output.toString('utf8') } : ran;
}
