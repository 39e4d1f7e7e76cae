/** Drives the packaged extension in the workbench as a writer would, checks what is on the screen, and takes pictures. */
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { installExtension } from '../host/code-server.js';
import { endLanguageServer } from '../host/language-server.js';
import { FAILURE, keepFailure } from '../host/failure.js';
import { installation } from '../host/installation.js';
import { RESTRICTED, withTemporaryFolder, WORKSPACE } from '../host/places.js';
import { PICTURE_SETTINGS, RESTRICTED_SETTINGS } from '../host/profile.js';
import { Results } from '../host/results.js';
import { withinTimeLimit } from '../host/time-limit.js';
import { openWorkbench, type Host, type WorkbenchOptions } from '../host/workbench.js';
import { Gestures } from './gestures.js';
import { installedFolder, packageExtension } from './packaged.js';
import { restrictedSteps } from './restricted-steps.js';
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
const SENT = 'ferry.md';

/** Small enough that the text can still be read when a page shows the picture at two thirds of its size. */
const PICTURE_SIZE = { width: 1080, height: 620 };

/** Prints the results and returns an exit code. */
export async function runScreens({ host, extension, vsix, pictures, withFailure, timeLimit }: ScreensOptions): Promise<number> {
  await rm(FAILURE, { recursive: true, force: true });
  return withTemporaryFolder(async (data) => {
    const folder = path.join(data, 'drafts');
    await cp(WORKSPACE, folder, { recursive: true });
    await installExtension(installation(), data, path.resolve(vsix ?? await packageExtension(extension, data)));
    const results = new Results();
    const window = {
      data, settings: PICTURE_SETTINGS, size: PICTURE_SIZE, scale: pictures === undefined ? 1 : 2,
      // The web host has no place to install into: it gets the files the package put there.
      extension: host === 'web' ? await installedFolder(data) : undefined,
    };
    const drive = (options: WorkbenchOptions, steps: (gestures: Gestures) => readonly Step[]): Promise<boolean> => driveWindow(host, options, steps, { results, pictures, timeLimit });
    const passed = await drive({ ...window, folder, file: DRAFT }, (gestures) => [
      ...screenSteps(gestures, { onDisk: () => readFile(path.join(folder, DRAFT), 'utf8'), endServer: host === 'node' ? () => endLanguageServer(data) : undefined }),
      ...(withFailure ? [FAILING] : []),
    ]);
    // In a browser's virtual file system nothing lies outside the folder.
    if (passed && host === 'node') {
      await cp(RESTRICTED, path.join(data, 'sent'), { recursive: true });
      await drive({ ...window, folder: path.join(data, 'sent', 'desk'), file: SENT, settings: { ...PICTURE_SETTINGS, ...RESTRICTED_SETTINGS } }, restrictedSteps);
    }
    return results.close();
  });
}

interface Drive extends Pick<ScreensOptions, 'pictures' | 'timeLimit'> {
  readonly results: Results;
}

/** Opens a window, takes the steps in it, and closes it. Returns whether none failed. */
async function driveWindow(host: Host, options: WorkbenchOptions, steps: (gestures: Gestures) => readonly Step[], { results, pictures, timeLimit }: Drive): Promise<boolean> {
  const workbench = await openWorkbench(host, options);
  try {
    const gestures = new Gestures(workbench);
    const picture = await photographer(gestures, pictures);
    const passed = await withinTimeLimit(timeLimit, () => walk(steps(gestures), picture, results), () => {
      results.stopped();
      return keepFailure(workbench);
    });
    if (!passed) await keepFailure(workbench);
    return passed;
  } finally {
    await workbench.close();
  }
}

const FAILING: Step = { title: 'the test set-up reports a failure', run: () => Promise.reject(new Error('a step that fails')) };

/** Takes the steps in order, returns whether all passed, and stops at the first that fails, since each starts where the one before ended. */
async function walk(steps: readonly Step[], picture: (name: string) => Promise<void>, results: Results): Promise<boolean> {
  for (const { title, run, picture: name } of steps) {
    const started = performance.now();
    try {
      await run();
      if (name !== undefined) await picture(name);
      results.add({ title, passed: true, milliseconds: performance.now() - started });
    } catch (error) {
      results.add({ title, passed: false, milliseconds: performance.now() - started, error: error instanceof Error ? error.message : String(error) });
      return false;
    }
  }
  return true;
}

async function photographer({ page }: Gestures, folder: string | undefined): Promise<(name: string) => Promise<void>> {
  if (folder === undefined) return () => Promise.resolve();
  await mkdir(folder, { recursive: true });
  return async (name) => { await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' }); };
}
