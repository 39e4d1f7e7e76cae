/**
 * Gestures written as words, for `open.ts`: a verb and, after the first space, what it applies to.
 *
 *   hover TEXT | hover LINE:COLUMN   rest the mouse there and print the hover     click TEXT      put the cursor there
 *   goto LINE:COLUMN                 put the cursor there                         type TEXT       type at the cursor
 *   press KEY [KEY ...]              for example: press Control+Shift+M           save            save the draft
 *   run TITLE                        a command by its title in the palette        open FILE       another draft
 *   fixes                            open the quick-fix menu and print it         fix TITLE       choose from it
 *   problems                         open the Problems panel and print it         see TEXT        wait for a text anywhere
 *   output CHANNEL                   open an Output channel and print it
 *   wait SELECTOR                    wait for an element                          print SELECTOR  print an element's text
 *   button NAME                      click what is called so: a heading, a button, an icon, a link
 *   shot FILE                        a screenshot                                 pause MS        do nothing
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Gestures } from './gestures.js';

type Verb = (gestures: Gestures, argument: string) => Promise<void>;

const POSITION = /^(\d+):(\d+)$/;

/** Carries out one action; what it is meant to show goes to standard output. */
export async function act(gestures: Gestures, action: string): Promise<void> {
  const [, verb = '', argument = ''] = /^(\S+)\s*(.*)$/s.exec(action.trim()) ?? [];
  const known = VERBS[verb];
  if (known === undefined) throw new Error(`unknown action "${action}"; there are: ${Object.keys(VERBS).join(', ')}`);
  await known(gestures, argument);
}

const VERBS: Readonly<Record<string, Verb>> = {
  hover: async (gestures, argument) => {
    const position = POSITION.exec(argument);
    const hover = position === null ? await gestures.hoverText(argument) : await gestures.hoverAt(Number(position[1]), Number(position[2]));
    await hover.first().waitFor();
    print(await hover.first().innerText());
  },
  click: (gestures, argument) => gestures.clickText(argument),
  goto: async (gestures, argument) => {
    const position = POSITION.exec(argument);
    if (position === null) throw new Error(`goto wants LINE:COLUMN, not "${argument}"`);
    await gestures.goTo(Number(position[1]), Number(position[2]));
  },
  type: ({ page }, argument) => page.keyboard.type(argument),
  press: async ({ page }, argument) => {
    for (const key of argument.split(/\s+/)) await page.keyboard.press(key);
  },
  save: ({ page }) => page.keyboard.press('Control+S'),
  run: (gestures, argument) => gestures.runCommand(argument),
  open: (gestures, argument) => gestures.openFile(argument),
  fixes: async (gestures) => {
    print((await (await gestures.quickFixes()).allInnerTexts()).join('\n'));
  },
  fix: async (gestures, argument) => {
    await (await gestures.quickFixes()).filter({ hasText: argument }).first().click();
  },
  problems: async (gestures) => {
    const rows = await gestures.problems('');
    const texts = await settled(async () => (await rows.allInnerTexts()).map((row) => row.replace(/\s+/g, ' ')).join('\n'));
    print(texts === '' ? 'no problems' : texts);
  },
  output: async (gestures, argument) => {
    await gestures.output(argument);
    print(await settled(() => gestures.page.locator('.output-view .view-lines').innerText()));
  },
  see: ({ page }, argument) => page.getByText(argument).filter({ visible: true }).first().waitFor(),
  button: async ({ page }, argument) => {
    const heading = page.locator('h3', { hasText: argument }).filter({ visible: true });
    const named = page.locator(`[aria-label^=${JSON.stringify(argument)}], [title^=${JSON.stringify(argument)}], a:has-text(${JSON.stringify(argument)})`).filter({ visible: true });
    await (await heading.count() > 0 ? heading : named).first().click();
  },
  wait: ({ page }, argument) => page.locator(argument).first().waitFor(),
  print: async ({ page }, argument) => {
    print((await page.locator(argument).allInnerTexts()).join('\n'));
  },
  shot: async ({ page }, argument) => {
    await mkdir(path.dirname(path.resolve(argument)), { recursive: true });
    await page.screenshot({ path: argument });
  },
  pause: ({ page }, argument) => page.waitForTimeout(Number(argument)),
};

/** Reads something again and again until it has stayed the same for a moment, since findings come a little after an edit. */
async function settled(read: () => Promise<string>): Promise<string> {
  for (let before = await read(); ;) {
    await delay(SETTLED_MS);
    const now = await read();
    if (now === before) return now;
    before = now;
  }
}

const SETTLED_MS = 700;

function print(text: string): void {
  console.log(text.replaceAll('\u00a0', ' '));
}
