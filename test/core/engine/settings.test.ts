import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mergeSettings, readSettings, settingsFromEditor } from '../../../server/src/core/engine/settings.js';

/** What a settings file says, and its problems as "line:column message". */
function read(text: string) {
  const { stated, problems } = readSettings(text, '.copydesk.yaml');
  return { stated, problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`) };
}

describe('the settings file', () => {
  it('says levels of checks, the story date and folders of facts', () => {
    assert.deepEqual(read('checks:\n  name-misspelled: warning\n  title-wrong: off\nstoryDate: 2022-02-15\nfacts:\n  - desk/facts\n  - ../shared\n'), {
      stated: { checks: { 'name-misspelled': 'warning', 'title-wrong': 'off' }, storyDate: '2022-02-15', facts: ['desk/facts', '../shared'] },
      problems: [],
    });
  });

  it('may be empty, or hold nothing but comments and bare keys', () => {
    for (const text of ['', '\n', '# later\n', '---\n', 'checks:\nfacts:\nstoryDate:\n']) assert.deepEqual(read(text), { stated: {}, problems: [] });
  });

  it('may name one folder of facts without a list', () => {
    assert.deepEqual(read('facts: desk').stated, { facts: ['desk'] });
  });

  it('takes false for off, as tools of older YAML write it', () => {
    assert.deepEqual(read('checks: {title-wrong: false}'), { stated: { checks: { 'title-wrong': 'off' } }, problems: [] });
  });

  it('reports an unknown key at the key, with the one that was probably meant', () => {
    assert.deepEqual(read('storydate: 2022-02-15\ncolour: red\n').problems, [
      '1:1 There is no setting `storydate`. Did you mean `storyDate`?',
      '2:1 There is no setting `colour`.',
    ]);
  });

  it('reports an unknown check or level at its place, and keeps the rest', () => {
    assert.deepEqual(read('checks:\n  name-mispelled: error\n  title-wrong: loud\n  holder-wrong: hint\n'), {
      stated: { checks: { 'holder-wrong': 'hint' } },
      problems: [
        '2:3 There is no check `name-mispelled`. Did you mean `name-misspelled`?',
        '3:16 The level must be one of off, error, warning, information, hint.',
      ],
    });
  });

  it('reports a story date that is no day of the calendar', () => {
    for (const date of ['2022-02-30', '2022-02', '15 February', '20220215', '[2022-02-15]']) {
      assert.deepEqual(read(`storyDate: ${date}`), { stated: {}, problems: ['1:12 `storyDate` must be a day such as 2022-02-15.'] }, date);
    }
  });

  it('reports values of the wrong kind', () => {
    assert.deepEqual(read('checks: [title-wrong]\nfacts: [desk, 7, {a: b}]\n'), {
      stated: { facts: ['desk'] },
      problems: [
        '1:9 `checks` must be a mapping of checks to levels: `name-style: off`.',
        '2:15 `facts` must list folders of fact packs, pack files, npm packages (`npm:@agency/facts`) or https addresses.',
        '2:18 `facts` must list folders of fact packs, pack files, npm packages (`npm:@agency/facts`) or https addresses.',
      ],
    });
    assert.deepEqual(read('- checks\n').problems, ['1:1 The settings must be a mapping: `storyDate: 2022-02-15`.']);
  });

  it('names packs by folder, file, npm package and https address', () => {
    const { stated, factsAt } = readSettings('facts:\n  - desk\n  - 7\n  - npm:@agency/facts\n  - HTTPS://Facts.example.org/world.tgz?v=2\n', '.copydesk.yaml');
    assert.deepEqual(stated.facts, ['desk', 'npm:@agency/facts', 'https://facts.example.org/world.tgz?v=2']);
    assert.deepEqual(factsAt.map(({ line }) => line), [2, 4, 5]);
  });

  it('says what is wrong with the name of a pack', () => {
    for (const [name, said] of [
      ['http://facts.example.org/world.tgz', /^1:8 Packs are fetched over https only/], ['https://', /is no address/], ['https://me:secret@facts.example.org/a.tgz', /must hold no password/],
      ['https://facts.example.org/a.tgz#b', /must not have a part behind `#`/], ['npm:../facts', /is no name of an npm package/], ['npm:', /is no name of an npm package/],
    ] as const) {
      const { stated, problems } = read(`facts: ${JSON.stringify(name)}`);
      assert.deepEqual(stated, { facts: [] });
      assert.match(problems.join('\n'), said);
    }
  });

  it('takes public keys of hosts, bare or in their envelope, one or several', () => {
    const key = `${'A'.repeat(43)}=`;
    assert.deepEqual(read(`keys:\n  Facts.example.org: MCowBQYDK2VwAyEA${key}\n  localhost:8443: [${key}]\n`), {
      stated: { keys: { 'facts.example.org': [key], 'localhost:8443': [key] } }, problems: [],
    });
    // A host whose key is a slip must not count as one that needs none.
    assert.deepEqual(read('keys: {facts.example.org: secret}\n'), {
      stated: { keys: { 'facts.example.org': [] } }, problems: ['1:27 This is no ed25519 public key in base64: 44 characters, or 60 with its envelope.'],
    });
  });

  it('reports what is no YAML and throws nothing', () => {
    for (const text of ['checks: {', 'a: b: c', '\t- x', '&a [*a, *a]', `${'['.repeat(20_000)}`, '\u0000']) {
      assert.ok(read(text).problems.length > 0, JSON.stringify(text.slice(0, 20)));
    }
  });
});

describe('the settings of an editor', () => {
  it('are read like the file’s, and what is wrong in them is passed over', () => {
    assert.deepEqual(settingsFromEditor({ checks: { 'title-wrong': 'hint', nonsense: 'off' }, storyDate: '', facts: ['a', 3], trace: { server: 'off' } }), {
      checks: { 'title-wrong': 'hint' }, facts: ['a'],
    });
    for (const value of [undefined, null, 7, 'all', [], { checks: null }]) assert.deepEqual(settingsFromEditor(value), {});
  });
});

describe('merged settings', () => {
  it('take each check from the last place that speaks of it, and all folders once', () => {
    const merged = mergeSettings(
      { checks: { 'title-wrong': 'off', 'holder-wrong': 'hint' }, storyDate: '2019-01-01', facts: ['a', 'b'] },
      { checks: { 'title-wrong': 'error' }, facts: ['b', 'c'] },
      {},
    );
    assert.deepEqual(merged, { checks: { 'title-wrong': 'error', 'holder-wrong': 'hint' }, storyDate: '2019-01-01', facts: ['a', 'b', 'c'] });
  });

  it('are complete where nobody says anything', () => {
    assert.deepEqual(mergeSettings(), { checks: {}, facts: [] });
  });
});
