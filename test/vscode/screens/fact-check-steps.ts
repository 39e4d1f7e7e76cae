/** A checker's look at the fact check view, in a draft with one misspelt name. */
import { contains, must } from './expect.js';
import type { Gestures } from './gestures.js';
import type { Step } from './steps.js';

/** In CSS pixels of a page of 1080. */
const WIDE = 480;

const ROW = '.part.sidebar .monaco-list-row';

/** `misspelt`: the one name of the draft that is wrong. Leaves the side bar closed, as it was. */
export function factCheckSteps(gestures: Gestures, misspelt: string): readonly Step[] {
  const { page } = gestures;
  const row = page.locator(ROW, { hasText: misspelt }).first();
  /** Wide enough that verdicts can be read as well as words. */
  const widenSideBar = async (): Promise<void> => {
    const box = await page.locator('.part.sidebar').boundingBox();
    must(box !== null, 'there is no side bar');
    await page.mouse.move(box.x + box.width + 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(WIDE, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
  };
  return [
    {
      title: 'the fact check view lists what is contradicted, what is open and what is confirmed',
      run: async () => {
        await gestures.runCommand('View: Show Copydesk');
        await row.waitFor();
        const rows = (await page.locator(ROW).allInnerTexts()).join('\n');
        for (const group of ['Contradicted', 'Cannot tell', 'Confirmed']) contains(rows, group);
        const label = await page.locator(`${ROW} [aria-label], ${ROW}[aria-label]`).evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? '').join('\n'));
        contains(label, `Contradicted, person: ${misspelt}`);
      },
    },
    {
      title: 'a click on an item leads to its words, and the item offers what can be done',
      run: async () => {
        await row.click();
        await page.locator('.part.statusbar', { hasText: `(${misspelt.length} selected)` }).waitFor();
        const actions = await row.locator('.action-label').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? '').join('\n'));
        for (const action of ['Fix…', 'Let It Stand (Stet)…', 'Mark as Checked by Hand…']) contains(actions, action);
      },
    },
    {
      title: 'the mouse on an item shows its source',
      run: async () => {
        const box = await row.locator('.label-name').first().boundingBox();
        must(box !== null, 'the item is not on the screen');
        await page.mouse.move(box.x + box.width / 2 - 1, box.y + box.height / 2);
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        await page.locator('.monaco-hover:visible', { hasText: 'Dmitry Kozak' }).locator('a[data-href^="http"]').first().waitFor();
      },
    },
    {
      title: 'the view turns to the draft that is opened next, and follows its cursor',
      run: async () => {
        await page.mouse.move(2 * WIDE, WIDE); // off the list, where the next item under it would open its hover
        await gestures.openFile('visits.md');
        await page.locator(ROW, { hasText: 'Angela Merkel' }).first().waitFor();
        await widenSideBar();
        await page.locator(ROW, { hasText: 'Confirmed' }).first().click();
        await page.locator(ROW, { hasText: 'Sergei Lavrov' }).first().waitFor();
        await gestures.clickText('February 13');
        await page.locator(`${ROW}.selected`, { hasText: 'Saturday, February 13, 2022' }).waitFor();
      },
      picture: 'fact-check',
    },
    {
      title: 'the side bar closes again',
      run: async () => {
        // By its tab: right behind another file, the list of files may still be in the order of before.
        await page.locator('.tab', { hasText: 'draft.md' }).first().click();
        await page.locator(`${ROW}.selected`, { hasText: misspelt }).waitFor();
        await gestures.closeSideBar();
      },
    },
  ];
}
