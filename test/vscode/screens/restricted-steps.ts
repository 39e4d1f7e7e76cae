/** A folder that somebody else sent and nobody has trusted yet: what is read of it, what is not, and what trust changes. */
import { must } from './expect.js';
import type { Gestures } from './gestures.js';
import type { Step } from './steps.js';

/** Wrong by the bundled facts, by a pack outside the folder, and by a source outside it. */
const [BUNDLED, BY_PACK, BY_SOURCE] = ['Koazk', 'Vanderhotl', 'town'];

/** `Restricted Mode` in the status bar, which leads to where trust is given. */
const RESTRICTED = '.part.statusbar [id="status.workspaceTrust"]';

/** The folder is that of test/vscode/restricted/desk; it names packs and sources beside it, in its own file and in its settings. */
export function restrictedSteps(gestures: Gestures): readonly Step[] {
  const { page, squiggles } = gestures;
  const isMarked = async (word: string): Promise<boolean> => {
    const { x, width } = await gestures.boxOf(word);
    const boxes = await Promise.all((await squiggles.all()).map((one) => one.boundingBox()));
    return boxes.some((box) => box !== null && Math.abs(box.x - x) < 3 && Math.abs(box.width - width) < 3);
  };
  return [
    {
      title: 'a folder that nobody has trusted is restricted, and its drafts are checked with the bundled facts',
      run: async () => {
        await gestures.editorIsOpen();
        await page.locator(RESTRICTED).waitFor();
        await gestures.closeSideBar();
        await squiggles.first().waitFor();
        must(await isMarked(BUNDLED), `${BUNDLED} is not marked`);
      },
    },
    {
      title: 'packs and sources outside the folder are not read, whatever its settings say',
      run: async () => {
        const rows = await gestures.problems('copydesk');
        await rows.first().waitFor();
        must(await rows.count() === 1, `found ${(await rows.allInnerTexts()).join('; ')}`);
        await page.keyboard.press('Control+Shift+M');
      },
    },
    {
      title: 'the hover has links to sources, and none that would run a command',
      run: async () => {
        const hover = await gestures.hoverText(BUNDLED);
        await hover.filter({ hasText: 'Dmitry Kozak' }).first().waitFor();
        const links = await hover.locator('.rendered-markdown a[data-href]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-href') ?? ''));
        must(links.some((link) => link.startsWith('https://')), 'there is no link to a source');
        must(!links.some((link) => link.startsWith('command:')), `a link runs a command: ${links.join(' ')}`);
        await page.keyboard.press('Escape');
      },
      picture: 'restricted',
    },
    {
      title: 'once the folder is trusted they are read, without a restart',
      run: async () => {
        await page.locator(RESTRICTED).click();
        await page.locator('.workspace-trust-editor').getByText('Trust', { exact: true }).filter({ visible: true }).first().click();
        await page.locator(RESTRICTED).waitFor({ state: 'detached' });
        // This page opens over the editors.
        await page.locator('.monaco-modal-editor-block [aria-label^="Close"]').filter({ visible: true }).first().click();
        await page.locator('.workspace-trust-editor').waitFor({ state: 'detached' });
        await squiggles.nth(2).waitFor();
        for (const word of [BUNDLED, BY_PACK, BY_SOURCE]) must(await isMarked(word), `${word} is not marked`);
      },
    },
  ];
}
