import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import { writeSegmentFile } from '../bench/scale/segment-file.js';
import { loadFacts } from '../server/src/core/facts/load-facts.js';
import { readPack } from '../server/src/core/facts/read-pack.js';
import { buildSegment } from '../server/src/core/facts/segment/build.js';
import { openSegment } from '../server/src/core/facts/segment/open.js';
import { stackFacts } from '../server/src/core/facts/segment/overlay.js';
import { diskPackFiles } from '../server/src/host/facts/disk-pack-files.js';
import { openSliceFile } from '../server/src/host/facts/slice-file.js';
import { serverBundle } from '../scripts/bundles.mjs';
import { packFiles } from './support/facts.js';

const root = path.join(import.meta.dirname, '..');

/** Checks a draft with what a server holds, twice over, and prints how many bytes are in use once the garbage is collected. */
const program = `
import path from 'node:path';
import { readdirSync, readFileSync } from 'node:fs';
import { createAnalyzer, defaultSettings } from './server/src/core/engine/analyze.js';
import { loadPacks } from './server/src/host/facts/load-packs.js';
const corpus = path.join(process.argv[2], 'test/corpus/clean');
const texts = readdirSync(corpus).filter((name) => name.endsWith('.md')).map((name) => readFileSync(path.join(corpus, name), 'utf8'));
void loadPacks({ bundled: process.argv[3], folders: [] }).then(async ({ facts }) => {
  for (const text of [...texts, ...texts]) {
    createAnalyzer().analyze({ text, format: 'markdown', facts, settings: defaultSettings, today: '2026-01-01' });
    await new Promise((done) => setImmediate(done));
  }
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  console.log(JSON.stringify({ texts: texts.length, bytes: heapUsed + external, facts: facts.packs.length }));
});
`;

/** What is counted is what is in use: what the collector of garbage has not given back differs from machine to machine. */
describe('memory', function () {
  this.timeout(300_000);

  let folder = '';
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'copydesk-memory-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('of the bundled facts and all that checks remember of many drafts stays under 60 MB', async () => {
    const script = path.join(folder, 'checks.cjs');
    await build({
      ...serverBundle(false), sourcemap: false, outfile: script, stdin: { contents: program, resolveDir: root, sourcefile: 'program.mjs' }, entryPoints: [],
    });
    const facts = path.join(folder, 'facts.segment');
    const { packs } = await loadFacts([], [path.join(root, 'server/facts')], diskPackFiles);
    writeFileSync(facts, buildSegment(packs, undefined, undefined, false));
    const counted = JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, root, facts], { encoding: 'utf8' })) as { readonly texts: number; readonly bytes: number; readonly facts: number };
    assert.ok(counted.texts >= 20 && counted.facts >= 3, JSON.stringify(counted));
    assert.ok(counted.bytes < 60e6, JSON.stringify(counted));
  });

  it('of a large archive under the bundled facts is that of its tail, whatever lies over it', () => {
    const file = path.join(folder, 'archive.segment');
    const persons = 50_000;
    const size = writeSegmentFile(file, persons);
    const source = openSliceFile(file);
    const read = { bytes: 0 };
    const { segment } = openSegment({ ...source, read: (offset, length) => { read.bytes += length; return source.read(offset, length); } }, file);
    const { pack } = readPack(packFiles('persons: [{id: p7, name: Han Solo}, {id: new, name: Lando Calrissian}]', 'desk'));
    const bundled = openSegment(buildSegment([readPack(packFiles('persons: [{id: leia, name: Leia Organa}]', 'world')).pack])).segment!;
    const { facts } = stackFacts([bundled, segment!, pack]);
    assert.equal(facts.base.persons.size, persons + 2);
    source.close();
    assert.ok(segment!.resident / persons < 80, String(segment!.resident / persons));
    assert.ok(read.bytes < segment!.resident + 100_000 && read.bytes < size / 2, `${read.bytes} of ${size} were read to open it`);
  });
});
