/** What the tests do with drafts: open them, see what Copydesk finds in them, correct them, put everything back. */
import * as vscode from 'vscode';
import { askedAgain } from '../../../client/src/asked-again.js';

const WAIT_LIMIT_MS = 60_000;

/** The address of a file in the sample workspace, or in another root of the window. */
export function inRoot(name: string, root = 0): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[root];
  if (folder === undefined) throw new Error(`the window has no root ${root}`);
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a draft of the sample workspace, or of another root of the window, in an editor that the next one does not replace. */
export async function openDraft(name: string, root = 0): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(inRoot(name, root), { preview: false });
}

/** Copydesk's diagnostics in a draft, as of now. */
export function findings({ uri }: Pick<vscode.TextDocument, 'uri'>): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'copydesk');
}

/** The check a diagnostic comes from, which is its code. */
export function check({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until exactly one finding stands in the draft, and returns it. */
export async function oneFinding(draft: vscode.TextDocument): Promise<vscode.Diagnostic> {
  const [found] = await findingsOnce(draft, 'exactly one finding', (all) => all.length === 1);
  if (found === undefined) throw new Error('unreachable: the condition above asks for one');
  return found;
}

/** Waits until no finding stands in the draft. Only meaningful where one stood before: a draft not yet read has none either. */
export async function noFindingLeft(draft: vscode.TextDocument): Promise<void> {
  await findingsOnce(draft, 'no finding', (all) => all.length === 0);
}

type Findings = readonly vscode.Diagnostic[];

/** Waits until a draft's findings satisfy a condition, and returns them. */
export const findingsOnce = (draft: vscode.TextDocument, expected: string, holds: (found: Findings) => boolean): Promise<Findings> => diagnosticsOnce(draft.uri, expected, holds);

/** The same for any file that Copydesk reads, such as one of a fact pack. */
export async function diagnosticsOnce(uri: vscode.Uri, expected: string, holds: (found: Findings) => boolean): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = findings({ uri });
      if (!holds(found)) return;
      end();
      resolve(found);
    };
    const limit = setTimeout(() => {
      end();
      const shown = findings({ uri }).map((found) => `${check(found)} at ${found.range.start.line + 1}:${found.range.start.character + 1}: ${found.message}`);
      reject(new Error(`expected ${expected}, found ${shown.length === 0 ? 'none' : shown.join('; ')}`));
    }, WAIT_LIMIT_MS);
    const changes = vscode.languages.onDidChangeDiagnostics(look);
    const end = (): void => {
      changes.dispose();
      clearTimeout(limit);
    };
    look();
  });
}

/** What the editor's providers answer to one of its commands, such as `vscode.executeHoverProvider`. */
export async function asked<T>(command: string, ...about: readonly unknown[]): Promise<T> {
  return askedAgain(() => vscode.commands.executeCommand<T>(command, ...about));
}

/** The text of every hover at the beginning of a finding. */
export async function hoverOn(draft: vscode.TextDocument, { range }: Pick<vscode.Diagnostic, 'range'>): Promise<string> {
  const hovers = await asked<vscode.Hover[]>('vscode.executeHoverProvider', draft.uri, range.start);
  return hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}

/** The same where there is no hover yet: no event tells that new facts have been read, so it is asked for until it is there. */
export async function hoverOnceThere(draft: vscode.TextDocument, place: Pick<vscode.Diagnostic, 'range'>): Promise<string> {
  for (const limit = Date.now() + WAIT_LIMIT_MS; ;) {
    const hover = await hoverOn(draft, place);
    if (hover !== '' || Date.now() > limit) return hover;
  }
}

/**
 * The quick fixes offered on a finding, with their edits filled in. VS Code may also answer with nothing when a provider registers meanwhile,
 * as the built-in ones do at start: so ask until there is an answer.
 */
export async function fixesOf(draft: vscode.TextDocument, { range }: Pick<vscode.Diagnostic, 'range'>): Promise<readonly vscode.CodeAction[]> {
  const resolved = 10;
  for (let answers = 0; ; answers++) {
    const fixes = await asked<vscode.CodeAction[]>('vscode.executeCodeActionProvider', draft.uri, range, vscode.CodeActionKind.QuickFix.value, resolved);
    if (fixes.length > 0 || answers === 20) return fixes;
  }
}

/** Tries something again and again until it has come to pass: for what the editor tells of by no event. */
export async function until(holds: () => Promise<boolean>, expected: string): Promise<void> {
  for (const limit = Date.now() + WAIT_LIMIT_MS; !await holds();) if (Date.now() > limit) throw new Error(`expected that ${expected}`);
}

/** The draft as it lies on disk. */
export async function onDisk({ uri }: vscode.TextDocument): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Throws away what was typed and closes every editor, without the question a dirty one would ask. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
