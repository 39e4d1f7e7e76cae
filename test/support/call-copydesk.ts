import { run } from '../../server/src/cli/run.js';

/** What one call of the command line wrote, and how it ended. */
export interface Called {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Calls the command line in this process, with a fixed today (2022-02-15), from `folder`. */
export async function callCopydesk(
  args: readonly string[], { folder = process.cwd(), input = '' }: { readonly folder?: string; readonly input?: string | Buffer } = {},
): Promise<Called> {
  let out = '';
  let err = '';
  const code = await run(args, {
    out: (text) => {
      out += text;
    },
    err: (line) => {
      err += `${line}\n`;
    },
    readStandardInput: () => Promise.resolve(Buffer.from(input)),
    today: '2022-02-15',
    folder,
    colour: false,
  });
  return { out, err, code };
}
