import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** The function that VS Code calls before it goes on with the next extension. */
function activateIn(file: string): ts.FunctionDeclaration {
  const source = ts.createSourceFile(file, readFileSync(path.join(import.meta.dirname, '../client/src', file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found = source.statements.find((one): one is ts.FunctionDeclaration => ts.isFunctionDeclaration(one) && one.name?.text === 'activate');
  assert.ok(found, `${file} has no activate`);
  return found;
}

describe('the activation of the extension', () => {
  for (const file of ['extension.ts', 'browser.ts']) {
    it(`waits for nothing but registering: ${file}`, () => {
      const { type, modifiers } = activateIn(file);
      assert.equal(type?.getText(), 'Api', 'the server starts while the editor goes on, so no promise is given');
      assert.ok(!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword));
    });
  }
});
