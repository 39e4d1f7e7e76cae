import * as vscode from 'vscode';
import type { Session } from '../session.js';
import { fixItem, goToItem, stetItem } from './act-on-item.js';
import { askForGroupsAndKinds, askForText } from './ask-for-filter.js';
import { markItem, unmarkItem, type MarkAnswers } from './mark-item.js';
import type { ItemNode } from './model.js';
import { groupName } from './tree-items.js';
import type { FactCheckView } from './view.js';

/** The commands of the fact check view. */
export function registerFactCheckCommands(session: Session, view: FactCheckView): readonly vscode.Disposable[] {
  const command = (id: string, run: (...args: never[]) => unknown): vscode.Disposable => vscode.commands.registerCommand(id, run);
  return [
    command('copydesk.goToItem', (node?: ItemNode) => goToItem(view, node)),
    command('copydesk.fixItem', (node?: ItemNode) => fixItem(view, node)),
    command('copydesk.stetItem', (node?: ItemNode) => stetItem(session, view, node)),
    command('copydesk.markChecked', (node?: ItemNode | MarkAnswers) => markItem(session, view, node)),
    command('copydesk.unmarkChecked', (node?: ItemNode) => unmarkItem(session, view, node)),
    command('copydesk.filterItems', async () => {
      const filter = await askForGroupsAndKinds(view.model);
      if (filter) view.setFilter(filter);
    }),
    command('copydesk.searchItems', async () => {
      const filter = await askForText(view.model);
      if (filter) view.setFilter(filter);
    }),
    command('copydesk.clearFilter', () => view.clearFilter()),
  ];
}

/** The list as text, one line for each item as it is shown: for tests, and for other extensions. */
export const factCheckLines = (view: FactCheckView): readonly string[] =>
  view.model.groups.flatMap(({ key, shown }) => shown.map((node) => {
    const { label, description } = view.getTreeItem(node);
    return `${groupName(key)} | ${typeof label === 'string' ? label : label?.label ?? ''} | ${String(description ?? '')}`;
  }));
