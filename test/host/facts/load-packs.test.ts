import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { buildSegment } from '../../../server/src/core/facts/segment/build.js';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import { loadPacks } from '../../../server/src/host/facts/load-packs.js';
import { packFiles } from '../../support/facts.js';

const manifest = (id: string): string => `id: ${id}\nname: ${id}\nversion: 1\nas_of: 2022\n`;

describe('packs on disk', () => {
  let root = '';
  const at = (...steps: readonly string[]): string => path.join(root, ...steps);
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  };
  before(() => {
    root = mkdtempSync(path.join(tmpdir(), 'copydesk-facts-'));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  const problemsOf = async (folder: string): Promise<readonly string[]> =>
    (await loadPacks({ folders: [at(folder)] })).problems.map((problem) => `${path.relative(root, problem.path)}: ${problem.message}`);

  it('lie over the compiled bundled ones', async () => {
    write('facts.txt', buildSegment([readPack(packFiles('areas: [{id: x, name: Bundled}, {id: y, name: Y}]')).pack]));
    write('desk/pack.yaml', manifest('desk'));
    write('desk/areas.yaml', '\ufeff- {id: x, name: Ours, sources: [test-source]}\r\n');
    const { facts, problems } = await loadPacks({ bundled: at('facts.txt'), folders: [at('desk')] });
    assert.deepEqual(problems, []);
    assert.deepEqual([facts.area('x')?.name.value, facts.area('y')?.name.value], ['Ours', 'Y']);
  });
  it('are missing', async () => {
    const { facts, problems } = await loadPacks({ bundled: at('gone.json'), folders: [at('gone')] });
    assert.equal(facts.base.persons.size, 0);
    assert.deepEqual(problems.map(({ message }) => message), [
      'The file of bundled facts does not exist: make it with `npm run build`.', 'This folder does not exist.',
    ]);
  });
  it('are a file instead of a folder', async () => {
    assert.deepEqual(await problemsOf('facts.txt'), ['facts.txt: This folder is a file: name the folder that holds its pack.yaml.']);
  });
  it('are not written in UTF-8', async () => {
    write('latin/pack.yaml', manifest('latin'));
    write('latin/areas.yaml', Buffer.from([0x2d, 0x20, 0xe9, 0x0a]));
    assert.match((await problemsOf('latin')).join(), /^latin\/areas\.yaml: This file is not valid UTF-8/);
  });
  it('are too large for anything that people write', async () => {
    write('large/pack.yaml', manifest('large'));
    write('large/areas.yaml', Buffer.alloc(5 * 1024 * 1024 + 1, 0x20));
    assert.deepEqual(await problemsOf('large'), [
      `${path.join('large', 'areas.yaml')}: This file is larger than 5 MB: split it into a folder of files.`,
    ]);
  });
  it('link to themselves, and to nothing', async function () {
    write('loop/pack.yaml', manifest('loop'));
    write('loop/areas/a.yaml', '- {id: a, name: A, sources: [s]}');
    write('loop/sources.yaml', '- {id: s, type: book, title: S}');
    symlinkSync(at('loop'), at('loop/areas/again'));
    symlinkSync(at('nowhere.yaml'), at('loop/persons.yaml'));
    assert.deepEqual(await problemsOf('loop'), [`${path.join('loop', 'persons.yaml')}: This file does not exist.`]);
  });
});
