import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import { writeSegmentFile } from '../../bench/scale/segment-file.js';
import { HEADER_BYTES } from '../../server/src/core/facts/segment/container.js';
import { callCopydesk, type Called } from '../support/call-copydesk.js';

/** So many persons make a file that is read by page (see `openBytes`). */
const PERSONS = 70_000;

describe('an archive of very many persons on the command line', function () {
  this.timeout(300_000);

  let root = '';
  let built = '';
  const at = (...steps: readonly string[]): string => path.join(root, 'desk', ...steps);
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
    }
  };
  const call = (...args: readonly string[]): Promise<Called> => callCopydesk(args, { folder: at() });
  const pack = (id: string, persons: string): Readonly<Record<string, string>> => ({
    [`${id}/pack.yaml`]: `id: ${id}\nname: ${id}\nversion: 1\nas_of: 2022\n`, [`${id}/sources.yaml`]: `- {id: ${id}-register, type: dataset, title: Register}\n`,
    [`${id}/persons.yaml`]: persons,
  });

  before(() => {
    root = mkdtempSync(path.join(tmpdir(), 'copydesk-archive-'));
    built = path.join(root, 'archive.segment');
    writeSegmentFile(built, PERSONS);
  });
  beforeEach(() => {
    rmSync(at(), { recursive: true, force: true });
    mkdirSync(at('facts'), { recursive: true });
    cpSync(built, at('facts/archive.segment'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('counts from `facts/` without being named, with the bundled facts below and the folder’s own packs above', async () => {
    write({
      'a.md': 'Russian Foreign Minister Sergie Lavrov met Ingrid Vesterlundqvits.\n',
      ...Object.fromEntries(Object.entries(pack('desk', '- {id: vesterlundqvist, name: Ingrid Vesterlundqvist, given_name: Ingrid, family_name: Vesterlundqvist, sources: [register]}\n')).map(([name, text]) => [`facts/${name}`, text])),
    });
    const { out, err, code } = await call('check', '--format', 'json', 'a.md');
    assert.deepEqual([err, code], ['', 1]);
    const { packs, drafts } = JSON.parse(out) as { readonly packs: readonly { readonly id: string }[]; readonly drafts: readonly { readonly findings: readonly { readonly text: string }[] }[] };
    assert.deepEqual(packs.map(({ id }) => id).slice(-2), ['scale', 'desk']);
    assert.deepEqual(drafts[0]!.findings.map(({ text }) => text), ['Sergie', 'Vesterlundqvits']);
  });

  it('is shown, compared and linted', async () => {
    write(pack('other', '- {id: p5, birth_date: 1950, note: a councillor, sources: [register]}\n'));
    const shown = await call('facts', 'show', '--facts', 'facts', '--facts', 'other', 'p5');
    assert.deepEqual([shown.err, shown.code], ['', 0]);
    assert.match(shown.out, /\(person p5; pack other\)[^]*born\s+1950/);
    const compared = await call('facts', 'diff', 'facts', 'facts/archive.segment');
    assert.deepEqual(compared, { out: 'No difference.\n', err: '', code: 0 });
    const linted = await call('facts', 'lint', 'facts', 'other');
    assert.deepEqual([linted.err, linted.code], ['', 0], linted.out);
    assert.match(linted.out, /other 1: \d{5,} entities/);
  });

  it('that is cut short is told of, and the draft is checked with the rest', async () => {
    write({ 'a.md': 'Russian Foreign Minister Sergie Lavrov spoke.\n' });
    truncateSync(at('facts/archive.segment'), 5_000_000);
    const { out, err, code } = await call('check', 'a.md');
    assert.equal(err, `copydesk: ${path.join('facts', 'archive.segment')}: error: This file of compiled facts is damaged: build it anew.\n`);
    assert.equal(code, 2);
    assert.match(out, /Sergie/);
  });

  it('is joined from parts that were built one by one', async () => {
    write({ ...pack('north', '- {id: ann, name: Ann Nord, sources: [north-register]}\n'), ...pack('south', '- {id: bea, name: Bea Sud, sources: [south-register]}\n') });
    for (const part of ['north', 'south']) assert.equal((await call('facts', 'build', part, '--to', `${part}.segment`)).code, 0);
    const joined = await call('facts', 'build', 'north.segment', 'south.segment', '--to', 'both.segment');
    assert.deepEqual([joined.err, joined.code], ['', 0]);
    assert.match(joined.out, /^both\.segment: north 1, south 1; [\d.]+ kB\.\n$/);
    assert.match((await call('facts', 'show', '--facts', 'both.segment', 'Bea Sud')).out, /person bea; pack south/);
    assert.match((await call('facts', 'build', 'north.segment', 'both.segment', '--to', 'x.segment')).err, /two of the files hold a pack `north`: name one of them/);
    writeFileSync(at('south.segment'), Buffer.alloc(HEADER_BYTES));
    const broken = await call('facts', 'build', 'north.segment', 'south.segment', '--to', 'y.segment');
    assert.deepEqual([broken.code, existsSync(at('y.segment'))], [2, false]);
    assert.match(broken.err, /south\.segment: error: This file of compiled facts holds no compiled facts: build it anew\./);
  });
});
