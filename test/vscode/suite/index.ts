/** What VS Code calls inside its extension host, be that a Node process or a web worker: loads the tests and runs them. */
import * as vscode from 'vscode';
import 'mocha/mocha.js'; // Mocha's browser file: sets the global `Mocha`, and needs nothing of Node

/** Set when the suite is bundled; see host/bundle-suite.ts. */
declare const RESULTS_ADDRESS: string;
declare const WITH_FAILURE: boolean;

/** Results are posted as they come, so Mocha itself prints nothing; its default reporter would want a page. */
function Silent(): void { /* nothing to set up */ }

const TEST_LIMIT_MS = 150_000;

/** A window without a server reads its workspace file only when the file's own file system is up. */
async function rootsAreThere(): Promise<void> {
  if (vscode.workspace.workspaceFolders !== undefined && vscode.workspace.workspaceFolders.length > 0) return;
  await new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      listener.dispose();
      resolve();
    });
  });
}

/** The message and where it was thrown; below that comes Mocha itself. */
const SHOWN_STACK_LINES = 3;

export async function run(): Promise<void> {
  await rootsAreThere();
  // Not the ready-made global `mocha`: that one looks for its options in the address of a page, and Node has none.
  const mocha = new Mocha({ ui: 'bdd', reporter: Silent as unknown as Mocha.ReporterConstructor, timeout: TEST_LIMIT_MS });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  // Only now are `describe` and `it` there, so the tests are imported here and not above.
  await import('./draft-on-disk.test.js');
  await import('./unsaved-draft.test.js');
  await import('./settings.test.js');
  await import('./fact-check.test.js');
  await import('./story.test.js');
  await import('./completion.test.js');
  await import('./roots.test.js');
  await import('./let-stand.test.js');
  await import('./facts.test.js');
  await import('./soak.test.js');
  if (WITH_FAILURE) await import('./deliberate-failure.js');

  let posted: Promise<unknown> = Promise.resolve();
  const post = (test: Mocha.Test | Mocha.Hook, error?: Error): void => {
    const shown = error?.stack?.split('\n').slice(0, SHOWN_STACK_LINES).join('\n') ?? error?.message;
    const result = { title: test.fullTitle(), passed: error === undefined, milliseconds: test.duration ?? 0, error: shown };
    posted = posted.then(() => fetch(RESULTS_ADDRESS, { method: 'POST', body: JSON.stringify(result) }));
  };
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve)
      .on('pass', (test: Mocha.Test) => { post(test); })
      .on('fail', (test: Mocha.Test | Mocha.Hook, error: Error) => { post(test, error); });
  });
  await posted;
  if (failures > 0) throw new Error(`${failures} failed`);
}
