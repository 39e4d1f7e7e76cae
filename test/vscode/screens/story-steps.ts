/** A reporter with the story's sources at hand: support for a sentence, a name that nobody knows, and a server that ends by itself. */
import type { Locator } from 'playwright-core';
import { contains, must } from './expect.js';
import type { Gestures } from './gestures.js';
import type { Step } from './steps.js';

const NAME = 'Rosalind Ekornes';
const PASSAGE = 'Each of the forty workers on the quay will be offered a place in the new terminal by the end of the year.';

/** How often a hover is asked for, and how long each time it is waited for. */
const HOVERS = 10;
const HOVER_WITHIN_MS = 2_000;

/** `endServer` ends the language server's process from outside, where it has one of its own. Begins and ends in draft.md. */
export function storySteps(gestures: Gestures, endServer: (() => Promise<void>) | undefined): readonly Step[] {
  const { page } = gestures;
  const passage = (): Locator => page.locator('.quick-input-list .monaco-list-row', { hasText: PASSAGE });
  const findSupport = async (): Promise<void> => {
    await gestures.clickText('forty workers');
    await gestures.runCommand('Copydesk: Find Support for This Sentence');
    await passage().waitFor();
  };
  const question = (step: string): Locator => page.locator('.quick-input-widget:visible', { hasText: `Add “${NAME}” to the facts (${step})` });
  const message = page.locator('.quick-input-widget .quick-input-message:visible');
  return [
    {
      title: 'the mouse on a quotation that a source has otherwise shows the passage, its place and the word',
      run: async () => {
        await gestures.openFile('story/harbour.md');
        await gestures.squiggles.first().waitFor();
        const hover = (await gestures.hoverText('boat')).filter({ hasText: 'para. 2 (conference.md), Mr Vik' }).first();
        await hover.locator('strong', { hasText: 'ferry' }).waitFor();
        await hover.locator('del', { hasText: 'boat' }).waitFor();
      },
      picture: 'sources',
    },
    {
      title: 'behind an opened quotation mark a source’s words are offered, with speaker and place, and taken word for word',
      run: async () => {
        await page.keyboard.press('Escape');
        await gestures.clickText('stayed away');
        await page.keyboard.press('End');
        await page.keyboard.type('\n\nMr Vik told them: “Each of the fo');
        await page.keyboard.press('Control+Space');
        const offer = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'forty workers on the quay will be' }).first();
        await offer.waitFor();
        const details = page.locator('.suggest-details', { hasText: 'Mr Vik (conference.md, para. 4)' });
        if (!await details.isVisible()) await page.keyboard.press('Control+Space');
        await details.filter({ hasText: 'News conference on the harbour, 14 February 2022, para. 4' }).waitFor();
      },
      picture: 'completion',
    },
    {
      title: 'taking it writes the source’s words behind those that stand, and one undo takes them away again',
      run: async () => {
        await page.keyboard.press('Enter');
        await gestures.boxOf('offered a place in the new terminal');
        must(await page.locator('.view-line', { hasText: 'Each of the forty workers' }).count() === 1, 'the words were not put behind those that stand');
        await page.keyboard.press('Control+Z');
        await gestures.boxOf('Each of the fo');
        // What was typed goes too: the draft is the next step's.
        for (const typed = page.locator('.view-line', { hasText: /^Mr/ }); await typed.count() > 0;) await page.keyboard.press('Control+Z');
      },
    },
    {
      title: 'the passages about a sentence are listed with their place, and one that is chosen opens in its source, selected',
      run: async () => {
        await page.keyboard.press('Escape');
        await findSupport();
        contains(await passage().innerText(), 'conference.md, para. 4, Mr Vik');
        await page.keyboard.press('Enter');
        await page.locator('.tab.active', { hasText: 'conference.md' }).waitFor();
        await page.locator('.part.statusbar', { hasText: `(${PASSAGE.length} selected)` }).waitFor();
      },
    },
    {
      title: 'the button beside a passage cites it in the draft',
      run: async () => {
        await page.keyboard.press('Control+F4'); // the source; the page is the draft's again
        await findSupport();
        await passage().locator('[aria-label="Cite"]').click();
        await gestures.boxOf('new terminal.[^1]');
        await gestures.boxOf('[^1]: “News conference on the harbour”');
        await page.keyboard.press('Control+Z');
      },
    },
    {
      title: 'a name that nobody knows is added to the facts: three questions, and an objection only to an answer',
      run: async () => {
        await gestures.clickText(NAME);
        await (await gestures.quickFixes()).filter({ hasText: `Add “${NAME}” to the facts…` }).click();
        await question('1/3').waitFor();
        await page.keyboard.type('example.org');
        await page.keyboard.press('Enter');
        await message.filter({ hasText: 'An address begins with https://' }).waitFor();
        await page.keyboard.press('Control+A');
        await page.keyboard.type('https://example.org/government');
        await page.keyboard.press('Enter');
        await question('2/3').waitFor();
        contains(await message.innerText(), 'What is the title of the page or document?');
        await page.keyboard.type('Composition of the government');
        await page.keyboard.press('Enter');
        await question('3/3').waitFor();
        await page.keyboard.type('Cabinet Office');
        await page.keyboard.press('Enter');
        await page.locator('.tab.active', { hasText: 'persons.yaml' }).waitFor();
        await gestures.boxOf('id: rosalind-ekornes');
        must(await page.locator('.tab.dirty', { hasText: '.yaml' }).count() === 0, 'a file of the pack was left unsaved');
      },
      picture: 'add-to-facts',
    },
    {
      title: 'the name is known from then on',
      run: async () => {
        await page.keyboard.press('Control+1');
        // Nothing on the screen tells that the new file has been read, and a hover that is not there is not asked for again.
        const known = page.locator('.monaco-hover:visible', { hasText: 'Composition of the government, Cabinet Office' }).first();
        for (let tries = 0; !await known.isVisible(); tries++) {
          must(tries < HOVERS, 'the name is still unknown');
          await gestures.hoverText('Harbour to close');
          await gestures.hoverText(NAME);
          await known.waitFor({ timeout: HOVER_WITHIN_MS }).catch(() => undefined);
        }
        await page.keyboard.press('Escape');
      },
    },
    ...(endServer === undefined ? [] : [{
      title: 'a language server that ends by itself is started again, says so at the edge of the window only, and reads what was typed meanwhile',
      run: async (): Promise<void> => {
        await endServer();
        await page.locator('.part.statusbar', { hasText: 'was started again. Nothing is lost.' }).waitFor();
        await gestures.clickText('stayed away');
        await page.keyboard.press('End');
        await page.keyboard.type(' Dmitry Koazk came.');
        await gestures.squiggles.nth(1).waitFor();
        must(await page.locator('.notification-toast:visible').count() === 0, 'a message disturbs the writer');
        await page.keyboard.press('Control+Z');
      },
    }]),
  ];
}
