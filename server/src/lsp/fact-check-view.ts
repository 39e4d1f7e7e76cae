import type { Connection } from 'vscode-languageserver';
import { factCheck as factCheckOf, reasonOf, type CheckedItem } from '../core/features/fact-check.js';
import { storyDateLine } from '../core/features/hover.js';
import { shortText } from '../core/features/worksheet/words.js';
import type { Links, StoryDate } from '../core/links/types.js';
import type { Words } from '../core/words/words.js';
import * as protocol from '../protocol.js';
import type { AnalyzedDraft, Drafts } from './drafts.js';
import { describeError, type Log } from './guard.js';
import type { Clock } from './host.js';
import type { Marks } from './marks.js';

export interface FactCheckViewPort {
  readonly drafts: Drafts;
  readonly marks: Marks;
  readonly clock: Clock;
  readonly words: Words;
  readonly log: Log;
}

/** The fact check of the draft that the editor shows: sent when it changes, and of its items those that changed. */
export class FactCheckView {
  readonly #connection: Connection;
  readonly #port: FactCheckViewPort;
  #watched: protocol.WatchFactCheckParams = { uri: null, items: false };
  /** The items as the editor has them, by id. */
  #sent = new Map<string, string>();
  #lastKey = '';
  #cancel = (): void => undefined;

  constructor(connection: Connection, port: FactCheckViewPort) {
    this.#connection = connection;
    this.#port = port;
  }

  /** Turns to another draft, or to none. */
  watch(watched: protocol.WatchFactCheckParams): void {
    this.#watched = watched;
    this.#sent = new Map();
    this.#lastKey = '';
    this.#pushSoon(0);
  }

  /** Something of a draft has changed; if it is the one that is shown, that is told after `wait` milliseconds without another change. */
  changed(uri: string, wait: number): void {
    if (uri === this.#watched.uri) this.#pushSoon(wait);
  }

  #pushSoon(wait: number): void {
    const { clock, log } = this.#port;
    this.#cancel();
    this.#cancel = clock.later(wait, () => void this.#push().catch((error: unknown) => log(`fact check failed: ${describeError(error)}`)));
  }

  async #push(): Promise<void> {
    const { drafts, marks, words } = this.#port;
    const { uri, items } = this.#watched;
    const draft = uri === null ? undefined : await drafts.analyze(uri);
    if (!draft || uri === null) return;
    const checked = factCheckOf(draft.analysis, await marks.of(uri), words);
    // While the draft was read the view may have turned to another one.
    if (this.#watched.uri !== uri || this.#watched.items !== items) return;
    const count = (verdict: protocol.FactCheckVerdict): number => checked.items.filter(({ item }) => item.verdict === verdict).length;
    const message: protocol.FactCheck = {
      uri, asOf: asOfLine(draft.analysis.links.storyDate, words), lost: checked.lost,
      counts: { contradicts: count('contradicts'), 'cannot-tell': count('cannot-tell'), agrees: count('agrees') },
      ...(items && { items: this.#changes(draft, checked.items) }),
    };
    const key = JSON.stringify({ ...message, items: message.items && { ...message.items, changed: [] } });
    if (key === this.#lastKey && (message.items?.changed.length ?? 0) === 0) return;
    this.#lastKey = key;
    await this.#connection.sendNotification(protocol.factCheck, message);
  }

  #changes({ document, analysis }: AnalyzedDraft, checked: readonly CheckedItem[]): NonNullable<protocol.FactCheck['items']> {
    const now = new Map<string, string>();
    const changed: protocol.FactCheckItem[] = [];
    const places: number[] = [];
    for (const one of checked) {
      const item = plainItem(one, analysis.links, this.#port.words);
      const text = JSON.stringify(item);
      now.set(one.id, text);
      if (this.#sent.get(one.id) !== text) changed.push(item);
      const [start, end] = [document.positionAt(one.item.span.start), document.positionAt(one.item.span.end)];
      places.push(start.line, start.character, end.line, end.character);
    }
    this.#sent = now;
    return { order: checked.map(({ id }) => id), places, changed };
  }
}

/** Where the draft itself states the day, that is enough; a day from elsewhere is one that the writer may not know of. */
const asOfLine = (storyDate: StoryDate, words: Words): string =>
  (storyDate.origin === 'setting' || storyDate.origin === 'today' ? storyDateLine(storyDate, words) : words.say('worksheet.storyDate', { date: words.date(storyDate.value) }));

function plainItem({ id, item, finding }: CheckedItem, links: Links, words: Words): protocol.FactCheckItem {
  const { kind, verdict, check, checked } = item;
  return { id, kind, verdict, text: shortText(item), reason: reasonOf(item, links, words), check, ...(finding && { severity: finding.severity }), fixable: (finding?.fixes.length ?? 0) > 0, ...(checked && { checked }) };
}
