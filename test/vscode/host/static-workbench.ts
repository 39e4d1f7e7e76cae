/**
 * VS Code's workbench as a static page, as vscode.dev has it: no VS Code server, extensions in a web worker, drafts in a
 * virtual file system. Everything comes from one loopback server:
 *
 *   /                    the page
 *   /vscode/             VS Code's own files
 *   /extension/          the extension under test
 *   /extension/.suite/   bundled tests: VS Code runs them in the host of the extension whose folder they seem to lie in
 *   /drafts/FOLDER/      the drafts on disk, read and written by the extension in /drafts-fs/
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerDraftRequest, DRAFTS_FS_MANIFEST, draftsFsProgram } from './drafts-disk.js';
import { serveLoopback, type LoopbackServer, type Reply } from './loopback-server.js';
import { workbenchPage } from './workbench-page.js';

export interface StaticWorkbenchOptions {
  /** VS Code's folder. */
  readonly code: string;
  /** The folder of the extension under test. */
  readonly extension: string;
  /** The folder of drafts, shown as `drafts:/FOLDER`. */
  readonly folder: string;
  /** A bundled test suite to run. */
  readonly suite?: string | undefined;
  readonly settings: Readonly<Record<string, unknown>>;
}

const WORKBENCH_PROGRAM = 'out/vs/code/browser/workbench/workbench.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ttf': 'font/ttf', '.woff2': 'font/woff2', '.wasm': 'application/wasm',
};

/** Starts serving; the page is at `address`. */
export async function startStaticWorkbench(options: StaticWorkbenchOptions): Promise<LoopbackServer> {
  const program = await workbenchProgram(options.code);
  const product = JSON.parse(await readFile(path.join(options.code, 'product.json'), 'utf8')) as { readonly nameLong: string };
  const draftsFs = await draftsFsProgram();
  const server = await serveLoopback(async ({ path: asked, ...request }): Promise<Reply> => {
    const [, first = '', ...others] = asked.split('/');
    const rest = others.join('/');
    switch (first) {
      case '': return { type: 'text/html', body: page() };
      case 'vscode': return rest === WORKBENCH_PROGRAM ? { type: 'text/javascript', body: program } : file(options.code, rest);
      case 'extension': return others[0] === '.suite' ? suiteFile(options.suite, others[1]) : file(options.extension, rest);
      case 'drafts':
        if (others[0] !== path.basename(options.folder)) return NOT_FOUND;
        return answerDraftRequest(options.folder, others.slice(1).join('/'), request);
      case 'drafts-fs': return draftsFsFile(rest, draftsFs);
      default: return NOT_FOUND;
    }
  });
  const page = (): string => workbenchPage({
    address: server.address, product: product.nameLong, settings: options.settings,
    suite: options.suite === undefined ? undefined : `/extension/.suite/${path.basename(options.suite)}`,
  });
  return server;
}

const NOT_FOUND: Reply = { status: 404, body: 'no such file' };

async function file(root: string, name: string): Promise<Reply> {
  try {
    const body = await readFile(path.join(root, path.posix.normalize(`/${name}`)));
    return { type: TYPES[path.extname(name)] ?? 'application/octet-stream', body };
  } catch {
    return NOT_FOUND;
  }
}

async function suiteFile(suite: string | undefined, name: string | undefined): Promise<Reply> {
  return suite === undefined || name === undefined ? NOT_FOUND : file(path.dirname(suite), name);
}

function draftsFsFile(name: string, program: string): Reply {
  if (name === 'package.json') return { type: 'application/json', body: JSON.stringify(DRAFTS_FS_MANIFEST) };
  return name === 'drafts-fs.js' ? { type: 'text/javascript', body: program } : NOT_FOUND;
}

/**
 * The workbench's program without its ties to a server. The build inside code-server connects each window to the server its
 * page came from and keeps user data there; these two pieces of text undo both, as the file is served, and a build in which
 * they are not found exactly once is refused, so an update of VS Code cannot slip past this.
 */
async function workbenchProgram(code: string): Promise<string> {
  const original = await readFile(path.join(code, WORKBENCH_PROGRAM), 'utf8');
  return SERVERLESS.reduce((text, { tied, free }) => {
    const parts = text.split(tied);
    if (parts.length !== 2) throw new Error(`this VS Code's workbench.js does not hold exactly one ${JSON.stringify(tied)}`);
    return parts.join(free);
  }, original);
}

const SERVERLESS: readonly { readonly tied: string; readonly free: string }[] = [
  { tied: ',remoteAuthority:location.host}', free: '}' },
  { tied: 'ze(P.file(this.userDataPath).with({scheme:J.vscodeRemote}),"User")', free: 'P.file("/User").with({scheme:J.vscodeUserData})' },
];
