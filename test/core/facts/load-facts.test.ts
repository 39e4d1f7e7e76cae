import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { loadFacts } from '../../../server/src/core/facts/load-facts.js';
import type { FolderEntry, PackFiles } from '../../../server/src/core/facts/pack-files.js';
import { readPack } from '../../../server/src/core/facts/read-pack.js';
import { packFiles } from '../../support/facts.js';

const manifest = (id: string): string => `id: ${id}\nname: ${id}\nversion: 1\nas_of: 2022\n`;
const area = (name: string): string => `- {id: x, name: ${name}, sources: [test-source]}\n`;

/** Files in memory: paths and texts; a folder is whatever a path goes through. */
function inMemory(files: Readonly<Record<string, string>>, refused: readonly string[] = []): PackFiles {
  return {
    list(folder) {
      const entries = new Map<string, FolderEntry>();
      for (const path of Object.keys(files)) {
        if (!path.startsWith(`${folder}/`)) continue;
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
        entries.set(name, { name, path: `${folder}/${name}`, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      return Promise.resolve(entries.size > 0 ? [...entries.values()] : { problem: 'does not exist' });
    },
    readBytes: () => Promise.resolve({ problem: 'does not exist' }),
    read: (path) => Promise.resolve(refused.includes(path) ? { problem: 'may not be read' } : files[path] ?? { problem: 'does not exist' }),
  };
}

const bundled = readPack(packFiles('areas: [{id: x, name: Bundled}]')).pack;

describe('loading facts', () => {
  it('lays the packs of a folder over the bundled ones, by name, and they may cite its sources', async () => {
    const files = inMemory({
      'facts/b/pack.yaml': manifest('b'), 'facts/b/areas.yaml': area('Second'),
      'facts/a/pack.yaml': manifest('a'), 'facts/a/areas/x.yaml': area('First'),
      'facts/.git/pack.yaml': manifest('hidden'), 'facts/notes/todo.md': 'x',
    });
    const { facts, problems } = await loadFacts([bundled], ['facts'], files);
    assert.deepEqual(problems, []);
    assert.deepEqual(facts.packs.map(({ id }) => id), ['test', 'a', 'b']);
    assert.equal(facts.area('x')?.name.value, 'Second');
  });
  it('takes a folder that is itself a pack, and a later folder over an earlier one', async () => {
    const files = inMemory({
      'desk/pack.yaml': manifest('desk'), 'desk/areas.yaml': area('Desk'),
      'story/pack.yaml': manifest('story'), 'story/areas.yaml': area('Story'),
    });
    const { facts } = await loadFacts([bundled], ['desk', 'story'], files);
    assert.equal(facts.area('x')?.name.value, 'Story');
  });
  it('goes on where something cannot be read, and says what', async () => {
    const files = inMemory({
      'facts/a/pack.yaml': manifest('a'), 'facts/a/areas.yaml': area('A'), 'facts/a/posts.yaml': '[]', 'facts/draft/persons.yaml': '[]',
    }, ['facts/a/posts.yaml']);
    const { facts, problems } = await loadFacts([bundled], ['gone', 'facts'], files);
    assert.equal(facts.area('x')?.name.value, 'A');
    assert.deepEqual(problems.map(({ path, message }) => `${path}: ${message}`), [
      'gone: This folder does not exist.',
      'facts/draft: This folder looks like a fact pack but has no pack.yaml: add one with id, name, version and as_of.',
      'facts/a/posts.yaml: This file may not be read.',
    ]);
  });
  it('says that a folder holds no pack', async () => {
    const { problems } = await loadFacts([], ['src'], inMemory({ 'src/a/b.ts': '' }));
    assert.deepEqual(problems.map(({ message }) => message), ['This folder holds no fact pack: a pack is a folder with a pack.yaml in it.']);
  });
  it('has a generation that changes with the contents only', async () => {
    const generation = async (name: string): Promise<string> =>
      (await loadFacts([bundled], ['desk'], inMemory({ 'desk/pack.yaml': manifest('desk'), 'desk/areas.yaml': area(name) }))).facts.generation;
    assert.equal(await generation('A'), await generation('A'));
    assert.notEqual(await generation('A'), await generation('B'));
  });
});
