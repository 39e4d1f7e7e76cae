import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { callCopydesk } from '../support/call-copydesk.js';

const newsroom: Readonly<Record<string, string>> = {
  'facts/gazette/pack.yaml': 'id: gazette\nname: Fredburg Gazette\nversion: 2026.11.1\nas_of: 2026-11-20\n',
  'facts/gazette/sources.yaml': '- {id: gazette-2026-11-18, type: report, title: Steinbaum sworn in as mayor}\n',
  'facts/gazette/areas.yaml': '- {id: fredburg, name: Fredburg, classification: city, sources: [gazette-2026-11-18]}\n',
  'facts/gazette/posts.yaml': '- {id: fredburg-mayor, label: Mayor of Fredburg, role: mayor, area: fredburg, sources: [gazette-2026-11-18]}\n',
  'facts/gazette/persons.yaml': '- id: anna-steinbaum\n  name: Anna Steinbaum\n  given_name: Anna\n  family_name: Steinbaum\n  birth_date: 1961-05-02\n'
    + '  sources: [gazette-2026-11-18]\n  memberships:\n    - {post: fredburg-mayor, start: 2026-11-17}\n',
};

describe('copydesk facts in the folder of a newsroom', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-here-'));
    for (const [name, text] of Object.entries(newsroom)) write(name, text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const call = (...args: readonly string[]) => callCopydesk(['facts', ...args], { folder });

  it('shows what the newsroom’s own packs say, which nobody has to name', async () => {
    const { out, err, code } = await call('show', 'Steinbaum');
    assert.deepEqual([err, code], ['', 0]);
    assert.match(out, /^Anna Steinbaum {2}\(person anna-steinbaum; pack gazette\)/);
  });

  it('lints them, named or not', async () => {
    write('facts/gazette/persons/more.yaml', '- {id: bo-lind, name: Bo Lind, given_name: Bo, family_name: Lind, brith_date: 1960, sources: [gazette-2026-11-18]}\n');
    for (const args of [[], ['facts'], ['--facts', 'facts']]) {
      const { out, code } = await call('lint', ...args);
      assert.equal(code, 1);
      const [problem, count, ...more] = out.trimEnd().split('\n');
      assert.match(problem ?? '', /more\.yaml:1:\d+: error: `brith_date` is no key of a person: did you mean `birth_date`\?$/);
      assert.match(count ?? '', /, gazette 2026\.11\.1: .*; 1 error, 0 warnings\.$/);
      assert.deepEqual(more, []);
    }
  });

  it('says of a folder that is none only that, and nothing of the bundled packs', async () => {
    const { out, code } = await call('lint', 'fatcs');
    assert.equal(code, 2);
    assert.match(out, /^fatcs: error: This folder does not exist\.\n[^\n]*; 1 error, 0 warnings\.\n$/);
  });

  it('imports over them: whoever they know is not made anew', async () => {
    write('offices.csv', 'Name,Born,Office,From\nAnna Steinbaum,1961-05-02,Mayor of Fredburg,2026-11-17\nBo Lind,1970,Mayor of Fredburg,2020-01-01\n');
    write('mapping.yaml', 'source: {id: register, type: report, title: Register}\nperson: {name: Name, birth_date: Born}\nmembership: {post: Office, start: From, end: {constant: "2026-11-16"}}\n');
    const { out } = await call('import', '--from', 'csv', '--mapping', 'mapping.yaml', 'offices.csv', '--to', 'facts/offices');
    assert.match(out, /^offices in facts\/offices: /);
    const persons = readFileSync(path.join(folder, 'facts/offices/persons.yaml'), 'utf8');
    assert.match(persons, /- id: bo-lind\n[^]*post: fredburg-mayor, start: 2020-01-01/);
    assert.doesNotMatch(persons, /name: Anna Steinbaum/);
    assert.equal((await call('lint')).code, 0);
  });

  it('says of an input that can be looked up nowhere what follows from that', async () => {
    write('offices.csv', 'Name,Office,From\nBo Lind,Mayor of Fredburg,2020-01-01\n');
    write('mapping.yaml', 'person: {name: Name}\nmembership: {post: Office, start: From, end: {constant: "2026-11-16"}}\n');
    const imported = (...more: readonly string[]) => call('import', '--from', 'csv', '--mapping', 'mapping.yaml', 'offices.csv', '--to', 'facts/offices', '--force', ...more);
    assert.match((await imported()).err, /sources\.yaml: note: “offices\.csv” has no address, so an office that rests on nothing else is no ground for a finding: name it with --source-url/);
    assert.doesNotMatch((await imported('--source-url', 'https://example.org/register')).err, /no address/);
  });
});
