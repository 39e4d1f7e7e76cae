/**
 * A look at the product: opens a folder of drafts in a real VS Code with the extension of this checkout, does what it is
 * told, and takes a picture. The folder is copied first, so nothing in it is changed.
 *
 *   tsx test/vscode/open.ts --folder examples --file draft.md --shot look.png
 *   tsx test/vscode/open.ts --file draft.md problems 'hover Koazk' 'shot hover.png' 'click Koazk' fixes 'fix Replace with' --shot after.png
 *   tsx test/vscode/open.ts --serve            prints an address for your own browser and waits for Control+C
 *
 * Actions are done in their order; screens/actions.ts lists them. Options:
 *
 * --folder DIR     the drafts (default: the sample workspace)     --host node|web    where the extension runs
 * --file FILE      opened first, relative to the folder           --extension DIR    another extension folder
 * --shot FILE      a picture at the end                           --size 1280x800    of the window, in CSS pixels
 * --theme NAME     for example "Dark Modern"                      --scale 1|2        pixels of the picture to a CSS pixel
 * --settings JSON  more settings                                  --side-bar         leave the side bar open
 * --in-place       do not copy the folder                         --logs DIR         keep VS Code's logs
 * --locale de|uk   the language of Copydesk's own words; VS Code's stay English
 */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { requireBuilt } from './host/built.js';
import { keepFailure } from './host/failure.js';
import { ROOT, withTemporaryFolder, WORKSPACE } from './host/places.js';
import { PICTURE_SETTINGS } from './host/profile.js';
import { exitOnSignals } from './host/process-group.js';
import { withinTimeLimit } from './host/time-limit.js';
import { openWorkbench, type Workbench } from './host/workbench.js';
import { act } from './screens/actions.js';
import { Gestures } from './screens/gestures.js';

/** How long to wait for a first squiggle before going on: a clean draft never shows one. */
const FIRST_SQUIGGLE_MS = 5_000;
const LIMIT_SECONDS = 300;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: WORKSPACE }, file: { type: 'string' }, shot: { type: 'string' }, host: { type: 'string', default: 'node' },
      extension: { type: 'string', default: ROOT }, size: { type: 'string', default: '1280x800' }, scale: { type: 'string', default: '1' },
      theme: { type: 'string' }, settings: { type: 'string', default: '{}' }, 'side-bar': { type: 'boolean', default: false },
      locale: { type: 'string' }, 'in-place': { type: 'boolean', default: false }, logs: { type: 'string' }, serve: { type: 'boolean', default: false },
    },
  });
  const size = /^(\d+)x(\d+)$/.exec(values.size);
  if (size === null) throw new Error('--size is WIDTHxHEIGHT, for example 1280x800');
  if (values.host !== 'node' && values.host !== 'web') throw new Error('--host is node or web');
  return {
    ...values, host: values.host as 'node' | 'web', actions: positionals, extension: path.resolve(values.extension),
    size: { width: Number(size[1]), height: Number(size[2]) }, scale: Number(values.scale),
    settings: {
      ...PICTURE_SETTINGS, ...(values.theme === undefined ? {} : { 'workbench.colorTheme': values.theme }),
      ...(JSON.parse(values.settings) as Record<string, unknown>),
    },
  };
}

async function main(): Promise<void> {
  const { folder: original, 'in-place': inPlace, actions, ...options } = readArguments();
  await requireBuilt(options.extension);
  await withTemporaryFolder(async (data) => {
    const folder = inPlace ? path.resolve(original) : path.join(data, path.basename(path.resolve(original)));
    if (!inPlace) await cp(original, folder, { recursive: true, filter: (name) => !/\/(node_modules|\.git)$/.test(name) });
    const workbench = await openWorkbench(options.host, {
      data, folder, file: options.file, extension: options.extension, settings: options.settings, size: options.size, scale: options.scale, locale: options.locale,
    });
    try {
      if (options.serve) await serve(workbench);
      await withinTimeLimit(LIMIT_SECONDS, () => look(workbench, options, actions), () => keepFailure(workbench));
    } catch (error) {
      await keepFailure(workbench);
      throw error;
    } finally {
      for (const line of complaints(workbench)) console.error(line);
      if (options.logs !== undefined) await workbench.keepEvidence(options.logs);
      await workbench.close();
    }
  });
}

interface Look {
  readonly file?: string | undefined;
  readonly shot?: string | undefined;
  readonly 'side-bar': boolean;
}

async function look(workbench: Workbench, options: Look, actions: readonly string[]): Promise<void> {
  const gestures = new Gestures(workbench);
  const { page } = workbench;
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  if (options.file !== undefined) {
    await gestures.editorIsOpen();
    await Promise.race([page.locator('[class*="squiggly-"]').first().waitFor().catch(() => undefined), delay(FIRST_SQUIGGLE_MS)]);
  }
  if (!options['side-bar']) await gestures.closeSideBar();
  for (const action of actions) await act(gestures, action);
  if (options.shot !== undefined) await act(gestures, `shot ${options.shot}`);
}

/** Lines of the log that tell of trouble with the extension itself. */
function complaints({ log }: Workbench): readonly string[] {
  return [...new Set(log.filter((line) => /copydesk/i.test(line) && /^\[(page )?err/i.test(line)))];
}

async function serve({ address }: Workbench): Promise<never> {
  console.log(`${address}\nControl+C ends it.`);
  return new Promise<never>(() => undefined);
}

exitOnSignals();
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
