/** What a writer does in the editor with mouse and keyboard, on the page of a VS Code workbench. */
import type { Locator, Page } from 'playwright-core';
import type { Workbench } from '../host/workbench.js';

/** Where a piece of text is on the page, in CSS pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export class Gestures {
  readonly page: Page;
  /** The error squiggles in the open draft. */
  readonly squiggles: Locator;

  readonly #filePrefix: string;

  /** `filePrefix` goes before a file's name to open it; see `Workbench`. */
  constructor({ page, filePrefix }: Pick<Workbench, 'page' | 'filePrefix'>) {
    this.page = page;
    this.#filePrefix = filePrefix;
    this.squiggles = page.locator('.editor-instance .squiggly-error');
  }

  /** Waits until a draft is on the screen. */
  async editorIsOpen(): Promise<void> {
    await this.page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  }

  /** Closes the side bar, so that the page is the draft's. */
  async closeSideBar(): Promise<void> {
    const sideBar = this.page.locator('.part.sidebar');
    if (!(await sideBar.isVisible())) return;
    await this.page.keyboard.press('Control+B');
    await sideBar.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor at a line and column, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.fill(`:${line}:${column}`);
    await input.press('Enter');
    await this.page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
  }

  /** Runs a command of the command palette by its title. */
  async runCommand(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await input.press('Enter');
  }

  /** Opens an Output channel and returns what it says. */
  async output(channel: string): Promise<string> {
    await this.runCommand('Output: Show Output Channels...');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.fill(channel);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: channel }).first().waitFor();
    await input.press('Enter');
    const lines = this.page.locator('.output-view .view-lines');
    await lines.waitFor();
    return lines.innerText();
  }

  /** Opens another file of the folder by its name, relative to the folder. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.fill(`${this.#filePrefix}${name}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name.split('/').at(-1) ?? name }).first().waitFor();
    await input.press('Enter');
    await this.page.locator('.editor-instance .view-lines .view-line').first().waitFor();
  }

  /** Opens the Problems panel and returns the rows that hold `text`. */
  async problems(text: string): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
    return panel.locator('.monaco-list-row', { hasText: text });
  }

  /** Rests the mouse on a text of the draft, and returns the hover that appears. */
  async hoverText(text: string): Promise<Locator> {
    return this.#hover(await this.boxOf(text));
  }

  /** Rests the mouse on a position; lines and columns count from 1. */
  async hoverAt(line: number, column: number): Promise<Locator> {
    await this.goTo(line, column);
    const box = await this.page.locator('.editor-instance .cursors-layer .cursor').first().boundingBox();
    if (box === null) throw new Error(`the cursor is not on the screen at ${line}:${column}`);
    return this.#hover({ ...box, width: box.width + 6 }); // a little into the character after the cursor
  }

  async #hover({ x, y, width, height }: Box): Promise<Locator> {
    const [across, down] = [x + width / 2, y + height / 2];
    // Two moves: the editor asks for a hover when the mouse moves over a text, not when it appears there.
    await this.page.mouse.move(across - 1, down);
    await this.page.mouse.move(across, down);
    return this.page.locator('.monaco-hover:visible');
  }

  /** Puts the cursor into a text of the draft with the mouse. */
  async clickText(text: string): Promise<void> {
    const { x, y, width, height } = await this.boxOf(text);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Opens the quick-fix menu at the cursor, unless it is open, and returns its rows. */
  async quickFixes(): Promise<Locator> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    if (!(await rows.first().isVisible())) await this.page.keyboard.press('Control+Period');
    await rows.first().waitFor();
    return rows;
  }

  /** Finds a text that is on the screen, in the draft; it must not run over the end of a line as shown. */
  async boxOf(text: string): Promise<Box> {
    await this.page.waitForFunction(`(${FIND_TEXT})(${JSON.stringify(text)}) !== null`);
    return this.page.evaluate<Box>(`(${FIND_TEXT})(${JSON.stringify(text)})`);
  }
}

/**
 * Runs in the page, so it is handed over as text. The editor breaks a line into spans wherever the colouring changes and
 * shows spaces as no-break spaces, so a text has to be looked for across the text nodes of a line.
 */
const FIND_TEXT = `(text) => {
  for (const line of document.querySelectorAll('.editor-instance .view-lines .view-line')) {
    const start = line.textContent.replaceAll('\\u00a0', ' ').indexOf(text);
    if (start < 0) continue;
    const at = (offset) => {
      const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        if (offset <= nodes.currentNode.length) return [nodes.currentNode, offset];
        offset -= nodes.currentNode.length;
      }
      return [line, line.childNodes.length];
    };
    const range = document.createRange();
    range.setStart(...at(start));
    range.setEnd(...at(start + text.length));
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return null;
}`;
