import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultSettings } from '../../server/src/core/engine/analyze.js';
import type { SideStet } from '../../server/src/core/engine/types.js';
import type { Documents } from '../../server/src/lsp/documents.js';
import { Drafts } from '../../server/src/lsp/drafts.js';
import type { Clock } from '../../server/src/lsp/host.js';
import type { Project, Projects } from '../../server/src/lsp/projects.js';
import { factsFrom } from '../support/facts.js';
import { winter2022 } from '../support/winter-2022.js';

const uri = 'file:///draft.md';
const project: Project = {
  facts: factsFrom(winter2022), packs: [], settings: { ...defaultSettings, storyDate: '2022-02-15' }, problems: [], factFolders: [], sourceFolders: [], evidence: undefined,
};

const noStets: readonly SideStet[] = [];

describe('saving', () => {
  it('never waits for a check: what fixes all findings on save is made from the analysis that the problems were made from', async () => {
    let document = TextDocument.create(uri, 'markdown', 1, `${'The ministers met.\n\n'.repeat(500)}Russian Defence Minister Sergei Lavrov left.\n`);
    let textsTaken = 0;
    const open = { get: () => ({ text: new Proxy(document, { get: (target, key) => {
      if (key === 'getText') textsTaken++;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    } }) }) };
    // One object for one state, as an editor's document is.
    let shown = open.get();
    const drafts = new Drafts(
      { get: () => shown } as unknown as Documents, { of: () => Promise.resolve(project) } as unknown as Projects,
      () => Promise.resolve(noStets), { today: () => '2022-02-15' } as Clock, assert.fail,
    );
    const problems = await drafts.analyze(uri);
    assert.equal(problems?.analysis.findings.length, 1);
    assert.equal(textsTaken, 1);

    const onSave = await drafts.analyze(uri);
    assert.equal(onSave, problems, 'the very same analysis');
    assert.equal(textsTaken, 1, 'the text is not even looked at');

    document = TextDocument.create(uri, 'markdown', 2, document.getText().replace('left.', 'left at once.'));
    shown = open.get();
    const afterKey = await drafts.analyze(uri);
    assert.equal(textsTaken, 2);
    assert.equal(await drafts.analyze(uri), afterKey);
    assert.equal(textsTaken, 2);
    const kept = problems.analysis.links.blocks.map(({ reading }) => reading);
    assert.equal(afterKey?.analysis.links.blocks.filter(({ reading }) => !kept.includes(reading)).length, 1, 'one block was read again');
  });
});
