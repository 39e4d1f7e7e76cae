/** Drives the packaged extension in the workbench as a writer would, checks what is on the screen, and takes pictures. */
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { installExtension } from '../host/code-server.js';
import { endLanguageServer } from '../host/end-language-server.js';
import { FAILURE, keepFailure } from '../host/failure.js';
import { installation } from '../host/installation.js';
import { withTemporaryFolder, WORKSPACE } from '../host/places.js';
import { PICTURE_SETTINGS } from '../host/profile.js';
import { Results } from '../host/results.js';
import { withinTimeLimit } from '../host/time-limit.js';
import { openWorkbench, type Host } from '../host/workbench.js';
import { Gestures } from './gestures.js';
import { installedFolder, packageExtension } from './packaged.js';
import { screenSteps, type Step } from './steps.js';

export interface ScreensOptions {
  readonly host: Host;
  /** The extension's folder, packaged first unless `vsix` is given. */
  readonly extension: string;
  readonly vsix: string | undefined;
  /** Where screenshots go; none are taken without it. */
  readonly pictures: string | undefined;
  readonly withFailure: boolean;
  /** In seconds. */
  readonly timeLimit: number;
}

const DRAFT = 'draft.md';

/** Small enough that the text can still be read when a page shows the picture at two thirds of its size. */
const PICTURE_SIZE = { width: 1080, height: 620 };

/** Prints the results and returns an exit code. */
export async function runScreens({ host, extension, vsix, pictures, withFailure, timeLimit }: ScreensOptions): Promise<number> {
  await rm(FAILURE, { recursive: true, force: true });
  return withTemporaryFolder(async (data) => {
    const folder = path.join(data, 'drafts');
    await cp(WORKSPACE, folder, { recursive: true });
    await installExtension(installation(), data, path.resolve(vsix ?? await packageExtension(extension, data)));
    const workbench = await openWorkbench(host, {
      data, folder, file: DRAFT, settings: PICTURE_SETTINGS, size: PICTURE_SIZE, scale: pictures === undefined ? 1 : 2,
      // The web host has no place to install into: it gets the files the package put there.
      extension: host === 'web' ? await installedFolder(data) : undefined,
    });
    try {
      const gestures = new Gestures(workbench);
      const steps = screenSteps(gestures, {
        onDisk: () => readFile(path.join(folder, DRAFT), 'utf8'),
        endServer: host === 'node' ? () => endLanguageServer(data) : undefined,
      });
      const picture = await photographer(gestures, pictures);
      const results = new Results();
      await withinTimeLimit(timeLimit, () => walk(withFailure ? [...steps, FAILING] : steps, picture, results), () => {
        results.stopped();
        return keepFailure(workbench);
      });
      const code = results.close();
      if (code !== 0) await keepFailure(workbench);
      return code;
    } finally {
      await workbench.close();
    }
  });
}

const FAILING: Step = { title: 'the test set-up reports a failure', run: () => Promise.reject(new Error('a step that fails')) };

/** Takes the steps in order and stops at the first that fails, since each starts where the one before ended. */
async function walk(steps: readonly Step[], picture: (name: string) => Promise<void>, results: Results): Promise<void> {
  for (const { title, run, picture: name } of steps) {
    const started = performance.now();
    try {
      await run();
      if (name !== undefined) await picture(name);
      results.add({ title, passed: true, milliseconds: performance.now() - started });
    } catch (error) {
      results.add({ title, passed: false, milliseconds: performance.now() - started, error: error instanceof Error ? error.message : String(error) });
      return;
    }
  }
}

async function photographer({ page }: Gestures, folder: string | undefined): Promise<(name: string) => Promise<void>> {
  if (folder === undefined) return () => Promise.resolve();
  await mkdir(folder, { recursive: true });
  return async (name) => { await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' }); };
}
