/** Keeping the newsroom's own facts: adding to them from a draft, and writing in their files. */
import * as vscode from 'vscode';
import { equal, match, ok } from './assert.js';
import { asked, closeAll, diagnosticsOnce, fixesOf, hoverOnceThere, oneFinding, openDraft } from './drafts.js';

const NAME = 'Rosalind Ekornes';
const source = { title: 'Composition of the government', publisher: 'The Cabinet Office', URL: 'https://example.org/government' };

describe('The newsroom’s own facts', () => {
  const root = (): vscode.Uri => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    ok(folder, 'no folder is open');
    return folder.uri;
  };
  const inPack = (name: string): vscode.Uri => vscode.Uri.joinPath(root(), 'facts', 'newsroom', name);
  const read = async (file: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const problems = (): readonly string[] => vscode.languages.getDiagnostics().flatMap(([{ path }, all]) => (path.includes('/facts/') ? all.map(({ message }) => message) : []));

  before(async () => {
    const { document } = await openDraft('story/harbour.md');
    await oneFinding(document);
    const start = document.positionAt(document.getText().indexOf(NAME) + 1);
    const actions = await fixesOf(document, { range: new vscode.Range(start, start) });
    const add = actions.find(({ title }) => title === `Add “${NAME}” to the facts…`);
    ok(add?.command, `nothing adds ${NAME} among ${JSON.stringify(actions.map(({ title }) => title))}`);
    const [target] = add.command.arguments as [object];
    await vscode.commands.executeCommand(add.command.command, { ...target, source });
  });
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(root(), 'facts'), { recursive: true }));

  it('hold the person that was added, with the office of the draft and the source, saved and without a problem', async () => {
    equal(vscode.window.activeTextEditor?.document.uri.path, inPack('persons.yaml').path, 'shown');
    match(await read(inPack('persons.yaml')), /^- id: rosalind-ekornes\n {2}name: Rosalind Ekornes\n[^]*\n {2}# The draft has the office “Culture Minister”\.[^]*\n {2}# {3}- post:\n {2}# {5}start: 2022-02-15\n/);
    match(await read(inPack('sources.yaml')), /^- id: the-cabinet-office\n[^]*title: Composition of the government\n/);
    match(await read(inPack('pack.yaml')), /^id: newsroom\n/);
    equal(vscode.workspace.textDocuments.some(({ isDirty }) => isDirty), false, 'left unsaved');

    const { document } = await openDraft('story/harbour.md');
    const place = document.positionAt(document.getText().indexOf(NAME) + 1);
    match(await hoverOnceThere(document, { range: new vscode.Range(place, place) }), /\[Composition of the government\]\(https:\/\/example\.org\/government\), The Cabinet Office/);
    equal(problems().join('\n'), '', 'problems');
  });

  it('complete their ids, lead to where they are written, and say in place which is wrong and mend it', async () => {
    const file = inPack('persons.yaml');
    const editor = await vscode.window.showTextDocument(file);
    const { document } = editor;
    const place = document.positionAt(document.getText().indexOf('the-cabinet-office') + 4);
    const { items } = await asked<vscode.CompletionList>('vscode.executeCompletionItemProvider', file, place);
    equal(items.find(({ detail }) => detail !== undefined)?.detail, 'The Cabinet Office, “Composition of the government”', 'the first id offered');
    const [definition] = await asked<vscode.Location[]>('vscode.executeDefinitionProvider', file, place);
    equal(definition?.uri.path, inPack('sources.yaml').path, 'leads to');

    await editor.edit((edit) => { edit.replace(new vscode.Range(place, place.translate(0, 1)), 'k'); });
    const [wrong] = await diagnosticsOnce(file, 'a problem', (all) => all.length > 0);
    match(wrong?.message ?? '', /^There is no source `the-kabinet-office`\. Did you mean `the-cabinet-office`\?/);
    match(wrong ? document.getText(wrong.range) : '', /the-kabinet-office$/);
    ok(wrong, 'the problem');
    const [repair] = await fixesOf(document, wrong);
    match(repair?.title ?? '', /^Replace with `the-cabinet-office` \(/);
    ok(repair?.edit && await vscode.workspace.applyEdit(repair.edit), 'the id was not replaced');
    await diagnosticsOnce(file, 'no problem', (all) => all.length === 0);
  });
});
