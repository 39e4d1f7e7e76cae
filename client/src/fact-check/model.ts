import type { FactCheck, FactCheckItem } from '../../../server/src/protocol.js';

/** What the view's list is divided into, in this order: what is wrong, what nobody knows, what a person has checked, what is right. */
export const groupKeys = ['contradicts', 'cannot-tell', 'by-hand', 'agrees'] as const;
export type GroupKey = (typeof groupKeys)[number];

/** Start line and character, end line and character, from 0. */
export type ItemPlace = readonly [number, number, number, number];

export interface ItemNode {
  readonly type: 'item';
  readonly id: string;
  item: FactCheckItem;
  place: ItemPlace;
  group: GroupNode;
}

export interface GroupNode {
  readonly type: 'group';
  readonly key: GroupKey;
  /** All of the group, in the order of the draft. */
  all: readonly ItemNode[];
  /** Those that the filter lets through. */
  shown: readonly ItemNode[];
}

export type Node = ItemNode | GroupNode;

export interface Filter {
  /** Empty lets all through. */
  readonly groups: ReadonlySet<GroupKey>;
  readonly kinds: ReadonlySet<string>;
  readonly text: string;
}

export const noFilter: Filter = { groups: new Set(), kinds: new Set(), text: '' };
export const isFiltering = ({ groups, kinds, text }: Filter): boolean => groups.size > 0 || kinds.size > 0 || text !== '';

/** What has to be drawn anew: the whole list, or some nodes of it. */
export type Changes = 'everything' | readonly Node[];

/**
 * The list behind the view. Nodes stay the same objects while the draft changes, so that an edit redraws what it has changed and
 * nothing else. Knows nothing of VS Code.
 */
export class FactCheckModel {
  readonly #groups = new Map<GroupKey, GroupNode>(groupKeys.map((key) => [key, { type: 'group', key, all: [], shown: [] }]));
  #nodes = new Map<string, ItemNode>();
  #inOrder: readonly ItemNode[] = [];
  #filter = noFilter;

  get filter(): Filter {
    return this.#filter;
  }

  get items(): readonly ItemNode[] {
    return this.#inOrder;
  }

  /** The groups that have something to show. */
  get groups(): readonly GroupNode[] {
    return [...this.#groups.values()].filter(({ shown }) => shown.length > 0);
  }

  get shownCount(): number {
    return this.groups.reduce((sum, { shown }) => sum + shown.length, 0);
  }

  clear(): Changes {
    this.#nodes = new Map();
    this.#inOrder = [];
    this.#lay();
    return 'everything';
  }

  setFilter(filter: Filter): Changes {
    this.#filter = filter;
    this.#lay();
    return 'everything';
  }

  /** Takes over what the server has sent. */
  update({ order, places, changed }: NonNullable<FactCheck['items']>): Changes {
    const altered = new Set<ItemNode>();
    const sent = new Map(changed.map((item) => [item.id, item]));
    const before = this.#nodes;
    const now = new Map<string, ItemNode>();
    for (const [index, id] of order.entries()) {
      const place = placeAt(places, index);
      const item = sent.get(id);
      const node = before.get(id);
      if (node) {
        if (item) {
          node.item = item;
          altered.add(node);
        }
        node.place = place;
        now.set(id, node);
      } else if (item) {
        now.set(id, { type: 'item', id, item, place, group: this.#group(groupOf(item)) });
      }
    }
    this.#nodes = now;
    this.#inOrder = [...now.values()];
    return this.#lay(altered);
  }

  /** The smallest item around a position, if any. */
  at(line: number, character: number): ItemNode | undefined {
    let best: ItemNode | undefined;
    for (const node of this.#inOrder) {
      const [fromLine, fromCharacter, toLine, toCharacter] = node.place;
      if (fromLine > line) break;
      const inside = !isBefore(line, character, fromLine, fromCharacter) && !isBefore(toLine, toCharacter, line, character);
      if (inside && (!best || length(node.place) < length(best.place))) best = node;
    }
    return best;
  }

  #group(key: GroupKey): GroupNode {
    const group = this.#groups.get(key);
    if (!group) throw new Error(`no group ${key}`);
    return group;
  }

  /** Sorts the items into their groups and says which groups, or which altered items of theirs, look different. */
  #lay(altered: ReadonlySet<ItemNode> = new Set()): Changes {
    const all = new Map<GroupKey, ItemNode[]>(groupKeys.map((key) => [key, []]));
    for (const node of this.#inOrder) {
      node.group = this.#group(groupOf(node.item));
      all.get(node.group.key)?.push(node);
    }
    const changes: Node[] = [];
    let groupsDiffer = false;
    for (const group of this.#groups.values()) {
      const items = all.get(group.key) ?? [];
      const shown = items.filter((node) => this.#isShown(node));
      if ((shown.length > 0) !== (group.shown.length > 0)) groupsDiffer = true;
      const same = sameNodes(shown, group.shown);
      if (!same || items.length !== group.all.length) changes.push(group);
      if (same) changes.push(...shown.filter((node) => altered.has(node)));
      group.all = items;
      group.shown = shown;
    }
    return groupsDiffer ? 'everything' : changes;
  }

  #isShown({ item, group }: ItemNode): boolean {
    const { groups, kinds, text } = this.#filter;
    if (groups.size > 0 && !groups.has(group.key)) return false;
    if (kinds.size > 0 && !kinds.has(item.kind)) return false;
    return text === '' || `${item.text}\n${item.reason}\n${item.check ?? ''}\n${item.checked?.note ?? ''}`.toLowerCase().includes(text.toLowerCase());
  }
}

/** What somebody has checked by hand is no longer open; but a contradiction stays one until the words or the facts change. */
const groupOf = ({ verdict, checked }: FactCheckItem): GroupKey =>
  (verdict === 'cannot-tell' && checked && checked.stale === undefined ? 'by-hand' : verdict);

const placeAt = (places: readonly number[], index: number): ItemPlace =>
  [places[index * 4] ?? 0, places[index * 4 + 1] ?? 0, places[index * 4 + 2] ?? 0, places[index * 4 + 3] ?? 0];

const isBefore = (line: number, character: number, otherLine: number, otherCharacter: number): boolean =>
  line < otherLine || (line === otherLine && character < otherCharacter);

const length = ([fromLine, fromCharacter, toLine, toCharacter]: ItemPlace): number => (toLine - fromLine) * 10_000 + toCharacter - fromCharacter;

const sameNodes = (a: readonly ItemNode[], b: readonly ItemNode[]): boolean => a.length === b.length && a.every((node, index) => node === b[index]);
