import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { allBundles } from '../scripts/bundles.mjs';
import { linksOf, type FileLinks } from './support/exports.js';
import { filesUnder, readSource } from './support/source-tree.js';

const resolveFrom = (file: string) => (specifier: string): string => path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts');

/** Exports that no other file takes, as "file name". A type that its own file names again is the shape of what it gives away, and may stay. */
function idle(files: ReadonlyMap<string, FileLinks>, entries: ReadonlySet<string>, judged: (file: string) => boolean): readonly string[] {
  const taken = new Set([...files.values()].flatMap(({ imports }) => imports.map(({ from, name }) => `${from} ${name}`)));
  return [...files].filter(([file]) => judged(file) && !entries.has(file) && !taken.has(`${file} *`)).flatMap(([file, { exports }]) =>
    exports.filter(({ name, shape }) => !shape && !taken.has(`${file} ${name}`)).map(({ name }) => `${file} ${name}`));
}

describe('the exports of the sources', () => {
  const read = (file: string): FileLinks => linksOf(file, readSource(file), resolveFrom(file));
  const files = new Map(['server/src', 'client/src', 'scripts', 'eval', 'bench'].flatMap((folder) => filesUnder(folder, /\.(ts|mjs)$/)).map((file) => [file, read(file)]));
  const entries = new Set(allBundles(false).flatMap(({ entryPoints }) => entryPoints as string[]));
  const ships = (file: string): boolean => /^(server|client)\/src\//.test(file);

  it('are each used by another file that is no test', () => assert.deepEqual(idle(files, entries, ships), []));

  it('are of files that are each imported, or begin a bundle', () => {
    const reached = new Set([...files.values()].flatMap(({ imports }) => imports.map(({ from }) => from)));
    assert.deepEqual([...files.keys()].filter((file) => ships(file) && !entries.has(file) && !reached.has(file)), []);
  });

  it('are counted by their names, whichever way they are written and taken', () => {
    const texts: Readonly<Record<string, string>> = {
      'a.ts': `export const one = 1, [two, { three }] = f(); export function four() {} export class Five {} export default six; export { seven } from './b.js';
        export interface Shape { readonly x: number } export type Alone = string; export const eight = (shape: Shape) => shape;`,
      'b.ts': `export const seven = 7; export const idle = 8; export type Idle = 'x'; const own = idle;`,
      'c.ts': `import six, { one as first, type Alone } from './a.js'; import * as a from './a.js'; const x: a.Five = a.two; import path from 'node:path';`,
      'd.ts': `export const nine = 9; export const ten = 10;`,
      'e.ts': `const { nine } = await import('./d.js');`,
    };
    const made = new Map(Object.entries(texts).map(([file, text]) => [file, linksOf(file, text, resolveFrom(file))]));
    assert.deepEqual(idle(made, new Set(), () => true), ['a.ts seven', 'a.ts three', 'a.ts four', 'a.ts eight', 'b.ts idle', 'b.ts Idle']);
    assert.deepEqual(idle(made, new Set(['a.ts']), (file) => file !== 'b.ts'), []);
  });
});
