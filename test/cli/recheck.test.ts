import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { TestWorkspace } from '../lsp/support/workspace.js';
import { callCopydesk } from '../support/call-copydesk.js';

interface Office {
  readonly asOf?: string;
  /** When Marek Oldenbrook's term as warden ended, and Ilse Tarnowick's began. */
  readonly handover?: string;
  readonly familyName?: string;
}

/** A pack of one office; after a handover it has another holder. */
const wardens = ({ asOf = '2022-03-01', handover, familyName = 'Oldenbrook' }: Office = {}): Readonly<Record<string, string>> => ({
  'pack.yaml': `id: harbour\nname: The harbour\nversion: 1.0.0\nas_of: ${asOf}\n`,
  'sources.yaml': '- {id: gazette, type: webpage, title: The gazette, publisher: The Harbour, URL: "https://harbour.example/"}\n',
  'areas.yaml': '- {id: brackwater, name: Brackwater, classification: country, demonyms: [Brackwatrian], sources: [{source: gazette}]}\n',
  'posts.yaml': '- {id: brackwater-finance-minister, label: Minister of Finance of Brackwater, role: finance-minister, area: brackwater, other_labels: [Finance Minister], sources: [{source: gazette}]}\n',
  'persons.yaml': `
- id: marek-oldenbrook
  name: Marek ${familyName}
  sources: [{source: gazette}]
  memberships:
    - {post: brackwater-finance-minister, start: 2015-03-01${handover === undefined ? '' : `, end: ${handover}`}, sources: [{source: gazette}]}
${handover === undefined ? '' : `
- id: ilse-tarnowick
  name: Ilse Tarnowick
  sources: [{source: gazette}]
  memberships:
    - {post: brackwater-finance-minister, start: ${handover}, sources: [{source: gazette}]}
`}`,
});

const NOW = 'Brackwatrian Finance Minister Marek Oldenbrook said on Monday that the harbour stays open.\n';
const THEN = '---\ndate: 2018-05-02\n---\n\nBrackwatrian Finance Minister Marek Oldenbrook said on Monday that the harbour stays open.\n';

describe('copydesk recheck --changed', () => {
  let workspace: TestWorkspace;
  beforeEach(async () => {
    workspace = await TestWorkspace.create({
      'archive/2022/now.md': NOW, 'archive/2018/then.md': THEN, 'archive/2018/weather.md': 'It rained all day, and nobody came.\n', 'archive/notes.pdf': 'no draft',
      'archive/.old/hidden.md': NOW,
    });
  });
  afterEach(() => workspace.remove());
  const recheck = (...args: readonly string[]) => callCopydesk(['recheck', ...args], { folder: workspace.pathOf('.') });
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', '-c', 'init.defaultBranch=main', ...args], { cwd: workspace.pathOf('.'), stdio: 'ignore' });
  };
  const commit = (): void => {
    git('add', '-A', 'facts');
    git('commit', '-q', '-m', 'Facts');
  };
  const HANDOVER = wardens({ handover: '2022-01-10' });

  it('lists the stories that a change touches, with the findings that appear', async () => {
    await workspace.writePack('old', wardens());
    await workspace.writePack('new', HANDOVER);
    const { out, err, code } = await recheck('--changed', 'old..new', 'archive');
    assert.equal(err, '');
    assert.match(out, /^Marek Oldenbrook \(person\/marek-oldenbrook\): .*10 January 2022/m);
    assert.match(out, /^archive[/\\]2018[/\\]then\.md\n(?: {4}\d+:\d+ {2}names [^\n]+\n)+\narchive[/\\]2022[/\\]now\.md\n(?: {4}[^\n]+\n)+ {2}\+ 1:\d+ {2}error {2}[^\n]+\[holder-wrong\]\n/m);
    assert.match(out, / touch 2 stories of 3 \(2 checked in full\): 1 finding appears, 0 go away, 0 say something else\.\n$/);
    assert.equal(code, 1);
  });

  it('says what goes away, and what says something else', async () => {
    await workspace.writePack('old', HANDOVER);
    await workspace.writePack('new', wardens());
    assert.match((await recheck('--changed', 'old..new', 'archive')).out, / {2}- 1:\d+ {2}error .*\[holder-wrong\]\n[^]*0 findings appear, 1 go away, 0 say something else/);
    await workspace.write('archive/2022/now.md', 'Ilse Tarnowick met envoys.\n\nAfter the talks reporters asked Marek Oldenbrok, the finance minister of Brackwater.\n');
    await workspace.writePack('newer', wardens({ familyName: 'Oldenbrog' }));
    const { stories } = JSON.parse((await recheck('--format', 'json', '--changed', 'new..newer', 'archive/2022')).out) as { readonly stories: readonly { readonly changed: readonly { readonly message: string; readonly was: string }[] }[] };
    assert.deepEqual(stories[0]!.changed.map(({ message, was }) => [/Oldenbrog\b/.test(message), /Oldenbrook\b/.test(was)]), [[true, true]]);
  });

  it('compares two revisions of the facts folder, or one with the folder as it is', async () => {
    git('init', '-q');
    await workspace.writePack('facts/harbour', wardens());
    commit();
    await workspace.writePack('facts/harbour', HANDOVER);
    const open = await recheck('--changed', 'HEAD..', 'archive');
    assert.equal(open.err, '');
    assert.match(open.out, / touch 2 stories of 3/);
    commit();
    assert.equal((await recheck('--changed', 'HEAD~1..HEAD', 'archive')).out, open.out);
    const still = await recheck('--changed', 'HEAD..', 'archive');
    assert.equal(still.out, '0 changes of the facts touch 0 stories of 3 (0 checked in full): 0 findings appear, 0 go away, 0 say something else.\n');
    assert.equal(still.code, 0);
  });

  it('takes a revision without the folder for one without facts', async () => {
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'Empty');
    await workspace.writePack('facts/harbour', HANDOVER);
    commit();
    const { out, err } = await recheck('--changed', 'HEAD~1..HEAD', 'archive');
    assert.equal(err, '');
    assert.match(out, /^Marek Oldenbrook \(person\/marek-oldenbrook\): new person/m);
    assert.match(out, /\[holder-wrong\]/);
  });

  it('exchanges the folder in its layer, under what lies over it', async () => {
    await workspace.writePack('facts/harbour', wardens());
    await workspace.writePack('new', HANDOVER);
    // The desk knows better: the term is still open, and later than the newsroom's knowledge.
    await workspace.writePack('archive/2022/facts/desk', { ...wardens({ asOf: '2022-03-14' }), 'pack.yaml': 'id: desk\nname: Desk\nversion: 1.0.0\nas_of: 2022-03-14\n' });
    const { out } = await recheck('--changed', 'facts..new', 'archive/2022');
    assert.match(out, /now\.md/);
  });

  it('checks everything where a pack knows up to another day', async () => {
    await workspace.writePack('old', wardens());
    await workspace.writePack('new', wardens({ asOf: '2022-03-10' }));
    assert.match((await recheck('--changed', 'old..new', 'archive')).out, /\(3 checked in full\)/);
  });

  it('gives programs one object', async () => {
    await workspace.writePack('old', wardens());
    await workspace.writePack('new', HANDOVER);
    const { changes, stories, read, checked } = JSON.parse((await recheck('--format', 'json', '--changed', 'old..new', 'archive')).out);
    assert.deepEqual([read, checked], [3, 2]);
    assert.ok(changes.some(({ id, statement }: { readonly id: string; readonly statement?: string }) => id === 'marek-oldenbrook' && statement?.startsWith('person/marek-oldenbrook#')));
    const { mentions, appeared, gone } = stories[1];
    const mention = mentions.find(({ entity }: { readonly entity: string }) => entity === 'person/marek-oldenbrook');
    assert.equal(NOW.slice(mention.span.start, mention.span.end), mention.text);
    assert.deepEqual(appeared.map(({ check }: { readonly check: string }) => check), ['holder-wrong']);
    assert.deepEqual(gone, []);
  });

  it('says what it cannot compare', async () => {
    await workspace.writePack('facts/harbour', wardens());
    for (const [args, said] of [
      [['archive'], /recheck needs --changed A\.\.B/], [['--changed', 'old..new'], /recheck needs a folder of stories/], [['--changed', 'old', 'archive'], /--changed takes A\.\.B/],
      [['--changed', 'HEAD~1..HEAD', 'archive'], /is neither a folder of packs nor in a git repository/], [['--changed', 'a...b', 'archive'], /--changed takes A\.\.B/],
      [['--changed', 'a..b', '--facts', 'nowhere', 'archive'], /--facts nowhere is no folder/], [['--changed', 'facts..facts', 'nowhere'], /nowhere does not exist/],
    ] as const) {
      const { err, code } = await recheck(...args);
      assert.match(err, said);
      assert.equal(code, 2);
    }
    git('init', '-q');
    git('commit', '-q', '--allow-empty', '-m', 'Empty');
    assert.match((await recheck('--changed', 'v9..HEAD', 'archive')).err, /“v9” is neither a folder nor a revision of this repository/);
    assert.match((await recheck('--changed=--output=x..HEAD', 'archive')).err, /“--output=x” is neither/);
  });

  it('reports errors of the facts after the change, and ends with 2', async () => {
    await workspace.writePack('old', wardens());
    await workspace.writePack('new', { ...wardens(), 'persons.yaml': '- id: nobody\n  sources: [{source: missing}]\n' });
    const { err, code } = await recheck('--changed', 'old..new', 'archive');
    assert.match(err, /persons\.yaml:\d+:\d+: error: /);
    assert.equal(code, 2);
  });
});
