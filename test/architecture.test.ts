import assert from 'node:assert/strict';
import path from 'node:path';
import { checks } from '../server/src/core/checks/index.js';
import { layerOf, objection } from '../scripts/layers.mjs';
import { filesUnder, readSource as read } from './support/source-tree.js';

/** What ARCHITECTURE.md promises about the tree, held by reading it. */
const sources = [...filesUnder('server/src'), ...filesUnder('client/src')];
const tests = filesUnder('test');
const lineCount = (file: string): number => read(file).split('\n').length;

/** Import specifiers of a file, with the project file or package that each means. */
const importsOf = (file: string): { target: string; isPackage: boolean }[] =>
  [...read(file).matchAll(/(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s+'([^']+)'|\bimport\('([^']+)'\)|(?:^|\n)import '([^']+)'/g)]
    .map((match) => match[1] ?? match[2] ?? match[3]!)
    .map((specifier) => (specifier.startsWith('.')
      ? { target: path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts'), isPackage: false }
      : { target: specifier, isPackage: true }));

describe('architecture', () => {
  it('gives every source file a layer', () => {
    assert.deepEqual(sources.filter((file) => !layerOf(file)), []);
  });

  it('lets arrows point down only', () => {
    const objections = sources.flatMap((file) =>
      importsOf(file).flatMap(({ target, isPackage }) => {
        const why = objection(file, target, isPackage);
        return why ? [`${file}: ${why}`] : [];
      }));
    assert.deepEqual(objections, []);
  });

  it('has no import cycle', () => {
    const graph = new Map(sources.map((file) => [file, valueImports(file)]));
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of sources) visit(file, []);
    assert.deepEqual(cycles, []);
  });

  it('keeps source files within 300 lines and tests within 500', () => {
    const long = [...sources.filter((file) => lineCount(file) > 301), ...tests.filter((file) => lineCount(file) > 501)];
    assert.deepEqual(long.map((file) => `${file}: ${lineCount(file)}`), []);
  });

  it('has no file named for nothing in particular', () => {
    const vague = [...sources, ...tests].filter((file) => /(^|\/)(utils?|helpers?|common|misc|manager)\b/.test(file));
    assert.deepEqual(vague, []);
  });

  it('prints only where printing is the job', () => {
    const printing = sources.filter((file) => /\bconsole\./.test(read(file)) && !file.startsWith('server/src/cli/'));
    assert.deepEqual(printing, []);
  });

  it('keeps the core pure: no node, no clock, no chance', () => {
    const impure = sources.filter((file) => file.startsWith('server/src/core/')
      && /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|Intl\.Segmenter/.test(withoutComments(read(file))));
    assert.deepEqual(impure, []);
  });

  it('opens no connection but to fetch packs that a sync asks for', () => {
    const connecting = sources.filter((file) => file !== 'server/src/host/packs/fetch-bytes.ts' && /\bfetch\(|'node:(https?|net|tls|dgram|http2)'|\bXMLHttpRequest\b|\bWebSocket\b/.test(withoutComments(read(file))));
    assert.deepEqual(connecting, []);
    const users = (file: string): readonly string[] => sources.filter((source) => valueImports(source).includes(file));
    assert.deepEqual(users('server/src/host/packs/fetch-bytes.ts'), ['server/src/host/packs/sync-packs.ts']);
    assert.deepEqual(users('server/src/host/packs/sync-packs.ts'), ['server/src/cli/facts-sync.ts']);
  });

  it('names every check after its file, documents it and tests it', () => {
    const files = filesUnder('server/src/core/checks').map((file) => path.basename(file, '.ts')).filter((id) => id !== 'index' && id !== 'define-check').sort();
    assert.deepEqual(checks.map(({ id }) => id), files);
    for (const check of checks) {
      assert.ok(tests.includes(`test/core/checks/${check.id}.test.ts`), `${check.id} has no test`);
      assert.match(read(`server/src/core/checks/${check.id}.ts`), /\n\/\*\*[^]*?\*\/\nexport default defineCheck/, `${check.id} has no doc comment`);
      assert.ok(check.title && check.rationale.length > 80 && check.silences.length > 0, `${check.id} is not documented`);
      const text = read(`test/core/checks/${check.id}.test.ts`);
      for (const [entry, least] of [['finds', 2], ['accepts', 2]] as const) {
        const count = [...text.matchAll(new RegExp(`\\n\\s*${entry}\\(`, 'g'))].length;
        assert.ok(count >= least, `${check.id} has ${count} ${entry}, needs ${least}`);
      }
    }
  });
});

/** Imports that exist at run time: a type-only import cannot make a cycle. */
function valueImports(file: string): string[] {
  return [...read(file).matchAll(/(?:^|\n)(?:import|export)\s+(?!type\b)[^'";]*?\bfrom\s+'(\.[^']+)'/g)]
    .map((match) => path.posix.join(path.posix.dirname(file), match[1]!).replace(/\.js$/, '.ts'));
}

const withoutComments = (text: string): string => text.replace(/\/\*[^]*?\*\/|\/\/[^\n]*/g, '');
