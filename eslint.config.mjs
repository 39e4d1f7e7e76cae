import path from 'node:path';
import tseslint from 'typescript-eslint';
import { objection } from './scripts/layers.mjs';

const root = import.meta.dirname;

/** Arrows only point down: imports follow the table in scripts/layers.mjs. */
const layering = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(root, context.filename).replaceAll('\\', '/');
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const relative = specifier.startsWith('.');
      const target = relative
        ? path.relative(root, path.resolve(path.dirname(context.filename), specifier.replace(/\.js$/, '.ts'))).replaceAll('\\', '/')
        : specifier;
      const message = objection(file, target, !relative);
      if (message) context.report({ node, message });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

export default tseslint.config(
  { ignores: ['**/out/**', 'node_modules/**', '.cache/**', '.vscode-test/**'] },
  ...tseslint.configs.strict,
  {
    plugins: { copydesk: { rules: { layering } } },
    rules: {
      'copydesk/layering': 'error',
      // A look-up that the line above proved is written with `!`; noUncheckedIndexedAccess would otherwise ask for dead branches.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-console': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }],
    },
  },
  {
    files: ['server/src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'require', 'setTimeout', 'setInterval', 'fetch', 'window', 'document', 'performance'],
      'no-restricted-properties': ['error',
        { object: 'Math', property: 'random', message: 'The core knows no chance.' },
        { object: 'Date', property: 'now', message: 'The core knows no clock: the host gives the date.' }],
    },
  },
  // A screen: what is longer has parts with names of their own.
  { files: ['server/src/**/*.ts', 'client/src/**/*.ts'], rules: { 'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }] } },
  { files: ['scripts/**', 'bench/**', 'eval/**', 'test/**', '*.mjs', 'server/src/cli/**'], rules: { 'no-console': 'off' } },
);
