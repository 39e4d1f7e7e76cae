/** A real VS Code workbench in a browser, with an extension in one of two hosts: a Node process, or a web worker. */
import { existsSync } from 'node:fs';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './chromium.js';
import { startCodeServer } from './code-server.js';
import { installation } from './installation.js';
import { QUIET_SETTINGS } from './profile.js';
import { startStaticWorkbench } from './static-workbench.js';

export type Host = 'node' | 'web';

export interface WorkbenchOptions {
  /** A folder of this run's own: user data, extensions and logs go there. */
  readonly data: string;
  /** The folder of drafts to open. */
  readonly folder: string;
  /** A workspace file to open instead of the folder it lies in, for several roots; relative to the folder. */
  readonly workspace?: string | undefined;
  /** A draft to open, relative to the folder. */
  readonly file?: string | undefined;
  /** The extension under development; none when one was installed into `data` (Node host only). */
  readonly extension?: string | undefined;
  /** A bundled test suite, run inside the extension host as soon as the workbench is up. */
  readonly suite?: string | undefined;
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** The page's size in CSS pixels, and how many pixels of a picture each of them gets. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly scale?: number;
  /** The language in which VS Code says that it shows itself, "de": it has none but English here, but extensions believe it. */
  readonly locale?: string | undefined;
  /** False to see the window, on a computer that has a screen. */
  readonly headless?: boolean;
}

export interface Workbench {
  readonly page: Page;
  /** The address of the page, for a person's own browser. */
  readonly address: string;
  /** What goes before a file's name to open it with quick open: where nothing searches files, only a whole path is found. */
  readonly filePrefix: string;
  /** The result of the suite: 0 when it passed. Never settles without a suite, nor when the host hangs. */
  readonly exitCode: Promise<number>;
  /** What VS Code and the page have logged so far. */
  readonly log: readonly string[];
  /** Every address outside this computer that the page asked for. */
  readonly outside: ReadonlySet<string>;
  /** Writes what helps to find out what went wrong: the logs and a picture of the page. */
  keepEvidence(folder: string): Promise<void>;
  close(): Promise<void>;
}

const CRASHED = 70;

/** What a single step in a window may take, on a machine that is busy with other things as well. */
const STEP_WITHIN_MS = 90_000;

/** Opens a window and resolves when its page has begun to load; wait for what you need on the page itself. */
export async function openWorkbench(host: Host, options: WorkbenchOptions): Promise<Workbench> {
  const source = host === 'node' ? await nodeSource(options) : await webSource(options);
  const browser = await launchBrowser(options.headless).catch(async (error: unknown) => {
    await source.stop();
    throw error;
  });
  const close = async (): Promise<void> => {
    await browser.close();
    await source.stop();
  };
  try {
    const context = await browser.newContext({
      viewport: options.size ?? { width: 1280, height: 800 }, deviceScaleFactor: options.scale ?? 1,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    context.setDefaultTimeout(STEP_WITHIN_MS);
    const page = await context.newPage();
    if (options.locale !== undefined) await page.addInitScript((locale) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: locale }), options.locale);
    const { log, exitCode, outside } = await listen(page);
    const address = `${source.address}/?${source.opens}&payload=${encodeURIComponent(JSON.stringify(source.payload))}`;
    await page.goto(address);
    const keepEvidence = async (folder: string): Promise<void> => {
      await mkdir(folder, { recursive: true });
      await writeFile(path.join(folder, 'workbench.log'), [...log, '', 'Asked for outside this computer:', ...outside, ''].join('\n'));
      await page.screenshot({ path: path.join(folder, 'page.png') }).catch(() => undefined);
      for (const file of source.logs) if (existsSync(file)) await cp(file, path.join(folder, path.basename(file)), { recursive: true });
    };
    return { page, address, filePrefix: source.filePrefix, exitCode, log, outside, keepEvidence, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where a window's page comes from, and what its address tells the workbench. */
interface Source {
  readonly address: string;
  /** As a query. */
  readonly opens: string;
  readonly filePrefix: string;
  readonly payload: readonly (readonly [string, string])[];
  readonly logs: readonly string[];
  stop(): Promise<void>;
}

const NO_WELCOME: Source['payload'] = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true']];

async function nodeSource({ data, folder, workspace, file, extension, suite, settings }: WorkbenchOptions): Promise<Source> {
  const shown = path.join(data, 'extension-under-development');
  if (extension !== undefined) {
    // Under another name: this checkout holds VS Code's own files too (.cache), and VS Code would take every theme among
    // them for one the extension brings, and show the first instead of the one the settings ask for.
    await symlink(extension, shown, 'junction');
  }
  const server = await startCodeServer(installation(), data, settings ?? QUIET_SETTINGS);
  const remote = (name: string): string => `vscode-remote://${server.authority}${name}`;
  const payload = [
    ...NO_WELCOME,
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(shown)] as const]),
    ...(suite === undefined ? [] : [['extensionTestsPath', remote(suite)] as const]),
    ...(file === undefined ? [] : [['openFile', remote(path.join(folder, file))] as const]),
  ];
  return { address: server.address, opens: opening(folder, workspace), filePrefix: '', payload, logs: [server.log, server.logs], stop: () => server.stop() };
}

async function webSource({ folder, workspace, file, extension, suite, settings }: WorkbenchOptions): Promise<Source> {
  if (extension === undefined) throw new Error('the web host needs the folder of an extension');
  const server = await startStaticWorkbench({ code: installation().code, extension, folder, suite, settings: settings ?? QUIET_SETTINGS });
  const place = `/${path.basename(folder)}`;
  const shown = `drafts:${place}`;
  const payload = [...NO_WELCOME, ...(file === undefined ? [] : [['openFile', `${shown}/${file}`] as const])];
  return { address: server.address, opens: opening(shown, workspace), filePrefix: `${place}/`, payload, logs: [], stop: () => server.stop() };
}

function opening(folder: string, workspace: string | undefined): string {
  return workspace === undefined ? `folder=${encodeURIComponent(folder)}` : `workspace=${encodeURIComponent(`${folder}/${workspace}`)}`;
}

/** Collects what the page says; the two functions are those VS Code calls in a window that runs tests. */
async function listen(page: Page): Promise<Pick<Workbench, 'log' | 'exitCode' | 'outside'>> {
  const log: string[] = [];
  const outside = new Set<string>();
  const exitCode = new Promise<number>((resolve) => {
    page.once('crash', () => { resolve(CRASHED); });
    void page.exposeFunction('codeAutomationExit', (code: number) => { resolve(code); });
  });
  await page.exposeFunction('codeAutomationLog', (type: string, words: readonly unknown[]) => {
    log.push(`[${type}] ${words.map((word) => (typeof word === 'string' ? word : JSON.stringify(word))).join(' ')}`);
  });
  page.on('console', (message) => { log.push(`[page ${message.type()}] ${message.text()}`); });
  page.on('pageerror', (error) => { log.push(`[page error] ${error.stack ?? error.message}`); });
  page.on('requestfailed', (request) => { log.push(`[request failed] ${request.url()} ${request.failure()?.errorText ?? ''}`); });
  page.context().on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') outside.add(request.url());
  });
  return { log, exitCode, outside };
}
