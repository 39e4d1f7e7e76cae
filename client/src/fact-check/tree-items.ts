import * as vscode from 'vscode';
import type { FactCheckItem } from '../../../server/src/protocol.js';
import type { GroupKey, GroupNode, ItemNode } from './model.js';

/** How the nodes of the fact check look, and what a screen reader says of them. */

export const groupName = (key: GroupKey): string => {
  switch (key) {
    case 'contradicts': return vscode.l10n.t('Contradicted');
    case 'cannot-tell': return vscode.l10n.t('Cannot tell');
    case 'by-hand': return vscode.l10n.t('Checked by hand');
    case 'agrees': return vscode.l10n.t('Confirmed');
  }
};

export const kindName = (kind: string): string => {
  switch (kind) {
    case 'person': return vscode.l10n.t('person');
    case 'office': return vscode.l10n.t('office');
    case 'organization': return vscode.l10n.t('organisation');
    case 'place': return vscode.l10n.t('place');
    case 'date': return vscode.l10n.t('date');
    case 'event': return vscode.l10n.t('event');
    case 'figure': return vscode.l10n.t('figure');
    case 'age': return vscode.l10n.t('age');
    case 'quotation': return vscode.l10n.t('quotation');
    case 'text': return vscode.l10n.t('text');
    default: return kind;
  }
};

/** Shapes differ as well as colours: not everybody sees both. */
const icon = (key: GroupKey, stale = false, severity: FactCheckItem['severity'] = 'error'): vscode.ThemeIcon => {
  if (key === 'contradicts' && severity !== 'error') return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  if (stale) return new vscode.ThemeIcon('history', new vscode.ThemeColor('list.warningForeground'));
  switch (key) {
    case 'contradicts': return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'cannot-tell': return new vscode.ThemeIcon('question', new vscode.ThemeColor('descriptionForeground'));
    case 'by-hand': return new vscode.ThemeIcon('verified', new vscode.ThemeColor('charts.blue'));
    case 'agrees': return new vscode.ThemeIcon('pass', new vscode.ThemeColor('charts.green'));
  }
};

export function groupItem({ key, all, shown }: GroupNode): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupName(key), key === 'agrees' || key === 'by-hand' ? Collapsed : Expanded);
  item.id = key;
  item.description = shown.length === all.length ? String(all.length) : vscode.l10n.t('{0} of {1}', shown.length, all.length);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} items', groupName(key), shown.length) };
  return item;
}

export function itemItem(node: ItemNode): vscode.TreeItem {
  const { id, item, group } = node;
  const result = new vscode.TreeItem(item.text, vscode.TreeItemCollapsibleState.None);
  const checked = markText(item.checked);
  result.id = id;
  result.description = [checked, item.reason || kindName(item.kind)].filter((part) => part !== '').join(' · ');
  result.iconPath = icon(group.key, item.checked?.stale !== undefined, item.severity);
  result.contextValue = contextOf(item);
  result.command = { title: vscode.l10n.t('Go to the Words'), command: 'copydesk.goToItem', arguments: [node] };
  result.accessibilityInformation = {
    label: [`${groupName(group.key)}, ${kindName(item.kind)}: ${item.text}`, checked, item.reason].filter((part) => part !== '').join('. '),
  };
  return result;
}

/** What the menus of an item are chosen by, in words: "item finding fixable". */
const contextOf = ({ check, fixable, checked }: FactCheckItem): string =>
  ['item', ...(check === null ? [] : ['finding']), ...(fixable ? ['fixable'] : []), checked && checked.stale === undefined ? 'checked' : 'open'].join(' ');

/** "checked by AB": who has checked an item by hand, or that nobody has checked it as it stands now. */
function markText(checked: FactCheckItem['checked']): string {
  if (!checked) return '';
  if (checked.stale !== undefined) {
    return checked.by === undefined ? vscode.l10n.t('checked before the sentence changed') : vscode.l10n.t('checked by {0} before the sentence changed', checked.by);
  }
  const by = checked.by === undefined ? vscode.l10n.t('checked by hand') : vscode.l10n.t('checked by {0}', checked.by);
  return checked.note === undefined ? by : `${by}: ${checked.note}`;
}
