import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { createAnalyzer, defaultSettings } from '../../../server/src/core/engine/analyze.js';
import { findEntities } from '../../../server/src/core/features/find-entities.js';
import { lintFacts } from '../../../server/src/core/facts/lint.js';
import { concernOf } from '../../../server/src/core/facts/lint/concern.js';
import { loadFacts, type LoadedFacts } from '../../../server/src/core/facts/load-facts.js';
import type { FactLookUp } from '../../../server/src/core/facts/look-up.js';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import { buildSegment } from '../../../server/src/core/facts/segment/build.js';
import { HEADER_BYTES } from '../../../server/src/core/facts/segment/container.js';
import { openSegment } from '../../../server/src/core/facts/segment/open.js';
import type { Problem } from '../../../server/src/core/facts/types.js';
import { diskPackFiles } from '../../../server/src/host/facts/disk-pack-files.js';
import { sharedSliceFile } from '../../../server/src/host/facts/slice-file.js';
import { packFiles } from '../../support/facts.js';

const manifest = (id: string): string => `id: ${id}\nname: ${id}\nversion: 1\nas_of: 2026-01-01\n`;

const bundledPack = readPack(packFiles(`
  areas: [{id: borduria, name: Borduria, demonyms: [Bordurian]}]
  posts: [{id: borduria-president, label: President of Borduria, area: borduria}]
  persons: [{id: plekszy, name: Marta Plekszy, memberships: [borduria-president 2001/2009]}]
`, 'world')).pack;

const archiveFiles = {
  'pack.yaml': manifest('archive'),
  'sources.yaml': '- {id: gazette, type: article-newspaper, title: Gazette}\n',
  'posts.yaml': '- {id: borduria-mayor, label: Governor of Borduria, role: governor, area: borduria, sources: [gazette]}\n',
  'persons.yaml': `
- {id: plekszy, birth_date: 1950-03-01, sources: [gazette]}
- {id: halvorsen, name: Ingrid Halvorsen, given_name: Ingrid, family_name: Halvorsen, sources: [gazette], memberships: [{post: borduria-mayor, start: 2015}]}
${Array.from({ length: 400 }, (_, index) => `- {id: clerk-${index}, name: Anna Clerk${index}, given_name: Anna, family_name: Clerk${index}, sources: [gazette]}`).join('\n')}
`,
};

const draft = `The president of Borduria from 2001, Marta Plekzsy, born in 1951, met Governor Ingrid Halvorson of Borduria.
Governor of Borduria Ingrid Halvorsen agreed.`;

describe('a large compiled file', () => {
  let root = '';
  const at = (...steps: readonly string[]): string => path.join(root, ...steps);
  /** As if every compiled file were a large one. */
  const paged = { ...diskPackFiles, openBytes: (file: string) => Promise.resolve(sharedSliceFile(file)) };
  const bundled = () => openSegment(buildSegment([bundledPack])).segment!;
  const archive = (version = 1): Uint8Array => buildSegment([
    readPack(Object.entries({ ...archiveFiles, ...(version > 1 && { 'persons.yaml': archiveFiles['persons.yaml'].replace('Ingrid Halvorsen', 'Inger Halvorsen') }) })
      .map(([name, text]) => ({ path: name, text }))).pack,
  ], undefined, 0);
  const write = (files: Readonly<Record<string, string | Uint8Array>>): void => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
    }
  };
  const check = (facts: FactLookUp) => {
    const { findings } = createAnalyzer().analyze({ text: draft, format: 'markdown', facts, settings: defaultSettings, today: '2026-01-01' });
    return JSON.stringify(findings);
  };
  const messages = (problems: readonly Problem[]): readonly string[] => problems.map((problem) => `${path.relative(root, problem.path)}: ${problem.message}`);

  beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'copydesk-large-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('gives the findings that the same facts give as YAML, and as a file that is read whole', async () => {
    write({ 'facts/archive.segment': archive() });
    for (const [name, text] of Object.entries(archiveFiles)) write({ [`yaml/archive/${name}`]: text });
    const asYaml = await loadFacts(bundled(), [at('yaml')], diskPackFiles);
    const whole = await loadFacts(bundled(), [at('facts')], diskPackFiles);
    const byPage = await loadFacts(bundled(), [at('facts')], paged);
    for (const { problems } of [asYaml, whole, byPage]) assert.deepEqual(problems, []);
    const expected = check(asYaml.facts);
    for (const word of ['Plekzsy', 'Halvorson', 'archive', 'world']) assert.ok(expected.includes(word), word);
    assert.equal(check(whole.facts), expected);
    assert.equal(check(byPage.facts), expected);
    assert.deepEqual(byPage.facts.person('plekszy'), asYaml.facts.person('plekszy'), 'of whom both packs speak');
    assert.deepEqual(byPage.facts.postsByLabel('governor').map(({ id }) => id), ['borduria-mayor'], 'the bundled pack says what the place is called');
  });

  it('lies below the packs beside it, which may cite its sources and correct it', async () => {
    write({
      'facts/archive.segment': archive(), 'facts/desk/pack.yaml': manifest('desk'),
      'facts/desk/persons.yaml': '- {id: clerk-3, birth_date: 1990-01-02, sources: [gazette]}\n- {id: clerk-4, name: Anna Clarke, sources: [gazettte]}\n',
    });
    const { facts, problems } = await loadFacts(bundled(), [at('facts')], paged);
    assert.deepEqual(messages(problems).map((message) => message.replace(/^.*: There/, 'There')), ['There is no source `gazettte`. Add it to sources.yaml; until then what rests on it alone is left out.']);
    const clerk = facts.person('clerk-3')!;
    assert.deepEqual([clerk.name.pack, clerk.birthDate?.pack], ['archive', 'desk'], 'each statement says which pack spoke');
    assert.deepEqual(facts.packs.map(({ id }) => id), ['world', 'archive', 'desk']);
    assert.equal(facts.base.persons.size, 402);
  });

  it('is opened without a record of it being read, but for what other layers speak of as well', async () => {
    write({ 'archive.segment': archive() });
    const source = sharedSliceFile(at('archive.segment'));
    const { segment } = openSegment(source, at('archive.segment'));
    const shared = segment!.sharedWith(bundled());
    assert.equal(segment!.records.read, 1);
    assert.deepEqual(shared.map(([own]) => segment!.idOf(own)), ['plekszy']);
    assert.equal(sharedSliceFile(at('archive.segment')), source, 'and once, however many bases rest on it');
  });

  it('is not walked over where a menu, a search or a lint looks at all', async () => {
    write({ 'facts/archive.segment': archive(), 'facts/desk/pack.yaml': manifest('desk'), 'facts/desk/persons.yaml': `
- {id: other, name: Anna Clerk9, given_name: Anna, family_name: Clerk9, sources: [gazette]}
- {id: rival, name: Bea Rival, sources: [gazette], memberships: [{post: borduria-mayor, start: 2016}]}
` });
    const { facts, packs } = await loadFacts(bundled(), [at('facts')], paged);
    assert.deepEqual([...facts.atHand.persons.keys()], ['plekszy', 'other', 'rival']);
    const found = (query: string): string => { const { by, entities } = findEntities(facts, query); return `${by} ${entities.map(({ id }) => id).join()}`; };
    assert.equal(found('clerk-7'), 'id clerk-7');
    assert.equal(found('Anna Clerk9'), 'name other,clerk-9');
    assert.equal(found('Halvorsen'), 'words halvorsen');
    assert.equal(found('Ingrid Halvorson'), 'near halvorsen');
    assert.deepEqual(lintFacts(concernOf(facts, packs), packs).map(({ message }) => message), [
      '`other` shares a full name with `clerk-9`: give each a `note` that tells them apart, or join them if they are one person.',
      'Ingrid Halvorsen and Bea Rival cannot both be Governor of Borduria on 31 December 2016 (from 2015, no end; from 2016, no end): correct a date, explain it in a `note` on one of the terms, or write `holders: many` in the post.',
    ]);
  });

  it('that is cut short, damaged at its end or something else is a problem, and the rest counts', async () => {
    const bytes = archive();
    const wrong = bytes.slice();
    wrong[bytes.length - 2]! ^= 1;
    write({ 'a.segment': bytes.slice(0, -100), 'b.segment': wrong, 'c.segment': 'id: x', 'd.segment': bytes });
    const { facts, problems } = await loadFacts(bundled(), ['a', 'b', 'c', 'd', 'e'].map((name) => at(`${name}.segment`)), { ...paged, openBytes: diskPackFiles.openBytes! });
    const byPage = await loadFacts(bundled(), ['a', 'b', 'c', 'd'].map((name) => at(`${name}.segment`)), paged);
    assert.deepEqual(messages(problems), [
      'a.segment: This file of compiled facts is damaged: build it anew.', 'b.segment: This file of compiled facts is damaged: build it anew.',
      'c.segment: This file of compiled facts is damaged: build it anew.', 'e.segment: This file does not exist.',
    ]);
    assert.deepEqual(messages(byPage.problems), messages(problems).slice(0, 3));
    assert.equal(facts.person('halvorsen')?.id, 'halvorsen');
  });

  for (const [what, damage] of [
    ['overwritten in its records', (file: string) => writeFileSync(file, readFileSync(file).fill('x', HEADER_BYTES, HEADER_BYTES + 40_000))],
    ['cut short', (file: string) => truncateSync(file, 3000)],
    ['replaced in place by another', (file: string) => writeFileSync(file, archive(2))],
  ] as const) {
    it(`that is ${what} while it is in use is told of once, left out, and read again when it is whole`, async () => {
      write({ 'facts/archive.segment': archive() });
      const told: Problem[] = [];
      const load = (): Promise<LoadedFacts> => loadFacts(bundled(), [at('facts')], paged, (problem) => void told.push(problem));
      const { facts } = await load();
      const { generation } = facts;
      damage(at('facts/archive.segment'));
      const findings = check(facts);
      assert.ok(findings.includes('Plekzsy'), 'what the other layers know is still checked');
      assert.equal(facts.person('clerk-300'), undefined);
      assert.match(messages(told).join('\n'), /^facts\/archive\.segment: This file of compiled facts (?:has changed since it was opened, or is damaged: build it anew|has become shorter: build it anew)\. It is left out until it is read again\.$/);
      assert.notEqual(facts.generation, generation, 'what was kept of results counts no more');
      writeFileSync(at('facts/archive.segment.new'), archive(2));
      renameSync(at('facts/archive.segment.new'), at('facts/archive.segment'));
      const again = await load();
      assert.equal(again.facts.person('halvorsen')?.name.value, 'Inger Halvorsen');
      assert.equal(told.length, 1);
    });
  }

  it('that another takes the place of stays as it was for whoever holds it', async () => {
    write({ 'archive.segment': archive() });
    const before = await loadFacts(bundled(), [at('archive.segment')], paged);
    writeFileSync(at('new'), archive(2));
    renameSync(at('new'), at('archive.segment'));
    assert.equal(before.facts.person('halvorsen')?.name.value, 'Ingrid Halvorsen');
    const after = await loadFacts(bundled(), [at('archive.segment')], paged);
    assert.equal(after.facts.person('halvorsen')?.name.value, 'Inger Halvorsen');
    assert.notEqual(after.facts.generation, before.facts.generation, 'results that were kept by the hash of the facts are not taken for these');
  });

  it('all of whose packs a folder replaces is left out, and of two packs in one the other stays', async () => {
    for (const [name, text] of Object.entries(archiveFiles)) write({ [`yaml/archive/${name}`]: text.replaceAll('Clerk7,', 'Klerk7,') });
    const other = readPack(packFiles('persons: [{id: solo, name: Han Solo}]', 'other')).pack;
    write({ 'one.segment': archive(), 'two.segment': buildSegment([readPack(Object.entries(archiveFiles).map(([file, text]) => ({ path: file, text }))).pack, other]) });
    for (const [file, solo] of [['one', undefined], ['two', 'solo']] as const) {
      const { facts, problems } = await loadFacts(bundled(), [at(`${file}.segment`), at('yaml')], paged);
      assert.deepEqual(problems, []);
      assert.deepEqual([facts.person('clerk-7')?.name.value, facts.person('solo')?.id], ['Anna Klerk7', solo]);
    }
  });
});
