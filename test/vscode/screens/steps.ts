/** One writer's way through a draft with one misspelt name, step by step. */
import { setTimeout as delay } from 'node:timers/promises';
import { contains, must } from './expect.js';
import { factCheckSteps } from './fact-check-steps.js';
import type { Gestures } from './gestures.js';
import { storySteps } from './story-steps.js';

export interface Step {
  readonly title: string;
  /** Does something and rejects unless the screen shows what it should. */
  readonly run: () => Promise<void>;
  /** The name of a picture to take afterwards. */
  readonly picture?: string;
}

const MISSPELT = 'Koazk';
const FIX = 'Replace with "Kozak"';
/** Not any link in a hover will do: the name of the check beside the message is one too. */
const LINK_TO_SOURCE = '.rendered-markdown a[data-href^="http"]';

const PIXELS_APART = 3;
const SAVED_WITHIN_MS = 30_000;
const LOOK_AGAIN_MS = 50;

export interface Outside {
  /** Reads the draft as it is saved at that moment. */
  readonly onDisk: () => Promise<string>;
  /** Ends the language server's process; absent where it has none of its own. */
  readonly endServer?: (() => Promise<void>) | undefined;
}

export function screenSteps(gestures: Gestures, { onDisk, endServer }: Outside): readonly Step[] {
  const { page, squiggles } = gestures;
  return [
    {
      title: 'a red squiggle stands under the misspelt name',
      run: async () => {
        await gestures.editorIsOpen();
        await gestures.closeSideBar();
        await squiggles.first().waitFor();
        const [squiggle, word] = [await squiggles.first().boundingBox(), await gestures.boxOf(MISSPELT)];
        const apart = squiggle === null ? Infinity : Math.abs(squiggle.x - word.x) + Math.abs(squiggle.width - word.width);
        must(apart < PIXELS_APART, `the squiggle is not under ${MISSPELT}`);
      },
      picture: 'squiggle',
    },
    {
      title: 'the Problems panel has a row for it, with its check',
      run: async () => {
        const row = await gestures.problems('name-misspelled');
        await row.waitFor();
        contains(await row.innerText(), 'copydesk');
      },
      picture: 'problems',
    },
    {
      title: 'the mouse on the name shows who is meant',
      run: async () => {
        await page.keyboard.press('Control+Shift+M'); // closes the panel again
        const hover = await gestures.hoverText(MISSPELT);
        await hover.filter({ hasText: 'Dmitry Kozak' }).first().waitFor();
        await hover.locator(LINK_TO_SOURCE).first().waitFor();
      },
      picture: 'hover',
    },
    ...factCheckSteps(gestures, MISSPELT),
    {
      title: 'the quick-fix menu offers the right spelling first',
      run: async () => {
        await gestures.clickText(MISSPELT);
        await page.keyboard.press('Escape'); // the hover, which would lie over the menu
        contains(await (await gestures.quickFixes()).first().innerText(), FIX);
      },
      picture: 'quick-fix',
    },
    {
      title: 'taking it corrects the draft and clears the squiggle',
      run: async () => {
        await page.keyboard.press('Enter');
        await squiggles.first().waitFor({ state: 'detached' });
        await gestures.boxOf('Dmitry Kozak');
        contains(await onDisk(), MISSPELT); // nothing is written before the writer saves
      },
    },
    {
      title: 'saving writes the correction to disk',
      run: async () => {
        await page.keyboard.press('Control+S');
        const limit = Date.now() + SAVED_WITHIN_MS;
        while ((await onDisk()).includes(MISSPELT)) {
          must(Date.now() < limit, 'the file on disk was not written');
          await delay(LOOK_AGAIN_MS);
        }
        contains(await onDisk(), 'Dmitry Kozak');
      },
      picture: 'fixed',
    },
    ...storySteps(gestures, endServer),
  ];
}
