import * as vscode from 'vscode';
import { groupKeys, type FactCheckModel, type Filter, type GroupKey } from './model.js';
import { groupName, kindName } from './tree-items.js';

type Pick = vscode.QuickPickItem & ({ readonly group: GroupKey } | { readonly itemKind: string } | object);

/** Asks which verdicts and kinds to show. Undefined where nothing was decided. */
export async function askForGroupsAndKinds({ filter, items }: FactCheckModel): Promise<Filter | undefined> {
  const count = new Map<string, number>();
  for (const { item } of items) count.set(item.kind, (count.get(item.kind) ?? 0) + 1);
  const picks: Pick[] = [
    { label: vscode.l10n.t('Verdict'), kind: vscode.QuickPickItemKind.Separator },
    ...groupKeys.map((group) => ({ label: groupName(group), group, picked: filter.groups.has(group) })),
    { label: vscode.l10n.t('Kind'), kind: vscode.QuickPickItemKind.Separator },
    ...[...count].sort(([, a], [, b]) => b - a).map(([itemKind, number]) =>
      ({ label: kindName(itemKind), description: String(number), itemKind, picked: filter.kinds.has(itemKind) })),
  ];
  const chosen = await vscode.window.showQuickPick(picks, {
    canPickMany: true, title: vscode.l10n.t('Show in the fact check'), placeHolder: vscode.l10n.t('Nothing chosen shows everything'),
  });
  return chosen && {
    ...filter,
    groups: new Set(chosen.flatMap((pick) => ('group' in pick ? [pick.group] : []))),
    kinds: new Set(chosen.flatMap((pick) => ('itemKind' in pick ? [pick.itemKind] : []))),
  };
}

/** Asks for a text that items must hold: words of the draft, the reason, a check or a note. */
export async function askForText({ filter }: FactCheckModel): Promise<Filter | undefined> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Find in the fact check'), value: filter.text, prompt: vscode.l10n.t('Words of the draft, of a reason or a note. Empty shows everything.'),
  });
  return text === undefined ? undefined : { ...filter, text: text.trim() };
}
